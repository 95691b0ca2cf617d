package io.github.safeconduct.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.testing.CaseFolders;
import io.github.safeconduct.testing.RuleCases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of every rulebook, on the real engine. */
class RuleCasesTest {

    private static final RuleCases CASES = new RuleCases(Safeconduct.load());

    @TestFactory
    Stream<DynamicContainer> cases() {
        return CaseFolders.files().stream().map(file -> DynamicContainer.dynamicContainer(file.toString(), CASES.read(file).stream()
                .map(one -> DynamicTest.dynamicTest(one.facts().name(),
                        () -> assertEquals(List.of(), CASES.run(one), () -> String.valueOf(one.place()))))));
    }
}
