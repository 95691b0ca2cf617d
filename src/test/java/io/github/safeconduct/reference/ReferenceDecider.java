package io.github.safeconduct.reference;

import io.github.safeconduct.Bounds;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Decides whole cases as docs/decisions/0009 says, from the catalogue's conditions and without the engine: slow, small, and a second
 * opinion. Its bounds come from completing the case, one way after the other.
 */
public final class ReferenceDecider {

    private final Vocabulary vocabulary;
    private final List<Term> askedByKind;
    private final Implications implications;
    private final Function<String, Register> registers;
    private final Map<String, Catalogue> catalogues = new ConcurrentHashMap<>();
    private final Map<String, Book> books = new ConcurrentHashMap<>();

    public ReferenceDecider(Vocabulary vocabulary, Function<String, Register> registers) {
        this.vocabulary = vocabulary;
        this.askedByKind = vocabulary.terms().stream().filter(term -> !term.marks().askedWhen().isEmpty()).toList();
        this.implications = new Implications(vocabulary);
        this.registers = registers;
    }

    /**
     * What the second decider says.
     *
     * @param outcome what the case comes to
     * @param bounds the mildest and the strictest outcome over its completions
     * @param exact whether every completion was tried; where not, the true bounds reach at least so far
     * @param rulebooks the bounds under each rulebook
     * @param norms every norm that speaks: true certainly, false possibly
     * @param open the open terms that could make a difference
     */
    public record Reference(Outcome outcome, Bounds bounds, boolean exact, Map<String, Bounds> rulebooks, Map<String, Boolean> norms,
            List<String> open) {}

    public Catalogue catalogue(String book) {
        return catalogues.computeIfAbsent(book, name -> new Catalogue(name, vocabulary));
    }

    /** A case of some flows under the rulebooks named, or those of the bodies that take part; with the focus given, or the default. */
    public ReferenceCase request(Set<String> rulebooks, LocalDate day, Set<String> focus, List<Map<String, Object>> flows) {
        List<Map<String, Object>> filled = flows.stream().map(this::filledIn).toList();
        List<Register> all = Catalogue.BOOKS.stream().map(registers).toList();
        List<ReferenceCase.Flow> governed = filled.stream().map(answers -> rulebooks.isEmpty()
                ? Governance.of(answers, all, day)
                : new ReferenceCase.Flow(List.copyOf(new TreeSet<>(rulebooks)), Set.of(), answers)).toList();
        return new ReferenceCase(day, focus.isEmpty() ? Areas.byDefault(filled, vocabulary) : focus, governed);
    }

    private Map<String, Object> filledIn(Map<String, Object> answers) {
        return implications.filledIn(answers).orElseThrow(() -> new IllegalArgumentException("contradictory answers"));
    }

    public Reference decide(ReferenceCase request) {
        Bounds bounds = null;
        boolean first = true;
        boolean exact = true;
        boolean restricted = false;
        boolean complete = true;
        boolean whole = true;
        Map<String, Bounds> byBook = new TreeMap<>();
        Map<String, Boolean> norms = new TreeMap<>();
        List<String> open = new ArrayList<>();
        for (ReferenceCase.Flow flow : request.flows()) {
            List<Book> governing = books(flow, request.day());
            Completions completions = new Completions(governing, vocabulary, implications, request.focus(), flow);
            exact &= completions.exact();
            open.addAll(completions.open());
            bounds = first ? completions.bounds() : strictest(bounds, completions.bounds());
            first = false;
            completions.byBook().forEach((book, reach) -> byBook.merge(book, reach, ReferenceDecider::strictest));
            for (Base base : completions.bases()) {
                speaking(base).forEach((norm, certain) -> norms.merge(norm, certain, Boolean::logicalOr));
                restricted |= deletionHalfExcepted(base) || refersForWantOfKnowledge(base, request.focus());
            }
            whole &= governing.stream().allMatch(Book::whole) && !LeastFacts.ofNoKnownKind(flow.answers(), governing, vocabulary);
            complete &= LeastFacts.known(flow.answers(), governing, vocabulary);
        }
        boolean enough = complete;
        boolean grown = whole;
        byBook.replaceAll((book, reach) -> floored(reach, enough, grown));
        Bounds overall = floored(bounds, complete, whole);
        return new Reference(overall == null ? Outcome.UNDECIDED : outcome(overall, restricted), overall, exact, byBook, norms, open);
    }

