package io.github.safeconduct.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.Country;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.records.DecisionRecord;
import io.github.safeconduct.records.RecordKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries and days as files state them: in YAML and in JSON, wrong ones with their place, and back again. */
class CountriesAndDaysInFilesTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();

    @TempDir
    private Path folder;

    private CaseFile read(String name, String text) throws IOException {
        return new CaseFileReader(SAFECONDUCT.vocabulary()).read(Files.writeString(folder.resolve(name), text)).get(0);
    }

    private static Case given(CaseFile file) {
        try (CaseSession session = file.open(SAFECONDUCT)) {
            return session.toCase();
        }
    }

    @Test
    void yamlAndJsonSayTheSame() throws IOException {
        // In YAML 1.1 NO is no, and a day is no text.
        CaseFile yaml = read("a.yaml",
                "case: a\nrulebooks: [icrc]\nanswers: { recipientCountry: NO, countryFled: 'SYR', collectionCountry: unknown, "
                        + "retentionUntil: 2026-06-30 }\n");
        CaseFile json = read("a.json", "{\"case\":\"a\",\"rulebooks\":[\"icrc\"],\"answers\":{\"recipientCountry\":\"NOR\","
                + "\"countryFled\":\"SY\",\"collectionCountry\":null,\"retentionUntil\":\"2026-06-30\"}}");
        assertEquals(given(yaml), given(json));
        assertEquals(Map.of("recipientCountry", Country.of("NOR"), "countryFled", Country.of("SYR"), "collectionCountry", Truth.UNKNOWN,
                "retentionUntil", LocalDate.of(2026, 6, 30)), given(yaml).answers());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "countryFled: Syria|'countryFled' takes a country by its code of ISO 3166-1, two or three capital letters, for instance SYR or "
                    + "SY, or unknown; found no code; the name of a country is none",
            "countryFled: sy|found small letters", "countryFled: no|found yes or no; Norway is NOR", "countryFled: true|found yes or no",
            "countryFled: UK|no country has the code that is stated", "countryFled: [SY]|'countryFled' takes one answer, found a list",
            "retentionUntil: 30.6.2026|'retentionUntil' takes a day, or unknown: expected a date as yyyy-mm-dd in plain digits",
            "retentionUntil: 2026-06-31|there is no such day in the calendar", "retentionUntil: yes|expected a date as yyyy-mm-dd",
            "retentionUntil: 20260630|expected a date as yyyy-mm-dd"})
    void wrongOnesAreNamedWithTheirPlaceAndNotRepeated(String wrong, String message) {
        CaseException failure = assertThrows(CaseException.class, () -> read("a.yaml", "case: a\nrulebooks: [icrc]\nanswers:\n  " + wrong));
        String said = String.valueOf(failure.getMessage());
        assertTrue(said.contains("a.yaml:4:" + (wrong.indexOf(':') + 5) + ": ") && said.contains(message), said);
        assertFalse(said.contains("Syria") || said.contains("UK") || said.contains("30.6") || said.contains("06-31"), said);
    }

    @Test
    void aContradictionIsNamedWithItsPlace() throws IOException {
        CaseFile file = read("a.yaml", """
                case: a
                rulebooks: [interpol]
                dataSubject: { countryOfOrigin: SYR }
                policeNotice:
                  requestingCountry: SY
                  requestingCountryIsCountryOfOrigin: no
                """);
        CaseException failure = assertThrows(CaseException.class, () -> SAFECONDUCT.decide(given(file)));
        assertTrue(String.valueOf(failure.getMessage()).contains("'requestingCountry' and 'countryOfOrigin' as stated mean "
                + "'requestingCountryIsCountryOfOrigin: yes', but 'requestingCountryIsCountryOfOrigin' is stated otherwise"));
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        CaseFile file = read("a.yaml", """
                case: a
                asOf: 2026-01-01
                controller: { body: UNHCR }
                operation: { kind: DISCLOSURE }
                dataSubject: { countryFled: SY }
                recipients:
                - { name: r1, kind: HOST_GOVERNMENT, recipientCountry: NO }
                - { name: r2, kind: HOST_GOVERNMENT, recipientCountry: SYR }
                retention: { retentionUntil: 2025-12-31 }
                """);
        Case given = given(file);
        assertEquals(given, given(read("b.yaml", CaseWriter.write("a", List.of(), given))));
        String form = CaseForm.of(SAFECONDUCT, file);
        assertTrue(form.contains("recipientCountry: NOR") && form.contains("retentionUntil: \"2025-12-31\""), form);
        assertEquals(SAFECONDUCT.decide(given).outcome(), SAFECONDUCT.decide(given(read("c.yaml", form))).outcome());
    }

    @Test
    void theDigestOfARecordTellsThemApart() {
        RecordKey key = RecordKey.random();
        List<String> records = List.of("SYR", "IRQ").stream().map(code -> {
            Case given = Case.builder().rulebooks("icrc").asOf(LocalDate.of(2026, 1, 1)).answer("countryFled", Country.of(code)).build();
            Decision decision = SAFECONDUCT.decide(given);
            assertEquals(List.of("countryFled"), decision.unread());
            return DecisionRecord.of("op/1", key, given, decision).json();
        }).toList();
        assertNotEquals(records.get(0), records.get(1));
        assertFalse(records.get(0).contains("SYR"), records.get(0));
    }
}
