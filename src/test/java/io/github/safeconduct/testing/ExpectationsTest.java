package io.github.safeconduct.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a case may expect, what a misspelt expectation says, and what a red case says. */
class ExpectationsTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final RuleCases CASES = new RuleCases(SAFECONDUCT);

    private static List<Expecting> read(String text) {
        return CASES.read("x.cases.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> run(String answers, String expect) {
        return CASES.run(read("- case: c\n  rulebooks: [unhcr]\n  answers: " + answers + "\n  expect: " + expect + "\n").get(0));
    }

    private static final String REFUSED = "{ transferProposed: yes, dataIsPersonal: yes, recipientProtectionComparable: no, "
            + "recipientIsThirdParty: yes }";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "{ refused: [UNHCR-OT-01] }",
            "{ outcome: REFUSED }",
            "{ outcomeIn: [SUSPENDED, REFUSED] }",
            "{ permits: no }",
            "{ bounds: { best: REFUSED, worst: REFUSED } }",
            "{ outcomeIn: [NOT_GOVERNED, REFUSED], permits: no, refused: UNHCR-OT-01 }",
            "{ questions: { exclude: [recipientIsThirdParty] } }",
    })
    void holds(String expect) {
        assertEquals(List.of(), run(REFUSED, expect));
    }

    @Test
    void anErrorMayBeExpected() {
        assertEquals(List.of(), run("{ transferPropsed: yes }", "{ error: \"unknown term 'transferPropsed'\" }"));
        assertEquals(List.of(), CASES.run(read("- case: c\n  asOf: 1950-01-01\n  rulebooks: [iom]\n  answers: { transferProposed: yes "
                + "}\n  expect: { error: knows no law before }\n").get(0)));
        assertEquals(List.of("was expected to come to an error, but is REFUSED"), run(REFUSED, "{ error: anything }"));
        assertTrue(run("{ transferPropsed: yes }", "{ error: no such thing }").get(0)
                .startsWith("the error was expected to say otherwise than: x.cases.yaml:3:14: unknown term"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "{ outcome: PERMITED }|4:22: 'outcome' takes an outcome (did you mean 'PERMITTED'?); expected one of PERMITTED, ",
            "{ outcomeIn: [REFUSED, REFUSSED] }|4:34: 'outcomeIn' takes an outcome (did you mean 'REFUSED'?)",
            "{ outcome: [REFUSED] }|4:22: 'outcome' takes an outcome",
            "{ permits: perhaps }|4:22: 'permits' takes yes or no, found a text",
            "{ bounds: { bests: REFUSED } }|4:23: unknown key 'bests' (did you mean 'best'?); 'bounds' takes best and worst",
            "{ bounds: REFUSED }|4:21: 'bounds' takes a mapping, for instance bounds: { best: PERMITTED, worst: REFUSED }, found a text",
            "{ derived: { consentValidd: yes } }|4:24: unknown term 'consentValidd' (did you mean 'consentValid'?)",
            "{ derived: { consentValid: maybe } }|4:38: 'consentValid' takes yes, no or unknown",
            "{ questions: { include: [consentStatuss] } }|4:36: unknown term 'consentStatuss' (did you mean 'consentStatus'?)",
            "{ questions: { includes: [consentStatus] } }|4:26: unknown key 'includes' (did you mean 'include'?); 'questions' takes "
                    + "include "
                    + "and exclude",
            "{ unread: [consentStatuss] }|4:22: unknown term 'consentStatuss'",
            "{ unread: [] }|4:21: 'unread' is an empty list",
            "{ refused: [] }|4:22: 'refused' is an empty list",
            "{ refused: [[x]] }|4:23: 'refused' takes a list of norms, found a list",
            "{ refuse: [UNHCR-OT-01] }|4:13: unknown expectation 'refuse' (did you mean 'refused'?)",
            "{ error: '[' }|4:20: 'error' takes a regular expression, and this is none: Unclosed character class",
            "{ error: x, permits: no }|4:13: 'error' stands alone",
            "{ outcomeIn: [PERMITTED, PERMITTED_WITH_CONDITIONS, NOT_GOVERNED, UNDECIDED, REFERRED, SUSPENDED, REFUSED] }|4:24: "
                    + "'outcomeIn' names every outcome there is, so it can never fail; name those that are right, or leave it out",
            "{ questions: {} }|4:24: 'questions' is an empty mapping, which expects nothing; write for instance questions: { include: "
                    + "[consentStatus] }, or leave it out",
            "{ bounds: {} }|4:21: 'bounds' is an empty mapping, which expects nothing; write for instance bounds: { best: ",
            "{ derived: {} }|4:22: 'derived' is an empty mapping, which expects nothing; write for instance derived: ",
            "{ sensitive: {} }|4:24: 'sensitive' is an empty mapping, which expects nothing; write for instance sensitive: ",
            "{ error: '' }|4:20: 'error' takes a part of the message as a regular expression, found an empty text",
            "{ }|1:3: the case expects nothing; write for instance expect:",
            "[UNHCR-OT-01]|1:3: the case expects nothing",
    })
    void aMisspeltExpectationIsAFault(String expect, String message) {
        String actual = run(REFUSED, expect).get(0);
        assertEquals("x.cases.yaml:" + message, actual.substring(0, Math.min(message.length() + 13, actual.length())), actual);
    }

    @Test
    void aNormMayBeExpectedToSaySomething() {
        assertEquals(List.of("IOM-SA-02 was expected to say LOW (sensitive), but says MODERATE"), CASES.run(read(
                "- case: c\n  answers: { countrySituation: ARMED_CONFLICT }\n  expect: { sensitive: { IOM-SA-02: LOW } }\n").get(0)));
        assertEquals(List.of(), CASES
                .run(read("- case: c\n  answers: { countrySituation: ARMED_CONFLICT }\n  expect: { sensitive: { IOM-SA-02: MODERATE } }\n")
                        .get(0)));
        assertTrue(CASES
                .run(read("- case: c\n  answers: { countrySituation: ARMED_CONFLICT }\n  expect: { sensitive: { IOM-SA-02: HIHG } }\n")
                        .get(0))
                .get(0)
                .contains("'sensitive' takes a grade for IOM-SA-02; expected one of LOW, "));
        assertTrue(run(REFUSED, "{ refused: { UNHCR-OT-01: HIGH } }").get(0)
                .endsWith("'refused' takes a list of norms, for instance refused: [UNHCR-OT-12]"));
        assertTrue(run(REFUSED, "{ permitted: { UNHCR-OT-11: yes } }").get(0)
                .contains("'permitted' takes whether there are conditions for UNHCR-OT-11; expected one of CONDITIONS, PLAIN"));
    }

    @Test
    void unknownKeysAndNormsAreFaults() {
        assertEquals("x.cases.yaml:2:9: 'norm' takes the id of one norm, for instance norm: UNHCR-OT-12, found a list",
                CASES.run(read("- case: c\n  norm: [x]\n  answers: { transferProposed: yes }\n  expect: { permits: no }\n")
                        .get(0)).get(0));
        assertTrue(CASES.run(read("- case: c\n  norms: x\n  answers: { transferProposed: yes }\n  expect: { permits: no }\n")
                .get(0)).get(0)
                .startsWith("x.cases.yaml:2:3: unknown key 'norms' (did you mean 'norm'?)"));
        assertEquals(List.of("unknown norm UNHCR-OT-5 (did you mean 'UNHCR-OT-05'?)"), run(REFUSED, "{ refused: [UNHCR-OT-5] }"));
        assertTrue(CASES.run(read("- just text\n").get(0)).size() == 2);
    }

    @Test
    void aBrokenCaseTakesNothingFromTheOthers() {
        List<Expecting> cases = read("- answers: { transferPropsed: yes }\n  expect: { permits: no }\n- rulebooks: [unhcr]\n  answers: "
                + REFUSED + "\n  expect: { permits: no }\n");
        assertEquals(List.of(1, 0), cases.stream().map(one -> CASES.run(one).size()).toList());
    }

    /** Rules move in their files. */
    private static List<String> anyLine(List<String> problems) {
        return problems.stream().map(problem -> problem.replaceAll("line [0-9]+", "line N")).toList();
    }

    @Test
    void aRedCaseSaysWhy() {
        assertEquals(List.of("UNHCR-OT-05 was expected to speak (suspended), but is silent: it would speak if 'transferProposed' were "
                + "answered yes, which nobody said; unhcr/onward-transfer.drl line N: transferProposed is no (presumed); wanted yes or "
                + "unknown"),
                anyLine(run("{ dataIsPersonal: yes, dataSubjectInformedOfTransfer: no }", "{ suspended: [UNHCR-OT-05] }")));
        assertEquals(List.of("UNHCR-OT-05 was expected to speak (suspended), but is silent: it would speak if "
                + "'dataSubjectInformedOfTransfer' were no instead of yes; unhcr/onward-transfer.drl line N: "
                + "dataSubjectInformedOfTransfer is yes; wanted no or unknown"),
                anyLine(run("{ transferProposed: yes, dataIsPersonal: yes, dataSubjectInformedOfTransfer: yes }",
                        "{ suspended: [UNHCR-OT-05] }")));
        assertEquals(List.of("UNHCR-OT-05 was expected to speak (suspended), but is possible suspension, because "
                + "dataSubjectInformedOfTransfer is unknown: it would speak if 'dataSubjectInformedOfTransfer' were answered no, which "
                + "nobody said; unhcr/onward-transfer.drl line N: dataSubjectInformedOfTransfer is unknown; wanted no"),
                anyLine(run("{ transferProposed: yes, dataIsPersonal: yes }", "{ suspended: [UNHCR-OT-05] }")));
        String spoke = run("{ transferProposed: yes, dataIsPersonal: yes, dataSubjectInformedOfTransfer: no }",
                "{ silent: [UNHCR-OT-05] }").get(0);
        assertEquals("UNHCR-OT-05 was expected to be silent, but speaks: is certain suspension, on transferProposed = yes, "
                + "dataIsPersonal = yes, dataSubjectInformedOfTransfer = no", spoke);
        assertEquals(List.of("IOM-OT-19 was expected to speak (suspended), but is silent: the rulebook iom does not govern this case"),
                run(REFUSED, "{ suspended: [IOM-OT-19] }"));
        assertEquals(List.of("the outcome was expected to be PERMITTED, but is REFUSED because of UNHCR-OT-01"),
                run(REFUSED, "{ outcome: PERMITTED }"));
        assertEquals(List.of("was expected to be permitted, but is REFUSED because of UNHCR-OT-01"), run(REFUSED, "{ permits: yes }"));
        assertEquals(List.of("at best the outcome was expected to be PERMITTED, but is REFUSED"),
                run(REFUSED, "{ bounds: { best: PERMITTED } }"));
    }

    @Test
    void whatNothingReadsIsExpectedAndFound() {
        assertEquals(List.of(), run("{ transferProposed: yes, dataIsPersonal: yes, aiSystemUsed: yes }", "{ unread: [aiSystemUsed] }"));
        assertEquals(List.of("'transferProposed' was expected to be read by no governing rulebook, but what none reads is nothing"),
                run("{ transferProposed: yes, dataIsPersonal: yes }", "{ unread: [transferProposed] }"));
    }

    @Test
    void whatIsAnsweredIsNoDerivedTerm() {
        assertEquals(List.of("'transferProposed' is no derived term: it is answered, and no norm settles it; state it under 'answers', "
                + "and expect of a derived term what it is settled to"), run(REFUSED, "{ derived: { transferProposed: no } }"));
    }
}
