package io.github.safeconduct.properties;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** P3: silence never permits, and where silence makes a decision milder it says on which presumption. */
final class Silence implements Promise {

    private static final int TERMS = 3;
    private static final Consistency CONSISTENCY = new Consistency(Library.VOCABULARY);

    @Override
    public String name() {
        return "P3 silence never permits";
    }

    @Override
    public void hold(Tried tried, Random random, Tally tally) {
        Set<String> shut = Library.REFERENCE.shut(tried.reference());
        List<String> terms = new ArrayList<>(tried.sample().terms());
        terms.removeIf(name -> shut.contains(Library.term(name).name()));
        Collections.shuffle(terms, random);
        Decision before = Library.decide(tried.sample().everythingAsked());
        for (String name : terms.subList(0, Math.min(TERMS, terms.size()))) {
            hold(before, name, tried.sample().unknown(name), tally, "written unknown");
            hold(before, name, tried.sample().without(name), tally, closed(tried, name) ? "taken away, closed" : "taken away, open");
        }
    }

    private static boolean closed(Tried tried, String name) {
        return tried.reference().flows().stream().flatMap(flow -> flow.rulebooks().stream()).map(Library.REFERENCE::catalogue)
                .anyMatch(book -> book.closed().contains(Library.term(name).name()));
    }

    private static void hold(Decision before, String name, Sample silent, Tally tally, String how) {
        Decision after;
        try {
            after = Library.decide(silent.everythingAsked());
        } catch (CaseException e) {
            // A body or a rulebook that nobody names any more governs nothing.
            tally.count("no longer a case");
            return;
        }
        tally.count(how);
        boolean permits = after.permits() && !before.permits();
        boolean milder = after.bounds().worst().compareTo(before.bounds().worst()) < 0;
        if ((permits || milder) && !says(after, name)) {
            tally.breach("'" + name + "' " + how + " makes " + before.outcome() + " " + before.bounds() + " into " + after.outcome() + " "
                    + after.bounds());
        }
    }

    /** Whether the decision names the presumption or the finding that took the place of the answer. */
    private static boolean says(Decision decision, String name) {
        Set<String> said = new TreeSet<>(decision.presumed());
        decision.settled().forEach(settled -> said.add(settled.term()));
        Term term = Library.term(name);
        return said.contains(term.name()) || !Collections.disjoint(said, implied(term));
    }

    private static Collection<String> implied(Term term) {
        Set<String> implied = new TreeSet<>();
        List<String> answers = term.isChoice() ? term.values() : List.of("yes", "no");
        // Of a country or a day: what it settles.
        Library.VOCABULARY.settledBy(term).forEach(settled -> {
            implied.add(settled.name());
            implied.addAll(implied(settled));
        });
        answers.forEach(answer -> CONSISTENCY.follows(new Stated(term.name(), answer)).forEach(one -> implied.add(one.term())));
        return implied;
    }
}
