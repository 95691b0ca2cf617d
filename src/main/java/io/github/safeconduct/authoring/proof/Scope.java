package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Register;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which cases are looked at: those of one flow, in the default focus, as of a day, that name just these rulebooks.
 *
 * @param rulebooks the rulebooks that a case names, each of which can permit
 * @param day the day whose law applies
 */
record Scope(Set<String> rulebooks, LocalDate day) {

    Scope {
        rulebooks = Collections.unmodifiableSet(new TreeSet<>(rulebooks));
    }

    /** @throws CaseException if one of them is none */
    static Scope of(Engine engine, Collection<String> rulebooks, LocalDate day) {
        for (String name : rulebooks) {
            if (!engine.rulebooks().contains(name)) {
                throw new CaseException(Nearest.unknown("rulebook", name, engine.rulebooks()) + "; expected one of "
                        + String.join(", ", engine.rulebooks()));
            }
        }
        return new Scope(Set.copyOf(rulebooks), day);
    }

    /** An empty case of its kind. */
    Case.Builder emptyCase() {
        return Case.builder().rulebooks(rulebooks.toArray(String[]::new)).asOf(day);
    }

    /** Whether the core of every rulebook was whole: before, everything that nothing speaks against is referred. */
    boolean isWhole(Engine engine) {
        return rulebooks.stream().map(engine::register).noneMatch(register -> day.isBefore(register.whole()));
    }

    /** The controllers whose own rulebook such a case leaves out, so that nothing is permitted: codes of the controller. */
    Set<String> leavesOut(Engine engine) {
        Set<String> codes = new TreeSet<>();
        for (String name : engine.rulebooks()) {
            Register register = engine.register(name);
            if (register.governs().size() == 1 && !rulebooks.contains(name) && !day.isBefore(register.firstDay())) {
                codes.addAll(register.governs());
            }
        }
        return codes;
    }

}
