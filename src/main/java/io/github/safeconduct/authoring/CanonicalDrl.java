package io.github.safeconduct.authoring;

import io.github.safeconduct.internal.pack.Rulebook;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Condition.AllOf;
import io.github.safeconduct.internal.reading.Condition.AnyOf;
import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.internal.reading.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes the DRL of a rulebook anew from what was read and verified. This, and never an author's own text, is what Drools compiles.
 *
 * <p>All facts of a case are one object, so a rule is one pattern with tests on it and no join. The conjuncts of a condition stand apart,
 * so that Drools shares the nodes of equal ones. A rule's number is its place among the rules sorted by name, and is what its consequence
 * reports.
 */
public final class CanonicalDrl {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern CONSTANT = Pattern.compile("(Grade|BasisKind)\\.[A-Z][A-Z0-9_]*");
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)*");

    private static final Set<String> TAKE_A_CONSTANT = Set.of("Sensitivity", "Basis", "BasisUnavailable");

    private final StringBuilder out = new StringBuilder();

    private CanonicalDrl() {}

    /**
     * The DRL of a rulebook.
     *
     * @param packageName its package
     * @param rules its rules, verified, in any order
     * @throws IllegalArgumentException if a rule holds what no verified rule can hold
     */
    public static String write(String packageName, List<Rule> rules) {
        Objects.requireNonNull(packageName, "the package name is null");
        Objects.requireNonNull(rules, "the rules are null");
        return new CanonicalDrl().all(packageName, Rulebook.numbered(rules));
    }

    private String all(String packageName, List<Rule> rules) {
        out.append("package ").append(checked(PACKAGE, packageName)).append("\n\nimport io.github.safeconduct.model.*\n");
        for (int number = 0; number < rules.size(); number++) {
            rule(number, rules.get(number));
        }
        return out.toString();
    }

    private void rule(int number, Rule rule) {
        List<String> conjuncts = new ArrayList<>();
        conjuncts(rule.condition(), conjuncts);
        out.append("\nrule ").append(literal(String.format(Locale.ROOT, "%04d %s", number, rule.norm())))
                .append("\nwhen\n    $facts : Facts( ").append(String.join(", ", conjuncts)).append(" )\nthen\n");
        for (Rule.Insert insert : rule.inserts()) {
            out.append("    $facts.conclude( ").append(number).append(", ").append(checked(IDENTIFIER, insert.conclusion())).append('.')
                    .append(checked(IDENTIFIER, insert.factory())).append("( ")
                    .append(String.join(", ", arguments(insert))).append(" ) );\n");
        }
        out.append("end\n");
    }

    private static void conjuncts(Condition condition, List<String> conjuncts) {
        if (condition instanceof AllOf all) {
            all.parts().forEach(part -> conjuncts(part, conjuncts));
        } else if (condition instanceof AnyOf any && any.parts().size() == 1) {
            conjuncts(any.parts().get(0), conjuncts);
        } else {
            conjuncts.add(expression(condition));
        }
    }

    private static String expression(Condition condition) {
        if (condition instanceof Test test) {
            return test(test);
        }
        boolean all = condition instanceof AllOf;
        List<Condition> parts = all ? ((AllOf) condition).parts() : ((AnyOf) condition).parts();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a condition without a test");
        }
        if (parts.size() == 1) {
            return expression(parts.get(0));
        }
        return "( " + String.join(all ? " && " : " || ", parts.stream().map(CanonicalDrl::expression).toList()) + " )";
    }

    private static String test(Test test) {
        List<String> arguments = new ArrayList<>();
        arguments.add(literal(test.term()));
        boolean bound = test.comparison().ordered();
        test.operands().forEach(operand -> arguments.add(bound ? number(operand) : literal(operand)));
        return test.fact().section() + "()." + test.modal().method() + "( " + String.join(", ", arguments) + " )";
    }

    /** Constants of an enum stand where a conclusion takes one, and nowhere else. */
    private static List<String> arguments(Rule.Insert insert) {
        List<String> arguments = new ArrayList<>();
        for (String argument : insert.arguments()) {
            arguments.add(
                    arguments.isEmpty() && TAKE_A_CONSTANT.contains(insert.conclusion()) ? checked(CONSTANT, argument) : literal(argument));
        }
        return arguments;
    }

    /** A bound as Java writes a double: with a point, without an exponent. */
    private static String number(String operand) {
        String plain = new BigDecimal(operand).toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    /** A string literal. What would have to be escaped has been refused before; here it is a last look and no repair. */
    private static String literal(String text) {
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\' || Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.LINE_SEPARATOR || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                    || Character.getType(c) == Character.SURROGATE) {
                throw new IllegalArgumentException(String.format(Locale.ROOT, "the character U+%04X in a text of a rule", c));
            }
        });
        return '"' + text + '"';
    }

    private static String checked(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("a name that no verified rule can hold");
        }
        return text;
    }
}
