package io.github.safeconduct.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link CaseFiles} runs, and what it does not let pass. */
class CaseFilesTest {

    private static final Set<String> SEEN = new TreeSet<>();
    private static final String INFORMED = "testing/cases/informed.cases.yaml: ";

    @CaseFiles("classpath:testing/cases/**")
    void everyCaseOfAFolderIsRunAndTheTestLooksFurther(CheckedCase one) {
        SEEN.add(one.name());
        assertEquals(one.name().contains("error"), one.decision().isEmpty());
        assertEquals(one.decision().isEmpty(), one.given().isEmpty());
        assertTrue(one.toString().startsWith("CheckedCase[testing/cases/"), one::toString);
    }

    @CaseFiles({"src/test/resources/testing/cases/*.yaml", "classpath:testing/cases/more/informed.json"})
    void anEmptyMethodIsAWholeTest() {}

    @AfterAll
    static void allOfThemWereSeen() {
        assertEquals(Set.of("a day before all law is an error", "everybody was told", "nobody was told about a transfer"), SEEN);
    }

    @WithSafeconduct(rules = "classpath:testing/rules")
    static class Named {

        @CaseFiles("classpath:testing/cases/**/*.yaml")
        void bundled() {}

        @CaseFiles("classpath:testing/rules")
        void own(Decision decision) {}

        @CaseFiles("classpath:testing/cases/informed.cases.yaml")
        void decisions(Decision decision) {
            assertEquals(Outcome.SUSPENDED, decision.outcome());
        }
    }

    @Test
    void anInvocationIsNamedByFileAndCase() {
        Map<String, String> results = Runs.of(Named.class);
        assertEquals("", results.get(INFORMED + "nobody was told about a transfer"), results::toString);
        assertEquals("", results.get("testing/rules/harbour-light/onward-transfer.cases.yaml: "
                + "a list is to go, and the coordinator has not approved"));
        assertTrue(
                results.get(INFORMED + "a day before all law is an error").contains("the case expects an error, so there is no decision"),
                results::toString);
    }

    static class Wrong {

        @CaseFiles("classpath:testing/wrong")
        void nothingOfThisIsGreen() {}
    }

    @Test
    void whatIsWrongIsRed() {
        Map<String, String> results = Runs.of(Wrong.class);
        assertEquals(4, results.size(), results::toString);
        assertContains(results, "testing/wrong/expectations.cases.yaml: it expects what does not come",
                "testing/wrong/expectations.cases.yaml:1:3: it expects what does not come: UNHCR-OT-05 was expected to speak (suspended), "
                        + "but is silent: it would speak if 'dataSubjectInformedOfTransfer' were no instead of yes");
        assertContains(results, "testing/wrong/expectations.cases.yaml: it expects nothing", "the case expects nothing");
        assertContains(results, "testing/wrong/empty.cases.yaml", "holds no case, so it checks nothing");
        assertContains(results, "testing/wrong/broken.cases.yaml", "testing/wrong/broken.cases.yaml:");
    }

    static class Empty {

        @CaseFiles("classpath:testing/no-such-folder/**")
        void onTheClassPath() {}

        @CaseFiles("no/such/folder")
        void inAFolder() {}

        @CaseFiles({})
        void nowhere() {}
    }

    @Test
    void aFolderWithoutACaseIsAFailureAndNotGreen() {
        Map<String, String> results = Runs.of(Empty.class);
        assertContains(results, "onTheClassPath()",
                "@CaseFiles(\"classpath:testing/no-such-folder/**\") finds no case file, so it would check "
                        + "nothing; expected files that end in .yaml, .yml or .json there, on the class path of the tests");
        assertContains(results, "inAFolder()", "seen from the folder in which the tests are run");
        assertContains(results, "nowhere()", "@CaseFiles names no location");
    }

    private static void assertContains(Map<String, String> results, String test, String part) {
        assertTrue(results.getOrDefault(test, "").contains(part), results::toString);
    }

    @Test
    void casesInAJarAreFound(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("cases of a partner.jar");
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out)) {
            for (String folders : new String[] {"partner/", "partner/cases/"}) {
                entries.putNextEntry(new ZipEntry(folders));
            }
            entries.putNextEntry(new ZipEntry("partner/cases/a.cases.yaml"));
            entries.write("- case: c\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            entries.closeEntry();
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertEquals(Set.of("partner/cases/a.cases.yaml"), CaseLocations.at("classpath:partner/**", loader).keySet());
            assertEquals(Set.of("partner/cases/a.cases.yaml"), CaseLocations.at("classpath:partner/cases", loader).keySet());
            assertEquals(Set.of(), CaseLocations.at("classpath:partner/*.yaml", loader).keySet());
        }
    }
}
