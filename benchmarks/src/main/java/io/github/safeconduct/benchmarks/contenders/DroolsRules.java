package io.github.safeconduct.benchmarks.contenders;

import io.github.safeconduct.benchmarks.generated.Facts;
import io.github.safeconduct.benchmarks.generated.FactsByKind;
import io.github.safeconduct.benchmarks.slice.Slice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Drools with the executable model that its Maven plugin made, and a session for each case. */
final class DroolsRules implements Contender {

    private static final String MODELS = "/META-INF/kie/io.github.safeconduct/safeconduct-benchmarks/drools-model";

    private final KieBase rules;
    private final Function<Facts, List<Object>> facts;

    private DroolsRules(String packageName, Function<Facts, List<Object>> facts) throws IOException, ReflectiveOperationException {
        this.rules = KieBaseBuilder.createKieBaseFromModel(model(packageName));
        this.facts = facts;
    }

    /** All facts are one object: the fastest form. */
    static Contender oneFact(Slice slice) throws IOException, ReflectiveOperationException {
        return new DroolsRules("io.github.safeconduct.benchmarks.generated.one.", List::of);
    }

    /** An object for each kind of fact: the form of Drools' manual. */
    static Contender factsByKind(Slice slice) throws IOException, ReflectiveOperationException {
        return new DroolsRules("io.github.safeconduct.benchmarks.generated.kinds.", FactsByKind::of);
    }

    private static Model model(String packageName) throws IOException, ReflectiveOperationException {
        try (InputStream in = DroolsRules.class.getResourceAsStream(MODELS)) {
            String name = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith(packageName))
                    .findFirst().orElseThrow();
            return (Model) Class.forName(name).getDeclaredConstructor().newInstance();
        }
    }

    @Override
    public Speaks decide(Map<String, Object> answers) {
        Facts given = Facts.of(answers);
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("speaks", given.speaks);
            facts.apply(given).forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return given.speaks;
    }
}
