package io.github.safeconduct.report;

import io.github.safeconduct.Notice;
import java.util.List;
import java.util.Optional;

/**
 * What a report says about the case itself, so that two cases of one name can be told apart.
 *
 * @param name what the case is called
 * @param file the file it stands in; empty where it comes from elsewhere
 * @param number which of the cases in its file it is, from 1
 * @param warnings what whoever wrote the case should look at again
 */
public record CaseLabel(String name, Optional<String> file, int number, List<Notice> warnings) {

    public CaseLabel {
        warnings = List.copyOf(warnings);
    }

    /** A case that stands in no file. */
    public static CaseLabel named(String name) {
        return new CaseLabel(name, Optional.empty(), 1, List.of());
    }

    /** Where it stands; its name may speak of people. */
    @Override
    public String toString() {
        return "case " + number + file.map(in -> " of " + in).orElse("");
    }
}
