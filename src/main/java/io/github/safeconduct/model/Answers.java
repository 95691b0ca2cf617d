package io.github.safeconduct.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What has been stated about one fact, term by term, and how silence is read.
 *
 * <p>An answer is yes, no, a code or a number; a term nobody answered is unknown, unless the rulebook presumes that silence
 * means no. Immutable and thread safe. {@link #toString()} gives the number of answers and none of them, since
 * together they describe a person.
 */
public final class Answers {

    /** A code every choice term accepts: none of the listed ones applies. */
    public static final String NONE = "NONE";

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

    /** These answers and one more; an answer given before to the same term is replaced. Unknown takes an answer back. */
    public Answers and(String term, Truth answer) {
        return answer == Truth.UNKNOWN ? without(term) : put(term, answer);
    }

    /** These answers and a code for a choice term. */
    public Answers and(String term, String code) {
        return put(term, code);
    }

    /** These answers and a number. */
    public Answers and(String term, Number number) {
        return put(term, new BigDecimal(number.toString()));
    }

    private Answers put(String term, Object answer) {
        Map<String, Object> copy = new HashMap<>(stated);
        copy.put(Objects.requireNonNull(term, "term"), Objects.requireNonNull(answer, "answer"));
        return new Answers(copy, closed, reading);
    }

    private Answers without(String term) {
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

    /** What was stated: {@link Truth}, a code as text, or a number; in the order of the terms. */
    public Map<String, Object> stated() {
        return new TreeMap<>(stated);
    }

    /** The answer to a term as {@link Truth}, code or number; null where nothing was stated. */
    public @Nullable Object get(String term) {
        return stated.get(term);
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
        return answer instanceof Truth truth ? truth : Truth.of(!NONE.equals(answer));
    }

    /** Whether the answer is one of the codes. */
    public Truth among(String term, String... codes) {
        Object answer = stated.get(term);
        if (answer == null) {
            return silence(term);
        }
        for (String code : codes) {
            if (code.equals(answer)) {
                return Truth.YES;
            }
        }
        return Truth.NO;
    }

    /** Whether the answer is one of the codes. */
    public Truth among(String term, List<String> codes) {
        Object answer = stated.get(term);
        return answer == null ? silence(term) : Truth.of(codes.contains(answer));
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
        if (left == null || right == null) {
            return Truth.UNKNOWN;
        }
        return Truth.of(left.equals(right));
    }

    private Truth silence(String term) {
        return closed.contains(term) ? Truth.NO : Truth.UNKNOWN;
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
