package io.github.safeconduct.internal;

import io.github.safeconduct.Case;
import io.github.safeconduct.Decision;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The decisions made last, by case and day: an equal case is not decided again. Thread safe. */
final class Decisions {

    private record Key(Case given, LocalDate day) {}

    private final int most;
    private final Map<Key, Decision> remembered;

    Decisions(int most) {
        this.most = most;
        this.remembered = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Decision> eldest) {
                return size() > Decisions.this.most;
            }
        };
    }

    Decision get(Case given, LocalDate day, Supplier<Decision> decide) {
        if (most == 0) {
            return decide.get();
        }
        Key key = new Key(given, day);
        synchronized (remembered) {
            Decision known = remembered.get(key);
            if (known != null) {
                return known;
            }
        }
        Decision decision = decide.get();
        synchronized (remembered) {
            remembered.put(key, decision);
        }
        return decision;
    }
}
