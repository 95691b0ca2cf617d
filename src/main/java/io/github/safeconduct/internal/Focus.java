package io.github.safeconduct.internal;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The areas a case asks about. What is merely possible outside them keeps nothing open; what is certain counts wherever it stands. */
final class Focus {

    /** What a focus may look like. Anything else in its place may be a person's name or number, and is not repeated. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z-]{0,39}");

    /** Which duties the kind of operation brings with it: the term, then its answer, then the area. */
    private static final Map<String, Map<String, Area>> BROUGHT = new LinkedHashMap<>();

    static {
        BROUGHT.put("operationKind", Map.of("RETENTION", Area.RETENTION, "DELETION", Area.RETENTION, "COLLECTION", Area.COLLECTION));
        for (String request : List.of("dataSubjectRequest", "accessRequested", "correctionRequested", "erasureRequested", "objectionRaised", "rightsRequestReceived")) {
            BROUGHT.put(request, Map.of("YES", Area.RIGHTS));
        }
        for (String incident : List.of("breachDetected", "dataBreach", "dataIncident")) {
            BROUGHT.put(incident, Map.of("YES", Area.BREACH));
        }
    }

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
            throw new CaseException((NAME.matcher(name).matches() ? "unknown focus '" + name + "'" + Nearest.hint(name, known)
                    : "unknown focus, not repeated here since it does not look like one") + "; expected one of " + String.join(", ", known));
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
        BROUGHT.forEach((name, byAnswer) -> {
            Term term = vocabulary.find(name);
            for (FlowFacts flow : term == null ? List.<FlowFacts>of() : flows) {
                Object answer = flow.answers(term.fact()).get(term.name());
                Area area = answer == null ? null : byAnswer.get(answer instanceof Truth truth ? truth.name() : answer.toString());
                if (area != null) {
                    areas.add(area);
                }
            }
        });
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
