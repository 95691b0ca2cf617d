package io.github.safeconduct.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileReaderTest {

    private static final CaseFileReader READER = new CaseFileReader(Safeconduct.load().vocabulary());

    @Test
    void yamlAndJsonSayTheSame() {
        CaseFile yaml = READER.read("a.yaml", """
                case: a ministry asks
                rulebooks: [iom]
                asOf: 2024-03-01
                focus: [onward-transfer]
                answers: { dataIsPersonal: true, recipientType: DONOR, kAnonymity: 3, needToKnow: unknown }
                recipient: { body: IOM }
                """).get(0);
        CaseFile json = READER.read("a.json", """
                {"case": "a ministry asks", "rulebooks": ["iom"], "asOf": "2024-03-01", "focus": ["onward-transfer"],
                 "answers": {"dataIsPersonal": "yes", "recipientType": "DONOR", "kAnonymity": 3, "needToKnow": null},
                 "recipient": {"body": "IOM"}}
                """).get(0);
        assertEquals(yaml.name(), json.name());
        assertEquals(yaml.rulebooks(), json.rulebooks());
        assertEquals(yaml.asOf(), json.asOf());
        assertEquals(yaml.focus(), json.focus());
        assertEquals(yaml.facts(), json.facts());
        assertEquals(yaml.answers(), json.answers());
        assertEquals(Truth.UNKNOWN, yaml.answers().get("needToKnow"), "what is written as unknown stays an answer");
    }

    @Test
    void severalCodesAreSeveralFacts() {
        CaseFile file = READER.read("a.yaml", "answers: { dataCategory: [BIOMETRIC, HEALTH] }").get(0);
        assertEquals(List.of(FactKind.PERSONAL_DATA, FactKind.PERSONAL_DATA), file.facts().stream().map(FactKind::of).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "answers:\\n  transferPropsed: yes|a.yaml:2:3: unknown term 'transferPropsed' (did you mean 'transferProposed'?)",
            "answers:\\n  recipientType: DONR|a.yaml:2:18: 'recipientType' has no such code (did you mean 'DONOR'?); expected one of ",
            "answers:\\n  transferProposed: often|a.yaml:2:21: 'transferProposed' takes yes, no or unknown",
            "answers:\\n  transferProposed: 3|a.yaml:2:21: 'transferProposed' takes yes, no or unknown",
            "answers:\\n  kAnonymity: yes|a.yaml:2:15: 'kAnonymity' takes a whole number",
            "answers:\\n  transferProposed: yes\\n  transferProposed: no|a.yaml:3:3: 'transferProposed' stands here a second time; the "
                    + "first "
                    + "is at line 2. Keep one",
            "answers:\\n  transferProposed: [yes]|a.yaml:2:21: 'transferProposed' takes one answer, found a list",
            "answer:\\n  transferProposed: yes|a.yaml:1:1: unknown key 'answer' (did you mean 'answers'?); expected one of case, rulebooks",
            "transferProposed: yes|a.yaml:1:1: unknown key 'transferProposed'; 'transferProposed' is a term, so it stands under 'answers:'",
            "consent:\\n  transferProposed: yes|a.yaml:2:3: 'transferProposed' belongs to 'operation:', not to 'consent:'",
            "asOf: yesterday\\nanswers: { transferProposed: yes }|a.yaml:1:7: 'asOf' takes a date as yyyy-mm-dd, for instance 2024-03-01",
            "asOf: 2026-02-30\\nanswers: { transferProposed: yes }|a.yaml:1:7: 'asOf' takes a date as yyyy-mm-dd, for instance 2024-03-01; "
                    + "there is no such day in the calendar",
            "case: ''\\nanswers: { transferProposed: yes }|a.yaml:1:7: 'case' takes a short text, found an empty text",
            "rulebooks: { a: b }\\nanswers: { transferProposed: yes }|a.yaml:1:12: 'rulebooks' takes a list of names, found a mapping",
            "case: nothing said|a.yaml:1:1: the case states nothing; expected 'answers:' or facts",
            "just text|a.yaml:1:1: expected a case, which is a mapping with 'answers:' or facts, found a text",
            "answers: [|a.yaml:1:11: this is not valid YAML: something is missing here",
            "answers: { transferProposed: yes }\\n---\\nanswers: { transferProposed: yes }|a.yaml:2:1: a second document in one file",
            "[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]|a.yaml:1:13: the document is nested more than 12 levels deep",
    })
    void namesThePlaceAndTheWayOut(String text, String message) {
        String actual = assertThrows(CaseException.class, () -> READER.read("a.yaml", text.replace("\\n", "\n"))).getMessage();
        assertEquals(message, actual.substring(0, Math.min(message.length(), actual.length())));
    }

    @Test
    void anEmptyDocumentAndOverlongTextsAreErrors() {
        assertTrue(assertThrows(CaseException.class, () -> READER.read("a.yaml", "")).getMessage().contains("the document is empty"));
        assertTrue(assertThrows(CaseException.class, () -> READER.read("a.yaml", "case: " + "x".repeat(6_000))).getMessage()
                .contains("longer than 5000 characters"));
        assertTrue(assertThrows(CaseException.class, () -> READER.read("a.json", "{\"case\": \"" + "x".repeat(6_000) + "\"}"))
                .getMessage().contains("longer than 5000 characters"));
        assertTrue(assertThrows(CaseException.class, () -> READER.read("a.yaml", "#" + "x".repeat(1_000_001))).getMessage()
                .contains("longer than 1000000 characters"));
    }

    @Test
    void aMessageNeverQuotesWhatSomebodyWroteAsAnAnswer() {
        String secret = "Amina Yusuf, Block 7, Tent 12";
        for (String text : List.of("answers: { transferProposed: '" + secret + "' }", "answers: { recipientType: '" + secret + "' }",
                "asOf: '" + secret + "'\nanswers: { transferProposed: yes }",
                "answers: { transferProposed: { '" + secret + "': yes } }")) {
            String message = assertThrows(CaseException.class, () -> READER.read("a.yaml", text)).getMessage();
            assertFalse(message.contains("Amina"), message);
        }
    }

    @Test
    void aDayIsToldItsFormOnce() {
        for (String day : List.of("2026-02-30", "yesterday", "[]")) {
            String said = assertThrows(CaseException.class, () -> READER.read("a.yaml", "asOf: " + day + "\nanswers: {}")).getMessage();
            assertEquals(said.indexOf("yyyy-mm-dd"), said.lastIndexOf("yyyy-mm-dd"), said);
        }
    }
}
