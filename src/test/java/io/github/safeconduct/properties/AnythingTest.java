package io.github.safeconduct.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.Case;
import io.github.safeconduct.Decision;
import io.github.safeconduct.SafeconductException;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Subject;
import io.github.safeconduct.model.Truth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * P11: any input gives a decision or one of the documented exceptions, in bounded time, and no message repeats what a person might have
 * written.
 */
class AnythingTest {

    private static final int CASES = Integer.getInteger("safeconduct.properties.garbage", 500);
    private static final long SEED = Long.getLong("safeconduct.properties.seed", 1L);

    /** Stands for anything a person might write where a code is expected; it must not come back. */
    private static final String PRIVATE = "Amina K., born 1987";

    private final List<String> names = List.copyOf(Library.VOCABULARY.names());

    @Test
    void everythingIsADecisionOrADocumentedException() {
        List<String> escaped = new ArrayList<>();
        int decisions = 0;
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            long start = System.nanoTime();
            try {
                Decision decision = Library.SAFECONDUCT.decide(garbage(new Random(SEED * 31 + i)));
                decision.questions().forEach(question -> question.answers());
                decision.remedies();
                decisions++;
            } catch (SafeconductException | IllegalArgumentException e) {
                // IllegalArgumentException is what facts document for what no term could ever take.
                refused++;
                if (String.valueOf(e.getMessage()).contains(PRIVATE)) {
                    escaped.add(i + ": the message repeats an answer: " + e.getMessage());
                }
            } catch (RuntimeException | Error e) {
                escaped.add(i + ": " + e);
            }
            if (System.nanoTime() - start > 20_000_000_000L) {
                escaped.add(i + ": took " + (System.nanoTime() - start) / 1_000_000 + " ms");
            }
        }
        System.out.println("promises: P11 nothing escapes: " + decisions + " decisions, " + refused + " documented exceptions");
        assertEquals(List.of(), escaped);
    }

    private Case garbage(Random random) {
        Case.Builder builder = Case.builder();
        if (random.nextInt(4) > 0) {
            builder.rulebooks(random.nextInt(10) == 0 ? "nobody" : Cases.pick(io.github.safeconduct.reference.Catalogue.BOOKS, random));
        }
        if (random.nextInt(3) > 0) {
            builder.asOf(Cases.pick(
                    List.of(LocalDate.of(2026, 1, 1), LocalDate.MIN, LocalDate.MAX, LocalDate.of(2016, 2, 29), LocalDate.EPOCH), random));
        }
        if (random.nextInt(5) == 0) {
            builder.focus(Cases.pick(List.of("OT", "duties", "", "ZZ", "sensitivity", PRIVATE), random));
        }
        Map<String, Object> answers = new HashMap<>();
        for (int i = random.nextInt(random.nextInt(10) == 0 ? 400 : 12); i > 0; i--) {
            answers.put(name(random), anything(random));
        }
        builder.answers(answers);
        for (int i = random.nextInt(random.nextInt(20) == 0 ? 40 : 4); i > 0; i--) {
            builder.add(fact(random, true));
        }
        return builder.build();
    }

    private Fact<?> fact(Random random, boolean withRecords) {
        Fact<?> fact = Cases.pick(List.of(FactKind.values()), random).blank();
        for (int i = random.nextInt(4); i > 0; i--) {
            Object value = anything(random);
            String name = name(random);
            fact = value instanceof Truth truth
                    ? fact.answer(name, truth)
                    : value instanceof Number number ? fact.answer(name, number) : fact.answer(name, value.toString());
        }
        if (withRecords && fact instanceof Subject<?> subject && random.nextBoolean()) {
            return subject.named(Cases.pick(List.of("", "r1", "\u202Eabc", "x".repeat(5_000)), random)).with(fact(random, false));
        }
        return fact;
    }

    private String name(Random random) {
        return random.nextInt(12) == 0
                ? Cases.pick(List.of("", " ", "dataispersonal", "\u0000", "a".repeat(10_000), "operationKind\n", "aLawfulBasisCarries"),
                        random)
                : Cases.pick(names, random);
    }

    private static Object anything(Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> PRIVATE;
            case 1 -> "";
            case 2 -> new BigDecimal("1e400");
            case 3 -> Double.NaN;
            case 4 -> -5;
            case 5 -> "OTHER";
            case 6 -> "NONE";
            case 7 -> "\u202E\u0007" + "y".repeat(random.nextInt(3_000));
            case 8 -> 3.5;
            case 9 -> Truth.UNKNOWN;
            case 10, 11 -> Truth.YES;
            default -> Truth.NO;
        };
    }
}
