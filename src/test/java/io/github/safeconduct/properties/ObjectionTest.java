package io.github.safeconduct.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What speaks against an operation in any body counts in each: of cases that are permitted, each with any one such answer more, none is
 * permitted. Which answers those are the vocabulary says: what a stated objection cannot be denied beside.
 */
class ObjectionTest {

    private static final String OBJECTION = "objectionStated";
    private static final String PASSES_ON = "recipientPassesOn";

    private record Answer(String name, Object value) {}

    static Stream<Arguments> bodies() {
        return Stream.of(Arguments.of("WFP", Set.of("un-system")), Arguments.of("IOM", Set.of("un-system", "iom")),
                Arguments.of("UNHCR", Set.of("un-system", "unhcr")), Arguments.of("ICRC", Set.of("icrc")));
    }

    /** Each answer that speaks against an operation by itself. */
    private static List<Answer> objections() {
        List<Answer> objections = new ArrayList<>();
        for (String collector : List.of(OBJECTION, PASSES_ON)) {
            objections.add(new Answer(collector, Truth.YES));
            Library.term(collector).marks().excludes().get("no").forEach((name, answers) -> {
                for (String answer : answers) {
                    objections.add(new Answer(name, Library.parsed(Library.term(name), answer)));
                }
            });
        }
        return objections;
    }

    @Test
    void theVocabularyKnowsThem() {
        assertTrue(objections().size() > 60, () -> "answers that speak against an operation: " + objections());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void noPermissionSurvivesAnObjection(String body, Set<String> books) {
        List<String> permitted = new ArrayList<>();
        int cases = 0;
        for (Sample start : List.of(sample(books, body, "USE"), sample(books, body, "COLLECTION"),
                sample(books, body, "TRANSFER").with("recipientType", "RESEARCHER"),
                sample(books, body, "TRANSFER").with("recipientType", "SERVICE_PROVIDER"))) {
            Sample led = DangerTest.led(start);
            if (led == null) {
                continue;
            }
            cases++;
            for (Answer one : objections()) {
                if (permits(led, one) && !allowed(body, led, one)) {
                    permitted.add(one + " in " + led);
                }
            }
        }
        System.out.println("objections: " + body + ", " + cases + " permitted cases");
        assertTrue(cases >= 2, "too few cases could be led to a permission, " + cases);
        assertEquals(List.of(), permitted);
    }

    /** IOM lets a recipient pass data on that it and the person agreed to, and where nothing leaves nobody passes anything on. */
    private static boolean allowed(String body, Sample led, Answer one) {
        return one.name().equals(PASSES_ON) && (body.equals("IOM") || !led.terms().contains("recipientType"));
    }

    private static Sample sample(Set<String> books, String body, String way) {
        return new Sample(Library.DAY, books).with("controllerBody", body).with("operationKind", way).with("dataIsPersonal", Truth.YES)
                .with("dataCategory", "NEEDS_ASSESSMENT").with("jointAssessmentFavoursSharing", Truth.NO);
    }

    private static boolean permits(Sample led, Answer one) {
        Term term = Library.term(one.name());
        Sample with = led.without(OBJECTION).without(one.name()).with(term.name(), one.value());
        try {
            return with.toCase() != null && Library.decide(with).permits();
        } catch (CaseException e) {
            return false;
        }
    }
}
