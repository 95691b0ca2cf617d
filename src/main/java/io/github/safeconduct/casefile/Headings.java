package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words a case file may open its parts with. */
final class Headings {

    /** What a case may say beside its facts. */
    static final List<String> OF_A_CASE = List.of("case", "rulebooks", "asOf", "focus", "answers");

    /** What a case that says what it expects has beside. */
    static final List<String> OF_A_TEST = List.of("norm", "expect");

    /** What a case calls one of several subjects. */
    static final String NAME = "name";

    /** The facts of which a case may have several, each with records of its own. */
    static final Set<FactKind> SUBJECTS = Set.of(FactKind.DATA_SUBJECT, FactKind.PERSONAL_DATA, FactKind.RECIPIENT);
    /** There is one of each in a case, so neither stands under anything. */
    private static final Set<FactKind> OF_THE_WHOLE = Set.of(FactKind.OPERATION, FactKind.CONTROLLER);

    private static final Map<String, FactKind> SECTIONS = new LinkedHashMap<>();

    static {
        for (FactKind kind : FactKind.values()) {
            SECTIONS.put(kind.section(), kind);
        }
        SECTIONS.put("dataSubjects", FactKind.DATA_SUBJECT);
        SECTIONS.put("recipients", FactKind.RECIPIENT);
    }

    private Headings() {}

    /**
     * Holds a focus against the questions and areas there are.
     *
     * @throws CaseException if it is none of them
     */
    static void checkFocus(String name) {
        if (!focuses().contains(name)) {
            throw new CaseException(Nearest.unknown("focus", name, focuses()) + "; expected one of " + String.join(", ", focuses()));
        }
    }

    /** What a case may ask. */
    static List<String> focuses() {
        List<String> focuses = new ArrayList<>(Area.questions());
        Area.codes().stream().filter(code -> !Area.of(code).orElseThrow().always()).forEach(focuses::add);
        return focuses;
    }

    /** The sections that facts stand under, in their order; two of them have a plural beside their singular. */
    static Map<String, FactKind> sections() {
        return SECTIONS;
    }

    /** Every word that cannot name a term, in small letters: keys, sections and their short words, and what answers any term. */
    static Set<String> kept() {
        Set<String> kept = new HashSet<>();
        List.of(all(OF_A_TEST), SHORT_NAMES, List.of(NAME, Term.OTHER, Answers.NONE, "null"),
                Arrays.stream(Truth.values()).map(Truth::word).toList(), List.of("true", "false"))
                .forEach(words -> words.forEach(word -> kept.add(word.toLowerCase(Locale.ROOT))));
        return kept;
    }

    static List<String> all(List<String> further) {
        Set<String> all = new LinkedHashSet<>(OF_A_CASE);
        all.addAll(SECTIONS.keySet());
        all.addAll(further);
        return new ArrayList<>(all);
    }

    /** Whether a fact of this kind may stand under a subject. */
    static boolean nests(FactKind kind) {
        return !SUBJECTS.contains(kind) && !OF_THE_WHOLE.contains(kind);
    }

    /** The short words of {@link #term}. */
    static final List<String> SHORT_NAMES = List.of("kind", "body", "category");

    /** In its own section a fact's chief term may be called by a short word: {@code controller: {body: UNHCR}}. */
    static String term(FactKind kind, String key) {
        return switch (kind + "." + key) {
            case "CONTROLLER.kind", "CONTROLLER.body" -> "controllerBody";
            case "RECIPIENT.kind" -> "recipientType";
            case "RECIPIENT.body" -> "recipientBody";
            case "PERSONAL_DATA.category" -> "dataCategory";
            case "OPERATION.kind" -> "operationKind";
            default -> key;
        };
    }
}
