package io.github.safeconduct.law;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which terms a rulebook speaks of the lawful basis an operation rests on.
 *
 * @param claimed the choice in which the organisation says on which basis it relies; null where it is not asked
 * @param codes the basis each of its codes stands for, by the name of the {@link io.github.safeconduct.model.BasisKind}; a code that is not
 * here names none
 * @param assessed the term in which an office says by itself that some basis carries; null where there is none
 */
public record BasisTerms(@Nullable String claimed, Map<String, String> codes, @Nullable String assessed) {

    /** Where a rulebook says nothing of it. */
    public static final BasisTerms NONE = new BasisTerms(null, Map.of(), null);

    /** The term, settled by the engine from every rule that gives or takes a basis, in which rules ask whether one carries. */
    public static final String CARRIES = "aLawfulBasisCarries";

    public BasisTerms {
        codes = Map.copyOf(codes);
    }
}
