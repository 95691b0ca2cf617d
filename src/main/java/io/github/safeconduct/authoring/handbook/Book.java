package io.github.safeconduct.authoring.handbook;

import io.github.safeconduct.authoring.source.Silence;
import io.github.safeconduct.internal.pack.Rulebook;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Register;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A rulebook with the text of its rules.
 *
 * @param text its register and rules
 * @param ruleTexts the lines of each rule by its name
 * @param silences why nothing speaks where an element of a permission, a waiver or a basis fails
 */
record Book(Rulebook text, Map<String, List<String>> ruleTexts, List<Silence> silences) {

    /** @param source gives a file as its author wrote it, by the name under which rules know it */
    static Book of(Rulebook text, UnaryOperator<String> source, List<Silence> silences) {
        Map<String, List<Rule>> byFile = new HashMap<>();
        text.rules().forEach(rule -> byFile.computeIfAbsent(rule.place().file(), any -> new ArrayList<>()).add(rule));
        Map<String, List<String>> texts = new HashMap<>();
        byFile.forEach((file, rules) -> texts.putAll(RuleTexts.of(source.apply(file), rules)));
        return new Book(text, texts, silences);
    }

    String name() {
        return text.name();
    }

    Register register() {
        return text.register();
    }

    /** Norms and open questions, in the order of the register. */
    List<Norm> norms() {
        return register().ids().stream().map(id -> Objects.requireNonNull(register().find(id), id)).toList();
    }

    /** The rules of a norm, in the order of the files. */
    List<Rule> rules(String norm) {
        return text.rules().stream().filter(rule -> rule.norm().equals(norm)).toList();
    }

    /** The lines of a rule as its author wrote them. */
    List<String> lines(Rule rule) {
        return ruleTexts.getOrDefault(rule.name(), List.of());
    }
}
