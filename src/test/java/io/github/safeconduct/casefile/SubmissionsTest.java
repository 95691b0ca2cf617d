package io.github.safeconduct.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What phones send is a case each; what is wrong with one is said with row and column, and takes nothing from the others. */
class SubmissionsTest {

    private static final CaseFileReader READER = new CaseFileReader(Safeconduct.load().vocabulary());

    private static final String HEADERS = "safeconduct/safeconduct__form,safeconduct/safeconduct__case,safeconduct/safeconduct__asOf,"
            + "safeconduct_officer/dataIsPersonal,safeconduct_officer/dataCategory,own/village,_id\n";

    private static List<CaseEntry> read(String rows) {
        return READER.entries("export.csv", HEADERS + rows);
    }

    private static String fault(String rows) {
        return read(rows).get(0).faults().get(0).getMessage();
    }

    @Test
    void aRowIsACase() {
        CaseFile one = read("1,a%20case,2024-03-01,yes,HEALTH,Zaatari,7\n").get(0).orThrow();
        assertEquals("a case", one.name());
        assertEquals("2024-03-01", one.asOf().orElseThrow().toString());
        assertEquals(Map.of("dataIsPersonal", Truth.YES, "dataCategory", "HEALTH"), one.answers());
    }

    @Test
    void whatNobodyAnsweredIsNotSaidAndWhatNobodyKnowsIs() {
        assertEquals(Map.of("dataIsPersonal", Truth.UNKNOWN), read("1,a,,unknown,,,7\n").get(0).orThrow().answers());
        assertEquals(Map.of("dataCategory", Truth.UNKNOWN), read("1,a,,,unknown,,7\n").get(0).orThrow().answers());
    }

    @Test
    void severalAnswersAreSeveralSubjects() {
        CaseFile one = read("1,a,,yes,HEALTH RELIGION,,7\n").get(0).orThrow();
        assertEquals(List.of(FactKind.PERSONAL_DATA, FactKind.PERSONAL_DATA), one.sections().stream().map(StatedFact::kind).toList());
        assertEquals(List.of("HEALTH", "RELIGION"), one.sections().stream().map(fact -> fact.answers().get(0).value()).toList());
    }

    @Test
    void oneBadRowLeavesTheOthers() {
        List<CaseEntry> entries = read("1,a,,yes,HEALTH,,7\n1,b,,perhaps,HEALTH,,8\n1,c,,no,HEALTH,,9\n");
        assertEquals(List.of(true, false, true), entries.stream().map(entry -> entry.stated().isPresent()).toList());
        assertEquals(List.of(1, 2, 3), entries.stream().map(CaseEntry::number).toList());
        assertEquals("export.csv:3:4: row 2, column 'safeconduct_officer/dataIsPersonal': 'dataIsPersonal' takes yes, no or unknown",
                entries.get(1).faults().get(0).getMessage());
    }

    @Test
    void faultsNameRowAndColumnAndQuoteNobodysAnswer() {
        for (String[] one : new String[][] {
                {"1,a,1.3.2024,yes,HEALTH,,7", "row 1, column 'safeconduct/safeconduct__asOf': expected a date as yyyy-mm-dd"},
                {"1,a,,yes,Amina Yusuf,,7", "row 1, column 'safeconduct_officer/dataCategory': 'dataCategory' has no such code"},
                {"9,a,,yes,HEALTH,,7", "expected 1, found something else; make the form anew"},
                {"1,a,,yes", "row 1: found 4 cells, expected 7"},
                {"1,a%zz,,yes,HEALTH,,7", "expected a text as the form writes it"},
                {"1,a,,yes no,HEALTH,,7", "'dataIsPersonal' takes yes, no or unknown"},
                {"1,a,,yes,\"HEALTH,,7", "the row does not end"}}) {
            String said = fault(one[0] + "\n");
            assertTrue(said.startsWith("export.csv:2"), said);
            assertTrue(said.contains(one[1]), said);
            assertFalse(said.contains("Amina"), said);
        }
    }

    @Test
    void columnsOfOurGroupsMustBeUnderstoodAndOthersAreNobodysBusiness() {
        String headers = "safeconduct/safeconduct__form,safeconduct_officer/dataIsPersonl,village\n";
        assertTrue(READER.entries("export.csv", headers + "1,yes,Zaatari\n").get(0).faults().get(0).getMessage()
                .contains("column 'safeconduct_officer/dataIsPersonl': expected a column of the form (did you mean 'dataIsPersonal'?)"));
        String bare = "safeconduct__form,dataIsPersonal,_id,start\n";
        assertEquals(Map.of("dataIsPersonal", Truth.YES), READER.entries("export.csv", bare + "1,yes,7,now\n").get(0).orThrow().answers());
        assertTrue(READER.entries("export.csv", "safeconduct__form,dataIsPersonal,village\n1,yes,Zaatari\n").get(0).faults().get(0)
                .getMessage()
                .contains("export with groups in the headers"));
    }

