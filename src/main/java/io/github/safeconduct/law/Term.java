package io.github.safeconduct.law;

import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Country;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
 * @param type what it is answered by
 * @param derived whether norms settle it; it may still be stated, as an officer's own assessment
 * @param cautious whether a no takes protection away; such a no is never read out of silence
 * @param widened whether norms only widen a derived term; where none applies it stays open instead of becoming no
 * @param closed the rulebooks that read silence as no
 * @param closedByDefault whether every other rulebook reads silence as no
 * @param implies what an answer to this term says about other terms: code, then term and answer
 * @param settledBy which countries and days settle it, as if it had been stated
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
        AnswerType type,
        boolean derived,
        boolean cautious,
        boolean widened,
        Set<String> closed,
        boolean closedByDefault,
        Map<String, Map<String, String>> implies,
        List<Settling> settledBy,
        Map<String, List<String>> readAs,
        List<String> catalogue,
        TermMarks marks,
        TermWords words) {

    /** A code every choice term accepts beside its own: something else than the listed ones. */
    public static final String OTHER = "OTHER";

    /** The one choice that norms of the catalogue also ask as a yes-or-no question; the vocabulary of facts takes it apart. */
    private static final Set<String> ASKED_BOTH_WAYS = Set.of("dataSubjectRequest");

    /** As far as a number goes, wherever it is given: in a case, a form, or as the bound of a rule; short, so that no text costs much. */
    public static final long MOST = 999_999_999L;

    /** A whole number as text, as a regular expression. */
    public static final String COUNT = "[0-9]{1,9}";

    /** What a number is, in a message. */
    public static final String COUNT_IN_WORDS = "a whole number from 0 to " + MOST;

    private static final Pattern DIGITS = Pattern.compile(COUNT);

    private static final BigDecimal LARGEST = BigDecimal.valueOf(MOST);

    /** What a code of a country is made of. */
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{2,3}");

    public Term {
        values = List.copyOf(values);
        closed = Set.copyOf(closed);
        implies = Map.copyOf(implies);
        settledBy = List.copyOf(settledBy);
        readAs = Map.copyOf(readAs);
        catalogue = List.copyOf(catalogue);
    }

    /**
     * Every answer it can have, as a word: yes and no, or its codes with OTHER and NONE among them; none where it is a number, a country or
     * a day.
     */
    public List<String> answers() {
        if (!isChoice()) {
            return isYesNo() ? List.of(Truth.YES.word(), Truth.NO.word()) : List.of();
        }
        return Stream.concat(values.stream(), Stream.of(OTHER, Answers.NONE)).distinct().toList();
    }

    /** Whether it is answered by a code. */
    public boolean isChoice() {
        return !values.isEmpty();
    }

    /** Whether it is answered by yes or no. */
    public boolean isYesNo() {
        return type == AnswerType.YES_NO;
    }

    /** Whether it is answered by a word: yes, no or a code. */
    public boolean isWord() {
        return type.isWord();
    }

    /** Whether it is answered by a number. */
    public boolean number() {
        return type == AnswerType.NUMBER;
    }

    /** Whether it is a country or a day: no rule reads it, nobody is asked for it, and it settles terms that rules read. */
    public boolean isCompared() {
        return type.isCompared();
    }

    /** Whether silence means no where a rulebook reads it. A number, country or day that nobody gave is never presumed. */
    public boolean closedIn(String rulebook) {
        return isWord() && (closedByDefault || closed.contains(rulebook));
    }

    /**
     * An answer in the form this term takes: {@link Truth} for yes, no and unknown, a code as text, a number, a {@link Country} or a
     * {@link LocalDate}.
     *
     * <p>Yes and no may come as booleans or words, codes as enum constants, countries and days as text; a choice takes no yes, since that
     * would not say which.
     *
     * @throws IllegalArgumentException if it is of another form; the message says what is expected and quotes nothing
     */
    public Object accept(Object answer) {
        if (answer == Truth.UNKNOWN || (answer instanceof String text && text.equalsIgnoreCase("unknown") && !accepts(text))) {
            return Truth.UNKNOWN;
        }
        if (!isWord()) {
            return number() ? amount(answer) : type == AnswerType.DATE ? day(answer) : country(answer);
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
                            + "; expected one of " + String.join(", ", answers()));
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
            if (amount.signum() >= 0 && amount.precision() - (long) amount.scale() <= 12 && amount.stripTrailingZeros().scale() <= 0
                    && amount.compareTo(LARGEST) <= 0) {
                return amount.setScale(0);
            }
        }
        if (answer instanceof String digits && DIGITS.matcher(digits).matches()) {
            return new BigDecimal(digits);
        }
        throw new IllegalArgumentException("'" + name + "' takes " + COUNT_IN_WORDS);
    }

    private LocalDate day(Object answer) {
        if (answer instanceof LocalDate day && CalendarDay.canBeWritten(day)) {
            return day;
        }
        try {
            return CalendarDay.of(answer instanceof String text ? text : "");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + name + "' takes a day, or unknown: " + e.getMessage());
        }
    }

    /** Which country is stated. One that is misspelt is not repeated, nor the nearest named: it would say as much of a person. */
    private Country country(Object answer) {
        Country country = answer instanceof Country given ? given : answer instanceof String code ? Country.find(code) : null;
        if (country != null) {
            return country;
        }
        String found = answer instanceof Truth || answer instanceof Boolean || Truth.ofWord(String.valueOf(answer)) != null
                ? "found yes or no; Norway is NOR"
                : !(answer instanceof String text) || !LETTERS.matcher(text).matches()
                        ? "found no code; the name of a country is none"
                        : Country.find(text.toUpperCase(Locale.ROOT)) != null
                                ? "found small letters"
                                : "no country has the code that is stated";
        throw new IllegalArgumentException("'" + name + "' takes a country by its code of ISO 3166-1, two or three capital letters, for"
                + " instance SYR or SY, or unknown; " + found);
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
