package io.github.safeconduct.authoring.mutation;

import io.github.safeconduct.internal.reading.Rule.Insert;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.BasisKind;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.Grade;
import java.util.ArrayList;
import java.util.List;

/** What else a rule could have concluded: each insert with the nearest thing that an author could have written by mistake. */
final class Conclusions {

    private Conclusions() {}

    static ConclusionKind kind(Insert insert) {
        return ConclusionKind.written(insert.conclusion(), insert.factory()).orElseThrow();
    }

    /** The office, grade, basis, norm or term of an insert, without its Java type; empty where it has none. */
    static String detail(Insert insert) {
        return insert.arguments().size() < 2 ? "" : constant(insert.arguments().get(0));
    }

    private static String constant(String text) {
        boolean typed = text.startsWith("Grade.") || text.startsWith("BasisKind.");
        return typed ? text.substring(text.indexOf('.') + 1) : text;
    }

    /** The inserts that could stand in the place of one. */
    static List<Insert> instead(Insert insert, Vocabulary vocabulary) {
        List<Insert> others = new ArrayList<>();
        switch (kind(insert)) {
            case REFUSAL -> others.add(under("Suspension", insert));
            case DELETION -> others.add(under("Refusal", insert));
            case SUSPENSION -> others.add(under("Requirement", insert));
            case REQUIREMENT -> others.add(under("Finding", insert));
            case FINDING -> others.add(under("Requirement", insert));
            case REFERRAL -> {
                others.add(under("Requirement", insert));
                others.add(with(insert, "to", "another office"));
            }
            case PERMISSION -> others.add(new Insert(insert.conclusion(), "withConditions", insert.arguments(), insert.place()));
            case CONDITIONAL_PERMISSION -> others.add(new Insert(insert.conclusion(), "under", insert.arguments(), insert.place()));
            case LEAVE_TO_WITHHOLD -> others.add(new Insert(insert.conclusion(), "withConditions", insert.arguments(), insert.place()));
            case BASIS, BASIS_UNAVAILABLE -> others.add(with(insert, "of", "BasisKind." + next(detail(insert))));
            case SENSITIVITY -> others.add(with(insert, "of", "Grade." + lower(detail(insert))));
            case DEFINITION -> others.add(definition(insert, vocabulary));
            case WAIVER -> {
            }
        }
        return others;
    }

    private static Insert under(String conclusion, Insert insert) {
        return new Insert(conclusion, "under", List.of(norm(insert)), insert.place());
    }

    private static String norm(Insert insert) {
        return insert.arguments().get(insert.arguments().size() - 1);
    }

    private static Insert with(Insert insert, String factory, String first) {
        List<String> arguments = new ArrayList<>(insert.arguments());
        arguments.set(0, first);
        return new Insert(insert.conclusion(), factory, arguments, insert.place());
    }

    private static String next(String basis) {
        BasisKind[] all = BasisKind.values();
        return all[(BasisKind.valueOf(basis).ordinal() + 1) % all.length].name();
    }

    private static String lower(String grade) {
        int at = Grade.valueOf(grade).ordinal();
        return Grade.values()[at == 0 ? 1 : at - 1].name();
    }

    private static Insert definition(Insert insert, Vocabulary vocabulary) {
        if (!insert.factory().equals("of")) {
            return new Insert(insert.conclusion(), insert.factory().equals("yes") ? "no" : "yes", insert.arguments(), insert.place());
        }
        Term term = vocabulary.require(insert.arguments().get(0));
        int at = term.values().indexOf(insert.arguments().get(1));
        List<String> arguments = new ArrayList<>(insert.arguments());
        arguments.set(1, term.values().get((at + 1) % term.values().size()));
        return new Insert(insert.conclusion(), insert.factory(), arguments, insert.place());
    }

    /** An insert as rules write it. */
    static String text(Insert insert) {
        return insert.conclusion() + "." + insert.factory() + "( " + String.join(", ", insert.arguments()) + " )";
    }
}
