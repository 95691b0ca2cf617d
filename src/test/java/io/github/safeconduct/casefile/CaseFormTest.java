package io.github.safeconduct.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.FormField;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Question;
import io.github.safeconduct.Safeconduct;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A form is a case file: as it is printed it is decided as the case it was made from, and what is filled in counts. */
class CaseFormTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static List<CaseEntry> read(String text) {
        return new CaseFileReader(SAFECONDUCT.vocabulary()).entries("form.yaml",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static CaseFile one(String text) {
        return read(text).get(0).orThrow();
    }

    private static Decision decide(CaseFile file) {
        try (CaseSession session = file.open(SAFECONDUCT)) {
            return (file.asOf().isPresent() ? session : session.asOf(DAY)).decide();
        }
    }

    @TestFactory
    Stream<DynamicTest> asPrintedItIsDecidedAsTheCaseItWasMadeFrom() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Stream.concat(Files.list(Path.of("examples/cases")),
                Files.list(Path.of("src/test/resources/reviews/field-cases")))) {
            files = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            for (CaseEntry entry : new CaseFileReader(SAFECONDUCT.vocabulary()).entries(file)) {
                if (entry.faults().isEmpty() && governed(entry.orThrow())) {
                    Decision before = decide(entry.orThrow());
                    String form = CaseForm.of(SAFECONDUCT, entry.orThrow());
                    Decision after = decide(one(form));
                    assertEquals(before.outcome(), after.outcome(), form);
                    assertEquals(before.bounds(), after.bounds());
                    assertEquals(before.questions().stream().map(Question::term).toList(),
                            after.questions().stream().map(Question::term).toList());
                    assertEquals(entry.orThrow().name(), one(form).name());
                }
            }
        }));
    }

    private static boolean governed(CaseFile file) {
        try {
            decide(file);
            return true;
        } catch (io.github.safeconduct.CaseException e) {
            return false;
        }
    }

    @Test
    void whatIsFilledInCounts() {
        CaseFile given = one(
                "asOf: 2026-01-01\ncontroller: { body: UNHCR }\noperation: { kind: DISCLOSURE }\nrecipient: { kind: "
                        + "IMPLEMENTING_PARTNER }\npersonalData: { category: FAMILY_RELATIONS }\n");
        String form = CaseForm.of(SAFECONDUCT, given);
        Question first = decide(given).questions().stream()
                .filter(question -> SAFECONDUCT.vocabulary().require(question.term()).values().isEmpty()).findFirst().orElseThrow();
        String opposite = first.settling().equals(List.of("yes")) ? "no" : "yes";
        assertTrue(form.contains("\n    " + first.term() + ":\n"), form);
        Decision filled = decide(one(form.replace("\n    " + first.term() + ":\n", "\n    " + first.term() + ": " + opposite + "\n")));
        try (CaseSession session = given.open(SAFECONDUCT)) {
            assertEquals(session.answers(Map.of(first.term(), opposite)).decide().outcome(), filled.outcome());
        }
        // What silence denies is a comment; without its # it is stated.
        FormField presumed = SAFECONDUCT.form(given.open(SAFECONDUCT).toCase()).stream().filter(FormField::isPresumed)
                .filter(field -> !field.isAsked()).findFirst().orElseThrow();
        assertTrue(form.contains("    # " + presumed.term() + ":   # not stated means no\n"), form);
    }

    @Test
    void ofSeveralRecipientsEachHasItsOwnLines() {
        String form = CaseForm.of(SAFECONDUCT,
                one("asOf: 2026-01-01\ncontroller: { body: UNHCR }\noperation: { kind: TRANSFER }\npersonalData: { category: BIOMETRIC }\n"
                        + "recipients:\n- { name: clinic, kind: MEDICAL_PROVIDER, recipientProtectionComparable: yes }\n- { name: 'the "
                        + "\"ministry\"', kind: HOST_GOVERNMENT }\n"));
        CaseFile read = one(form);
        assertEquals(2, read.facts().stream().filter(fact -> fact.answers().says("recipientType")).count(), form);
        assertTrue(form.contains("name: \"the \\\"ministry\\\"\""), form);
        assertEquals(Outcome.UNDECIDED, decide(read).outcome());
    }

    /** Asked of the case as a whole it contradicted what one recipient's agreement says, and the filled-in form could not be decided. */
    @Test
    void whatBelongsToARecordOfOneRecipientIsAskedOfTheOther() {
        String form = CaseForm.of(SAFECONDUCT,
                one("asOf: 2026-01-01\nrulebooks: [un-system]\ncontroller: { body: WFP }\noperation: { kind: TRANSFER }\n"
                        + "personalData: { category: HEALTH, dataIsPersonal: yes }\nrecipients:\n"
                        + "- { kind: IMPLEMENTING_PARTNER, agreement: { dataSharingAgreementSigned: yes } }\n"
                        + "- { kind: HOST_GOVERNMENT }\n"));
        String empty = "        dataSharingAgreementSigned:\n";
        assertEquals(form.indexOf(empty), form.lastIndexOf(empty), form);

        CaseFile filled = one(form.replace(empty, empty.replace(":", ": no")));

        assertEquals(List.of("yes", "no"),
                filled.sections().stream().flatMap(fact -> fact.records().stream()).flatMap(record -> record.answers().stream())
                        .filter(one -> one.term().equals("dataSharingAgreementSigned")).map(one -> one.value().toString().toLowerCase(
                                java.util.Locale.ROOT))
                        .toList());
        assertTrue(decide(filled).conclusions().stream().anyMatch(one -> one.norm().equals("UNSYS-OT-02")), form);
    }

    @Test
    void onlyWhatCanMatterIsInIt() {
        CaseFile given = one(
                "asOf: 2026-01-01\ncontroller: { body: UNHCR }\noperation: { kind: TRANSFER }\nrecipient: { kind: DONOR }\n"
                        + "personalData: { category: BIOMETRIC }\nanswers: { dataSubjectIsAdult: yes }\n");
        List<FormField> fields = SAFECONDUCT.form(given.open(SAFECONDUCT).toCase());
        assertFalse(fields.isEmpty());
        for (FormField field : fields) {
            assertTrue(field.isAsked() || !field.norms().isEmpty(), field.term());
            assertFalse(List.of("recipientType", "dataCategory", "operationKind", "dataSubjectIsChild", "transferProposed")
                    .contains(field.term()), field.term());
            assertTrue(field.isAsked() || field.norms().stream().allMatch(norm -> norm.startsWith("UNHCR-") || norm.startsWith("UNSYS-")),
                    field.norms().toString());
        }
        List<String> asked = fields.stream().filter(FormField::isAsked).map(FormField::term).toList();
        assertEquals(decide(given).questions().stream().map(Question::term).toList(), asked);
        assertEquals(asked, fields.subList(0, asked.size()).stream().map(FormField::term).toList());
        assertTrue(fields.size() < SAFECONDUCT.vocabulary().terms().size() / 3);
    }
}
