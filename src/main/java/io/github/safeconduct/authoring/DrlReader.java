package io.github.safeconduct.authoring;

import io.github.safeconduct.internal.reading.Condition.AllOf;
import io.github.safeconduct.internal.reading.Condition.AnyOf;
import io.github.safeconduct.internal.reading.Condition.Comparison;
import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.model.FactKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the part of DRL that rulebooks are written in, described in {@code docs/rule-authors.md}.
 *
 * <p>Drools compiles the rules; this reader knows what they mean. From it come the messages with line and column, the check of
 * polarity, and the questions that would settle a case.
 */
public final class DrlReader {

    private static final Pattern TOKEN = Pattern.compile("//[^\\n]*|\"[^\"\\n]*\"|[A-Za-z_$][A-Za-z0-9_]*|\\d+(?:\\.\\d+)?|\\|\\||&&|\\S");
    private static final Pattern MODAL = Pattern.compile("(certainly|possibly)(Not|Above|Below|AtLeast|AtMost|Same|Differ)?");
    private static final Pattern NORM_ID = Pattern.compile("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-[A-Z]{2}-\\d+");
    private static final List<String> TESTS = List.of("certainly", "possibly", "certainlyNot", "possiblyNot", "certainlyAbove", "possiblyAbove",
            "certainlyBelow", "possiblyBelow", "certainlyAtLeast", "possiblyAtLeast", "certainlyAtMost", "possiblyAtMost",
            "certainlySame", "possiblySame", "certainlyDiffer", "possiblyDiffer");
    private static final Map<String, FactKind> FACTS = factsByType();

    private final String file;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    private record Token(String text, int line, int column) {}

    /** What a DRL file says: its package and its rules. */
    public record Drl(String packageName, List<Rule> rules) {}

    /** A fault in a DRL file, with the place where it stands. */
    public static final class DrlFault extends Exception {
        private static final long serialVersionUID = 1L;

        DrlFault(Place place, String message) {
            super(place + ": " + message);
        }
    }

    private DrlReader(String file, String text) {
        this.file = file;
        int lineNumber = 0;
        for (String line : text.split("\\R", -1)) {
            lineNumber++;
            Matcher matcher = TOKEN.matcher(line);
            while (matcher.find()) {
                tokens.add(new Token(matcher.group(), lineNumber, matcher.start() + 1));
            }
        }
    }

    private static Map<String, FactKind> factsByType() {
        Map<String, FactKind> map = new LinkedHashMap<>();
        Arrays.stream(FactKind.values()).forEach(kind -> map.put(kind.typeName(), kind));
        return map;
    }

    /**
     * Reads a file.
     *
     * @param file its name for messages
     * @param text its content
     * @throws DrlFault at the first place that cannot be understood
     */
    public static Drl read(String file, String text) throws DrlFault {
        return new DrlReader(file, text).file();
    }

    private Drl file() throws DrlFault {
        comments();
        expect("package", "a DRL file opens with its package");
        StringBuilder packageName = new StringBuilder(take("the package name").text());
        while (is(".")) {
            take(".");
            packageName.append('.').append(take("the rest of the package name").text());
        }
        skip(";");
        List<Rule> rules = new ArrayList<>();
        boolean commented = comments();
        while (next < tokens.size()) {
            Token token = peek();
            switch (token.text()) {
                case "import" -> {
                    while (next < tokens.size() && peek().line() == token.line()) {
                        next++;
                    }
                }
                case "rule" -> rules.add(rule(commented));
                case "agenda-group", "agenda", "salience", "no-loop", "lock-on-active", "dialect", "global", "function", "query", "declare" -> throw fault(token,
                        "'" + token.text() + "' is not used in rulebooks: rules only add, and their order must not matter");
                default -> throw fault(token, "expected import or rule, found '" + token.text() + "'"
                        + Nearest.hint(token.text(), List.of("import", "rule")));
            }
            commented = comments();
        }
        return new Drl(packageName.toString(), rules);
    }

