package io.github.safeconduct.authoring;

import io.github.safeconduct.authoring.source.Faults;
import io.github.safeconduct.authoring.source.Places;
import io.github.safeconduct.law.AnswerType;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Settling;
import io.github.safeconduct.law.Settling.Comparison;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.FactKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What countries and days settle must follow certainly, and never take protection away on a guess. Terms of the library are settled where
 * they stand, so those of a folder can settle none of them.
 */
final class SettledTerms {

    private final Vocabulary vocabulary;
    private final Places places;
    private final Faults faults;
    private final Set<String> comparable;

    private SettledTerms(Vocabulary vocabulary, Places places, Faults faults) {
        this.vocabulary = vocabulary;
        this.places = places;
        this.faults = faults;
        this.comparable = new TreeSet<>(Set.of(Settling.AS_OF));
        vocabulary.terms().stream().filter(Term::isCompared).map(Term::name).forEach(comparable::add);
    }

    static void check(Collection<Term> own, Vocabulary vocabulary, Places places, Faults faults) {
        SettledTerms check = new SettledTerms(vocabulary, places, faults);
        own.forEach(check::term);
    }

    private void term(Term term) {
        if (term.name().equals(Settling.AS_OF)) {
            faults.add(places.of(term.name()), "'" + Settling.AS_OF + "' is the day of the decision; call the term otherwise");
        }
        if (term.isCompared()) {
            compared(term);
            return;
        }
        if (term.settledBy().isEmpty()) {
            return;
        }
        if (!term.isYesNo()) {
            fault(term, "", "'" + term.name() + "' is answered by " + (term.isChoice() ? "a code" : "a number")
                    + "; countries and days settle yes or no");
        } else if (term.derived()) {
            fault(term, "", "'" + term.name() + "' is a derived term, which norms settle; let countries and days settle a fact that"
                    + " its norms read");
        }
        Set<List<Object>> seen = new HashSet<>();
        for (Settling one : term.settledBy()) {
            operands(term, one);
            if (!seen.add(List.of(one.comparison(), one.left(), one.right()))) {
                fault(term, one.answer(), "one comparison settles '" + term.name() + "' to yes and to no; keep one of the two");
            }
        }
        boolean onlyNo = term.settledBy().stream().allMatch(one -> one.answer().equals("no"));
        if (onlyNo && term.closedByDefault() && term.marks().askedWhen().isEmpty()) {
            fault(term, "no", "silence on '" + term.name() + "' means no already, so settling it to no says nothing; say what settles yes");
        }
    }

    /** What settles others is told, and nothing else follows from it. */
    private void compared(Term term) {
        String what = term.type() == AnswerType.DATE ? "a day" : "a country";
        if (!term.settledBy().isEmpty()) {
            fault(term, "", "'" + term.name() + "' is " + what + ", which settles other terms and is settled by none");
        }
        if (term.derived() || term.cautious() || term.widened() || term.marks().gathers() || !term.implies().isEmpty()
                || !term.marks().excludes().isEmpty() || !term.marks().brings().isEmpty()) {
            faults.add(places.of(term.name()), "'" + term.name() + "' is " + what + " and only settles other terms; take out whatever says"
                    + " what follows from it ('derived', 'cautious', 'widened', 'gathers', 'implies', 'excludes', 'brings')");
        }
    }

    private void operands(Term term, Settling one) {
        AnswerType first = type(term, one, one.left());
        AnswerType second = type(term, one, one.right());
        if (first == null || second == null) {
            return;
        }
        if (one.left().equals(one.right())) {
            fault(term, one.answer(), "'" + one.left() + "' is compared with itself; name two");
        } else if (first != second) {
            fault(term, one.answer(), "a country and a day cannot be compared: '" + one.left() + "' and '" + one.right() + "'");
        } else if (first == AnswerType.COUNTRY && one.comparison().ofDays()) {
            fault(term, one.answer(), "'" + one.comparison().word() + "' compares days, and '" + one.left() + "' is a country; write "
                    + Comparison.SAME.word() + " or " + Comparison.DIFFERENT.word());
        } else if (one.comparison() == Comparison.DIFFERENT && one.terms().stream().anyMatch(this::ofPeople)) {
            fault(term, one.answer(), "people flee several countries, and have several nationalities or none, and a case states one of"
                    + " them: that it is another settles nothing. Say what is the same, and leave the rest open");
        } else if (one.answer().equals("no") && term.cautious()) {
            fault(term, "no", "'" + term.name() + "' is cautious: a no takes protection away, and needs somebody to say it; take it out");
        }
    }

    private boolean ofPeople(String name) {
        Term term = vocabulary.find(name);
        return term != null && term.fact() == FactKind.DATA_SUBJECT && term.type() == AnswerType.COUNTRY;
    }

    private @Nullable AnswerType type(Term term, Settling one, String name) {
        if (name.equals(Settling.AS_OF)) {
            return AnswerType.DATE;
        }
        Term side = vocabulary.find(name);
        if (side != null && side.isCompared()) {
            if (!side.name().equals(name)) {
                fault(term, one.answer(), "'" + name + "' is another name of '" + side.name() + "'; write that");
                return null;
            }
            return side.type();
        }
        if (side != null || !places.mayHave(name)) {
            fault(term, one.answer(), side == null
                    ? "unknown term '" + name + "' in 'settledBy'" + Nearest.hint(name, comparable)
                    : "'" + name + "' is neither a country nor a day, so nothing can be compared with it");
        }
        return null;
    }

    private void fault(Term term, String answer, String message) {
        Place place = answer.isEmpty() ? places.of(term.name(), "settledBy") : places.of(term.name(), "settledBy " + answer);
        faults.add(place, message);
    }
}
