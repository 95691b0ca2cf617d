package io.github.safeconduct.properties;

import io.github.safeconduct.Bounds;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.properties.Sample.Part;
import io.github.safeconduct.reference.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** P4: a further person, kind of data, recipient or rulebook never makes a decision milder. */
final class NeverMilder implements Promise {

    private static final List<FactKind> SUBJECTS = List.of(FactKind.DATA_SUBJECT, FactKind.PERSONAL_DATA, FactKind.RECIPIENT);

    @Override
    public String name() {
        return "P4 more is never milder";
    }

    @Override
    public void hold(Tried tried, Random random, Tally tally) {
        hold(tried, subject(tried.sample(), Cases.pick(SUBJECTS, random), random), tally, "a subject more", false);
        if (!tried.sample().rulebooks().isEmpty()) {
            Sample more = tried.sample().copy();
            more.rulebooks().add(Cases.pick(Catalogue.BOOKS, random));
            hold(tried, more, tally, "a rulebook more", true);
        }
    }

    /** The case with one more subject: as the one there, which so far stands in the loose answers or in parts, but for some answers. */
    private static Sample subject(Sample sample, FactKind kind, Random random) {
        Sample more = sample.copy();
        if (more.parts().stream().noneMatch(part -> part.kind() == kind)) {
            Map<String, Object> own = new TreeMap<>();
            more.loose().forEach((name, answer) -> {
                if (Library.term(name).fact() == kind) {
                    own.put(name, answer);
                }
            });
            more.loose().keySet().removeAll(own.keySet());
            more.parts().add(new Part(kind, own, new ArrayList<>()));
        }
        Map<String, Object> answers = new TreeMap<>();
        List<Term> terms = Library.VOCABULARY.terms().stream().filter(term -> term.fact() == kind && !more.loose().containsKey(term.name()))
                .toList();
        Part like = Cases.pick(more.parts().stream().filter(part -> part.kind() == kind).toList(), random);
        answers.putAll(like.answers());
        for (int i = random.nextInt(4); i > 0; i--) {
            Term term = Cases.pick(terms, random);
            answers.put(term.name(), Cases.answer(term, sample.rulebooks(), random));
        }
        more.parts().add(new Part(kind, answers, new ArrayList<>()));
        return more;
    }

    private static void hold(Tried tried, Sample more, Tally tally, String how, boolean rulebook) {
        Decision after;
        try {
            after = Library.decide(more);
        } catch (CaseException e) {
            tally.count("contradicts itself");
            return;
        }
        tally.count(how);
        Bounds one = tried.decision().bounds();
        Bounds all = after.bounds();
        // Where one rulebook does not govern, another may: the mild end may then come from the other alone.
        boolean best = all.best().compareTo(one.best()) < 0 && !(rulebook && !one.best().isBlocked());
        boolean worst = all.worst().compareTo(one.worst()) < 0 && !(rulebook && one.worst() == Outcome.NOT_GOVERNED);
        boolean permits = after.permits() && !tried.decision().permits() && !(rulebook && one.worst() == Outcome.NOT_GOVERNED);
        if (best || worst || permits) {
            tally.breach(how + " makes " + tried.decision().outcome() + " " + one + " into " + after.outcome() + " " + all + ": " + more);
        }
    }
}
