package io.github.safeconduct.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Folders made to harm: each is refused with a message, in bounded time, and no instruction of theirs runs. A folder is data. What the
 * reader of DRL still takes for a comment or an import is listed apart; it must do no harm either.
 */
class HostileFoldersTest {

    private static final Path HARBOUR = Path.of("src/test/resources/authoring/harbour");
    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final Known KNOWN = Known.of(SAFECONDUCT);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String CANARY = "safeconduct.canary";

    @TempDir
    private Path folder;

    @AfterEach
    void noInstructionRan() throws IOException {
        assertNull(System.getProperty(CANARY), "a folder has run code");
        try (Stream<Path> files = Files.walk(folder)) {
            assertTrue(files.noneMatch(file -> file.endsWith("pwned")), "a folder has written a file");
        }
        assertFalse(Files.exists(Path.of("pwned")), "a folder has written a file");
    }

    static Stream<Arguments> refused() {
        return HostileFolders.refused().stream().map(attack -> Arguments.of(attack.name(), attack));
    }

    static Stream<Arguments> readDifferently() {
        return HostileFolders.readDifferently().stream().map(attack -> Arguments.of(attack.name(), attack));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedWithAMessage(String name, HostileFolders.Attack attack) throws Exception {
        prepare(attack);
        List<String> faults = assertTimeoutPreemptively(LONGEST, this::faults);
        assertFalse(faults.isEmpty(), "accepted");
        for (String fault : faults) {
            assertTrue(fault.codePoints().noneMatch(
                    character -> Character.getType(character) == Character.CONTROL || Character.getType(character) == Character.FORMAT),
                    fault);
        }
    }

    /** Refused, or else harmless: the rule still refuses what it refused, and the law of the library says what it said. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("readDifferently")
    void isRefusedOrHarmless(String name, HostileFolders.Attack attack) throws Exception {
        prepare(attack);
        if (!assertTimeoutPreemptively(LONGEST, this::faults).isEmpty()) {
            return;
        }
        Safeconduct hostile = assertTimeoutPreemptively(LONGEST, () -> Safeconduct.load(folder));
        Map<String, Object> answers = new HashMap<>(Map.of("transferProposed", "yes", "coordinatorApproved", "no"));
        assertEquals(Outcome.REFUSED, decide(hostile, "harbour", answers).outcome());
        Map<String, Object> bundled = Map.of("transferProposed", "yes", "dataIsPersonal", "yes", "recipientProtectionComparable", "no",
                "recipientIsThirdParty", "yes");
        assertEquals(decide(SAFECONDUCT, "unhcr", bundled).outcome(), decide(hostile, "unhcr", bundled).outcome());
    }

    private void prepare(HostileFolders.Attack attack) throws Exception {
        HarbourRulebook.copy(HARBOUR, folder.resolve("harbour"));
        attack.prepare().accept(folder);
    }

    private List<String> faults() {
        try {
            RulebookSources.read(folder, KNOWN);
            return List.of();
        } catch (RulebookException e) {
            return e.faults();
        }
    }

    private static Decision decide(Safeconduct safeconduct, String rulebook, Map<String, ?> answers) {
        try (CaseSession session = safeconduct.openSession()) {
            session.rulebooks(rulebook);
            session.focus("OT");
            session.answers(answers);
            return session.decide();
        }
    }
}
