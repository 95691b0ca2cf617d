package io.github.safeconduct.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The tests through which rules read terms, one row each. A <em>certainly</em> test holds on what is known; a <em>possibly</em> test also
 * on what is not;
 * <em>unknown</em> on that alone.
 * Nothing else in the library lists them.
 */
public enum ModalTest {
    CERTAINLY("certainly", true, Comparison.IS, false, "is"),
    POSSIBLY("possibly", false, Comparison.IS, false, "is"),
    CERTAINLY_NOT("certainlyNot", true, Comparison.IS, true, "is not"),
    POSSIBLY_NOT("possiblyNot", false, Comparison.IS, true, "is not"),
    CERTAINLY_ABOVE("certainlyAbove", true, Comparison.ABOVE, false, "is above"),
    POSSIBLY_ABOVE("possiblyAbove", false, Comparison.ABOVE, false, "is above"),
    CERTAINLY_AT_MOST("certainlyAtMost", true, Comparison.ABOVE, true, "is at most"),
    POSSIBLY_AT_MOST("possiblyAtMost", false, Comparison.ABOVE, true, "is at most"),
    CERTAINLY_BELOW("certainlyBelow", true, Comparison.BELOW, false, "is below"),
    POSSIBLY_BELOW("possiblyBelow", false, Comparison.BELOW, false, "is below"),
    CERTAINLY_AT_LEAST("certainlyAtLeast", true, Comparison.BELOW, true, "is at least"),
    POSSIBLY_AT_LEAST("possiblyAtLeast", false, Comparison.BELOW, true, "is at least"),
    CERTAINLY_SAME("certainlySame", true, Comparison.SAME, false, "is the same as"),
    POSSIBLY_SAME("possiblySame", false, Comparison.SAME, false, "is the same as"),
    CERTAINLY_DIFFER("certainlyDiffer", true, Comparison.SAME, true, "differs from"),
    POSSIBLY_DIFFER("possiblyDiffer", false, Comparison.SAME, true, "differs from"),
    /** That nobody knows. It never holds of a case that is known in full, so it has neither a certain counterpart nor an opposite. */
    UNKNOWN("unknown", false, Comparison.UNKNOWN, false, "is not known");

    /** What a test holds its term against. */
    public enum Comparison {
        /** Yes, or one of the codes named. */
        IS,
        /** A number. */
        ABOVE,
        /** A number. */
        BELOW,
        /** Another term. */
        SAME,
        /** Nothing: it asks whether the term is answered at all. */
        UNKNOWN;

        /** Whether it compares with a number. */
        public boolean ordered() {
            return this == ABOVE || this == BELOW;
        }
    }

    private final String text;
    private final boolean certain;
    private final Comparison comparison;
    private final boolean negated;
    private final String words;

    ModalTest(String text, boolean certain, Comparison comparison, boolean negated, String words) {
        this.text = text;
        this.certain = certain;
        this.comparison = comparison;
        this.negated = negated;
        this.words = words;
    }

    /** The name rules write, for instance {@code possiblyNot}. */
    public String text() {
        return text;
    }

    /**
     * The method of {@link Fact} that answers it: of the same name, but for {@code unknown}, which there says that something is unknown.
     */
    public String method() {
        return this == UNKNOWN ? "notKnown" : text;
    }

    /** Whether it holds only on what is known. */
    public boolean certain() {
        return certain;
    }

    /** What it holds its term against. */
    public Comparison comparison() {
        return comparison;
    }

    /** Whether it asks that the comparison fails. */
    public boolean negated() {
        return negated;
    }

    /** What it asks, between the term and what it is held against: {@code is above}. */
    public String words() {
        return words;
    }

    /** The test of the same certainty that asks for the opposite: {@code possiblyNot} for {@code possibly}. */
    public ModalTest opposite() {
        return this == UNKNOWN ? this : of(certain, comparison, !negated);
    }

    /** The test that asks for the same with the other certainty: {@code possibly} for {@code certainly}. */
    public ModalTest counterpart() {
        return this == UNKNOWN ? this : of(!certain, comparison, negated);
    }

    /** The test that does so. */
    public static ModalTest of(boolean certain, Comparison comparison, boolean negated) {
        return Arrays.stream(values()).filter(test -> test.certain == certain && test.comparison == comparison && test.negated == negated)
                .findFirst().orElseThrow();
    }

    /** The test of a name. */
    public static Optional<ModalTest> named(String text) {
        return Arrays.stream(values()).filter(test -> test.text.equals(text)).findFirst();
    }

    /** The names rules write. */
    public static List<String> names() {
        return Arrays.stream(values()).map(ModalTest::text).toList();
    }
}
