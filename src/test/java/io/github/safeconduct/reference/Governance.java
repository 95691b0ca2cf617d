package io.github.safeconduct.reference;

import io.github.safeconduct.law.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which rulebooks govern a flow that names none. */
final class Governance {

    private Governance() {}

    /**
     * The flow under the rulebooks of the controller's and the recipient's body; without rulebooks where nobody says who the controller is.
     */
    static ReferenceCase.Flow of(Map<String, Object> answers, Collection<Register> registers, LocalDate day) {
        Set<String> own = governing(answers.get("controllerBody"), registers, day);
        Set<String> all = new TreeSet<>(own);
        all.addAll(governing(answers.get("recipientBody"), registers, day));
        Set<String> only = new TreeSet<>(all);
        only.removeAll(own);
        return new ReferenceCase.Flow(answers.get("controllerBody") == null ? List.of() : List.copyOf(all), only, answers);
    }

    /** A body's own rulebook, and the one it shares with others where that knew any law on the day. */
    private static Set<String> governing(Object body, Collection<Register> registers, LocalDate day) {
        List<Register> of = new ArrayList<>(
                registers.stream().filter(register -> body != null && register.governs().contains(body.toString())).toList());
        if (of.stream().anyMatch(register -> register.governs().size() == 1)) {
            of.removeIf(register -> register.governs().size() > 1 && day.isBefore(register.firstDay()));
        }
        Set<String> names = new TreeSet<>();
        of.forEach(register -> names.add(register.rulebook()));
        return names;
    }
}
