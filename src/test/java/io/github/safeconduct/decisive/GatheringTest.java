package io.github.safeconduct.decisive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Question;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.model.PersonalData;
import io.github.safeconduct.model.Recipient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** One question instead of several: asked where it pays, sound in what it settles, and never in the way. */
class GatheringTest {

    private static final Consistency CONSISTENCY = new Consistency(Tried.SAFECONDUCT.vocabulary());

    /** UNHCR sends a needs assessment to a donor; everything else is as the answers say. */
    private static Decision decide(Map<String, String> answers) {
        try (CaseSession session = Tried.SAFECONDUCT.openSession()) {
            session.asOf(LocalDate.of(2024, 3, 1)).rulebooks("unhcr");
            session.insert(Operation.of().answer("operationKind", "TRANSFER"));
            session.insert(PersonalData.of().answer("dataCategory", "NEEDS_ASSESSMENT"));
            session.insert(Recipient.of().answer("recipientType", "DONOR"));
            session.answer("dataIsPersonal", "yes");
            answers.forEach(session::answer);
            return session.decide();
        }
    }

    private static Set<String> asked(Decision decision) {
        Set<String> asked = new TreeSet<>();
        decision.questions().forEach(question -> asked.add(question.term()));
        return asked;
    }

    @Test
    void theOneIsAskedAndNotTheMany() {
        Set<String> asked = asked(decide(Map.of()));
        assertTrue(asked.contains("agreementStands"), asked.toString());
        assertTrue(asked.stream().noneMatch(term -> term.startsWith("dta")), asked.toString());
        Question question = decide(Map.of()).questions().stream().filter(one -> one.term().equals("agreementStands")).findFirst()
                .orElseThrow();
        assertTrue(question.norms().containsAll(List.of("UNHCR-OT-06", "UNHCR-OT-10", "UNHCR-OT-12")), question.norms().toString());
        assertTrue(question.answers().stream().anyMatch(answer -> answer.answer().equals("NOTHING") && answer.outcome().isBlocked()));
    }

    @Test
    void oneAnswerSettlesThemAll() {
        Set<String> asked = asked(decide(Map.of("agreementStands", "OWN_AGREEMENT")));
        assertFalse(asked.contains("agreementStands") || asked.contains("transferAgreementSigned")
                || asked.contains("recipientWrittenConfidentiality") || asked.stream().anyMatch(term -> term.startsWith("dta")),
                asked.toString());
        assertEquals(Outcome.SUSPENDED, decide(Map.of("agreementStands", "NOTHING")).bounds().best());
    }

    @Test
    void whoeverAnswersOtherwiseIsAskedStepByStep() {
        for (String answer : List.of("OTHER", "INCOMPLETE")) {
            Set<String> asked = asked(decide(Map.of("agreementStands", answer)));
            assertTrue(asked.containsAll(Set.of("dtaPurpose", "dtaSecurity")), answer + " " + asked);
        }
        Set<String> unknown = asked(decide(Map.of("agreementStands", "unknown")));
        assertTrue(unknown.contains("dtaPurpose") && !unknown.contains("agreementStands"), unknown.toString());
    }

    @Test
    void noAnswerIsOfferedThatContradictsWhatIsKnown() {
        Decision decision = decide(Map.of("transferAgreementSigned", "yes"));
        decision.questions().stream().filter(one -> one.term().equals("agreementStands")).forEach(question -> {
            List<String> answers = question.answers().stream().map(Question.PossibleAnswer::answer).toList();
            assertTrue(answers.contains("OWN_AGREEMENT") && !answers.contains("NOTHING") && !answers.contains("PROMISE"),
                    answers.toString());
        });
        assertThrows(CaseException.class, () -> decide(Map.of("transferAgreementSigned", "yes", "agreementStands", "NOTHING")));
    }

    /** OTHER and NONE say nothing, each code says something, and people can read what. */
    @Test
    void aCodeSaysWhatItsWordsSay() {
        List<String> wrong = new ArrayList<>();
        for (Term term : Tried.SAFECONDUCT.vocabulary().terms()) {
            if (!term.marks().gathers()) {
                continue;
            }
            for (String code : term.values()) {
                if (!term.words().meaning().containsKey(code) || term.implies().getOrDefault(code, Map.of()).isEmpty()) {
                    wrong.add(term.name() + " " + code);
                }
            }
            if (term.implies().containsKey(Term.OTHER) || term.implies().containsKey("NONE")
                    || !Tried.SAFECONDUCT.readBy(term.name()).isEmpty()) {
                wrong.add(term.name());
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** A danger stated in the one question is the danger that every rulebook reads. */
    @Test
    void everyDangerIsADanger() {
        Term danger = Tried.SAFECONDUCT.vocabulary().require("dangerKnown");
        for (String code : danger.values()) {
            Set<Stated> follows = CONSISTENCY.follows(new Stated("dangerKnown", code));
            boolean jeopardises = follows.contains(new Stated("sharingJeopardisesSafety", "yes"))
                    || follows.contains(new Stated("authorityIsPartyToConflict", "yes"))
                    || follows.contains(new Stated("destinationConditionsHostile", "yes"));
            assertEquals(!code.equals("NOTHING"), jeopardises, code);
        }
    }
}
