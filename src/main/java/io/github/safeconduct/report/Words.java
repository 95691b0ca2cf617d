package io.github.safeconduct.report;

import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.FactUsed;
import io.github.safeconduct.Outcome;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values in words. */
final class Words {

    private static final Pattern SHORTHAND = Pattern.compile("(FINDING|PERMIT_WITH|PERMIT|REQUIRE|SUSPEND|REFUSE|DELETE|REFER)\\s*"
            + "(?:\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\))?(.*)");

    private Words() {}

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

    /** The register's shorthand as a sentence: REFER(office): … becomes Refer to the office: … */
    static String sentence(String consequence) {
        Matcher matcher = SHORTHAND.matcher(consequence);
        if (!matcher.matches()) {
            return consequence;
        }
        // What follows a colon is the order itself; what follows a semicolon is a remark on it.
        String rest = matcher.group(3).replaceFirst("^:\\s*", "").strip();
        String inner = matcher.group(2) == null ? "" : matcher.group(2);
        String verb = matcher.group(1);
        return switch (verb) {
            case "REFER" -> order(inner.isEmpty() ? "Refer" : "Refer to: " + inner, rest);
            case "PERMIT_WITH" -> order("Permitted with: " + inner, rest);
            case "FINDING" -> order("Finding", rest);
            default -> verb.charAt(0) + verb.substring(1).toLowerCase(Locale.ROOT) + (inner.isEmpty() ? "" : " (" + inner + ")")
                    + (rest.isEmpty() ? "." : opensWithStop(rest) ? rest : " " + rest);
        };
    }

    private static String order(String head, String rest) {
        return rest.isEmpty() ? head : opensWithStop(rest) ? head + rest : head + ": " + rest;
    }

    private static boolean opensWithStop(String rest) {
        return ".;,".indexOf(rest.charAt(0)) >= 0;
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
