package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.ConclusionKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A derived term is settled by rules that do not wait for it. */
final class DerivedTerms implements Check {

    @Override
    public String name() {
        return "derived-terms";
    }

    @Override
    public String looksFor() {
        return "derived terms that wait for each other";
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        Map<String, Set<String>> waits = new LinkedHashMap<>();
        Map<String, Place> settled = new LinkedHashMap<>();
        for (Rule rule : reading.rules()) {
            rule.inserts().forEach(insert -> settled(insert).ifPresent(term -> {
                settled.putIfAbsent(term, insert.place());
                rule.condition().forEachTest(test -> {
                    waits.computeIfAbsent(term, any -> new LinkedHashSet<>()).add(test.term());
                    test.operands().stream().filter(operand -> derived(reading, operand)).forEach(waits.get(term)::add);
                });
            }));
        }
        circle(waits).ifPresent(
                circle -> report.fault(settled.get(circle.get(0)), "derived terms wait for each other: " + String.join(" from ", circle)
                        + "; break the circle: let the rules of one of them read facts only"));
    }

    /** What a conclusion settles; a basis given or taken settles whether one carries. */
    private static Optional<String> settled(Rule.Insert insert) {
        return insert.is(ConclusionKind.DEFINITION)
                ? Optional.of(insert.arguments().get(0))
                : insert.is(ConclusionKind.BASIS) || insert.is(ConclusionKind.BASIS_UNAVAILABLE)
                        ? Optional.of(BasisTerms.CARRIES)
                        : Optional.empty();
    }

    private static boolean derived(RulebookReading reading, String name) {
        Term term = reading.term(name);
        return term != null && term.derived();
    }

    /** A circle among what waits for what; the terms that wait for none in it are taken away first, one after the other. */
    private static Optional<List<String>> circle(Map<String, Set<String>> waits) {
        Map<String, Set<String>> left = new TreeMap<>(waits);
        boolean smaller = true;
        while (smaller) {
            smaller = left.entrySet().removeIf(entry -> entry.getValue().stream().noneMatch(left::containsKey));
        }
        if (left.isEmpty()) {
            return Optional.empty();
        }
        List<String> path = new ArrayList<>();
        String term = left.keySet().iterator().next();
        while (!path.contains(term)) {
            path.add(term);
            term = left.get(term).stream().filter(left::containsKey).sorted().findFirst().orElseThrow();
        }
        List<String> circle = new ArrayList<>(path.subList(path.indexOf(term), path.size()));
        circle.add(term);
        return Optional.of(circle);
    }
}
