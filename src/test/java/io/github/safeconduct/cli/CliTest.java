package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.safeconduct.authoring.DemoRulebook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    private int run(String... args) {
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        try {
            return Main.run(args);
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
            out = outBytes.toString(StandardCharsets.UTF_8);
            err = errBytes.toString(StandardCharsets.UTF_8);
        }
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void jsonIsOneDocumentACase() throws IOException {
        String donor = "examples/cases/donor-asks-for-the-list.yaml";
        assertEquals(4, run("decide", "--json", "--trace", donor, donor));
        List<String> lines = out.lines().toList();
        assertEquals(2, lines.size());
        JsonNode decision = new ObjectMapper().readTree(lines.get(0));
        List<String> keys = new ArrayList<>();
        decision.fieldNames().forEachRemaining(keys::add);
        assertTrue(keys.containsAll(List.of("case", "outcome", "asOf", "rulebooks", "sensitivity", "lawfulBasis", "conclusions",
                "questions", "bounds", "notAssessed", "norms", "file", "number", "permits", "warnings")),
                keys.toString());
        assertEquals(donor, decision.get("file").asText());
        assertEquals(1, decision.get("number").asInt());
        assertEquals(false, decision.get("permits").asBoolean());
        assertEquals("REFUSED", decision.get("outcome").asText());
        assertEquals(64, decision.get("rulebooks").get(0).get("fingerprint").asText().length());
        assertEquals("certain", decision.get("norms").get("UNSYS-LB-01").asText());
        assertEquals(lines.get(0), lines.get(1), "the same case gives the same bytes");
    }

    @Test
    void everyCasePermittedIsStatusZero() throws IOException {
        String permitted = file("p.yaml",
                "rulebooks: [un-system]\nanswers: { operationKind: USE, dpiaDone: yes, residualHarmUnmitigable: no, dataCategory: "
                        + "FAMILY_RELATIONS, decisionSolelyAutomated: no, informationSharingProtocolInPlace: yes, consentStatus: GIVEN, "
                        + "basisClaimed: CONSENT, consentFreelyGiven: yes, consentInformed: yes, consentSpecific: yes, "
                        + "consentGivenBy: PERSON, dataSubjectIsChild: no }\n");
        assertEquals(0, run("decide", permitted), out + err);
        assertTrue(out.contains("PERMITTED"), out);
    }

    @Test
    void badInputIsStatusTwoAndTheOthersAreDecided() throws IOException {
        String good = "examples/cases/donor-asks-for-the-list.yaml";
        String bad = file("bad.yaml", "rulebooks: [iom]\nanswers: { transferPropsed: yes }\n");
        assertEquals(2, run("decide", good, bad));
        assertTrue(out.contains("REFUSED"), out);
        assertTrue(err.contains("bad.yaml:2:12: unknown term 'transferPropsed' (did you mean 'transferProposed'?)"), err);
        assertTrue(err.contains("(case 1)"), err);
        assertTrue(err.endsWith("1 case decided; 1 case not decided: see above\n"), err);
        assertEquals(2, run("decide", good, "--rulebook", "iomm"));
        assertTrue(err.contains("unknown rulebook 'iomm' (did you mean 'iom'?)"), err);
        assertEquals(2, run("decide", "no-such-file.yaml"));
        assertTrue(err.contains("no-such-file.yaml: there is no such file"), err);
        assertEquals(2, run("decide"));
        assertEquals(2, run("decide", good, "--as-of", "tomorrow"));
        assertEquals(2, run("decide", good, "--as-of", "1990-01-01"));
        assertTrue(err.contains("knows no law before"), err);
    }

    @Test
    void aCaseNobodyGovernsIsBadInput() throws IOException {
        assertEquals(2, run("decide", file("c.yaml", "answers: { transferProposed: yes }\n")));
        assertTrue(err.contains("no rulebook governs: name the controller"), err);
        assertEquals(2, run("decide", file("d.yaml", "controller: { body: NGO }\n")));
        assertTrue(err.contains("no rulebook here governs this controller"), err);
    }

    @Test
    void testListsWhatCameOutOtherwise() throws IOException {
        String cases = file("x.cases.yaml", """
                - case: this one holds
                  answers: { transferProposed: yes, recipientType: DONOR }
                  expect: { refused: [DEMO-OT-01] }
                - case: this one does not
                  answers: { transferProposed: yes, recipientType: MEDIA }
                  expect: { refused: [DEMO-OT-01] }
                - case: nobody knows this norm
                  answers: { transferProposed: yes }
                  expect: { silent: [DEMO-OT-11] }
                """);
        DemoRulebook.write(folder);
        assertEquals(4, run("test", "--rules", folder.toString(), cases), err);
        assertTrue(out.contains("x.cases.yaml:4:3: this one does not: DEMO-OT-01 was expected to speak (refused), but is silent"), out);
        assertTrue(out.contains("nobody knows this norm: unknown norm DEMO-OT-11 (did you mean 'DEMO-OT-01'?)"), out);
        assertTrue(out.contains("1 passed, 2 failed"), out);
    }

    @Test
    void aHostsOwnRulebookDecides() throws IOException {
        DemoRulebook.write(folder);
        String pledged = file("pledged.yaml",
                "rulebooks: [demo]\nanswers: { transferProposed: yes, recipientType: DONOR, donorSignedPledge: yes }\n");
        // The pledge lifts the refusal; what is not said of the operation and of a lawful basis stays open.
        assertEquals(4, run("decide", "--rules", folder.toString(), pledged), out + err);
        assertTrue(out.contains("UNDECIDED"), out);
        assertTrue(out.contains("Lifted by DEMO-OT-02"), out);
        String unpledged = file("unpledged.yaml",
                "rulebooks: [demo]\nanswers: { transferProposed: yes, recipientType: DONOR, donorSignedPledge: unknown }\n");
        assertEquals(4, run("decide", "--rules", folder.toString(), unpledged));
        assertTrue(out.contains("UNDECIDED"), "a pledge that may have been signed may still lift it: " + out);
        assertEquals(4, run("decide", "--rules", folder.toString(), file("no.yaml",
                "rulebooks: [demo]\nanswers: { transferProposed: yes, recipientType: DONOR, donorSignedPledge: no }\n")));
        assertTrue(out.contains("REFUSED"), out);
    }

    @Test
    void verifyNamesEveryFault() throws IOException {
        DemoRulebook.write(folder);
        assertEquals(0, run("verify", folder.toString()), err);
        Path drl = folder.resolve("demo/onward-transfer.drl");
        Files.writeString(drl, Files.readString(drl).replace("\"DONOR\"", "\"DONNOR\"").replace("donorSignedPledge", "donorSignedPledg"));
        assertEquals(2, run("verify", folder.toString()));
        assertTrue(err.contains("there are 2 faults"), err);
        assertTrue(err.contains("demo/onward-transfer.drl:9:16: 'DONNOR' is no code of 'recipientType' (did you mean 'DONOR'?)"), err);
        assertTrue(err.contains("demo/onward-transfer.drl:17:16: unknown term 'donorSignedPledg' (did you mean 'donorSignedPledge'?)"),
                err);
    }

    @Test
    void termsListsTheVocabulary() {
        assertEquals(0, run("terms", "recipientType"));
        assertTrue(out.contains("What kind of recipient is it?"), out);
        assertTrue(out.contains("read by unhcr: UNHCR-"), out);
        assertEquals(0, run("--help"));
        assertTrue(out.contains("Exit status 0"), out);
    }

    /** Some lists of codes hold OTHER and NONE themselves, which every choice takes. */
    @Test
    void noCodeIsListedTwice() {
        assertEquals(0, run("terms"));
        for (String line : out.lines().filter(one -> one.matches("    [A-Z][A-Z0-9_]+(, [A-Z][A-Z0-9_]+)+(;.*)?")).toList()) {
            List<String> codes = List.of(line.strip().replaceFirst(";.*", "").split(", "));
            assertEquals(codes.stream().distinct().toList(), codes);
        }
        assertTrue(out.contains("PUBLIC_INTEREST, VITAL_INTEREST"), out.substring(0, 400));
    }

    @Test
    void termsAreFoundByWhatPeopleCallThings() {
        assertEquals(0, run("terms", "stolen", "laptop", "--rulebook", "icrc", "--json"));
        assertTrue(
                out.contains("{\"term\":\"storedOnRemovableMedia\"") && out.contains("\"readBy\":{\"icrc\":{\"ICRC-SE-02\":\"refusal\"}}"),
                out);
        assertEquals(0, run("terms", "emabssy"));
        assertTrue(out.isEmpty() && err.contains("did you mean embassy?"), out + err);
        assertEquals(2, run("terms", "--rulebook", "unhc"));
        assertTrue(err.contains("did you mean 'unhcr'?"), err);
    }

    @Test
    void aFormIsPrintedAndDecided() throws IOException {
        String given = file("given.yaml",
                "asOf: 2026-01-01\ncontroller: { body: UNHCR }\noperation: { kind: DISCLOSURE }\nrecipient: { kind: DONOR }\n"
                        + "personalData: { category: BIOMETRIC }\n");
        assertEquals(0, run("form", given), err);
        assertTrue(out.contains("# ASKED. ") && out.contains("# Fill in what you know."), out);
        assertEquals(4, run("decide", file("form.yaml", out)), err);
        assertTrue(out.contains("UNDECIDED"), out);
        assertEquals(2, run("form", folder.resolve("none.yaml").toString()));
    }

    @Test
    void verifyCountsWhatCouldBeAskedBetterAndListsItOnDemand() throws IOException {
        DemoRulebook.write(folder);
        DemoRulebook.edit(folder.resolve("demo/terms.yaml"), "Has the donor signed the pledge?", "Has the donor not signed the pledge?");
        assertEquals(0, run("verify", folder.toString()), err);
        assertTrue(out.contains("1 question could be asked better; --advice shows it"), out);
        assertEquals(0, run("verify", "--advice", folder.toString()), err);
        assertTrue(out.contains("[negations]") && !out.contains("--advice shows it"), out);
    }
}
