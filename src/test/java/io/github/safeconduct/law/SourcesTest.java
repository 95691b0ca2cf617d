package io.github.safeconduct.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Safeconduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A source is cited by a name under which a reader finds it: a host on which a site is built or tried is gone tomorrow, was never the
 * publisher's word, and may say something else than what was published.
 */
class SourcesTest {

    private static final String PART = "(?:dev|devel|develop|development|staging|stage|stg|test|testing|tst|uat|qa|preprod|preview|sandbox|"
            + "beta|acc|acceptance|demo|wip)";

    /** A name of a host one of whose parts says so, whatever stands before and after it in that part; or a machine of one's own. */
    private static final Pattern UNPUBLISHED = Pattern.compile("(?i)(?<![\\w.-])(?:(?:[a-z0-9-]+\\.)*(?:[a-z0-9]+-)*" + PART
            + "(?:-[a-z0-9]+)*\\d*\\.(?:[a-z0-9-]+\\.)*[a-z]{2,}(?![\\w-])|localhost\\b"
            + "|https?://(?:\\d{1,3}\\.){3}\\d{1,3}\\b|[a-z0-9.-]+\\."
            + "(?:local|localhost|internal|test|invalid|example|ngrok\\.io|herokuapp\\.com|netlify\\.app|vercel\\.app|github\\.io)\\b)");

    @Test
    void whatIsUnpublishedIsTold() {
        for (String host : List.of("iom-dev.qed42.net/fr/node/499311", "https://dev.iom.int/data", "(staging.unhcr.org)",
                "www.test-site.org",
                "http://localhost:8080/a", "http://10.0.0.7/a", "ptop.only.wip.la", "unhcr.netlify.app", "qa2.ilo.org")) {
            assertTrue(UNPUBLISHED.matcher(host).find(), host);
        }
        for (String host : List.of("iom.int/data-protection", "help.unhcr.org", "the Development Group (undg.org)", "dev. ed.",
                "s. 2.5.2.1",
                "test. The", "P4 guidance", "archives.un.org", "contest.org", "ST/SGB/2024/3")) {
            assertFalse(UNPUBLISHED.matcher(host).find(), host);
        }
    }

    @Test
    void noRegisterCitesAHostOnWhichASiteIsBuilt() {
        Safeconduct safeconduct = Safeconduct.load();
        List<String> found = new ArrayList<>();
        for (String book : safeconduct.rulebooks()) {
            Register register = safeconduct.register(book);
            check(found, book, register.title());
            register.sources().values().forEach(source -> check(found, source.id(), source.title() + " " + source.published()));
            register.norms().forEach(norm -> check(found, norm.id(), String.join(" ", norm.title(), norm.locator(), norm.summary(),
                    norm.consequence())));
            register.questions().forEach(open -> check(found, open.id(), open.question() + " " + open.handling()));
        }
        assertEquals(List.of(), found);
    }

    /** What nothing reads into a register too: remarks, and what the catalogue keeps. */
    @Test
    void norDoesAnyFileOfTheLaw() throws IOException {
        List<String> found = new ArrayList<>();
        for (String folder : List.of("src/main/resources/rules", "src/test/resources/catalogue")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
                    Files.readString(file).lines().forEach(line -> check(found, file.toString(), line));
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static void check(List<String> found, String where, String text) {
        UNPUBLISHED.matcher(text).results().forEach(host -> found.add(where + ": " + host.group()));
    }
}
