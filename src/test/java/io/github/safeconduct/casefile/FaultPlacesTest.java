package io.github.safeconduct.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.testing.RuleCases;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A message names the line of that which it is about: of the key where it is about the key, and never the line below. */
class FaultPlacesTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();

    /** The file, and where each fault stands and how it opens. */
    static Stream<Arguments> files() {
        return Stream.of(
                // a key
                of("""
                        case: a
                        answers:
                          dataIsPersonall: yes
                        operation:
                          operationKindd: SHARE
                        """, "3:3: unknown term 'dataIsPersonall'", "5:3: unknown term 'operationKindd'"),
                of("""
                        case: a
                        answerss:
                          dataIsPersonal: yes
                        answers: { dataIsPersonal: yes }
                        """, "2:1: unknown key 'answerss'"),
                // a list and a mapping under a key, where an answer is expected
                of("""
                        case: a
                        answers:
                          dataIsPersonal:
                            - yes
                          transferProposed:
                            foo: yes
                        """, "3:3: 'dataIsPersonal' takes one answer, found a list",
                        "5:3: 'transferProposed' takes one answer, found a mapping"),
                of("""
                        case: a
                        answers:
                          - dataIsPersonal
                        """, "2:1: 'answers' takes a mapping of terms to answers, found a list"),
                // a value, on the line of its key, on the next, over several
                of("""
                        case: a
                        answers:
                          dataIsPersonal: perhaps
                          transferProposed:
                            perhaps
                          dataSubjectIsChild: >
                            perhaps
                            not
                        """, "3:19: 'dataIsPersonal' takes yes", "5:5: 'transferProposed' takes yes",
                        "6:23: 'dataSubjectIsChild' takes yes"),
                // an item of a list
                of("""
                        case: a
                        answers: { dataIsPersonal: yes }
                        recipients:
                          - recipientType: DONOR
                          - recipientType:
                              - DONOR
                            recipientTyp: DONOR
                        personalData:
                          dataCategory:
                            - HEALTH
                            - HELTH
                        """, "5:5: 'recipientType' takes one answer, found a list", "7:5: unknown term 'recipientTyp'",
                        "9:3: 'dataCategory' takes one answer, found a list"),
                of("- case a\n  answers: { dataIsPersonal: yes }\n", "1:3: " + NO_COLON),
                // a key without its colon: first of a mapping, in the middle, at the end
                of("case: a\nanswers:\n  dataIsPersonal yes\n  transferProposed: yes\n", "3:3: " + NO_COLON),
                of("case: a\nanswers:\n\n  # why\n  dataIsPersonal yes\n  # and\n\n  transferProposed: yes\n", "5:3: " + NO_COLON),
                of("case: a\nanswers:\n  dataIsPersonal: yes\n  transferProposed yes\n  dpiaDone: yes\n", "4:3: " + NO_COLON),
                of("case: a\nanswers:\n  dataIsPersonal: yes\n  transferProposed yes\n", "4:3: " + NO_COLON),
                of("case: a\nasOf 2020-01-01\nanswers: { dataIsPersonal: yes }\n", "2:1: " + NO_COLON),
                // a line that is indented wrongly is the one to put right
                of("case: a\nanswers:\n  dataIsPersonal: yes\n   transferProposed: yes\n", "4:20: this is not valid YAML: a colon cannot"),
                // what is not closed says where it opened
                of("case: a\nanswers: { dataIsPersonal: yes\nasOf: 2020-01-01\n",
                        "3:5: this is not valid YAML: expected a comma or the closing bracket (opened at line 2)"),
                of("case: 'a\nanswers: { dataIsPersonal: yes }\n",
                        "3:1: this is not valid YAML: a quotation mark or bracket is not closed (opened at line 1)"));
    }

    private static final String NO_COLON = "this is not valid YAML: expected a colon and a space after the key";

    private static Arguments of(String text, String... faults) {
        return Arguments.of(text, List.of(faults));
    }

    @ParameterizedTest
    @MethodSource("files")
    void inACase(String text, List<String> faults) {
        assertPlaces(faults, found(text));
    }

    private static List<String> found(String text) {
        try {
            return new CaseFileReader(SAFECONDUCT.vocabulary()).entries("a.yaml", text).stream().flatMap(entry -> entry.faults().stream())
                    .map(Throwable::getMessage).sorted(Comparator.comparingInt(message -> Integer.parseInt(message.split(":")[1])))
                    .toList();
        } catch (CaseException e) {
            return List.of(e.getMessage());
        }
    }

    @Test
    void inWhatACaseExpects() {
        String text = """
                - case: a
                  answers: { dataIsPersonal: yes }
                  expect:
                    bounds:
                      - REFUSED
                    refused:
                      - UNHCR-OT-01
                      -
                        - UNHCR-OT-02
                    outcom: REFUSED
                    questions:
                      includes:
                        - consentStatus
                """;
        assertPlaces(List.of("4:5: 'bounds' takes a mapping", "9:9: 'refused' takes a list of norms", "10:5: unknown expectation 'outcom'",
                "12:7: unknown key 'includes'"),
                new RuleCases(SAFECONDUCT).read("a.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).get(0).faults()
                        .stream().map(Throwable::getMessage).toList());
    }

    private static void assertPlaces(List<String> expected, List<String> found) {
        assertEquals(expected.size(), found.size(), found::toString);
        for (int i = 0; i < expected.size(); i++) {
            String begins = "a.yaml:" + expected.get(i);
            assertEquals(begins, found.get(i).substring(0, Math.min(begins.length(), found.get(i).length())), found.get(i));
        }
    }
}
