package io.github.safeconduct.casefile;

import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Truth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A term's answer from what a file writes. Nothing that is written as an answer is ever repeated in a message. */
final class AnswerReader {

    /** Every number of the vocabulary counts something. */
    private static final Pattern COUNT = Pattern.compile(Term.COUNT);

    private final Vocabulary vocabulary;

    AnswerReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A term by its own name or a catalogue name. */
    Term term(String name, Place place) {
        Term term = vocabulary.find(name);
        if (term == null) {
            throw Faults.at(place, Nearest.unknown("term", name, vocabulary.names()) + "; ./safeconduct terms lists them all");
        }
        return term;
    }

    Stated one(Term term, CaseNode node) {
        return new Stated(term.name(), value(term, node), node.place());
    }

    /** Several codes in a list are several facts; a lone answer is a list of one. */
    List<Stated> several(Term term, CaseNode node) {
        if (!node.isList() || !term.isChoice()) {
            return List.of(one(term, node));
        }
        if (node.list().isEmpty()) {
            throw Faults.at(node.place(), "'" + term.name()
                    + "' is answered by an empty list; name the codes, write unknown or NONE, or leave it out");
        }
        return node.list().stream().map(item -> one(term, item)).toList();
    }

    private static Object value(Term term, CaseNode node) {
        if (!node.isScalar()) {
            throw Faults.at(node.place(), "'" + term.name() + "' takes one answer, found " + node.found());
        }
        String text = node.text();
        String word = text.length() > 7 ? text : text.toLowerCase(Locale.ROOT);
        if (node.form() == CaseNode.Form.NOTHING || (word.equals("unknown") && !term.values().contains(text))) {
            return Truth.UNKNOWN;
        }
        if (term.number()) {
            return count(term, node);
        }
        if (term.isCompared()) {
            try {
                return term.accept(text);
            } catch (IllegalArgumentException e) {
                throw Faults.at(node.place(), String.valueOf(e.getMessage()));
            }
        }
        return term.isChoice() ? code(term, node, word) : truth(term, node, word);
    }

    private static BigDecimal count(Term term, CaseNode node) {
        if (!COUNT.matcher(node.text()).matches()) {
            throw Faults.at(node.place(), "'" + term.name()
                    + "' takes " + Term.COUNT_IN_WORDS + " in plain digits, for instance 12; or unknown");
        }
        return new BigDecimal(node.text());
    }

    private static Truth truth(Term term, CaseNode node, String word) {
        Truth truth = Truth.ofWord(word);
        if (truth == null) {
            throw Faults.at(node.place(), "'" + term.name() + "' takes yes, no or unknown");
        }
        return truth;
    }

    private static Object code(Term term, CaseNode node, String word) {
        if (term.accepts(node.text())) {
            return node.text();
        }
        String codes = String.join(", ", term.answers());
        return switch (word) {
            case "no", "false" -> Answers.NONE;
            case "yes", "true" -> {
                if (term.takesYes()) {
                    yield Truth.YES;
                }
                throw Faults.at(node.place(), "'" + term.name() + "' takes one of " + codes + ", or unknown; a yes does not say which");
            }
            default -> throw Faults.at(node.place(),
                    "'" + term.name() + "' has no such code" + (word.length() > 100 ? "" : Nearest.hint(word, term.values()))
                            + "; expected one of " + codes);
        };
    }
}
