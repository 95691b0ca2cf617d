package io.github.safeconduct;

import io.github.safeconduct.model.BasisKind;
import java.util.List;

/**
 * Where a lawful basis stands under a rulebook.
 *
 * @param rulebook the rulebook
 * @param basis the basis
 * @param standing whether it carries the operation
 * @param norms the norms it turns on
 */
public record BasisFinding(String rulebook, BasisKind basis, Standing standing, List<String> norms) {

    public BasisFinding {
        norms = List.copyOf(norms);
    }

    /** Whether a basis carries an operation. */
    public enum Standing {
        AVAILABLE,
        /** It depends on what is unknown. */
        OPEN,
        UNAVAILABLE
    }
}
