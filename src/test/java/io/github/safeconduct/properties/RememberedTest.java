package io.github.safeconduct.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Explanation;
import io.github.safeconduct.Question;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.Subject;
import io.github.safeconduct.report.CaseLabel;
import io.github.safeconduct.report.Enquiry;
import io.github.safeconduct.report.JsonReport;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A remembered decision is the decision on that case and on no other: not on one that leaves out a single answer. */
class RememberedTest {

    private static final int CASES = Integer.getInteger("safeconduct.properties.remembered", 60);

    @Test
    void aCaseThatLeavesOutOneAnswerIsAnotherCase() {
        Safeconduct remembering = Safeconduct.builder().cacheSize(10_000).build();
        Safeconduct forgetful = Safeconduct.builder().cacheSize(0).build();
        Cases cases = new Cases(42L);
        for (int number = 0; number < CASES; number++) {
            Case whole = cases.draw(number).toCase();
            List<Case> variants = new ArrayList<>(List.of(whole));
            whole.answers().keySet().forEach(term -> variants.add(whole.toBuilder().retract(term).build()));
            for (Case one : variants) {
                assertEquals(decided(forgetful, one), decided(remembering, one), "case " + number);
            }
            assertEquals(decided(forgetful, whole), decided(remembering, whole), "case " + number + ", once more");
        }
    }

    /** Another name for everybody, and the last before the first: all that is decided and asked is the same, shown under the new names. */
    @Test
    void aCaseThatDiffersInNamesAloneIsDecidedTheSameUnderItsOwnNames() throws ReflectiveOperationException {
        Safeconduct remembering = Safeconduct.builder().cacheSize(10_000).build();
        Safeconduct forgetful = Safeconduct.builder().cacheSize(0).build();
        Cases cases = new Cases(43L);
        int named = 0;
        for (int number = 0; number < CASES / 2; number++) {
            Case whole = cases.draw(number).toCase();
            Object before = decided(remembering, named(whole, "first", 1));
            Case other = named(whole, "other", -1);
            named += whole.equals(other) ? 0 : 1;
            boolean planned = number % 15 == 0;
            assertEquals(shown(forgetful, other, planned), shown(remembering, other, planned), "case " + number);
            assertEquals(asked(before), asked(decided(forgetful, other)), "case " + number);
        }
        assertTrue(named >= 3, named + " of " + CASES / 2 + " have anybody to name");
    }

    private static Case named(Case given, String name, int step) {
        int[] number = {500};
        return given.toBuilder().facts(given.facts().stream().<Fact<?>>map(fact -> {
            number[0] += step;
            return fact instanceof Subject<?> subject ? subject.named(name + number[0]) : fact;
        }).toList()).build();
    }

    /** Everything a decision says: its report, and whatever can be asked of it. */
    private static List<Object> shown(Safeconduct safeconduct, Case given, boolean planned) throws ReflectiveOperationException {
        Object decided = decided(safeconduct, given);
        if (!(decided instanceof Decision decision)) {
            return List.of(decided);
        }
        List<Explanation> why = decision.norms().keySet().stream().limit(3).map(decision::why).toList();
        List<Explanation> whyNot = decision.norms().keySet().stream().limit(3).map(decision::whyNot).toList();
        Enquiry enquiry = new Enquiry(why, whyNot, Optional.empty());
        CaseLabel label = CaseLabel.named("it");
        List<Object> shown = new ArrayList<>();
        shown.add(planned ? JsonReport.full(label, decision, enquiry, true) : JsonReport.of(label, decision, enquiry, true));
        for (Method part : Decision.class.getDeclaredMethods()) {
            if (Modifier.isPublic(part.getModifiers()) && !Modifier.isStatic(part.getModifiers()) && part.getParameterCount() == 0
                    && (planned || !part.getName().equals("plan")) && !part.getName().equals("vocabulary")) {
                shown.add(part.getName() + ": " + part.invoke(decision));
            }
        }
        return shown;
    }

    private static List<String> asked(Object decided) {
        return decided instanceof Decision decision ? decision.questions().stream().map(Question::term).toList() : List.of();
    }

    private static Object decided(Safeconduct safeconduct, Case given) {
        try {
            return safeconduct.decide(given);
        } catch (CaseException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
