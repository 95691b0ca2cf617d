package io.github.safeconduct.authoring.coverage;

import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.model.ModalTest.Comparison;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the cases saw one test of one rule come out. */
public final class TestCoverage {

    private final Condition.Test test;
    private final Map<Truth, Integer> times = new EnumMap<>(Truth.class);

    TestCoverage(Condition.Test test) {
        this.test = test;
    }

    void saw(Truth truth) {
        times.merge(truth, 1, Integer::sum);
    }

    /** Where it stands. */
    public Place place() {
        return test.place();
    }

    /** The test as it stands in the rule: {@code possiblyNot( "consentValid" )}. */
    public String text() {
        return test.modal().text() + "( " + Stream.concat(Stream.of(test.term()), test.operands().stream())
                .map(argument -> test.comparison().ordered() && !argument.equals(test.term()) ? argument : '"' + argument + '"')
                .collect(Collectors.joining(", ")) + " )";
    }

    /** How often it held, did not hold, or was unknown. */
    public int times(Truth truth) {
        return times.getOrDefault(truth, 0);
    }

    /** The ways in which it can come out: a test whether something is not known never certainly holds, since somebody may know. */
    private List<Truth> ways() {
        return test.comparison() == Comparison.UNKNOWN ? List.of(Truth.NO, Truth.UNKNOWN) : List.of(Truth.YES, Truth.NO, Truth.UNKNOWN);
    }

    /** The ways in which no case saw it come out, in words. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Truth way : ways()) {
            if (times(way) == 0) {
                missing.add(switch (way) {
                    case YES -> "holding";
                    case NO -> "not holding";
                    case UNKNOWN -> "unknown";
                });
            }
        }
        return missing;
    }

    /** How many of the ways in which it can come out were seen. */
    public Share share() {
        return new Share(ways().size() - missing().size(), ways().size());
    }
}
