package io.github.safeconduct.casefile;

import io.github.safeconduct.model.Consent;
import io.github.safeconduct.model.Truth;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the statuses of one consent record come to on a day. */
final class ConsentStatuses {

    private static final String STATUS = "consentStatus";

    /** Under which no processing may rest on it any more, although nobody says that the person took it back. */
    private static final Set<String> ENDED = Set.of("ConsentExpired", "ConsentTerminated", "ConsentRevoked", "ConsentInvalidated");

    private static final Set<String> GIVEN = Set.of("ConsentGiven", "RenewedConsentGiven");

    /** What a status may be beside a status: the type of the consent. */
    private static final Set<String> TYPES = Set.of("Consent", "InformedConsent", "ExpressedConsent", "ExplicitlyExpressedConsent",
            "ConsentStatus", "ConsentStatusValidForProcessing");

    private final CaseNode record;
    private final LinkedNames names;
    private final LocalDate day;

    ConsentStatuses(CaseNode record, LinkedNames names, LocalDate day) {
        this.record = record;
        this.names = names;
        this.day = day;
    }

    Consent consent() {
        List<CaseNode> statuses = statuses();
        if (statuses.isEmpty()) {
            throw Faults.at(record.place(),
                    "the consent record has no status; expected dpv:hasConsentStatus, for instance dpv:ConsentGiven");
        }
        Set<String> all = new TreeSet<>();
        statuses.forEach(status -> all.addAll(names.types(status)));
        Consent consent = notGood(Consent.of(), statuses);
        if (all.contains("ConsentWithdrawn")) {
            return consent.answer(STATUS, "WITHDRAWN");
        } else if (all.contains("ConsentRefused")) {
            return consent.answer(STATUS, "REFUSED");
        } else if (all.stream().anyMatch(ENDED::contains) || statuses.stream().anyMatch(one -> isOver(one) && !renewed(one, statuses))) {
            return consent.answer(STATUS, Truth.UNKNOWN).answer("consentValid", Truth.NO);
        }
        return statuses.stream().allMatch(this::stands) ? consent.answer(STATUS, "GIVEN") : consent.answer(STATUS, Truth.UNKNOWN);
    }

    /** Of the record, and of the processes in it. */
    private List<CaseNode> statuses() {
        List<CaseNode> statuses = new ArrayList<>();
        for (CaseNode node : nodes()) {
            statuses.addAll(names.values(node, "hasConsentStatus"));
            statuses.addAll(names.values(node, "hasStatus"));
        }
        return statuses;
    }

    private List<CaseNode> nodes() {
        List<CaseNode> nodes = new ArrayList<>(List.of(record));
        for (int i = 0; i < nodes.size(); i++) {
            nodes.addAll(names.values(nodes.get(i), "hasProcess").stream().filter(CaseNode::isMapping).toList());
        }
        return nodes;
    }

    /** What speaks against the consent is taken from the record; what speaks for it is not. */
    private Consent notGood(Consent consent, List<CaseNode> statuses) {
        Set<String> kinds = new TreeSet<>();
        nodes().forEach(node -> names.values(node, "hasLegalBasis").forEach(basis -> kinds.addAll(names.types(basis))));
        statuses.forEach(status -> kinds.addAll(names.types(status)));
        Consent told = kinds.contains("UninformedConsent") ? consent.answer("consentInformed", Truth.NO) : consent;
        return kinds.contains("ImpliedConsent") ? told.answer("explicitConsent", Truth.NO) : told;
    }

    /** Whether a status says that the person gave consent which lasts on the day. */
    private boolean stands(CaseNode status) {
        List<String> types = names.types(status);
        return types.stream().anyMatch(GIVEN::contains) && types.stream().allMatch(type -> GIVEN.contains(type) || TYPES.contains(type))
                && byThePerson(status) && begun(status) && names.values(status, "hasDuration").stream().allMatch(this::lasts);
    }

    private boolean byThePerson(CaseNode status) {
        List<String> person = nodes().stream().flatMap(node -> names.values(node, "hasDataSubject").stream()).flatMap(this::id).toList();
        return names.values(status, "isIndicatedBy").stream().allMatch(
                who -> names.types(who).equals(List.of("DataSubject")) || this.id(who).anyMatch(person::contains));
    }

    private Stream<String> id(CaseNode node) {
        CaseNode id = node.isMapping() ? node.mapping().get("@id") : node;
        return Stream.ofNullable(id).map(CaseNode::text).filter(text -> !text.isBlank());
    }

    private boolean begun(CaseNode status) {
        return names.values(status, "isIndicatedAtTime").stream().allMatch(time -> date(time).filter(one -> !one.isAfter(day)).isPresent());
    }

    /** Whether its time is certainly over. */
    private boolean isOver(CaseNode status) {
        return names.values(status, "hasDuration").stream().anyMatch(duration -> end(status, duration).filter(day::isAfter).isPresent());
    }

    /** Whether the person gave it anew on a later day, for longer. */
    private boolean renewed(CaseNode over, List<CaseNode> statuses) {
        Optional<LocalDate> before = since(over);
        return before.isPresent() && statuses.stream().anyMatch(
                other -> stands(other) && !isOver(other) && since(other).filter(before.get()::isBefore).isPresent());
    }

    private Optional<LocalDate> since(CaseNode status) {
        return names.values(status, "isIndicatedAtTime").stream().findFirst().flatMap(this::date);
    }

    /** Whether it can be told that it lasts: endless, or up to a day that was found not to be over. */
    private boolean lasts(CaseNode duration) {
        List<String> types = names.types(duration);
        return types.equals(List.of("EndlessDuration"))
                || (types.equals(List.of("UntilTimeDuration")) && value(duration).flatMap(this::date).isPresent())
                || (types.equals(List.of("TemporalDuration")) && nodesWith(duration).anyMatch(status -> end(status, duration).isPresent()));
    }

    private Stream<CaseNode> nodesWith(CaseNode duration) {
        return statuses().stream().filter(status -> names.values(status, "hasDuration").contains(duration));
    }

    /** The last day of a duration; empty where it cannot be told. */
    private Optional<LocalDate> end(CaseNode status, CaseNode duration) {
        List<String> types = names.types(duration);
        if (types.equals(List.of("UntilTimeDuration"))) {
            return value(duration).flatMap(this::date);
        } else if (types.equals(List.of("TemporalDuration"))) {
            return since(status).flatMap(from -> value(duration).flatMap(length -> plus(from, length.text())));
        }
        return Optional.empty();
    }

    private static Optional<CaseNode> value(CaseNode duration) {
        CaseNode value = duration.mapping().get("rdf:value");
        return Optional.ofNullable(value != null && value.isMapping() ? value.mapping().get("@value") : value);
    }

    private static Optional<LocalDate> plus(LocalDate from, String period) {
        try {
            return Optional.of(from.plus(Period.parse(period)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day of a time as ISO 8601 writes it. */
    private Optional<LocalDate> date(CaseNode time) {
        CaseNode value = time.isMapping() ? time.mapping().get("@value") : time;
        String text = value == null ? "" : value.text();
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
