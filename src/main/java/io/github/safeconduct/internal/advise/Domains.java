package io.github.safeconduct.internal.advise;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.internal.decide.Atoms;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Truth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What each term may turn out to be under some rulebooks, under which of these values each of their tests may hold or fail, and which of
 * them exclude each other. The same for every case under these rulebooks, so it is worked out once. Immutable and thread safe.
 */
public final class Domains {

    private final Map<String, List<Object>> values = new HashMap<>();
    /** Each value of a term as the mask of it alone. */
    private final Map<String, Map<Object, Long>> bits = new HashMap<>();
    private final Map<CompiledRulebook, Tests> tests = new HashMap<>();
    private final Map<String, List<Exclusion>> exclusions = new HashMap<>();
    /** The same by both terms. */
    private final Map<String, Map<String, List<Exclusion>>> between = new HashMap<>();
    private final Consistency consistency;
    private final List<Term> gathering;
    /** The terms that offices answer, and those whose answer may follow from these, however far. */
    private final Set<String> ofOffices = new HashSet<>();

    /**
     * For each test of a rulebook by its number, the values of its term under which it may hold, and those under which it may not. Two
     * terms compared have none.
     */
    private record Tests(long[] mayHold, long[] mayFail) {}

    /**
     * Values that cannot stand beside some of another term.
     *
     * @param values the values, as a mask
     * @param other the other term
     * @param excluded its values that cannot stand beside them
     */
    record Exclusion(long values, Term other, long excluded) {}

    public Domains(Set<CompiledRulebook> books, Vocabulary vocabulary, Consistency consistency) {
        this.consistency = consistency;
        this.gathering = vocabulary.gathering();
        vocabulary.terms().forEach(term -> values.put(term.name(), fitting(term, values(term, books))));
        values.forEach(
                (term, all) -> bits.put(term, IntStream.range(0, all.size()).boxed().collect(Collectors.toMap(all::get, i -> 1L << i))));
        vocabulary.terms().forEach(term -> exclusions.put(term.name(), exclusions(term, vocabulary, consistency)));
        exclusions.forEach((term, all) -> between.put(term,
                all.stream().collect(Collectors.groupingBy(exclusion -> exclusion.other().name(), Collectors.toUnmodifiableList()))));
        books.forEach(book -> tests.put(book, tests(book)));
        followOffices(vocabulary);
    }

    private void followOffices(Vocabulary vocabulary) {
        Deque<Term> open = new ArrayDeque<>(vocabulary.terms().stream().filter(Asking::isForOffice).toList());
        while (!open.isEmpty()) {
            Term next = open.poll();
            if (ofOffices.add(next.name())) {
                exclusions(next).forEach(exclusion -> open.add(exclusion.other()));
            }
        }
    }

    /** Values stand as bits of a mask; one too many would pass for another. */
    private static List<Object> fitting(Term term, List<Object> values) {
        if (values.size() > Long.SIZE) {
            throw new RulebookException("the term " + term.name()
                    + (term.number() ? " is compared with too many numbers" : " has too many codes") + ": rules may tell apart at most "
                    + Long.SIZE + " of its values; take it apart into two");
        }
        return List.copyOf(values);
    }

    private static List<Object> values(Term term, Set<CompiledRulebook> books) {
        if (term.number()) {
            return numbers(term, books);
        }
        return term.answers().stream().map(Stated::value).toList();
    }

    /** Counts are whole and never negative: the points at which some rule changes its mind, and their neighbours. */
    private static List<Object> numbers(Term term, Set<CompiledRulebook> books) {
        Set<BigDecimal> points = new TreeSet<>(List.of(BigDecimal.ZERO));
        for (CompiledRulebook book : books) {
            for (int atom : book.atoms().reading(term.name())) {
                Atoms.Atom test = book.atoms().atom(atom);
                if (test.comparison().ordered()) {
                    BigDecimal bound = new BigDecimal(test.operands().get(0)).setScale(0, RoundingMode.HALF_UP);
                    for (int step = -1; step <= 1; step++) {
                        BigDecimal point = bound.add(BigDecimal.valueOf(step));
                        if (point.signum() >= 0) {
                            points.add(point.setScale(0));
                        }
                    }
                }
            }
        }
        return List.copyOf(points);
    }

