package io.github.safeconduct.internal.advise;

import io.github.safeconduct.Relevance;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * From which answers another follows, the other way round than {@link Consistency} has it. The same for every case, so it is worked out
 * once. Immutable and thread safe.
 */
public final class Follows {

    /** For an answer, the answers from which it follows, itself included. */
    private final Map<String, Map<String, List<Stated>>> from = new HashMap<>();

    /** For whoever only asks what matters now: nothing follows from anything, and no answer changes it. */
    private static final Follows NOTHING = new Follows();

    private Follows() {}

    static Follows nothing() {
        return NOTHING;
    }

    /** Of a vocabulary; numbers follow from nothing, and nothing from them. */
    public Follows(Vocabulary vocabulary, Consistency consistency) {
        for (Term term : vocabulary.terms()) {
            for (String answer : term.answers()) {
                Stated stated = new Stated(term.name(), answer);
                add(stated, stated);
                consistency.follows(stated).forEach(other -> add(other, stated));
            }
        }
    }

    private void add(Stated answer, Stated cause) {
        from.computeIfAbsent(answer.term(), any -> new TreeMap<>()).computeIfAbsent(answer.answer(), any -> new ArrayList<>()).add(cause);
    }

    /** Unless a term is answered in a way that is wanted, by itself or because it follows from another answer. */
    Relevance unless(String term, Predicate<String> wanted) {
        Map<String, Set<String>> causes = new TreeMap<>();
        from.getOrDefault(term, Map.of()).forEach((answer, all) -> {
            if (wanted.test(answer)) {
                all.forEach(cause -> causes.computeIfAbsent(cause.term(), any -> new TreeSet<>()).add(cause.answer()));
            }
        });
        List<Relevance> parts = new ArrayList<>();
        causes.forEach((cause, answers) -> parts.add(new Relevance.Unless(cause, answers)));
        return Relevance.all(parts);
    }
}
