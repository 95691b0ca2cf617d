package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.internal.reading.Rule.Insert;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.model.ConclusionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * What a norm concludes for others to rest on, a waiver, a basis or the value of a term, stays when the norm is lifted: a waiver takes away
 * what weighs, and not what was built upon it. So no norm that may be lifted concludes such a thing, unless whatever lifts it lifts the
 * same.
 */
final class LiftedGrounds implements Check {

    /** So many pairs of rules are held against each other; a folder made to keep the verifier busy is told of more than there is. */
    private static final int MOST = 2_000;

    private static final Map<ConclusionKind, String> GROUNDS = Map.of(ConclusionKind.WAIVER, "waiver", ConclusionKind.BASIS, "basis",
            ConclusionKind.DEFINITION, "definition");

    @Override
    public String name() {
        return "lifted-grounds";
    }

    @Override
    public String looksFor() {
        return "norms that may be lifted although other norms rest on what they conclude";
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        if (!reading.rulesWhole()) {
            return;
        }
        Map<String, List<Rule>> lifting = new HashMap<>();
        reading.rules().forEach(rule -> lifts(rule).forEach(norm -> lifting.computeIfAbsent(norm, any -> new ArrayList<>()).add(rule)));
        AtomicInteger left = new AtomicInteger(MOST);
        for (Rule rule : reading.rules()) {
            Norm norm = reading.norm(rule);
            for (Insert insert : norm != null && norm.waivable() ? rule.inserts() : List.<Insert>of()) {
                GROUNDS.forEach((kind, word) -> {
                    if (insert.is(kind)) {
                        lifting.getOrDefault(norm.id(), List.of()).stream()
                                .filter(by -> !(kind == ConclusionKind.WAIVER && lifts(by).contains(insert.arguments().get(0))))
                                // A waiver that is drawn only where what it lifts does not speak leaves nothing behind.
                                .filter(by -> left.decrementAndGet() < 0 || Satisfiable.together(rule, by, reading.vocabulary()))
                                .map(Rule::norm).sorted().findFirst().ifPresent(by -> stays(insert, word, norm, by, report));
                    }
                });
            }
        }
    }

    private static void stays(Insert insert, String word, Norm norm, String by, Report report) {
        report.fault(insert.place(), by + " may lift " + norm.id() + ", and the " + word + " it concludes here would stay; "
                + (insert.is(ConclusionKind.WAIVER)
                        ? "let the rule of " + by + " lift " + insert.arguments().get(0) + " as well, or take its waiver out"
                        : "take that waiver out, and let the condition here say where it does not hold"),
                norm.id(), by);
    }

    private static Set<String> lifts(Rule rule) {
        return rule.inserts().stream().filter(insert -> insert.is(ConclusionKind.WAIVER)).map(insert -> insert.arguments().get(0))
                .collect(Collectors.toSet());
    }
}
