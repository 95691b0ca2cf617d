package io.github.safeconduct.report;

import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.FactUsed;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.law.Answerer;
import java.util.Locale;

/** Values in words. */
public final class Words {

    private Words() {}

    /** Who can answer, or sees to something: {@code data protection officer}. */
    public static String who(Answerer who) {
        return switch (who) {
            case IT -> "IT";
            case OFFICER -> "field officer";
            case LEGAL -> "legal office";
            case CHILD_PROTECTION -> "child protection office";
            case MANAGEMENT -> "head of the operation";
            case PERSON, RECIPIENT, DATA_PROTECTION_OFFICER -> of(who);
        };
    }

    /** An outcome in capitals, as it stands at the head of a report. */
    static String capitals(Outcome outcome) {
        return outcome.name().replace('_', ' ');
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String kind(CitedConclusion conclusion) {
        String kind = of(conclusion.kind());
        return switch (conclusion.kind()) {
            case REFERRAL -> "referral to the " + conclusion.detail();
            case WAIVER -> "lifts " + conclusion.detail();
            case BASIS, BASIS_UNAVAILABLE -> kind + " (" + conclusion.detail().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
            case SENSITIVITY -> kind + " " + conclusion.detail().toLowerCase(Locale.ROOT);
            case DEFINITION -> "settles " + conclusion.detail();
            default -> kind;
        };
    }

    static String fact(FactUsed fact) {
        return fact.term() + " = " + fact.answer() + (fact.presumed() ? " (nobody said otherwise)" : "");
    }

    /** Which people, data and recipients something is about; empty where there is only one of each. */
    static String about(java.util.List<io.github.safeconduct.Flow> flows) {
        java.util.Set<String> names = new java.util.LinkedHashSet<>();
        flows.forEach(flow -> {
            names.addAll(flow.dataSubjects());
            names.addAll(flow.personalData());
            names.addAll(flow.recipients());
        });
        return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
    }
}
