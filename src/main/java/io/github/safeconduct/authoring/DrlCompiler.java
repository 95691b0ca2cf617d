package io.github.safeconduct.authoring;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.internal.drools.DroolsBootstrap;
import io.github.safeconduct.internal.drools.Network;
import io.github.safeconduct.internal.reading.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.codegen.common.GeneratedFile;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.io.ByteArrayResource;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.PackageSources;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.memorycompiler.JavaConfiguration;
import org.kie.memorycompiler.KieMemoryCompiler;

/**
 * Compiles rules at run time: from the DRL written anew, never from an author's own text.
 *
 * <p>Goes to Drools' model builder directly. The usual way, a KieBuilder, keeps every module in one repository of the whole JVM and gives
 * it out by release id, so that two builds at once could be mistaken for one another.
 */
final class DrlCompiler {

    private DrlCompiler() {}

    /**
     * The network of a rulebook.
     *
     * @param name its name
     * @param packageName its package
     * @param rules its rules, verified
     * @throws RulebookException if they do not compile
     */
    static Network compile(String name, String packageName, List<Rule> rules) {
        return Network.of(name, model(name, packageName, rules), rules.size());
    }

    /** The class of the compiled model of some rules, checked and not yet initialised. */
    static Class<?> model(String name, String packageName, List<Rule> rules) {
        String drl = CanonicalDrl.write(packageName, rules);
        return DroolsBootstrap.underOwnLoader(() -> {
            PackageSources sources = sources(name, packageName, drl);
            Map<String, byte[]> classes = KieMemoryCompiler.compileNoLoad(java(sources), DrlCompiler.class.getClassLoader(),
                    JavaConfiguration.CompilerType.ECLIPSE);
            CompiledCheck.check(packageName, classes);
            try {
                return Class.forName(sources.getModelNames().iterator().next(), false, new RulesLoader(classes));
            } catch (ClassNotFoundException | LinkageError e) {
                throw new RulebookException("the compiled rules of " + name + " cannot be loaded", e);
            }
        });
    }

    /** The Java text of the model that Drools makes of the rules. */
    private static PackageSources sources(String name, String packageName, String drl) {
        KnowledgeBuilderConfigurationImpl configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration()
                .as(KnowledgeBuilderConfigurationImpl.KEY);
        configuration.setOption(LanguageLevelOption.DRL10);
        ModelBuilderImpl<PackageSources> builder = new ModelBuilderImpl<>(PackageSources::dumpSources, configuration, null, false);
        builder.batch().add(new ByteArrayResource(drl.getBytes(StandardCharsets.UTF_8), "UTF-8"), ResourceType.DRL).build();
        if (builder.hasErrors()) {
            throw new RulebookException("the rules of " + name + " do not compile", List.of(builder.getErrors().toString()));
        }
        return builder.getPackageSource(packageName);
    }

    private static Map<String, String> java(PackageSources sources) {
        List<GeneratedFile> files = new ArrayList<>();
        sources.collectGeneratedFiles(files);
        Map<String, String> java = new HashMap<>();
        for (GeneratedFile file : files) {
            String path = file.relativePath();
            java.put(path.substring(0, path.length() - ".java".length()).replace('/', '.'),
                    new String(file.contents(), StandardCharsets.UTF_8));
        }
        return java;
    }

    /** Loads the classes of one compilation and nothing else; everything they use comes from the library's own loader. */
    private static final class RulesLoader extends ClassLoader {

        private final Map<String, byte[]> classes;

        RulesLoader(Map<String, byte[]> classes) {
            super(DrlCompiler.class.getClassLoader());
            this.classes = classes;
        }

        /** Its own classes come first: the library's jar may hold some of the same name. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
            }
        }
    }
}
