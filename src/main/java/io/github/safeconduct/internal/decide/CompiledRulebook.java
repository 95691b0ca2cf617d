package io.github.safeconduct.internal.decide;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.internal.drools.Network;
import io.github.safeconduct.internal.pack.Rulebook;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Polarity;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Basis;
import io.github.safeconduct.model.BasisUnavailable;
import io.github.safeconduct.model.Conclusion;
import io.github.safeconduct.model.Definition;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.ModalTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rulebook with its Drools network and what the engine needs to know of its rules. Immutable but for what it remembers; thread safe. */
public final class CompiledRulebook {

    private static final String OR = " ";

    private final Rulebook text;
    private final Vocabulary vocabulary;
    private final @Nullable Network network;
    private final Atoms atoms = new Atoms();
    private final List<CompiledRule> rules;
    private final List<DerivedTerm> derived;
    private final Map<String, DerivedTerm> derivedByName = new HashMap<>();
    private final List<String> settlingOrder;
    private final Set<String> closed;
    private final Set<String> asks = new HashSet<>();
    private final Map<FactKind, List<Translation>> translations = new EnumMap<>(FactKind.class);
    private final boolean asksWhetherABasisCarries;
    private final LocalDate[] boundaries;
    private final AtomicReferenceArray<InForce> periods;

    /** The codes of one term that this rulebook does not know, and the nearest it knows. */
    private record Translation(Term term, Map<String, String> codes) {}

    public CompiledRulebook(Rulebook text, Vocabulary vocabulary, Network network) {
        this(text, vocabulary, network, text.rules());
    }

