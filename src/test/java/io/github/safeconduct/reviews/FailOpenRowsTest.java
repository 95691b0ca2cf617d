package io.github.safeconduct.reviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.Known;
import io.github.safeconduct.authoring.RulebookSources;
import io.github.safeconduct.model.Grade;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.model.PersonalData;
import io.github.safeconduct.terms.DataCategory;
import io.github.safeconduct.terms.OperationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the legal reading in which the first edition failed open is closed: each has a case that must be right today. */
class FailOpenRowsTest {

    private static final Path CASES = Path.of("src/test/resources/reviews/law.cases.yaml");
    private static final Path THIRD = Path.of("src/test/resources/reviews/third.cases.yaml");
    private static final Path FOURTH = Path.of("src/test/resources/reviews/fourth.cases.yaml");
    private static final Safeconduct SAFECONDUCT = Safeconduct.load();

    /** The rows of the table at the head of the reading, its over-refusals, and its sections of root causes. */
    private static final List<String> ROWS = List.of("law 1", "law 2", "law 3", "law 4", "law 5", "law 6", "law 7", "law 8", "law 9",
            "law 10",
            "law 11", "law 12", "law over-refusal", "law A", "law C", "law D", "law G", "law I");

    @Test
    void everyRowHasACaseThatMustBeRight() throws IOException {
        Map<String, Integer> right = new TreeMap<>();
        for (String text : Files.readString(CASES).split("(?m)^(?=- case:)")) {
            Matcher review = Pattern.compile("(?m)^  review: (.*?)(?: \\(variant\\))?$").matcher(text);
            if (review.find() && !text.contains("owner: law")) {
                right.merge(review.group(1), 1, Integer::sum);
            }
        }
        List<String> open = new ArrayList<>(ROWS);
        open.removeAll(right.keySet());
        assertEquals(List.of(), open, () -> "cases by row: " + right);
    }

    /** The third reading's, but for A13: what the two offices are asked is a wording. */
    @Test
    void everyRowOfTheThirdReadingHasACase() throws IOException {
        String cases = Files.readString(THIRD);
        List<String> open = new ArrayList<>();
        for (int row = 1; row <= 23; row++) {
            if (row != 13 && !cases.contains("  review: third A" + row + "\n")) {
                open.add("third A" + row);
            }
        }
        assertEquals(List.of(), open);
    }

    @Test
    void everyRowOfTheFourthReadingHasACase() throws IOException {
        String cases = Files.readString(FOURTH);
        List<String> open = new ArrayList<>();
        for (int row = 1; row <= 10; row++) {
            if (!cases.contains("  review: fourth " + row + "\n")) {
                open.add("fourth " + row);
            }
        }
        assertEquals(List.of(), open);
    }

    /** The permissions that had no prohibition: each element has its norm now, or its reason; the check 'twins' finds a fault else. */
    @ParameterizedTest
    @CsvSource({"icrc, ICRC-DG-01, ICRC-DG-13", "icrc, ICRC-DS-04, ICRC-DS-18", "iom, IOM-LB-07, IOM-LB-24",
            "unhcr, UNHCR-OT-26, UNHCR-OT-47",
            "interpol, INTERPOL-DG-01, INTERPOL-OT-01", "iom, IOM-DG-05, IOM-DG-90", "interpol, INTERPOL-DG-05, INTERPOL-DG-90",
            "interpol, INTERPOL-DS-03, INTERPOL-DS-90"})
    void aPermissionWithoutAProhibitionHasOne(String rulebook, String permission, String prohibition) {
        assertTrue(SAFECONDUCT.register(rulebook).ids().containsAll(List.of(permission, prohibition)));
    }

    @Test
    void theBundledLawHasNoPermissionWhoseFailureNobodyMinds() {
        assertEquals(List.of(), RulebookSources.read(Path.of("src/main/resources/rules"), Known.nothing()).untwinned());
    }

    /** What is outside UNODC's permissions is carried by nothing: its register says so of UNODC-LB-01 to LB-03, and here it is tried. */
    @ParameterizedTest
    @CsvSource({"collectorIsUnodc, yes, topic, OTHER", "statesExchange, yes, informationType, OTHER",
            "statesExchange, yes, tipExchangePurpose, OTHER"})
    void whatUnodcDoesNotPermitIsNotPermitted(String event, String yes, String choice, String other) {
        try (CaseSession session = SAFECONDUCT.openSession()) {
            Decision decision = session.rulebooks("unodc").insert(Operation.of(OperationKind.TRANSFER))
                    .insert(PersonalData.of(DataCategory.NEEDS_ASSESSMENT)).answer(event, yes).answer(choice, other).decide();
            assertEquals(false, decision.permits(), () -> decision.outcome().name());
        }
    }

    /** Row 12 is about the grade as much as about the outcome. */
    @Test
    void theLevelOfTheContextIsTheSensitivityOfTheCase() {
        try (CaseSession session = SAFECONDUCT.openSession()) {
            Decision decision = session.rulebooks("un-system").insert(Operation.of(OperationKind.USE))
                    .insert(PersonalData.of(DataCategory.NEEDS_ASSESSMENT)).answer("dataIsPersonal", "yes")
                    .answer("basisClaimed", "MANDATE")
                    .answer("purposeConsistentWithMandate", "yes").answer("dataType", "BENEFICIARY_PERSONAL_DATA")
                    .answer("contextSpecificClassificationExists", "yes").answer("contextLevel", "LOW")
                    .answer("informationSharingProtocolInPlace", "yes").decide();
            assertEquals(Grade.LOW, decision.sensitivity().orElseThrow());
        }
    }
}
