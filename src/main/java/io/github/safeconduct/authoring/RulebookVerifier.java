package io.github.safeconduct.authoring;

import io.github.safeconduct.internal.reading.Condition.Comparison;
import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.OpenQuestion;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.BasisKind;
import io.github.safeconduct.model.Grade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds the rules of a rulebook against its register and the vocabulary: unknown terms, codes and norms, the wrong carrier, the wrong
 * modal test, a conclusion the norm does not draw, a waiver of what may not be waived. Every fault names file, line and column.
 */
public final class RulebookVerifier {

    /** The factories rules may call, by conclusion: the argument before the norm's id says which kind it takes. */
    private static final Map<String, Map<String, String>> FACTORIES = Map.ofEntries(
            Map.entry("Finding", Map.of("under", "")),
            Map.entry("Requirement", Map.of("under", "")),
            Map.entry("Suspension", Map.of("under", "")),
            Map.entry("Refusal", Map.of("under", "")),
            Map.entry("Deletion", Map.of("under", "")),
            Map.entry("Permission", Map.of("under", "", "withConditions", "")),
            Map.entry("Referral", Map.of("to", "office")),
            Map.entry("Sensitivity", Map.of("of", "grade")),
            Map.entry("Basis", Map.of("of", "basis")),
            Map.entry("BasisUnavailable", Map.of("of", "basis")),
            Map.entry("Waiver", Map.of("lifting", "norm")),
            Map.entry("Definition", Map.of("yes", "term", "no", "term", "of", "term code")));

    private final Register register;
    private final Vocabulary vocabulary;
    private final List<String> faults = new ArrayList<>();

    private RulebookVerifier(Register register, Vocabulary vocabulary) {
        this.register = register;
        this.vocabulary = vocabulary;
    }

    /** Every fault in the rules of a rulebook, in the order of the files; empty where all is well. */
    public static List<String> faults(Register register, Vocabulary vocabulary, List<Rule> rules) {
        RulebookVerifier verifier = new RulebookVerifier(register, vocabulary);
        Map<String, Place> names = new HashMap<>();
        for (Rule rule : rules) {
            Place before = names.put(rule.name(), rule.place());
            if (before != null) {
                verifier.fault(rule.place(), "the rule \"" + rule.name() + "\" stands at " + before + " already; Drools would silently keep only one of them");
            }
            verifier.rule(rule);
        }
        verifier.completeness(rules);
        return verifier.faults;
    }

    private void rule(Rule rule) {
        Norm norm = register.find(rule.norm());
        if (norm == null) {
            fault(rule.place(), "unknown norm " + rule.norm() + Nearest.hint(rule.norm(), register.ids()) + "; add it to the register " + register.rulebook() + "/norms.yaml or correct the name");
            return;
        }
        if (!rule.commented()) {
            fault(rule.place(), "a comment above the rule that says why the norm reads that way is missing");
        }
        rule.condition().forEachTest(this::term);
        polarity(rule, norm);
        rule.inserts().forEach(insert -> insert(rule, insert));
        conclusion(rule, norm);
    }

    private void term(Test test) {
        Term term = vocabulary.find(test.term());
        if (term == null) {
            fault(test.place(), "unknown term '" + test.term() + "'" + Nearest.hint(test.term(), vocabulary.names()) + "; terms are defined in terms.yaml");
            return;
        }
        if (!term.name().equals(test.term())) {
            fault(test.place(), "'" + test.term() + "' is a catalogue name; rules use the term '" + term.name() + "'");
        }
        if (term.fact() != test.fact()) {
            fault(test.place(), "'" + term.name() + "' is carried by " + term.fact().typeName() + ", not by " + test.fact().typeName());
        }
        boolean ordered = test.comparison() == Comparison.ABOVE || test.comparison() == Comparison.BELOW;
        if (ordered != term.number()) {
            fault(test.place(), "'" + term.name() + "' is " + (term.number() ? "a number: compare it with …Above, …Below, …AtLeast or …AtMost" : "not a number"));
        }
        if (test.comparison() == Comparison.IS) {
            for (String code : test.operands()) {
                if (!term.accepts(code)) {
                    fault(test.place(), "'" + code + "' is no code of '" + term.name() + "'" + Nearest.hint(code, term.values()) + "; expected one of " + String.join(", ", term.values()));
                }
            }
        }
    }

    private void polarity(Rule rule, Norm norm) {
        boolean exact = rule.exact(norm);
        boolean certain = exact || norm.effect() == Effect.BENEFICIAL;
        rule.condition().forEachTest(test -> {
            if (test.certain() != certain) {
                fault(test.place(), "this rule tests '" + test.term() + "' with " + (test.certain() ? "certainly…" : "possibly…") + "; "
                        + (exact ? "definitions, neutral norms and open questions are read exactly and use certainly…"
                                : certain ? norm.id() + " helps the operation, so it may only rest on what is certain: use certainly…"
                                : norm.id() + " protects people, so it must also speak where the answer is unknown: use possibly…"));
            }
        });
    }

