package io.github.safeconduct.internal.decide;

import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.util.List;
import java.util.Set;

/**
 * What the engine reads for itself, whatever the rules read: whose law governs, what is done, with which data and to whom. Each name stands
 * here and nowhere else, so that an answer to it is never said to have been read by nobody.
 */
public final class EngineReads {

    /** Says whose data they are, and with that which rulebooks govern. */
    public static final String CONTROLLER = "controllerBody";

    /** Says which organisation gets them: its rulebooks may hold the operation up. */
    public static final String RECIPIENT_BODY = "recipientBody";

    /** Any of these says to whom data go. */
    public static final List<String> RECIPIENT = List.of("recipientType", RECIPIENT_BODY);

    /** Any of these says which data they are. */
    public static final List<String> DATA = List.of("dataCategory", "dataType");

    /** Says that the operation is to delete the data: then a duty to delete them does not hold it up. */
    public static final String DELETES = "deletionIsTheOperation";

    private static final Set<String> ALONE = Set.of(CONTROLLER, DELETES, Vocabulary.OPERATION_KIND, Vocabulary.TRANSFER);

    private EngineReads() {}

    /** Whether the engine reads an answer to a term in a case that a rulebook governs; one of them also brings duties into focus. */
    public static boolean reads(CompiledRulebook book, Term term, Object answer) {
        BasisTerms basis = book.register().lawfulBasis();
        String name = term.name();
        return ALONE.contains(name) || RECIPIENT.contains(name) || DATA.contains(name) || term.marks().broughtBy(answer).isPresent()
                || name.equals(basis.claimed()) || name.equals(basis.assessed());
    }
}
