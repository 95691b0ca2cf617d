package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.authoring.source.Visible;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Place;
import java.util.HashMap;
import java.util.Map;

/** A rule is named once, after a norm of the register, and a comment above it says why the norm reads that way. */
final class Names implements Check {

    private static final int LONGEST = 200;

    @Override
    public String name() {
        return "names";
    }

    @Override
    public String looksFor() {
        return "rules without a norm, with the name of another, or without a comment";
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        Map<String, Place> names = new HashMap<>();
        for (Rule rule : reading.rules()) {
            Place before = names.putIfAbsent(rule.name(), rule.place());
            if (before != null) {
                report.fault(rule.place(),
                        "the rule \"" + rule.name() + "\" stands at " + before
                                + " already, and Drools would silently keep only one of them; "
                                + "give this one a name that says what it adds");
            }
            norm(reading, rule, report);
            if (!plain(rule.name()) || rule.name().length() > LONGEST) {
                report.fault(rule.place(), "the name of a rule is a sentence of at most " + LONGEST
                        + " characters without quotes and backslashes; write it without them");
            }
            if (!rule.commented()) {
                report.fault(rule.place(),
                        "a comment is missing above the rule; say in a line that begins with // why the norm reads that way");
            }
        }
    }

    /** Whether a text can stand in a string of any language without being read as something else. */
    static boolean plain(String text) {
        return text.codePoints().noneMatch(character -> character == '"' || character == '\\' || Visible.hides(character));
    }

    private static void norm(RulebookReading reading, Rule rule, Report report) {
        if (reading.norm(rule) == null && reading.registerReadable() && !reading.places().has(rule.norm())) {
            report.fault(rule.place(),
                    "unknown norm " + rule.norm() + Nearest.hint(rule.norm(), reading.register().ids()) + "; add it to " + reading.name()
                            + "/norms.yaml or correct the name of the rule");
        }
    }
}
