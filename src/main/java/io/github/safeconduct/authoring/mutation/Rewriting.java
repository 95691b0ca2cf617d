package io.github.safeconduct.authoring.mutation;

import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Condition.AllOf;
import io.github.safeconduct.internal.reading.Condition.AnyOf;
import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Conditions with one part replaced, found by its identity: the same test may stand in a rule twice. */
final class Rewriting {

    private Rewriting() {}

    /** The condition with another part in the place of one. */
    static Condition replaced(Condition condition, Condition part, Condition by) {
        if (condition == part) {
            return by;
        }
        if (condition instanceof AllOf all) {
            return new AllOf(all.parts().stream().map(one -> replaced(one, part, by)).toList());
        }
        return condition instanceof AnyOf any ? new AnyOf(any.parts().stream().map(one -> replaced(one, part, by)).toList()) : condition;
    }

    /** The condition without a part: of several that must hold, one less; of several one of which must hold, one less. */
    static Condition without(Condition condition, Condition part) {
        if (condition instanceof AllOf all) {
            return new AllOf(left(all.parts(), part));
        }
        if (condition instanceof AnyOf any) {
            List<Condition> left = left(any.parts(), part);
            // Of nothing nothing holds; but a fact of which nothing is asked any more holds nobody up.
            return left.isEmpty() ? new AllOf(List.of()) : new AnyOf(left);
        }
        return condition == part ? new AllOf(List.of()) : condition;
    }

    private static List<Condition> left(List<Condition> parts, Condition part) {
        List<Condition> left = new ArrayList<>();
        for (Condition one : parts) {
            if (one != part) {
                left.add(without(one, part));
            }
        }
        return left;
    }

    /** The parts one of which suffices beside others, wherever they stand. */
    static List<Condition> alternatives(Condition condition) {
        List<Condition> found = new ArrayList<>();
        if (condition instanceof AllOf all) {
            all.parts().forEach(part -> found.addAll(alternatives(part)));
        } else if (condition instanceof AnyOf any) {
            if (any.parts().size() > 1) {
                found.addAll(any.parts());
            }
            any.parts().forEach(part -> found.addAll(alternatives(part)));
        }
        return found;
    }

    /** The truth of a condition of which one test takes the unknown for known. */
    static Truth truth(Condition condition, Test test, Truth unknownAs, Function<FactKind, Answers> facts) {
        if (condition == test) {
            Truth truth = test.truth(facts);
            return truth == Truth.UNKNOWN ? unknownAs : truth;
        }
        if (condition instanceof Test other) {
            return other.truth(facts);
        }
        boolean all = condition instanceof AllOf;
        Truth deciding = all ? Truth.NO : Truth.YES;
        Truth result = deciding.negated();
        for (Condition part : all ? ((AllOf) condition).parts() : ((AnyOf) condition).parts()) {
            Truth truth = truth(part, test, unknownAs, facts);
            if (truth == deciding) {
                return truth;
            }
            result = truth == Truth.UNKNOWN ? truth : result;
        }
        return result;
    }
}
