package io.github.safeconduct.conformance;

import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.reference.Catalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Draws random answers to catalogue names, reproducibly. */
final class RandomAnswers {

    private final Catalogue catalogue;
    private final Vocabulary vocabulary;
    private final Random random;

    RandomAnswers(Catalogue catalogue, Vocabulary vocabulary, long seed) {
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
        this.random = new Random(seed);
    }

    /** Answers to some of the names: booleans, codes (mostly those the catalogue compares with) and numbers around its bounds. */
    Map<String, Object> draw(Collection<String> names, double silence) {
        Map<String, Object> answers = new HashMap<>();
        for (String name : names) {
            if (random.nextDouble() >= silence) {
                answers.put(name, draw(name));
            }
        }
        return answers;
    }

    private Object draw(String name) {
        if (catalogue.numeric().contains(name)) {
            return random.nextInt(25);
        }
        if (!catalogue.coded().contains(name)) {
            return random.nextBoolean();
        }
        // The codes this body compares with; other bodies' codes may be kin to them, which a catalogue of one body does not know.
        List<String> codes = new ArrayList<>(catalogue.codes().getOrDefault(name, Set.of()));
        if (codes.isEmpty()) {
            codes.addAll(vocabulary.require(name).values());
        }
        codes.add(Term.OTHER);
        return codes.get(random.nextInt(codes.size()));
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The same answers as a session takes them. */
    static Map<String, Object> asAnswers(Map<String, Object> drawn) {
        Map<String, Object> answers = new HashMap<>();
        drawn.forEach((name, value) -> answers.put(name, value instanceof Boolean bool ? (bool ? Truth.YES : Truth.NO) : value));
        return answers;
    }

    /** The same answers by the kind of fact that carries each, with nothing implied. */
    static Map<FactKind, Answers> byKind(Vocabulary vocabulary, Map<String, Object> drawn) {
        Map<FactKind, Answers> byKind = new EnumMap<>(FactKind.class);
        asAnswers(drawn).forEach((name, value) -> {
            Term term = vocabulary.require(name);
            Object answer = term.accept(value);
            byKind.compute(term.fact(), (kind, before) -> {
                Answers known = before == null ? Answers.none() : before;
                return answer instanceof Truth truth
                        ? known.and(term.name(), truth)
                        : answer instanceof Number number ? known.and(term.name(), number) : known.and(term.name(), (String) answer);
            });
        });
        return byKind;
    }
}
