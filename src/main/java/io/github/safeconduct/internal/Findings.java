package io.github.safeconduct.internal;

import io.github.safeconduct.Assumption;
import io.github.safeconduct.BasisFinding;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.Contradiction;
import io.github.safeconduct.SettledTerm;
import io.github.safeconduct.internal.advise.Judged;
import io.github.safeconduct.internal.decide.Bases;
import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.DerivedTerm;
import io.github.safeconduct.internal.decide.Evaluated;
import io.github.safeconduct.internal.decide.Item;
import io.github.safeconduct.internal.decide.Judgment;
import io.github.safeconduct.internal.decide.Kleene;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Grade;
import io.github.safeconduct.model.Sensitivity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a decision tells beside its outcome, gathered from all judgments. */
final class Findings {

    private final Judging judging;
    private final Vocabulary vocabulary;

    Findings(Judging judging, Vocabulary vocabulary) {
        this.judging = judging;
        this.vocabulary = vocabulary;
    }

    private Iterable<Judgment> judgments() {
        return judging.all().stream().map(Judged::judgment).toList();
    }

    SortedMap<String, Certainty> norms() {
        SortedMap<String, Certainty> norms = new TreeMap<>();
        for (Judgment judgment : judgments()) {
            for (Item item : judgment.items()) {
                if (!item.rule().norm().isOpenQuestion()) {
                    norms.merge(item.rule().norm().id(), item.certain() ? Certainty.CERTAIN : Certainty.POSSIBLE,
                            (one, other) -> one == Certainty.CERTAIN ? one : other);
                }
            }
        }
        return norms;
    }

    @Nullable
    Grade sensitivity() {
        Grade highest = null;
        for (Judgment judgment : judgments()) {
            for (Item item : judgment.items()) {
                if (item.certain() && item.liftedBy().isEmpty() && item.conclusion() instanceof Sensitivity found
                        && (highest == null || found.grade().compareTo(highest) > 0)) {
                    highest = found.grade();
                }
            }
        }
        return highest;
    }

    /** Where each basis stands, the worst over all flows; one that may be taken away is open, not available. */
    List<BasisFinding> lawfulBasis() {
        SortedMap<String, BasisFinding> findings = new TreeMap<>();
        for (Judgment judgment : judgments()) {
            for (BasisFinding finding : lawfulBasis(judgment)) {
                findings.merge(finding.rulebook() + " " + finding.basis(), finding, Findings::worse);
            }
        }
        return List.copyOf(findings.values());
    }

    static List<BasisFinding> lawfulBasis(Judgment judgment) {
        List<BasisFinding> findings = new ArrayList<>();
        Evaluated evaluated = judgment.evaluated();
        Bases bases = evaluated.bases();
        for (Bases.Standing standing : bases == null ? List.<Bases.Standing>of() : bases.standings()) {
            Set<String> giving = spoken(evaluated, standing.rules().gives());
            Set<String> taking = spoken(evaluated, standing.rules().takes());
            if (standing.takes() == Kleene.YES) {
                findings.add(new BasisFinding(judgment.book().name(), standing.rules().basis(), BasisFinding.Standing.UNAVAILABLE,
                        List.copyOf(certain(evaluated, standing.rules().takes()))));
            } else if (standing.gives() != Kleene.NO) {
                giving.addAll(taking);
                findings.add(new BasisFinding(judgment.book().name(), standing.rules().basis(),
                        standing.carries() == Kleene.YES ? BasisFinding.Standing.AVAILABLE : BasisFinding.Standing.OPEN,
                        List.copyOf(giving)));
            }
        }
        return findings;
    }

    private static Set<String> spoken(Evaluated evaluated, List<CompiledRule> rules) {
        Set<String> norms = new TreeSet<>();
        rules.stream().filter(evaluated::speaks).forEach(rule -> norms.add(rule.norm().id()));
        return norms;
    }

    private static Set<String> certain(Evaluated evaluated, List<CompiledRule> rules) {
        Set<String> norms = new TreeSet<>();
        rules.stream().filter(evaluated::certain).forEach(rule -> norms.add(rule.norm().id()));
        return norms;
    }

    private static BasisFinding worse(BasisFinding one, BasisFinding other) {
        Set<String> norms = new TreeSet<>(one.norms());
        norms.addAll(other.norms());
        return new BasisFinding(one.rulebook(), one.basis(),
                one.standing().compareTo(other.standing()) >= 0 ? one.standing() : other.standing(), List.copyOf(norms));
    }

