package io.github.safeconduct.report;

import io.github.safeconduct.Outcome;
import io.github.safeconduct.Question;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.util.List;

/** Questions in the words of the reports, for whoever asks them one by one. */
public final class Questions {

    private static final int SOME = 5;

    private Questions() {}

    /** Who can answer: {@code data protection officer}. */
    public static String who(Question question) {
        return Words.who(Answerer.valueOf(question.who()));
    }

    /** Which people, data and recipients it is about, in brackets; empty where there is only one of each. */
    public static String about(Question question) {
        return Words.about(question.flows());
    }

    /** The first of a list, and how many more. */
    public static String some(List<String> items) {
        return items.size() <= SOME
                ? String.join(", ", items)
                : String.join(", ", items.subList(0, SOME)) + " and " + (items.size() - SOME) + " more";
    }

    /** How to find out, and what counts; empty where the question says it all. */
    public static String help(Vocabulary vocabulary, Question question) {
        Term term = vocabulary.find(question.term());
        return term == null ? "" : term.words().help();
    }

    /** A possible answer with what its code means: {@code NONE_SIGNED, nothing is signed}. */
    public static String answer(Vocabulary vocabulary, Question question, String answer) {
        Term term = vocabulary.find(question.term());
        return term == null ? answer : term.words().labelled(answer);
    }

    /** An outcome in words. */
    public static String outcome(Outcome outcome) {
        return Words.of(outcome);
    }
}
