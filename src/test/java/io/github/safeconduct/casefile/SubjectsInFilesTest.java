package io.github.safeconduct.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People, data and recipients in a file: several of each, by name, with the records that hang on them. */
class SubjectsInFilesTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final CaseFileReader READER = new CaseFileReader(SAFECONDUCT.vocabulary());

    private static final String FLOWS = """
            case: two recipients
            controller: { body: UNHCR }
            operation: { kind: DISCLOSURE }
            dataSubjects:
              - name: the mother
                consent: { consentStatus: GIVEN }
              - { name: the child, dataSubjectIsChild: yes }
            personalData: [ { name: lists, category: REFUGEE_CLAIM, dataIsPersonal: yes }, { category: HEALTH } ]
            recipients:
              - name: the partner
                kind: IMPLEMENTING_PARTNER
                agreement: { dataSharingAgreementSigned: yes }
                information: { dataSubjectInformedOfTransfer: unknown }
              - { kind: DONOR }
            """;

    @Test
    void recordsHangOnTheirSubject() {
        CaseFile file = READER.read("a.yaml", FLOWS).get(0);
        List<StatedFact> recipients = file.sections().stream().filter(fact -> fact.kind() == FactKind.RECIPIENT).toList();
        assertEquals(List.of(Optional.of("the partner"), Optional.empty()), recipients.stream().map(StatedFact::name).toList());
        assertEquals(List.of(FactKind.AGREEMENT, FactKind.INFORMATION), recipients.get(0).records().stream()
                .map(StatedFact::kind).toList());
        Stated confidentiality = recipients.get(0).records().get(1).answers().get(0);
        assertEquals(Truth.UNKNOWN, confidentiality.value());
        assertEquals("a.yaml:13:51", confidentiality.place().toString());
        assertEquals("a.yaml:10:5", recipients.get(0).place().toString());
        assertEquals(2, file.sections().stream().filter(fact -> fact.kind() == FactKind.DATA_SUBJECT).count());
        assertEquals(2, file.sections().stream().filter(fact -> fact.kind() == FactKind.PERSONAL_DATA).count());
        assertEquals("Recipient at a.yaml:10:5", recipients.get(0).toString(), "no name and no answer");
    }

    @Test
    void oneOfAKindNeedsNoList() {
        CaseFile file = READER.read("a.yaml",
                "recipient: { name: r1, kind: DONOR, agreement: { dataSharingAgreementSigned: no } }\n").get(0);
        assertEquals(1, file.sections().size());
        assertEquals(FactKind.AGREEMENT, file.sections().get(0).records().get(0).kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "recipients: [ { name: r1 }, { name: r1 } ]|1:31: the name stands here a second time; the first is at line 1",
            "recipients: [ { name: [r1] } ]|1:23: 'name' takes a short text of your choosing, such as r2, at most 100 characters, found a "
                    + "list",
            "recipients: [ { name: '' } ]|1:23: 'name' takes a short text of your choosing",
            "recipients: [ { recipient: { kind: DONOR } } ]|1:17: 'recipient' does not stand under 'recipients'; write it as a heading of "
                    + "its own",
            "recipient: { operation: { kind: USE } }|1:14: 'operation' does not stand under 'recipient'",
            "consent: { agreement: { dataSharingAgreementSigned: no } }|1:12: 'agreement' does not stand under 'consent'",
            "consent: { name: x }|1:12: unknown term 'name'",
            "recipient: { kind: DONOR }\\nrecipients: [ { kind: MEDIA } ]|2:1: 'recipients' and 'recipient' are the same; write one of "
                    + "them, "
                    + "with a list",
            "recipient: { kind: DONOR, recipientType: MEDIA }|1:42: 'recipientType' and the answer at line 1 are the same term, "
                    + "'recipientType', answered differently; keep one",
            "recipient: { agreement: { recipientType: DONOR } }|1:27: 'recipientType' belongs to 'recipient:', not to 'agreement:'",
            "recipient: { agreement: yes }|1:25: 'agreement' takes a mapping of terms to answers, or a list of such, found a text",
    })
    void theShapeIsChecked(String text, String expected) {
        String actual = assertThrows(CaseException.class, () -> READER.read("a.yaml", text.replace("\\n", "\n"))).getMessage();
        assertEquals("a.yaml:" + expected, actual.substring(0, Math.min(expected.length() + 7, actual.length())), actual);
    }

    @Test
    void anErrorOfTheLibraryNamesThePlace() {
        CaseFile file = READER.read("a.yaml",
                "- answers: {transferProposed: yes}\n- rulebooks: [iomm]\n  answers: {transferProposed: yes}\n").get(1);
        String message = assertThrows(CaseException.class, () -> file.open(SAFECONDUCT)).getMessage();
        assertEquals("a.yaml:2:14: unknown rulebook 'iomm' (did you mean 'iom'?)", message.substring(0, message.indexOf(";")));
    }
}
