package io.github.safeconduct.authoring;

import io.github.safeconduct.authoring.DrlCursor.Stop;
import io.github.safeconduct.authoring.DrlToken.Kind;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Condition.AllOf;
import io.github.safeconduct.internal.reading.Condition.AnyOf;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.NormId;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.PackageDescr;

/** Reads one rule, from {@code rule} to {@code end}. */
final class RuleReader {

    /** Alternatives of a condition once it is written as one "or" of "ands", which is what a reader has to hold in mind. */
    static final int ALTERNATIVES = 64;

    private static final int LONGEST_NAME = 200;

    /** Ten times what the longest rule has; Drools' parser takes minutes over a rule without end. */
    private static final int MOST_TOKENS = 4_000;

    /** The first words of what Drools lets stand between a rule's name and its conditions, and of what it lets stand between rules. */
    static final List<String> ATTRIBUTES = List.of("agenda", "salience", "no", "lock", "dialect", "enabled", "activation", "ruleflow",
            "timer", "duration", "auto", "date", "calendars", "attributes");

    private final DrlFaults faults;
    private final DrlScanner scanner;

    /** @param scanner what the file was cut into */
    RuleReader(DrlFaults faults, DrlScanner scanner) {
        this.faults = faults;
        this.scanner = scanner;
    }

    /**
     * The rule in some tokens, the last of which stands after it; nothing where there is a fault, which is then noted.
     *
     * @param commented whether a comment stands above it
     */
    Optional<Rule> read(List<DrlToken> tokens, boolean commented) {
        int before = faults.size();
        try {
            Rule rule = rule(tokens, commented);
            return faults.size() == before && !broken(tokens) ? Optional.of(rule) : Optional.empty();
        } catch (Stop stop) {
            faults.add(stop.token(), stop.getMessage());
            return Optional.empty();
        }
    }

    private boolean broken(List<DrlToken> tokens) {
        return scanner.broken(tokens.get(0).start(), tokens.get(tokens.size() - 1).start());
    }

    private Rule rule(List<DrlToken> tokens, boolean commented) throws Stop {
        DrlCursor cursor = new DrlCursor(tokens);
        cursor.take();
        DrlToken name = cursor.take();
        int before = faults.size();
        String norm = "";
        try {
            norm = named(name);
        } catch (Stop stop) {
            // What the rule says can be looked at all the same.
            faults.add(stop.token(), stop.getMessage());
            cursor.toWord("when");
        }
        String title = norm.isEmpty() ? "" : name.unquoted();
        if (tokens.size() - 1 > MOST_TOKENS) {
            throw PatternCheck.tooDeep(tokens).orElseGet(() -> new Stop(tokens.get(0),
                    "the rule has more than " + MOST_TOKENS + " words and signs; split it, or derive a term"));
        }
        if (ATTRIBUTES.contains(cursor.peek().text())) {
            throw new Stop(cursor.peek(), unused(cursor.peek(), cursor.after()));
        }
        cursor.expect("when", "a rule's conditions open with 'when'");
        int when = tokens.indexOf(cursor.peek());
        int then = when;
        while (then < tokens.size() - 1 && !tokens.get(then).is("then")) {
            then++;
        }
        if (then == tokens.size() - 1) {
            DrlToken last = tokens.get(then);
            throw new Stop(last, last.kind() == Kind.END
                    ? endless(name, norm)
                    : "expected 'then', found '" + last.text() + "': the conditions end with 'then'");
        }
        new PatternCheck(new DrlCursor(tokens.subList(when, then + 1)), faults).all();
        DrlToken last = tokens.get(tokens.size() - 2);
        boolean closed = last.is("end");
        List<DrlToken> consequence = tokens.subList(then + 1, closed ? tokens.size() - 2 : tokens.size() - 1);
        List<Rule.Insert> inserts = new InsertGrammar(new DrlCursor(tokens.subList(then + 1, closed ? tokens.size() - 1 : tokens.size())),
                faults).inserts();
        if (!closed) {
            DrlToken after = tokens.get(tokens.size() - 1);
            if (after.kind() == Kind.END) {
                throw new Stop(last, endless(name, norm));
            }
            throw new Stop(after, "expected 'end', found '" + after.text() + "': a rule closes with 'end'");
        }
        if (inserts.isEmpty() && faults.size() == before) {
            throw new Stop(name, "the rule adds nothing; write at least one insert( … ) after 'then'");
        }
        if (faults.size() > before || broken(tokens)) {
            return new Rule(title, norm, new AllOf(List.of()), inserts, commented, faults.place(name));
        }
        Condition condition = condition(tokens, title, consequence);
        if (alternatives(condition) > ALTERNATIVES) {
            throw new Stop(name, "the conditions come to more than " + ALTERNATIVES
                    + " alternatives; write several rules, or settle a derived term that they share");
        }
        return new Rule(title, norm, condition, inserts, commented, faults.place(name));
    }

    private static String endless(DrlToken name, String norm) {
        return "the file ends in the middle of the rule of " + norm + " that opens on line " + name.line()
                + "; is an 'end' or a bracket missing?";
    }

    /** What is said of an attribute, wherever it stands. */
    static String unused(DrlToken token, DrlToken after) {
        String name = token.is("agenda") && after.is("-") ? "agenda-group" : token.text();
        return "'" + name + "' is not used in rulebooks: rules only add, and their order must not matter; take it out";
    }

    private static String named(DrlToken name) throws Stop {
        if (name.kind() != Kind.TEXT) {
            throw new Stop(name, "the name of a rule stands in double quotes on one line, found '" + name.text() + "'");
        }
        String title = name.unquoted();
        String norm = title.split(" ", 2)[0];
        Optional<String> fault = NormId.fault(norm);
        if (fault.isPresent()) {
            throw new Stop(name, "a rule's name opens with the id of its norm: " + fault.get());
        }
        if (title.strip().equals(norm)) {
            throw new Stop(name, "after the norm's id the name goes on as a sentence that says what the rule decides");
        }
        if (title.length() > LONGEST_NAME) {
            throw new Stop(name, "the name of a rule has at most " + LONGEST_NAME + " characters");
        }
        return norm;
    }

    /** What Drools' parser reads in exactly this part of the file. */
    private Condition condition(List<DrlToken> tokens, String title, List<DrlToken> consequence) throws Stop {
        List<DrlToken> rule = tokens.subList(0, tokens.size() - 1);
        int from = rule.get(0).start();
        int to = rule.get(rule.size() - 1).end();
        String piece = scanner.withoutComments().substring(from, to);
        DroolsGrammar drools = new DroolsGrammar();
        PackageDescr descriptors = drools.parse(piece);
        if (!drools.complaints().isEmpty()) {
            DroolsGrammar.Complaint first = drools.complaints().get(0);
            DrlToken start = rule.get(0);
            faults.add(start.line() + first.line() - 1, first.line() == 1 ? start.column() + first.column() - 1 : first.column(),
                    first.message());
            return new AllOf(List.of());
        }
        return new DescriptorReading(piece, tokens, faults).condition(descriptors, title, consequence);
    }

    private static int alternatives(Condition condition) {
        int count = 1;
        if (condition instanceof AllOf all) {
            for (Condition part : all.parts()) {
                count = Math.min(ALTERNATIVES + 1, count * alternatives(part));
            }
        } else if (condition instanceof AnyOf any) {
            count = 0;
            for (Condition part : any.parts()) {
                count = Math.min(ALTERNATIVES + 1, count + alternatives(part));
            }
        }
        return count;
    }
}