    private Rule rule(boolean commented) throws DrlFault {
        take("rule");
        Token name = take("the name of the rule");
        if (!name.text().startsWith("\"")) {
            throw fault(name, "the name of a rule stands in double quotes on one line, found '" + name.text() + "'");
        }
        String title = unquote(name);
        String norm = title.split("\\s", 2)[0];
        if (!NORM_ID.matcher(norm).matches()) {
            throw fault(name, "a rule's name opens with the id of its norm, for instance \"UNHCR-OT-05 people are told before their data travel\", found " + name.text());
        }
        if (title.equals(norm)) {
            throw fault(name, "after the norm's id the name goes on as a sentence that says what the rule decides");
        }
        comments();
        expect("when", "a rule's conditions open with 'when'");
        Condition condition = new AllOf(patterns("then"));
        expect("then", "the conditions end with 'then'");
        List<Rule.Insert> inserts = new ArrayList<>();
        comments();
        while (!is("end")) {
            inserts.add(insert());
            comments();
        }
        expect("end", "a rule closes with 'end'");
        if (inserts.isEmpty()) {
            throw fault(name, "the rule adds nothing; write at least one insert( … ) after 'then'");
        }
        return new Rule(title, norm, condition, inserts, commented, new Place(file, name.line(), name.column()));
    }

    /** Patterns one after the other, all of which must hold. */
    private List<Condition> patterns(String... ends) throws DrlFault {
        List<Condition> parts = new ArrayList<>();
        comments();
        while (!Arrays.asList(ends).contains(peek().text())) {
            if (is("and")) {
                take("and");
            } else {
                parts.add(pattern());
            }
            comments();
        }
        return parts;
    }

    private Condition pattern() throws DrlFault {
        Token token = peek();
        if (is("(")) {
            take("(");
            List<Condition> alternatives = new ArrayList<>();
            alternatives.add(new AllOf(patterns("or", ")")));
            while (is("or")) {
                take("or");
                alternatives.add(new AllOf(patterns("or", ")")));
            }
            expect(")", "the bracket is not closed");
            return new AnyOf(alternatives);
        }
        if (List.of("not", "exists", "forall", "eval", "accumulate", "from").contains(token.text())) {
            throw fault(token, "'" + token.text() + "' is not used on facts: there is always exactly one of each. For \"not\" write possiblyNot or certainlyNot");
        }
        FactKind fact = FACTS.get(token.text());
        if (fact == null) {
            throw fault(token, "unknown fact '" + token.text() + "'" + Nearest.hint(token.text(), FACTS.keySet()) + "; expected one of " + String.join(", ", FACTS.keySet()));
        }
        next++;
        expect("(", "the tests of a fact stand in brackets");
        List<Condition> tests = new ArrayList<>();
        while (!is(")")) {
            tests.add(anyOf(fact));
            if (!is(")")) {
                expect(",", "tests are separated by commas, or joined by ||");
            }
        }
        take(")");
        return tests.size() == 1 ? tests.get(0) : new AllOf(tests);
    }

    private Condition anyOf(FactKind fact) throws DrlFault {
        List<Condition> parts = new ArrayList<>();
        parts.add(allOf(fact));
        while (is("||")) {
            take("||");
            parts.add(allOf(fact));
        }
        return parts.size() == 1 ? parts.get(0) : new AnyOf(parts);
    }

    private Condition allOf(FactKind fact) throws DrlFault {
        List<Condition> parts = new ArrayList<>();
        parts.add(atom(fact));
        while (is("&&")) {
            take("&&");
            parts.add(atom(fact));
        }
        return parts.size() == 1 ? parts.get(0) : new AllOf(parts);
    }

    private Condition atom(FactKind fact) throws DrlFault {
        if (is("(")) {
            take("(");
            Condition inner = anyOf(fact);
            expect(")", "the bracket is not closed");
            return inner;
        }
        Token test = take("a modal test");
        Matcher modal = MODAL.matcher(test.text());
        if (!modal.matches()) {
            throw fault(test, "unknown test '" + test.text() + "'" + Nearest.hint(test.text(), TESTS)
                    + "; terms are read only through certainly, possibly, certainlyNot, possiblyNot and their kin");
        }
        expect("(", "a test names its term in brackets");
        List<String> arguments = new ArrayList<>();
        while (!is(")")) {
            Token argument = take("a term or a code");
            arguments.add(argument.text().startsWith("\"") ? unquote(argument) : argument.text());
            if (!is(")")) {
                expect(",", "the arguments of a test are separated by commas");
            }
        }
        take(")");
        return test(fact, modal, arguments, test);
    }

