package io.github.safeconduct.reference;

import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an answer says about other terms, and which answers cannot stand together. */
final class Implications {

    private final Vocabulary vocabulary;
    private final Map<String, Set<String>> implied = new HashMap<>();
    private final Map<String, Set<String>> excluded = new HashMap<>();

    Implications(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Term term : vocabulary.terms()) {
            term.implies().forEach(
                    (answer, others) -> others.forEach((name, other) -> put(implied, term.name() + "=" + answer, name + "=" + other)));
            term.marks().excludes().forEach((answer, others) -> others
                    .forEach((name, answers) -> answers.forEach(other -> exclude(term.name() + "=" + answer, name + "=" + other))));
        }
        // An answer excludes the other answers of what it implies, and whatever that excludes in turn.
        for (String statement : Set.copyOf(implied.keySet())) {
            for (String consequence : consequences(statement)) {
                otherAnswers(consequence).forEach(other -> exclude(statement, other));
                Set.copyOf(excluded.getOrDefault(consequence, Set.of())).forEach(other -> exclude(statement, other));
            }
        }
        // What excludes one of two implying statements' consequences may come later than the first was looked at.
        for (String statement : Set.copyOf(implied.keySet())) {
            consequences(statement).forEach(
                    consequence -> Set.copyOf(excluded.getOrDefault(consequence, Set.of())).forEach(other -> exclude(statement, other)));
        }
    }

    private Set<String> consequences(String statement) {
        Set<String> all = new HashSet<>();
        List<String> todo = new ArrayList<>(List.of(statement));
        while (!todo.isEmpty()) {
            implied.getOrDefault(todo.remove(0), Set.of()).stream().filter(all::add).forEach(todo::add);
        }
        return all;
    }

    private Set<String> otherAnswers(String statement) {
        int equals = statement.indexOf('=');
        Term term = vocabulary.require(statement.substring(0, equals));
        Set<String> answers = new HashSet<>(term.isChoice() ? term.values() : List.of("yes", "no"));
        if (term.isChoice()) {
            answers.addAll(List.of(Term.OTHER, "NONE"));
        }
        answers.remove(statement.substring(equals + 1));
        return answers.stream().map(answer -> term.name() + "=" + answer).collect(Collectors.toSet());
    }

    private void exclude(String one, String other) {
        put(excluded, one, other);
        put(excluded, other, one);
    }

    private static void put(Map<String, Set<String>> map, String one, String other) {
        map.computeIfAbsent(one, any -> new HashSet<>()).add(other);
    }

    /**
     * The answers with what follows from them filled in; empty where an answer says otherwise than another implies, or excludes another.
     */
    Optional<Map<String, Object>> filledIn(Map<String, Object> answers) {
        Map<String, Object> filled = new HashMap<>(answers);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (String statement : statements(filled)) {
                for (String consequence : implied.getOrDefault(statement, Set.of())) {
                    int equals = consequence.indexOf('=');
                    Object value = value(consequence.substring(equals + 1));
                    Object before = filled.put(consequence.substring(0, equals), value);
                    if (before != null && !before.equals(value) && !Kleene.UNKNOWN.equals(before)) {
                        return Optional.empty();
                    }
                    changed |= before == null || Kleene.UNKNOWN.equals(before);
                }
            }
            for (String statement : statements(filled)) {
                changed |= excluded.getOrDefault(statement, Set.of()).stream().map(other -> otherOfTwo(filled, other)).reduce(false,
                        Boolean::logicalOr);
            }
        }
        return together(filled) ? Optional.of(filled) : Optional.empty();
    }

    /** Of a yes-or-no question that nobody answered and no norm settles, one answer is excluded: so it is the other. */
    private boolean otherOfTwo(Map<String, Object> filled, String excludedAnswer) {
        int equals = excludedAnswer.indexOf('=');
        Term term = vocabulary.require(excludedAnswer.substring(0, equals));
        Object before = filled.get(term.name());
        if (term.isChoice() || term.derived() || (before != null && !Kleene.UNKNOWN.equals(before))) {
            return false;
        }
        filled.put(term.name(), excludedAnswer.endsWith("=no"));
        return true;
    }

    private static List<String> statements(Map<String, Object> filled) {
        return filled.entrySet().stream().map(entry -> entry.getKey() + "=" + code(entry.getValue())).sorted().toList();
    }

    private boolean together(Map<String, Object> answers) {
        for (Map.Entry<String, Set<String>> entry : excluded.entrySet()) {
            if (says(answers, entry.getKey())) {
                for (String other : entry.getValue()) {
                    if (says(answers, other)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean says(Map<String, Object> answers, String statement) {
        int equals = statement.indexOf('=');
        Object answer = answers.get(statement.substring(0, equals));
        return answer != null && code(answer).equals(statement.substring(equals + 1));
    }

    private static String code(Object answer) {
        return answer instanceof Boolean bool ? (bool ? "yes" : "no") : answer.toString();
    }

    private static Object value(String text) {
        return text.equals("yes") ? Boolean.TRUE : text.equals("no") ? Boolean.FALSE : (Object) text;
    }
}
