package io.github.safeconduct.internal;

import io.github.safeconduct.RulebookException;
import java.util.List;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Compiles DRL to the executable model at run time. The only class that needs drools-engine; the classic compiler is never used, since it misreads enums. */
final class DrlCompiler {

    private DrlCompiler() {}

    static KieBase compile(Map<String, byte[]> files, List<String> drl) {
        KieServices services = KieServices.get();
        KieFileSystem fileSystem = services.newKieFileSystem();
        drl.forEach(name -> fileSystem.write("src/main/resources/" + name, files.get(name)));
        KieBuilder builder = services.newKieBuilder(fileSystem, DrlCompiler.class.getClassLoader()).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new RulebookException("the rules do not compile", errors.stream().map(error -> error.getPath() + ": " + error.getText()).toList());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId(), DrlCompiler.class.getClassLoader()).getKieBase();
    }
}