    /** Every norm that speaks: true certainly, false possibly. */
    public Map<String, Boolean> norms(ReferenceCase request) {
        Map<String, Boolean> norms = new TreeMap<>();
        for (ReferenceCase.Flow flow : request.flows()) {
            for (Book book : books(flow, request.day())) {
                speaking(Base.of(book, flow.answers())).forEach((norm, certain) -> norms.merge(norm, certain, Boolean::logicalOr));
            }
        }
        return norms;
    }

    /** Whether a row holds on these answers and nothing they imply, whatever day its norm came into force; null where that is unknown. */
    public Boolean truth(String book, LocalDate day, Catalogue.Entry row, Map<String, Object> answers) {
        Book law = book(book, day);
        Map<String, Object> facts = law.read(answers);
        law.settleBasis(facts, law.bases().notReliedOn(facts), answers.get(BasisTerms.CARRIES));
        return row.when().truth(facts);
    }

    /** Whether a row certainly lifts a norm on these answers and what they imply: it holds, and where it lifts only some, this one. */
    public boolean lifts(String book, LocalDate day, Catalogue.Entry row, String norm, Map<String, Object> answers) {
        Book law = book(book, day);
        Map<String, Object> facts = law.read(filledIn(answers));
        law.settleBasis(facts, law.bases().notReliedOn(facts), answers.get(BasisTerms.CARRIES));
        return law.lifted(facts, List.of(row)).contains(norm);
    }

    /** The answers of a flow with one more and what follows from it; empty where that contradicts what is said already. */
    public Optional<Map<String, Object>> with(Map<String, Object> answers, String name, Object answer) {
        return implications.filledIn(answers, Map.of(name, answer));
    }

    /**
     * The terms that an assessment stands on and the elements of bases not relied on, in any flow: what answers to them come to is not
     * promised.
     */
    public Set<String> shut(ReferenceCase request) {
        Set<String> shut = new TreeSet<>();
        request.flows()
                .forEach(flow -> shut.addAll(new Openings(books(flow, request.day()), vocabulary, implications, flow.answers()).shut()));
        return shut;
    }

    private Book book(String name, LocalDate day, Set<String> askedElsewhere) {
        return books.computeIfAbsent(name + " " + day + " " + askedElsewhere.hashCode(),
                any -> new Book(catalogue(name), registers.apply(name), vocabulary, day, askedElsewhere));
    }

    private Book book(String name, LocalDate day) {
        return book(name, day, Set.of());
    }

    private List<Book> books(ReferenceCase.Flow flow, LocalDate day) {
        return flow.rulebooks().stream().map(name -> {
            Set<String> asked = new TreeSet<>();
            flow.rulebooks().stream().filter(other -> !other.equals(name)).forEach(other -> asked.addAll(catalogue(other).asks()));
            asked.addAll(askedForThisKind(flow.answers()));
            return book(name, day, asked);
        }).toList();
    }

    /**
     * The terms that this kind of operation asks although others read silence about them as no; all of them where it is written that nobody
     * knows what is done.
     */
    private Set<String> askedForThisKind(Map<String, Object> stated) {
        Object kind = stated.get("operationKind");
        Set<String> asked = new TreeSet<>();
        for (Term term : askedByKind) {
            Set<String> kinds = term.marks().askedWhen();
            boolean unknown = Kleene.UNKNOWN.equals(kind) || Term.OTHER.equals(kind);
            boolean travels = Boolean.TRUE.equals(stated.get("transferProposed")) && kinds.contains("TRANSFER");
            if (!kinds.isEmpty() && (unknown || kind != null && kinds.contains(kind) || travels)) {
                asked.add(term.name());
            }
        }
        return asked;
    }

