package io.github.safeconduct.authoring.coverage;

import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How often the cases saw one rule speak and be silent, and how its tests came out. */
public final class RuleCoverage {

    private final String rulebook;
    private final CompiledRule rule;
    private final List<Condition.Test> read = new ArrayList<>();
    private final List<TestCoverage> tests = new ArrayList<>();
    private int spoke;
    private int silent;

    RuleCoverage(String rulebook, CompiledRule rule) {
        this.rulebook = rulebook;
        this.rule = rule;
        rule.rule().condition().forEachTest(test -> {
            read.add(test);
            tests.add(new TestCoverage(test));
        });
    }

    void saw(boolean speaks, Function<FactKind, Answers> facts) {
        if (speaks) {
            spoke++;
        } else {
            silent++;
        }
        for (int i = 0; i < read.size(); i++) {
            tests.get(i).saw(read.get(i).truth(facts));
        }
    }

    /** The rulebook it stands in. */
    public String rulebook() {
        return rulebook;
    }

    /** The id of the norm it serves. */
    public String norm() {
        return rule.norm().id();
    }

    /** Its name. */
    public String name() {
        return rule.rule().name();
    }

    /** Where its name stands. */
    public Place place() {
        return rule.rule().place();
    }

    /** How often it spoke, certainly or possibly. */
    public int spoke() {
        return spoke;
    }

    /** How often it was considered and stayed silent. */
    public int silent() {
        return silent;
    }

    /** Whether no case was ever decided under its rulebook while it was in force. */
    public boolean neverConsidered() {
        return spoke + silent == 0;
    }

    /** Its tests, in the order of the text. */
    public List<TestCoverage> tests() {
        return List.copyOf(tests);
    }

    /** Of speaking and silent, how many were seen. */
    Share rule() {
        return new Share((spoke > 0 ? 1 : 0) + (silent > 0 ? 1 : 0), 2);
    }

    /** Of the ways in which its tests can come out, how many were seen. */
    Share ways() {
        return tests.stream().map(TestCoverage::share).reduce(Share.NONE, Share::plus);
    }

    /** Both. */
    public Share share() {
        return rule().plus(ways());
    }
}
