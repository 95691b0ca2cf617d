package io.github.safeconduct.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.RecordException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.SafeconductException;
import io.github.safeconduct.casefile.CaseEntry;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.casefile.CaseWriter;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Country;
import io.github.safeconduct.model.DataSubject;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.PersonalData;
import io.github.safeconduct.model.Recipient;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Two hundred strings wherever a text can stand in a case, or in what is given to the records: none of them comes out in a record, a log,
 * an exception with all its causes, or a toString().
 */
class CanariesTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.builder().cacheSize(0).build();

    @TempDir
    Path folder;

    /** No other case has them, and no law is of that day. */
    private static final String COUNTRY = "TUV";

    private static final String DAY = "1957-03-09";

    private final Set<String> canaries = new HashSet<>();
    /** Everything that came out, with what it was. */
    private final List<String> out = new ArrayList<>();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
    private Level before;

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @BeforeEach
    void listen() {
        before = root().getLevel();
        root().setLevel(Level.TRACE);
        logged.start();
        // The others would write all of it out.
        root().iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(root()::detachAppender);
        root().addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(logged);
        others.forEach(root()::addAppender);
        root().setLevel(before);
    }

    private String canary() {
        String canary = "CANARY" + (1000 + canaries.size());
        canaries.add(canary);
        return canary;
    }

    private void keep(String what, Object thing) {
        out.add(what + ": " + thing);
    }

    private void keep(String what, Throwable failure) {
        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all));
        keep(what, (Object) all);
        keep(what, (Object) failure.getMessage());
    }

    @Test
    void noneComesOut() throws IOException {
        Case given = named();
        RecordKey key = RecordKey.random();
        records(given, key);
        comparisons(key);
        answers();
        files();
        references(given, key);
        texts(key);
        logged.list.forEach(event -> keep("logged", event.getFormattedMessage()));
        try (Stream<Path> files = Files.walk(folder.resolve("kept"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                keep(file.getFileName().toString(), (Object) Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertTrue(canaries.size() >= 200, "only " + canaries.size());
        assertTrue(out.size() > 300, "only " + out.size() + " things came out");
        for (String one : out) {
            assertFalse(one.contains("CANARY"), one);
            assertFalse(one.contains(COUNTRY) || one.contains(DAY), one);
        }
    }

    /** Sixty names: of people, data and recipients. */
    private Case named() {
        List<Fact<?>> facts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            DataSubject person = DataSubject.of().named(canary());
            PersonalData data = PersonalData.of().yes("dataIsPersonal").named(canary());
            Recipient recipient = Recipient.of().named(canary());
            facts.addAll(List.of(i < 3 ? person.yes("isChild") : person, i < 3 ? data.yes("dataArePhotographs") : data, recipient));
        }
        facts.removeIf(fact -> fact.answers().stated().keySet().stream().anyMatch(term -> SAFECONDUCT.vocabulary().find(term) == null));
        return Case.builder().facts(facts).rulebooks("unhcr", "icrc").answer("transferProposed", true).build();
    }

    private void records(Case given, RecordKey key) throws IOException {
        Decision decision = SAFECONDUCT.decide(given);
        DecisionRecord record = DecisionRecord.of("op/1", key, given, decision);
        keep("record", record.json());
        Files.createDirectories(folder.resolve("kept"));
        RecordLog log = RecordLog.at(folder.resolve("kept/log"));
        keep("kept", log.append(record));
        keep("verified", log.verify());
        keep("replay", Replay.of(SAFECONDUCT, key, record, given));
        keep("differences",
                Replay.of(SAFECONDUCT, key, record, given.toBuilder().add(DataSubject.of().named(canary())).build()).differences());
        keep("toString", List.of(given, decision, record, key, log, given.facts(), decision.flows(), decision.conclusions(),
                decision.questions(), decision.remedies(), decision.norms(), decision.rulebooks(), decision.lawfulBasis(),
                decision.settled(), decision.conflicts(), decision.presumed()));
        decision.conclusions().forEach(one -> keep("conclusion", one));
        decision.notices().forEach(one -> keep("notice", one));
        decision.warnings().forEach(one -> keep("warning", one));
        given.facts().forEach(fact -> keep("fact", fact));
        keep("records of it", decision.norms().keySet().stream().limit(20).map(decision::why).map(Object::toString).toList());
    }

    /** Countries and days that settle something, that settle nothing, and that something stated contradicts. */
    private void comparisons(RecordKey key) throws IOException {
        Map<String, Object> compared = Map.of("countryFled", Country.of(COUNTRY), "countryOfOrigin", COUNTRY, "requestingCountry", "TV",
                "recipientCountry", COUNTRY, "retentionUntil", LocalDate.parse(DAY), "derogationEndsOn", DAY, "consentGivenOn", DAY);
        Case given = Case.builder().rulebooks("interpol", "icrc").answers(compared)
                .add(DataSubject.of().named("a").answer("countryFled", COUNTRY), DataSubject.of().named("b")).build();
        records(given, key);
        Decision decision = SAFECONDUCT.decide(given);
        decision.norms().keySet().forEach(norm -> {
            keep("why", decision.why(norm));
            decision.why(norm).rules().forEach(rule -> keep("rule", List.of(rule, rule.condition())));
        });
        keep("country", Country.of(COUNTRY));
        keep("unread", decision.unread());
        compared.forEach((name, value) -> {
            for (Term settled : SAFECONDUCT.vocabulary().settledBy(SAFECONDUCT.vocabulary().require(name))) {
                for (boolean answer : new boolean[] {true, false}) {
                    try {
                        keep("decided", SAFECONDUCT.decide(given.toBuilder().answer(settled.name(), answer).build()));
                    } catch (CaseException e) {
                        keep("contradicted", e);
                    }
                }
            }
            keep("twice", assertThrows(CaseException.class, () -> SAFECONDUCT.decide(Case.builder().rulebooks("icrc").answer(name, value)
                    .add(SAFECONDUCT.vocabulary().require(name).fact().blank()
                            .answer(name, value instanceof LocalDate || DAY.equals(value) ? "1957-03-10" : "NOR"))
                    .build())));
        });
    }

    /** Sixty answers with a code or text that their term does not know: to a session, and to a case. */
    private void answers() {
        List<Term> terms = SAFECONDUCT.vocabulary().terms().stream().toList();
        for (int i = 0; i < 60; i++) {
            Term term = terms.get(i * terms.size() / 60);
            String canary = canary();
            try (CaseSession session = SAFECONDUCT.openSession()) {
                keep("answered", assertThrows(SafeconductException.class, () -> session.answer(term.name(), canary)));
                keep("session", session);
            }
            Case loose = Case.builder().rulebooks("unhcr").answer(term.name(), canary).build();
            keep("case", loose);
            keep("decided", assertThrows(CaseException.class, () -> SAFECONDUCT.decide(loose)));
            Case onFact = Case.builder().rulebooks("unhcr").add(term.fact().blank().answer(term.name(), canary)).build();
            keep("case", onFact);
            keep("fact", onFact.facts().get(0));
            keep("decided", assertThrows(CaseException.class, () -> SAFECONDUCT.decide(onFact)));
        }
    }

    /** Case files: what the case is called, a comment, a wrong code, a wrong day. */
    private void files() throws IOException {
        Path file = folder.resolve("case.yaml");
        for (int i = 0; i < 8; i++) {
            Files.writeString(file, "case: " + canary() + "\n# " + canary() + "\nrulebooks: [unhcr]\nrecipient: { name: " + canary()
                    + ", recipientType: " + canary() + " }\nanswers: { dataIsPersonal: " + canary() + " }\nasOf: " + canary() + "\n");
            for (CaseEntry entry : new CaseFileReader(SAFECONDUCT.vocabulary()).entries(file)) {
                assertFalse(entry.faults().isEmpty());
                entry.faults().forEach(fault -> keep("fault", fault));
                keep("entry", entry);
            }
        }
        Files.writeString(file, CaseWriter.write(canary(), List.of(canary()), named()));
        CaseEntry entry = new CaseFileReader(SAFECONDUCT.vocabulary()).entries(file).get(0);
        keep("entry", entry);
        try (CaseSession session = entry.orThrow().open(SAFECONDUCT)) {
            Case read = session.toCase();
            keep("record", DecisionRecord.of("op/2", RecordKey.random(), read, session.decide()).json());
        }
    }

    /** References that are refused: too long, with a space, or with a letter that has no place there. */
    private void references(Case given, RecordKey key) {
        Decision decision = SAFECONDUCT.decide(given);
        RecordLog log = RecordLog.at(folder.resolve("kept/log"));
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:canaries;DB_CLOSE_DELAY=-1");
        JdbcRecordStore store = JdbcRecordStore.in(database).createTable();
        for (int i = 0; i < 10; i++) {
            for (String reference : List.of(canary() + " " + i, canary() + "x".repeat(60), "\u00e9" + canary())) {
                keep("reference", assertThrows(RecordException.class, () -> DecisionRecord.of(reference, key, given, decision)));
                keep("reference", assertThrows(RecordException.class, () -> log.append(reference, Writer.record(reference, 1))));
                keep("reference", assertThrows(RecordException.class, () -> log.find(reference)));
                keep("reference", assertThrows(RecordException.class, () -> store.append(reference, Writer.record(reference, 1))));
                keep("reference", assertThrows(RecordException.class, () -> store.find(reference)));
            }
        }
    }

    /** Files with a key, records and logs that hold something else. */
    private void texts(RecordKey key) throws IOException {
        for (int i = 0; i < 10; i++) {
            Path file = folder.resolve("key");
            Files.writeString(file, canary());
            keep("key", assertThrows(RecordException.class, () -> RecordKey.read(file)));
            for (String json : List.of(canary(), "{\"" + canary() + "\":1}", "{\"format\":\"" + canary() + "\"}",
                    "{\"asOf\":\"" + canary() + "\",\"digest\":{\"key\":\"k\"},\"format\":\"safeconduct-record-1\",\"reference\":\"r\","
                            + "\"version\":\"1\"}")) {
                keep("read", assertThrows(RecordException.class, () -> DecisionRecord.read(json)));
                RecordLog log = RecordLog.at(folder.resolve("kept/log"));
                keep("append", assertThrows(RecordException.class, () -> log.append("op/9", json)));
            }
            Path damaged = folder.resolve("damaged");
            Files.writeString(damaged, canary() + "\n" + canary());
            keep("verify", RecordLog.at(damaged).verify());
            keep("find", assertThrows(RecordException.class, () -> RecordLog.at(damaged).find("op/1")));
            keep("append", assertThrows(RecordException.class, () -> RecordLog.at(damaged).append("op/1", Writer.record("op/1", 1))));
        }
        assertEquals(RecordKey.read(write(key)), key);
        keep("key", key);
    }

    private Path write(RecordKey key) throws IOException {
        return Files.writeString(folder.resolve("key"), key.hex());
    }
}
