package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case as a file states it.
 *
 * @param name what the file calls it
 * @param rulebooks the rulebooks it names; empty where they follow from the controller and the recipient
 * @param asOf the day whose law applies
 * @param focus the questions it asks; empty for the default
 * @param facts the facts stated under their own heading
 * @param answers the flat answers
 */
public record CaseFile(String name, List<String> rulebooks, Optional<LocalDate> asOf, List<String> focus, List<Fact<?>> facts, Map<String, Object> answers) {

    public CaseFile {
        rulebooks = List.copyOf(rulebooks);
        focus = List.copyOf(focus);
        facts = List.copyOf(facts);
        answers = Map.copyOf(answers);
    }

    /** A session with everything the file states. */
    public CaseSession open(Safeconduct safeconduct) {
        CaseSession session = safeconduct.openSession();
        facts.forEach(session::insert);
        session.answers(answers);
        asOf.ifPresent(session::asOf);
        session.rulebooks(rulebooks.toArray(String[]::new));
        session.focus(focus.toArray(String[]::new));
        return session;
    }

    /** The name; the answers speak of a person. */
    @Override
    public String toString() {
        return "CaseFile[" + name + "]";
    }
}
