package io.github.safeconduct.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.benchmarks.contenders.Contender;
import io.github.safeconduct.benchmarks.contenders.Contenders;
import io.github.safeconduct.benchmarks.contenders.Speaks;
import io.github.safeconduct.benchmarks.slice.Cases;
import io.github.safeconduct.benchmarks.slice.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Contenders are compared only where they say the same: which norms speak, and how certainly, on every case. All are held against plain
 * Java, and so against each other.
 */
@TestInstance(Lifecycle.PER_CLASS)
class AgreementTest {

    private static final int CASES = Integer.getInteger("benchmarks.cases", 250);

    /** Hardly ever drawn: nothing at all; and a no that would take protection away, of which a part was said and the rest is silence. */
    private static final List<Map<String, Object>> EDGES = List.of(Map.of(),
            Map.of("identifiableFromData", false, "identifiableWithOtherInformation", false, "identifiableByReasonablyLikelyMeans", false),
            Map.of("identifiableFromData", false, "identifiableWithOtherInformation", false, "identifiableByReasonablyLikelyMeans", false,
                    "dataPseudonymised", false));

    private final Slice slice = new Slice();
    private final List<Map<String, Object>> cases = new ArrayList<>();
    private final List<Speaks> expected = new ArrayList<>();

    @BeforeAll
    void decidePlainly() {
        for (Cases kind : Cases.values()) {
            cases.addAll(kind.of(slice, CASES));
        }
        cases.addAll(EDGES);
        try (Contender plain = Contenders.of("plain-java", slice)) {
            cases.forEach(one -> expected.add(plain.speaks(one)));
        }
    }

    /**
     * On a norm that never speaks, or always does, contenders would agree by accident. Of the cases that are measured, not only of
     * those that are compared with every build.
     */
    @Test
    void everyNormSpeaksNowAndThen() {
        TreeSet<String> never = new TreeSet<>(slice.norms());
        TreeSet<String> always = new TreeSet<>(slice.norms());
        try (Contender plain = Contenders.of("plain-java", slice)) {
            for (Cases kind : Cases.values()) {
                for (Map<String, Object> one : kind.of(slice, Cases.MEASURED)) {
                    Speaks said = plain.speaks(one);
                    for (int norm = 0; norm < slice.norms().size(); norm++) {
                        (said.of(norm) == Speaks.SILENT ? always : never).remove(slice.norms().get(norm));
                    }
                }
            }
        }
        assertTrue(slice.norms().size() >= 60, () -> slice.norms().toString());
        assertEquals(List.of(), List.copyOf(never), "norms that never speak");
        assertEquals(List.of(), List.copyOf(always), "norms that always speak");
    }

    static List<String> contenders() {
        return Contenders.names();
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void saysWhatAllOthersSay(String name) {
        List<String> differences = new ArrayList<>();
        try (Contender contender = Contenders.of(name, slice)) {
            for (int i = 0; i < cases.size(); i++) {
                Speaks said = contender.speaks(cases.get(i));
                if (!said.equals(expected.get(i))) {
                    differences.add(difference(said, expected.get(i)) + " on " + cases.get(i));
                }
            }
        }
        assertEquals(List.of(), differences.subList(0, Math.min(3, differences.size())),
                () -> differences.size() + " of " + cases.size() + " cases differ");
    }

    private String difference(Speaks said, Speaks expected) {
        List<String> norms = new ArrayList<>();
        for (int norm = 0; norm < slice.norms().size(); norm++) {
            if (said.of(norm) != expected.of(norm)) {
                norms.add(slice.norms().get(norm) + " says " + said.of(norm) + " and not " + expected.of(norm));
            }
        }
        return String.join(", ", norms);
    }
}
