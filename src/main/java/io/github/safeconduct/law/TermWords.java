package io.github.safeconduct.law;

import java.util.Map;

/**
 * What helps a person to answer a term, beside its question.
 *
 * @param help how to find out and what counts; empty where the question says it all
 * @param meaning for a code, what it means in plain words; a code without an entry says it by its name
 */
public record TermWords(String help, Map<String, String> meaning) {

    /** Nothing said. */
    public static final TermWords NONE = new TermWords("", Map.of());

    public TermWords {
        meaning = Map.copyOf(meaning);
    }

    /**
     * A code with what it means, as people are shown it: {@code DONOR: whoever pays for the programme}; the code alone where nothing is
     * said.
     */
    public String labelled(String code) {
        String said = meaning.get(code);
        return said == null ? code : code + ", " + said;
    }
}
