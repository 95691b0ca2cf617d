package io.github.safeconduct.reference;

import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What an answer says about other terms, and which answers cannot stand together. */
final class Implications {

    /** An answer to a term: a Boolean, or a code. */
    private record Statement(String term, Object answer) {

        /** As a case file writes it. */
        static Statement written(String term, String answer) {
            return new Statement(term, answer.equals("yes") ? Boolean.TRUE : answer.equals("no") ? Boolean.FALSE : (Object) answer);
        }
    }

    /** Statements that others lead to: by the name of a term and the answer to it, so that looking them up makes nothing. */
    private static final class Links {

        private final Map<String, Map<Object, Set<Statement>>> byTerm = new HashMap<>();

        void put(Statement one, Statement other) {
            byTerm.computeIfAbsent(one.term(), any -> new HashMap<>()).computeIfAbsent(one.answer(), any -> new LinkedHashSet<>())
                    .add(other);
        }

        Set<Statement> of(Statement statement) {
            Map<Object, Set<Statement>> answers = byTerm.get(statement.term());
            return answers == null ? Set.of() : answers.getOrDefault(statement.answer(), Set.of());
        }

        List<Statement> all() {
            List<Statement> all = new ArrayList<>();
            byTerm.forEach((term, answers) -> answers.keySet().forEach(answer -> all.add(new Statement(term, answer))));
            return all;
        }
    }

    private final Vocabulary vocabulary;
    private final Links implied = new Links();
    private final Links excluded = new Links();
    private final Map<Statement, Map<String, Object>> alone = new ConcurrentHashMap<>();

    Implications(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Term term : vocabulary.terms()) {
            term.implies().forEach((answer, others) -> others
                    .forEach((name, other) -> implied.put(Statement.written(term.name(), answer), Statement.written(name, other))));
            term.marks().excludes().forEach((answer, others) -> others.forEach((name, answers) -> answers
                    .forEach(other -> exclude(Statement.written(term.name(), answer), Statement.written(name, other)))));
        }
        // An answer excludes the other answers of what it implies, and whatever that excludes in turn.
        for (Statement statement : implied.all()) {
            for (Statement consequence : consequences(statement)) {
                otherAnswers(consequence).forEach(other -> exclude(statement, other));
                List.copyOf(excluded.of(consequence)).forEach(other -> exclude(statement, other));
            }
        }
        // What excludes one of two implying statements' consequences may come later than the first was looked at.
        for (Statement statement : implied.all()) {
            consequences(statement).forEach(
                    consequence -> List.copyOf(excluded.of(consequence)).forEach(other -> exclude(statement, other)));
        }
    }

    private Set<Statement> consequences(Statement statement) {
        Set<Statement> all = new HashSet<>();
        List<Statement> todo = new ArrayList<>(List.of(statement));
        while (!todo.isEmpty()) {
            implied.of(todo.remove(0)).stream().filter(all::add).forEach(todo::add);
        }
        return all;
    }

    private List<Statement> otherAnswers(Statement statement) {
        Term term = vocabulary.require(statement.term());
        Set<Object> answers = new HashSet<>(term.isChoice() ? term.values() : List.of(Boolean.TRUE, Boolean.FALSE));
        if (term.isChoice()) {
            answers.addAll(List.of(Term.OTHER, "NONE"));
        }
        answers.remove(statement.answer());
        return answers.stream().map(answer -> new Statement(term.name(), answer)).toList();
    }

    private void exclude(Statement one, Statement other) {
        excluded.put(one, other);
        excluded.put(other, one);
    }

    /** What an answer says by itself, what follows from it included; just the answer where that contradicts itself. Worked out once. */
    Map<String, Object> alone(String name, Object answer) {
        return alone.computeIfAbsent(new Statement(name, answer), any -> filledIn(Map.of(name, answer)).orElse(Map.of(name, answer)));
    }

    /**
     * The answers with what follows from them filled in; empty where an answer says otherwise than another implies, or excludes another.
     */
    Optional<Map<String, Object>> filledIn(Map<String, Object> answers) {
        return filledIn(Map.of(), answers);
    }

    /**
     * Answers that are filled in already with more of them. Each of these is looked at once, and so is each that it leads to: nothing that
     * follows is ever taken back, and what stood together before still does.
     */
    Optional<Map<String, Object>> filledIn(Map<String, Object> before, Map<String, Object> more) {
        Map<String, Object> filled = new HashMap<>(before);
        List<Statement> all = new ArrayList<>(more.size());
        for (Map.Entry<String, Object> one : more.entrySet()) {
            if (!takes(filled, one.getKey(), one.getValue())) {
                return Optional.empty();
            }
            all.add(new Statement(one.getKey(), one.getValue()));
        }
        for (int i = 0; i < all.size(); i++) {
            if (!follow(all.get(i), filled, all)) {
                return Optional.empty();
            }
        }
        return all.stream().allMatch(one -> standsIn(filled, one)) ? Optional.of(filled) : Optional.empty();
    }

    /** Takes an answer up; false where another one stands there. */
    private static boolean takes(Map<String, Object> filled, String term, Object answer) {
        Object before = filled.put(term, answer);
        return isUnknown(before) || before.equals(answer);
    }

    private static boolean isUnknown(Object answer) {
        return answer == null || Kleene.UNKNOWN.equals(answer);
    }

    /** Fills in what follows from an answer and adds it to all there are; false where it contradicts what is filled in. */
    private boolean follow(Statement statement, Map<String, Object> filled, List<Statement> all) {
        for (Statement consequence : implied.of(statement)) {
            boolean isNew = isUnknown(filled.get(consequence.term()));
            if (!takes(filled, consequence.term(), consequence.answer())) {
                return false;
            }
            if (isNew) {
                all.add(consequence);
            }
        }
        for (Statement other : excluded.of(statement)) {
            if (isOneOfTwo(filled, other.term())) {
                Statement left = new Statement(other.term(), Boolean.FALSE.equals(other.answer()));
                filled.put(left.term(), left.answer());
                all.add(left);
            }
        }
        return true;
    }

    /** Of a yes-or-no question that nobody answered and no norm settles, one answer is excluded: so it is the other. */
    private boolean isOneOfTwo(Map<String, Object> filled, String name) {
        if (!isUnknown(filled.get(name))) {
            return false;
        }
        Term term = vocabulary.require(name);
        return !term.isChoice() && !term.derived();
    }

    /** Whether nothing filled in is excluded by an answer. */
    private boolean standsIn(Map<String, Object> filled, Statement one) {
        for (Statement other : excluded.of(one)) {
            if (other.answer().equals(filled.get(other.term()))) {
                return false;
            }
        }
        return true;
    }
}
