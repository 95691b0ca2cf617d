package io.github.safeconduct.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Consent that was refused, withdrawn, forced, uninformed, given in general or to somebody else, that has run out or is somebody else's
 * carries nothing, in any body: cases that are permitted because somebody agreed, each with one defect more.
 */
class ConsentDefectsTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** A case that is permitted upon consent; the fewer defects it need not hear of the better. */
    private record Permitted(String name, String rulebook, String answers, Set<String> notRead) {}

    /** Where the law asks for the person's own express yes, which stands in the case, a parent's is one more. */
    private static final String A_PARENT = "consentGivenBy: PARENT_OR_GUARDIAN";

    /** What the person's own, valid yes to exactly this comes to, under every name by which it is asked. */
    private static final String A_GOOD_YES = """
            consentStatus: GIVEN, consentGiven: yes, explicitConsent: yes, consentFreelyGiven: yes, consentInformed: yes, consentSpecific:
            yes, consentUnbundled: yes, consentGivenBy: PERSON, consentCoversRecipient: yes, consentCoversTransferPurpose: yes,
            refusalWithoutAdverseConsequence: yes, genuineChoice: yes, informed: yes, dataSubjectIsChild: no""";

    private static final List<String> DEFECTS = List.of("consentStatus: REFUSED", "consentStatus: WITHDRAWN", "consentStatus: NOT_SOUGHT",
            "consentFreelyGiven: no", "consentUnderDuress: yes", "consentInformed: no", "consentSpecific: no", "consentCoversRecipient: no",
            "consentExpired: yes", "consentGivenBy: SPOUSE", "consentGivenBy: HEAD_OF_HOUSEHOLD", "consentGivenBy: COMMUNITY_LEADER",
            "consentGivenBy: SPONSOR", "consentGivenBy: EMPLOYER", "consentGivenBy: LOCAL_AUTHORITY", "consentGivenBy: OTHER",
            "consentGivenBy: PARENT_OR_GUARDIAN");

    private static final String UNHCR = """
            dataIsPersonal: yes, dataSubjectIsPersonOfConcern: yes, processingFair: yes, processingTransparent: yes, dpiaDone: yes,
            dpiaAnalysesRisks: yes, dpiaDescribesProcessing: yes, dpiaResidualRisk: OTHER, dpiaSetsSafeguards: yes, dpoConsultedOnDpia:
            yes, harmsPersonnelSafety: no, harmsOperationOrMandate: no, losesTrustOrIndependence: no, dataSubjectInformedOfTransfer: yes,
            sharingJeopardisesSafety: no, authorityIsPartyToConflict: no, transferPurposeLegitimate: yes, transferPurposeSpecified: yes,
            transferBasisSatisfied: yes, recipientAssessmentDone: yes, recipientProtectionComparable: yes, recipientSecurityHigh: yes,
            recipientWrittenConfidentiality: yes, transferAgreementSigned: no, satisfactoryReasonsNotToSign: yes, transmissionSecured:
            yes, countrySituation: OTHER, consentMode: OTHER, consentPreTicked: no, consentFormLanguageUnderstood: yes,
            authoritiesPersecute: no, dataShowClaim: no, processingLarge: no, processingRepeated: no, processingStructural: no""";

    private static final List<Permitted> CASES = List.of(
            new Permitted("a use", "un-system", "operationKind: USE, dataIsPersonal: yes, dataCategory: NEEDS_ASSESSMENT, "
                    + "basisClaimed: CONSENT, informationSharingProtocolInPlace: yes, dpiaDone: yes, residualHarmUnmitigable: no",
                    Set.of("consentCoversRecipient: no")),
            new Permitted("a transfer", "un-system", """
                    operationKind: TRANSFER, recipientType: IMPLEMENTING_PARTNER, dataIsPersonal: yes, dataType: STATISTICS, basisClaimed:
                    CONSENT, informationSharingProtocolInPlace: yes, dataSharingAgreementSigned: yes, dpiaDone: yes,
                    residualHarmUnmitigable: no, recipientProtectionAppropriate: yes, sharingJeopardisesSafety: no,
                    authorityIsPartyToConflict: no, severeSharingAuthorised: yes, destinationConditionsHostile: no,
                    recipientIsAuthority: no, compelledByNationalLaw: no""", Set.of()),
            new Permitted("a claim for the country fled", "un-system", """
                    operationKind: TRANSFER, recipientType: CONSULATE, dataIsPersonal: yes, dataCategory: ASYLUM_CLAIM, basisClaimed:
                    MANDATE, purposeConsistentWithMandate: yes, informationSharingProtocolInPlace: yes, dataSharingAgreementSigned: yes,
                    dpiaDone: yes, residualHarmUnmitigable: no, recipientProtectionAppropriate: yes, sharingJeopardisesSafety: no,
                    authorityIsPartyToConflict: no, authoritiesPersecute: no, severeSharingAuthorised: yes, compelledByNationalLaw: no,
                    destinationConditionsHostile: no, requestedPurpose: OTHER""", Set.of()),
            new Permitted("a use", "unhcr", "operationKind: USE, dataCategory: NEEDS_ASSESSMENT, basisClaimed: CONSENT, " + UNHCR,
                    Set.of("consentCoversRecipient: no")),
            new Permitted("a transfer to a partner", "unhcr", "operationKind: TRANSFER, recipientType: IMPLEMENTING_PARTNER, "
                    + "dataCategory: NEEDS_ASSESSMENT, basisClaimed: CONSENT, partnerAgreementDpClauses: yes, partnerVerified: yes, "
                    + "recipientIsThirdParty: no, compelledByNationalLaw: no, " + UNHCR, Set.of()),
            new Permitted("a paper from home", "unhcr", "operationKind: TRANSFER, recipientType: COUNTRY_OF_ORIGIN, "
                    + "dataCategory: MILITARY_SERVICE, basisClaimed: MANDATE, basisMandate: yes, compelledByNationalLaw: no, " + UNHCR,
                    Set.of("consentSpecific: no", A_PARENT)),
            new Permitted("a use", "icrc", """
                    operationKind: USE, dataIsPersonal: yes, dataCategory: NEEDS_ASSESSMENT, candidateBasis: CONSENT, consentUnambiguous:
                    yes, consentDocumented: yes, consentObtainedAtOrSoonAfterCollection: yes, consentRecordFound: yes,
                    refusalCausesDetriment: no, alternativeAssistanceAvailable: yes, assistanceConditionalOnConsent: no,
                    dataSubjectConscious: yes, dataSubjectReachable: yes, securityPreventsConsent: no, logisticsPreventConsent: no,
                    scalePreventsConsent: no, dataSubjectParticularlyVulnerable: no, consentSource: OTHER, accessRequestedByStaff: no,
                    internationalDataSharing: no, consentNoticeComplete: yes, newPurposeProposed: no, newTechnologyInvolved: no,
                    dataFlowsComplex: no, childHasLegalCapacity: yes, guardianConflictOfInterest: no, needFinding: NEEDED,
                    withdrawalUnderThirdPartyPressure: no, residualRiskLevel: OTHER, breachRisk: OTHER""",
                    Set.of("consentCoversRecipient: no")),
            new Permitted("a collection", "iom", """
                    operationKind: COLLECTION, dataIsPersonal: yes, dataCategory: TRAFFICKING_STATUS, accessRouteTold: yes,
                    collectionMeansFair: yes, collectionMeansLawful: yes, consentForm: EXPLICIT_WRITTEN, dataSubjectKnowledge: yes,
                    legalRepresentativeAvailable: yes, purposeTold: yes, recipientsTold: yes, withdrawalRightTold: yes,
                    consentSpecificToPurpose: yes, consentUnderDuress: no, consentUnderFearOrPressure: no, dataSubjectVulnerable: no,
                    explanationLanguageUnderstood: yes, assistanceConditionalOnConsentWithoutNecessity: no, consentEvidence: SIGNED_FORM,
                    dataSubjectUnableToConsent: no, riskBenefitAssessmentDone: no""", Set.of("consentCoversRecipient: no")),
            new Permitted("data for an agency of the State", "ilo",
                    """
                            operationKind: TRANSFER, recipientType: GOVERNMENT_AGENCY, dataIsPersonal: yes, dataCategory: SEX_LIFE,
                            consentValid: yes, decisionSolelyAutomated: no, directlyRelevantToDecision: yes,
                            jobNeedsSpecialCategory: yes, nationalLawConform: yes, communicationPurpose: OTHER,
                            authoritiesPersecute: no, dataShowClaim: no, sharingJeopardisesSafety: no, authorityIsPartyToConflict:
                            no""",
                    Set.of("consentSpecific: no", A_PARENT)),
            new Permitted("a victim's data for the police", "unodc",
                    """
                            operationKind: TRANSFER, recipientType: LAW_ENFORCEMENT, dataIsPersonal: yes, dataType: OTHER,
                            consentValid: yes, victimConsent: yes, purposeOriginal: VICTIM_ASSISTANCE, newUse: LAW_ENFORCEMENT,
                            caseCategory: OTHER, lawRequiresDisclosure: no, requestSubject: OTHER, statesExchange: yes,
                            authoritiesPersecute: no, dataShowClaim: no, tipExchangePurpose: PERPETRATOR_OR_VICTIM_DETERMINATION,
                            sharingJeopardisesSafety: no, authorityIsPartyToConflict: no""",
                    Set.of("consentSpecific: no", "consentCoversRecipient: no", A_PARENT)));

    private static Map<String, String> read(String answers) {
        Map<String, String> read = new TreeMap<>();
        for (String answer : answers.split(",")) {
            String[] parts = answer.strip().split(":\\s+");
            read.put(parts[0], parts[1]);
        }
        return read;
    }

    private static Decision decide(Permitted one, Map<String, String> answers) {
        return SAFECONDUCT.decide(Case.builder().rulebooks(one.rulebook()).asOf(DAY).answers(answers).build());
    }

    /** What was stated cannot be so; whoever says it is told so and gets no permission. */
    private static boolean permits(Permitted one, Map<String, String> answers) {
        try {
            return decide(one, answers).permits();
        } catch (CaseException contradiction) {
            return false;
        }
    }

    @Test
    void consentThatFailsCarriesNothingInAnyBody() {
        List<String> wrong = new ArrayList<>();
        Set<String> bodies = new TreeSet<>();
        for (Permitted one : CASES) {
            Map<String, String> sound = read(A_GOOD_YES + ", " + one.answers());
            Decision decision = decide(one, sound);
            if (!decision.permits()) {
                wrong.add(one.rulebook() + ", " + one.name() + ": is not permitted to begin with, " + decision.outcome() + ", "
                        + decision.questions().stream().map(question -> question.term()).toList() + decision.blocking());
                continue;
            }
            bodies.add(one.rulebook());
            for (String defect : DEFECTS) {
                Map<String, String> answers = new TreeMap<>(sound);
                answers.putAll(read(defect));
                // What only says the same again, and would be a contradiction, gives way: the defect must be heard by itself.
                if (defect.startsWith("consentStatus")) {
                    answers.remove("consentGiven");
                    answers.remove("explicitConsent");
                    answers.remove("victimConsent");
                }
                if (defect.startsWith("consentGivenBy") && !defect.endsWith("GUARDIAN")) {
                    answers.remove("explicitConsent");
                    answers.remove("victimConsent");
                }
                if (defect.equals("consentSpecific: no")) {
                    answers.remove("consentSpecificToPurpose");
                }
                if (defect.equals("consentUnderDuress: yes")) {
                    answers.remove("consentFreelyGiven");
                }
                if (permits(one, answers) == !one.notRead().contains(defect)) {
                    wrong.add(one.rulebook() + ", " + one.name() + ": " + defect
                            + (one.notRead().contains(defect) ? " is heard, so it need not be listed" : " is still permitted"));
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(bodies.size() >= 6, () -> bodies.toString());
    }
}