    /** A question that was moved in the form, or a header that a tool wrote in its own way: its answer would be missing in the decision. */
    @Test
    void anAnswerToAQuestionOfTheFormIsNeverPassedOver() {
        for (String moved : List.of("interview/basisClaimed", "basisClaimed", "Safeconduct_officer/basisClaimed",
                "safeconduct__officer/basisClaimed", "safeconduct_officer.basisClaimed", "safeconduct_officer|basisClaimed",
                "SAFECONDUCT_LEGAL-basisclaimed", "interview-basisClaimed", "interview/BASISCLAIMED", "_interview/basisClaimed",
                "interview/basisClaimed/CONSENT", "interview/basisClaimed__known", "interview/basisClaimed__operation_1",
                "interview/name__recipient_1", "interview/safeconduct__case", "meta/safeconduct_x")) {
            String headers = "safeconduct/safeconduct__form,safeconduct_officer/dataIsPersonal," + moved + "\n";
            CaseEntry entry = READER.entries("export.csv", headers + "1,yes,CONSENT\n").get(0);
            assertTrue(entry.stated().isEmpty(), moved);
            String said = entry.faults().get(0).getMessage();
            assertTrue(said.startsWith("export.csv:2:3: row 1, column '") && said.contains("expected ")
                    && said.contains("as the form writes it. Put the question back into its group"), said);
            if (moved.toLowerCase(Locale.ROOT).endsWith("basisclaimed")) {
                assertTrue(said.contains("/basisClaimed', as the form"), said);
            }
            assertFalse(said.contains("CONSENT,"), said);
        }
        String own = "safeconduct/safeconduct__form,safeconduct_officer/dataIsPersonal,own/village,consent,own/basis,meta/instanceID,_id,"
                + "own/name,__version__,own/tea/HEALTH\n";
        assertEquals(Map.of("dataIsPersonal", Truth.YES),
                READER.entries("export.csv", own + "1,yes,a,b,c,d,e,f,g,1\n").get(0).orThrow().answers());
    }

    private static CaseEntry json(String more) {
        return READER.entries("export.json", "{\"value\": [{\"safeconduct\": {\"safeconduct__form\": \"1\"}, " + more + "}]}").get(0);
    }

    @Test
    void aGroupThatRepeatsIsReadOnceAndIsAnErrorTwice() {
        Map<String, Object> once = Map.of("basisClaimed", "CONSENT");
        assertEquals(once, json("\"safeconduct_legal\": [{\"basisClaimed\": \"CONSENT\"}]").orThrow().answers());
        assertEquals(once, json("\"safeconduct_legal\": [{\"safeconduct_legal/basisClaimed\": \"CONSENT\"}]").orThrow().answers());
        for (String twice : List.of("\"safeconduct_legal\": [{\"basisClaimed\": \"CONSENT\"}, {\"dataIsPersonal\": \"yes\"}]",
                "\"home\": [{\"safeconduct_legal\": {\"basisClaimed\": \"CONSENT\"}}, {}]")) {
            String said = json(twice).faults().get(0).getMessage();
            assertTrue(said.contains("safeconduct_legal/basisClaimed': found in a group that repeats, several times in one submission; "
                    + "expected 'safeconduct"), said);
        }
        for (String moved : List.of("\"interview\": {\"basisClaimed\": \"CONSENT\"}", "\"interview\": [{\"basisClaimed\": \"CONSENT\"}]",
                "\"interview\": [{}, {\"a\": [[{\"basisClaimed\": \"CONSENT\"}]]}]", "\"basisClaimed\": [\"CONSENT\"]",
                "\"safeconduct_legal@odata.navigationLink\": \"x\"", "\"safeconduct_legal\": [1]")) {
            assertTrue(json(moved).faults().get(0).getMessage().contains("as the form writes it"), moved);
        }
        assertEquals(once,
                json("\"safeconduct_legal\": {\"basisClaimed\": \"CONSENT\"}, \"home\": [{\"member\": \"a\"}, {\"member\": \"b\"}], "
                        + "\"_attachments\": [{\"id\": 7}], \"_geolocation\": [null, null]").orThrow().answers());
    }

