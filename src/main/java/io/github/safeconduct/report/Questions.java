package io.github.safeconduct.report;

import io.github.safeconduct.Question;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;

/** Questions in the words of the reports, for whoever asks them one by one. Immutable and thread safe. */
public final class Questions {

    private final Vocabulary vocabulary;
    private final Words words;

    /**
     * @param vocabulary what explains terms and codes, in English
     * @param words the language of what is said around them
     */
    public Questions(Vocabulary vocabulary, Words words) {
        this.vocabulary = vocabulary;
        this.words = words;
    }

    /** Who can answer: {@code data protection officer}. */
    public String who(Question question) {
        return words.of(Answerer.valueOf(question.who()));
    }

    /** Which people, data and recipients it is about, in brackets; empty where there is only one of each. */
    public String about(Question question) {
        return words.about(question);
    }

    /** How to find out, and what counts; empty where the question says it all. */
    public String help(Question question) {
        Term term = vocabulary.find(question.term());
        return term == null ? "" : term.words().help();
    }

    /** A possible answer with what its code means: {@code NONE_SIGNED, nothing is signed}. */
    public String answer(Question question, String answer) {
        Term term = vocabulary.find(question.term());
        return term == null ? answer : term.words().labelled(answer);
    }
}
