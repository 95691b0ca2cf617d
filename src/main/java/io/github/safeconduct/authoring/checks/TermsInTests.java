package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.AnswerType;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.ModalTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A test names a term that exists, on the fact that carries it, and holds it against what the term can be. */
final class TermsInTests implements Check {

    private static final Pattern BOUND = Pattern.compile(Term.COUNT + "(?:\\.[0-9]{1,4})?");

    @Override
    public String name() {
        return "terms";
    }

    @Override
    public String looksFor() {
        return "unknown terms and codes, terms on the wrong fact, and tests a term cannot answer";
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        for (Rule rule : reading.rules()) {
            rule.condition().forEachTest(test -> test(reading, test, report));
        }
    }

    private static void test(RulebookReading reading, Test test, Report report) {
        if (report.full()) {
            return; // to look for the nearest name ten thousand times would keep everybody waiting
        }
        Term term = known(reading, test, test.term(), report);
        if (term == null) {
            return;
        }
        if (term.fact() != test.fact()) {
            report.fault(test.place(),
                    "'" + term.name() + "' is carried by " + term.fact().typeName() + ", not by " + test.fact().typeName() + "; write "
                            + term.fact().typeName() + "( " + test.modal().text() + "( \"" + term.name() + "\" … ) )");
            return;
        }
        if (term.isCompared()) {
            report.fault(test.place(), "'" + term.name() + "' is a " + (term.type() == AnswerType.DATE ? "day" : "country")
                    + ", which no rule tests; let it settle a term answered by yes or no ('settledBy' at that term), and test that");
            return;
        }
        switch (test.comparison()) {
            case IS -> codes(reading, test, term, report);
            case ABOVE, BELOW -> bound(test, term, report);
            case SAME -> other(reading, test, term, report);
            case UNKNOWN -> open(reading, test, term, report);
        }
    }

    private static @Nullable Term known(RulebookReading reading, Test test, String name, Report report) {
        Term term = reading.term(name);
        if (term == null) {
            if (!reading.brokenTerm().test(name)) {
                report.fault(test.place(), "unknown term '" + name + "'" + Nearest.hint(name, reading.vocabulary().names())
                        + "; terms are defined in terms.yaml, and ./safeconduct terms lists them all");
            }
            return null;
        }
        if (!term.name().equals(name)) {
            report.fault(test.place(), "'" + name + "' is a catalogue name; rules use the term '" + term.name() + "'");
        }
        return term;
    }

    /** What silence answers is never unknown unless somebody writes so. */
    private static void open(RulebookReading reading, Test test, Term term, Report report) {
        if (term.closedByDefault()) {
            report.fault(test.place(), "silence on '" + term.name()
                    + "' means no, so nobody leaves it unknown; a rule that turns on its being unknown reads a term with silence: unknown");
        }
    }

    private static void codes(RulebookReading reading, Test test, Term term, Report report) {
        String written = test.modal().text() + "( \"" + term.name() + "\"";
        if (term.number()) {
            report.fault(test.place(),
                    "'" + term.name() + "' is a number, so it is compared: write for instance " + test.modal().text().replace("Not", "")
                            + "Above( \"" + term.name() + "\", 1 ), or …Below, …AtLeast, …AtMost");
        } else if (term.isChoice() && test.operands().isEmpty() && !term.takesYes()) {
            report.fault(test.place(),
                    "'" + term.name() + "' is a choice, and a test of it names a code: write for instance " + written + ", \""
                            + term.values().get(0) + "\" ), or, for any of them, " + test.modal().opposite().text() + "( \"" + term.name()
                            + "\", \"NONE\" ); its codes are "
                            + some(term.values()));
        } else if (!term.isChoice() && !test.operands().isEmpty()) {
            boolean no = List.of("NO", "FALSE").contains(test.operands().get(0).toUpperCase(java.util.Locale.ROOT));
            String right = (no ? test.modal().opposite() : test.modal()).text();
            report.fault(test.place(),
                    "'" + term.name() + "' is answered by yes or no and takes no code, found '" + String.join("', '", test.operands())
                            + "'; write "
                            + right + "( \"" + term.name() + "\" )");
        } else {
            test.operands().stream().filter(code -> !term.accepts(code))
                    .forEach(code -> report.fault(test.place(), code(reading, term, code)));
            test.operands().stream().filter(code -> test.operands().indexOf(code) != test.operands().lastIndexOf(code)).distinct()
                    .forEach(code -> report.fault(test.place(), "the code '" + code + "' stands in this test twice; keep one"));
        }
    }

