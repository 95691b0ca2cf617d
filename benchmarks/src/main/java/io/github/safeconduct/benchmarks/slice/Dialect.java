package io.github.safeconduct.benchmarks.slice;

import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Condition.AllOf;
import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.model.ModalTest.Comparison;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * A language of conditions in which a contender takes its rules. None of them knows what is unknown, so each condition is written
 * twice: as it certainly holds, and as it possibly holds. A term is one of {@code YES}, {@code NO} and {@code UNKNOWN}, a code or
 * {@code UNKNOWN}, or a number, which is negative where it is unknown.
 */
public abstract class Dialect {

    protected static final String UNKNOWN = "UNKNOWN";

    /** How the four comparisons with a number are written, and which of them is another's opposite. */
    public enum Order {
        ABOVE(">"),
        AT_MOST("<="),
        BELOW("<"),
        AT_LEAST(">=");

        private final String sign;

        Order(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        private static Order of(Test test) {
            return test.comparison() == Comparison.ABOVE ? (test.negated() ? AT_MOST : ABOVE) : test.negated() ? AT_LEAST : BELOW;
        }
    }

    /** The text that holds where the condition certainly does. */
    public final String certain(Condition condition) {
        return text(condition, true);
    }

    /** The text that holds where the condition certainly or possibly does. */
    public final String possible(Condition condition) {
        return text(condition, false);
    }

    final String text(Condition condition, boolean certain) {
        if (condition instanceof Test test) {
            return test.comparison().ordered()
                    ? number(test, certain)
                    : test.operands().isEmpty() ? truth(test, certain) : code(test, certain);
        }
        List<String> parts = Slice.parts(condition).stream().map(part -> text(part, certain)).toList();
        return condition instanceof AllOf ? all(parts) : any(parts);
    }

    private String truth(Test test, boolean certain) {
        Truth wanted = test.negated() ? Truth.NO : Truth.YES;
        return certain ? is(test.term(), wanted) : isNot(test.term(), wanted.negated());
    }

    private String code(Test test, boolean certain) {
        List<String> codes = new ArrayList<>(test.operands());
        if (certain == test.negated()) {
            codes.add(UNKNOWN);
        }
        return test.negated() ? noneOf(test.term(), codes) : oneOf(test.term(), codes);
    }

    private String number(Test test, boolean certain) {
        String compared = compare(test.term(), Order.of(test), test.operands().get(0));
        return certain
                ? all(List.of(compare(test.term(), Order.AT_LEAST, "0"), compared))
                : any(List.of(compare(test.term(), Order.BELOW, "0"), compared));
    }

    protected abstract String all(List<String> parts);

    protected abstract String any(List<String> parts);

    protected abstract String is(String term, Truth truth);

    protected abstract String isNot(String term, Truth truth);

    protected abstract String oneOf(String term, List<String> codes);

    protected abstract String noneOf(String term, List<String> codes);

    protected abstract String compare(String term, Order order, String bound);
}