    List<String> notAssessed() {
        Set<String> norms = new TreeSet<>();
        for (Judgment judgment : judgments()) {
            judgment.items().stream().filter(item -> !item.certain() && !item.inFocus())
                    .forEach(item -> norms.add(item.rule().norm().id()));
        }
        return List.copyOf(norms);
    }

    /** The closed terms nobody answered that rules within the focus, or rules that would speak with another answer, read as no. */
    List<String> presumed() {
        Set<String> terms = new TreeSet<>();
        if (judging.booksOfEachFlow().keySet().stream().anyMatch(flow -> LeastFacts.presumesNoTransfer(flow, vocabulary))) {
            terms.add(Vocabulary.TRANSFER);
        }
        for (Judgment judgment : judgments()) {
            Evaluated evaluated = judgment.evaluated();
            for (CompiledRule rule : evaluated.inForce().rules()) {
                if (judgment.inFocus(rule.norm().area())) {
                    rule.rule().condition().forEachTest(test -> {
                        if (evaluated.answers(test.fact()).presumed(test.term())) {
                            terms.add(test.term());
                        }
                    });
                }
            }
        }
        return List.copyOf(terms);
    }

    List<SettledTerm> settled() {
        Set<SettledTerm> all = new LinkedHashSet<>();
        for (Judgment judgment : judgments()) {
            for (DerivedTerm derived : judgment.evaluated().derived()) {
                Object value = judgment.evaluated().answers(derived.term().fact()).get(derived.term().name());
                if (value != null && !value.equals(judgment.evaluated().stated(derived.term()))) {
                    all.add(new SettledTerm(judgment.book().name(), derived.term().name(), Stated.word(value)));
                }
            }
        }
        return all.stream()
                .sorted(Comparator.comparing(SettledTerm::rulebook).thenComparing(SettledTerm::term).thenComparing(SettledTerm::value))
                .toList();
    }

    List<Contradiction> contradictions() {
        SortedMap<String, Contradiction> all = new TreeMap<>();
        for (Judgment judgment : judgments()) {
            Evaluated evaluated = judgment.evaluated();
            for (DerivedTerm derived : evaluated.derived()) {
                Object stated = evaluated.stated(derived.term());
                Object value = evaluated.answers(derived.term().fact()).get(derived.term().name());
                if (stated != null && !Objects.equals(stated, value)) {
                    Set<String> norms = new TreeSet<>();
                    derived.settlings().stream().filter(settling -> evaluated.certain(settling.rule()))
                            .forEach(settling -> norms.add(settling.rule().norm().id()));
                    all.put(judgment.book().name() + " " + derived.term().name(),
                            new Contradiction(judgment.book().name(), derived.term().name(), Stated.word(stated),
                                    value == null ? "unknown" : Stated.word(value), List.copyOf(norms)));
                }
            }
        }
        return List.copyOf(all.values());
    }

    /** The assessments that count, and the open terms under which the norms would find otherwise. */
    List<Assumption> assumptions() {
        SortedMap<String, Assumption> all = new TreeMap<>();
        for (Judgment judgment : judgments()) {
            Evaluated evaluated = judgment.evaluated();
            for (DerivedTerm derived : evaluated.derived()) {
                Object stated = evaluated.stated(derived.term());
                Set<String> open = new TreeSet<>();
                for (DerivedTerm.Settling settling : stated == null ? List.<DerivedTerm.Settling>of() : derived.settlings()) {
                    boolean otherwise = !settling.value().equals(stated.toString());
                    if (otherwise && evaluated.truth(settling.rule()) == Kleene.UNKNOWN) {
                        settling.rule().rule().condition().forEachTest(test -> {
                            Answers answers = evaluated.answers(test.fact());
                            if (answers.get(test.term()) == null && !answers.presumed(test.term())) {
                                open.add(test.term());
                            }
                        });
                    }
                }
                if (!open.isEmpty() && stated.equals(evaluated.answers(derived.term().fact()).get(derived.term().name()))) {
                    all.put(judgment.book().name() + " " + derived.term().name(),
                            new Assumption(judgment.book().name(), derived.term().name(), List.copyOf(open)));
                }
            }
        }
        return List.copyOf(all.values());
    }

    static Map<CompiledRulebook, List<Judgment>> byBook(Judging judging) {
        Map<CompiledRulebook, List<Judgment>> byBook = new TreeMap<>(Comparator.comparing(CompiledRulebook::name));
        judging.all().forEach(one -> byBook.computeIfAbsent(one.judgment().book(), any -> new ArrayList<>()).add(one.judgment()));
        return byBook;
    }
}
