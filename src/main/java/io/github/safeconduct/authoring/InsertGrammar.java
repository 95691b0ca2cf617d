package io.github.safeconduct.authoring;

import io.github.safeconduct.authoring.DrlCursor.Stop;
import io.github.safeconduct.authoring.DrlToken.Kind;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Nearest;
import java.util.ArrayList;
import java.util.List;

/** Reads the consequence of a rule: one {@code insert( Conclusion.factory( … ) );} after the other, and no other Java. */
final class InsertGrammar {

    /** A rule concludes a handful of things at the most. */
    private static final int MOST = 50;

    private final DrlCursor cursor;
    private final DrlFaults faults;

    InsertGrammar(DrlCursor cursor, DrlFaults faults) {
        this.cursor = cursor;
        this.faults = faults;
    }

    List<Rule.Insert> inserts() {
        List<Rule.Insert> inserts = new ArrayList<>();
        while (!cursor.atEnd()) {
            DrlToken start = cursor.peek();
            try {
                inserts.add(insert());
                if (inserts.size() > MOST) {
                    throw new Stop(start, "a rule adds at most " + MOST + " conclusions");
                }
            } catch (Stop stop) {
                faults.add(stop.token(), stop.getMessage());
                cursor.recover(";");
            }
        }
        return inserts;
    }

    private Rule.Insert insert() throws Stop {
        DrlToken start = cursor.take();
        if (!start.is("insert")) {
            throw new Stop(start, "a consequence is one insert( … ) a line and no other code, found '" + start.text() + "'"
                    + Nearest.hint(start.text(), List.of("insert", "end")));
        }
        cursor.expect("(", "write insert( Refusal.under( \"…\" ) );");
        DrlToken conclusion = cursor.take();
        cursor.expect(".", "write the conclusion with its factory, for instance Refusal.under( \"…\" )");
        DrlToken factory = cursor.take();
        cursor.expect("(", "the factory takes its arguments in brackets");
        List<String> arguments = new ArrayList<>();
        if (!cursor.is(")")) {
            do {
                arguments.add(argument());
            } while (cursor.skip(","));
        }
        cursor.expect(")", "the arguments are separated by commas, and the bracket is closed after them");
        cursor.expect(")", "the bracket of insert is not closed");
        cursor.expect(";", "an insert ends with a semicolon");
        return new Rule.Insert(conclusion.text(), factory.text(), arguments, faults.place(conclusion));
    }

    private String argument() throws Stop {
        DrlToken token = cursor.take();
        if (token.kind() == Kind.TEXT) {
            return token.unquoted();
        }
        if (token.kind() == Kind.WORD && cursor.skip(".")) {
            DrlToken constant = cursor.take();
            if (constant.kind() == Kind.WORD) {
                return token.text() + '.' + constant.text();
            }
        }
        throw new Stop(token, "an argument is a text in double quotes or a constant such as Grade.HIGH, found '" + token.text() + "'");
    }
}
