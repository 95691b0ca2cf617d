package io.github.safeconduct.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.Bounds;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.reference.Catalogue;
import io.github.safeconduct.reference.ReferenceDecider;
import io.github.safeconduct.testing.RuleCases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds whole decisions on random flat cases against the reference decider: every norm that speaks, both bounds and the outcome. */
class WholeDecisionTest {

    private static final int CASES = 400;
    private static final Safeconduct SAFECONDUCT = Safeconduct.load();

    static Stream<String> books() {
        return Catalogue.BOOKS.stream();
    }

    @ParameterizedTest
    @MethodSource("books")
    void theEngineDecidesAsTheReferenceDoes(String book) {
        Catalogue catalogue = new Catalogue(book, SAFECONDUCT.vocabulary());
        RandomAnswers random = new RandomAnswers(catalogue, SAFECONDUCT.vocabulary(), 42);
        List<Catalogue.Entry> entries = List.copyOf(catalogue.entries().values());
        List<String> differences = new ArrayList<>();
        int beyond = 0;
        for (int i = 0; i < CASES; i++) {
            Set<String> names = new HashSet<>();
            for (int norms = 0; norms < 4; norms++) {
                names.addAll(random.pick(entries).when().names());
            }
            Map<String, Object> facts = random.draw(names, 0.15);
            try (CaseSession session = SAFECONDUCT.openSession()) {
                Decision decision = session.rulebooks(book).asOf(RuleCases.DEFAULT_DAY).answers(RandomAnswers.asAnswers(facts)).decide();
                ReferenceDecider.Reference reference = ReferenceDecider.decide(List.of(catalogue), facts, Set.copyOf(decision.focus()));
                Map<String, Boolean> norms = new TreeMap<>();
                decision.norms().forEach((norm, certainty) -> norms.put(norm, certainty == Certainty.CERTAIN));
                if (!norms.equals(reference.norms())) {
                    differences.add("norms " + minus(norms, reference.norms()) + " / " + minus(reference.norms(), norms) + " on " + facts);
                } else if (knowsMore(decision)) {
                    beyond++;
                } else if (!decision.bounds().equals(reference.bounds()) || !outcome(decision, reference)) {
                    differences.add(decision.outcome() + " " + decision.bounds() + ", reference " + reference.outcome() + " " + reference.bounds() + " on " + facts);
                }
            }
        }
        System.out.println("whole decisions " + book + ": " + CASES + " cases, " + differences.size() + " differences, " + beyond
                + " where an open question or the want of any lawful basis decides, which the reference does not know");
        assertEquals(List.of(), differences);
    }

    /** Open questions of law and the want of any lawful basis are beyond the reference. */
    private static boolean knowsMore(Decision decision) {
        return decision.conclusions().stream().anyMatch(conclusion -> conclusion.norm().contains("-OQ-") || conclusion.rule().endsWith("no lawful basis carries the operation"));
    }

    /** Where no answers could ever permit, the engine says so at once; the reference leaves the case open. */
    private static boolean outcome(Decision decision, ReferenceDecider.Reference reference) {
        Bounds bounds = reference.bounds();
        return decision.outcome() == reference.outcome() || (reference.outcome() == Outcome.UNDECIDED && decision.outcome() == bounds.strict());
    }

    private static Map<String, Boolean> minus(Map<String, Boolean> one, Map<String, Boolean> other) {
        Map<String, Boolean> rest = new TreeMap<>(one);
        rest.entrySet().removeAll(other.entrySet());
        return rest;
    }
}
