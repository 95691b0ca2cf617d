package io.github.safeconduct.internal.advise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.internal.Rulebooks;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a search ends for want of steps, nothing is settled. */
class BudgetTest {

    private static final Term TERM = Rulebooks.of("un-system").vocabulary().require("dataIsPersonal");
    private static final long YES = 1;
    private static final long NO = 2;

    private final Unknown one = unknown(0);
    private final Unknown other = unknown(1);
    private final Unknown third = unknown(2);

    private static Unknown unknown(int number) {
        return new Unknown(number, TERM, number, false, List.of(Truth.YES, Truth.NO), -1L);
    }

    /** Two of three agree and no two agree: cannot be, and it takes a few steps to see. */
    private List<Formula> impossible() {
        return List.of(differ(one, other), differ(other, third), differ(one, third));
    }

    private static Formula differ(Unknown left, Unknown right) {
        return Formula.any(List.of(Formula.all(List.of(Formula.choice(left, YES), Formula.choice(right, NO))),
                Formula.all(List.of(Formula.choice(left, NO), Formula.choice(right, YES)))));
    }

    @Test
    void whatCannotBeIsFoundOutWithEnoughSteps() {
        assertEquals(Search.Result.NONE, Search.holds(impossible(), new Search.Budget(1_000, 1_000)));
    }

    @Test
    void withoutStepsItStaysOpen() {
        assertEquals(Search.Result.OPEN, Search.holds(impossible(), new Search.Budget(0, 0)));
        assertEquals(Search.Result.OPEN, Search.holds(impossible(), new Search.Budget(1, 1)));
    }
}
