package io.github.safeconduct.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.testing.CaseFolders;
import io.github.safeconduct.testing.RuleCases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of every rulebook, on the real engine. */
class RuleCasesTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final RuleCases CASES = new RuleCases(SAFECONDUCT);

    @TestFactory
    Stream<DynamicContainer> cases() {
        return CaseFolders.files().stream().map(file -> DynamicContainer.dynamicContainer(file.toString(), CASES.read(file).stream()
                .map(one -> DynamicTest.dynamicTest(one.facts().name(), () -> hold(one)))));
    }

    /** As the case expects, and as every decision is; what the case was decided to be is remembered. */
    private static void hold(Expecting one) {
        assertEquals(List.of(), CASES.run(one), () -> String.valueOf(one.place()));
        CASES.decided(one).ifPresent(
                decided -> assertEquals(List.of(), Weighing.faults(SAFECONDUCT.decide(decided)), () -> String.valueOf(one.place())));
    }
}
