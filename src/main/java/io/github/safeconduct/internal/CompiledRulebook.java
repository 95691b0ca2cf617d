package io.github.safeconduct.internal;

import io.github.safeconduct.internal.pack.Rulebook;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.kie.api.KieBase;

/** A rulebook with its Drools network, what the engine needs to know of its rules, and a pool of sessions. Thread safe. */
final class CompiledRulebook {

    /** Sessions kept for reuse; more than this run at once only under a heavier load, and are thrown away after. */
    private static final int POOLED = 64;

    /** Days whose norms in force are remembered. */
    private static final int DAYS = 100;

    private final Rulebook text;
    private final Vocabulary vocabulary;
    private final KieBase kieBase;
    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, Norm> normsByRule = new HashMap<>();
    private final Map<Term, List<Settling>> settlings = new LinkedHashMap<>();
    private final Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    private final Map<String, Integer> grain = new HashMap<>();
    private final Set<String> closed;
    private final Map<Term, Map<String, String>> translations = new LinkedHashMap<>();
    private final Map<String, Set<String>> closedTermsByArea = new HashMap<>();
    private final ConcurrentLinkedDeque<Pass> pool = new ConcurrentLinkedDeque<>();
    private final Map<Set<String>, List<Term>> closedTermsByFocus = new ConcurrentHashMap<>();
    private final Map<LocalDate, List<LawfulBases.Carrying>> basesByDay = new ConcurrentHashMap<>();
    private final AtomicInteger pooled = new AtomicInteger();

    /** A rule that settles a derived term, and the value it settles it to. */
    record Settling(Rule rule, String value) {}

    CompiledRulebook(Rulebook text, Vocabulary vocabulary, KieBase kieBase) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.kieBase = kieBase;
        this.closed = vocabulary.closedIn(text.name());
        translate();
        for (Rule rule : text.rules()) {
            rules.put(rule.name(), rule);
            normsByRule.put(rule.name(), text.register().find(rule.norm()));
            rule.condition().forEachTest(test -> {
                kinds.add(test.fact());
                if (test.comparison() == Condition.Comparison.IS && test.operands().isEmpty() && (normOf(rule.name()) == null || !rule.exact(normOf(rule.name())))) {
                    // A protective rule (possibly…) speaks where its test holds, so the opposite is wished for; a helpful one (certainly…) wishes for what it tests.
                    grain.merge(test.term(), test.certain() != test.negated() ? 1 : -1, Integer::sum);
                }
                Norm norm = text.register().find(rule.norm());
                if (norm != null && closed.contains(test.term())) {
                    closedTermsByArea.computeIfAbsent(norm.area(), any -> new TreeSet<>()).add(test.term());
                }
            });
            if (rule.settles()) {
                rule.inserts().stream().filter(insert -> insert.conclusion().equals("Definition")).forEach(insert -> {
                    String value = switch (insert.factory()) {
                        case "yes" -> Truth.YES.name();
                        case "no" -> Truth.NO.name();
                        default -> insert.arguments().get(1);
                    };
                    Term term = vocabulary.find(insert.arguments().get(0));
                    if (term != null) {
                        kinds.add(term.fact());
                        settlings.computeIfAbsent(term, any -> new ArrayList<>()).add(new Settling(rule, value));
                    }
                });
            }
        }
    }

    /** For the codes of other bodies that this rulebook does not know: the nearest one it does. */
    private void translate() {
        Map<String, Set<String>> known = new HashMap<>();
        text.rules().forEach(rule -> rule.condition().forEachTest(test -> known.computeIfAbsent(test.term(), any -> new TreeSet<>()).addAll(test.operands())));
        for (Term term : vocabulary.terms()) {
            Set<String> codes = known.getOrDefault(term.name(), Set.of());
            term.readAs().forEach((code, others) -> {
                if (!codes.contains(code)) {
                    others.stream().filter(codes::contains).findFirst()
                            .ifPresent(other -> translations.computeIfAbsent(term, any -> new HashMap<>()).put(code, other));
                }
            });
        }
    }

    /** The answers of a kind of fact in the codes this rulebook knows. */
    Answers translated(FactKind kind, Answers answers) {
        Answers result = answers;
        for (Map.Entry<Term, Map<String, String>> entry : translations.entrySet()) {
            if (entry.getKey().fact() == kind && answers.get(entry.getKey().name()) instanceof String code) {
                String other = entry.getValue().get(code);
                result = other == null ? result : result.and(entry.getKey().name(), other);
            }
        }
        return result;
    }

    Rulebook text() {
        return text;
    }

    String name() {
        return text.name();
    }

    Register register() {
        return text.register();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The terms of which this rulebook reads silence as no. */
    Set<String> closed() {
        return closed;
    }

    /** Those of them that some rule of an area reads, by name. */
    List<Term> closedTermsRead(Set<String> areas) {
        return closedTermsByFocus.computeIfAbsent(areas, focus -> {
            Set<String> terms = new TreeSet<>();
            focus.forEach(area -> terms.addAll(closedTermsByArea.getOrDefault(area, Set.of())));
            return terms.stream().map(vocabulary::require).toList();
        });
    }

    /** The kinds of fact its rules read. */
    Set<FactKind> kinds() {
        return kinds;
    }

    /** The rules that settle each derived term. */
    Map<Term, List<Settling>> settlings() {
        return settlings;
    }

    /** The lawful bases, which depend on the norms in force on a day. */
    List<LawfulBases.Carrying> onDay(LocalDate day, Function<LocalDate, List<LawfulBases.Carrying>> made) {
        if (basesByDay.size() > DAYS) {
            basesByDay.clear();
        }
        return basesByDay.computeIfAbsent(day, made);
    }

    /**
     * Whether an answer goes with the grain of its term. The grain is what most norms wish for: protective rules that fear a no, and helpful ones that need a yes, want a yes. Whether a
     * basis carries or a condition is met is always wished for.
     */
    boolean natural(String term, boolean holds) {
        Term known = vocabulary.find(term);
        if (known != null && known.derived() && !known.cautious() && !known.isChoice()) {
            return holds;
        }
        int wishes = grain.getOrDefault(term, 0);
        return (wishes >= 0) == holds;
    }

    Rule rule(String name) {
        return rules.get(name);
    }

    Norm normOf(String ruleName) {
        return normsByRule.get(ruleName);
    }

    /** A session for one evaluation, used before or new. */
    Pass borrow() {
        Pass session = pool.pollFirst();
        if (session == null) {
            return DroolsBootstrap.underOwnLoader(() -> new Pass(kieBase));
        }
        pooled.decrementAndGet();
        return session;
    }

    /** Takes back a session that has been emptied. One that failed is not brought back but disposed of. */
    void giveBack(Pass session) {
        if (pooled.incrementAndGet() <= POOLED) {
            pool.addFirst(session);
        } else {
            pooled.decrementAndGet();
            session.dispose();
        }
    }
}
