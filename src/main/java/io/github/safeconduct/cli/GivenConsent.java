package io.github.safeconduct.cli;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.ConsentRecords;
import io.github.safeconduct.model.Consent;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Subject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that adds the consent record of one person to the one case of a run. */
final class GivenConsent {

    @Option(names = "--consent", paramLabel = "FILE",
            description = "A consent record of the one person of the one case, in the JSON-LD of ISO/IEC TS 27560 with the Data Privacy "
                    + "Vocabulary.")
    private @Nullable Path file;

    private boolean taken;

    /**
     * Looks whether there is such a file, before any case is decided.
     *
     * @throws CaseException if there is none
     */
    void check() {
        if (file != null && (!Files.exists(file) || Files.isDirectory(file))) {
            throw new CaseException(file + ": there is no such file");
        }
    }

    /**
     * Adds what the record says, where one was named.
     *
     * @throws CaseException if it cannot be read, or does not go with the case: what is wrong with the record stands in the record, and
     *         what is wrong with both together in the case
     */
    void addTo(CaseSession session, CaseFile one) {
        Path record = file;
        if (record == null) {
            return;
        }
        Case given;
        try {
            given = session.toCase();
            checkOne(given);
        } catch (CaseException e) {
            throw one.placed(e);
        }
        Consent consent = ConsentRecords.read(record, given.asOf().orElseGet(LocalDate::now));
        try {
            add(consent, given, session);
        } catch (CaseException e) {
            throw one.placed(e);
        }
    }

    /** A record is of one person; said of several, or of the next case, it would be another's. */
    private void checkOne(Case given) {
        if (taken || given.facts().stream().filter(fact -> FactKind.of(fact) == FactKind.DATA_SUBJECT).count() > 1) {
            throw new CaseException("--consent takes the record of one person for one case, and here "
                    + (taken
                            ? "is another case; decide it by itself"
                            : "are several people; state the consent of each in the case file"));
        }
        taken = true;
    }

    /** Beside a consent that the case states, and never against it. */
    private static void add(Consent record, Case given, CaseSession session) {
        boolean stated = given.facts().stream().anyMatch(Consent.class::isInstance);
        boolean hangs = given.facts().stream().anyMatch(
                fact -> fact instanceof Subject<?> subject && subject.records().stream().anyMatch(Consent.class::isInstance));
        Map<String, Object> answers = record.answers().stated();
        answers.forEach((term, answer) -> {
            if (given.stated(term).stream().anyMatch(other -> !other.equals(answer))) {
                throw twice("'" + term + "' is answered twice and differently, in the case and by the record", "take out that answer");
            }
        });
        if (stated && hangs) {
            throw twice("it is said in several places of the case", "take out all of them but one");
        } else if (stated) {
            session.answers(answers);
        } else {
            session.insert(record);
        }
    }

    private static CaseException twice(String what, String wayOut) {
        return new CaseException("--consent adds the record to a case that already says something of consent, and " + what + "; " + wayOut
                + " in the case file, or take out --consent");
    }
}