    /** @param known the rules whose codes count as known: those of the rulebook that a changed one stands for */
    private CompiledRulebook(Rulebook text, Vocabulary vocabulary, @Nullable Network network, List<Rule> known) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.network = network;
        this.closed = vocabulary.closedIn(text.name());
        // The number of a rule is its place among the names: the network was written in the same order.
        List<Rule> ordered = text.rules().stream().sorted(Comparator.comparing(Rule::name)).toList();
        List<CompiledRule> compiled = new ArrayList<>();
        Map<Term, List<DerivedTerm.Settling>> settlings = new LinkedHashMap<>();
        for (Rule rule : ordered) {
            Norm norm = Objects.requireNonNull(text.register().find(rule.norm()), rule.norm());
            CompiledRule one = new CompiledRule(compiled.size(), rule, norm, atoms.compile(rule.condition()),
                    rule.inserts().stream().map(Conclusions::of).toList());
            compiled.add(one);
            for (Conclusion conclusion : one.conclusions()) {
                if (conclusion instanceof Definition definition) {
                    Term term = Objects.requireNonNull(vocabulary.find(definition.term()), definition.term());
                    settlings.computeIfAbsent(term, any -> new ArrayList<>()).add(new DerivedTerm.Settling(one, definition.value()));
                }
            }
        }
        this.rules = List.copyOf(compiled);
        settlings.forEach((term, all) -> derivedByName.put(term.name(), new DerivedTerm(term, all)));
        this.asksWhetherABasisCarries = !atoms.reading(BasisTerms.CARRIES).isEmpty()
                || compiled.stream().flatMap(rule -> rule.conclusions().stream()).anyMatch(conclusion -> conclusion instanceof Basis);
        this.settlingOrder = inSettlingOrder();
        this.derived = settlingOrder.stream().map(derivedByName::get).filter(Objects::nonNull).toList();
        this.boundaries = compiled.stream().flatMap(rule -> rule.norm().turns().stream()).distinct().sorted().toArray(LocalDate[]::new);
        this.periods = new AtomicReferenceArray<>(boundaries.length + 1);
        text.rules().forEach(rule -> rule.condition().forEachTest(test -> {
            if (!closed.contains(test.term())) {
                asks.add(test.term());
            }
        }));
        translate(known);
    }

    /**
     * The same rulebook with other rules, read and not run: a rule that is only asked about is compiled by nobody. For the tools of rule
     * authors alone; what decides for a host has its network.
     */
    public CompiledRulebook readWith(List<Rule> rules) {
        Rulebook changed = new Rulebook(text.register(), text.version(), text.fingerprint(), text.packageName(), rules);
        return new CompiledRulebook(changed, vocabulary, null, text.rules());
    }

    /** The terms that rules settle, and whether a basis carries, each after those it waits for; so that one pass settles them all. */
    private List<String> inSettlingOrder() {
        Map<String, Set<String>> waits = new TreeMap<>();
        derivedByName.forEach((name, term) -> waits.put(name, term.settlings().stream().flatMap(settling -> reads(settling.rule()).stream())
                .collect(Collectors.toCollection(TreeSet::new))));
        if (asksWhetherABasisCarries) {
            Set<String> reads = new TreeSet<>();
            rules.stream()
                    .filter(rule -> rule.conclusions().stream()
                            .anyMatch(conclusion -> conclusion instanceof Basis || conclusion instanceof BasisUnavailable))
                    .forEach(rule -> reads.addAll(reads(rule)));
            if (register().lawfulBasis().assessed() != null) {
                reads.add(register().lawfulBasis().assessed());
            }
            waits.put(BasisTerms.CARRIES, reads);
        }
        List<String> order = new ArrayList<>();
        while (!waits.isEmpty()) {
            List<String> ready = waits.keySet().stream().filter(name -> waits.get(name).stream().noneMatch(waits::containsKey)).toList();
            if (ready.isEmpty()) {
                throw new RulebookException("the derived terms " + String.join(", ", waits.keySet()) + " of " + name()
                        + " wait for each other; let the rules of one of them read facts only");
            }
            order.addAll(ready);
            ready.forEach(waits::remove);
        }
        return List.copyOf(order);
    }

    /** The terms that a rule's condition turns on. */
    private static Set<String> reads(CompiledRule rule) {
        Set<String> terms = new TreeSet<>();
        rule.rule().condition().forEachTest(test -> {
            terms.add(test.term());
            if (test.comparison() == ModalTest.Comparison.SAME) {
                terms.addAll(test.operands());
            }
        });
        return terms;
    }

    /** For the codes of other bodies that this rulebook does not know: the nearest one it does. */
    private void translate(List<Rule> knowing) {
        Map<String, Set<String>> known = new HashMap<>();
        knowing.forEach(rule -> rule.condition().forEachTest(test -> {
            if (test.comparison() == ModalTest.Comparison.IS) {
                known.computeIfAbsent(test.term(), any -> new TreeSet<>()).addAll(test.operands());
            }
        }));
        for (Term term : vocabulary.terms()) {
            Set<String> codes = known.getOrDefault(term.name(), Set.of());
            Map<String, String> nearest = new HashMap<>();
            term.readAs().forEach((code, others) -> {
                if (!codes.contains(code) && !codes.isEmpty()) {
                    others.stream().filter(codes::contains).findFirst().ifPresent(other -> nearest.put(code, other));
                    if (others.contains(Term.OTHER)) {
                        // Never "none of mine": it may be any that comes near it, or something else.
                        Set<String> any = new TreeSet<>(others);
                        any.retainAll(codes);
                        any.add(code);
                        nearest.put(code, String.join(OR, any));
                    }
                }
            });
            if (!nearest.isEmpty()) {
                translations.computeIfAbsent(term.fact(), any -> new ArrayList<>()).add(new Translation(term, Map.copyOf(nearest)));
            }
        }
    }

    /** One answer as this rulebook reads it: a code it does not know as the nearest it knows. */
    public Answers asRead(Term term, Object answer) {
        return translated(term.fact(), Answers.none().andCanonical(term.name(), answer));
    }

    /** The answers of a kind of fact in the codes this rulebook knows. */
    Answers translated(FactKind kind, Answers answers) {
        Answers result = answers;
        for (Translation translation : translations.getOrDefault(kind, List.of())) {
            if (answers.get(translation.term().name()) instanceof String code) {
                String other = translation.codes().get(code);
                result = other == null ? result : result.andAmong(translation.term().name(), Set.of(other.split(OR)));
            }
        }
        return result;
    }

    /**
     * Whether an answer to a term tells this rulebook what is done: silence about it means that it does not happen, and a rule in force on
     * the day asks for it. What no rule asks for tells a rulebook nothing.
     */
    public boolean hearsWhatIsDone(Term term, LocalDate day) {
        return term.fact().saysWhatIsDone() && !term.marks().background() && closed.contains(term.name()) && on(day).reads(term.name());
    }

    /** The norms whose rules turn on a term. */
    public Set<String> normsReading(String term) {
        Set<String> norms = new TreeSet<>();
        rules.stream().filter(rule -> reads(rule).contains(term)).forEach(rule -> norms.add(rule.norm().id()));
        return norms;
    }

    /** How its adverse norms read each yes-or-no term. */
    public Map<String, Polarity> polarities() {
        Map<String, Polarity> polarities = new HashMap<>();
        for (CompiledRule rule : rules) {
            if (rule.norm().effect() == Effect.ADVERSE) {
                rule.rule().condition().forEachTest(test -> {
                    if (test.comparison() == ModalTest.Comparison.IS && test.operands().isEmpty()) {
                        polarities.merge(test.term(), test.negated() ? Polarity.ON_NO : Polarity.ON_YES, Polarity::and);
                    }
                });
            }
        }
        return polarities;
    }

    /** What is in force on a day. */
    public InForce on(LocalDate day) {
        int at = Arrays.binarySearch(boundaries, day);
        int period = at >= 0 ? at + 1 : -at - 1;
        @Nullable
        InForce known = periods.get(period);
        if (known == null) {
            known = new InForce(rules, day);
            periods.set(period, known);
        }
        return known;
    }

    public Rulebook text() {
        return text;
    }

    public String name() {
        return text.name();
    }

    public Register register() {
        return text.register();
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public Atoms atoms() {
        return atoms;
    }

    /** What runs its rules; null where it is only read. */
    @Nullable
    Network network() {
        return network;
    }

    /** All its rules, in force or not; the number of a rule is its place. */
    public List<CompiledRule> rules() {
        return rules;
    }

    /** The terms of which this rulebook reads silence as no. */
    public Set<String> closed() {
        return closed;
    }

    /** Those of them that none of some other rulebooks asks: silence about a term is silence under every rulebook of a flow. */
    public Set<String> closedBeside(Set<CompiledRulebook> others) {
        Set<String> left = new HashSet<>(closed);
        others.stream().filter(other -> other != this).forEach(other -> left.removeAll(other.asks));
        return left;
    }

    /** The terms its rules settle, each after those it waits for. */
    public List<DerivedTerm> derived() {
        return derived;
    }

    /** A term its rules settle; null for any other. */
    public @Nullable DerivedTerm derived(String name) {
        return derivedByName.get(name);
    }

    /** The names of the terms its rules settle, and {@link BasisTerms#CARRIES} where it knows of bases, each after those it waits for. */
    public List<String> settlingOrder() {
        return settlingOrder;
    }

    /** Whether its rules settle a term, or the engine does for them. */
    public boolean settles(String term) {
        return derivedByName.containsKey(term) || (asksWhetherABasisCarries && term.equals(BasisTerms.CARRIES));
    }

    /** Whether it knows of lawful bases at all. */
    public boolean knowsBases() {
        return asksWhetherABasisCarries;
    }
}
