package io.github.safeconduct.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.YamlTerms;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.ExpectingCaseReader;
import io.github.safeconduct.internal.pack.RulebookIndex;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.testing.CaseFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What follows from an answer, what cannot stand beside it, and a vocabulary that contradicts itself. */
class ConsistencyTest {

    private static final Vocabulary VOCABULARY = Safeconduct.load().vocabulary();
    private static final Consistency CONSISTENCY = new Consistency(VOCABULARY);

    private static Vocabulary vocabulary(String... terms) {
        StringBuilder yaml = new StringBuilder();
        for (String term : terms) {
            yaml.append("- { fact: Recipient, ask: 'What is it, please?', silence: unknown, ").append(term).append(" }\n");
        }
        return new Vocabulary(YamlTerms.read(yaml.toString()));
    }

    private static List<String> faults(String... terms) {
        return new Consistency(vocabulary(terms)).faults();
    }

    private static Set<String> excluded(Consistency consistency, String term, String answer) {
        return consistency.excluded(new Stated(term, answer)).stream().map(Stated::toString).collect(Collectors.toSet());
    }

    @Test
    void theBundledVocabularyContradictsItselfNowhere() {
        assertEquals(List.of(), CONSISTENCY.faults());
    }

    @Test
    void whatAnAnswerImpliesExcludesTheOpposite() {
        assertTrue(CONSISTENCY.implied(new Stated("operationKind", "DISCLOSURE")).contains(new Stated("transferProposed", "yes")));
        assertFalse(CONSISTENCY.together(new Stated("operationKind", "DISCLOSURE"), new Stated("transferProposed", "no")));
        assertFalse(CONSISTENCY.together(new Stated("transferProposed", "no"), new Stated("operationKind", "DISCLOSURE")));
        assertTrue(CONSISTENCY.together(new Stated("operationKind", "USE"), new Stated("transferProposed", "no")));
    }

    @Test
    void aChildIsNoAdultAndThereIsNoThird() {
        for (String adult : List.of("dataSubjectIsAdult", VOCABULARY.require("adult").name())) {
            for (String answer : List.of("yes", "no")) {
                Stated child = new Stated("dataSubjectIsChild", answer);
                assertFalse(CONSISTENCY.together(child, new Stated(adult, answer)), adult + " " + answer);
            }
        }
        assertFalse(CONSISTENCY.together(new Stated("consentStatus", "REFUSED"), new Stated("consentGiven", "yes")));
    }

    @Test
    void ofTwoAnswersTheOneThatIsNotExcludedHolds() {
        assertEquals(Set.of(new Stated("dataSubjectIsChild", "no")), CONSISTENCY.leaves(new Stated("dataSubjectIsAdult", "yes")));
        assertEquals(Set.of(new Stated("dataSubjectIsAdult", "yes")), CONSISTENCY.leaves(new Stated("dataSubjectIsChild", "no")));
        // Told of the recipients is told of the transfer; not told of the transfer is told of nobody.
        assertTrue(CONSISTENCY.follows(new Stated("dataSubjectInformedOfRecipient", "yes"))
                .contains(new Stated("dataSubjectKnowledge", "yes")));
        assertTrue(
                CONSISTENCY.follows(new Stated("dataSubjectKnowledge", "no")).contains(new Stated("dataSubjectInformedOfRecipient", "no")));
        assertEquals(Set.of(), CONSISTENCY.follows(new Stated("dataSubjectKnowledge", "yes")));
        // What norms settle is left to them.
        Consistency derived = new Consistency(vocabulary("term: a, implies: { yes: { b: yes } }", "term: b, derived: true"));
        assertEquals(Set.of(), derived.leaves(new Stated("a", "yes")));
        assertEquals(Set.of(new Stated("a", "no")), derived.leaves(new Stated("b", "no")));
    }

    /**
     * The words of the law are read with care: no answer that silence leaves open says yes to what silence denies, since its silence would
     * then deny it.
     */
    @Test
    void whatSilenceLeavesOpenImpliesNoYesToWhatSilenceDenies() {
        // What every case must say before anything is permitted is never presumed away; and without a controller the rulebooks that read it
        // do not govern.
        Set<String> least = Set.of("operationKind", "recipientType", "recipientBody", "controllerBody");
        List<String> hazards = new ArrayList<>();
        for (Term term : VOCABULARY.terms()) {
            boolean always = term.closedByDefault() && term.marks().askedWhen().isEmpty();
            term.implies().forEach((answer, others) -> others.forEach((name, other) -> {
                Term implied = VOCABULARY.require(name);
                boolean denied = implied.closedByDefault() || !implied.closed().isEmpty();
                boolean asked = term.closedByDefault() && implied.marks().askedWhen().containsAll(term.marks().askedWhen());
                if (denied && !always && !asked && !other.equals("no") && !least.contains(term.name()) && !term.derived()) {
                    hazards.add(term.name() + " = " + answer + " => " + name + " = " + other);
                }
            }));
        }
        assertEquals(List.of(), hazards);
    }

    @Test
    void anAnswerStandsBesideItselfAndNoOtherOfItsTerm() {
        assertTrue(CONSISTENCY.together(new Stated("consentGiven", "yes"), new Stated("consentGiven", "yes")));
        assertFalse(CONSISTENCY.together(new Stated("consentGiven", "yes"), new Stated("consentGiven", "no")));
    }

