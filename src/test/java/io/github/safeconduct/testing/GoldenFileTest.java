package io.github.safeconduct.testing;

import static io.github.safeconduct.testing.SafeconductAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.DataSubject;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.terms.RecipientKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Golden files: what is in them, and that none is written unasked, and none passes by being written. */
@WithSafeconduct
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class GoldenFileTest {

    @TempDir
    private Path folder;

    @AfterEach
    void off() {
        System.clearProperty("safeconduct.golden");
    }

    private static Decision decide(Safeconduct safeconduct, LocalDate day) {
        try (CaseSession session = safeconduct.openSession()) {
            return session.rulebooks("unhcr").asOf(day).answer("transferProposed", true).answer("dataIsPersonal", true)
                    .answer("dataSubjectInformedOfTransfer", false).decide();
        }
    }

    @Test
    void theLifeOfAGoldenFile(Safeconduct safeconduct) throws IOException {
        Path file = folder.resolve("golden/informed.txt");
        Decision decision = decide(safeconduct, LocalDate.of(2026, 1, 1));
        assertThatThrownBy(() -> assertThat(decision).matchesGolden(file))
                .hasMessage(
                        "There is no golden file " + file + ". Run this test with -Dsafeconduct.golden=update to write it, read it, and "
                                + "commit it.");
        assertThat(file).doesNotExist();

        System.setProperty("safeconduct.golden", "update");
        assertThatThrownBy(() -> assertThat(decision).matchesGolden(file)).hasMessageContaining("was written for the first time")
                .hasMessageContaining("a run that writes never passes");
        String written = Files.readString(file);
        assertThat(decision).matchesGolden(file);

        System.clearProperty("safeconduct.golden");
        assertThat(decision).matchesGolden(file.toString());
        assertThat(written).contains("outcome: SUSPENDED\npermits: no\n", "\n  UNHCR-OT-05: certain suspension, weighs SUSPENDED\n")
                .doesNotContain("2026");

        Files.writeString(file, written.replace("outcome: SUSPENDED", "outcome: PERMITTED"));
        assertThatThrownBy(() -> assertThat(decision).matchesGolden(file))
                .hasMessageContaining("The decision is not as the golden file " + file
                        + " says; line 2:\n  file:     outcome: PERMITTED\n  decision: outcome: SUSPENDED\nIf it is right, run this "
                        + "test with "
                        + "-Dsafeconduct.golden=update, read what changed, and commit it.");
        assertThat(Files.readString(file)).contains("outcome: PERMITTED");
        Files.writeString(file, written + "more\n");
        assertThatThrownBy(() -> assertThat(decision).matchesGolden(file))
                .hasMessageContaining("file:     more\n  decision: (no such line)");

        Files.writeString(file, written.replace("\n", "\r\n"));
        assertThat(decision).matchesGolden(file);
    }

    @Test
    void theDayStandsInItOnlyWhereItIsAskedFor(Safeconduct safeconduct) {
        Decision one = decide(safeconduct, LocalDate.of(2026, 1, 1));
        Decision next = decide(safeconduct, LocalDate.of(2026, 1, 2));
        assertThat(DecisionDigest.of(one)).isEqualTo(DecisionDigest.of(next));
        assertThat(DecisionDigest.ofItsDay(one)).contains("\nday: 2026-01-01\n").isNotEqualTo(DecisionDigest.ofItsDay(next));
        System.setProperty("safeconduct.golden", "update");
        Path file = folder.resolve("day.txt");
        assertThatThrownBy(() -> assertThat(one).matchesGoldenOfItsDay(file)).hasMessageContaining("was written");
        System.clearProperty("safeconduct.golden");
        assertThat(one).matchesGoldenOfItsDay(file);
        assertThatThrownBy(() -> assertThat(next).matchesGoldenOfItsDay(file)).hasMessageContaining("file:     day: 2026-01-01");
    }

    @Test
    void anotherValueOfTheSwitchIsAnError(Safeconduct safeconduct) {
        System.setProperty("safeconduct.golden", "true");
        assertThatThrownBy(() -> assertThat(decide(safeconduct, LocalDate.of(2026, 1, 1))).matchesGolden(folder.resolve("x.txt")))
                .hasMessageContaining("-Dsafeconduct.golden takes update");
    }

    @Test
    void subjectsAreNumberedAndNotNamed(CaseSession session) {
        session.rulebooks("unhcr").insert(DataSubject.of().named("AMINA-CANARY"))
                .insert(Recipient.of(RecipientKind.MEDIA).named("DESK-CANARY"))
                .insert(Recipient.of(RecipientKind.RESCUE_SERVICE).named("BOAT-CANARY")).answer("dataIsPersonal", true);
        assertThat(DecisionDigest.of(session.decide())).contains(", in flow 1 of 2").doesNotContain("CANARY", "MEDIA");
    }

    @Test
    void whatIsNoFileIsSaid(Safeconduct safeconduct) {
        Decision decision = decide(safeconduct, LocalDate.of(2026, 1, 1));
        assertThatThrownBy(() -> assertThat(decision).matchesGolden("")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the golden file has no name");
        assertThatThrownBy(() -> assertThat(decision).matchesGolden(folder)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the golden file " + folder + " is a folder; name a file in it");
    }
}
