package io.github.safeconduct.internal;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Notice;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What stated answers say about other terms: a disclosure proposes a transfer, and so does a recipient; where one of two answers is
 * excluded, the other holds, so that a person of age is no child. Where something else was stated, that is a contradiction and no decision.
 * Silence says nothing here, and what norms settle is left to them.
 */
final class Implications {

    private final Vocabulary vocabulary;
    private final Consistency consistency;
    private final Map<FactKind, Answers> answers;
    private final Map<String, String> by = new HashMap<>();

    private Implications(Vocabulary vocabulary, Consistency consistency, Map<FactKind, Answers> answers) {
        this.vocabulary = vocabulary;
        this.consistency = consistency;
        this.answers = answers;
    }

    /**
     * Answers with everything they imply.
     *
     * @param answers what is stated and implied
     * @param implied the terms that only follow from what is stated
     * @param settled what countries and days settled among them
     */
    record Completed(Map<FactKind, Answers> answers, Set<String> implied, Settlements.Settled settled) {}

    /**
     * The answers with everything they imply, to the last consequence.
     *
     * @param settled what is stated, and what countries and days settle
     * @throws CaseException if an answer implies what another denies
     */
    static Completed complete(Vocabulary vocabulary, Consistency consistency, Settlements.Settled settled) {
        Implications implications = new Implications(vocabulary, consistency, new EnumMap<>(settled.answers()));
        settled.settled().forEach((term, settling) -> implications.by.put(term, settling.terms().get(0)));
        for (boolean changed = true; changed;) {
            changed = false;
            for (Term term : vocabulary.implying()) {
                changed |= implications.imply(term);
            }
            changed |= implications.exclude();
        }
        return new Completed(implications.answers, Set.copyOf(implications.by.keySet()), settled);
    }

    private boolean imply(Term term) {
        Answers own = answers.get(term.fact());
        Object answer = own == null ? null : own.get(term.name());
        Map<String, String> implied = answer == null
                ? null
                : term.implies().get(Stated.word(answer));
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
        Object value = Stated.value(consequence);
        if (value.equals(known)) {
            return false;
        }
        if (known != null) {
            String source = by.get(other.name());
            String against = source == null ? other.name() : source;
            throw CaseException.about(other.name(), Notice.of(Notice.Kind.CONTRADICTION, term.name(), against),
                    "the answers contradict each other: " + named(term) + " as stated means '" + other.name() + ": " + consequence
                            + "', but "
                            + named(source == null ? other : vocabulary.require(source))
                            + (source == null ? " is stated otherwise" : " means something else") + "; correct one of the two");
        }
        by.put(other.name(), term.name());
        answers.put(other.fact(), before.andCanonical(other.name(), value));
        return true;
    }

    /** A term in quotes, with the other names by which it can be stated: its author finds the one that was written. */
    static String named(Term term) {
        List<String> others = term.catalogue().stream().filter(name -> !name.equals(term.name())).toList();
        return "'" + term.name() + "'" + (others.isEmpty() ? "" : " (also '" + String.join("', '", others) + "')");
    }

    /**
     * Answers the questions of which what is stated leaves one answer. What excludes the answer that is stated is for the reader of the
     * case to report.
     */
    private boolean exclude() {
        Map<Stated, Stated> left = new TreeMap<>();
        answers.values().forEach(all -> all.forEach((name, answer) -> {
            if (!consistency.excludes(name)) {
                return;
            }
            Stated stated = Stated.of(name, answer);
            consistency.leaves(stated)
                    .forEach(one -> left.merge(one, stated, (first, second) -> first.compareTo(second) <= 0 ? first : second));
        }));
        boolean changed = false;
        for (Map.Entry<Stated, Stated> entry : left.entrySet()) {
            Term term = vocabulary.require(entry.getKey().term());
            Answers before = answers.getOrDefault(term.fact(), Answers.none());
            if (before.get(term.name()) == null) {
                by.put(term.name(), entry.getValue().term());
                answers.put(term.fact(), before.andCanonical(term.name(), entry.getKey().value()));
                changed = true;
            }
        }
        return changed;
    }
}
