package io.github.safeconduct.internal.advise;

import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.Evaluated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The unknowns of a case, each of them once: the same term of the same fact is one unknown for every flow and every rulebook that reads it.
 */
final class Unknowns {

    /**
     * A rulebook only where it reads a code that was stated as one of several it knows: how it is to be read is unknown there and nowhere
     * else.
     */
    private record Key(String term, int owner, @Nullable CompiledRulebook reader) {}

    private final Map<Key, Unknown> known = new HashMap<>();
    private final List<Unknown> all = new ArrayList<>();
    private final Domains domains;

    Unknowns(Domains domains) {
        this.domains = domains;
    }

    /**
     * The unknown that a term is where its answer does not settle a test.
     *
     * @param assessed whether rules settle it, so that an answer would be an office's assessment
     */
    Unknown of(Term term, int owner, boolean assessed, Evaluated evaluated) {
        Answers given = evaluated.given(term.fact());
        Set<String> possible = given.possible(term.name());
        Key key = new Key(term.name(), owner, possible.isEmpty() ? null : evaluated.book());
        Unknown before = known.get(key);
        if (before == null) {
            // A yes to a choice says that one of its codes applies, and not which.
            long left = !possible.isEmpty()
                    ? domains.mask(term, possible::contains)
                    : given.get(term.name()) == Truth.YES ? domains.mask(term, code -> !code.equals(Answers.NONE)) : -1L;
            before = new Unknown(all.size(), term, owner, assessed, domains.of(term), left);
            known.put(key, before);
            all.add(before);
        }
        return before;
    }

    List<Unknown> all() {
        return all;
    }
}
