package io.github.safeconduct.internal.pack;

import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Condition.AllOf;
import io.github.safeconduct.internal.reading.Condition.AnyOf;
import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.ModalTest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The rules of a rulebook as lines of named fields, so that a host parses no DRL. One line a rule, a test, an insert, and one where a group
 * of tests begins or ends; fields are separated by tabs, which no text of a rule holds.
 */
public final class RuleIndex {

    private RuleIndex() {}

    /** The lines for some rules. */
    public static String write(List<Rule> rules) {
        StringBuilder out = new StringBuilder();
        for (Rule rule : rules) {
            out.append("rule");
            field(out, "name", rule.name());
            field(out, "norm", rule.norm());
            field(out, "commented", String.valueOf(rule.commented()));
            place(out, rule.place());
            condition(out, rule.condition());
            rule.inserts().forEach(insert -> insert(out, insert));
        }
        return out.toString();
    }

    private static void condition(StringBuilder out, Condition condition) {
        if (condition instanceof Test test) {
            out.append("test");
            field(out, "fact", test.fact().name());
            field(out, "modal", ModalTest.of(test.certain(), test.comparison(), test.negated()).name());
            field(out, "term", test.term());
            test.operands().forEach(operand -> field(out, "operand", operand));
            place(out, test.place());
            return;
        }
        boolean all = condition instanceof AllOf;
        List<Condition> parts = all ? ((AllOf) condition).parts() : ((AnyOf) condition).parts();
        out.append(all ? "all\n" : "any\n");
        parts.forEach(part -> condition(out, part));
        out.append("end\n");
    }

    private static void insert(StringBuilder out, Rule.Insert insert) {
        out.append("insert");
        field(out, "conclusion", insert.conclusion());
        field(out, "factory", insert.factory());
        insert.arguments().forEach(argument -> field(out, "argument", argument));
        place(out, insert.place());
    }

    private static void field(StringBuilder out, String name, String value) {
        if (value.indexOf('\t') >= 0 || value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a tab or a new line in a text of a rule");
        }
        out.append('\t').append(name).append('=').append(value);
    }

    private static void place(StringBuilder out, Place place) {
        field(out, "file", place.file());
        field(out, "line", String.valueOf(place.line()));
        field(out, "column", String.valueOf(place.column()));
        out.append('\n');
    }

    /**
     * The rules in such lines.
     *
     * @throws IllegalArgumentException if they are no such lines
     */
    public static List<Rule> read(String index) {
        List<Rule> rules = new ArrayList<>();
        Iterator<Line> lines = index.lines().map(Line::new).iterator();
        Line line = lines.hasNext() ? lines.next() : null;
        while (line != null) {
            line.expect("rule");
            Line head = line;
            Condition condition = condition(lines.next(), lines);
            List<Rule.Insert> inserts = new ArrayList<>();
            line = null;
            while (lines.hasNext() && line == null) {
                Line next = lines.next();
                if (next.is("insert")) {
                    inserts.add(new Rule.Insert(next.one("conclusion"), next.one("factory"), next.all("argument"), next.place()));
                } else {
                    line = next;
                }
            }
            rules.add(new Rule(head.one("name"), head.one("norm"), condition, inserts, Boolean.parseBoolean(head.one("commented")),
                    head.place()));
        }
        return rules;
    }

    private static Condition condition(Line line, Iterator<Line> lines) {
        if (line.is("test")) {
            ModalTest modal = ModalTest.valueOf(line.one("modal"));
            return new Test(FactKind.valueOf(line.one("fact")), line.one("term"), modal.certain(), modal.negated(), modal.comparison(),
                    line.all("operand"), line.place());
        }
        List<Condition> parts = new ArrayList<>();
        for (Line part = lines.next(); !part.is("end"); part = lines.next()) {
            parts.add(condition(part, lines));
        }
        if (line.is("all")) {
            return new AllOf(parts);
        }
        line.expect("any");
        return new AnyOf(parts);
    }

    /** A tag and its fields. */
    private static final class Line {

        private final String[] fields;

        Line(String text) {
            this.fields = text.split("\t");
        }

        boolean is(String tag) {
            return fields[0].equals(tag);
        }

        void expect(String tag) {
            if (!is(tag)) {
                throw new IllegalArgumentException("expected '" + tag + "' in the index of rules, found '" + fields[0] + "'");
            }
        }

        List<String> all(String name) {
            List<String> values = new ArrayList<>();
            for (int i = 1; i < fields.length; i++) {
                if (fields[i].startsWith(name) && fields[i].startsWith("=", name.length())) {
                    values.add(fields[i].substring(name.length() + 1));
                }
            }
            return values;
        }

        String one(String name) {
            List<String> values = all(name);
            if (values.size() != 1) {
                throw new IllegalArgumentException(
                        "the index of rules has " + values.size() + " fields '" + name + "' in a line of '" + fields[0] + "'");
            }
            return values.get(0);
        }

        Place place() {
            return new Place(one("file"), Integer.parseInt(one("line")), Integer.parseInt(one("column")));
        }
    }
}
