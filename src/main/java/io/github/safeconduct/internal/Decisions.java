package io.github.safeconduct.internal;

import io.github.safeconduct.Case;
import io.github.safeconduct.Decision;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.Subject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The decisions made last, by case and day: an equal case is not decided again, nor one that differs in nothing but the names of its
 * subjects. Thread safe.
 */
final class Decisions {

    private record Key(Case given, LocalDate day) {}

    /** What was used last, and no more of it than is to be kept. */
    private static final class Latest extends LinkedHashMap<Key, Decision> {

        private static final long serialVersionUID = 1L;

        private final int most;

        Latest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Decision> eldest) {
            return size() > most;
        }
    }

    private final int most;
    private final Object lock = new Object();
    private final Map<Key, Decision> remembered;
    /** By the case without its names. */
    private final Map<Key, Decision> situations;

    Decisions(int most) {
        this.most = most;
        this.remembered = new Latest(most);
        this.situations = new Latest(most);
    }

    Decision get(Case given, LocalDate day, Supplier<Decision> decide) {
        if (most == 0) {
            return decide.get();
        }
        Key key = new Key(given, day);
        Decision known = find(remembered, key);
        if (known != null) {
            return known;
        }
        Key situation = new Key(unnamed(given), day);
        Decision alike = find(situations, situation);
        Decision decision = alike == null ? decide.get() : named(alike, Deciding.once(decide));
        synchronized (lock) {
            remembered.put(key, decision);
            // Names order the flows: a search that ended early might have ended elsewhere.
            if (alike == null && decision.isExact()) {
                situations.put(situation, decision);
            }
        }
        return decision;
    }

    private @Nullable Decision find(Map<Key, Decision> among, Key key) {
        synchronized (lock) {
            return among.get(key);
        }
    }

    /** The same without the names that a host gave its subjects, on which nothing turns. */
    private static Case unnamed(Case given) {
        boolean named = given.facts().stream().anyMatch(fact -> fact instanceof Subject<?> subject && !subject.name().isEmpty());
        return named ? given.toBuilder().facts(given.facts().stream().<Fact<?>>map(Decisions::unnamed).toList()).build() : given;
    }

    private static Fact<?> unnamed(Fact<?> fact) {
        return fact instanceof Subject<?> subject ? subject.named("") : fact;
    }

    /**
     * What was decided of another case that differs in names alone. All that shows a name is worked out for this case, when it is first
     * asked for.
     */
    private static Decision named(Decision alike, Supplier<Decision> own) {
        Decision.Builder named = Decision.builder(alike.outcome());
        alike.vocabulary().ifPresent(named::vocabulary);
        return named.bounds(alike.bounds()).asOf(alike.asOf()).focus(alike.focus(), alike.isNarrowed())
                .rulebooks(alike.rulebooks()).exact(alike.isExact()).sensitivity(alike.sensitivity().orElse(null)).norms(alike.norms())
                .notices(alike.notices()).warnings(alike.warnings()).flows(() -> own.get().flows())
                .lawfulBasis(() -> own.get().lawfulBasis()).conclusions(() -> own.get().conclusions())
                .eitherWay(() -> own.get().eitherWay()).questions(() -> own.get().questions()).remedies(() -> own.get().remedies())
                .notAssessed(() -> own.get().notAssessed()).presumed(() -> own.get().presumed()).unread(() -> own.get().unread())
                .setAside(() -> own.get().setAside()).restsOn(() -> own.get().restsOn())
                .settled(() -> own.get().settled()).contradictions(() -> own.get().contradictions())
                .assumptions(() -> own.get().assumptions()).conflicts(() -> own.get().conflicts()).plan(() -> own.get().plan())
                .explanations((norm, silent) -> silent ? own.get().whyNot(norm) : own.get().why(norm)).build();
    }
}
