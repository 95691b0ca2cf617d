package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.authoring.source.KnownFault;
import io.github.safeconduct.authoring.source.Places;
import io.github.safeconduct.authoring.source.Silence;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rulebook as its files state it, before it is known to be right.
 *
 * @param name the name of its folder
 * @param register its register, without the entries that are broken
 * @param registerWhole whether no entry of the register is broken; what is missing from a broken one is no further fault
 * @param registerReadable whether its files are YAML at all; where they are not, every norm would seem unknown
 * @param packages the DRL packages by file
 * @param rules the rules that could be read
 * @param rulesWhole whether no rule is broken
 * @param vocabulary the terms of the folder and those known beside it
 * @param brokenTerm whether a term of this name stands in the folder but is broken
 * @param rulebooks the names of all rulebooks, of the folder and known beside it
 * @param places where the entries of the register stand
 * @param exceptions the faults its head lists as known
 * @param silences why nothing speaks where an element of a permission, a waiver or a basis fails
 * @param wholeLaw whether the folder is all the law there is, and builds on none known before
 */
public record RulebookReading(String name, Register register, boolean registerWhole, boolean registerReadable, Map<String, String> packages,
        List<Rule> rules, boolean rulesWhole,
        Vocabulary vocabulary, Predicate<String> brokenTerm, Set<String> rulebooks, Places places, List<KnownFault> exceptions,
        List<Silence> silences, boolean wholeLaw) {

    public RulebookReading {
        packages = Map.copyOf(packages);
        rules = List.copyOf(rules);
        rulebooks = Set.copyOf(rulebooks);
        exceptions = List.copyOf(exceptions);
        silences = List.copyOf(silences);
    }

    /** The norm a rule serves; null where the register does not have it. */
    @Nullable
    Norm norm(Rule rule) {
        return register.find(rule.norm());
    }

    /** A term by the name rules use; null where there is none. */
    @Nullable
    Term term(String name) {
        return vocabulary.find(name);
    }

    /** The rules of each norm. */
    Map<String, List<Rule>> byNorm() {
        return rules.stream().collect(Collectors.groupingBy(Rule::norm));
    }
}
