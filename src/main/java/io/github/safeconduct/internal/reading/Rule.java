package io.github.safeconduct.internal.reading;

import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.model.ConclusionKind;
import java.util.List;

/**
 * A rule as it stands in a DRL file.
 *
 * @param name its name: the norm's id and a sentence
 * @param norm the norm it serves
 * @param condition what it asks
 * @param inserts what it adds
 * @param commented whether a comment above it says why
 * @param place where its name stands
 */
public record Rule(String name, String norm, Condition condition, List<Insert> inserts, boolean commented, Place place) {

    public Rule {
        inserts = List.copyOf(inserts);
    }

    /** Whether it settles a derived term. */
    public boolean settles() {
        return inserts.stream().anyMatch(insert -> insert.is(ConclusionKind.DEFINITION));
    }

    /**
     * Whether it is read exactly, so that it speaks only where its condition certainly holds: it settles a term, serves a neutral norm, or
     * is an open question.
     */
    public boolean exact(Norm under) {
        return settles() || under.effect() == Effect.NEUTRAL || under.isOpenQuestion();
    }

    /** The sentence in the name, without the norm's id. */
    public String sentence() {
        return name.substring(norm.length()).strip();
    }

    /**
     * One line of the consequence.
     *
     * @param conclusion the kind of conclusion, for instance {@code Refusal}
     * @param factory the factory called, for instance {@code under}
     * @param arguments its arguments as text; enum constants with their type
     * @param place where it stands
     */
    public record Insert(String conclusion, String factory, List<String> arguments, Place place) {
        public Insert {
            arguments = List.copyOf(arguments);
        }

        /** Whether it makes a conclusion of this kind, from as many arguments as that takes. */
        public boolean is(ConclusionKind kind) {
            return conclusion.equals(kind.typeName()) && kind.factories().stream()
                    .anyMatch(one -> one.name().equals(factory) && one.arguments().size() + 1 == arguments.size());
        }
    }
}