    @Test
    void oneColumnForEachAnswerBesideTheirOwnIsPassedOverAndAloneIsAnError() {
        String both = "safeconduct/safeconduct__form,safeconduct_officer/dataCategory,"
                + "safeconduct_officer/dataCategory/HEALTH\n1,HEALTH,1\n";
        assertEquals(Map.of("dataCategory", "HEALTH"), READER.entries("export.csv", both).get(0).orThrow().answers());
        String alone = "safeconduct/safeconduct__form,safeconduct_officer/dataCategory/HEALTH\n1,1\n";
        assertTrue(READER.entries("export.csv", alone).get(0).faults().get(0).getMessage().contains("in a single column"));
    }

    @Test
    void aTableThatIsNoneOfOursIsAnError() {
        assertTrue(assertThrows(CaseException.class, () -> READER.entries("export.csv", "Where is it?,Who?\nhere,me\n")).getMessage()
                .contains("no column safeconduct__form; expected the submissions of a form made with form --xlsform"));
        assertTrue(assertThrows(CaseException.class, () -> READER.entries("export.csv", HEADERS)).getMessage().contains("no row"));
    }

    @Test
    void jsonOfBothToolsIsReadAndItsFaultsHaveTheirPlace() {
        String kobo = "{\"results\": [{\"_id\": 7, \"safeconduct/safeconduct__form\": \"1\", "
                + "\"safeconduct_officer/dataIsPersonal\": \"no\"},\n"
                + "{\"_id\": 8, \"safeconduct/safeconduct__form\": \"1\", \"safeconduct_officer/dataIsPersonal\": \"maybe\"}]}";
        List<CaseEntry> entries = READER.entries("export.json", kobo);
        assertEquals(Map.of("dataIsPersonal", Truth.NO), entries.get(0).orThrow().answers());
        String said = entries.get(1).faults().get(0).getMessage();
        assertTrue(said.startsWith("export.json:2:") && said.contains("row 2, column 'safeconduct_officer/dataIsPersonal'"), said);
        String odk = "{\"value\": [{\"__id\": \"uuid:1\", \"safeconduct\": {\"safeconduct__form\": \"1\"}, "
                + "\"safeconduct_officer\": {\"dataIsPersonal\": \"no\", \"dataCategory\": null}}]}";
        assertEquals(Map.of("dataIsPersonal", Truth.NO), READER.entries("export.json", odk).get(0).orThrow().answers());
    }

    @Test
    void emptyLinesAreCountedAndPassedOver() {
        List<CaseEntry> entries = read("\n1,a,,yes,,,7\n\n\r\n1,\"b\nc\",,perhaps,,,8\n\n1,d,,maybe,,,9\n\n1,e,,\"yes,,,7\n");
        assertEquals(List.of(3, 6, 9, 11), entries.stream().map(entry -> entry.stated().map(one -> one.place().line())
                .orElseGet(() -> Integer.valueOf(entry.faults().get(0).getMessage().split(":")[1]))).toList());
    }

    @Test
    void anUnknownRulebookOrFocusIsSaidWithRowAndColumn() {
        String headers = "safeconduct__form,safeconduct__rulebooks,safeconduct__focus,dataIsPersonal\n";
        CaseFile one = READER.entries("export.csv", headers + "1,unhcr,,yes\n\n1,iomm,,yes\n").get(1).orThrow();
        String said = assertThrows(CaseException.class, () -> one.open(Safeconduct.load())).getMessage();
        assertTrue(said.startsWith("export.csv:4:2: row 2, column 'safeconduct__rulebooks': unknown rulebook 'iomm' (did you mean 'iom'"),
                said);
        String focus = READER.entries("export.csv", headers + "1,unhcr,OTT,yes\n").get(0).faults().get(0).getMessage();
        assertTrue(focus.startsWith("export.csv:2:3: row 1, column 'safeconduct__focus': unknown focus"), focus);
    }

    /** One submission of another form at the top of a list does not make cases of the others, and an empty answer is no case. */
    @Test
    void anExportIsOneWhicheverOfItsItemsSaysSo() {
        String mixed = "{\"results\": [{\"_id\": 7}, {\"safeconduct__form\": \"1\", \"dataIsPersonal\": \"yes\"}]}";
        for (String text : List.of(mixed, mixed.substring(12, mixed.length() - 1))) {
            List<CaseEntry> entries = READER.entries("export.json", text);
            assertTrue(entries.get(0).faults().get(0).getMessage().contains("row 1: no column safeconduct__form"), text);
            assertEquals(Map.of("dataIsPersonal", Truth.YES), entries.get(1).orThrow().answers());
        }
        for (String empty : List.of("{\"results\": []}", "{\"count\": 0, \"value\": []}")) {
            assertTrue(assertThrows(CaseException.class, () -> READER.entries("export.json", empty)).getMessage()
                    .contains("the export holds no submission"), empty);
        }
    }

