package io.github.safeconduct.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.internal.drools.Network;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.model.Facts;
import io.github.safeconduct.model.Operation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.memorycompiler.JavaConfiguration;
import org.kie.memorycompiler.KieMemoryCompiler;

/** What is compiled at run time can do no more than a rule may, and two compilations are never taken for one another. */
class CompiledRulesTest {

    private static final String PACKAGE = "io.github.safeconduct.rules.harbour";

    private static List<Rule> rules(String conclusion) throws DrlReader.DrlFault {
        return DrlReader
                .read("harbour.drl",
                        "package " + PACKAGE + "\nimport io.github.safeconduct.model.*\n// Why.\nrule \"HLR-OT-01 a list stays\"\nwhen\n"
                                + "    Operation( possibly( \"transferProposed\" ) )\nthen\n    insert( " + conclusion + " );\nend\n")
                .rules();
    }

    @Test
    void manyAtOnceAreNeverSwapped() throws Exception {
        List<String> conclusions = List.of("Refusal.under( \"HLR-OT-01\" )", "Requirement.under( \"HLR-OT-01\" )",
                "Referral.to( \"D\u00E9l\u00E9gu\u00E9 \u4E2D\", \"HLR-OT-01\" )");
        List<String> expected = List.of("Refusal[norm=HLR-OT-01]", "Requirement[norm=HLR-OT-01]",
                "Referral[norm=HLR-OT-01, office=D\u00E9l\u00E9gu\u00E9 \u4E2D]");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> loads = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                List<Rule> rules = rules(conclusions.get(i % 3));
                loads.add(() -> {
                    try (Network network = DrlCompiler.compile("harbour", PACKAGE, rules)) {
                        Facts facts = Facts.of(Operation.of().yes("transferProposed"));
                        network.run(facts);
                        assertEquals(1, facts.size());
                        return facts.conclusion(0).toString();
                    }
                });
            }
            int i = 0;
            for (Future<String> future : threads.invokeAll(loads)) {
                assertEquals(expected.get(i++ % 3), future.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "static { try { new java.io.File( \"pwned\" ).createNewFile(); } catch ( Exception e ) { } }",
            "public void f() { System.exit( 0 ); }",
            "public void f() { Runtime.getRuntime().halt( 0 ); }",
            "public void f() throws Exception { Class.forName( \"x\" ); }",
            "public Object f() { return new Thread(); }",
            "public Object f() { Runnable r = () -> { }; return r; }",
            "public Object f() { return System.getProperties(); }",
            "public void f() { System.setProperty( \"a\", \"b\" ); }",
            "public Object f() { return System.out; }",
            "protected void finalize() { }",
            "public native void f();",
            "public Object f( io.github.safeconduct.model.Facts facts ) { return facts.toString(); }",
            "public void f( io.github.safeconduct.model.Facts facts ) { facts.clear(); }",
            "public void f( io.github.safeconduct.model.Facts facts ) { facts.put( null ); }",
            "public Object f() { return io.github.safeconduct.model.Answers.none(); }",
            "public Object f() { return io.github.safeconduct.Safeconduct.load(); }",
            "public Object f( org.kie.api.runtime.rule.RuleContext drools ) { return drools.getKieRuntime(); }",
            "static class Inner extends ClassLoader { }",
            "static class Inner implements Runnable { public void run() { } }",
    })
    void compiledClassesThatDoMoreAreRefusedBeforeTheyAreLoaded(String member) {
        Map<String, byte[]> classes = KieMemoryCompiler.compileNoLoad(
                Map.of(PACKAGE + ".Rules", "package " + PACKAGE + "; public class Rules { " + member + " }"),
                getClass().getClassLoader(), JavaConfiguration.CompilerType.ECLIPSE);
        String message = assertThrows(RulebookException.class, () -> CompiledCheck.check(PACKAGE, classes)).getMessage();
        assertTrue(message.startsWith("the compiled rules are refused: " + PACKAGE + ".Rules"), message);
        assertFalse(Files.exists(Path.of("pwned")));
    }

    @Test
    void aClassOfAnotherPackageIsRefused() {
        Map<String, byte[]> classes = KieMemoryCompiler.compileNoLoad(
                Map.of("io.github.safeconduct.internal.X", "package io.github.safeconduct.internal; public class X { }"),
                getClass().getClassLoader(), JavaConfiguration.CompilerType.ECLIPSE);
        assertThrows(RulebookException.class, () -> CompiledCheck.check(PACKAGE, classes));
    }
}
