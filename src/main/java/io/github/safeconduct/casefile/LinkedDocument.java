package io.github.safeconduct.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a JSON-LD document with a consent record says, wherever it stands: a flattened document says it of the same record in another
 * node. Walked once. Not thread safe.
 */
final class LinkedDocument {

    /** A record of one person's consent lists a handful. */
    static final int MOST_STATUSES = 200;

    private static final Set<String> STATUS_KEYS = Set.of("hasConsentStatus", "hasStatus");
    private static final Set<String> DURATIONS = Set.of("Duration", "TemporalDuration", "UntilTimeDuration", "UntilEventDuration",
            "FixedOccurrencesDuration", "EndlessDuration");
    /** Under which vocabularies put a day on which something ends. */
    private static final Set<String> END_KEYS = Set.of("hasExpiry", "hasExpiryTime", "hasExpiryCondition", "hasEnd", "valid", "validUntil",
            "validThrough", "expires", "expiry", "expiryDate", "endDate", "endTime", "hasWithdrawalTime");
    /** Keywords under which a value stays what it is and where it is. */
    private static final Set<String> PLAIN = Set.of("@context", "@graph", "@id", "@type", "@value", "@list", "@set", "@language");

    /** Longer than any name of DPV that is asked for; more of what a hostile document says need not be kept. */
    private static final int LONGEST_NAME = 40;

    /** A status, and how long it is said to last. */
    record Status(CaseNode node, List<CaseNode> durations) {}

    private final CaseNode root;
    private final CaseNode record;
    private final LinkedNames names;
    private final Set<String> said = new HashSet<>();
    private final List<Status> statuses = new ArrayList<>();
    private final List<CaseNode> durations = new ArrayList<>();
    private final List<CaseNode> ends = new ArrayList<>();
    private final List<CaseNode> times = new ArrayList<>();
    private final Names inside = new Names(new HashSet<>(), new HashSet<>());
    private final Names outside = new Names(new HashSet<>(), new HashSet<>());
    private boolean plain = true;

    /** The texts of a part of the document as they are written, and the ids of the nodes that it says something of, in every reading. */
    private record Names(Set<String> texts, Set<String> ids) {}

    LinkedDocument(CaseNode root, CaseNode record, LinkedNames names) {
        this.root = root;
        this.record = record;
        this.names = names;
        contexts(root);
        for (CaseNode item : root.items()) {
            walk(item, outside, null, false);
        }
    }

    /** Before anything is read: a context may stand behind what it explains. */
    private void contexts(CaseNode node) {
        node.list().forEach(this::contexts);
        node.mapping().forEach((key, value) -> {
            if (key.equals("@context")) {
                names.noteContext(value);
            } else {
                contexts(value);
            }
        });
    }

    /**
     * @param status the status that this node is, if it is one
     * @param duration whether it stands where a duration stands
     */
    private void walk(CaseNode node, Names part, @Nullable Status status, boolean duration) {
        if (node.isList()) {
            node.list().forEach(item -> walk(item, part, null, duration));
        } else if (!node.isMapping()) {
            text(node.text(), part);
        } else {
            mapping(node, node == record ? inside : part, status, duration);
        }
    }

    private void mapping(CaseNode node, Names part, @Nullable Status status, boolean duration) {
        if (!duration && isDuration(node)) {
            durations.add(node);
        }
        CaseNode id = node.mapping().get("@id");
        if (id != null && node.mapping().size() > 1) {
            part.ids().addAll(names.expansions(id.text()));
        }
        node.mapping().forEach((key, value) -> {
            if (key.equals("@context")) {
                plain &= node == root || node == record;
                return;
            }
            plain &= key.startsWith("@") ? PLAIN.contains(key) : !key.equals("type") && !key.equals("id");
            entry(names.readings(key), value, part, status);
        });
    }

    private void entry(Set<String> keys, CaseNode value, Names part, @Nullable Status status) {
        say(keys);
        boolean isDuration = keys.contains("hasDuration");
        boolean isStatus = !Collections.disjoint(keys, STATUS_KEYS);
        for (CaseNode item : value.items()) {
            Status one = isStatus ? new Status(item, new ArrayList<>()) : null;
            if (one != null) {
                add(one);
            }
            if (isDuration) {
                (status == null ? durations : status.durations()).add(item);
            }
            if (!Collections.disjoint(keys, END_KEYS)) {
                ends.add(item);
            }
            if (keys.contains("isIndicatedAtTime")) {
                times.add(item);
            }
            walk(item, part, one, isDuration);
        }
    }

    private void add(Status status) {
        if (statuses.size() >= MOST_STATUSES) {
            throw Faults.at(status.node().place(), "found more than " + MOST_STATUSES
                    + " statuses; expected the record of one person's consent, which lists a few. Take the record of this person alone");
        }
        statuses.add(status);
    }

    private boolean isDuration(CaseNode node) {
        CaseNode type = node.mapping().get("@type");
        return type != null && type.items().stream().anyMatch(one -> !Collections.disjoint(names.readings(one.text()), DURATIONS));
    }

    private void text(String text, Names part) {
        part.texts().add(text);
        say(names.readings(text));
    }

    private void say(Set<String> readings) {
        readings.stream().filter(name -> name.length() <= LONGEST_NAME).forEach(said::add);
    }

    /** Every name that stands anywhere, read in every way it may be read. */
    Set<String> said() {
        return said;
    }

    List<Status> statuses() {
        return statuses;
    }

    /** The durations that are not those of a status. */
    List<CaseNode> durations() {
        return durations;
    }

    /** What is said of an end in other words than a duration. */
    List<CaseNode> ends() {
        return ends;
    }

    /** When statuses were indicated. */
    List<CaseNode> times() {
        return times;
    }

    /**
     * Whether the record is one node that holds all that is said of it: nothing elsewhere shares its nodes, no context within
     * changes what a name means, and no keyword has another name.
     */
    boolean selfContained() {
        return plain && names.clear() && !names(inside, outside) && !names(outside, inside);
    }

    private boolean names(Names some, Names other) {
        return !other.ids().isEmpty()
                && some.texts().stream().anyMatch(text -> !Collections.disjoint(names.expansions(text), other.ids()));
    }
}
