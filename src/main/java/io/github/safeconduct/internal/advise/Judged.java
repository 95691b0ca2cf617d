package io.github.safeconduct.internal.advise;

import io.github.safeconduct.internal.decide.Judgment;
import io.github.safeconduct.model.FactKind;
import java.util.function.ToIntFunction;

/**
 * A judgment and where in the case it stands.
 *
 * @param flow the number of the flow; the judgments of one flow are those of its rulebooks
 * @param judgment what one rulebook says of it
 * @param owners the number of the fact of the case that carries each kind
 */
public record Judged(int flow, Judgment judgment, ToIntFunction<FactKind> owners) {

    int owner(FactKind kind) {
        return owners.applyAsInt(kind);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "Judged[" + flow + "]";
    }
}
