package io.github.safeconduct.internal;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What stated answers say about other terms: a disclosure proposes a transfer, and so does a recipient. Where something else was stated, that is a contradiction and no decision. */
final class Implications {

    private final Vocabulary vocabulary;
    private final Map<FactKind, Answers> answers;
    private final Map<String, String> by = new HashMap<>();

    private Implications(Vocabulary vocabulary, Map<FactKind, Answers> answers) {
        this.vocabulary = vocabulary;
        this.answers = answers;
    }

    /**
     * The answers with everything they imply, to the last consequence.
     *
     * @throws CaseException if an answer implies what another denies
     */
    static Map<FactKind, Answers> complete(Vocabulary vocabulary, Map<FactKind, Answers> stated) {
        Implications implications = new Implications(vocabulary, new EnumMap<>(stated));
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Term term : vocabulary.implying()) {
                changed |= implications.imply(term);
            }
        }
        return implications.answers;
    }

    private boolean imply(Term term) {
        Answers own = answers.get(term.fact());
        Object answer = own == null ? null : own.get(term.name());
        Map<String, String> implied = answer == null ? null : term.implies().get(answer instanceof Truth truth ? truth.name().toLowerCase(Locale.ROOT) : answer.toString());
        if (implied == null) {
            return false;
        }
        boolean changed = false;
        for (Map.Entry<String, String> entry : implied.entrySet()) {
            Term other = vocabulary.find(entry.getKey());
            if (other != null) {
                changed |= imply(term, other, entry.getValue());
            }
        }
        return changed;
    }

    private boolean imply(Term term, Term other, String consequence) {
        Answers before = answers.getOrDefault(other.fact(), Answers.none());
        Object known = before.get(other.name());
        Object value = consequence.equals("yes") ? Truth.YES : consequence.equals("no") ? Truth.NO : consequence;
        if (value.equals(known)) {
            return false;
        }
        if (known != null) {
            String source = by.get(other.name());
            throw CaseException.about(other.name(), "the answers contradict each other: '" + term.name() + "' as stated means '" + other.name() + ": " + consequence + "', but "
                    + (source == null ? "'" + other.name() + "' is stated otherwise" : "'" + source + "' means something else") + "; correct one of the two");
        }
        by.put(other.name(), term.name());
        answers.put(other.fact(), before.andCanonical(other.name(), value));
        return true;
    }
}
