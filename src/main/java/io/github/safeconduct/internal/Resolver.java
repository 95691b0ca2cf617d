package io.github.safeconduct.internal;

import io.github.safeconduct.BasisFinding;
import io.github.safeconduct.Bounds;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Conflict;
import io.github.safeconduct.Contradiction;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Question;
import io.github.safeconduct.Remedy;
import io.github.safeconduct.RulebookOutcome;
import io.github.safeconduct.SettledTerm;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Grade;
import io.github.safeconduct.model.Sensitivity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the rules concluded into one decision: the strictest unwaived conclusion of each rulebook, then the strictest rulebook.
 */
final class Resolver {

    private final List<CompiledRulebook> books;
    private final List<Map<FactKind, Answers>> combinations;
    private final LocalDate asOf;
    private final Set<String> focus;

    Resolver(List<CompiledRulebook> books, List<Map<FactKind, Answers>> combinations, LocalDate asOf, Set<String> focus) {
        this.books = books;
        this.combinations = combinations;
        this.asOf = asOf;
        this.focus = focus;
    }

    Decision decide() {
        List<Judgment> judgments = new ArrayList<>();
        List<RulebookOutcome> outcomes = new ArrayList<>();
        Bounds overall = null;
        for (CompiledRulebook book : books) {
            Evaluator evaluator = new Evaluator(book, asOf);
            Bounds bounds = null;
            for (Map<FactKind, Answers> combination : combinations) {
                Judgment judgment = new Judgment(book, evaluator.evaluate(combination), combination, asOf, focus);
                judgments.add(judgment);
                bounds = stricter(bounds, judgment.bounds());
            }
            outcomes.add(new RulebookOutcome(book.name(), book.text().version(), book.text().fingerprint(), bounds.outcome(), bounds));
            overall = stricter(overall, bounds);
        }
        Outcome outcome = overall.outcome();
        List<Question> questions = List.of();
        if (outcome == Outcome.UNDECIDED) {
            Optional<List<Question>> settling = Questions.shortest(judgments);
            if (settling.isPresent()) {
                questions = settling.get();
            } else {
                // Whatever the answers, one of the norms that wait for them blocks: nothing is open.
                outcome = overall.strict();
            }
        }
        return new Decision(outcome, asOf, Focus.sorted(focus), outcomes, overall, sensitivity(judgments), lawfulBasis(judgments), conclusions(judgments), questions,
                outcome.isBlocked() ? remedies(judgments) : List.of(), notAssessed(judgments), presumed(judgments), settled(judgments), contradictions(judgments),
                books.size() > 1 ? Conflicts.between(judgments) : List.<Conflict>of(), norms(judgments));
    }


    private static Bounds stricter(@Nullable Bounds one, Bounds other) {
        return one == null ? other : one.strictest(other);
    }

    private static Optional<Grade> sensitivity(List<Judgment> judgments) {
        Grade highest = null;
        for (Judgment judgment : judgments) {
            for (Judgment.Item item : judgment.items()) {
                if (item.certain() && item.drawn().conclusion() instanceof Sensitivity sensitivity && (highest == null || sensitivity.grade().compareTo(highest) > 0)) {
                    highest = sensitivity.grade();
                }
            }
        }
        return Optional.ofNullable(highest);
    }

    private static List<BasisFinding> lawfulBasis(List<Judgment> judgments) {
        SortedMap<String, BasisFinding> findings = new TreeMap<>();
        for (Judgment judgment : judgments) {
            for (BasisFinding finding : judgment.lawfulBasis()) {
                findings.merge(finding.rulebook() + " " + finding.basis(), finding, Resolver::worse);
            }
        }
        return List.copyOf(findings.values());
    }

    private static BasisFinding worse(BasisFinding one, BasisFinding other) {
        Set<String> norms = new TreeSet<>(one.norms());
        norms.addAll(other.norms());
        BasisFinding.Standing standing = one.standing().compareTo(other.standing()) >= 0 ? one.standing() : other.standing();
        return new BasisFinding(one.rulebook(), one.basis(), standing, List.copyOf(norms));
    }

    private static List<CitedConclusion> conclusions(List<Judgment> judgments) {
        List<CitedConclusion> all = new ArrayList<>();
        judgments.forEach(judgment -> all.addAll(judgment.cited()));
        // Two recipients or two categories of data may meet the same norms for the same reasons.
        List<CitedConclusion> distinct = judgments.size() == 1 ? all : new ArrayList<>(new LinkedHashSet<>(all));
        distinct.sort(Citations.ORDER);
        return distinct;
    }

    private static List<Remedy> remedies(List<Judgment> judgments) {
        SortedMap<String, Remedy> remedies = new TreeMap<>();
        for (Judgment judgment : judgments) {
            for (Judgment.Item item : judgment.items()) {
                if (item.blocks() && item.certain()) {
                    remedies.putIfAbsent(item.drawn().norm().id(), Questions.remedy(judgment, item));
                }
            }
        }
        return List.copyOf(remedies.values());
    }

    private static List<String> notAssessed(List<Judgment> judgments) {
        Set<String> norms = new TreeSet<>();
        judgments.forEach(judgment -> judgment.items().stream().filter(item -> !item.certain() && !item.inFocus()).forEach(item -> norms.add(item.drawn().norm().id())));
        return List.copyOf(norms);
    }

    private List<String> presumed(List<Judgment> judgments) {
        Set<String> terms = new TreeSet<>();
        judgments.forEach(judgment -> terms.addAll(judgment.presumed()));
        return List.copyOf(terms);
    }

    private static List<SettledTerm> settled(List<Judgment> judgments) {
        Set<SettledTerm> all = new LinkedHashSet<>();
        judgments.forEach(judgment -> judgment.settled().forEach(found -> all.add(new SettledTerm(judgment.book().name(), found.term(), found.value()))));
        return all.stream().sorted(Comparator.comparing(SettledTerm::rulebook).thenComparing(SettledTerm::term).thenComparing(SettledTerm::value)).toList();
    }

    private static List<Contradiction> contradictions(List<Judgment> judgments) {
        Set<Contradiction> all = new LinkedHashSet<>();
        judgments.forEach(judgment -> judgment.contradicted().forEach(found -> all.add(new Contradiction(judgment.book().name(), found.term().name(),
                String.valueOf(found.stated()), found.concluded(), found.norms()))));
        return List.copyOf(all);
    }

    private static SortedMap<String, Certainty> norms(List<Judgment> judgments) {
        SortedMap<String, Certainty> norms = new TreeMap<>();
        for (Judgment judgment : judgments) {
            for (Judgment.Item item : judgment.items()) {
                if (item.byRule() && !item.drawn().norm().isOpenQuestion()) {
                    norms.merge(item.drawn().norm().id(), item.certain() ? Certainty.CERTAIN : Certainty.POSSIBLE,
                            (one, other) -> one == Certainty.CERTAIN ? one : other);
                }
            }
        }
        return norms;
    }
}
