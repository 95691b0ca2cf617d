package io.github.safeconduct.interview;

import io.github.safeconduct.Question;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Marks;
import io.github.safeconduct.law.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The order of the questions of one decision: what is the case, then what can be done about it, then what offices must say, office by
 * office; within that the most decisive first, as the decision has it.
 */
final class Order {

    private final Marks marks;

    Order(Vocabulary vocabulary) {
        this.marks = new Marks(vocabulary, Map.of());
    }

    List<Question> of(List<Question> questions) {
        return questions.stream().sorted(Comparator.comparing(this::office).thenComparing(this::canBeActedOn)).toList();
    }

    /** An office by its number; before all of them whoever is no office. */
    private int office(Question question) {
        Answerer who = Answerer.valueOf(question.who());
        return who.isOffice() ? who.ordinal() : -1;
    }

    private boolean canBeActedOn(Question question) {
        Marks.Mark mark = marks.find(question.term());
        return mark != null && mark.canAct();
    }
}
