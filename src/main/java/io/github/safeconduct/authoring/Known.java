package io.github.safeconduct.authoring;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Term;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is law already where a folder of rulebooks is read: its terms can be used, and nothing of it can be defined again.
 *
 * @param terms the terms
 * @param registers the registers by the name of their rulebook
 * @param replaced the rulebooks that a host has said in code the folder may replace
 * @param besides the rulebooks among them that another folder or pack of the host's brought, and not the library
 */
public record Known(List<Term> terms, Map<String, Register> registers, Set<String> replaced, Set<String> besides) {

    public Known {
        terms = List.copyOf(terms);
        registers = Map.copyOf(registers);
        replaced = Set.copyOf(replaced);
        besides = Set.copyOf(besides);
    }

    /** Nothing: the folder is the whole law. */
    public static Known nothing() {
        return new Known(List.of(), Map.of(), Set.of(), Set.of());
    }

    /** The law of the library. */
    public static Known of(Safeconduct safeconduct) {
        Objects.requireNonNull(safeconduct, "the library is null");
        return of(safeconduct.vocabulary().terms(), safeconduct.rulebooks().stream().map(safeconduct::register).toList());
    }

    /** These terms, and these registers. */
    public static Known of(Collection<Term> terms, Collection<Register> registers) {
        Objects.requireNonNull(terms, "the terms are null");
        Objects.requireNonNull(registers, "the registers are null");
        Map<String, Register> byName = new LinkedHashMap<>();
        registers.forEach(register -> byName.put(register.rulebook(), register));
        return new Known(List.copyOf(terms), byName, Set.of(), Set.of());
    }

    /** The same, of which a folder may replace these rulebooks. */
    public Known replacing(String... rulebooks) {
        return new Known(terms, registers, Set.of(rulebooks), besides);
    }

    /** The same, of which another folder or pack brought these rulebooks. */
    Known besides(Set<String> rulebooks) {
        return new Known(terms, registers, replaced, rulebooks);
    }
}
