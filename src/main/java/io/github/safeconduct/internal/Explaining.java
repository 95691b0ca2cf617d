package io.github.safeconduct.internal;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Explanation;
import io.github.safeconduct.Explanation.Standing;
import io.github.safeconduct.Origin;
import io.github.safeconduct.Premise;
import io.github.safeconduct.RuleProof;
import io.github.safeconduct.internal.advise.Judged;
import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.Item;
import io.github.safeconduct.internal.decide.Judgment;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.NormId;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Source;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Why a norm speaks of a case, and why not. Reads what was judged and draws nothing anew; a change that would make a norm speak is tried on
 * the rules.
 */
final class Explaining {

    /** The ways to make a rule speak that are named, and those that are tried. */
    private static final int NAMED = 3;
    private static final int TRIED = 24;

    private final Engine engine;
    private final LocalDate day;
    private final Judging judging;
    private final BiFunction<FlowFacts, String, Optional<Judgment>> judge;

    /** @param judge judges another flow by one of the rulebooks that govern it, if that does */
    Explaining(Engine engine, LocalDate day, Judging judging, BiFunction<FlowFacts, String, Optional<Judgment>> judge) {
        this.engine = engine;
        this.day = day;
        this.judging = judging;
        this.judge = judge;
    }

    /**
     * The proofs of one norm.
     *
     * @param silent whether of its rules that do not certainly speak, with what would make them; otherwise of those that do, certainly or
     * possibly
     * @throws CaseException if no rulebook has such a norm
     */
    Explanation of(String id, boolean silent) {
        Register register = register(id);
        Norm norm = java.util.Objects.requireNonNull(register.find(id));
        List<Judged> judged = judging.all().stream().filter(one -> one.judgment().book().name().equals(register.rulebook())).toList();
        Set<RuleProof> proofs = new LinkedHashSet<>();
        Standing standing = judged.isEmpty() ? Standing.NOT_GOVERNING : norm.inForce(day) ? Standing.SILENT : Standing.NOT_IN_FORCE;
        if (standing == Standing.SILENT) {
            for (Judged one : judged) {
                for (CompiledRule rule : one.judgment().evaluated().inForce().rules()) {
                    if (rule.norm().id().equals(id)) {
                        Truth truth = Premises.truth(one.judgment().evaluated(), rule);
                        standing = truth == Truth.YES
                                ? Standing.CERTAIN
                                : truth == Truth.UNKNOWN && standing == Standing.SILENT ? Standing.POSSIBLE : standing;
                        if (silent ? truth != Truth.YES : truth != Truth.NO) {
                            proofs.add(proof(one, rule, truth, silent));
                        }
                    }
                }
            }
        }
        Source source = register.sources().get(norm.source());
        return new Explanation(id, norm.title(), register.rulebook(), source == null ? norm.source() : source.title(), norm.locator(),
                norm.evidence(), norm.from(),
                Optional.ofNullable(norm.to()), standing, List.copyOf(proofs));
    }

    private Register register(String id) {
        Set<String> known = new TreeSet<>();
        for (String book : engine.rulebooks()) {
            Register register = engine.register(book);
            if (register.find(id) != null) {
                return register;
            }
            known.addAll(register.ids());
        }
        // What does not look like a norm may be anything, and is not repeated.
        throw new CaseException(
                "unknown norm" + (NormId.fault(id).isEmpty() ? " " + id : "") + Nearest.hint(id, known) + "; docs/norms.md lists them all");
    }

    private RuleProof proof(Judged one, CompiledRule rule, Truth truth, boolean silent) {
        Judgment judgment = one.judgment();
        FlowFacts flow = judging.facts(one);
        Premise premise = new Premises(judgment.evaluated(), flow, engine.consistency()).of(rule);
        Set<String> liftedBy = new TreeSet<>();
        judgment.items().stream().filter(item -> item.rule() == rule).map(Item::liftedBy).forEach(liftedBy::addAll);
        List<RuleProof.Concluded> concludes = rule.conclusions().stream()
                .map(conclusion -> new RuleProof.Concluded(conclusion.kind(), conclusion.detail())).toList();
        return new RuleProof(rule.rule().name(), flow.flow(), truth, judgment.inFocus(rule.norm().area()), premise, concludes,
                List.copyOf(liftedBy),
                silent ? ways(one, flow, rule) : List.of());
    }

    private List<List<RuleProof.Change>> ways(Judged one, FlowFacts flow, CompiledRule rule) {
        List<Map<String, Object>> found = new ArrayList<>();
        int tried = 0;
        for (Map<String, Object> way : new Ways(one.judgment().evaluated()).to(rule)) {
            // A way that says more than one that does is none.
            boolean wider = found.stream().anyMatch(before -> way.entrySet().containsAll(before.entrySet()));
            if (!wider && found.size() < NAMED && tried++ < TRIED && speaks(flow, one.judgment().book().name(), rule, way)) {
                found.add(way);
            }
        }
        return found.stream()
                .map(way -> way.entrySet().stream().map(entry -> change(one.judgment(), flow, entry.getKey(), entry.getValue())).toList())
                .toList();
    }

    private boolean speaks(FlowFacts flow, String book, CompiledRule rule, Map<String, Object> way) {
        try {
            Map<Term, Object> changes = new LinkedHashMap<>();
            way.forEach((name, value) -> changes.put(engine.vocabulary().require(name), value));
            return judge.apply(flow.with(changes, engine.vocabulary(), engine.consistency()), book)
                    .filter(judgment -> Premises.truth(judgment.evaluated(), rule) == Truth.YES).isPresent();
        } catch (CaseException e) {
            // Answers that contradict what else is stated are no way.
            return false;
        }
    }

    private RuleProof.Change change(Judgment judgment, FlowFacts flow, String name, Object to) {
        Term term = engine.vocabulary().require(name);
        Answers read = judgment.evaluated().answers(term.fact());
        @Nullable
        Object value = read.get(name);
        Origin origin = value == null ? read.presumed(name) ? Origin.PRESUMED : Origin.UNKNOWN : flow.origin(term.fact(), name);
        // What the flow did not bring, norms may have settled.
        return new RuleProof.Change(name, term.ask(), Citations.shown(read, name),
                origin == Origin.IMPLIED && judgment.book().settles(name) ? Origin.DERIVED : origin, Stated.word(to));
    }
}
