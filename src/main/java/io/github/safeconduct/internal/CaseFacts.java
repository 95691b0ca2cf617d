package io.github.safeconduct.internal;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The facts of a case, checked against the vocabulary as they come in, and the combinations of one of each kind that are judged. */
final class CaseFacts {

    /** Combinations judged at the most; a case beyond is several operations. */
    private static final int MOST = 256;

    private final Vocabulary vocabulary;
    private final Map<FactKind, List<Answers>> inserted = new EnumMap<>(FactKind.class);
    private final Map<FactKind, Answers> loose = new EnumMap<>(FactKind.class);

    CaseFacts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void insert(Fact<?> fact) {
        FactKind kind = FactKind.of(fact);
        Answers checked = Answers.none();
        for (Map.Entry<String, Object> entry : fact.answers().stated().entrySet()) {
            Term term = vocabulary.require(entry.getKey());
            if (term.fact() != kind) {
                throw new CaseException("'" + term.name() + "' is not carried by " + kind.typeName() + " but by " + term.fact().typeName() + "; answer it on that fact");
            }
            checked = add(checked, term, entry.getKey(), entry.getValue());
        }
        List<Answers> ofKind = inserted.computeIfAbsent(kind, any -> new ArrayList<>());
        if (kind == FactKind.OPERATION && !ofKind.isEmpty()) {
            throw new CaseException("a second Operation: a case is about one operation; open a session for each");
        }
        ofKind.add(checked);
    }

    void answer(String name, Object answer) {
        Term term = vocabulary.require(name);
        Answers before = loose.getOrDefault(term.fact(), Answers.none());
        loose.put(term.fact(), add(before, term, name, answer));
    }

    private static Answers add(Answers answers, Term term, String name, Object answer) {
        Object value = term.accept(answer);
        Object before = answers.get(term.name());
        if (before != null && !Objects.equals(before, value)) {
            throw new CaseException("'" + term.name() + "' is answered twice and differently"
                    + (name.equals(term.name()) ? "" : "; '" + name + "' is another name for it") + "; keep one answer");
        }
        if (value == null) {
            return answers;
        }
        return value instanceof Truth truth ? answers.and(term.name(), truth)
                : value instanceof BigDecimal number ? answers.and(term.name(), number) : answers.and(term.name(), (String) value);
    }

    /** Every combination of one fact of each kind, with what the answers imply filled in. */
    List<Map<FactKind, Answers>> combinations() {
        List<Map<FactKind, Answers>> combinations = List.of(new EnumMap<>(FactKind.class));
        for (FactKind kind : FactKind.values()) {
            List<Answers> ofKind = inserted.getOrDefault(kind, List.of(Answers.none()));
            Answers common = loose.getOrDefault(kind, Answers.none());
            List<Map<FactKind, Answers>> next = new ArrayList<>();
            for (Map<FactKind, Answers> combination : combinations) {
                for (Answers own : ofKind) {
                    Map<FactKind, Answers> extended = new EnumMap<>(combination);
                    Answers merged = own.orElse(common);
                    if (!merged.isEmpty()) {
                        extended.put(kind, merged);
                    }
                    next.add(extended);
                }
            }
            if (next.size() > MOST) {
                throw new CaseException("the facts inserted make more than " + MOST + " combinations of one fact of each kind; judge fewer data categories, recipients or people in one case");
            }
            combinations = next;
        }
        combinations.forEach(this::imply);
        return combinations;
    }

    private void imply(Map<FactKind, Answers> combination) {
        for (Term term : vocabulary.implying()) {
            Object answer = combination.getOrDefault(term.fact(), Answers.none()).get(term.name());
            Map<String, String> implied = answer == null ? null : term.implies().get(answer instanceof Truth truth ? truth.name().toLowerCase(Locale.ROOT) : answer.toString());
            if (implied == null) {
                continue;
            }
            implied.forEach((name, consequence) -> {
                Term other = vocabulary.find(name);
                if (other == null) {
                    return;
                }
                Answers before = combination.getOrDefault(other.fact(), Answers.none());
                if (before.get(other.name()) == null) {
                    combination.put(other.fact(), switch (consequence) {
                        case "yes" -> before.and(other.name(), Truth.YES);
                        case "no" -> before.and(other.name(), Truth.NO);
                        default -> before.and(other.name(), consequence);
                    });
                }
            });
        }
    }
}
