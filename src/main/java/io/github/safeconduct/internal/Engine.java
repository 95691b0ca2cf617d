package io.github.safeconduct.internal;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.Decision;
import io.github.safeconduct.EvaluationException;
import io.github.safeconduct.FormField;
import io.github.safeconduct.Notice;
import io.github.safeconduct.ReloadingSafeconduct;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.internal.advise.Domains;
import io.github.safeconduct.internal.advise.Follows;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.Evaluated;
import io.github.safeconduct.internal.decide.Item;
import io.github.safeconduct.internal.decide.Judgment;
import io.github.safeconduct.internal.drools.DroolsJars;
import io.github.safeconduct.internal.pack.OwnLaw;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.law.Marks;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Polarity;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.spi.DecisionListener;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The facade's implementation: the rulebooks, each loaded when a case first needs it. Thread safe. */
public final class Engine implements Safeconduct {

    private final Settings settings;
    private final BundledRulebooks bundled;
    private final Vocabulary vocabulary;
    private final Map<String, CompiledRulebook> loaded = new ConcurrentHashMap<>();
    private final Map<String, Register> registers = new TreeMap<>();
    private final Map<Set<CompiledRulebook>, Marks> marks = new ConcurrentHashMap<>();
    private final Map<Set<CompiledRulebook>, Domains> domains = new ConcurrentHashMap<>();
    private final Silence silence;
    private final Consistency consistency;
    /** Made for the first form; most hosts ask for none. */
    private volatile @Nullable Follows follows;
    private final Decisions remembered;

    /**
     * What to load, and how.
     *
     * @param own where a host's own rulebooks stand
     * @param replacing the bundled rulebooks that these may bring anew
     * @param listeners who hears of decisions
     * @param clock tells the day of a case that names none
     * @param evidence the least evidence by which a norm may carry a permission
     * @param cacheSize how many decisions are remembered
     */
    public record Settings(List<OwnLaw> own, Set<String> replacing, List<DecisionListener> listeners, Clock clock, Evidence evidence,
            int cacheSize) {}

    private Engine(Settings settings, BundledRulebooks bundled) {
        this.settings = settings;
        this.bundled = bundled;
        bundled.registers().forEach(register -> registers.put(register.rulebook(), register));
        Vocabulary known = bundled.vocabulary();
        for (OwnLaw law : settings.own()) {
            RulebookFolder.Loaded own = RulebookFolder.load(law, known, registers.values(), settings.replacing(), loaded.keySet());
            known = own.vocabulary();
            own.rulebooks().forEach((name, book) -> {
                registers.put(name, book.register());
                loaded.put(name, book);
            });
        }
        this.vocabulary = known;
        this.consistency = new Consistency(known);
        this.silence = new Silence(known);
        this.remembered = new Decisions(settings.cacheSize());
    }

    /** Another engine with one rulebook in the place of that of its name. It hears of no case and remembers none. */
    private Engine(Engine other, CompiledRulebook instead) {
        this.settings = new Settings(List.of(), Set.of(), List.of(), other.settings.clock(), other.settings.evidence(), 0);
        this.bundled = other.bundled;
        this.vocabulary = other.vocabulary;
        this.consistency = other.consistency;
        // Its own: which silence means no is remembered by rulebook, and one of them is another.
        this.silence = new Silence(vocabulary);
        this.remembered = new Decisions(0);
        this.registers.putAll(other.registers);
        this.loaded.putAll(other.loaded);
        this.registers.put(instead.name(), instead.register());
        this.loaded.put(instead.name(), instead);
    }

    /**
     * The engine behind a library, for the tools of rule authors.
     *
     * @throws IllegalArgumentException if it is a host's own {@link Safeconduct}
     */
    public static Engine behind(Safeconduct safeconduct) {
        if (safeconduct instanceof Engine engine) {
            return engine;
        }
        if (safeconduct instanceof ReloadingSafeconduct reloading) {
            return behind(reloading.current());
        }
        throw new IllegalArgumentException(
                "a Safeconduct made by Safeconduct.load() or its builder is needed, found " + safeconduct.getClass().getName());
    }

    /** This engine with a rulebook in the place of that of its name, for tools that ask what a changed rule would come to. */
    public Engine with(CompiledRulebook instead) {
        return new Engine(this, instead);
    }

    /**
     * How every rulebook that governs reads a case, flow by flow: for tools that look at rules and not at outcomes.
     *
     * @throws CaseException as {@link #decide}
     */
    public List<Evaluated> read(Case given) {
        LocalDate day = day(given);
        List<FlowFacts> flows = CaseReader.flows(given, day, vocabulary, consistency);
        Judging judging = new Judging(flows, governing(given.rulebooks(), day), silence, day, Focus.of(given.focus(), flows, vocabulary));
        return judging.all().stream().map(one -> one.judgment().evaluated()).toList();
    }

    /** The library with these settings. */
    public static Engine of(Settings settings) {
        DroolsJars.check();
        return of(settings, new BundledRulebooks());
    }

    /**
     * The same, with a host's own rulebooks read anew; the library's own, which cannot change, are shared.
     *
     * @throws RulebookException if anything in them is wrong
     */
    public Engine anew() {
        return of(settings, bundled);
    }

    private static Engine of(Settings settings, BundledRulebooks bundled) {
        try {
            return new Engine(settings, bundled);
        } catch (LinkageError e) {
            throw DroolsJars.clash(e);
        }
    }

