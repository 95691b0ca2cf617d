package io.github.safeconduct.authoring;

import io.github.safeconduct.authoring.DrlCursor.Stop;
import io.github.safeconduct.authoring.DrlToken.Kind;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.model.FactKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at the conditions of a rule before Drools' parser does, for the sake of its author: what is not part of the language of rulebooks
 * is named with its place and a way out. It builds nothing. What the rule says is then read from Drools' own descriptors.
 */
final class PatternCheck {

    /** Brackets in brackets. Drools' grammar looks far ahead in nested ones. */
    static final int NESTING = 16;

    static final Map<String, FactKind> FACTS = factsByType();

    private static final List<String> ELEMENTS = List.of("not", "exists", "forall", "eval", "accumulate", "acc", "from", "collect",
            "groupby");

    private final DrlCursor cursor;
    private final DrlFaults faults;
    private int depth;
    private boolean broken;

    PatternCheck(DrlCursor cursor, DrlFaults faults) {
        this.cursor = cursor;
        this.faults = faults;
    }

    private static Map<String, FactKind> factsByType() {
        Map<String, FactKind> map = new LinkedHashMap<>();
        Arrays.stream(FactKind.values()).forEach(kind -> map.put(kind.typeName(), kind));
        return map;
    }

    /** Checks everything up to the end of the tokens. After a fault it goes on with the next fact, so that one run names them all. */
    void all() {
        if (cursor.atEnd()) {
            faults.add(cursor.peek(), "the rule has no conditions; write at least one fact with a test between 'when' and 'then'");
        }
        while (!cursor.atEnd()) {
            try {
                next();
            } catch (Stop stop) {
                faults.add(stop.token(), stop.getMessage());
                toNextFact();
            }
        }
    }

    private void next() throws Stop {
        // What belongs to the fact that was left says nothing any more.
        if (broken && (cursor.skip(")") || cursor.skip("or") || cursor.skip("||") || cursor.skip("&&"))) {
            return;
        }
        if (cursor.is("or") || cursor.is("||")) {
            throw new Stop(cursor.peek(), "alternatives stand in brackets: ( A( … ) or B( … ) )");
        }
        if (cursor.is("&&")) {
            throw new Stop(cursor.peek(), "facts stand one below the other, or are joined by 'and'");
        }
        cursor.skip("and");
        if (!cursor.atEnd()) {
            element();
        }
    }

    private void toNextFact() {
        broken = true;
        depth = 0;
        cursor.toNextFact();
    }

    private void element() throws Stop {
        DrlToken token = cursor.peek();
        if (cursor.skip("(")) {
            deeper(token);
            element();
            while (!cursor.is(")")) {
                if (!cursor.atEnd() && (cursor.peek().is("OR") || cursor.peek().is("AND"))) {
                    throw new Stop(cursor.peek(), joined(cursor.peek(), cursor.peek().text().toLowerCase(Locale.ROOT)));
                }
                if (!cursor.skip("or") && !cursor.skip("and")) {
                    throw new Stop(cursor.peek(),
                            cursor.atEnd() || cursor.peek().kind() != Kind.WORD
                                    ? "expected ')', found '" + cursor.peek().text() + "': the bracket is not closed"
                                    : "in brackets, write 'and' or 'or' between two facts, found '" + cursor.peek().text() + "'");
                }
                element();
            }
            cursor.expect(")", "the bracket is not closed");
            depth--;
            return;
        }
        pattern(cursor.take());
    }

    private void pattern(DrlToken token) throws Stop {
        String word = token.text().toLowerCase(Locale.ROOT);
        if (ELEMENTS.contains(word) || token.is("!")) {
            throw new Stop(token, element(token.text(), word));
        }
        if (word.equals("or") || word.equals("and")) {
            throw new Stop(token, joined(token, word));
        }
        if (cursor.is(":") || token.text().startsWith("$")) {
            throw new Stop(token, "a rule binds no names: write the fact alone, for instance Operation( … )");
        }
        FactKind fact = FACTS.get(token.text());
        if (fact == null) {
            throw new Stop(token, "unknown fact '" + token.text() + "'" + Nearest.hint(token.text(), FACTS.keySet()) + "; expected one of "
                    + String.join(", ", FACTS.keySet()));
        }
        DrlToken open = cursor.peek();
        cursor.expect("(", "the tests of a fact stand in brackets");
        deeper(open);
        if (cursor.is(")")) {
            throw new Stop(token, fact.typeName() + "( ) tests nothing; there is always exactly one " + fact.typeName()
                    + ". Write a test, or leave it out");
        }
        nested();
        if (!tests(new TestGrammar(fact, cursor, faults))) {
            toNextFact();
            return;
        }
        cursor.expect(")",
                FACTS.containsKey(cursor.peek().text())
                        ? "the bracket of " + fact.typeName() + " is not closed"
                        : "tests are separated by commas, or joined by ||");
        depth--;
        if (ELEMENTS.contains(cursor.peek().text()) && cursor.is("from") || cursor.is("over")) {
            throw new Stop(cursor.peek(), "'" + cursor.peek().text()
                    + "' is not used on facts: there is always exactly one of each; take it and what follows it out");
        }
    }

    /** Every test of a fact; false where one of them is at fault, so that nobody knows where the fact ends. */
    private boolean tests(TestGrammar tests) {
        boolean whole = true;
        do {
            try {
                tests.constraint();
            } catch (Stop stop) {
                faults.add(stop.token(), stop.getMessage());
                whole = false;
                cursor.toNextTest();
            }
        } while (cursor.skip(","));
        return whole;
    }

    private static String element(String found, String word) {
        return "'" + found + "' is not used on facts: there is always exactly one of each" + switch (word) {
            case "!", "not" -> ". For \"not\" write possiblyNot or certainlyNot";
            case "exists" -> "; leave '" + found + "' out";
            default -> "; write the fact and its tests alone, for instance Operation( possibly( \"transferProposed\" ) )";
        };
    }

    /** Capitals, or nothing to join. */
    private static String joined(DrlToken token, String word) {
        return token.is(word)
                ? "unexpected '" + word + "': it stands between two facts"
                : "'" + token.text() + "' is written in small letters"
                        + (word.equals("or")
                                ? ", and alternatives stand in brackets: ( A( … ) or B( … ) )"
                                : ", or left out: facts stand one below the other");
    }

    /** How deep brackets go is known before the grammar goes down into them. */
    private void nested() throws Stop {
        int deep = depth;
        for (DrlToken token : cursor.rest()) {
            if (token.is("(")) {
                if (++deep > NESTING) {
                    throw tooDeep(token);
                }
            } else if (token.is(")") && --deep < depth) {
                return;
            }
        }
    }

    private void deeper(DrlToken bracket) throws Stop {
        if (++depth > NESTING) {
            throw tooDeep(bracket);
        }
    }

    /** The bracket that goes too deep in some tokens, whatever else they are. */
    static Optional<Stop> tooDeep(List<DrlToken> tokens) {
        int deep = 0;
        for (DrlToken token : tokens) {
            if (token.is("(") && ++deep > NESTING) {
                return Optional.of(tooDeep(token));
            } else if (token.is(")")) {
                deep--;
            }
        }
        return Optional.empty();
    }

    private static Stop tooDeep(DrlToken bracket) {
        return new Stop(bracket, "brackets are nested more than " + NESTING + " deep; no norm needs that");
    }
}
