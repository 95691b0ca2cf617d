package io.github.safeconduct.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of conclusions and of modal tests say what the classes can do, and nothing else. */
class TablesTest {

    @Test
    void everyConclusionHasItsRow() {
        Set<String> types = new TreeSet<>();
        Arrays.stream(Conclusion.class.getPermittedSubclasses()).forEach(type -> types.add(type.getSimpleName()));
        assertEquals(types, new TreeSet<>(ConclusionKind.typeNames()));
    }

    @Test
    void theFactoriesAreThoseOfTheClasses() throws ReflectiveOperationException {
        for (ConclusionKind kind : ConclusionKind.values()) {
            Class<?> type = Class.forName(Conclusion.class.getPackageName() + "." + kind.typeName());
            for (ConclusionKind.Factory factory : kind.factories()) {
                Method method = Arrays.stream(type.getDeclaredMethods()).filter(candidate -> candidate.getName().equals(factory.name()))
                        .findFirst().orElseThrow();
                assertEquals(factory.arguments().size() + 1, method.getParameterCount(), kind + " " + factory);
                Object[] arguments = Arrays.stream(method.getParameterTypes())
                        .map(parameter -> parameter.isEnum() ? parameter.getEnumConstants()[0] : "x").toArray();
                assertSame(kind, ((Conclusion) method.invoke(null, arguments)).kind());
                assertSame(kind, ConclusionKind.written(kind.typeName(), factory.name()).orElseThrow());
            }
        }
    }

    @Test
    void everyModalTestIsAMethodOfFacts() {
        Set<String> methods = new TreeSet<>();
        Arrays.stream(Fact.class.getDeclaredMethods()).map(Method::getName).filter(name -> name.matches("(certainly|possibly|notKnown).*"))
                .forEach(methods::add);
        assertEquals(methods, Arrays.stream(ModalTest.values()).map(ModalTest::method).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void oppositesAndCounterpartsAreMutual() {
        for (ModalTest test : ModalTest.values()) {
            assertSame(test, test.opposite().opposite());
            assertSame(test, test.counterpart().counterpart());
            assertSame(test, ModalTest.named(test.text()).orElseThrow());
            assertTrue(test.opposite().certain() == test.certain() && test.counterpart().comparison() == test.comparison());
        }
        assertSame(ModalTest.POSSIBLY_NOT, ModalTest.POSSIBLY.opposite());
        assertSame(ModalTest.CERTAINLY_AT_MOST, ModalTest.CERTAINLY_ABOVE.opposite());
    }
}
