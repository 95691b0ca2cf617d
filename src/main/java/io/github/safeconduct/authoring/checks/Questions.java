package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.authoring.source.Fault;
import io.github.safeconduct.authoring.source.Places;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Marks;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The questions of a folder's terms, and the advice on them. Not thread safe. */
public final class Questions {

    private static final List<WordCheck> ALL = List.of(new LegalConclusions(), new TwoFacts(), new Negations(), new SharedWords());

    private final List<Term> terms;
    private final Places places;
    private final Marks marks;
    private final List<Fault> advice = new ArrayList<>();

    private Questions(List<Term> terms, Vocabulary vocabulary, Places places) {
        this.terms = List.copyOf(terms);
        this.places = places;
        this.marks = new Marks(vocabulary, Map.of());
    }

    /** Every check of words. */
    public static List<WordCheck> all() {
        return ALL;
    }

    /** The advice of every check on some terms, by place. */
    public static List<Fault> advice(List<Term> terms, Vocabulary vocabulary, Places places) {
        Questions questions = new Questions(terms, vocabulary, places);
        ALL.forEach(check -> check.run(questions));
        questions.advice.sort(Fault.BY_PLACE);
        return questions.advice;
    }

    List<Term> terms() {
        return terms;
    }

    /** Whether somebody in the field is asked, and no office: a term that norms settle is an office's to assess. */
    boolean isForTheField(Term term) {
        Answerer who = marks.of(term).who();
        return !term.derived() && !who.isOffice();
    }

    void advise(WordCheck check, Term term, String message) {
        advice.add(Fault.at(places.of(term.name(), "ask"), "'" + term.name() + "' " + message + " [" + check.name() + "]")
                .by(check.name()));
    }
}
