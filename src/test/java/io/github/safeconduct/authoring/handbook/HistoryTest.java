package io.github.safeconduct.authoring.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.DemoRulebook;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a handbook says has changed since the rules as they were. */
class HistoryTest {

    private static final Path LAW = Path.of("src/main/resources/rules");

    @TempDir
    private Path folder;

    private Path old;
    private Path own;

    @BeforeEach
    void write() throws IOException {
        old = folder.resolve("old");
        own = folder.resolve("own");
        DemoRulebook.write(old);
        DemoRulebook.write(own);
    }

    private void edit(String file, String what, String by) throws IOException {
        DemoRulebook.edit(own.resolve(file), what, by);
    }

    private Site site() {
        return new Site(Handbook.of(Safeconduct.load(own), Optional.of(own), List.of(), Optional.of(old)).files());
    }

    @Test
    void whatChangedIsNamedWithBothTexts() throws IOException {
        edit("demo/norms.yaml", "consequence: The donor may get the data.", "consequence: The donor gets the data.");
        edit("demo/onward-transfer.drl", "\"DONOR\"", "\"DONOR\", \"NATIONAL_COURT\"");
        edit("demo/terms.yaml", "Has the donor signed the pledge?", "Did the donor sign the pledge?");
        edit("demo/rulebook.yaml", "version: '1'", "version: '2'");
        Site site = site();
        site.isWhole();
        Document page = site.page("history.html");
        assertEquals(List.of("demo, version 1 to 2", "Questions"), page.select("h2").eachText());
        assertEquals(List.of("Changed: DEMO-OT-01 Donors get no personal data",
                "Changed: DEMO-OT-02 A donor bound by the pledge may get them",
                "Changed: Did the donor sign the pledge? donorSignedPledge"),
                page.select("h3").eachText());
        assertTrue(
                page.text().contains(
                        "Consequence: it was \u201CThe donor may get the data.\u201D and is \u201CThe donor gets the data.\u201D."),
                page.text());
        assertTrue(page.select("details pre").text().contains("possibly( \"recipientType\", \"DONOR\" )"), page.text());
        assertTrue(
                site.page("norm/DEMO-OT-01.html").select("section[aria-labelledby=history]").text().contains("The rules read otherwise."));
        assertTrue(site.page("term/donorSignedPledge.html").select("section[aria-labelledby=history]").text()
                .contains("Question: it was \u201CHas the donor signed the pledge?\u201D"));
        assertTrue(site.page("norm/UNHCR-OT-05.html").select("#history").isEmpty(), "what was not compared tells nothing");
    }

    @Test
    void aRuleLaidOutOtherwiseIsNoChange() throws IOException {
        edit("demo/onward-transfer.drl", "// A donor pays for help, not for names.", "// Donors pay for help.\n\n");
        edit("demo/onward-transfer.drl", "rule \"DEMO-OT-02 a pledge binds the donor\"", "rule \"DEMO-OT-02 a pledge binds\"");
        Document page = site().page("history.html");
        assertEquals(List.of(), page.select("h3").eachText());
        assertTrue(page.text().contains("No norm has changed."), page.text());
    }

    @Test
    void whatCameAndWentIsNamed() throws IOException {
        edit("demo/norms.yaml", "DEMO-OT-02", "DEMO-OT-03");
        edit("demo/onward-transfer.drl", "DEMO-OT-02", "DEMO-OT-03");
        Document page = site().page("history.html");
        assertTrue(page.select("h3").eachText().containsAll(List.of("Gone: DEMO-OT-02 A donor bound by the pledge may get them",
                "New: DEMO-OT-03 A donor bound by the pledge may get them")), page.text());
    }

    /** The law of the jar of an earlier version, here of the same: whatever is read from files is what was compiled. */
    @Test
    void theJarOfAVersionIsReadAndTheSameLawHasNotChanged() throws IOException {
        Path jar = folder.resolve("safeconduct-0.0.9.jar");
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"));
                Stream<Path> files = Files.walk(LAW)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = zip.getPath("io/github/safeconduct/rules/" + LAW.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
            Files.createDirectories(zip.getPath("io/github/safeconduct/rules/unsystem/P00"));
        }
        Site site = new Site(Handbook.of(Safeconduct.load(), Optional.empty(), List.of(), Optional.of(jar)).files());
        Document page = site.page("history.html");
        assertEquals(List.of(), page.select("h3").eachText());
        assertEquals(Safeconduct.load().rulebooks().size() + 1, page.select("h2").size());
        assertTrue(site.page("norm/UNHCR-OT-05.html").select("section[aria-labelledby=history]").text()
                .contains("Nothing of it has changed."));
    }

    @Test
    void whatIsNoVersionOfTheRulesIsOneClearError() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "hello");
        assertFault(text, "this is no jar");
        Path jar = folder.resolve("empty.jar");
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            Files.writeString(zip.getPath("x"), "x");
        }
        assertFault(jar, "no rules lie in it under io/github/safeconduct/rules");
        assertFault(folder.resolve("nowhere"), "there is no such folder");
        Files.writeString(old.resolve("demo/onward-transfer.drl"), "nonsense");
        assertFault(old, "are not as rules are written today, and cannot be compared");
    }

    private static void assertFault(Path since, String says) {
        String message = assertThrows(RulebookException.class,
                () -> Handbook.of(Safeconduct.load(), Optional.empty(), List.of(), Optional.of(since))).getMessage();
        assertTrue(message.contains(says), message);
    }
}
