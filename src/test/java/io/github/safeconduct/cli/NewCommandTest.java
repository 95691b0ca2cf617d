package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code new rulebook} and {@code new norm}, through what an author does next. */
class NewCommandTest {

    @TempDir
    private Path temporary;

    private Path rules() {
        return temporary.resolve("my-rules");
    }

    private CommandRun rulebook(String name, String... more) {
        return with(new String[] {"new", "rulebook", name, "--in", rules().toString()}, more);
    }

    private CommandRun norm(String id, String... more) {
        return with(new String[] {"new", "norm", id, "--in", rules().toString()}, more);
    }

    private static CommandRun with(String[] first, String... more) {
        String[] args = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, args, first.length, more.length);
        return CommandRun.of(args);
    }

    private CommandRun test(String... more) {
        return with(new String[] {"test", rules().toString(), "--rules", rules().toString()}, more);
    }

    @Test
    void aNewRulebookVerifiesItsCasesHoldAndNoticeEverything() {
        CommandRun run = rulebook("harbour-light", "--letters", "HLR");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("next: ./safeconduct verify"), run.out());
        assertEquals(0, CommandRun.of("verify", rules().toString()).status());
        CommandRun tested = test("--coverage", "--least", "100");
        assertEquals(0, tested.status(), tested.out() + tested.err());
        assertTrue(tested.out().contains("7 passed, 0 failed"), tested.out());
        assertEquals(0, CommandRun.of("mutate", rules().toString(), "--least", "100").status());
    }

    @Test
    void aNewNormVerifiesAndFailsItsCasesUntilItIsWritten() throws IOException {
        rulebook("harbour");
        CommandRun run = norm("HARBOUR-OT-03");
        assertEquals(0, run.status(), run.err());
        assertEquals(0, CommandRun.of("verify", rules().toString()).status());
        CommandRun red = test();
        assertEquals(4, red.status());
        assertTrue(red.out().contains("7 passed, 2 failed"), red.out());
        Path drl = rules().resolve("harbour/onward-transfer.drl");
        Files.writeString(drl, Files.readString(drl).replace("Operation( possibly( \"harbourOt03Applies\" ) )",
                "Operation( possibly( \"transferProposed\" ) )"));
        Path terms = rules().resolve("harbour/terms.yaml");
        Files.writeString(terms, Files.readString(terms).substring(0, Files.readString(terms).indexOf("- term: harbourOt03Applies")));
        assertEquals(0, test().status(), test().out() + test().err());
    }

    @Test
    void everyKindOfConclusionVerifies() {
        rulebook("harbour");
        int number = 10;
        for (String conclusion : List.of("refusal", "deletion", "suspension", "referral", "requirement", "permission", "basis",
                "basis-unavailable", "sensitivity", "finding")) {
            for (String area : List.of("LB", "RT")) {
                CommandRun run = norm("HARBOUR-" + area + "-" + number++, "--conclusion", conclusion);
                assertEquals(0, run.status(), conclusion + ": " + run.err());
            }
        }
        CommandRun waiver = norm("HARBOUR-DG-01", "--conclusion", "waiver");
        assertEquals(2, waiver.status());
        assertTrue(waiver.err().contains("write it by hand"), waiver.err());
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        rulebook("harbour");
        Path norms = rules().resolve("harbour/norms.yaml");
        String before = Files.readString(norms);
        CommandRun again = rulebook("harbour");
        assertEquals(2, again.status());
        assertTrue(again.err().contains("is there already, and nothing is written over"), again.err());
        CommandRun taken = norm("HARBOUR-OT-02");
        assertEquals(2, taken.status());
        assertTrue(taken.err().contains("HARBOUR-OT-02 stands in the rulebook harbour already"), taken.err());
        assertEquals(before, Files.readString(norms));
    }

    @Test
    void whatDoesNotVerifyIsTakenBack() throws IOException {
        rulebook("harbour");
        Path terms = rules().resolve("harbour/terms.yaml");
        // The author has used the very name the new term would have.
        String own = Files.readString(terms) + "- { term: harbourOt07Applies, fact: Operation, ask: 'Is it so?', silence: unknown }\n";
        Files.writeString(terms, own);
        Path drl = rules().resolve("harbour/onward-transfer.drl");
        Files.writeString(drl, Files.readString(drl).replace("Operation( possibly( \"transferProposed\" ) )",
                "Operation( possibly( \"transferProposed\" ), possibly( \"harbourOt07Applies\" ) )"));
        CommandRun run = norm("HARBOUR-OT-07");
        assertEquals(2, run.status(), run.out());
        assertEquals(own, Files.readString(terms));
        assertFalse(Files.readString(rules().resolve("harbour/norms.yaml")).contains("OT-07"));
    }

    @Test
    void badNamesAreOneClearError() {
        assertTrue(rulebook("Harbour Light").err().contains("small letters, digits and hyphens"));
        assertTrue(rulebook("unhcr").err().contains("is a rulebook of the library"));
        rulebook("harbour");
        assertTrue(norm("HARBOUR-XX-01").err().contains("is no area"));
        assertTrue(norm("OTHER-OT-01").err().contains("no rulebook in"));
        assertTrue(norm("HARBOUR-OT-09", "--conclusion", "ban").err().contains("--conclusion takes one of"));
        assertEquals(2, CommandRun.of("new").status());
    }
}
