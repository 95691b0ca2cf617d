package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.OpenQuestion;
import io.github.safeconduct.law.Source;
import io.github.safeconduct.law.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every name in a register leads to what it names: a misspelt one would take away what the register says, without a word. */
final class NamesInRegister implements Check {

    @Override
    public String name() {
        return "names-in-register";
    }

    @Override
    public String looksFor() {
        return "norms, questions and terms that a register names and nobody defines";
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        for (Norm norm : reading.register().norms()) {
            early(reading, norm, report);
            ids(reading, norm.id(), "yieldsTo", norm.yieldsTo(), report);
        }
        for (OpenQuestion question : reading.register().questions()) {
            ids(reading, question.id(), "affects", question.affects(), report);
            ids(reading, question.id(), "referredBy", question.referredBy(), report);
        }
        basis(reading, reading.register().lawfulBasis(), report);
        governs(reading, report);
    }

    /** The library's own law cites the edition at hand for what an older one said already; of a host's it is mostly a slip of the year. */
    private static void early(RulebookReading reading, Norm norm, Report report) {
        Source source = reading.register().sources().get(norm.source());
        if (!reading.wholeLaw() && source != null && norm.from().isBefore(source.from())) {
            report.advise(reading.places().of(norm.id(), "from"), norm.id() + " is in force from " + norm.from() + ", before its source "
                    + source.id() + " is, from " + source.from() + "; correct the day, or name the older source");
        }
    }

    private static void ids(RulebookReading reading, String id, String key, List<String> named, Report report) {
        for (String one : named) {
            if (one.equals(id)) {
                report.fault(reading.places().of(id, key + " " + one),
                        id + " names itself in '" + key + "'; take it out, or name the norm that is meant");
            } else if (reading.register().find(one) == null && !reading.places().mayHave(one)) {
                report.fault(reading.places().of(id, key + " " + one), "unknown norm '" + one + "' in '" + key + "' of " + id
                        + Nearest.hint(one, reading.register().ids()) + "; it names norms of this register");
            }
        }
    }

    private static void basis(RulebookReading reading, BasisTerms basis, Report report) {
        Term claimed = term(reading, basis.claimed(), "claimed", report);
        if (claimed != null && !claimed.isChoice()) {
            report.fault(reading.places().of("lawfulBasis", "claimed"),
                    "'" + claimed.name() + "' is no choice; 'claimed' names the choice in which the basis is stated");
        } else if (claimed != null) {
            basis.codes().keySet().stream().filter(code -> !claimed.accepts(code))
                    .forEach(code -> report.fault(reading.places().of("lawfulBasis", "codes " + code),
                            "'" + code + "' is no code of '" + claimed.name() + "'" + Nearest.hint(code, claimed.values())
                                    + "; expected one of " + String.join(", ", claimed.values())));
        }
        Term assessed = term(reading, basis.assessed(), "assessed", report);
        if (assessed != null && !assessed.isYesNo()) {
            report.fault(reading.places().of("lawfulBasis", "assessed"),
                    "'" + assessed.name() + "' is not answered by yes or no; 'assessed' names a term that is");
        }
    }

    private static @Nullable Term term(RulebookReading reading, @Nullable String name, String key, Report report) {
        Term term = name == null || name.isEmpty() ? null : reading.term(name);
        if (term == null && name != null && !name.isEmpty() && !reading.brokenTerm().test(name)) {
            report.fault(reading.places().of("lawfulBasis", key),
                    "unknown term '" + name + "' in 'lawfulBasis'" + Nearest.hint(name, reading.vocabulary().names())
                            + "; ./safeconduct terms lists them all");
        }
        return term;
    }

    private static void governs(RulebookReading reading, Report report) {
        Term bodies = reading.term("controllerBody");
        if (bodies != null) {
            reading.register().governs().stream().filter(body -> !bodies.values().contains(body)).forEach(body -> report.fault(
                    reading.places().of("", "governs " + body),
                    "'" + body + "' is no code of 'controllerBody'" + Nearest.hint(body, bodies.values()) + "; expected one of "
                            + String.join(", ", bodies.values())
                            + ". An organisation without a code names the rulebook in its cases: rulebooks: [" + reading.name() + "]"));
        }
    }
}
