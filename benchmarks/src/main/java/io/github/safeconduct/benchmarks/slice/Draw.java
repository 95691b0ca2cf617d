package io.github.safeconduct.benchmarks.slice;

import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.ModalTest.Comparison;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Draws cases, reproducibly: a transfer of personal data to some recipient, and as many answers to what some rules ask as wanted. No
 * two answers contradict each other, and what an answer implies is stated too, since only Safeconduct would find it by itself.
 */
public final class Draw {

    /** What nearly every case states, since without it nothing is decided. */
    private static final List<String> FIRST = List.of("operationKind", "dataCategory", "recipientType", "dataIsPersonal");

    private final Vocabulary vocabulary = Law.vocabulary();
    private final Consistency consistency = new Consistency(vocabulary);
    private final Set<String> terms = new TreeSet<>();
    private final Map<String, Set<String>> codes = new TreeMap<>();
    private final Random random;

    /** @param rules whose terms are answered */
    public Draw(Collection<Rule> rules, long seed) {
        this.random = new Random(seed);
        rules.forEach(rule -> rule.condition().forEachTest(this::read));
        // Whether a basis carries is found by the engine and not stated.
        terms.remove(BasisTerms.CARRIES);
        codes.values().forEach(known -> known.add(Term.OTHER));
    }

    private void read(Condition.Test test) {
        Term term = vocabulary.require(test.term());
        terms.add(term.name());
        if (test.comparison() == Comparison.SAME) {
            terms.add(vocabulary.require(test.operands().get(0)).name());
        } else if (term.isChoice()) {
            codes.computeIfAbsent(term.name(), any -> new TreeSet<>()).addAll(test.operands());
        }
    }

    /** As many cases, each with about as many answers: yes and no as booleans, codes as text, whole numbers. */
    public List<Map<String, Object>> cases(int count, int answers) {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(one(answers));
        }
        return cases;
    }

    /** One case. */
    public Map<String, Object> one(int answers) {
        Map<String, Object> drawn = new TreeMap<>();
        for (String term : FIRST) {
            if (random.nextInt(10) > 0) {
                add(drawn, term, term.equals("operationKind") ? "TRANSFER" : answer(term));
            }
        }
        // Contenders read silence in one way; what Safeconduct asks for some kinds of operation only is never left to it.
        terms.stream().filter(term -> !vocabulary.require(term).marks().askedWhen().isEmpty())
                .forEach(term -> add(drawn, term, answer(term)));
        List<String> order = new ArrayList<>(terms);
        Collections.shuffle(order, random);
        for (String term : order) {
            if (drawn.size() >= answers) {
                break;
            }
            add(drawn, term, answer(term));
        }
        return drawn;
    }

    /** The same case with about as many answers as said left in it, whichever. */
    public Map<String, Object> thinned(Map<String, Object> whole, int answers) {
        List<String> order = new ArrayList<>(whole.keySet());
        Collections.shuffle(order, random);
        Map<String, Object> left = new TreeMap<>();
        order.stream().limit(answers).forEach(term -> left.put(term, whole.get(term)));
        return left;
    }

    private Object answer(String name) {
        Term term = vocabulary.require(name);
        if (term.number()) {
            return random.nextInt(25);
        }
        if (!term.isChoice()) {
            return random.nextBoolean();
        }
        List<String> choices = List.copyOf(codes.containsKey(name) ? codes.get(name) : term.values());
        return choices.get(random.nextInt(choices.size()));
    }

    private void add(Map<String, Object> drawn, String term, Object answer) {
        if (drawn.containsKey(term)) {
            return;
        }
        if (answer instanceof Integer) {
            drawn.put(term, answer);
            return;
        }
        Set<Stated> all = new TreeSet<>(Set.of(stated(term, answer)));
        all.addAll(consistency.follows(stated(term, answer)));
        for (Map.Entry<String, Object> before : drawn.entrySet()) {
            if (!(before.getValue() instanceof Integer)
                    && !all.stream().allMatch(one -> consistency.together(one, stated(before.getKey(), before.getValue())))) {
                return;
            }
        }
        all.forEach(one -> drawn.put(one.term(),
                one.answer().equals("yes") ? (Object) true : one.answer().equals("no") ? (Object) false : one.answer()));
    }

    private static Stated stated(String term, Object answer) {
        return new Stated(term, answer instanceof Boolean yes ? (yes ? "yes" : "no") : (String) answer);
    }
}
