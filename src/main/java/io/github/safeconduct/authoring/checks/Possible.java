package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Rule;
import java.util.List;

/** A condition that asks for two things which exclude each other is a slip. */
final class Possible implements Check {

    @Override
    public String name() {
        return "possible";
    }

    @Override
    public String looksFor() {
        return "conditions that cannot hold, or ask nothing";
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        for (Rule rule : reading.rules()) {
            if (asksNothing(rule.condition())) {
                report.fault(rule.place(),
                        "the rule asks nothing, or a bracket in it is empty; a rule speaks because of something: write at least one "
                                + "test, for instance "
                                + "Operation( possibly( \"transferProposed\" ) )");
            }
            Satisfiable.clash(rule.condition(), reading.vocabulary())
                    .ifPresent(clash -> report.fault(clash.second().place(), "this condition can never hold: '"
                            + clash.second().term() + "' " + Satisfiable.words(clash.second()) + " here, and "
                            + Satisfiable.words(clash.first()) + " at " + clash.first().place()
                            + "; to have one or the other join the two by ||, else correct one of them"));
        }
    }

    private static boolean asksNothing(Condition condition) {
        List<Condition> parts = condition instanceof Condition.AllOf all
                ? all.parts()
                : condition instanceof Condition.AnyOf any ? any.parts() : null;
        return parts != null && (parts.isEmpty() || parts.stream().anyMatch(Possible::asksNothing));
    }
}
