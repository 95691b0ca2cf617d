package io.github.safeconduct.authoring.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.safeconduct.authoring.DemoRulebook;
import io.github.safeconduct.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a save of a rule, of a case, of nonsense comes to; and that saves are noticed. */
class WatchTest {

    private static final String ASKED = """
            - case: a donor asks for the list
              answers: { transferProposed: yes, recipientType: DONOR, donorSignedPledge: no }
              expect: { refused: [DEMO-OT-01] }
            """;
    private static final String COURT = """
            - case: a court asks for it
              answers: { transferProposed: yes, recipientType: NATIONAL_COURT, donorSignedPledge: no }
              expect: { silent: [DEMO-OT-01] }
            """;

    @TempDir
    private Path folder;

    private Path drl;
    private Path cases;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        DemoRulebook.write(folder);
        drl = folder.resolve("demo/onward-transfer.drl");
        cases = Files.writeString(folder.resolve("demo/onward-transfer.cases.yaml"), ASKED + COURT);
    }

    private Watch started() {
        Watch watch = new Watch(folder, List.of(), Set.of(), said::add);
        watch.start();
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.get(0).startsWith("2 passed, 0 failed ("), said.get(0));
        said.clear();
        return watch;
    }

    @Test
    void aRuleThatIsSavedSaysWhichCasesAreDecidedOtherwise() throws IOException {
        Watch watch = started();
        DemoRulebook.edit(drl, "\"DONOR\"", "\"NATIONAL_COURT\"");
        watch.changed(Set.of(drl));
        String all = String.join("\n", said);
        assertTrue(
                all.contains("onward-transfer.cases.yaml:1:3: a donor asks for the list: ")
                        && all.contains("DEMO-OT-01 was certain, is silent"),
                all);
        assertTrue(all.contains("a court asks for it: ") && all.contains("DEMO-OT-01 was silent, is certain"), all);
        assertTrue(all.contains("now held up by DEMO-OT-01") && all.contains("no longer held up by DEMO-OT-01"), all);
        assertTrue(said.get(said.size() - 1).startsWith("0 passed, 2 failed; 2 decided otherwise than before ("), all);
        said.clear();
        DemoRulebook.edit(drl, "\"NATIONAL_COURT\"", "\"DONOR\"");
        watch.changed(Set.of(drl));
        all = String.join("\n", said);
        assertTrue(all.contains("a donor asks for the list: it is as expected again"), all);
        assertTrue(said.get(said.size() - 1).startsWith("2 passed, 0 failed; 2 decided otherwise"), all);
    }

    @Test
    void aChangeOfAConditionThatNoCaseNoticesChangesNone() throws IOException {
        Watch watch = started();
        DemoRulebook.edit(drl, "// A donor pays for help, not for names.", "// Donors pay for help.");
        watch.changed(Set.of(drl));
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.get(0).startsWith("2 passed, 0 failed; 0 decided otherwise"), said.get(0));
    }

    @Test
    void aBrokenSaveIsSaidAndWaitedOut() throws IOException {
        Watch watch = started();
        DemoRulebook.edit(drl, "\"DONOR\"", "\"DONNOR\"");
        watch.changed(Set.of(drl));
        assertTrue(said.get(0).contains("demo/onward-transfer.drl:9:16: 'DONNOR' is no code of 'recipientType'")
                && said.get(0).endsWith("[docs/checks/terms.md]"), said.toString());
        assertEquals("the rules are broken; nothing was tested, and the next save is waited for", said.get(1));
        said.clear();
        // A save of cases while the rules are broken is no reason to test them against rules that are no more.
        watch.changed(Set.of(cases));
        assertEquals(2, said.size(), said.toString());
        said.clear();
        DemoRulebook.edit(drl, "\"DONNOR\"", "\"DONOR\"");
        watch.changed(Set.of(drl));
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.get(0).startsWith("2 passed, 0 failed; 0 decided otherwise"), said.get(0));
    }

    @Test
    void aFileOfCasesIsRunByItselfAndABrokenOneIsNamed() throws IOException {
        Path more = Files.writeString(folder.resolve("demo/more.cases.yaml"), COURT);
        Watch watch = new Watch(folder, List.of(), Set.of(), said::add);
        watch.start();
        said.clear();
        Files.writeString(more, COURT.replace("silent", "refused"));
        watch.changed(Set.of(more));
        String all = String.join("\n", said);
        assertTrue(all.contains("more.cases.yaml:1:3: a court asks for it: ") && !all.contains("a donor asks"), all);
        assertTrue(all.contains("2 passed, 1 failed"), all);
        said.clear();
        Files.writeString(more, "- case: [");
        watch.changed(Set.of(more));
        assertTrue(said.get(0).contains("more.cases.yaml"), said.toString());
        said.clear();
        Files.delete(more);
        watch.changed(Set.of(more));
        assertTrue(said.get(0).startsWith("2 passed, 0 failed"), said.toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsSavedAddedAndTakenAwayIsNoticed(boolean reported) throws Exception {
        try (FolderChanges changes = reported ? FolderChanges.of(List.of(folder)) : FolderChanges.looking(List.of(folder))) {
            Files.writeString(folder.resolve("demo/.onward-transfer.drl.swp"), "what an editor puts there");
            DemoRulebook.edit(drl, "A donor pays", "Who pays");
            assertEquals(Set.of(drl), next(changes));
            Path added = Files.createDirectories(folder.resolve("other")).resolve("a.cases.yaml");
            Files.writeString(added, ASKED);
            assertEquals(Set.of(added), next(changes));
            Files.writeString(added, COURT);
            assertEquals(Set.of(added), next(changes), "in a folder that was not there before");
            Files.delete(added);
            assertEquals(Set.of(added), next(changes));
        }
    }

    private static Set<Path> next(FolderChanges changes) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), changes::await);
    }

    /** The command itself, with a reader at the other end: it says what it sees, and ends when it is interrupted. */
    @Test
    void theCommandTellsEachSaveAndEndsWhenItIsInterrupted() throws Exception {
        try (PipedInputStream seen = new PipedInputStream(1 << 16); OutputStream out = new PipedOutputStream(seen)) {
            CompletableFuture<Integer> status = new CompletableFuture<>();
            Thread command = new Thread(() -> status.complete(Main.run(out, new ByteArrayOutputStream(),
                    new ByteArrayInputStream(new byte[0]), "watch", folder.toString())));
            command.setDaemon(true);
            command.start();
            Scanner lines = new Scanner(seen, StandardCharsets.UTF_8);
            assertTrue(lines.nextLine().startsWith("2 passed"));
            assertEquals("watching " + folder + "; Ctrl-C ends it", lines.nextLine());
            DemoRulebook.edit(drl, "\"DONOR\"", "\"DONNOR\"");
            assertTrue(lines.nextLine().contains("'DONNOR' is no code"));
            assertTrue(lines.nextLine().startsWith("the rules are broken"));
            command.interrupt();
            assertEquals(0, status.get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void whatIsNotThereIsOneError() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(2, Main.run(new ByteArrayOutputStream(), err, new ByteArrayInputStream(new byte[0]), "watch",
                folder.resolve("nowhere").toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("nothing of this name to watch"), err.toString(StandardCharsets.UTF_8));
    }
}
