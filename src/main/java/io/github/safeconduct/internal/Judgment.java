package io.github.safeconduct.internal;

import io.github.safeconduct.BasisFinding;
import io.github.safeconduct.Bounds;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.FactUsed;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Basis;
import io.github.safeconduct.model.BasisKind;
import io.github.safeconduct.model.BasisUnavailable;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Reading;
import io.github.safeconduct.model.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What one rulebook says of one combination of facts: its conclusions with the waivers applied, and how far the unknowns reach. */
final class Judgment {

    private static final Comparator<Evaluator.Drawn> IN_ORDER = Comparator.comparing((Evaluator.Drawn drawn) -> drawn.rule().name())
            .thenComparing(drawn -> ConclusionKind.of(drawn.conclusion())).thenComparing(drawn -> drawn.conclusion().toString());

    private final CompiledRulebook book;
    private final Evaluator.Evaluation evaluation;
    private final Map<FactKind, Answers> stated;
    private final Set<String> focus;
    private final List<Item> items = new ArrayList<>();
    private final Map<FactKind, Answers> read = new EnumMap<>(FactKind.class);

    /** A conclusion as the judgment weighs it. */
    record Item(Evaluator.Drawn drawn, ConclusionKind kind, List<String> liftedBy, boolean inFocus, boolean byRule) {

        boolean certain() {
            return drawn.certain();
        }

        /** Whether it would hold the operation up, certain or not. */
        boolean blocks() {
            return liftedBy.isEmpty() && Outcome.of(kind).isBlocked();
        }

        /** Whether only the unknowns decide if it holds the operation up. */
        boolean mightBlock() {
            return blocks() && !certain() && inFocus && drawn.strict();
        }
    }

    Judgment(CompiledRulebook book, Evaluator.Evaluation evaluation, Map<FactKind, Answers> stated, LocalDate asOf, Set<String> focus) {
        this.book = book;
        this.evaluation = evaluation;
        this.stated = stated;
        this.focus = focus;
        SortedMap<String, Set<String>> lifted = new TreeMap<>();
        for (Evaluator.Drawn drawn : evaluation.drawn()) {
            if (drawn.certain() && drawn.conclusion() instanceof Waiver waiver) {
                lifted.computeIfAbsent(waiver.lifted(), any -> new TreeSet<>()).add(waiver.norm());
            }
        }
        // The order in which Drools fires must not show.
        evaluation.drawn().stream().sorted(IN_ORDER).forEach(drawn -> items.add(item(drawn, lifted, true)));
        LawfulBases.missing(book, this::answers, asOf).ifPresent(drawn -> items.add(item(drawn, lifted, false)));
    }

    private Item item(Evaluator.Drawn drawn, Map<String, Set<String>> lifted, boolean byRule) {
        return new Item(drawn, ConclusionKind.of(drawn.conclusion()), List.copyOf(lifted.getOrDefault(drawn.norm().id(), Set.of())),
                Focus.covers(focus, drawn.norm().area()), byRule);
    }

    CompiledRulebook book() {
        return book;
    }

    List<Item> items() {
        return items;
    }

    List<Evaluator.Settled> settled() {
        return evaluation.settled();
    }

    List<Evaluator.Contradicted> contradicted() {
        return evaluation.contradicted();
    }

    /** The answers of a kind of fact as this rulebook reads them, derived terms settled. */
    Answers answers(FactKind kind) {
        return read.computeIfAbsent(kind, any -> {
            Answers answers = evaluation.answers().get(kind);
            return (answers == null ? stated.getOrDefault(kind, Answers.none()) : answers).readAs(Reading.STRICT, book.closed());
        });
    }

    Function<FactKind, Answers> facts() {
        return this::answers;
    }

    /**
     * The two ends. What is certain counts in both, wherever it stands; what is merely possible counts against the operation in the strict reading, and only within the focus.
     * A certain permission on conditions makes the outcome conditional.
     */
    Bounds bounds() {
        Outcome strict = Outcome.PERMITTED;
        Outcome lenient = Outcome.PERMITTED;
        for (Item item : items) {
            if (!item.liftedBy().isEmpty()) {
                continue;
            }
            Outcome weight = Outcome.of(item.kind());
            if (item.certain()) {
                strict = strict.strictest(weight);
                lenient = lenient.strictest(weight);
            } else if (item.inFocus() && item.drawn().strict() && item.drawn().norm().effect() != Effect.BENEFICIAL) {
                strict = strict.strictest(weight);
            }
        }
        return new Bounds(strict, lenient);
    }

    List<CitedConclusion> cited() {
        List<CitedConclusion> cited = new ArrayList<>(items.size());
        Rule last = null;
        List<FactUsed> facts = List.of();
        for (Item item : items) {
            if (item.certain() || item.inFocus()) {
                // The items are in the order of their rules, and one rule rests on the same facts in all it concludes.
                facts = item.drawn().rule() == last ? facts : Citations.facts(this, item.drawn().rule());
                last = item.drawn().rule();
                cited.add(Citations.cite(this, item, facts));
            }
        }
        return cited;
    }

    /** The terms nobody stated that rules within the focus read as no. */
    Set<String> presumed() {
        Set<String> terms = new TreeSet<>();
        for (Term term : book.closedTermsRead(focus)) {
            if (answers(term.fact()).presumed(term.name())) {
                terms.add(term.name());
            }
        }
        return terms;
    }

    List<BasisFinding> lawfulBasis() {
        Map<BasisKind, Set<String>> certain = new EnumMap<>(BasisKind.class);
        Map<BasisKind, Set<String>> possible = new EnumMap<>(BasisKind.class);
        Map<BasisKind, Set<String>> away = new EnumMap<>(BasisKind.class);
        Map<BasisKind, Set<String>> perhapsAway = new EnumMap<>(BasisKind.class);
        for (Item item : items) {
            if (item.drawn().conclusion() instanceof Basis basis) {
                (item.certain() ? certain : possible).computeIfAbsent(basis.basis(), any -> new TreeSet<>()).add(basis.norm());
            } else if (item.drawn().conclusion() instanceof BasisUnavailable basis) {
                (item.certain() ? away : perhapsAway).computeIfAbsent(basis.basis(), any -> new TreeSet<>()).add(basis.norm());
            }
        }
        List<BasisFinding> findings = new ArrayList<>();
        for (BasisKind kind : BasisKind.values()) {
            if (away.containsKey(kind)) {
                findings.add(new BasisFinding(book.name(), kind, BasisFinding.Standing.UNAVAILABLE, List.copyOf(away.get(kind))));
            } else if (certain.containsKey(kind) && !perhapsAway.containsKey(kind)) {
                findings.add(new BasisFinding(book.name(), kind, BasisFinding.Standing.AVAILABLE, List.copyOf(certain.get(kind))));
            } else if (certain.containsKey(kind) || possible.containsKey(kind)) {
                Set<String> norms = new TreeSet<>(certain.getOrDefault(kind, Set.of()));
                norms.addAll(possible.getOrDefault(kind, Set.of()));
                norms.addAll(perhapsAway.getOrDefault(kind, Set.of()));
                findings.add(new BasisFinding(book.name(), kind, BasisFinding.Standing.OPEN, List.copyOf(norms)));
            }
        }
        return findings;
    }
}