    private static String code(RulebookReading reading, Term term, String code) {
        String owners = reading.vocabulary().terms().stream().filter(other -> other.values().contains(code))
                .map(other -> "'" + other.name() + "'").limit(3)
                .reduce((first, next) -> first + ", " + next).map(names -> " (it is one of " + names + ")").orElse("");
        String hint = owners.isEmpty() ? Nearest.hint(code, term.values()) : owners;
        return "'" + code + "' is no code of '" + term.name() + "'" + hint + "; expected one of " + some(term.values());
    }

    private static void bound(Test test, Term term, Report report) {
        String example = test.modal().text() + "( \"" + term.name() + "\", 1 )";
        if (!term.number()) {
            report.fault(test.place(), "'" + term.name() + "' is not a number and cannot be compared with one; "
                    + (term.isChoice()
                            ? "it takes a code: " + some(term.values())
                            : "it is answered by yes or no: write possibly or certainly"));
        } else if (test.operands().size() != 1 || !BOUND.matcher(test.operands().get(0)).matches()) {
            String found = String.join(", ", test.operands());
            report.fault(test.place(),
                    "the bound of '" + term.name() + "' is a number without quotes, with a point and never below zero, found '" + found
                            + "'; write for instance " + example);
        } else if (test.comparison() == ModalTest.Comparison.BELOW && new BigDecimal(test.operands().get(0)).signum() == 0) {
            // No number lies below zero, so "below 0" never holds and "at least 0" always does.
            report.fault(test.place(), "no number is below zero, so this test of '" + term.name() + "' "
                    + (test.negated() ? "always holds; take it out, or write for instance " : "never holds; write for instance ")
                    + example);
        } else if (beyond(test)) {
            boolean always = test.negated() == (test.comparison() == ModalTest.Comparison.ABOVE);
            report.fault(test.place(), "no number is above " + Term.MOST + ", so this test of '" + term.name() + "' "
                    + (always ? "always holds; take it out, or write for instance " : "never holds; write for instance ") + example);
        }
    }

    /** Whether the bound is so high that every number lies on one side of it. */
    private static boolean beyond(Test test) {
        int side = new BigDecimal(test.operands().get(0)).compareTo(BigDecimal.valueOf(Term.MOST));
        return side > 0 || side == 0 && test.comparison() == ModalTest.Comparison.ABOVE;
    }

    private static void other(RulebookReading reading, Test test, Term term, Report report) {
        Term other = test.operands().size() == 1 ? known(reading, test, test.operands().get(0), report) : null;
        if (other == null) {
            return;
        }
        if (other.name().equals(term.name())) {
            report.fault(test.place(), "'" + term.name() + "' is compared with itself; name the other term");
        } else if (other.fact() != term.fact()) {
            report.fault(test.place(),
                    "'" + term.name() + "' and '" + other.name() + "' are carried by " + term.fact().typeName() + " and "
                            + other.fact().typeName()
                            + "; only two terms of one fact can be compared");
        } else if (!term.isChoice() || !other.isChoice()) {
            report.fault(test.place(), "only two choices can be " + (test.negated() ? "different" : "the same") + ", and '"
                    + (term.isChoice() ? other : term).name() + "' is none; for yes and no write each test by itself");
        }
    }

    private static String some(List<String> values) {
        int most = 40;
        return values.size() <= most
                ? String.join(", ", values)
                : String.join(", ", values.subList(0, most)) + " and " + (values.size() - most) + " more";
    }
}