    @Test
    void whatIsExcludedIsDrawnOutAlongWhatIsImplied() {
        Consistency consistency = new Consistency(vocabulary(
                "term: a, implies: { yes: { b: yes } }",
                "term: b, implies: { yes: { kind: X } }, excludes: { yes: { c: yes } }",
                "term: c",
                "term: d, implies: { yes: { c: yes } }",
                "term: kind, values: [X, Y]"));
        assertEquals(List.of(), consistency.faults());
        assertEquals(Set.of("b = no", "kind = Y", "kind = OTHER", "kind = NONE", "c = yes", "d = yes"), excluded(consistency, "a", "yes"));
        assertEquals(Set.of("c = no", "b = yes", "a = yes"), excluded(consistency, "d", "yes"));
    }

    @Test
    void unknownNamesAndAnswersAreFaults() {
        assertEquals(List.of("the term a implies the unknown term 'bee' (did you mean 'bees'?)"),
                faults("term: a, implies: { yes: { bee: yes } }", "term: bees"));
        assertEquals(List.of("the term a implies 'X' of bees, which has no such answer"),
                faults("term: a, implies: { yes: { bees: X } }", "term: bees"));
        assertEquals(List.of("the term a implies 'maybe' of a, which has no such answer"),
                faults("term: a, implies: { maybe: { bees: yes } }", "term: bees"));
        assertEquals(List.of("the term a excludes 'WRONG' of kind, which has no such answer"),
                faults("term: a, excludes: { yes: { kind: [RIGHT, WRONG] } }", "term: kind, values: [RIGHT]"));
        assertEquals(List.of("the term a excludes the unknown term 'nobody'"), faults("term: a, excludes: { yes: { nobody: yes } }"));
    }

    @Test
    void circlesAreFaults() {
        assertEquals(List.of("a = yes implies itself"), faults("term: a, implies: { yes: { a: yes } }"));
        assertEquals(List.of("a = yes implies itself, by way of b = no", "b = no implies itself, by way of a = yes"),
                faults("term: a, implies: { yes: { b: no } }", "term: b, implies: { no: { a: yes } }"));
    }

    @Test
    void contradictionsAreFaults() {
        assertEquals(List.of("a = yes excludes itself"), faults("term: a, implies: { yes: { a: no } }"));
        assertEquals(List.of("a = yes excludes itself"), faults("term: a, excludes: { yes: { a: yes } }"));
        assertTrue(faults("term: a, implies: { yes: { b: yes, c: yes } }", "term: b, excludes: { yes: { c: yes } }", "term: c").stream()
                .anyMatch(fault -> fault.startsWith("a = yes implies ") && fault.endsWith(" and excludes it")));
        assertTrue(faults("term: a, implies: { yes: { b: yes, c: yes } }", "term: b", "term: c, implies: { yes: { b: no } }").stream()
                .anyMatch(fault -> fault.startsWith("a = yes implies ") && fault.endsWith(" and excludes it")));
    }

    /** What a case states in answers of its own and in facts of which it has one; several facts of a kind are several things. */
    private static List<Stated> stated(CaseFile file) {
        Map<String, Object> answers = new TreeMap<>(file.answers());
        Map<FactKind, List<Fact<?>>> byKind = file.facts().stream().collect(Collectors.groupingBy(FactKind::of));
        byKind.values().stream().filter(facts -> facts.size() == 1).forEach(facts -> answers.putAll(facts.get(0).answers().stated()));
        return answers.entrySet().stream().map(entry -> new Stated(entry.getKey(), entry.getValue() instanceof Truth truth
                ? truth.name().toLowerCase(Locale.ROOT)
                : entry.getValue().toString())).toList();
    }

    @Test
    void noCaseStatesWhatCannotStandTogether() {
        ExpectingCaseReader reader = new ExpectingCaseReader(VOCABULARY);
        List<String> wrong = new ArrayList<>();
        for (Path path : CaseFolders.files()) {
            for (ExpectingCaseReader.Expecting one : reader.read(path)) {
                List<Stated> stated = stated(one.facts());
                stated.forEach(first -> stated.stream()
                        .filter(second -> first.compareTo(second) < 0 && !CONSISTENCY.together(first, second))
                        .forEach(second -> wrong.add(one.place() + ": " + first + " and " + second)));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theIndexKeepsWhatAnAuthorSays() {
        List<Term> own = YamlTerms.read("""
                - { term: a, fact: Recipient, ask: 'Is it?', silence: unknown, who: data-protection-officer, protects: none, canAct: no,
                    excludes: { yes: { b: yes, kind: [X, Y] }, no: { b: no } } }
                - { term: b, fact: Recipient, ask: 'Is it?', silence: unknown, protects: no, canAct: yes }
                """);
        assertEquals(own, RulebookIndex.terms(RulebookIndex.writeTerms(own)));
        List<Term> bundled = List.copyOf(VOCABULARY.terms());
        assertEquals(bundled, RulebookIndex.terms(RulebookIndex.writeTerms(bundled)));
    }
}