    @Test
    void aNumberThatIsKnownAndIsNotIsAnError() {
        String headers = "safeconduct/safeconduct__form,safeconduct_officer/numberOfPurposes__known,safeconduct_officer/numberOfPurposes\n";
        assertEquals(Map.of("numberOfPurposes", new BigDecimal(3)),
                READER.entries("export.csv", headers + "1,yes,3\n").get(0).orThrow().answers());
        assertEquals(Map.of("numberOfPurposes", Truth.UNKNOWN),
                READER.entries("export.csv", headers + "1,unknown,\n").get(0).orThrow().answers());
        assertTrue(READER.entries("export.csv", headers + "1,unknown,3\n").get(0).faults().get(0).getMessage()
                .contains("is answered twice and differently"));
    }

    /** Whatever an export holds, it is a case, a fault of a row, or a fault of the file. */
    @Test
    void nothingEscapes() {
        Random random = new Random(5);
        String[] pieces = {"safeconduct__form", "safeconduct/", "1", ",", ";", "\t", "\n", "\"", "\"\"", "{", "}", "[", "]", ":", "/", "__",
                "_2", "recipient", "dataIsPersonal", "name", "yes", "unknown", "HEALTH RELIGION", "%", "%zz", "\u0000", "\ud800", "null",
                "-",
                "results", "value", "999999999999", ""};
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(i % 3 == 0 ? HEADERS + "1," : "");
            for (int j = random.nextInt(30); j >= 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String name = i % 2 == 0 ? "export.csv" : i % 4 == 1 ? "export.json" : "-";
            try {
                READER.entries(name, text.toString()).forEach(entry -> assertTrue(entry.stated().isPresent() != !entry.faults().isEmpty()));
            } catch (CaseException e) {
                assertTrue(e.getMessage().startsWith(name), e.getMessage());
            }
        }
    }

    /** A column name says what it stands for, and back. */
    @Test
    void columnNamesAreReversible() {
        for (FormColumn column : Stream
                .concat(Stream.of(FormColumn.of("dataIsPersonal"), FormColumn.of("numberOfPurposes").asWhetherKnown()),
                        Arrays.stream(FactKind.values()).map(kind -> FormColumn.on(kind, 12, "dataIsPersonal")))
                .toList()) {
            assertTrue(column.name().matches("[A-Za-z_][A-Za-z0-9_]*"), column.name());
            assertEquals(column, FormColumn.read(column.name()).orElseThrow());
        }
        for (String text : List.of("a b", "O’Brien “x”", "${x}", "100 % + é", "")) {
            assertEquals(text, FormColumn.unescaped(FormColumn.escaped(text)));
            assertTrue(FormColumn.escaped(text).matches("[A-Za-z0-9%*._-]*"));
        }
        assertTrue(Safeconduct.load().vocabulary().terms().stream().noneMatch(term -> term.name().contains("_")));
        assertTrue(Safeconduct.load().vocabulary().terms().stream()
                .noneMatch(term -> List.of(FormColumn.NAME, FormColumn.THERE_IS).contains(term.name())));
    }

    @Test
    void onePageOfSeveralIsNotDecidedAsIfItWereAll() {
        String rows = "[{\"safeconduct__form\": \"1\", \"dataIsPersonal\": \"yes\"}]";
        for (String[] one : new String[][] {
                {"{\"count\": 500, \"next\": \"https://kobo/?page=2\", \"results\": " + rows + "}",
                        "export.json:1:16: the export is one page of several, as 'next' says"},
                {"{\"previous\": \"https://kobo/?page=1\", \"results\": " + rows + "}", "as 'previous' says"},
                {"{\"@odata.nextLink\": \"https://odk/?skip\", \"value\": " + rows + "}", "as '@odata.nextLink' says"},
                {"{\"count\": 2, \"next\": null, \"results\": " + rows + "}",
                        "export.json:1:11: the export holds 1 submission of 2, as 'count' says; take all of them into one file"},
                {"{\"@odata.count\": 7, \"value\": " + rows + "}", "holds 1 submission of 7, as '@odata.count' says"},
                {"{\"count\": 3, \"results\": []}", "holds 0 submissions of 3"}}) {
            String said = assertThrows(CaseException.class, () -> READER.entries("export.json", one[0])).getMessage();
            assertTrue(said.contains(one[1]), said);
            assertFalse(said.contains("https"), said);
        }
        for (String whole : List.of("{\"count\": 1, \"next\": null, \"previous\": null, \"results\": " + rows + "}",
                "{\"count\": 1, \"next\": \"\", \"results\": " + rows + "}", "{\"value\": " + rows + "}")) {
            assertEquals(1, READER.entries("export.json", whole).size());
            assertTrue(READER.entries("export.json", whole).get(0).stated().isPresent());
        }
    }
}
