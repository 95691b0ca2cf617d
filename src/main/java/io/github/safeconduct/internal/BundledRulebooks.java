package io.github.safeconduct.internal;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.authoring.DrlReader;
import io.github.safeconduct.internal.pack.Fingerprint;
import io.github.safeconduct.internal.pack.Rulebook;
import io.github.safeconduct.internal.pack.RulebookIndex;
import io.github.safeconduct.internal.pack.VersionedRegister;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** The rulebooks in the library's own jar, found through the library's own class loader and never the thread's. */
final class BundledRulebooks {

    /** Where the build puts the index. */
    static final String INDEX = "io/github/safeconduct/index/";

    /** Where the rulebooks stand. */
    private static final String RULES = "io/github/safeconduct/rules/";

    private static final String MODELS = "META-INF/kie/io.github.safeconduct/safeconduct/drools-model";
    private static final ClassLoader LOADER = BundledRulebooks.class.getClassLoader();

    private final Vocabulary vocabulary;
    private final List<byte[]> termFiles = new ArrayList<>();
    private final Map<String, List<String>> files = new LinkedHashMap<>();
    private final List<String> modelClasses;

    BundledRulebooks() {
        vocabulary = new Vocabulary(RulebookIndex.terms(text(INDEX + "terms.tsv")));
        for (String line : text(INDEX + "rulebooks.tsv").split("\n")) {
            String[] nameAndFiles = line.split("\t");
            files.put(nameAndFiles[0], Arrays.asList(nameAndFiles).subList(1, nameAndFiles.length));
        }
        for (String file : files.remove("terms")) {
            termFiles.add(bytes(RULES + file));
        }
        modelClasses = text(MODELS).lines().filter(line -> !line.contains(":")).toList();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Set<String> names() {
        return files.keySet();
    }

    /** Reads a rulebook's register and rules and builds its network from the classes compiled at build time. */
    CompiledRulebook load(String name) {
        VersionedRegister versioned = RulebookIndex.register(text(INDEX + "norms-" + name + ".tsv"));
        Fingerprint fingerprint = new Fingerprint();
        List<Rule> rules = new ArrayList<>();
        String packageName = "";
        for (String file : files.get(name)) {
            byte[] content = bytes(RULES + file);
            fingerprint.add(file, content);
            if (file.endsWith(".drl")) {
                try {
                    DrlReader.Drl drl = DrlReader.read(file, new String(content, StandardCharsets.UTF_8));
                    packageName = drl.packageName();
                    rules.addAll(drl.rules());
                } catch (DrlReader.DrlFault fault) {
                    throw new RulebookException("the bundled rulebook " + name + " is damaged", List.of(fault.getMessage()));
                }
            }
        }
        termFiles.forEach(content -> fingerprint.add("terms", content));
        Rulebook text = new Rulebook(versioned.register(), versioned.version(), fingerprint.hex(), packageName, rules);
        return new CompiledRulebook(text, vocabulary, kieBase(name, packageName));
    }

    private KieBase kieBase(String name, String packageName) {
        String className = modelClasses.stream().filter(candidate -> candidate.startsWith(packageName + ".Rules")).findFirst()
                .orElseThrow(() -> new RulebookException("the rulebook " + name + " is not compiled into this jar: " + MODELS + " names no class of " + packageName
                        + "; build the library with Maven, which runs the rule compiler"));
        return DroolsBootstrap.underOwnLoader(() -> {
            try {
                Model model = (Model) Class.forName(className, true, LOADER).getDeclaredConstructor().newInstance();
                return KieBaseBuilder.createKieBaseFromModel(model);
            } catch (ReflectiveOperationException e) {
                throw new RulebookException("the compiled rules of " + name + " cannot be loaded", e);
            }
        });
    }

    private static String text(String resource) {
        try (InputStream in = open(resource); BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            StringBuilder out = new StringBuilder();
            reader.lines().forEach(line -> out.append(line).append('\n'));
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = LOADER.getResourceAsStream(resource);
        if (in == null) {
            throw new RulebookException("the resource " + resource + " is missing from the library's jar; when you repackage the jar, keep everything under META-INF and io/github/safeconduct");
        }
        return in;
    }
}
