package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Area;
import java.util.Optional;

/** The id of a norm leads to the file of its rules. */
final class RulesByArea implements Check {

    @Override
    public String name() {
        return "areas";
    }

    @Override
    public String looksFor() {
        return "rules that stand in the file of another area";
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        for (Rule rule : reading.rules()) {
            String file = rule.place().file().substring(rule.place().file().lastIndexOf('/') + 1);
            Optional<Area> area = Area.ofNorm(rule.norm());
            if (area.isPresent() && !area.get().fileName().equals(file)) {
                report.fault(rule.place(), rule.norm() + " is a norm on " + area.get().words() + "; move the rule to " + reading.name()
                        + "/" + area.get().fileName());
            }
        }
    }
}
