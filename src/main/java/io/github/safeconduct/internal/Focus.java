package io.github.safeconduct.internal;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The questions a case asks, as area codes. What is unknown outside them keeps nothing open. */
final class Focus {

    private static final Map<String, List<String>> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("sensitivity", List.of("SA"));
        QUESTIONS.put("risk-benefit", List.of("RB"));
        QUESTIONS.put("lawful-basis", List.of("LB"));
        QUESTIONS.put("derogation", List.of("DG"));
        QUESTIONS.put("onward-transfer", List.of("OT"));
        QUESTIONS.put("duties", List.of("CO", "PU", "DQ", "DS", "RT", "CF", "SE", "BR", "GV", "AD"));
    }

    /** The four questions of the mission, with risk and benefit. */
    private static final List<String> DEFAULT = List.of("SA", "RB", "LB", "DG", "OT");

    private Focus() {}

    /** The area codes of the questions named. */
    static Set<String> areas(String... questionsOrAreas) {
        Set<String> areas = new TreeSet<>();
        List<String> codes = QUESTIONS.values().stream().flatMap(List::stream).toList();
        for (String name : questionsOrAreas) {
            if (QUESTIONS.containsKey(name)) {
                areas.addAll(QUESTIONS.get(name));
            } else if (codes.contains(name)) {
                areas.add(name);
            } else {
                List<String> known = new ArrayList<>(QUESTIONS.keySet());
                known.addAll(codes);
                throw new CaseException("unknown focus '" + name + "'" + Nearest.hint(name, known) + "; expected one of " + String.join(", ", known));
            }
        }
        return areas;
    }

    /** The default, with the duties that a rights request or a breach brings in. */
    static Set<String> byDefault(Map<FactKind, Answers> answers) {
        Set<String> areas = new TreeSet<>(DEFAULT);
        if (answers.getOrDefault(FactKind.REQUEST, Answers.none()).truth("dataSubjectRequest") == Truth.YES) {
            areas.add("DS");
        }
        if (answers.getOrDefault(FactKind.BREACH, Answers.none()).truth("breachDetected") == Truth.YES) {
            areas.add("BR");
        }
        return areas;
    }

    /** The names of the questions and the area codes, for messages and completion. */
    static List<String> names() {
        List<String> names = new ArrayList<>(QUESTIONS.keySet());
        QUESTIONS.values().forEach(names::addAll);
        return names;
    }

    static String[] all() {
        return QUESTIONS.values().stream().flatMap(List::stream).toArray(String[]::new);
    }

    static boolean covers(Set<String> areas, String area) {
        return areas.contains(area) || area.equals(io.github.safeconduct.law.Norm.OPEN_QUESTION);
    }

    static List<String> sorted(Set<String> areas) {
        List<String> order = Arrays.asList(all());
        return areas.stream().sorted(java.util.Comparator.comparingInt(order::indexOf)).toList();
    }
}
