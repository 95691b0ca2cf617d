package io.github.safeconduct.internal;

import io.github.safeconduct.BasisFinding;
import io.github.safeconduct.Conflict;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.Item;
import io.github.safeconduct.internal.decide.Judgment;
import io.github.safeconduct.model.BasisKind;
import io.github.safeconduct.model.ConclusionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Where two bodies differ on the same operation: one recognises a basis the other takes away, or one permits what the other holds up. */
final class Conflicts {

    private Conflicts() {}

    static List<Conflict> between(Judging judging) {
        Map<CompiledRulebook, List<Judgment>> byBook = Findings.byBook(judging);
        List<Conflict> conflicts = new ArrayList<>();
        byBook.forEach((stricter, strict) -> byBook.forEach((milder, mild) -> {
            if (stricter != milder) {
                bases(stricter.name(), strict, milder.name(), mild, conflicts);
                areas(stricter.name(), strict, milder.name(), mild, conflicts);
            }
        }));
        return conflicts;
    }

    private static void bases(String stricter, List<Judgment> strict, String milder, List<Judgment> mild, List<Conflict> conflicts) {
        for (BasisKind basis : BasisKind.values()) {
            Set<String> away = standing(strict, basis, BasisFinding.Standing.UNAVAILABLE);
            Set<String> available = standing(mild, basis, BasisFinding.Standing.AVAILABLE);
            if (!away.isEmpty() && !available.isEmpty()) {
                conflicts.add(new Conflict("the basis " + basis, stricter, List.copyOf(away), milder, List.copyOf(available)));
            }
        }
    }

    private static Set<String> standing(List<Judgment> judgments, BasisKind basis, BasisFinding.Standing standing) {
        Set<String> norms = new TreeSet<>();
        judgments.forEach(judgment -> Findings.lawfulBasis(judgment).stream()
                .filter(finding -> finding.basis() == basis && finding.standing() == standing)
                .forEach(finding -> norms.addAll(finding.norms())));
        return norms;
    }

    private static void areas(String stricter, List<Judgment> strict, String milder, List<Judgment> mild, List<Conflict> conflicts) {
        Map<String, Set<String>> held = byArea(strict, Item::blocks);
        Map<String, Set<String>> permitted = byArea(mild,
                item -> item.certain()
                        && (item.kind() == ConclusionKind.PERMISSION || item.kind() == ConclusionKind.CONDITIONAL_PERMISSION));
        held.forEach((area, norms) -> {
            Set<String> other = permitted.get(area);
            if (other != null) {
                conflicts.add(new Conflict("the area " + area, stricter, List.copyOf(norms), milder, List.copyOf(other)));
            }
        });
    }

    private static Map<String, Set<String>> byArea(List<Judgment> judgments, Predicate<Item> which) {
        Map<String, Set<String>> byArea = new TreeMap<>();
        judgments.forEach(judgment -> judgment.items().stream().filter(which)
                .forEach(item -> byArea.computeIfAbsent(item.rule().norm().area().code(), any -> new TreeSet<>())
                        .add(item.rule().norm().id())));
        return byArea;
    }
}
