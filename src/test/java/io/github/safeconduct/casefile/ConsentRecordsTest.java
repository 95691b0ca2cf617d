package io.github.safeconduct.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.Consent;
import io.github.safeconduct.model.Truth;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A consent record says no more than it says: what is not understood is unknown, and nothing undoes a no. */
class ConsentRecordsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final String GIVEN = "\"dpv:ConsentGiven\"";

    private static Map<String, Object> read(String record) {
        return ConsentRecords.read("consent.json", record, DAY).answers().stated();
    }

    private static Map<String, Object> of(String statuses) {
        return read(
                "{\"@context\": {\"dpv\": \"https://w3id.org/dpv#\"}, \"@id\": \"https://example.org/1\", "
                        + "\"@type\": \"dpv:ConsentRecord\", "
                        + "\"dpv:hasDataSubject\": \"0760c9ba\", \"dpv:hasConsentStatus\": " + statuses + "}");
    }

    private static String event(String type, String time, String more) {
        return "{\"@type\": " + type + ", \"dpv:isIndicatedAtTime\": \"" + time + "\"" + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    @Test
    void theStatusesOfTheGuide() {
        assertEquals(Map.of("consentStatus", "GIVEN"), of(GIVEN));
        assertEquals(Map.of("consentStatus", "GIVEN"), of("{\"@id\": \"dpv:ConsentGiven\"}"));
        assertEquals(Map.of("consentStatus", "GIVEN"), of("{\"@type\": [\"dpv:ConsentGiven\", \"dpv:ExplicitlyExpressedConsent\"]}"));
        assertEquals(Map.of("consentStatus", "GIVEN"), of("\"https://w3id.org/dpv#RenewedConsentGiven\""));
        assertEquals(Map.of("consentStatus", "REFUSED"), of("\"dpv:ConsentRefused\""));
        assertEquals(Map.of("consentStatus", "WITHDRAWN"), of("\"dpv:ConsentWithdrawn\""));
        for (String ended : List.of("ConsentExpired", "ConsentInvalidated", "ConsentTerminated", "ConsentRevoked")) {
            Map<String, Object> read = new HashMap<>(of("\"dpv:" + ended + "\""));
            assertEquals(ended.equals("ConsentExpired") ? Truth.YES : null, read.remove("consentExpired"), ended);
            assertEquals(Map.of("consentStatus", Truth.UNKNOWN, "consentValid", Truth.NO), read, ended);
        }
        for (String open : List.of("ConsentUnknown", "ConsentRequested", "ConsentRequestDeferred", "Marketing")) {
            assertEquals(Map.of("consentStatus", Truth.UNKNOWN), of("\"dpv:" + open + "\""), open);
        }
    }

    @Test
    void aNoIsNeverLost() {
        String later = event(GIVEN, "2024-02-01T10:00:00", "");
        assertEquals("WITHDRAWN", of("[" + event("\"dpv:ConsentWithdrawn\"", "2023-01-01", "") + ", " + later + "]").get("consentStatus"));
        assertEquals("REFUSED", of("[" + later + ", \"dpv:ConsentRefused\"]").get("consentStatus"));
        assertEquals("WITHDRAWN", of("[\"dpv:ConsentRefused\", \"dpv:ConsentWithdrawn\", \"ex:nonsense\"]").get("consentStatus"));
    }

    @Test
    void whatIsNotUnderstoodIsNeverGiven() {
        for (String status : List.of("\"ConsentGiven\"", "\"ex:ConsentGiven\"", "\"https://example.org/ConsentGiven\"", "{}", "null", "12",
                "[" + GIVEN + ", \"ex:else\"]", "{\"@type\": [\"dpv:ConsentGiven\", \"dpv:ConsentRequested\"]}",
                event(GIVEN, "some day", ""), event(GIVEN, "2024-03-02", ""),
                event(GIVEN, "2024-01-01", "\"dpv:isIndicatedBy\": \"dpv:DataController\""),
                event(GIVEN, "2024-01-01", "\"dpv:isIndicatedBy\": \"dpv:ParentOfDataSubject\""),
                event(GIVEN, "2024-01-01", "\"dpv:hasDuration\": {\"@type\": \"dpv:UntilEventDuration\", \"rdf:value\": \"the end\"}"),
                event(GIVEN, "2024-01-01", "\"dpv:hasDuration\": {\"@type\": \"dpv:FixedOccurrencesDuration\", \"rdf:value\": \"1\"}"),
                event(GIVEN, "2024-01-01", "\"dpv:hasDuration\": {\"@type\": \"dpv:TemporalDuration\", \"rdf:value\": \"for long\"}"),
                event(GIVEN, "2024-01-01", "\"dpv:hasDuration\": \"P12M\""))) {
            assertEquals(Truth.UNKNOWN, of(status).get("consentStatus"), status);
        }
        assertEquals(Truth.UNKNOWN, read("{\"@context\": {\"dpv\": \"https://w3id.org/dpv#\", \"given\": \"https://example.org/given\"}, "
                + "\"@type\": \"dpv:ConsentRecord\", \"dpv:hasConsentStatus\": \"given\"}").get("consentStatus"));
    }

    @Test
    void itLastsAsLongAsItWasGivenFor() {
        String half = "\"dpv:hasDuration\": {\"@type\": \"dpv:TemporalDuration\", \"rdf:value\": \"P6M\"}";
        String until = "\"dpv:hasDuration\": {\"@type\": \"dpv:UntilTimeDuration\", \"rdf:value\": \"2024-03-01T23:59:59\"}";
        assertEquals("GIVEN", of(event(GIVEN, "2023-11-05T16:18:25", half)).get("consentStatus"));
        assertEquals(Map.of("consentStatus", Truth.UNKNOWN, "consentValid", Truth.NO, "consentValidUntil", LocalDate.of(2024, 2, 5)),
                of(event(GIVEN, "2023-08-05T16:18:25", half)));
        assertEquals("GIVEN", of(event(GIVEN, "2023-11-05", until)).get("consentStatus"));
        assertEquals(Truth.NO, of(event(GIVEN, "2023-11-05", until.replace("2024-03-01", "2024-02-29"))).get("consentValid"));
        assertEquals("GIVEN",
                of("[" + event(GIVEN, "2023-01-01", half) + ", " + event("\"dpv:RenewedConsentGiven\"", "2024-01-01", half) + "]")
                        .get("consentStatus"));
        assertEquals(Truth.NO,
                of("[" + event("\"dpv:RenewedConsentGiven\"", "2023-02-01", half) + ", " + event(GIVEN, "2023-01-01", "") + "]")
                        .get("consentValid"));
    }

    /** The day stands beside the status, so that a case decided on another day, or over time, knows when it ends. */
    @Test
    void theLastDayIsReadAsADay() {
        String half = "\"dpv:hasDuration\": {\"@type\": \"dpv:TemporalDuration\", \"rdf:value\": \"P6M\"}";
        String until = "\"dpv:hasDuration\": {\"@type\": \"dpv:UntilTimeDuration\", \"rdf:value\": \"2024-03-20\"}";
        String day = "consentValidUntil";
        assertEquals(LocalDate.of(2024, 5, 5), of(event(GIVEN, "2023-11-05", half)).get(day));
        assertEquals(LocalDate.of(2024, 3, 20), of(event(GIVEN, "2023-11-05", until)).get(day));
        assertEquals(LocalDate.of(2024, 3, 20), of(event(GIVEN, "2023-11-05", half) + ", " + until).get(day));
        assertEquals(LocalDate.of(2024, 7, 1),
                of("[" + event(GIVEN, "2023-01-01", half) + ", " + event("\"dpv:RenewedConsentGiven\"", "2024-01-01", half) + "]")
                        .get(day));
        assertEquals(LocalDate.of(2024, 2, 28), of(event(GIVEN, "2023-11-05", half) + ", \"dpv:hasExpiry\": \"2024-02-28\"").get(day));
        assertFalse(of(event(GIVEN, "2023-11-05", "\"dpv:hasDuration\": {\"@type\": \"dpv:EndlessDuration\"}")).containsKey(day));
        assertFalse(of(GIVEN).containsKey(day));
        assertFalse(of("\"dpv:ConsentWithdrawn\", " + until).containsKey(day));
    }

    /** What is read goes with a case, and settles on each day whether the consent has run out. */
    @Test
    void theLastDaySettlesWhetherItHasRunOut() {
        Consent consent = ConsentRecords.read("consent.json", "{\"@context\": {\"dpv\": \"https://w3id.org/dpv#\"}, \"@type\": "
                + "\"dpv:ConsentRecord\", \"dpv:hasConsentStatus\": " + event(GIVEN, "2023-11-05",
                        "\"dpv:hasDuration\": {\"@type\": \"dpv:UntilTimeDuration\", \"rdf:value\": \"2024-03-20\"}")
                + "}", DAY);
        for (boolean later : List.of(false, true)) {
            Case given = Case.builder().rulebooks("iom").asOf(later ? DAY.plusMonths(1) : DAY)
                    .answers(Map.of("dataIsPersonal", "yes", "operationKind", "USE", "dataCategory", "HEALTH")).add(consent).build();
            assertEquals(later, Safeconduct.load().decide(given).norms().get("IOM-LB-91") == Certainty.CERTAIN);
        }
    }

    @Test
    void byThePersonAndInTheProcessesToo() {
        assertEquals("GIVEN", of(event(GIVEN, "2024-01-01", "\"dpv:isIndicatedBy\": \"dpv:DataSubject\"")).get("consentStatus"));
        assertEquals("GIVEN", of(event(GIVEN, "2024-01-01", "\"dpv:isIndicatedBy\": {\"@id\": \"0760c9ba\"}")).get("consentStatus"));
        assertEquals("WITHDRAWN", read("{\"@type\": \"dpv:ConsentRecord\", \"dpv:hasConsentStatus\": " + GIVEN
                + ", \"dpv:hasProcess\": [{\"@type\": \"dpv:Process\", \"dpv:hasConsentStatus\": \"dpv:ConsentWithdrawn\"}]}")
                .get("consentStatus"));
    }

    @Test
    void whatSpeaksAgainstItIsTakenAndWhatSpeaksForItIsNot() {
        String record = "{\"@type\": \"dpv:ConsentRecord\", \"dpv:hasLegalBasis\": \"dpv:%s\", \"dpv:hasConsentStatus\": " + GIVEN + "}";
        assertEquals(Map.of("consentStatus", "GIVEN"), read(record.formatted("ExplicitlyExpressedConsent")));
        assertEquals(Map.of("consentStatus", "GIVEN", "consentInformed", Truth.NO), read(record.formatted("UninformedConsent")));
        assertEquals(Map.of("consentStatus", "GIVEN", "explicitConsent", Truth.NO), read(record.formatted("ImpliedConsent")));
    }

    @Test
    void contextsAreReadAndNotFetched() {
        String record = "{\"@context\": %s, \"@graph\": [{\"@id\": \"x\"}, {\"@type\": \"%s\", \"%s\": \"%s\"}]}";
        assertEquals("REFUSED", read(record.formatted("[\"https://example.org/context.jsonld\", {\"v\": \"https://w3id.org/dpv#\"}]",
                "v:ConsentRecord", "v:hasConsentStatus", "v:ConsentRefused")).get("consentStatus"));
        assertEquals("REFUSED", read(record.formatted("{\"@vocab\": \"https://w3id.org/dpv#\"}", "ConsentRecord", "hasConsentStatus",
                "ConsentRefused")).get("consentStatus"));
        assertTrue(fault(record.formatted("{\"dpv\": \"https://example.org/\"}", "dpv:ConsentRecord", "dpv:hasConsentStatus",
                "dpv:ConsentGiven")).contains("found no node of the type dpv:ConsentRecord"));
    }

    /** No longer valid, since a day. */
    private static Map<String, Object> ended(String lastDay) {
        return Map.of("consentStatus", Truth.UNKNOWN, "consentValid", Truth.NO, "consentValidUntil", LocalDate.parse(lastDay));
    }

    private static String fault(String record) {
        return assertThrows(CaseException.class, () -> read(record)).getMessage();
    }

    @Test
    void badInputSaysWhere() {
        assertTrue(fault("{\n\"@type\": \"dpv:Consent\"}").startsWith("consent.json:1:1: found no node of the type dpv:ConsentRecord"));
        assertTrue(fault("[{\"@type\": \"dpv:ConsentRecord\"}, {\"@type\": \"dpv:ConsentRecord\"}]").contains("found 2 node"));
        assertTrue(fault("[\n{\"@type\": \"dpv:ConsentRecord\", \"dct:title\": \"Amina\"}]").startsWith("consent.json:2:"));
        String twice = fault("{\"@type\": \"dpv:ConsentRecord\",\n\"dpv:hasConsentStatus\": \"a\",\n\"dpv:hasConsentStatus\": \"b\"}");
        assertTrue(twice.startsWith("consent.json:3:"), twice);
        assertFalse(fault("{\"@type\": Amina}").contains("Amina"));
    }

    private static final Map<String, Object> NOT_VALID = Map.of("consentStatus", Truth.UNKNOWN, "consentValid", Truth.NO);

    /** A record with GIVEN, and more in the record or its document. */
    private static Map<String, Object> given(String more) {
        return read(("{'@type':'dpv:ConsentRecord','@id':'r','dpv:hasConsentStatus':'dpv:ConsentGiven'," + more + "}").replace('\'', '"'));
    }

    private static Object status(String document) {
        return read(document.replace('\'', '"')).get("consentStatus");
    }

    @Test
    void aNoIsFoundWhereverItStands() {
        String flat = "{'@graph':[{'@id':'r','@type':'dpv:ConsentRecord','dpv:hasConsentStatus':'dpv:ConsentGiven'%s},{'@id':'%s',%s}]}";
        String withdrawn = "'dpv:hasConsentStatus':{'@type':'dpv:ConsentWithdrawn'}";
        assertEquals("WITHDRAWN", status(flat.formatted("", "r", withdrawn)));
        assertEquals("WITHDRAWN", status(flat.formatted("", "r", "'dpv:hasConsentStatus':'dpv:ConsentWithdrawn'")));
        assertEquals("WITHDRAWN", status(flat.formatted(",'dpv:hasProcess':{'@id':'p'}", "p", withdrawn)));
        for (String more : List.of("'dpv:hasConsent':{'@type':'dpv:ConsentWithdrawn'}", "'ex:note':{'@id':'dpv:ConsentWithdrawn'}",
                "'dpv:hasRecordOfActivity':{'dpv:hasConsentStatus':'dpv:ConsentWithdrawn'}", "'x':[[{'y':'dpv:ConsentWithdrawn'}]]",
                "'x':{'@list':['https://w3id.org/dpv/owl#ConsentWithdrawn']}", "'dpv:ConsentWithdrawn':true",
                "'http://www.w3.org/ns/dpv#hasConsentStatus':'http://www.w3.org/ns/dpv#ConsentWithdrawn'",
                "'@context':{'t':'@type'},'x':{'@id':'dpv:ConsentGiven','t':'dpv:ConsentWithdrawn'}",
                "'@context':{'gone':'dpv:ConsentWithdrawn'},'x':'gone'", "'x':{'@context':{'gone':'dpv:ConsentWithdrawn'},'y':'gone'}",
                "'@context':{'c':'https://w3id.org/dpv#Consent'},'x':'c:Withdrawn'",
                "'@context':{'@base':'https://w3id.org/dpv'},'x':{'@id':'#ConsentWithdrawn'}",
                "'@reverse':{'dpv:hasConsentRecord':{'@type':'dpv:ConsentWithdrawn'}}", "'@included':[{'x':'dpv:ConsentWithdrawn'}]")) {
            assertEquals("WITHDRAWN", given(more).get("consentStatus"), more);
        }
        assertEquals("WITHDRAWN",
                status("{'@type':['dpv:ConsentRecord','dpv:ConsentWithdrawn'],'dpv:hasConsentStatus':'dpv:ConsentGiven'}"));
        String status = "{'@context':{'t':'@type'},'@type':'dpv:ConsentRecord','dpv:hasConsentStatus':%s}";
        for (String one : List.of("{'@id':'dpv:ConsentGiven','t':'dpv:ConsentWithdrawn'}",
                "{'@id':'dpv:ConsentWithdrawn','@type':'dpv:ConsentGiven'}", "['dpv:ConsentGiven',{'@value':'dpv:ConsentWithdrawn'}]",
                "{'@type':'dpv:ConsentGiven','type':'dpv:ConsentWithdrawn'}",
                "{'@id':'dpv:ConsentGiven','dpv:hasConsentStatus':'dpv:ConsentWithdrawn'}")) {
            assertEquals("WITHDRAWN", status(status.formatted(one)), one);
        }
        assertEquals("REFUSED", given("'dpv:hasLegalBasis':{'@id':'b','@type':'dpv:ConsentRefused'}").get("consentStatus"));
        assertEquals(Map.of("consentStatus", Truth.UNKNOWN, "consentValid", Truth.NO, "consentExpired", Truth.YES),
                given("'x':{'y':'dpv:ConsentExpired'}"));
        assertEquals(Truth.UNKNOWN, given("'x':{'y':'dpv:ConsentRequested'}").get("consentStatus"));
    }

    @Test
    void givenOnlyIfAllThatIsSaidOfItStandsInOneNode() {
        assertEquals("GIVEN", given("'dpv:hasRight':{'@id':'https://example.org/right'},'dpv:hasProcess':'p1'").get("consentStatus"));
        for (String more : List.of("'@context':{'t':'@type'}", "'@context':{'a':'@id'}", "'@context':{'@base':'https://example.org/'}",
                "'@context':[{'dpv':'https://w3id.org/dpv#'},null]", "'dpv:hasRight':{'@context':{'x':'y'}}", "'@included':[]",
                "'@context':{'h':{'@reverse':'dpv:x'}}", "'@context':{'h':{'@id':'dpv:x','@container':'@type'}}", "'x':{'type':'y'}",
                "'@context':{'x':'y','y':'x'},'z':'x:1','w':'x'", "'x':{'dpv:hasConsentStatus':'ex:else'}")) {
            assertEquals(Truth.UNKNOWN, given(more).get("consentStatus"), more);
        }
        assertEquals(Truth.UNKNOWN, status(
                "{'@type':'dpv:ConsentRecord','dpv:hasConsentStatus':"
                        + "{'@context':{'dpv':'https://example.org/x#'},'@type':'dpv:ConsentGiven'}}"));
        String graph = "{'@graph':[{'@id':'r','@type':'dpv:ConsentRecord','dpv:hasConsentStatus':'dpv:ConsentGiven','x':'%s'},%s]}";
        assertEquals("GIVEN", status(graph.formatted("a", "{'@id':'b','y':'c'}")));
        assertEquals(Truth.UNKNOWN, status(graph.formatted("b", "{'@id':'b','y':'c'}")));
        assertEquals(Truth.UNKNOWN, status(graph.formatted("a", "{'@id':'r','y':'c'}")));
        assertEquals(Truth.UNKNOWN, status(graph.formatted("a", "{'@id':'b','y':{'@id':'r'}}")));
        assertEquals(Truth.UNKNOWN, status("{'@type':'dpv:ConsentRecord','dpv:hasDataSubject':'dpv:Guardian',"
                + "'dpv:hasConsentStatus':{'@type':'dpv:ConsentGiven','dpv:isIndicatedBy':'dpv:Guardian'}}"));
    }

    @Test
    void anEndAnywhereCounts() {
        String until = "'dpv:hasDuration':{'@type':'dpv:UntilTimeDuration','rdf:value':'%s'}";
        for (String where : List.of("%s", "'dpv:hasProcess':{%s}", "'dpv:hasProcess':{'dpv:hasLegalBasis':{'@type':'dpv:Consent',%s}}")) {
            assertEquals(ended("2024-02-29"), given(where.formatted(until.formatted("2024-02-29"))), where);
            assertEquals(Map.of("consentStatus", "GIVEN", "consentValidUntil", DAY), given(where.formatted(until.formatted("2024-03-01"))),
                    where);
            for (String open : List.of("'dpv:hasDuration':'P12M'", "'dpv:hasDuration':{'@id':'d'}", until.formatted("the end"),
                    until.formatted("2024-02-30"), "'dpv:hasDuration':{'@type':'dpv:UntilEventDuration'}",
                    "'dpv:hasDuration':{'@type':'dpv:TemporalDuration','rdf:value':'P6M'}", "'dct:valid':'2020/2030'")) {
                assertEquals(Map.of("consentStatus", Truth.UNKNOWN), given(where.formatted(open)), where + open);
            }
            assertEquals(ended("2024-01-02"), given(where.formatted("'dpv:hasExpiry':'2024-01-02'")), where);
        }
        String both = "{'@type':'dpv:ConsentRecord','dpv:hasConsentStatus':{'@type':'dpv:ConsentGiven','dpv:isIndicatedAtTime':"
                + "'2023-05-01','dpv:hasDuration':%s},'dpv:hasDuration':%s}";
        String past = "{'@type':['dpv:UntilTimeDuration','x:y'],'http://www.w3.org/1999/02/22-rdf-syntax-ns#value':'2023-09-01'}";
        String endless = "{'@type':'dpv:EndlessDuration'}";
        String half = "{'@type':'dpv:TemporalDuration','rdf:value':'P6M'}";
        assertEquals("GIVEN", read(both.formatted(endless, endless).replace('\'', '"')).get("consentStatus"));
        assertEquals("GIVEN", read(both.formatted(endless, half.replace("P6M", "P1Y")).replace('\'', '"')).get("consentStatus"));
        assertEquals(ended("2023-09-01"), read(both.formatted("[" + endless + "," + past + "]", endless).replace('\'', '"')));
        assertEquals(ended("2023-09-01"), read(both.formatted(endless, past).replace('\'', '"')));
        assertEquals(ended("2023-11-01"), read(both.formatted(endless, half).replace('\'', '"')));
        for (String odd : List.of("P999999999Y", "P99999999999999999Y")) {
            assertEquals(Truth.UNKNOWN, status(both.formatted(half.replace("P6M", odd), endless)));
        }
    }

    @Test
    void manyStatusesAreReadAtOnceAndTooManyAreAnError() {
        StringBuilder statuses = new StringBuilder();
        for (int i = 1; i < LinkedDocument.MOST_STATUSES; i++) {
            statuses.append(event(GIVEN, "2020-01-05", "\"dpv:hasDuration\": {\"@type\": \"dpv:TemporalDuration\", \"rdf:value\": \"P" + i
                    + "D\", \"x\": " + i + "}")).append(",\n");
        }
        String renewed = event("\"dpv:RenewedConsentGiven\"", "2024-01-05", "");
        assertTimeout(Duration.ofSeconds(5), () -> assertEquals("GIVEN", of("[" + statuses + renewed + "]").get("consentStatus")));
        String tooMany = assertThrows(CaseException.class, () -> of("[" + statuses + renewed + ",\n" + renewed + "]")).getMessage();
        assertTrue(tooMany.startsWith("consent.json:201:1: found more than 200 statuses; expected the record of one person"), tooMany);
    }

    @Test
    void theNameIsShownAsItIs() {
        assertTrue(assertThrows(CaseException.class, () -> ConsentRecords.read("a.jsonld", "{", DAY)).getMessage()
                .startsWith("a.jsonld:1:"));
    }

    /** What is read fits the vocabulary, and a decision rests on it. */
    @Test
    void aWithdrawnConsentCarriesNothing() {
        Safeconduct safeconduct = Safeconduct.load();
        Case given = new CaseFileReader(safeconduct.vocabulary()).read("case.yaml", """
                case: a referral
                asOf: 2024-03-01
                controller: { body: IOM }
                operation: { kind: COLLECTION }
                personalData: { category: HEALTH, dataIsPersonal: yes }
                """).get(0).facts().stream().collect(Case::builder, (builder, fact) -> builder.add(fact), (one, other) -> {}).asOf(DAY)
                .build();
        for (String status : List.of("\"dpv:ConsentWithdrawn\"", "\"dpv:ConsentRefused\"", "\"dpv:ConsentExpired\"",
                "\"dpv:ConsentUnknown\"")) {
            Consent consent = ConsentRecords.read("consent.json",
                    "{\"@type\": \"dpv:ConsentRecord\", \"dpv:hasConsentStatus\": " + status + "}", DAY);
            Outcome outcome = safeconduct.decide(given.toBuilder().add(consent).build()).outcome();
            assertFalse(outcome.isPermitted(), status + " " + outcome);
        }
    }
}
