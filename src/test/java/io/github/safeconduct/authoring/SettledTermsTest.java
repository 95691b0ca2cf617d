package io.github.safeconduct.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Case;
import io.github.safeconduct.Decision;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.Agreement;
import io.github.safeconduct.model.Recipient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host's own countries and days: what may settle what, and what is refused, the milder direction above all. */
class SettledTermsTest {

    private static final Known KNOWN = Known.of(Safeconduct.load());
    private static final String FACTS = """
            - { term: pledgeEndsOn, fact: Agreement, ask: 'Until when does the pledge run?', date: true, silence: unknown }
            - { term: donorCountry, fact: Recipient, ask: 'Where does the donor sit?', country: true, silence: unknown }
            - { term: personCountry, fact: DataSubject, ask: 'Where does the person come from?', country: true, silence: unknown }
            - { term: manyThings, fact: Agreement, ask: 'Which?', values: [ONE], silence: unknown }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        DemoRulebook.write(folder);
    }

    private void settle(String how) throws IOException {
        Path terms = folder.resolve("demo/terms.yaml");
        Files.writeString(terms, Files.readString(terms) + "  settledBy: " + how + "\n" + FACTS);
    }

    private void keepOnly(String... facts) throws IOException {
        Path terms = folder.resolve("demo/terms.yaml");
        StringBuilder kept = new StringBuilder();
        for (String line : Files.readAllLines(terms)) {
            boolean wanted = !line.startsWith("- {");
            for (String fact : facts) {
                wanted |= line.contains("term: " + fact + ",");
            }
            kept.append(wanted ? line + "\n" : "");
        }
        Files.writeString(terms, kept);
    }

    private RulebookSources read() {
        return RulebookSources.read(folder, KNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "{ yes: { before: [asOf, pledgeEndOn] } }|demo/terms.yaml:6:21: unknown term 'pledgeEndOn' in 'settledBy' "
                    + "(did you mean 'pledgeEndsOn'?)",
            "{ yes: { before: [asOf, transferProposed] } }|'transferProposed' is neither a country nor a day, so nothing can be compared",
            "{ yes: { before: [asOf, manyThings] } }|'manyThings' is neither a country nor a day",
            "{ yes: { same: [donorCountry, pledgeEndsOn] } }|a country and a day cannot be compared: 'donorCountry' and 'pledgeEndsOn'",
            "{ yes: { same: [donorCountry, asOf] } }|a country and a day cannot be compared: 'donorCountry' and 'asOf'",
            "{ yes: { before: [donorCountry, recipientCountry] } }|'before' compares days, and 'donorCountry' is a country; write same",
            "{ yes: { same: [donorCountry, donorCountry] } }|'donorCountry' is compared with itself; name two",
            "{ yes: { different: [donorCountry, personCountry] } }|people flee several countries, and have several nationalities or none",
            "{ no: { different: [recipientCountry, countryFled] } }|people flee several countries, and have several nationalities or none",
            "{ yes: { same: [donorCountry, recipientCountry] }, no: { same: [donorCountry, recipientCountry] } }|one comparison settles "
                    + "'donorSignedPledge' to yes and to no",
            "{ yes: { since: [pledgeEndsOn, asOf] } }|'since' compares nothing; expected one of same, different, before, notBefore",
            "{ yes: { befor: [pledgeEndsOn, asOf] } }|'befor' compares nothing (did you mean 'before'?)",
            "{ maybe: { before: [pledgeEndsOn, asOf] } }|'settledBy' says what settles the term to yes or to no, found 'maybe'",
            "{ yes: { before: [pledgeEndsOn] } }|'before' compares two terms, or a term and asOf",
            "{ yes: { before: pledgeEndsOn } }|'before' compares two terms, or a term and asOf",
            "{ yes: { before: [pledgeEndsOn, asOf], same: [pledgeEndsOn, asOf] } }|what settles yes is one comparison",
            "{ yes: [pledgeEndsOn, asOf] }|what settles yes is one comparison",
    })
    void saysWhatIsWrongWithWhatSettlesATerm(String how, String message) throws IOException {
        settle(how);
        String found = assertThrows(RulebookException.class, this::read).getMessage();
        assertTrue(found.contains(message), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "derived: true|'donorSignedPledge' is a derived term, which norms settle",
            "values: [ONE]|'donorSignedPledge' is answered by a code; countries and days settle yes or no",
            "number: true|'donorSignedPledge' is answered by a number; countries and days settle yes or no",
            "date: true|'donorSignedPledge' is a day, which settles other terms and is settled by none",
            "cautious: true|'donorSignedPledge' is cautious: a no takes protection away, and needs somebody to say it",
    })
    void saysWhatCannotBeSettled(String kind, String message) throws IOException {
        Path terms = folder.resolve("demo/terms.yaml");
        Files.writeString(terms,
                Files.readString(terms) + "  " + kind + "\n  settledBy: { no: { before: [pledgeEndsOn, asOf] } }\n" + FACTS);
        String found = assertThrows(RulebookException.class, this::read).getMessage();
        assertTrue(found.contains(message), found);
    }

    @Test
    void whatSilenceDeniesIsNotSettledToNoAlone() throws IOException {
        DemoRulebook.edit(folder.resolve("demo/terms.yaml"), "silence: unknown", "silence: no");
        settle("{ no: { before: [pledgeEndsOn, asOf] } }");
        String found = assertThrows(RulebookException.class, this::read).getMessage();
        assertTrue(found.contains("silence on 'donorSignedPledge' means no already, so settling it to no says nothing"), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "silence: no|'pledgeEndsOn' is a date, which nobody can take to be none because it was not stated; write silence: unknown",
            "silence: unknown, number: true|'pledgeEndsOn' is a number and is a date; a term is one of the two. Take out 'number' or "
                    + "'date'",
            "silence: unknown, values: [ONE]|'pledgeEndsOn' has codes and is a date; a term is one of the two. Take out 'values' or 'date'",
            "silence: unknown, country: true|'pledgeEndsOn' is a country and is a date; a term is one of the two",
            "silence: unknown, implies: { yes: { manyThings: ONE } }|'pledgeEndsOn' is a day and only settles other terms",
            "silence: unknown, derived: true|'pledgeEndsOn' is a day and only settles other terms",
    })
    void saysWhatADayIsNot(String kind, String message) throws IOException {
        Path terms = folder.resolve("demo/terms.yaml");
        Files.writeString(terms, Files.readString(terms) + "  settledBy: { no: { before: [pledgeEndsOn, asOf] } }\n"
                + "- { term: pledgeEndsOn, fact: Agreement, ask: 'Until when does the pledge run?', date: true, " + kind + " }\n");
        String found = assertThrows(RulebookException.class, this::read).getMessage();
        assertTrue(found.contains(message), found);
    }

    @Test
    void aDayThatSettlesNothingIsReadByNobody() throws IOException {
        settle("{ no: { before: [pledgeEndsOn, asOf] } }");
        keepOnly("pledgeEndsOn", "donorCountry");
        String found = assertThrows(RulebookException.class, this::read).getMessage();
        assertTrue(found.contains("nothing is settled by 'donorCountry', so an answer to it would count for nothing; name it in the"
                + " 'settledBy' of a term that rules read, or take it out"), found);
    }

    @Test
    void noRuleTestsADay() throws IOException {
        settle("{ no: { before: [pledgeEndsOn, asOf] } }");
        keepOnly("pledgeEndsOn");
        for (String test : new String[] {"certainly( \"pledgeEndsOn\" )", "certainlyAbove( \"pledgeEndsOn\", 1 )",
                "certainlySame( \"pledgeEndsOn\", \"pledgeEndsOn\" )", "unknown( \"pledgeEndsOn\" )"}) {
            Path rules = folder.resolve("demo/onward-transfer.drl");
            String before = Files.readString(rules);
            Files.writeString(rules, before.replace("certainly( \"donorSignedPledge\" )", "certainly( \"donorSignedPledge\" ), " + test));
            String found = assertThrows(RulebookException.class, this::read).getMessage();
            assertTrue(found.contains("'pledgeEndsOn' is a day, which no rule tests; let it settle a term"), found);
            Files.writeString(rules, before);
        }
    }

    @Test
    void theLibrarysTermsAreSettledWhereTheyStand() throws IOException {
        settle("{ no: { before: [pledgeEndsOn, asOf] } }");
        keepOnly("pledgeEndsOn");
        Path terms = folder.resolve("demo/terms.yaml");
        String sound = Files.readString(terms);
        Files.writeString(terms, sound + "- { term: sharingJeopardisesSafety, fact: Situation, ask: 'Is it?', silence: unknown, "
                + "settledBy: { no: { before: [pledgeEndsOn, asOf] } } }\n");
        assertTrue(assertThrows(RulebookException.class, this::read).getMessage()
                .contains("'sharingJeopardisesSafety' is a term of Safeconduct"));
        Files.writeString(terms, sound.replace("  settledBy:", "  implies: { no: { sharingJeopardisesSafety: no } }\n  settledBy:"));
        assertTrue(assertThrows(RulebookException.class, this::read).getMessage()
                .contains("'sharingJeopardisesSafety' is a term of Safeconduct, and an answer to 'donorSignedPledge' cannot answer it"));
        Files.writeString(terms, sound + "- { term: countryFled, fact: Recipient, ask: 'Where?', country: true, silence: unknown }\n");
        assertTrue(assertThrows(RulebookException.class, this::read).getMessage().contains("'countryFled' is a term of Safeconduct"));
    }

    @Test
    void ownTermsAreSettledByOwnDaysAndTheFingerprintSaysSo() throws IOException {
        settle("{ yes: { notBefore: [pledgeEndsOn, asOf] } }");
        keepOnly("pledgeEndsOn");
        String before = read().fingerprint("demo");
        Safeconduct own = Safeconduct.load(folder);
        LocalDate end = LocalDate.of(2026, 3, 1);
        Case given = Case.builder().rulebooks("demo").add(Recipient.of().answer("recipientType", "DONOR"),
                Agreement.of().answer("pledgeEndsOn", end)).build();
        assertEquals(List.of("DEMO-OT-02"), lifted(own.decide(given.toBuilder().asOf(end).build())));
        assertEquals(List.of(), lifted(own.decide(given.toBuilder().asOf(end.plusDays(1)).build())));
        DemoRulebook.edit(folder.resolve("demo/terms.yaml"), "notBefore", "before");
        assertNotEquals(before, read().fingerprint("demo"));
    }

    @Test
    void ownTermsAreSettledByCountriesOfTheLibrary() throws IOException {
        settle("{ no: { same: [recipientCountry, countryFled] } }");
        keepOnly();
        assertEquals(1, read().terms().size());
    }

    private static List<String> lifted(Decision decision) {
        return decision.conclusions().stream().filter(one -> one.norm().equals("DEMO-OT-01")).flatMap(one -> one.liftedBy().stream())
                .distinct().toList();
    }
}
