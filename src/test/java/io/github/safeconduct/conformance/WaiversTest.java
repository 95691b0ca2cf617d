package io.github.safeconduct.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.reference.Catalogue;
import io.github.safeconduct.reference.ReferenceDecider;
import io.github.safeconduct.testing.RuleCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An exception lifts what the catalogue says it lifts, where it says so, and nothing else. A norm may have several rules that lift one norm
 * each: that the norm speaks is held elsewhere, and says nothing about which of them it was.
 */
class WaiversTest {

    private static final int DRAWS = 60;
    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final ReferenceDecider REFERENCE = new ReferenceDecider(SAFECONDUCT.vocabulary(), SAFECONDUCT::register);

    @ParameterizedTest
    @MethodSource("io.github.safeconduct.conformance.ConformanceTest#books")
    void everyExceptionLiftsWhatItsNormSays(String book) {
        Catalogue catalogue = REFERENCE.catalogue(book);
        List<String> differences = new ArrayList<>();
        int lifted = 0;
        for (Catalogue.Entry row : catalogue.entries().values()) {
            if (row.waives().isEmpty() || !SAFECONDUCT.register(book).find(row.id()).inForce(RuleCases.DEFAULT_DAY)) {
                continue;
            }
            RandomAnswers random = new RandomAnswers(catalogue, SAFECONDUCT.vocabulary(), row.id().hashCode());
            Set<String> names = new TreeSet<>(row.when().names());
            row.waivesOnlyWhere().values().forEach(when -> names.addAll(when.names()));
            names.remove(BasisTerms.CARRIES);
            for (int i = 0; i < DRAWS; i++) {
                Map<String, Object> facts = random.draw(names, 0.15);
                Set<String> engine;
                Set<String> reference;
                try {
                    engine = lifted(book, row.id(), facts);
                    reference = row.waives().stream().filter(norm -> REFERENCE.lifts(book, RuleCases.DEFAULT_DAY, row, norm, facts))
                            .collect(Collectors.toCollection(TreeSet::new));
                } catch (CaseException | IllegalArgumentException contradictory) {
                    continue;
                }
                lifted += reference.size();
                if (!engine.equals(reference)) {
                    differences.add(row.id() + " lifts " + engine + ", and by the catalogue " + reference + ", for " + facts);
                }
            }
        }
        System.out.println("waivers " + book + ": " + lifted + " norms lifted");
        assertEquals(List.of(), differences);
        assertTrue(lifted > 0, "no exception of " + book + " ever lifted anything");
    }

    private static Set<String> lifted(String book, String norm, Map<String, Object> facts) {
        Decision decision = SAFECONDUCT
                .decide(Case.builder().rulebooks(book).asOf(RuleCases.DEFAULT_DAY).answers(RandomAnswers.asAnswers(facts)).build());
        return decision.conclusions().stream().filter(one -> one.kind() == ConclusionKind.WAIVER && one.norm().equals(norm))
                .filter(one -> one.certainty() == Certainty.CERTAIN).map(one -> one.detail())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
