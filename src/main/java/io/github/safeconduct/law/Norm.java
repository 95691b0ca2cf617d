package io.github.safeconduct.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One requirement of one body, as the register states it.
 *
 * @param id for instance {@code UNHCR-OT-05}: body, area, number
 * @param title a short sentence for people
 * @param source the instrument, by its id in the register
 * @param locator where in the instrument
 * @param modality obligation, prohibition, permission, definition …
 * @param effect which way it works
 * @param conclusion what it adds: refusal, suspension, basis …
 * @param from the first day in force
 * @param to the first day no longer in force; null while it is
 * @param waivable whether another norm may lift it
 * @param yieldsTo the norms that can displace it
 * @param evidence how far the text is evidenced
 * @param confidence high, medium or low
 * @param summary what it says, paraphrased
 * @param consequence what follows, in words: shown with every conclusion under it
 */
public record Norm(
        String id,
        String title,
        String source,
        String locator,
        String modality,
        Effect effect,
        String conclusion,
        LocalDate from,
        @Nullable LocalDate to,
        boolean waivable,
        List<String> yieldsTo,
        Evidence evidence,
        String confidence,
        String summary,
        String consequence) {

    /** The modality of a norm that says what must be done. */
    public static final String OBLIGATION = "obligation";

    public Norm {
        yieldsTo = List.copyOf(yieldsTo);
        Optional<String> fault = NormId.fault(id);
        if (fault.isPresent()) {
            throw new IllegalArgumentException(fault.get());
        }
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException(id + ": in force from " + from + " to " + to + "; the end must come after the beginning");
        }
    }

    /** Whether the norm is in force on a day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** The days on which it comes into force and, where it ends, on which it no longer is. */
    public List<LocalDate> turns() {
        return to == null ? List.of(from) : List.of(from, to);
    }

    /** The area its id names. */
    public Area area() {
        return Area.ofNorm(id).orElseThrow();
    }

    /** Whether this is an open question of law, which only refers, rather than a norm. */
    public boolean isOpenQuestion() {
        return area() == Area.OPEN_QUESTIONS;
    }
}
