package io.github.safeconduct.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What has been stated about one fact, term by term, and how silence is read.
 *
 * <p>An answer is yes, no, a code, a number, a country or a day; a term nobody answered is unknown, unless the rulebook presumes that
 * silence means no. Immutable and thread safe. {@link #toString()} gives the number of answers and none of them, since
 * together they describe a person.
 */
public final class Answers {

    /** A code every choice term accepts: none of the listed ones applies. */
    public static final String NONE = "NONE";

    /** A no, or the code of a country. */
    private static final String NORWAY = "NO";

    private static final int MOST_ZEROS = 40;

    private static final Answers EMPTY = new Answers(Map.of(), Set.of(), Reading.STRICT);

    private final Map<String, Object> stated;
    private final Set<String> closed;
    private final Reading reading;

    private Answers(Map<String, Object> stated, Set<String> closed, Reading reading) {
        this.stated = stated;
        this.closed = closed;
        this.reading = reading;
    }

    /** Nothing stated. */
    public static Answers none() {
        return EMPTY;
    }

    /**
     * These answers and one more; an answer given before to the same term is replaced. A stated unknown stays one, whatever silence would
     * mean.
     */
    public Answers and(String term, Truth answer) {
        return put(term, answer);
    }

    /** These answers and a code for a choice term. */
    public Answers and(String term, String code) {
        return put(term, code);
    }

    /** These answers and the codes among which that of a term lies: it is known so far and no further. */
    public Answers andAmong(String term, Set<String> codes) {
        return codes.size() == 1 ? put(term, codes.iterator().next()) : put(term, Set.copyOf(codes));
    }

    /** These answers and a number. */
    public Answers and(String term, Number number) {
        return put(term, finite(Objects.requireNonNull(number, "a number is null")));
    }

    /**
     * These answers and one more, in any form a host has it in; see {@link #canonical}.
     *
     * @throws IllegalArgumentException if it is of another type
     */
    public Answers and(String term, Object answer) {
        return put(term, canonical(answer));
    }

    /** These answers and one more that already has the form it is kept in, as {@link #canonical} or a term gives it. */
    public Answers andCanonical(String term, Object answer) {
        return put(term, answer);
    }

    /**
     * An answer in the form it is kept in: {@link Truth}, a code as text, a {@link BigDecimal}, {@link Country} or {@link LocalDate}. A
     * {@code Boolean} is yes or no, and so are the words yes, no, true and false in any case (no code of a term is one of them); an enum
     * constant is the code of its name. {@code NO} in capital letters stays a text, since it is Norway where a country is asked for; it
     * counts as no everywhere else.
     *
     * @throws IllegalArgumentException if it is of another type, or a number that is not finite
     */
    public static Object canonical(Object answer) {
        Objects.requireNonNull(answer, "an answer is null; say Truth.UNKNOWN, or leave the term out");
        if (answer instanceof Truth || answer instanceof Country || answer instanceof LocalDate) {
            return answer;
        }
        if (answer instanceof Boolean bool) {
            return Truth.of(bool);
        }
        if (answer instanceof Enum<?> code) {
            return code.name();
        }
        if (answer instanceof Code code) {
            return code.name();
        }
        if (answer instanceof Number number) {
            return finite(number);
        }
        if (answer instanceof String text) {
            Truth word = Truth.ofWord(text);
            return word == null || text.equals(NORWAY) ? text : word;
        }
        throw new IllegalArgumentException("an answer is yes, no or unknown, a code, a number, a country or a day; found "
                + "the type " + answer.getClass().getName());
    }

    private static BigDecimal finite(Number number) {
        try {
            BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
            // Ten is ten however it is written; a number with a billion zeros stays short.
            return exact.scale() < 0 && exact.scale() > -MOST_ZEROS ? exact.setScale(0) : exact;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a number is finite and decimal; found one that is not", e);
        }
    }

    /** These answers and more that already have the form they are kept in. */
    public Answers andCanonical(Map<String, ?> answers) {
        if (answers.isEmpty()) {
            return this;
        }
        Map<String, Object> copy = new HashMap<>(stated);
        copy.putAll(answers);
        return new Answers(copy, closed, reading);
    }

    private Answers put(String term, Object answer) {
        Map<String, Object> copy = new HashMap<>(stated);
        copy.put(Objects.requireNonNull(term, "a term is null"),
                Objects.requireNonNull(answer, "an answer is null; say Truth.UNKNOWN, or leave the term out"));
        return new Answers(copy, closed, reading);
    }

    /** These answers without the one to a term, as if nobody had said anything about it. */
    public Answers without(String term) {
        Map<String, Object> copy = new HashMap<>(stated);
        copy.remove(term);
        return new Answers(copy, closed, reading);
    }

    /** These answers, and those of the others to terms that have none here. */
    public Answers orElse(Answers others) {
        if (others.stated.isEmpty()) {
            return this;
        }
        Map<String, Object> merged = new HashMap<>(others.stated);
        merged.putAll(stated);
        return new Answers(merged, closed, reading);
    }

    /** Whether nothing is stated. */
    public boolean isEmpty() {
        return stated.isEmpty();
    }

    /** The same answers as a rulebook reads them: silence on a closed term means no. */
    public Answers readAs(Reading reading, Set<String> closedTerms) {
        return new Answers(stated, closedTerms, reading);
    }

    /**
     * What was stated, a written unknown included: {@link Truth}, a code as text, a number, a country or a day; in the order of the terms.
     */
    public Map<String, Object> stated() {
        return new TreeMap<>(stated);
    }

    /** Hands out what was stated, term by term and in no order: for the engine, which looks at every answer of every case. */
    public void forEach(BiConsumer<String, Object> action) {
        stated.forEach(action);
    }

    /** Whether something that was stated is as wanted. */
    public boolean anyMatch(BiPredicate<String, Object> wanted) {
        for (Map.Entry<String, Object> one : stated.entrySet()) {
            if (wanted.test(one.getKey(), one.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** The answer to a term as {@link Truth}, code or number; null where it is not known. */
    public @Nullable Object get(String term) {
        Object answer = stated.get(term);
        return answer == Truth.UNKNOWN || answer instanceof Set<?> ? null : answer;
    }

    /** The codes among which the answer lies, where it is known no further; empty otherwise. */
    public Set<String> possible(String term) {
        return stated.get(term) instanceof Set<?> codes
                ? codes.stream().map(String.class::cast).collect(java.util.stream.Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Whether something was said about a term, and be it that the answer is unknown. */
    public boolean says(String term) {
        return stated.containsKey(term);
    }

    /** Whether somebody said that the answer to a term is not known. */
    public boolean saysUnknown(String term) {
        return stated.get(term) == Truth.UNKNOWN;
    }

    /** Whether nobody answered the term and silence is read as no. */
    public boolean presumed(String term) {
        return closed.contains(term) && !stated.containsKey(term);
    }

    /** Yes, no or unknown. A choice term answered with any code but NONE reads as yes. */
    public Truth truth(String term) {
        Object answer = stated.get(term);
        if (answer == null) {
            return silence(term);
        }
        return answer instanceof Truth truth
                ? truth
                : answer instanceof Set<?> codes
                        ? Truth.of(!codes.contains(NONE))
                        : Truth.of(!NONE.equals(answer) && !NORWAY.equals(answer));
    }

    /** Whether the answer is one of the codes. */
    public Truth among(String term, String... codes) {
        Object answer = stated.get(term);
        if (answer == null || answer == Truth.UNKNOWN) {
            return silence(term);
        }
        return among(answer, Arrays.asList(codes));
    }

    /** A yes says that one of the codes applies, but not which; several codes, that it is one of them. */
    private static Truth among(Object answer, List<String> codes) {
        if (answer == Truth.YES) {
            return Truth.UNKNOWN;
        }
        if (answer instanceof Set<?> possible) {
            return codes.containsAll(possible) ? Truth.YES : codes.stream().anyMatch(possible::contains) ? Truth.UNKNOWN : Truth.NO;
        }
        return Truth.of(codes.contains(answer));
    }

    /** Whether the answer is one of the codes. */
    public Truth among(String term, List<String> codes) {
        Object answer = stated.get(term);
        return answer == null || answer == Truth.UNKNOWN ? silence(term) : among(answer, codes);
    }

    /** Whether the number stated compares to the bound with the given sign (1 above, -1 below). */
    private Truth compares(String term, double bound, int sign) {
        Object answer = stated.get(term);
        return answer instanceof BigDecimal number
                ? Truth.of(Integer.signum(number.compareTo(BigDecimal.valueOf(bound))) == sign)
                : Truth.UNKNOWN;
    }

    /** Whether the number stated lies above the bound. */
    public Truth above(String term, double bound) {
        return compares(term, bound, 1);
    }

    /** Whether the number stated lies below the bound. */
    public Truth below(String term, double bound) {
        return compares(term, bound, -1);
    }

    /** Whether two choice terms have the same code. */
    public Truth same(String term, String other) {
        Object left = stated.get(term);
        Object right = stated.get(other);
        if (left == null || right == null || left == Truth.UNKNOWN || right == Truth.UNKNOWN) {
            return Truth.UNKNOWN;
        }
        if (left == Truth.YES || right == Truth.YES || left instanceof Set<?> || right instanceof Set<?>) {
            return Truth.UNKNOWN;
        }
        return Truth.of(left.equals(right));
    }

    /**
     * Whether the answer to a term is still open: unknown where it is, no where it is given or presumed. Never yes, since what is open may
     * be answered yet.
     */
    public Truth open(String term) {
        Object answer = stated.get(term);
        return (answer == null && !presumed(term)) || answer == Truth.UNKNOWN || answer instanceof Set<?> ? Truth.UNKNOWN : Truth.NO;
    }

    private Truth silence(String term) {
        return presumed(term) ? Truth.NO : Truth.UNKNOWN;
    }

    /** Whether a test that needs a yes holds in this reading. */
    boolean certain(Truth truth) {
        return truth == Truth.YES || (truth == Truth.UNKNOWN && reading != Reading.STRICT);
    }

    /** Whether a test that is content with a maybe holds in this reading. */
    boolean possible(Truth truth) {
        return truth == Truth.YES || (truth == Truth.UNKNOWN && reading != Reading.LENIENT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers that
                && reading == that.reading && stated.equals(that.stated) && closed.equals(that.closed);
    }

    @Override
    public int hashCode() {
        return stated.hashCode();
    }

    @Override
    public String toString() {
        return stated.size() + " stated";
    }
}
