package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.law.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Days on which the law is the same.
 *
 * @param from the first of them
 * @param before the first that is none of them; null where they go on
 */
public record Period(LocalDate from, @Nullable LocalDate before) {

    /**
     * The periods of some rulebooks, of all libraries together: they change where any norm begins or ends, or where the core of a rulebook
     * became whole; from the day on which all of them knew law.
     */
    static List<Period> of(Collection<Engine> engines, Collection<String> rulebooks) {
        TreeSet<LocalDate> days = new TreeSet<>();
        LocalDate first = LocalDate.MIN;
        for (Engine engine : engines) {
            for (String name : rulebooks) {
                Register register = engine.register(name);
                first = first.isBefore(register.firstDay()) ? register.firstDay() : first;
                days.add(register.whole());
                for (String id : register.ids()) {
                    days.addAll(Objects.requireNonNull(register.find(id)).turns());
                }
            }
        }
        // Whose own rulebook is left out changes with the day on which it begins.
        engines.forEach(engine -> engine.rulebooks().forEach(name -> days.add(engine.register(name).firstDay())));
        LocalDate start = first;
        days.removeIf(day -> day.isBefore(start) || day.equals(LocalDate.MAX));
        days.add(start);
        List<LocalDate> ordered = new ArrayList<>(days);
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            periods.add(new Period(ordered.get(i), i + 1 < ordered.size() ? ordered.get(i + 1) : null));
        }
        return periods;
    }

    /** Whether a day is one of them. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (before == null || day.isBefore(before));
    }

    /** For instance {@code 2015-05-01 to 2018-08-22}. */
    @Override
    public String toString() {
        return before == null ? "since " + from : from + " to " + before.minusDays(1);
    }
}