    private void insert(Rule rule, Rule.Insert insert) {
        Map<String, String> factories = FACTORIES.get(insert.conclusion());
        if (factories == null) {
            fault(insert.place(), "unknown conclusion '" + insert.conclusion() + "'" + Nearest.hint(insert.conclusion(), FACTORIES.keySet())
                    + "; expected one of " + String.join(", ", FACTORIES.keySet().stream().sorted().toList()));
            return;
        }
        String shape = factories.get(insert.factory());
        if (shape == null) {
            fault(insert.place(), insert.conclusion() + " has no '" + insert.factory() + "'; expected " + String.join(" or ", factories.keySet().stream().sorted().toList()));
            return;
        }
        List<String> kinds = shape.isEmpty() ? List.of() : Arrays.asList(shape.split(" "));
        List<String> arguments = insert.arguments();
        if (arguments.size() != kinds.size() + 1) {
            fault(insert.place(), insert.conclusion() + "." + insert.factory() + " takes " + (kinds.isEmpty() ? "" : String.join(", ", kinds) + ", ") + "and the norm's id; found " + arguments.size() + " arguments");
            return;
        }
        if (!arguments.get(kinds.size()).equals(rule.norm())) {
            fault(insert.place(), "the conclusion is drawn under " + arguments.get(kinds.size()) + " but the rule is named after " + rule.norm());
        }
        for (int i = 0; i < kinds.size(); i++) {
            argument(rule, insert, kinds.get(i), arguments, i);
        }
    }

    private void argument(Rule rule, Rule.Insert insert, String kind, List<String> arguments, int index) {
        String value = arguments.get(index);
        switch (kind) {
            case "grade" -> constant(insert, "Grade", value, Arrays.stream(Grade.values()).map(Enum::name).toList());
            case "basis" -> constant(insert, "BasisKind", value, Arrays.stream(BasisKind.values()).map(Enum::name).toList());
            case "norm" -> {
                Norm lifted = register.find(value);
                if (lifted == null) {
                    fault(insert.place(), "unknown norm " + value + Nearest.hint(value, register.ids()));
                } else if (!lifted.waivable()) {
                    fault(insert.place(), value + " may not be waived: the register does not mark it waivable");
                }
            }
            case "term" -> {
                Term term = vocabulary.find(value);
                if (term == null) {
                    fault(insert.place(), "unknown term '" + value + "'" + Nearest.hint(value, vocabulary.names()));
                } else if (!term.derived()) {
                    fault(insert.place(), "'" + value + "' is not a derived term; only terms marked 'derived: true' are settled by rules");
                }
            }
            case "code" -> {
                Term term = vocabulary.find(arguments.get(index - 1));
                if (term != null && !term.accepts(value)) {
                    fault(insert.place(), "'" + value + "' is no code of '" + term.name() + "'; expected one of " + String.join(", ", term.values()));
                }
            }
            default -> { }
        }
    }

    private void constant(Rule.Insert insert, String type, String value, List<String> names) {
        String name = value.startsWith(type + ".") ? value.substring(type.length() + 1) : "";
        if (!names.contains(name)) {
            fault(insert.place(), "expected " + type + "." + String.join(", " + type + ".", names) + "; found '" + value + "'" + Nearest.hint(name, names));
        }
    }

    private void conclusion(Rule rule, Norm norm) {
        String expected = switch (norm.conclusion()) {
            case "refusal" -> "Refusal";
            case "suspension" -> "Suspension";
            case "referral" -> "Referral";
            case "requirement" -> "Requirement";
            case "deletion" -> "Deletion";
            case "permission" -> "Permission";
            case "basis" -> "Basis";
            case "basis-unavailable" -> "BasisUnavailable";
            case "waiver" -> "Waiver";
            case "sensitivity" -> "Sensitivity";
            default -> null;
        };
        if (expected != null && rule.inserts().stream().noneMatch(insert -> insert.conclusion().equals(expected) || (expected.equals("Waiver") && insert.conclusion().equals("Permission")))) {
            fault(rule.place(), "the register says " + norm.id() + " concludes a " + norm.conclusion() + "; insert a " + expected);
        }
    }

    private void completeness(List<Rule> rules) {
        Set<String> served = new HashSet<>();
        rules.forEach(rule -> served.add(rule.norm()));
        for (Norm norm : register.norms()) {
            if (!served.contains(norm.id())) {
                faults.add(register.rulebook() + "/norms.yaml: no rule serves " + norm.id());
            }
            if (!register.sources().containsKey(norm.source())) {
                faults.add(register.rulebook() + "/norms.yaml: " + norm.id() + " names the source " + norm.source() + ", which the register does not list" + Nearest.hint(norm.source(), register.sources().keySet()));
            }
        }
        for (OpenQuestion question : register.questions()) {
            boolean referred = question.referredBy().isEmpty() ? served.contains(question.id()) : served.containsAll(question.referredBy());
            if (!referred) {
                faults.add(register.rulebook() + "/norms.yaml: no rule refers the open question " + question.id());
            }
        }
    }

    private void fault(Place place, String message) {
        faults.add(place + ": " + message);
    }

}