    /**
     * What may still be answered in a flow, term by term with what it could be: what is open and does not overrule an assessment or revive
     * a basis not relied on.
     */
    public Map<String, List<Object>> completable(ReferenceCase.Flow flow, LocalDate day) {
        return new Openings(books(flow, day), vocabulary, implications, flow.answers()).byTerm();
    }

    private static Outcome outcome(Bounds bounds, boolean restricted) {
        Outcome settled = bounds.best().isBlocked()
                ? bounds.best()
                : bounds.worst().isPermitted() || bounds.best() == bounds.worst() ? bounds.worst() : Outcome.UNDECIDED;
        return settled == Outcome.UNDECIDED && restricted ? Outcome.REFERRED : settled;
    }

    /** What is missing leaves everything open; law that was not whole yet is for a person. A block stays one, and may become stricter. */
    private static Bounds floored(Bounds bounds, boolean complete, boolean whole) {
        if (bounds == null) {
            return null;
        }
        if (bounds.best().isBlocked()) {
            return complete ? bounds : new Bounds(bounds.best(), Outcome.REFUSED);
        }
        if (!whole) {
            return new Bounds(Outcome.REFERRED, complete ? bounds.worst().strictest(Outcome.REFERRED) : Outcome.REFUSED);
        }
        return complete ? bounds : new Bounds(Outcome.PERMITTED, Outcome.REFUSED);
    }

    private static Map<String, Boolean> speaking(Base base) {
        Map<String, Boolean> norms = new TreeMap<>();
        base.truth().forEach((row, truth) -> {
            if (!row.area().equals(Areas.OPEN_QUESTION) && truth.orElse(Boolean.TRUE)) {
                norms.put(row.id(), truth.isPresent());
            }
        });
        return norms;
    }

    /** Whether a deletion is certain and one of its exceptions half made out: it cannot be undone, so an office looks at it. */
    private static boolean deletionHalfExcepted(Base base) {
        Set<String> lifted = base.book().lifted(base.facts(), base.book().rows());
        boolean deleting = Boolean.TRUE.equals(base.facts().get(Book.DELETION));
        return !deleting && base.book().rows().stream()
                .filter(row -> row.conclusion().equals("deletion") && base.certain(row) && !lifted.contains(row.id()))
                .anyMatch(deletion -> base.book().rows().stream().anyMatch(exception -> exception.waives().contains(deletion.id())
                        && base.truth().get(exception).isEmpty() && halfMadeOut(exception.when(), base)));
    }

    /** Whether a row sends to an office what nobody knows: what is undecided goes there meanwhile. */
    private static boolean refersForWantOfKnowledge(Base base, Set<String> focus) {
        Set<String> lifted = base.book().lifted(base.facts(), base.book().rows());
        return base.book().rows().stream()
                .anyMatch(row -> row.conclusion().equals("referral") && focus.contains(row.area()) && !lifted.contains(row.id())
                        && row.when().truth(base.facts()) == null && Boolean.TRUE.equals(row.when().truthWhileUnknown(base.facts())));
    }

    private static boolean halfMadeOut(Kleene when, Base base) {
        return when.tests().stream().anyMatch(test -> !base.book().closed().contains(test.name()) && !test.name().equals(BasisTerms.CARRIES)
                && test.met(base.facts()));
    }

    private static Bounds strictest(Bounds one, Bounds other) {
        if (one == null || other == null) {
            return null;
        }
        return new Bounds(one.best().strictest(other.best()), one.worst().strictest(other.worst()));
    }
}
