package io.github.safeconduct.properties;

import io.github.safeconduct.Certainty;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** P1: every rule speaks just where its condition, read a second time from the catalogue, is not no. */
final class OneAnswer implements Promise {

    @Override
    public String name() {
        return "P1 two readings, one answer";
    }

    @Override
    public void hold(Tried tried, Random random, Tally tally) {
        Map<String, Boolean> norms = new TreeMap<>();
        tried.decision().norms().forEach((norm, certainty) -> norms.put(norm, certainty == Certainty.CERTAIN));
        norms.keySet().removeIf(norm -> norm.contains("-OQ-"));
        Map<String, Boolean> expected = Library.REFERENCE.norms(tried.reference());
        tally.count("cases");
        if (!norms.equals(expected)) {
            tally.breach("the engine adds " + minus(norms, expected) + " and lacks " + minus(expected, norms));
        }
    }

    private static Map<String, Boolean> minus(Map<String, Boolean> one, Map<String, Boolean> other) {
        Map<String, Boolean> rest = new TreeMap<>(one);
        rest.entrySet().removeAll(other.entrySet());
        return rest;
    }
}
