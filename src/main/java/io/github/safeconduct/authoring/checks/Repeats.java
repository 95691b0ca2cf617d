package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A rule that says what another says, under another title, is a rule nobody will change in both places. */
final class Repeats implements Check {

    @Override
    public String name() {
        return "repeats";
    }

    @Override
    public String looksFor() {
        return "rules that repeat one another";
    }

    @Override
    public boolean knowsExceptions() {
        return true;
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        Map<String, Place> seen = new HashMap<>();
        for (Rule rule : reading.rules()) {
            String says = text(rule.condition()) + " => "
                    + rule.inserts().stream().map(insert -> insert.conclusion() + insert.factory() + insert.arguments()).sorted()
                            .collect(Collectors.joining(";"));
            Place before = seen.putIfAbsent(says, rule.place());
            if (before != null) {
                report.fault(rule.place(),
                        "this rule repeats the one at " + before + ": same condition, same conclusion; take one of them out", rule.norm());
            }
        }
    }

    /** A condition in an order of its own, so that the order of the text does not matter. */
    static String text(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().size() == 1
                    ? text(all.parts().get(0))
                    : all.parts().stream().map(Repeats::text).distinct().sorted().collect(Collectors.joining(" & ", "(", ")"));
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().size() == 1
                    ? text(any.parts().get(0))
                    : any.parts().stream().map(Repeats::text).distinct().sorted().collect(Collectors.joining(" | ", "(", ")"));
        }
        Test test = (Test) condition;
        return test.fact() + "." + test.term() + " " + test.modal() + test.operands().stream().sorted().toList();
    }
}