    private Tests tests(CompiledRulebook book) {
        Atoms atoms = book.atoms();
        long[] mayHold = new long[atoms.size()];
        long[] mayFail = new long[atoms.size()];
        for (int i = 0; i < mayHold.length; i++) {
            Atoms.Atom atom = atoms.atom(i);
            List<Object> all = of(book.vocabulary().require(atom.term()));
            for (int value = 0; value < all.size(); value++) {
                Truth truth = atoms.truth(i, book.asRead(book.vocabulary().require(atom.term()), all.get(value)));
                mayHold[i] |= truth != Truth.NO ? 1L << value : 0;
                mayFail[i] |= truth != Truth.YES ? 1L << value : 0;
            }
        }
        return new Tests(mayHold, mayFail);
    }

    private List<Exclusion> exclusions(Term term, Vocabulary vocabulary, Consistency consistency) {
        List<Object> all = of(term);
        List<Exclusion> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Map<String, Long> masks = new LinkedHashMap<>();
            for (Stated excluded : consistency.excluded(Stated.of(term.name(), all.get(i)))) {
                masks.merge(excluded.term(), mask(excluded.term(), value -> Stated.word(value).equals(excluded.answer())),
                        (one, other) -> one | other);
            }
            for (Map.Entry<String, Long> mask : masks.entrySet()) {
                found.add(new Exclusion(1L << i, vocabulary.require(mask.getKey()), mask.getValue()));
            }
        }
        return List.copyOf(found);
    }

    /** The values a term may turn out to have. */
    public List<Object> of(Term term) {
        return values.getOrDefault(term.name(), List.of());
    }

    /** The values of a term that meet a condition, as a mask. */
    long mask(Term term, Predicate<Object> wanted) {
        return mask(term.name(), wanted);
    }

    private long mask(String term, Predicate<Object> wanted) {
        List<Object> all = values.getOrDefault(term, List.of());
        long mask = 0;
        for (int i = 0; i < all.size(); i++) {
            mask |= wanted.test(all.get(i)) ? 1L << i : 0;
        }
        return mask;
    }

    /** The values of its term under which a test may come out as wanted; a code that a rulebook does not know may be read either way. */
    long mask(CompiledRulebook book, int atom, boolean wanted) {
        Tests of = tests.get(book);
        return wanted ? of.mayHold()[atom] : of.mayFail()[atom];
    }

    /** Whether an office answers a term, or its answer may follow from what offices answer. */
    boolean answeredByOffices(Term term) {
        return ofOffices.contains(term.name());
    }

    /** The terms that are asked instead of what their answers imply; no rule reads them. */
    List<Term> gathering() {
        return gathering;
    }

    /** Everything that follows from an answer. */
    Set<Stated> implied(Stated stated) {
        return consistency.implied(stated);
    }

    /** The values an unknown may still have where a term has one value, given as a mask. */
    long beside(Term term, long value, Unknown unknown) {
        long left = unknown.all();
        for (Exclusion exclusion : exclusions(term, unknown.term())) {
            left &= (exclusion.values() & value) != 0 ? ~exclusion.excluded() : -1L;
        }
        return left;
    }

    /** What values of a term exclude of another. */
    List<Exclusion> exclusions(Term term, Term other) {
        return between.getOrDefault(term.name(), Map.of()).getOrDefault(other.name(), List.of());
    }

    /** Whether what is stated in a judgment is among what is excluded. */
    boolean excludesStated(Exclusion exclusion, Judged one) {
        Term other = exclusion.other();
        Object answer = one.judgment().evaluated().stated().apply(other.fact()).get(other.name());
        return answer != null && (bits.get(other.name()).getOrDefault(answer, 0L) & exclusion.excluded()) != 0;
    }

    /** What values of a term exclude. */
    List<Exclusion> exclusions(Term term) {
        return exclusions.getOrDefault(term.name(), List.of());
    }
}
