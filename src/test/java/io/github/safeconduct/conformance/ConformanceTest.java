package io.github.safeconduct.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.reference.Catalogue;
import io.github.safeconduct.testing.RuleCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every rule against its norm's formal condition: on random facts an adverse rule fires strictly unless the condition is false and leniently only where it is true, a beneficial one the other way
 * round, a definition or a neutral norm exactly. Any difference that is not listed with a reason fails.
 */
class ConformanceTest {

    private static final int DRAWS = 250;
    private static final Safeconduct SAFECONDUCT = Safeconduct.load();

    static Stream<String> books() {
        return Catalogue.BOOKS.stream();
    }

    @ParameterizedTest
    @MethodSource("books")
    void everyRuleSaysWhatItsConditionSays(String book) {
        Catalogue catalogue = new Catalogue(book, SAFECONDUCT.vocabulary());
        int draws = 0;
        int agreements = 0;
        List<String> listed = new ArrayList<>();
        List<String> differences = new ArrayList<>();
        for (Catalogue.Entry entry : catalogue.entries().values()) {
            RandomAnswers random = new RandomAnswers(catalogue, SAFECONDUCT.vocabulary(), entry.id().hashCode());
            String first = null;
            int different = 0;
            for (int i = 0; i < DRAWS; i++) {
                Map<String, Object> facts = random.draw(entry.when().names(), 0.3);
                String difference = difference(catalogue, entry, facts);
                draws++;
                if (difference == null) {
                    agreements++;
                } else {
                    different++;
                    first = first == null ? difference : first;
                }
            }
            if (first != null) {
                String reason = ListedDifferences.REASONS.get(entry.id());
                (reason == null ? differences : listed).add(entry.id() + " (" + different + " of " + DRAWS + "): " + (reason == null ? first : reason));
            }
        }
        System.out.println("conformance " + book + ": " + catalogue.entries().size() + " norms, " + draws + " draws in two readings, " + agreements + " agreements, "
                + listed.size() + " norms with listed differences " + listed);
        assertEquals(List.of(), differences);
    }

    private static String difference(Catalogue catalogue, Catalogue.Entry entry, Map<String, Object> facts) {
        Boolean truth = entry.when().truth(catalogue.completed(facts));
        Certainty expected = Boolean.TRUE.equals(truth) ? Certainty.CERTAIN : truth == null && !entry.exact() ? Certainty.POSSIBLE : null;
        try (CaseSession session = SAFECONDUCT.openSession()) {
            Decision decision = session.rulebooks(catalogue.book()).asOf(RuleCases.DEFAULT_DAY).answers(RandomAnswers.asAnswers(facts)).decide();
            Certainty actual = decision.norms().get(entry.id());
            return expected == actual ? null : "expected " + expected + ", found " + actual + " for " + facts + " where " + entry.when();
        }
    }

    @org.junit.jupiter.api.Test
    void aListedDifferenceNamesAKnownNormAndAReason() {
        ListedDifferences.REASONS.forEach((norm, reason) -> {
            assertTrue(Catalogue.BOOKS.stream().anyMatch(book -> SAFECONDUCT.register(book).find(norm) != null), norm);
            assertTrue(reason.length() > 40, norm);
        });
    }
}
