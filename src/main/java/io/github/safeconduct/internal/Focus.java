package io.github.safeconduct.internal;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The areas a case asks about. What is merely possible outside them keeps nothing open; what is certain counts wherever it stands. */
final class Focus {

    private final Set<Area> areas;
    private final boolean narrowed;

    private Focus(Set<Area> areas, boolean narrowed) {
        this.areas = areas;
        this.narrowed = narrowed;
    }

    /**
     * The focus of a case.
     *
     * @param asked the questions and areas the host named; empty for the default
     * @throws CaseException if one of them is neither
     */
    static Focus of(Collection<String> asked, List<FlowFacts> flows, Vocabulary vocabulary) {
        Set<Area> byDefault = byDefault(flows, vocabulary);
        if (asked.isEmpty()) {
            return new Focus(byDefault, false);
        }
        Set<Area> areas = EnumSet.noneOf(Area.class);
        for (String name : asked) {
            areas.addAll(named(name));
        }
        boolean narrowed = byDefault.stream().anyMatch(area -> !area.always() && !areas.contains(area));
        for (Area area : Area.values()) {
            if (area.always()) {
                areas.add(area);
            }
        }
        return new Focus(areas, narrowed);
    }

    static List<Area> named(String name) {
        List<Area> answering = Area.answering(name);
        if (!answering.isEmpty()) {
            return answering;
        }
        Area area = Area.of(name).filter(one -> !one.always()).orElse(null);
        if (area == null) {
            List<String> known = new ArrayList<>(Area.questions());
            Area.codes().stream().filter(code -> !Area.of(code).orElseThrow().always()).forEach(known::add);
            throw new CaseException(Nearest.unknown("focus", name, known) + "; expected one of " + String.join(", ", known));
        }
        return List.of(area);
    }

    private static Set<Area> byDefault(List<FlowFacts> flows, Vocabulary vocabulary) {
        Set<Area> areas = EnumSet.noneOf(Area.class);
        for (Area area : Area.values()) {
            if (area.inDefaultFocus()) {
                areas.add(area);
            }
        }
        for (FlowFacts flow : flows) {
            flow.answers().values().forEach(answers -> answers
                    .forEach((term, answer) -> vocabulary.require(term).marks().broughtBy(answer).ifPresent(areas::add)));
        }
        return areas;
    }

    boolean covers(Area area) {
        return areas.contains(area);
    }

    /** Whether the host asked for less than the default. */
    boolean narrowed() {
        return narrowed;
    }

    /** The area codes, in the order of the areas; open questions count always and are not listed. */
    List<String> codes() {
        return areas.stream().filter(area -> !area.always()).map(Area::code).toList();
    }
}
