package io.github.safeconduct.law;

import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One thing a caseworker or a system can state.
 *
 * @param name the name rules and case files use
 * @param fact the fact that carries the answer
 * @param ask the question in plain English
 * @param values the codes of a choice term, from the least to the most protective where the term is derived; empty otherwise
 * @param number whether the answer is a number
 * @param derived whether norms settle it; it may still be stated, as an officer's own assessment
 * @param cautious whether a no takes protection away; such a no is never read out of silence
 * @param widened whether norms only widen a derived term; where none applies it stays open instead of becoming no
 * @param closed the rulebooks that read silence as no
 * @param closedByDefault whether every other rulebook reads silence as no
 * @param implies what an answer to this term says about other terms: code, then term and answer
 * @param readAs for a code, the codes it is read as by a rulebook that does not know it: the first such code the rulebook does know
 * @param catalogue the names of the catalogue it stands for
 * @param marks what its author says about answering it: who, which answer protects, what it excludes
 * @param words what helps to answer it: how to find out, what each code means
 */
public record Term(
        String name,
        FactKind fact,
        String ask,
        List<String> values,
        boolean number,
        boolean derived,
        boolean cautious,
        boolean widened,
        Set<String> closed,
        boolean closedByDefault,
        Map<String, Map<String, String>> implies,
        Map<String, List<String>> readAs,
        List<String> catalogue,
        TermMarks marks,
        TermWords words) {

    /** A code every choice term accepts beside its own: something else than the listed ones. */
    public static final String OTHER = "OTHER";

    /** The one choice that norms of the catalogue also ask as a yes-or-no question; the vocabulary of facts takes it apart. */
    private static final Set<String> ASKED_BOTH_WAYS = Set.of("dataSubjectRequest");

    /** A number as text; short, so that nobody's text can cost much. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");

    public Term {
        values = List.copyOf(values);
        closed = Set.copyOf(closed);
        implies = Map.copyOf(implies);
        readAs = Map.copyOf(readAs);
        catalogue = List.copyOf(catalogue);
    }

    /** Every answer it can have, as a word: yes and no, or its codes with OTHER and NONE among them; none where it is a number. */
    public List<String> answers() {
        if (!isChoice()) {
            return number ? List.of() : List.of(Truth.YES.word(), Truth.NO.word());
        }
        return Stream.concat(values.stream(), Stream.of(OTHER, Answers.NONE)).distinct().toList();
    }

    /** Whether it is answered by a code. */
    public boolean isChoice() {
        return !values.isEmpty();
    }

    /** Whether silence means no where a rulebook reads it. A number nobody gave is never presumed. */
    public boolean closedIn(String rulebook) {
        return !number && (closedByDefault || closed.contains(rulebook));
    }

    /**
     * An answer in the form this term takes: {@link Truth} for yes, no and unknown, a code as text, or a number.
     *
     * <p>Yes and no may come as booleans or words, codes as enum constants; a choice takes no yes, since that would not say which.
     *
     * @throws IllegalArgumentException if it is of another form; the message says what is expected and quotes nothing
     */
    public Object accept(Object answer) {
        if (answer == Truth.UNKNOWN || (answer instanceof String text && text.equalsIgnoreCase("unknown") && !accepts(text))) {
            return Truth.UNKNOWN;
        }
        if (number) {
            return amount(answer);
        }
        Truth word = answer instanceof Truth truth
                ? truth
                : answer instanceof Boolean || (answer instanceof String text && !accepts(text)) ? Truth.ofWord(answer.toString()) : null;
        if (isChoice()) {
            if (word == Truth.NO) {
                return Answers.NONE;
            }
            if (word == Truth.YES && takesYes()) {
                return Truth.YES;
            }
            String code = answer instanceof Enum<?> constant && !(answer instanceof Truth)
                    ? constant.name()
                    : answer instanceof String text ? text : null;
            if (code != null && accepts(code)) {
                return code;
            }
            throw new IllegalArgumentException(
                    "'" + name + "' " + (code == null ? "takes one of its codes" : "has no such code" + Nearest.hint(code, values))
                            + "; expected one of " + String.join(", ", values) + ", OTHER, NONE");
        }
        if (word != null) {
            return word;
        }
        throw new IllegalArgumentException("'" + name + "' takes yes, no or unknown");
    }

    private BigDecimal amount(Object answer) {
        boolean finite = !(answer instanceof Double large && !Double.isFinite(large))
                && !(answer instanceof Float small && !Float.isFinite(small));
        if (answer instanceof Number given && finite) {
            BigDecimal amount = new BigDecimal(given.toString());
            // Bounded before it is compared: a number with a billion digits would take for ever.
            if (amount.signum() >= 0 && amount.precision() - (long) amount.scale() <= 12 && amount.stripTrailingZeros().scale() <= 0) {
                return amount.setScale(0);
            }
        }
        if (answer instanceof String digits && DIGITS.matcher(digits).matches()) {
            return new BigDecimal(digits);
        }
        throw new IllegalArgumentException("'" + name + "' takes a whole number from 0 to 999,999,999,999");
    }

    /** Whether it is a choice that may be answered yes: one of its codes applies, and which is not said. */
    public boolean takesYes() {
        return isChoice() && ASKED_BOTH_WAYS.contains(name);
    }

    /** Whether a code is one of this term's. */
    public boolean accepts(String code) {
        return isChoice() && (values.contains(code) || code.equals(OTHER) || code.equals(Answers.NONE));
    }
}
