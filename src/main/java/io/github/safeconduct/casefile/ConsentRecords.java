package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.model.Consent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a consent record of ISO/IEC TS 27560 in the JSON-LD of the W3C Data Privacy Vocabulary, as its guide on consent records has it.
 * What is understood of it is little, and on the safe side:
 *
 * <ul>
 * <li>withdrawn or refused at any time is withdrawn or refused, whatever else the record lists; consent that is given anew after that is a
 * record of its own;
 * <li>given is given only if every status of the record is understood, the person gave it, and it lasts on the day asked about;
 * <li>expired, terminated, revoked or invalidated consent is not valid; where it stands is unknown;
 * <li>everything else is unknown: requested, deferred, said by somebody else, until an event, or in words that are not DPV's.
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
     * @throws CaseException if it cannot be read, is no JSON, or holds no consent record with a status, or several; with the place
     */
    public static Consent read(Path file, LocalDate day) {
        return read(file.toString(), CaseText.of(file), day);
    }

    /** What a text says of a consent on a day; the name opens every message. */
    public static Consent read(String name, String text, LocalDate day) {
        CaseNode root = CaseDocument.read(name.endsWith(".json") ? name : name + ".json", text);
        LinkedNames names = LinkedNames.of(root);
        List<CaseNode> records = new ArrayList<>();
        root.items().forEach(item -> collect(item, names, records));
        if (records.size() != 1) {
            throw Faults.at(root.place(), "found " + (records.isEmpty() ? "no" : Integer.toString(records.size()))
                    + " node of the type dpv:ConsentRecord; expected one, the record of one person's consent");
        }
        return new ConsentStatuses(records.get(0), names, day).consent();
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
