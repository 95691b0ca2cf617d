package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision goes out in the words of others, and a record of a consent comes in. */
class DpvCliTest {

    private static final String CASE = "examples/cases/hospital-referral-she-agreed-to.yaml";

    @TempDir
    private Path folder;

    private Path record(String status) throws IOException {
        return Files.writeString(folder.resolve("consent.jsonld"), "{\"@context\": {\"dpv\": \"https://w3id.org/dpv#\"}, \"@type\": "
                + "\"dpv:ConsentRecord\",\n\"dpv:hasConsentStatus\": \"dpv:" + status + "\"}");
    }

    private Path referral(String more) throws IOException {
        return Files.writeString(folder.resolve("case.yaml"), """
                case: a referral
                asOf: 2024-03-01
                controller: { body: IOM }
                operation: { kind: COLLECTION }
                personalData: { category: HEALTH, dataIsPersonal: yes }
                """ + more);
    }

    @Test
    void eachCaseIsALineOfJsonLd() {
        CommandRun run = CommandRun.of("decide", "--dpv", CASE, "examples/cases/donor-asks-for-the-list.yaml");
        assertEquals(4, run.status(), run.err());
        assertEquals(2, run.out().lines().count(), run.out());
        assertTrue(run.out().startsWith("{\"@context\":{\"dpv\":\"https://w3id.org/dpv#\""), run.out());
        assertEquals(2, CommandRun.of("decide", "--dpv", "--json", CASE).status());
    }

    @Test
    void aConsentRecordIsPartOfTheCase() throws IOException {
        String with = CommandRun.of("decide", "--json", referral("answers: { basisClaimed: CONSENT }").toString(), "--consent",
                record("ConsentWithdrawn").toString()).out();
        assertTrue(with.contains("\"number\":1,\"outcome\":\"REFUSED\""), with);
        String without = CommandRun.of("decide", "--json", referral("answers: { basisClaimed: CONSENT }").toString()).out();
        assertFalse(without.contains("\"number\":1,\"outcome\":\"REFUSED\""), without);
    }

    @Test
    void aRecordThatContradictsTheCaseOrIsOfNobodyInParticularIsAnError() throws IOException {
        CommandRun contradicts = CommandRun.of("decide", referral("answers: { consentStatus: GIVEN }").toString(), "--consent",
                record("ConsentRefused").toString());
        assertEquals(2, contradicts.status());
        assertTrue(contradicts.err().contains("'consentStatus' is answered twice and differently"), contradicts.err());
        CommandRun several = CommandRun.of("decide", referral("dataSubjects: [ { name: a }, { name: b } ]").toString(), "--consent",
                record("ConsentGiven").toString());
        assertEquals(2, several.status());
        assertTrue(several.err().contains("here are several people"), several.err());
        CommandRun two = CommandRun.of("decide", referral("").toString(), referral("").toString(), "--consent",
                record("ConsentGiven").toString());
        assertTrue(two.err().contains("here is another case"), two.err());
        CommandRun none = CommandRun.of("decide", CASE, "--consent", referral("").toString());
        assertEquals(2, none.status());
        assertTrue(none.err().contains("case.yaml"), none.err());
    }

    @Test
    void aRecordIsTakenTogetherWithAConsentThatSaysOtherThings() throws IOException {
        String claimed = "answers: { basisClaimed: CONSENT }\n";
        String refused = CommandRun.of("decide", "--json", referral(claimed + "consent: { consentFreelyGiven: yes }").toString(),
                "--consent", record("ConsentWithdrawn").toString()).out();
        assertTrue(refused.contains("\"number\":1,\"outcome\":\"REFUSED\""), refused);
        for (String against : new String[] {"consent: { consentStatus: WITHDRAWN }",
                "dataSubject: { name: a, consent: { consentStatus: WITHDRAWN } }"}) {
            CommandRun run = CommandRun.of("decide", referral(claimed + against).toString(), "--consent",
                    record("ConsentGiven").toString());
            assertEquals(2, run.status(), against);
            assertTrue(run.err().contains("--consent adds the record to a case that already says something of consent, and "
                    + "'consentStatus' is answered twice and differently, in the case and by the record; take out that answer in the "
                    + "case file, or take out --consent"), run.err());
            assertFalse(run.err().contains("Consent.of"), run.err());
        }
    }

    @Test
    void whatIsWrongWithTheRecordIsSaidOfTheRecord() throws IOException {
        Path missing = folder.resolve("missing.jsonld");
        CommandRun run = CommandRun.of("decide", referral("").toString(), "--consent", missing.toString());
        assertEquals(2, run.status());
        assertTrue(run.err().startsWith(missing + ": there is no such file"), run.err());
        assertFalse(run.err().contains("case.yaml"), run.err());
    }
}
