package io.github.safeconduct.authoring;

import io.github.safeconduct.authoring.DrlCursor.Stop;
import io.github.safeconduct.authoring.DrlToken.Kind;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Condition.AllOf;
import io.github.safeconduct.internal.reading.Condition.AnyOf;
import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.ModalTest.Comparison;
import io.github.safeconduct.model.ModalTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads one constraint of a pattern, which Drools' parser hands on as it stands: modal tests joined by {@code &&} and {@code ||}, with
 * brackets.
 */
final class TestGrammar {

    /** Digits of a bound before and after its point: every such number is exact in a double's decimal form. */
    private static final Pattern BOUND = Pattern.compile(Term.COUNT + "(\\.\\d{1,6})?");

    private final FactKind fact;
    private final DrlCursor cursor;
    private final DrlFaults faults;

    TestGrammar(FactKind fact, DrlCursor cursor, DrlFaults faults) {
        this.fact = fact;
        this.cursor = cursor;
        this.faults = faults;
    }

    /** One constraint, up to a comma or the end. */
    Condition constraint() throws Stop {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(conjunction());
        } while (cursor.skip("||"));
        return parts.size() == 1 ? parts.get(0) : new AnyOf(parts);
    }

    private Condition conjunction() throws Stop {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(atom());
        } while (cursor.skip("&&"));
        return parts.size() == 1 ? parts.get(0) : new AllOf(parts);
    }

    private Condition atom() throws Stop {
        if (cursor.skip("(")) {
            Condition inner = constraint();
            cursor.expect(")", cursor.is(",") ? "in brackets, tests are joined by && or ||" : "the bracket is not closed");
            return inner;
        }
        DrlToken test = cursor.take();
        if (test.is("!") || test.is("not")) {
            throw new Stop(test, "'" + test.text() + "' is not used on tests: write possiblyNot or certainlyNot");
        }
        if (cursor.is(":")) {
            throw new Stop(test, "a rule binds no names: it has nothing to do with them");
        }
        ModalTest modal = ModalTest.named(test.text()).orElse(null);
        if (modal == null) {
            throw new Stop(test, "unknown test '" + test.text() + "'" + Nearest.hint(test.text(), ModalTest.names())
                    + "; terms are read only through certainly, possibly, certainlyNot, possiblyNot and their kin");
        }
        cursor.expect("(", "a test names its term in brackets");
        List<DrlToken> arguments = new ArrayList<>();
        while (!cursor.is(")")) {
            DrlToken argument = cursor.take();
            if (argument.is("-") && cursor.peek().kind() == Kind.NUMBER) {
                throw new Stop(argument, "a bound is a number such as 5 or 2.5 and never below zero, found -" + cursor.peek().text()
                        + "; take the minus out, or take the test out: nothing here is below zero");
            }
            arguments.add(argument);
            if (!cursor.is(")")) {
                cursor.expect(",", "the arguments of a test are separated by commas");
            }
        }
        cursor.expect(")", "the bracket is not closed");
        return test(modal, arguments, test);
    }

    private Test test(ModalTest modal, List<DrlToken> arguments, DrlToken token) throws Stop {
        if (arguments.isEmpty()) {
            throw new Stop(token, "the test names no term; write for instance " + token.text() + "( \"transferProposed\" )");
        }
        List<DrlToken> operands = arguments.subList(1, arguments.size());
        if (modal.comparison().ordered() && operands.size() == 2 && operands.stream().allMatch(operand -> operand.kind() == Kind.NUMBER)) {
            String found = operands.get(0).text() + "," + operands.get(1).text();
            throw new Stop(operands.get(0), "numbers are written with a point, found " + found + "; write " + found.replace(',', '.'));
        }
        if (modal.comparison() == Comparison.UNKNOWN && !operands.isEmpty()) {
            throw new Stop(token, token.text() + " takes a term and nothing more: it asks whether the term is answered at all");
        }
        if (modal.comparison() != Comparison.IS && modal.comparison() != Comparison.UNKNOWN && operands.size() != 1) {
            throw new Stop(token, token.text() + " takes a term and one more argument, found " + operands.size() + " more");
        }
        List<String> texts = new ArrayList<>();
        for (DrlToken operand : operands) {
            texts.add(modal.comparison().ordered()
                    ? bound(operand)
                    : text(operand, modal.comparison() == Comparison.SAME ? "a term" : "a code"));
        }
        return new Test(fact, text(arguments.get(0), "a term"), modal.certain(), modal.negated(), modal.comparison(), texts,
                faults.place(token));
    }

    private static String text(DrlToken token, String what) throws Stop {
        if (token.kind() != Kind.TEXT) {
            throw new Stop(token, what + " stands in double quotes, found '" + token.text() + "'");
        }
        return token.unquoted();
    }

    private static String bound(DrlToken token) throws Stop {
        if (token.kind() != Kind.NUMBER || !BOUND.matcher(token.text()).matches()) {
            throw new Stop(token, "a bound is a number such as 5 or 2.5, without quotes and of at most nine digits, found " + token.text());
        }
        return token.text();
    }
}
