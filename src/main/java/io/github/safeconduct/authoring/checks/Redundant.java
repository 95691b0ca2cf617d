package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.reading.Condition.AllOf;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Norm;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A rule that speaks only where another of its norm says the same is one that no case can make count. */
final class Redundant implements Check {

    /** A folder made to keep the verifier busy ends here: so many pairs of rules are compared. */
    private static final int MOST = 1_000;

    @Override
    public String name() {
        return "redundant";
    }

    @Override
    public String looksFor() {
        return "rules that speak only where another rule of their norm says the same";
    }

    @Override
    public boolean knowsExceptions() {
        return true;
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        int left = MOST;
        for (List<Rule> rules : reading.byNorm().values()) {
            for (Rule rule : rules) {
                for (Rule other : rules) {
                    if (comparable(reading, rule, other) && conclusions(other).containsAll(conclusions(rule)) && --left > 0
                            && !report.full()
                            && addsNothing(reading, rule, other)
                            // Of two that come to the same the first stays.
                            && (rules.indexOf(rule) > rules.indexOf(other) || !addsNothing(reading, other, rule))) {
                        report.fault(rule.place(), "no case can make this rule count: wherever it speaks, the one at " + other.place()
                                + " says the same; take it out, or correct the condition that was meant otherwise", rule.norm());
                    }
                }
            }
        }
    }

    /** Two rules of a norm that are read alike: one that is read exactly is silent about what nobody knows, where another is not. */
    private static boolean comparable(RulebookReading reading, Rule rule, Rule other) {
        Norm norm = reading.norm(rule);
        return norm != null && !rule.name().equals(other.name()) && rule.exact(norm) == other.exact(norm);
    }

    /** Whether another rule concludes all that a rule does, wherever it does; what repeats the other word for word is found elsewhere. */
    private static boolean addsNothing(RulebookReading reading, Rule rule, Rule other) {
        return conclusions(other).containsAll(conclusions(rule))
                && !Repeats.text(rule.condition()).equals(Repeats.text(other.condition()))
                && !Satisfiable.inSomeCase(new AllOf(List.of(rule.condition(), other.condition().opposite())), reading.vocabulary())
                && Satisfiable.inSomeCase(rule.condition(), reading.vocabulary());
    }

    private static Set<String> conclusions(Rule rule) {
        return rule.inserts().stream().map(insert -> insert.conclusion() + insert.factory() + insert.arguments())
                .collect(Collectors.toSet());
    }
}
