package io.github.safeconduct.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.Known;
import io.github.safeconduct.authoring.RulebookSources;
import io.github.safeconduct.authoring.YamlTerms;
import io.github.safeconduct.internal.reading.Polarities;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who answers, what protects, what can be acted on: by rule, unless the author says otherwise. */
class MarksTest {

    private static final Vocabulary BUNDLED = Safeconduct.load().vocabulary();

    private static Marks.Mark mark(Polarity adverse, String term) {
        List<Term> terms = YamlTerms.read("- { term: t, ask: 'Is it so, please?', silence: unknown, " + term + " }");
        return Objects.requireNonNull(new Marks(new Vocabulary(terms), Map.of("t", adverse)).find("t"));
    }

    @Test
    void aSafeguardThatAdverseNormsMissProtectsAndCanBePutInPlace() {
        Marks.Mark mark = mark(Polarity.ON_NO, "fact: Safeguards");
        assertEquals(new Marks.Mark(Answerer.IT, Truth.YES, true, Polarity.ON_NO), mark);
        assertTrue(mark.proposes(Truth.YES));
        assertFalse(mark.proposes(Truth.NO));
    }

    @Test
    void whatIsFoundCannotBeWishedAwayAndOwnConductCanStop() {
        assertEquals(Truth.UNKNOWN, mark(Polarity.ON_YES, "fact: PersonalData").protects());
        assertTrue(mark(Polarity.ON_YES, "fact: PersonalData, protects: no").proposes(Truth.NO));
    }

    @Test
    void whatIsReadBothWaysOrNeverProtectsNeitherWay() {
        assertEquals(Truth.UNKNOWN, mark(Polarity.ON_EITHER, "fact: Safeguards").protects());
        assertEquals(Truth.UNKNOWN, mark(Polarity.NEVER, "fact: Safeguards").protects());
    }

    @Test
    void aCautiousTermProtectsByItsYes() {
        assertEquals(Truth.YES, mark(Polarity.ON_YES, "fact: PersonalData, derived: true, cautious: true").protects());
    }

    @Test
    void whatIsGivenDerivedATriggerOrAPersonsOwnIsNeverProposed() {
        for (FactKind kind : Set.of(FactKind.DATA_SUBJECT, FactKind.SITUATION, FactKind.OFFENCE, FactKind.PRIOR_PROCESSING,
                FactKind.EMPLOYMENT, FactKind.OPERATION, FactKind.CONTROLLER, FactKind.CONSENT, FactKind.REQUEST, FactKind.LAWFUL_BASIS,
                FactKind.POLICE_NOTICE)) {
            Marks.Mark mark = mark(Polarity.ON_NO, "fact: " + kind.typeName());
            assertFalse(mark.canAct() || mark.proposes(Truth.YES) || mark.proposes(Truth.NO), kind.typeName());
        }
        assertFalse(mark(Polarity.ON_NO, "fact: Safeguards, derived: true").canAct());
        assertFalse(mark(Polarity.ON_NO, "fact: Safeguards, silenceIn: { icrc: no }").canAct());
    }

    @Test
    void choicesAndNumbersHaveNoSideThatProtects() {
        assertEquals(Truth.UNKNOWN, mark(Polarity.ON_NO, "fact: Safeguards, values: [A, B]").protects());
        assertEquals(Truth.UNKNOWN, mark(Polarity.ON_NO, "fact: Safeguards, number: true").protects());
    }

    @Test
    void whoAnswersFollowsFromTheFact() {
        Map<FactKind, Answerer> who = new EnumMap<>(FactKind.class);
        for (FactKind kind : FactKind.values()) {
            who.put(kind, mark(Polarity.NEVER, "fact: " + kind.typeName()).who());
        }
        assertEquals(Answerer.OFFICER, who.get(FactKind.CONSENT));
        assertEquals(Answerer.DATA_PROTECTION_OFFICER, who.get(FactKind.ASSESSMENT));
        assertEquals(Answerer.LEGAL, who.get(FactKind.AGREEMENT));
        assertEquals(Answerer.RECIPIENT, who.get(FactKind.RECIPIENT));
        assertEquals(Answerer.OFFICER, mark(Polarity.NEVER, "fact: Recipient, values: [A, B]").who());
    }

    @Test
    void theAuthorHasTheLastWord() {
        assertEquals(new Marks.Mark(Answerer.PERSON, Truth.NO, true, Polarity.ON_NO),
                mark(Polarity.ON_NO, "fact: Situation, who: person, protects: no, canAct: yes"));
        assertEquals(Truth.UNKNOWN, mark(Polarity.ON_NO, "fact: Safeguards, protects: none").protects());
        assertFalse(mark(Polarity.ON_NO, "fact: Safeguards, canAct: no").canAct());
    }

    /** The marks of the bundled terms as the bundled rules read them. */
    private static Marks bundled() {
        Map<String, Polarity> adverse = new TreeMap<>();
        RulebookSources.read(Path.of("src/main/resources/rules"), Known.nothing()).rulebooks().values()
                .forEach(book -> Polarities.of(book.register().register(), book.rules())
                        .forEach((term, one) -> adverse.merge(term, one, Polarity::and)));
        return new Marks(BUNDLED, adverse);
    }

    @Test
    void theBundledRulesGiveTheMarks() {
        Marks marks = bundled();
        for (String done : List.of("dataSubjectInformedOfTransfer", "dpoReviewed", "securityMeasuresAdequate", "dpiaSetsSafeguards")) {
            assertTrue(marks.of(BUNDLED.require(done)).proposes(Truth.YES), done);
        }
        assertTrue(marks.of(BUNDLED.require("dataElementsExceedNeed")).proposes(Truth.NO));
        for (String given : List.of("dataIsPersonal", "dataSubjectIsChild", "consentGiven", "explicitConsent", "nonRefoulementRisk",
                "requestFraudulent", "expressWaiver", "necessityMet", "transferProposed", "immediateThreatToLife", "dataIsSensitive",
                "candidateListConsent")) {
            Marks.Mark mark = marks.of(BUNDLED.require(given));
            assertFalse(mark.proposes(Truth.YES) || mark.proposes(Truth.NO), given);
        }
    }

    @Test
    void noMarkTakesProtectionAway() {
        Marks marks = bundled();
        List<String> wrong = BUNDLED.terms().stream().filter(term -> {
            Marks.Mark mark = marks.of(term);
            return term.cautious() && mark.protects() != Truth.YES || mark.proposes(Truth.YES) && mark.adverse() == Polarity.ON_YES
                    || mark.proposes(Truth.NO) && mark.adverse() != Polarity.ON_YES;
        }).map(Term::name).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyBundledTermIsMarkedAndNoOther() {
        Marks marks = new Marks(BUNDLED, Map.of());
        BUNDLED.terms().forEach(marks::of);
        assertNull(marks.find("nobody"));
        assertThrows(IllegalArgumentException.class,
                () -> marks.of(YamlTerms.read("- { term: own, fact: Recipient, ask: 'Is it?', silence: unknown }").get(0)));
    }

    @Test
    void polaritiesAddUp() {
        assertEquals(Polarity.ON_YES, Polarity.NEVER.and(Polarity.ON_YES));
        assertEquals(Polarity.ON_NO, Polarity.ON_NO.and(Polarity.NEVER));
        assertEquals(Polarity.ON_EITHER, Polarity.ON_NO.and(Polarity.ON_YES));
        assertEquals(Polarity.ON_YES, Polarity.ON_YES.and(Polarity.ON_YES));
    }
}
