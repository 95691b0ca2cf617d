package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.BasisKind;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.Grade;
import java.util.Arrays;
import java.util.List;

/** A conclusion is one there is, made as it is made, under the norm the rule is named after. */
final class Inserts implements Check {

    private static final int LONGEST_OFFICE = 120;

    @Override
    public String name() {
        return "inserts";
    }

    @Override
    public String looksFor() {
        return "unknown conclusions, wrong arguments, conclusions under another norm";
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        reading.rules().forEach(rule -> rule.inserts().forEach(insert -> insert(reading, rule, insert, report)));
    }

    private static void insert(RulebookReading reading, Rule rule, Rule.Insert insert, Report report) {
        List<ConclusionKind.Factory> factories = ConclusionKind.factories(insert.conclusion());
        if (factories.isEmpty()) {
            report.fault(insert.place(),
                    "unknown conclusion '" + insert.conclusion() + "'" + Nearest.hint(insert.conclusion(), ConclusionKind.typeNames())
                            + "; expected one of " + String.join(", ", ConclusionKind.typeNames().stream().sorted().toList()));
            return;
        }
        ConclusionKind.Factory factory = factories.stream().filter(one -> one.name().equals(insert.factory())).findFirst().orElse(null);
        if (factory == null) {
            List<String> names = factories.stream().map(ConclusionKind.Factory::name).distinct().sorted().toList();
            report.fault(insert.place(),
                    insert.conclusion() + " has no '" + insert.factory() + "'" + Nearest.hint(insert.factory(), names) + "; write "
                            + insert.conclusion() + "." + String.join(" or " + insert.conclusion() + ".", names));
            return;
        }
        List<ConclusionKind.Argument> kinds = factory.arguments();
        List<String> arguments = insert.arguments();
        if (arguments.size() != kinds.size() + 1) {
            report.fault(insert.place(),
                    insert.conclusion() + "." + insert.factory() + " takes " + factory.takes() + ", found " + arguments.size()
                            + (arguments.size() == 1 ? " argument" : " arguments"));
            return;
        }
        if (!arguments.get(kinds.size()).equals(rule.norm())) {
            report.fault(insert.place(),
                    "the conclusion is drawn under " + arguments.get(kinds.size()) + " but the rule is named after " + rule.norm()
                            + "; write \"" + rule.norm() + "\" as the last argument, or rename the rule");
        }
        for (int i = 0; i < kinds.size(); i++) {
            argument(reading, insert, kinds.get(i), i, report);
        }
    }

    private static void argument(RulebookReading reading, Rule.Insert insert, ConclusionKind.Argument kind, int index, Report report) {
        String value = insert.arguments().get(index);
        switch (kind) {
            case GRADE -> constant(insert, "Grade", value, Arrays.stream(Grade.values()).map(Enum::name).toList(), report);
            case BASIS -> constant(insert, "BasisKind", value, Arrays.stream(BasisKind.values()).map(Enum::name).toList(), report);
            case NORM -> lifted(reading, insert, value, report);
            case TERM -> settled(reading, insert, value, report);
            case CODE -> code(reading, insert, insert.arguments().get(index - 1), value, report);
            case OFFICE -> {
                if (value.isBlank() || value.length() > LONGEST_OFFICE || !Names.plain(value)) {
                    report.fault(insert.place(), "the office is named in words, at most " + LONGEST_OFFICE
                            + " characters without quotes and backslashes; write for instance Referral.to( \"Data Protection Officer\", "
                            + "… )");
                }
            }
        }
    }

    private static void lifted(RulebookReading reading, Rule.Insert insert, String id, Report report) {
        Norm norm = reading.register().find(id);
        if (norm == null) {
            if (reading.registerReadable() && !reading.places().has(id)) {
                report.fault(insert.place(), "unknown norm '" + id + "'" + Nearest.hint(id, reading.register().ids())
                        + "; a waiver lifts a norm of its own register");
            }
        } else if (!norm.waivable()) {
            report.fault(insert.place(), id
                    + " may not be waived: the register does not mark it waivable; only where the source says that it yields, write "
                    + "waivable: true at "
                    + reading.places().of(id));
        }
    }

    private static void settled(RulebookReading reading, Rule.Insert insert, String name, Report report) {
        Term term = reading.term(name);
        if (term == null) {
            if (!reading.brokenTerm().test(name)) {
                report.fault(insert.place(), "unknown term '" + name + "'" + Nearest.hint(name, reading.vocabulary().names())
                        + "; terms are defined in terms.yaml");
            }
            return;
        }
        if (!term.name().equals(name)) {
            report.fault(insert.place(), "'" + name + "' is a catalogue name; rules use the term '" + term.name() + "'");
        } else if (name.equals(BasisTerms.CARRIES)) {
            report.fault(insert.place(), "'" + name
                    + "' is settled by the engine, from every basis that rules give or take; write Basis.of( BasisKind.CONSENT, \"…\" "
                    + "), or BasisUnavailable.of");
        } else if (!term.derived()) {
            report.fault(insert.place(), "'" + name + "' is not a derived term; only terms marked 'derived: true' are settled by rules");
        } else if (term.isChoice() != insert.factory().equals("of")) {
            report.fault(insert.place(),
                    term.isChoice()
                            ? "'" + name + "' is a choice; write Definition.of( \"" + name + "\", \"" + term.values().get(0) + "\", … )"
                            : "'" + name + "' is answered by yes or no; write Definition.yes or Definition.no");
        }
    }

    private static void code(RulebookReading reading, Rule.Insert insert, String name, String code, Report report) {
        Term term = reading.term(name);
        if (term != null && term.isChoice() && !term.accepts(code)) {
            report.fault(insert.place(),
                    "'" + code + "' is no code of '" + term.name() + "'" + Nearest.hint(code, term.values()) + "; expected one of "
                            + String.join(", ", term.values()));
        }
    }

    private static void constant(Rule.Insert insert, String type, String value, List<String> names, Report report) {
        String name = value.startsWith(type + ".") ? value.substring(type.length() + 1) : "";
        if (!names.contains(name)) {
            report.fault(insert.place(), "expected " + type + "." + String.join(", " + type + ".", names) + "; found '" + value + "'"
                    + Nearest.hint(name.isEmpty() ? value : name, names));
        }
    }
}
