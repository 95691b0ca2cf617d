package io.github.safeconduct.authoring.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.testing.CaseFolders;
import io.github.safeconduct.testing.RuleCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The cases of the bundled law bite: at least nine in ten mutants of every rulebook are noticed, and in the areas that decide (bases,
 * derogations, onward transfer) every test that is dropped or turned round. Here a sample of the rules, always the same; {@code
 * -Dsafeconduct.mutants=all} takes all of them, as {@code ./safeconduct mutate} does.
 */
class LawMutationTest {

    private static final int LEAST = 90;
    private static final int ONE_RULE_IN = 12;
    private static final Pattern DECIDING = Pattern.compile(".*/(onward-transfer|lawful-basis|derogation)\\.drl");
    private static final boolean ALL = "all".equals(System.getProperty("safeconduct.mutants"));

    @Test
    void nineInTenMutantsAreNoticedAndEveryTestThatDecides() {
        Safeconduct safeconduct = Safeconduct.load();
        RuleCases reader = new RuleCases(safeconduct);
        List<Expecting> cases = new ArrayList<>();
        CaseFolders.files().forEach(file -> cases.addAll(reader.read(file)));
        Mutation mutation = Mutation.of(safeconduct, safeconduct.rulebooks(), cases,
                rule -> ALL || Math.floorMod(rule.hashCode(), ONE_RULE_IN) == 0);
        assertEquals(List.of(), mutation.failing());
        EquivalentMutants equivalents = EquivalentMutants.read(CaseFolders.CASES.resolve(EquivalentMutants.FILE));
        List<Mutant> survivors = mutation.survivors((tried, all, alive) -> {});
        MutationReport report = new MutationReport(mutation.mutants(), survivors, equivalents);
        Map<String, Score> scores = report.byRulebook();
        System.out.println("mutants: " + scores);
        assertEquals(safeconduct.rulebooks(), scores.keySet(), "the sample leaves a rulebook out");
        scores.forEach((book, score) -> assertTrue(score.percent() >= LEAST,
                () -> book + ": " + score + "\n" + String.join("\n", report.lines())));
        Set<MutationKind> tests = Set.of(MutationKind.DROP_TEST, MutationKind.NEGATE_TEST);
        assertEquals(List.of(), report.survivors().stream()
                .filter(mutant -> tests.contains(mutant.kind()) && DECIDING.matcher(mutant.place().file()).matches()).toList());
        assertEquals(List.of(), equivalents.wrong(mutation.mutants(), survivors));
        assertEquals(List.of(), ALL ? equivalents.unknown(mutation.mutants()) : List.of());
    }
}