    private Test test(FactKind fact, Matcher modal, List<String> arguments, Token token) throws DrlFault {
        if (arguments.isEmpty()) {
            throw fault(token, "the test names no term; write for instance " + token.text() + "( \"transferProposed\" )");
        }
        String kind = Optional.ofNullable(modal.group(2)).orElse("");
        List<String> operands = arguments.subList(1, arguments.size());
        boolean plain = kind.isEmpty() || kind.equals("Not");
        if (!plain && operands.size() != 1) {
            throw fault(token, token.text() + " takes a term and one more argument, found " + operands.size() + " more");
        }
        Comparison comparison = switch (kind) {
            case "Above", "AtMost" -> Comparison.ABOVE;
            case "Below", "AtLeast" -> Comparison.BELOW;
            case "Same", "Differ" -> Comparison.SAME;
            default -> Comparison.IS;
        };
        boolean negated = List.of("Not", "AtMost", "AtLeast", "Differ").contains(kind);
        return new Test(fact, arguments.get(0), modal.group(1).equals("certainly"), negated, comparison, operands, new Place(file, token.line(), token.column()));
    }

    private Rule.Insert insert() throws DrlFault {
        Token start = take("insert");
        if (!start.text().equals("insert")) {
            throw fault(start, "a consequence is one insert( … ) a line and no other code, found '" + start.text() + "'" + Nearest.hint(start.text(), List.of("insert", "end")));
        }
        expect("(", "write insert( Refusal.under( \"…\" ) );");
        Token conclusion = take("a conclusion");
        expect(".", "write the conclusion with its factory, for instance Refusal.under( \"…\" )");
        Token factory = take("a factory");
        expect("(", "the factory takes its arguments in brackets");
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        while (!is(")")) {
            Token token = take("an argument");
            if (token.text().equals(",")) {
                arguments.add(argument.toString());
                argument.setLength(0);
            } else {
                argument.append(token.text().startsWith("\"") ? unquote(token) : token.text());
            }
        }
        arguments.add(argument.toString());
        take(")");
        expect(")", "the bracket of insert is not closed");
        expect(";", "an insert ends with a semicolon");
        return new Rule.Insert(conclusion.text(), factory.text(), arguments, new Place(file, conclusion.line(), conclusion.column()));
    }

    private boolean comments() {
        boolean any = false;
        while (next < tokens.size() && tokens.get(next).text().startsWith("//")) {
            next++;
            any = true;
        }
        return any;
    }

    private Token peek() throws DrlFault {
        if (next >= tokens.size()) {
            Token last = tokens.isEmpty() ? new Token("", 1, 1) : tokens.get(tokens.size() - 1);
            throw fault(last, "the file ends in the middle of a rule; is an 'end' or a bracket missing?");
        }
        return tokens.get(next);
    }

    private boolean is(String text) throws DrlFault {
        comments();
        return peek().text().equals(text);
    }

    private Token take(String what) throws DrlFault {
        comments();
        Token token = peek();
        next++;
        return token;
    }

    private void skip(String text) {
        if (next < tokens.size() && tokens.get(next).text().equals(text)) {
            next++;
        }
    }

    private void expect(String text, String why) throws DrlFault {
        comments();
        Token token = peek();
        if (!token.text().equals(text)) {
            throw fault(token, "expected '" + text + "', found '" + token.text() + "': " + why);
        }
        next++;
    }

    private DrlFault fault(Token token, String message) {
        return new DrlFault(new Place(file, token.line(), token.column()), message);
    }

    private static String unquote(Token token) {
        String text = token.text();
        return text.length() > 1 && text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }
}
