package io.github.safeconduct.law;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The areas of a rulebook, one row each. The code stands in the ids of norms, the file holds the rules of the area, and the question is
 * what a case's focus may ask for. The order is the one in which a focus is listed.
 */
public enum Area {
    SENSITIVITY("SA", Area.OWN_QUESTION, Weighed.BY_DEFAULT),
    RISK_BENEFIT("RB", Area.OWN_QUESTION, Weighed.BY_DEFAULT),
    LAWFUL_BASIS("LB", Area.OWN_QUESTION, Weighed.BY_DEFAULT),
    DEROGATION("DG", Area.OWN_QUESTION, Weighed.BY_DEFAULT),
    ONWARD_TRANSFER("OT", Area.OWN_QUESTION, Weighed.BY_DEFAULT),
    COLLECTION("CO", Area.DUTIES, Weighed.WHEN_ASKED),
    PURPOSE("PU", Area.DUTIES, Weighed.WHEN_ASKED),
    QUALITY("DQ", Area.DUTIES, Weighed.WHEN_ASKED),
    RIGHTS("DS", Area.DUTIES, Weighed.WHEN_ASKED),
    RETENTION("RT", Area.DUTIES, Weighed.WHEN_ASKED),
    CONFIDENTIALITY("CF", Area.DUTIES, Weighed.WHEN_ASKED),
    SECURITY("SE", Area.DUTIES, Weighed.WHEN_ASKED),
    BREACH("BR", Area.DUTIES, Weighed.WHEN_ASKED),
    GOVERNANCE("GV", Area.DUTIES, Weighed.WHEN_ASKED),
    AUTOMATED_DECISIONS("AD", Area.DUTIES, Weighed.WHEN_ASKED),
    /** Open questions of law, which are cited like norms and only refer. They count whatever a case asks. */
    OPEN_QUESTIONS("OQ", Area.OWN_QUESTION, Weighed.ALWAYS);

    /** The question that all duties answer together. */
    public static final String DUTIES = "duties";

    private static final String OWN_QUESTION = "";
    private static final Map<String, Area> BY_CODE = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(Area::code, Function.identity()));
    private static final Map<String, Area> BY_FILE = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(Area::fileName, Function.identity()));

    private enum Weighed {
        BY_DEFAULT,
        WHEN_ASKED,
        ALWAYS
    }

    private final String code;
    private final String question;
    private final String words;
    private final Weighed weighed;

    Area(String code, String question, Weighed weighed) {
        this.code = code;
        this.words = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.question = question.isEmpty() ? words : question;
        this.weighed = weighed;
    }

    /** The two letters in the ids of its norms, for instance {@code OT}. */
    public String code() {
        return code;
    }

    /** The question of the mission it belongs to, as a focus names it: {@code onward-transfer}, or {@code duties}. */
    public String question() {
        return question;
    }

    /** The file that holds its rules, for instance {@code onward-transfer.drl}. */
    public String fileName() {
        return words + ".drl";
    }

    /** The area in words, for instance {@code onward transfer}. */
    public String words() {
        return words.replace('-', ' ');
    }

    /** Whether it is weighed where a case does not say what it asks. */
    public boolean inDefaultFocus() {
        return weighed != Weighed.WHEN_ASKED;
    }

    /** Whether it counts whatever a case asks; such an area is no possible focus of its own. */
    public boolean always() {
        return weighed == Weighed.ALWAYS;
    }

    /**
     * Whether its norms answer to an event or to what a person asks, rather than to an operation: what they require is owed whatever
     * becomes of the operation.
     */
    public boolean owedAnyway() {
        return this == BREACH || this == RIGHTS;
    }

    /** The area of a code. */
    public static Optional<Area> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The area whose rules stand in a file, for instance {@code onward-transfer.drl}. */
    public static Optional<Area> ofFile(String fileName) {
        return Optional.ofNullable(BY_FILE.get(fileName));
    }

    /** The area of a norm, read from its id; empty where the id is none or names no area. */
    public static Optional<Area> ofNorm(String id) {
        int end = id.lastIndexOf('-');
        return end < 1 ? Optional.empty() : of(id.substring(id.lastIndexOf('-', end - 1) + 1, end));
    }

    /** The areas that answer a question of the mission; empty where there is no such question. */
    public static List<Area> answering(String question) {
        return Arrays.stream(values()).filter(area -> !area.always() && area.question.equals(question)).toList();
    }

    /** The questions a case may ask, in their order. */
    public static Set<String> questions() {
        return Arrays.stream(values()).filter(area -> !area.always()).map(Area::question)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The codes, in their order. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Area::code).toList();
    }

    /** Every row as {@code OT onward-transfer.drl}, for messages. */
    public static String all() {
        return Arrays.stream(values()).map(area -> area.code + " " + area.fileName()).collect(Collectors.joining(", "));
    }
}
