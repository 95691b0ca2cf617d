package io.github.safeconduct;

import io.github.safeconduct.model.FactKind;
import java.util.List;

/**
 * These data, of these people, to this recipient: what one judgment is about. Where several subjects do not differ, they share a flow, and
 * it names all of them.
 *
 * <p>The names are the host's own, or a kind and a number ({@code recipient 2}) where it gave none and there are several; a list is empty
 * where the case has only one such subject and it has no name. {@link #toString()} shows no name.
 *
 * @param dataSubjects the people
 * @param personalData the data
 * @param recipients the recipients
 */
public record Flow(List<String> dataSubjects, List<String> personalData, List<String> recipients) {

    /** The one flow of a case with no more than one subject of each kind, none of them named. */
    public static final Flow ONLY = new Flow(List.of(), List.of(), List.of());

    public Flow {
        dataSubjects = List.copyOf(dataSubjects);
        personalData = List.copyOf(personalData);
        recipients = List.copyOf(recipients);
    }

    /** Whether it names nobody and nothing. */
    public boolean isOnly() {
        return equals(ONLY);
    }

    /**
     * The names of one kind of subject.
     *
     * @throws IllegalArgumentException if it is none of the three
     */
    public List<String> names(FactKind kind) {
        return switch (kind) {
            case DATA_SUBJECT -> dataSubjects;
            case PERSONAL_DATA -> personalData;
            case RECIPIENT -> recipients;
            default -> throw new IllegalArgumentException("a flow names people, data and recipients; found " + kind);
        };
    }

    /** How many of each; no name. */
    @Override
    public String toString() {
        return "Flow[" + dataSubjects.size() + ", " + personalData.size() + ", " + recipients.size() + "]";
    }
}
