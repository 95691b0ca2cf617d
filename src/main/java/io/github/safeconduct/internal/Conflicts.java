package io.github.safeconduct.internal;

import io.github.safeconduct.BasisFinding;
import io.github.safeconduct.Conflict;
import io.github.safeconduct.model.BasisKind;
import io.github.safeconduct.model.ConclusionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where two bodies differ on the same operation: one recognises a basis the other takes away, or one permits what the other holds up. */
final class Conflicts {

    private Conflicts() {}

    static List<Conflict> between(List<Judgment> judgments) {
        Map<String, List<Judgment>> byBook = new TreeMap<>();
        judgments.forEach(judgment -> byBook.computeIfAbsent(judgment.book().name(), any -> new ArrayList<>()).add(judgment));
        List<Conflict> conflicts = new ArrayList<>();
        for (String stricter : byBook.keySet()) {
            for (String milder : byBook.keySet()) {
                if (!stricter.equals(milder)) {
                    bases(stricter, byBook.get(stricter), milder, byBook.get(milder), conflicts);
                    areas(stricter, byBook.get(stricter), milder, byBook.get(milder), conflicts);
                }
            }
        }
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
        judgments.forEach(judgment -> judgment.lawfulBasis().stream().filter(finding -> finding.basis() == basis && finding.standing() == standing)
                .forEach(finding -> norms.addAll(finding.norms())));
        return norms;
    }

    private static void areas(String stricter, List<Judgment> strict, String milder, List<Judgment> mild, List<Conflict> conflicts) {
        Map<String, Set<String>> held = new TreeMap<>();
        strict.forEach(judgment -> judgment.items().stream().filter(item -> item.certain() && item.blocks())
                .forEach(item -> held.computeIfAbsent(item.drawn().norm().area(), any -> new TreeSet<>()).add(item.drawn().norm().id())));
        Map<String, Set<String>> permitted = new TreeMap<>();
        mild.forEach(judgment -> judgment.items().stream()
                .filter(item -> item.certain() && (item.kind() == ConclusionKind.PERMISSION || item.kind() == ConclusionKind.CONDITIONAL_PERMISSION))
                .forEach(item -> permitted.computeIfAbsent(item.drawn().norm().area(), any -> new TreeSet<>()).add(item.drawn().norm().id())));
        held.forEach((area, norms) -> {
            Set<String> other = permitted.get(area);
            if (other != null) {
                conflicts.add(new Conflict("the area " + area, stricter, List.copyOf(norms), milder, List.copyOf(other)));
            }
        });
    }
}
