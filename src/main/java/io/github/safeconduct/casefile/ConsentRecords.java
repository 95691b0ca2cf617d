package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.model.Consent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Reads a consent record of ISO/IEC TS 27560 in the JSON-LD of the W3C Data Privacy Vocabulary, as its guide on consent records has it.
 * What is understood of it is little, and on the safe side:
 *
 * <ul>
 * <li>withdrawn or refused at any time and anywhere in the document, under whatever key, is withdrawn or refused, whatever else it says;
 * consent that is given anew after that is a record of its own;
 * <li>expired, terminated, revoked or invalidated consent, and one with a duration or an end anywhere that has passed, is not valid; where
 * it stands is unknown;
 * <li>given is given only if the record is one node that holds all that is said of it, every status and every duration is understood, the
 * person gave it, and it lasts on the day asked about;
 * <li>everything else is unknown: requested, deferred, said by somebody else, until an event, in words that are not DPV's, in a document
 * that gives keywords other names, changes what names mean on the way, or says of the record in one place what stands in another.
 * </ul>
 *
 * <p>That consent was informed, explicit or for this purpose is not concluded from a record; that it was uninformed or only implied is.
 * Nothing is fetched: prefixes are taken from the context in the file or, where that names another document, as DPV's own. Needs the
 * optional Jackson YAML module. Thread safe.
 */
public final class ConsentRecords {

    private static final Set<String> RECORDS = Set.of("ConsentRecord");

    private ConsentRecords() {}

    /**
     * What a file says of a consent on a day.
     *
     * @throws CaseException if it cannot be read, is no JSON, or holds no consent record with a status, several records, or more
     *         statuses than one person's record has; with the place
     */
    public static Consent read(Path file, LocalDate day) {
        Objects.requireNonNull(file, "the file is null");
        Objects.requireNonNull(day, "the day is null");
        return read(file.toString(), CaseText.of(file), day);
    }

    /** What a text says of a consent on a day; the name opens every message. */
    public static Consent read(String name, String text, LocalDate day) {
        Objects.requireNonNull(name, "the name is null");
        Objects.requireNonNull(text, "the text is null");
        Objects.requireNonNull(day, "the day is null");
        CaseNode root = CaseDocument.readJson(name, text);
        LinkedNames names = LinkedNames.of(root);
        List<CaseNode> records = new ArrayList<>();
        root.items().forEach(item -> collect(item, names, records));
        if (records.size() != 1) {
            throw Faults.at(root.place(), "found " + (records.isEmpty() ? "no" : Integer.toString(records.size()))
                    + " node of the type dpv:ConsentRecord; expected one, the record of one person's consent");
        }
        return new ConsentStatuses(records.get(0), new LinkedDocument(root, records.get(0), names), names, day).consent();
    }

    private static void collect(CaseNode node, LinkedNames names, List<CaseNode> records) {
        if (!node.isMapping()) {
            return;
        }
        if (names.types(node).stream().anyMatch(RECORDS::contains)) {
            records.add(node);
        } else if (node.mapping().containsKey("@graph")) {
            node.mapping().get("@graph").items().forEach(item -> collect(item, names, records));
        }
    }
}
