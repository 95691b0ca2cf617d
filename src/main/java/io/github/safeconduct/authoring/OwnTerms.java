package io.github.safeconduct.authoring;

import io.github.safeconduct.authoring.source.Faults;
import io.github.safeconduct.authoring.source.Places;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.ConclusionKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A term is there to be read, and a derived one to be settled; across all rulebooks of a folder, since they may share it. */
final class OwnTerms {

    private OwnTerms() {}

    /** @param host whether the terms build on those of the library, whose derived terms may be left to officers */
    static void check(List<Term> terms, Collection<Rule> rules, Set<String> needed, boolean host, Places places, Faults faults) {
        Set<String> read = new HashSet<>(needed);
        Set<String> settled = new HashSet<>();
        for (Rule rule : rules) {
            rule.condition().forEachTest(test -> {
                read.add(test.term());
                read.addAll(test.operands());
            });
            rule.inserts().stream().filter(insert -> insert.is(ConclusionKind.DEFINITION))
                    .forEach(insert -> settled.add(insert.arguments().get(0)));
        }
        terms.stream().filter(term -> term.marks().gathers()).forEach(term -> gathering(term, read.contains(term.name()), places, faults));
        terms.forEach(term -> term.settledBy().forEach(one -> read.addAll(one.terms())));
        terms.forEach(term -> term.implies().values().forEach(answers -> read.addAll(answers.keySet())));
        for (Term term : terms) {
            if (term.name().equals(BasisTerms.CARRIES)) {
                continue; // the engine settles it from every basis that is given or taken
            }
            if (host && term.derived() && !settled.contains(term.name())) {
                faults.add(places.of(term.name()),
                        "'" + term.name() + "' is a derived term, and no rule settles it; write a rule that inserts Definition."
                                + (term.isChoice() ? "of" : "yes") + "( \"" + term.name()
                                + "\", … ), or take 'derived' out and let it be answered");
            } else if (!read.contains(term.name()) && !settled.contains(term.name()) && term.implies().isEmpty()
                    && term.marks().excludes().isEmpty()) {
                faults.add(places.of(term.name()), (term.isCompared() ? "nothing is settled by '" : "no rule reads '") + term.name()
                        + "', so an answer to it would count for nothing; "
                        + (term.isCompared() ? "name it in the 'settledBy' of a term that rules read" : "read it in a rule")
                        + ", or take it out");
            }
        }
    }

    /** What gathers stands for other questions: it implies answers to several of them, and no rule waits for it by itself. */
    private static void gathering(Term term, boolean read, Places places, Faults faults) {
        long implied = term.implies().values().stream().flatMap(answers -> answers.keySet().stream()).distinct().count();
        if (read) {
            faults.add(places.of(term.name()), "'" + term.name() + "' gathers other questions, so no rule reads it; let the rule read what "
                    + "its answers imply, or take 'gathers' out");
        } else if (implied < 2) {
            faults.add(places.of(term.name()), "'" + term.name() + "' gathers other questions and implies answers to "
                    + (implied == 0 ? "none" : "one only") + "; say in 'implies' what its answers settle, or take 'gathers' out");
        }
    }
}
