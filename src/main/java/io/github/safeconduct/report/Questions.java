package io.github.safeconduct.report;

import io.github.safeconduct.FactUsed;
import io.github.safeconduct.Question;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Truth;

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

    /** What was said, in words: the question and the answer to it. A term that the vocabulary does not know stands for itself. */
    String fact(FactUsed fact) {
        Term term = vocabulary.find(fact.term());
        String said = term == null
                ? words.assigned(fact.term(), fact.answer())
                : words.say("fact.said", words.quoted(term.ask()), said(term, fact.answer()));
        return fact.presumed() ? words.say("fact.presumed", said) : said;
    }

    /** An answer to a term that would have to be brought about, in words. */
    String wanted(String name, String answer) {
        Term term = vocabulary.find(name);
        return term == null ? words.assigned(name, answer) : words.say("fact.said", words.quoted(term.ask()), said(term, answer));
    }

    /** Yes, no and unknown in the language; a code with what it means. */
    private String said(Term term, String answer) {
        if (term.isChoice() && term.accepts(answer)) {
            return words.quoted(term.words().labelled(answer));
        }
        Truth truth = Truth.ofWord(answer);
        return truth == null ? words.quoted(answer) : words.of("said", truth);
    }

    /** A possible answer with what its code means: {@code NONE_SIGNED, nothing is signed}. */
    public String answer(Question question, String answer) {
        return answer(question.term(), answer);
    }

    /** An answer to a term with what its code means. */
    String answer(String name, String answer) {
        Term term = vocabulary.find(name);
        return term == null ? answer : term.words().labelled(answer);
    }
}