    @Override
    public CaseSession openSession() {
        return new Session(this);
    }

    @Override
    public Decision decide(Case given) {
        Objects.requireNonNull(given, "the case is null");
        LocalDate day = day(given);
        Decision decision = guarded("decided", () -> remembered.get(given, day, () -> Deciding.decide(this, given, day)));
        settings.listeners().forEach(listener -> listener.decided(given, decision));
        return decision;
    }

    @Override
    public List<FormField> form(Case given) {
        Objects.requireNonNull(given, "the case is null");
        return guarded("weighed", () -> List.copyOf(Deciding.form(this, given, day(given))));
    }

    private LocalDate day(Case given) {
        return given.asOf().orElseGet(() -> LocalDate.now(settings.clock()));
    }

    /** What no host should see is one of the documented exceptions instead. */
    private static <T> T guarded(String done, Supplier<T> work) {
        try {
            return work.get();
        } catch (LinkageError e) {
            throw DroolsJars.clash(e);
        } catch (StackOverflowError e) {
            throw new EvaluationException("the case could not be " + done + ": " + e.getClass().getSimpleName(), e);
        }
    }

    @Override
    public SortedMap<String, List<String>> readBy(String term) {
        Term known = CaseReader.term(vocabulary, Objects.requireNonNull(term, "the term is null"));
        // A country or a day is read by what it settles.
        List<Term> names = known.isCompared() ? vocabulary.settledBy(known) : List.of(known);
        SortedMap<String, List<String>> readers = new TreeMap<>();
        for (String rulebook : registers.keySet()) {
            Set<String> norms = new TreeSet<>();
            names.forEach(name -> norms.addAll(rulebook(rulebook).normsReading(name.name())));
            if (!norms.isEmpty()) {
                readers.put(rulebook, List.copyOf(norms));
            }
        }
        return Collections.unmodifiableSortedMap(readers);
    }

    @Override
    public Set<String> rulebooks() {
        return Collections.unmodifiableSet(new TreeSet<>(registers.keySet()));
    }

    @Override
    public Register register(String rulebook) {
        known(Objects.requireNonNull(rulebook, "the rulebook is null"));
        return registers.get(rulebook);
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public Safeconduct warmUp() {
        registers.keySet().forEach(this::rulebook);
        return this;
    }

    private void known(String name) {
        if (!registers.containsKey(name)) {
            throw new CaseException(
                    Nearest.unknown("rulebook", name, registers.keySet()) + "; expected one of " + String.join(", ", registers.keySet()));
        }
    }

    /**
     * A rulebook, loaded if it was not.
     *
     * @throws CaseException if there is none of this name
     */
    public CompiledRulebook rulebook(String name) {
        known(name);
        return loaded.computeIfAbsent(name, bundled::load);
    }

    /**
     * The fingerprint that decisions under a rulebook show; it need not be loaded for it.
     *
     * @throws CaseException if there is none of this name
     */
    private String fingerprint(String name) {
        known(name);
        CompiledRulebook book = loaded.get(name);
        return book == null ? bundled.fingerprint(name) : book.text().fingerprint();
    }

    /** The fingerprints of all rulebooks, by name. */
    public SortedMap<String, String> fingerprints() {
        SortedMap<String, String> fingerprints = new TreeMap<>();
        rulebooks().forEach(name -> fingerprints.put(name, fingerprint(name)));
        return fingerprints;
    }

    Governing governing(Collection<String> named, LocalDate day) {
        return new Governing(registers, this::rulebook, vocabulary, named, day);
    }

    public Consistency consistency() {
        return consistency;
    }

    /** From which answers others follow. */
    Follows follows() {
        Follows made = follows;
        if (made == null) {
            made = new Follows(vocabulary, consistency);
            follows = made;
        }
        return made;
    }

    Evidence evidence() {
        return settings.evidence();
    }

    /** Who can answer, what protects and what can be changed, as the rules of some rulebooks read it. */
    Marks marks(Set<CompiledRulebook> books) {
        return marks.computeIfAbsent(Set.copyOf(books), any -> {
            Map<String, Polarity> adverse = new HashMap<>();
            books.forEach(book -> book.polarities().forEach((term, polarity) -> adverse.merge(term, polarity, Polarity::and)));
            return new Marks(vocabulary, adverse);
        });
    }

    Silence silence() {
        return silence;
    }

    /** What the terms that some rulebooks read may turn out to be. */
    Domains domains(Set<CompiledRulebook> books) {
        return domains.computeIfAbsent(Set.copyOf(books), any -> new Domains(any, vocabulary, consistency));
    }

    /** What looks odd about a day. */
    List<Notice> warnings(LocalDate day) {
        return Notice.ofDay(day, LocalDate.now(settings.clock())).stream().toList();
    }

    /** What was said about one rulebook's norms alone, without what answers imply: for holding rules against the catalogue. */
    public SortedMap<String, Certainty> evaluate(String rulebook, Map<FactKind, Answers> answers, LocalDate day) {
        SortedMap<String, Certainty> norms = new TreeMap<>();
        for (Item item : Judgment.of(rulebook(rulebook), answers, rulebook(rulebook).closed(), day, true, area -> true).items()) {
            norms.merge(item.rule().norm().id(), item.certain() ? Certainty.CERTAIN : Certainty.POSSIBLE,
                    (one, other) -> one == Certainty.CERTAIN ? one : other);
        }
        return norms;
    }
}
