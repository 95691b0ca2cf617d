package io.github.safeconduct.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.FieldWords;
import io.github.safeconduct.authoring.YamlTerms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms are found by what people call things. */
class TermSearchTest {

    private static final TermSearch BUNDLED = new TermSearch(Safeconduct.load().vocabulary(), FieldWords.bundled());

    private static List<String> found(TermSearch search, String... words) {
        return search.find(List.of(words)).stream().map(Term::name).toList();
    }

    @ParameterizedTest
    @CsvSource({"hack, breachDetected", "embassy, recipientType", "camp, activity", "DNA, dataCategory", "vetting, requestedPurpose",
            "passport, identityVerified",
            "stolen laptop, storedOnRemovableMedia", "newspaper, publishedOnlineOrBroadcast", "fingerprint, dataCategory",
            "adoption, dataSubjectIsChild", "deportation, nonRefoulementRisk",
            "iris, dataCategory", "subpoena, compelledByNationalLaw", "whatsapp, hostingType",
            "nationality, countryOfOrigin", "statelessness, dataSubjectIsStateless", "disability, dataCategory", "gender, dataCategory",
            "voice, dataCategory", "location, dataCategory", "inferred, dataOrigin", "cell, kAnonymity", "withhold, saidOfThisRecipient",
            "proxy, consentGivenBy", "joint register, copiesHeldByOthers", "urgency, immediateThreatToLife", "letter, howTheyAsked"})
    void fieldWordsFindTheirTerm(String words, String term) {
        assertTrue(found(BUNDLED, words.split(" ")).contains(term), () -> words + ": " + found(BUNDLED, words.split(" ")));
    }

    @Test
    void wholeWordsComeBeforeBeginningsAndBeginningsBeforeWhatStandsInside() {
        TermSearch search = new TermSearch(
                new Vocabulary(YamlTerms.read("- { term: scampSeen, fact: Recipient, ask: 'Was a rogue seen?', silence: unknown }\n"
                        + "- { term: campaignRuns, fact: Recipient, ask: 'Does it run?', silence: unknown }\n"
                        + "- { term: siteKind, fact: Recipient, ask: 'Is it a camp?', silence: unknown }\n"
                        + "- { term: shelter, fact: Recipient, ask: 'Which one is it?', values: [CAMP], silence: unknown }\n"
                        + "- { term: campNamed, fact: Recipient, ask: 'Has it a name?', silence: unknown }\n")),
                Map.of());
        assertEquals(List.of("campNamed", "siteKind", "shelter", "campaignRuns", "scampSeen"), found(search, "camp"));
        assertEquals(List.of("siteKind"), found(search, "CAMP", "kind"));
        assertEquals(List.of("scampSeen", "campaignRuns", "siteKind", "shelter", "campNamed"), found(search));
    }

    @Test
    void anotherNameOfATermFindsIt() {
        assertEquals("transferProposed", found(BUNDLED, "sharingPlanned").get(0));
    }

    @Test
    void whatFindsNothingHasANearestWord() {
        assertFalse(BUNDLED.finds("emabssy"));
        assertEquals(Optional.of("embassy"), BUNDLED.nearest("emabssy"));
    }
}
