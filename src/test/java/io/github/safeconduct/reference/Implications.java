package io.github.safeconduct.reference;

import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an answer says about other terms, and which answers cannot stand together. */
final class Implications {

    private final Vocabulary vocabulary;
    private final Map<String, Set<String>> excluded = new HashMap<>();

    Implications(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Term term : vocabulary.terms()) {
            term.marks().excludes().forEach((answer, others) -> others.forEach((name, answers) -> answers.forEach(other -> {
                exclude(term.name() + "=" + answer, name + "=" + other);
                exclude(name + "=" + other, term.name() + "=" + answer);
            })));
        }
    }

    private void exclude(String one, String other) {
        excluded.computeIfAbsent(one, any -> new HashSet<>()).add(other);
    }

    /** The answers with what they imply filled in; empty where an answer says otherwise than another implies, or excludes another. */
    Optional<Map<String, Object>> filledIn(Map<String, Object> answers) {
        Map<String, Object> filled = new HashMap<>(answers);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Term term : vocabulary.implying()) {
                Object answer = filled.get(term.name());
                for (Map.Entry<String, String> implied : answer == null ? Map.<String, String>of().entrySet()
                        : term.implies().getOrDefault(code(answer), Map.of()).entrySet()) {
                    Object value = value(implied.getValue());
                    Object before = filled.put(implied.getKey(), value);
                    if (before != null && !before.equals(value) && !Kleene.UNKNOWN.equals(before)) {
                        return Optional.empty();
                    }
                    changed |= before == null || Kleene.UNKNOWN.equals(before);
                }
            }
        }
        return together(filled) ? Optional.of(filled) : Optional.empty();
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
