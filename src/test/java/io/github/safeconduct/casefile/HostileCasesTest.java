package io.github.safeconduct.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Notice;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reviews of the first edition fed to the reader of case files, each with the right answer. */
class HostileCasesTest {

    private static final CaseFileReader READER = new CaseFileReader(Safeconduct.load().vocabulary());
    private static final String ANSWER = "answers: { transferProposed: yes }\n";

    @TempDir
    private Path folder;

    private static String message(String file, String text) {
        return assertThrows(CaseException.class, () -> READER.read(file, text)).getMessage();
    }

    private static void starts(String expected, String actual) {
        assertEquals(expected, actual.substring(0, Math.min(expected.length(), actual.length())), actual);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "answers: { dataIsPersonal: &no yes, transferProposed: *no }|1:28: anchors and aliases are not used here",
            "case: *t\\nanswers: { transferProposed: yes }|1:7: aliases are not used here",
            "a: &a [x,x]\\nb: &b [*a,*a]\\nc: [*b,*b]|1:4: anchors and aliases are not used here",
            "answers: &a { transferProposed: yes }|1:10: anchors and aliases are not used here",
            "answers:\\n  <<: { transferProposed: yes }|2:3: merge keys (<<) are not used here",
            "case: !!javax.script.ScriptEngineManager [x]\\nanswers: {}|1:7: tags are not used here",
            "answers: !!map { transferProposed: yes }|1:10: tags are not used here",
            "answers: { transferProposed: !!str yes }|1:30: tags are not used here",
            "answers: { ? [a] : yes }|1:14: a key is a single name",
            "answers:\\n\\ttransferProposed: yes|2:1: this is not valid YAML: a tab cannot indent",
            "case: a: b\\nanswers: {}|1:8: this is not valid YAML: a colon cannot stand here; put a text that holds a colon in quotation "
                    + "marks",
            "case: @home|1:7: this is not valid YAML: this character cannot open a text",
            "case: 'open|1:12: this is not valid YAML: a quotation mark or bracket is not closed",
            "answers: { transferProposed: yes|1:33: this is not valid YAML: expected a comma or the closing bracket",
            "case: a\\n b: c|2:3: this is not valid YAML",
            "answers: { transferProposed: yes }\\n---\\n|2:1: a second document in one file; put several cases in one list",
            "answers: []|1:10: 'answers' takes a mapping of terms to answers, found a list",
            "recipients: []|1:13: 'recipients' is an empty list",
    })
    void yamlThatACaseDoesNotNeedIsRefused(String text, String expected) {
        starts("a.yaml:" + expected, message("a.yaml", text.replace("\\n", "\n").replace("\\t", "\t")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "{\"answers\": {\"transferProposed\": NaN}}|this is not valid JSON: NaN and Infinity are no numbers",
            "{\"answers\": {\"kAnonymity\": NaN}}|this is not valid JSON: NaN and Infinity are no numbers",
            "{\"answers\": /* x */ {}}|this is not valid JSON: JSON has no comments",
            "{answers: {}}|this is not valid JSON: a key stands in double quotation marks",
            "{\"answers\": {\"transferProposed\": yes}}|this is not valid JSON: expected a text in double quotation marks",
            "{\"answers\": {\"transferProposed\": true}|this is not valid JSON: the document ends too early",
            "{\"answers\" {}}|this is not valid JSON: expected a colon after the key",
            "{\"case\": \"a\\q\"}|this is not valid JSON: an escape in a text",
            "{\"answers\": {\"kAnonymity\": 007}}|this is not valid JSON: a number",
            "{\"answers\": {\"transferProposed\": true}} {\"answers\": {}}|something follows the JSON document; a file is one document "
                    + "with "
                    + "a list",
            "{\"case\": \"\\ud800\", \"answers\": {\"transferProposed\": true}}|a text holds half a character",
            "{\"case\": \"x\", \"case\": \"y\"}|'case' stands here a second time; the first is at line 1. Keep one",
    })
    void jsonIsRefusedInOurOwnWords(String text, String expected) {
        String message = message("a.json", text);
        starts(expected, message.replaceFirst("a\\.json:\\d+:\\d+: ", ""));
        assertFalse(message.matches("(?s).*(JsonReadFeature|JsonParser|StreamRead|VALUE_|START_|token\\b).*"), message);
    }

    @Test
    void jsonLinesAndEmptyListsSayWhatToDo() {
        starts("cases.jsonl: JSON lines are not read; write one document with a list", message("cases.jsonl", "{}\n{}\n"));
        starts("a.yaml: the document is empty", message("a.yaml", "[]"));
        starts("a.json: the document is empty", message("a.json", "null"));
        starts("a.yaml: the document is empty", message("a.yaml", "# only a comment\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-5", "+5", "0x10", "0o7", "1_000", ".inf", ".nan", "NaN", "1.5", "'1,000'",
            "yes", "many", "٣", "12345678901"})
    void aNumberIsAWholeOneInPlainDigits(String number) {
        assertTimeoutPreemptively(Duration.ofSeconds(5),
                () -> starts("a.yaml:1:30: 'numberOfPurposes' takes a whole number from 0 to 999999999",
                        message("a.yaml", "answers: { numberOfPurposes: " + number + " }")));
    }

    @Test
    void aNumberOfThousandsOfDigitsIsOneClearLine() {
        String digits = "9".repeat(4_000);
        for (String file : List.of("a.yaml", "a.json")) {
            String text = "{\"answers\": {\"numberOfPurposes\": " + digits + "}}";
            String message = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> message(file, text));
            starts("'numberOfPurposes' takes a whole number", message.replaceFirst(".*:\\d+:\\d+: ", ""));
            assertTrue(message.length() < 200, message);
        }
        assertEquals("3", READER.read("a.yaml", "answers: { numberOfPurposes: 3 }").get(0).answers().get("numberOfPurposes").toString());
        assertEquals("3", READER.read("a.json", "{\"answers\": {\"numberOfPurposes\": \"3\"}}").get(0).answers().get("numberOfPurposes")
                .toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "+12024-03-01", "+999999999-12-31", "-0044-03-15", "12024-03-01", "٢٠٢٤-٠٣-٠١", "۲۰۲۴-۰۳-۰۱",
            "2024-3-1", "1.1.2025", "2025-02-30",
            "2023-02-29", "2024-03-01T00:00", "' 2024-03-01'", "20240301", "yesterday", "[2024-03-01]", "{}", "null"})
    void aDayIsOneOfTheCommonCalendarInPlainDigits(String day) {
        String message = message("a.yaml", "asOf: " + day + "\n" + ANSWER);
        starts("a.yaml:1:7: 'asOf' takes a date as yyyy-mm-dd, for instance 2024-03-01; ", message);
        assertFalse(message.contains(day) && day.length() > 4, message);
    }

    @Test
    void aDayFarAheadIsTakenWithAWarning() {
        CaseFile future = READER.read("a.yaml", "asOf: 2567-03-01\n" + ANSWER).get(0);
        LocalDate today = LocalDate.of(2026, 11, 25);
        assertTrue(Notice.ofDay(future.asOf().orElseThrow(), today).isPresent());
        assertTrue(Notice.ofDay(today.plusYears(5), today).isEmpty());
        assertTrue(Notice.ofDay(today.plusYears(5).plusDays(1), today).isPresent());
        assertEquals("9999-12-31", READER.read("a.yaml", "asOf: 9999-12-31\n" + ANSWER).get(0).asOf().orElseThrow().toString());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        String mark = "\uFEFF";
        for (String name : List.of("a.yaml", "a.json", "a.txt")) {
            String text = name.equals("a.yaml") ? ANSWER : "{\"answers\": {\"transferProposed\": true}}";
            assertEquals(Truth.YES, READER.read(name, mark + text).get(0).answers().get("transferProposed"));
            assertEquals(Truth.YES, READER.read(Files.writeString(folder.resolve(name), mark + text)).get(0).answers()
                    .get("transferProposed"));
        }
    }

    @Test
    void otherEncodingsAreNamedAsSuch() throws IOException {
        for (String charset : List.of("UTF-16", "UTF-16LE", "windows-1256", "ISO-8859-1")) {
            Path file = Files.write(folder.resolve("a.yaml"), ("case: قائمة é\n" + ANSWER).getBytes(Charset.forName(charset)));
            String message = assertThrows(CaseException.class, () -> READER.read(file)).getMessage();
            assertTrue(message.contains("is not UTF-8 text; save it as UTF-8")
                    || message.contains("a control character stands in the file"), charset + ": " + message);
        }
        starts("a.yaml:2:1: a control character stands in the file", message("a.yaml", "case: x\n\0answers: {}"));
    }

    @Test
    void noMoreIsReadThanTheBound() {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 0;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                read.addAndGet(length);
                return length;
            }
        };
        String message = assertThrows(CaseException.class, () -> READER.entries("-", endless)).getMessage();
        assertEquals("-: the document is longer than 1000000 characters; a case states a few dozen facts, so split the file", message);
        assertEquals(4_000_001, read.get());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no /dev/zero and no mkfifo")
    void devicesPipesAndFoldersAreOneClearLine() throws Exception {
        assertEquals(folder + ": is a folder; name the case files in it", assertThrows(CaseException.class, () -> READER.read(folder))
                .getMessage());
        assertEquals("x\\u001b[2J.yaml: there is no such file",
                assertThrows(CaseException.class, () -> READER.read(Path.of("x\u001b[2J.yaml"))).getMessage());
        starts("a file name is empty", assertThrows(CaseException.class, () -> READER.read(Path.of(""))).getMessage());
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling.yaml"), folder.resolve("nowhere"));
        assertEquals(dangling + ": there is no such file", assertThrows(CaseException.class, () -> READER.read(dangling)).getMessage());
        Path zero = Path.of("/dev/zero");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            starts("/dev/zero: the document is longer", assertThrows(CaseException.class, () -> READER.read(zero)).getMessage());
        });
        Path pipe = pipe();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            String message = assertThrows(CaseException.class, () -> CaseText.of(pipe, Duration.ofSeconds(1))).getMessage();
            assertEquals(pipe + ": is a pipe to which nobody writes; waited 1 seconds", message);
        });
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no mkfifo")
    void aPipeIsReadOnceSomebodyWrites() throws Exception {
        Path pipe = pipe();
        Thread writer = new Thread(() -> {
            try {
                Files.writeString(pipe, ANSWER);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        writer.setDaemon(true);
        writer.start();
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertEquals(Truth.YES, READER.read(pipe).get(0).answers().get("transferProposed")));
    }

    private Path pipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        return pipe;
    }

    @Test
    void standardInputIsYamlOrJson() {
        assertEquals(Truth.YES, read("-", ANSWER).answers().get("transferProposed"));
        assertEquals(Truth.YES, read("-", "{ answers: { transferProposed: yes } }").answers().get("transferProposed"));
        assertEquals(Truth.YES, read("-", "\n [ {\"answers\":\t{\"transferProposed\": true}}]").answers().get("transferProposed"));
    }

    private static CaseFile read(String name, String text) {
        return READER.entries(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).get(0).orThrow();
    }

    @Test
    void aHundredThousandBracketsAreTooDeep() {
        for (String bracket : List.of("[", "{", "{\"a\":", "- ", "a: [")) {
            for (String file : List.of("a.yaml", "a.json")) {
                assertTimeoutPreemptively(Duration.ofSeconds(10),
                        () -> assertThrows(CaseException.class, () -> READER.read(file, bracket.repeat(100_000))));
            }
        }
        assertTrue(message("a.yaml", "- term: " + "[".repeat(1_000)).contains("nested more than 12 levels deep"));
        assertTrue(message("a.json", "[".repeat(100_000)).contains("nested more than 12 levels deep"));
    }

    @Test
    void aFileNameMayBeAnything() {
        assertEquals("a\0b.yaml", READER.read("a\0b.yaml", ANSWER).get(0).name());
        starts("a\\u0000b.yaml:1:12: unknown term", message("a\0b.yaml", "answers: { foo: yes }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jane Example +33 6", "+33 6 12 34 56 78", "Амина", "Amina", "amina.yusuf@example.org", "19840312",
            "amina-yusuf", "\u001b[2J", "x y", "..."})
    void aKeyThatIsNoNameIsNotRepeated(String key) {
        for (String text : List.of("answers: { \"" + key + "\": yes }", "\"" + key + "\": yes", "recipient: { \"" + key + "\": yes }",
                "answers: { \"" + key + "\": yes, \"" + key + "\": no }",
                "rulebooks: [\"" + key + " !\"]\n" + ANSWER, "focus: \"" + key + " !\"\n" + ANSWER)) {
            String escaped = text.replace("\u001b", "\\e");
            String message = message("a.yaml", escaped);
            assertFalse(message.contains(key), message);
            assertTrue(message.startsWith("a.yaml:1:"), message);
        }
    }

    @Test
    void aWrittenUnknownIsAnAnswer() {
        CaseFile file = READER.read("a.yaml", """
                answers: { transferProposed: unknown, recipientType: ~, kAnonymity: UNKNOWN, dataIsPersonal: null, needToKnow: }
                """).get(0);
        assertEquals(5, file.flat().size());
        assertTrue(file.answers().values().stream().allMatch(Truth.UNKNOWN::equals));
    }

    @Test
    void aChoiceIsAnsweredByItsCodes() {
        CaseFile file = READER.read("a.yaml", "answers: { recipientType: [DONOR, unknown] }").get(0);
        assertEquals(List.of("DONOR", Truth.UNKNOWN), file.sections().stream().map(fact -> fact.answers().get(0).value()).toList());
        assertEquals(List.of(FactKind.RECIPIENT, FactKind.RECIPIENT), file.sections().stream().map(StatedFact::kind).toList());
        starts("a.yaml:1:27: 'recipientType' is answered by an empty list", message("a.yaml", "answers: { recipientType: [] }"));
        starts("a.yaml:1:27: 'recipientType' takes one of ", message("a.yaml", "answers: { recipientType: yes }"));
        starts("a.yaml:1:20: 'recipientType' takes one of ", message("a.yaml", "recipient: { kind: true }"));
        assertEquals(Answers.NONE, READER.read("a.yaml", "answers: { recipientType: no }").get(0).answers().get("recipientType"));
        assertTrue(message("a.yaml", "answers: { recipientType: yes }").endsWith("a yes does not say which"));
    }

    @Test
    void aTitleMayBeAnyScalarAndIsNeverThePlaceOfAnError() {
        assertEquals("no", READER.read("a.yaml", "case: no\n" + ANSWER).get(0).name());
        assertEquals("2024", READER.read("a.yaml", "case: 2024\n" + ANSWER).get(0).name());
        starts("a.yaml:1:7: 'case' takes a short text, found a list", message("a.yaml", "case: [a]\n" + ANSWER));
        starts("a.yaml:1:6: 'case' takes a short text, found nothing", message("a.yaml", "case:\n" + ANSWER));
        assertEquals("CaseFile[a.yaml:1:1]", READER.read("a.yaml", "case: Jane Example\n" + ANSWER).get(0).toString());
    }

    @Test
    void everyFaultOfACaseIsFoundAndTakesNothingFromTheOthers() {
        List<CaseEntry> entries = READER.entries("a.yaml", """
                - case: good
                  answers: { transferProposed: yes }
                - case: three faults
                  asOf: tomorrow
                  answers: { transferPropsed: yes, recipientType: DONR }
                - just text
                - answers: { transferProposed: no }
                """);
        assertEquals(List.of(0, 3, 1, 0), entries.stream().map(entry -> entry.faults().size()).toList());
        assertEquals(List.of(1, 2, 3, 4), entries.stream().map(CaseEntry::number).toList());
        assertEquals("a.yaml", entries.get(3).orThrow().name());
    }
}
