package io.github.safeconduct.casefile;

import io.github.safeconduct.casefile.LinkedDocument.Status;
import io.github.safeconduct.model.Consent;
import io.github.safeconduct.model.Truth;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What one consent record, and all that its document says beside it, comes to on a day. */
final class ConsentStatuses {

    private static final String STATUS = "consentStatus";

    /** Under which no processing may rest on it any more, although nobody says that the person took it back. */
    private static final Set<String> ENDED = Set.of("ConsentExpired", "ConsentTerminated", "ConsentRevoked", "ConsentInvalidated",
            "ConsentStatusInvalidForProcessing");

    private static final Set<String> GIVEN = Set.of("ConsentGiven", "RenewedConsentGiven");

    /** Which say that it is not given, or not yet. */
    private static final Set<String> OPEN = Set.of("ConsentUnknown", "ConsentRequested", "ConsentRequestDeferred");

    /** What a status may be beside a status: the type of the consent. */
    private static final Set<String> TYPES = Set.of("Consent", "InformedConsent", "ExpressedConsent", "ExplicitlyExpressedConsent",
            "ConsentStatus", "ConsentStatusValidForProcessing");

    private final CaseNode record;
    private final LinkedDocument document;
    private final LinkedNames names;
    private final ConsentTimes times;
    private final Set<String> person = new HashSet<>();

    ConsentStatuses(CaseNode record, LinkedDocument document, LinkedNames names, LocalDate day) {
        this.record = record;
        this.document = document;
        this.names = names;
        this.times = new ConsentTimes(names, document, day);
        persons(record);
    }

    /** Of the record, and of the processes in it. */
    private void persons(CaseNode node) {
        names.values(node, "hasDataSubject").stream().flatMap(this::id).filter(id -> names.ofDpv(id).isEmpty()).forEach(person::add);
        names.values(node, "hasProcess").forEach(this::persons);
    }

    Consent consent() {
        Set<String> said = document.said();
        Consent consent = notGood(Consent.of(), said);
        List<Status> statuses = document.statuses();
        if (said.contains("ConsentWithdrawn")) {
            return consent.answer(STATUS, "WITHDRAWN");
        } else if (said.contains("ConsentRefused")) {
            return consent.answer(STATUS, "REFUSED");
        } else if (!Collections.disjoint(said, ENDED)) {
            return ended(said.contains("ConsentExpired") ? consent.answer("consentExpired", Truth.YES) : consent);
        } else if (statuses.isEmpty()) {
            throw Faults.at(record.place(),
                    "the consent record has no status; expected dpv:hasConsentStatus, for instance dpv:ConsentGiven");
        } else if (times.anyIsOver()) {
            return until(ended(consent), times.firstEnd(true));
        } else if (isOverAndNotRenewed(statuses)) {
            return until(ended(consent),
                    statuses.stream().filter(times::isOver).flatMap(status -> times.end(status).stream()).max(LocalDate::compareTo));
        }
        boolean given = document.selfContained() && Collections.disjoint(said, OPEN) && times.allLast()
                && statuses.stream().allMatch(this::stands);
        return given ? until(consent.answer(STATUS, "GIVEN"), lastDay(statuses)) : consent.answer(STATUS, Truth.UNKNOWN);
    }

    private static Consent until(Consent consent, Optional<LocalDate> day) {
        return day.map(end -> consent.answer("consentValidUntil", end)).orElse(consent);
    }

    /**
     * The last day of a consent that lasts: that of the status it was given anew with, or the earliest where it cannot be told which that
     * is; and no later than an end of the record itself.
     */
    private Optional<LocalDate> lastDay(List<Status> statuses) {
        List<Status> lasting = statuses.stream().filter(status -> !times.isOver(status)).toList();
        Optional<Status> newest = lasting.stream().allMatch(status -> times.since(status).isPresent())
                ? lasting.stream().max(Comparator.comparing(status -> times.since(status).orElseThrow()))
                : Optional.empty();
        Stream<LocalDate> own = newest.map(Stream::of).orElseGet(lasting::stream).flatMap(status -> times.end(status).stream());
        return Stream.concat(own, times.firstEnd(false).stream()).min(LocalDate::compareTo);
    }

    private static Consent ended(Consent consent) {
        return consent.answer(STATUS, Truth.UNKNOWN).answer("consentValid", Truth.NO);
    }

    /** What speaks against the consent is taken from the document; what speaks for it is not. */
    private static Consent notGood(Consent consent, Set<String> said) {
        Consent told = said.contains("UninformedConsent") ? consent.answer("consentInformed", Truth.NO) : consent;
        return said.contains("ImpliedConsent") ? told.answer("explicitConsent", Truth.NO) : told;
    }

    /** Whether the time of one is over, and the person did not give it anew on a later day, for longer. */
    private boolean isOverAndNotRenewed(List<Status> statuses) {
        Optional<LocalDate> renewed = statuses.stream().filter(status -> !times.isOver(status) && stands(status))
                .flatMap(status -> times.since(status).stream()).max(LocalDate::compareTo);
        return statuses.stream().filter(times::isOver)
                .anyMatch(status -> renewed.isEmpty() || times.since(status).filter(renewed.get()::isAfter).isEmpty());
    }

    /** Whether a status says that the person gave consent which lasts, or lasted, for a time that can be told. */
    private boolean stands(Status status) {
        List<String> types = names.types(status.node());
        return types.stream().anyMatch(GIVEN::contains) && types.stream().allMatch(type -> GIVEN.contains(type) || TYPES.contains(type))
                && byThePerson(status.node()) && times.hasBegun(status) && times.endsAreKnown(status);
    }

    private boolean byThePerson(CaseNode status) {
        return names.values(status, "isIndicatedBy").stream().allMatch(
                who -> names.types(who).equals(List.of("DataSubject")) || id(who).anyMatch(person::contains));
    }

    private Stream<String> id(CaseNode node) {
        CaseNode id = node.isMapping() ? node.mapping().get("@id") : node;
        return Stream.ofNullable(id).map(CaseNode::text).filter(text -> !text.isBlank());
    }
}
