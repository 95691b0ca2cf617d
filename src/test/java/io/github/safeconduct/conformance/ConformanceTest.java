package io.github.safeconduct.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.Certainty;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.reference.Catalogue;
import io.github.safeconduct.reference.ReferenceDecider;
import io.github.safeconduct.testing.RuleCases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every rule against its norm's formal condition: on random facts it speaks certainly where the condition is true, possibly where
 * that is unknown, and not at all where it is false. Any difference that is not listed with a reason fails.
 */
class ConformanceTest {

    private static final int DRAWS = 250;
    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final ReferenceDecider REFERENCE = new ReferenceDecider(SAFECONDUCT.vocabulary(), SAFECONDUCT::register);

    static Stream<String> books() {
        return Catalogue.BOOKS.stream();
    }

    @ParameterizedTest
    @MethodSource("books")
    void everyRuleSaysWhatItsConditionSays(String book) {
        Catalogue catalogue = new Catalogue(book, SAFECONDUCT.vocabulary());
        int draws = 0;
        int agreements = 0;
        List<String> differences = new ArrayList<>();
        List<Catalogue.Entry> rows = new ArrayList<>(catalogue.entries().values());
        rows.addAll(catalogue.questions().values());
        for (Catalogue.Entry entry : rows) {
            RandomAnswers random = new RandomAnswers(catalogue, SAFECONDUCT.vocabulary(), entry.id().hashCode());
            String first = null;
            int different = 0;
            for (int i = 0; i < DRAWS; i++) {
                Map<String, Object> facts = drawn(random, catalogue, entry);
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
                differences.add(entry.id() + " (" + different + " of " + DRAWS + "): " + first);
            }
        }
        System.out.println("conformance " + book + ": " + rows.size() + " norms and open questions, " + draws + " draws in two readings, "
                + agreements + " agreements");
        assertEquals(List.of(), differences);
    }

    /** Answers to what the norm reads; whether a basis carries is never stated, it follows from what the bases ask. */
    private static Map<String, Object> drawn(RandomAnswers random, Catalogue catalogue, Catalogue.Entry entry) {
        Set<String> names = new TreeSet<>(entry.when().names());
        if (names.remove(BasisTerms.CARRIES)) {
            catalogue.entries().values().forEach(other -> other.gives().values().forEach(when -> names.addAll(when.names())));
        }
        return random.draw(names, 0.3);
    }

    /** The day of the cases, or the last day of a norm that had ended by then. */
    private static LocalDate day(Catalogue catalogue, Catalogue.Entry entry) {
        Norm norm = SAFECONDUCT.register(catalogue.book()).find(entry.id());
        return norm == null || norm.to() == null || norm.inForce(RuleCases.DEFAULT_DAY) ? RuleCases.DEFAULT_DAY : norm.to().minusDays(1);
    }

    private static String difference(Catalogue catalogue, Catalogue.Entry entry, Map<String, Object> facts) {
        LocalDate day = day(catalogue, entry);
        Boolean truth = REFERENCE.truth(catalogue.book(), day, entry, facts);
        Certainty expected = truth == null ? Certainty.POSSIBLE : truth ? Certainty.CERTAIN : null;
        Map<FactKind, Answers> answers = RandomAnswers.byKind(SAFECONDUCT.vocabulary(), facts);
        Certainty actual = ((Engine) SAFECONDUCT).evaluate(catalogue.book(), answers, day).get(entry.id());
        return expected == actual ? null : "expected " + expected + ", found " + actual + " for " + facts + " where " + entry.when();
    }
}
