package io.github.safeconduct.benchmarks.contenders;

import io.github.safeconduct.Outcome;
import io.github.safeconduct.benchmarks.slice.Slice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All contenders by name. */
public final class Contenders {

    /** Makes a contender for the slice. */
    @FunctionalInterface
    private interface Maker {
        Contender make(Slice slice) throws Exception;
    }

    private static final Map<String, Maker> ALL = new LinkedHashMap<>();

    static {
        ALL.put("plain-java", PlainJava::new);
        ALL.put("drools-one-fact", DroolsRules::oneFact);
        ALL.put("drools-facts-by-kind", DroolsRules::factsByKind);
        ALL.put("evrete", EvreteRules::new);
        ALL.put("authzforce", AuthzForcePolicies::new);
        ALL.put("cel-java", CelPrograms::new);
        ALL.put("kie-dmn", DmnTable::new);
        ALL.put("cedar-java", CedarPolicies::new);
        ALL.put("safeconduct", slice -> new SafeconductDecisions(slice, Asked.NOTHING));
        ALL.put("safeconduct-questions", slice -> new SafeconductDecisions(slice, Asked.QUESTIONS));
        ALL.put("safeconduct-everything", slice -> new SafeconductDecisions(slice, Asked.EVERYTHING));
    }

    private Contenders() {}

    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** Those of some cases that Safeconduct leaves undecided, the slice being all the law there is. */
    public static List<Map<String, Object>> undecided(Slice slice, List<Map<String, Object>> cases) {
        try {
            SafeconductDecisions safeconduct = new SafeconductDecisions(slice, Asked.NOTHING);
            return cases.stream().filter(one -> safeconduct.decision(one).outcome() == Outcome.UNDECIDED).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes a contender.
     *
     * @throws IllegalStateException if it cannot be made
     */
    public static Contender of(String name, Slice slice) {
        try {
            return ALL.get(name).make(slice);
        } catch (Exception e) {
            throw new IllegalStateException("the contender " + name + " cannot be made", e);
        }
    }
}
