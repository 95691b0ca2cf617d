package io.github.safeconduct.decisive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Question;
import io.github.safeconduct.interview.Interview;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Term;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How decisive the library is on few facts, and how much it asks of whom: the bars of docs/decisions/0017. */
class DecisivenessTest {

    /** What a case must say before anything is permitted: who, what, which data, to whom. */
    private static final Set<String> LEAST = Set.of("controllerBody", "operationKind", "dataCategory", "recipientType");
    private static final int ANSWERS = 10;
    private static final List<Tried> CASES = cases();

    private static List<Tried> cases() {
        try {
            return Tried.all();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int median(List<Integer> sorted) {
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    private static int most(List<Integer> sorted) {
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() - 1);
    }

    @Test
    void theOfficerIsAskedLittle() {
        List<Tried> cases = CASES.stream().filter(one -> one.decided().isPresent()).toList();
        List<Tried> open = cases.stream().filter(Tried::isOpen).toList();
        List<Integer> given = cases.stream().map(Tried::answers).sorted().toList();
        List<Integer> asked = open.stream().map(one -> one.questions().size()).sorted().toList();
        List<Integer> officer = open.stream().map(one -> (int) one.forTheOfficer()).sorted().toList();
        System.out.printf("decisiveness: %d cases, %d answers given in the median (%d at most), %d %% settled as they stand%n",
                cases.size(),
                median(given), most(given), 100 * (cases.size() - open.size()) / cases.size());
        System.out.printf("questions where not settled: %d in the median, %d at most; of these for the officer %d and %d%n", median(asked),
                most(asked), median(officer), most(officer));
        Map<String, Integer> often = new TreeMap<>();
        open.forEach(one -> one.questions().forEach(question -> often.merge(question.term(), 1, Integer::sum)));
        often.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(12)
                .forEach(one -> System.out.println("  asked " + one.getValue() + " times: " + one.getKey()));
        assertTrue(median(officer) <= 5, () -> officer.toString());
        assertTrue(most(officer) <= 12, () -> officer.toString());
    }

    /** Cases with their least facts, on which the questions are answered until ten answers stand beside these. */
    @Test
    void tenAnswersBesideTheLeastFactsSettleMostCases() {
        Random random = new Random(7);
        int all = 0;
        int settled = 0;
        List<String> left = new ArrayList<>();
        for (Tried one : CASES) {
            if (one.decided().isPresent()) {
                all++;
                Outcome outcome = one.isOpen() ? afterTenAnswers(one, random) : one.decided().get().outcome();
                settled += outcome == Outcome.UNDECIDED ? 0 : 1;
                if (outcome == Outcome.UNDECIDED) {
                    left.add(one.given().name());
                }
            }
        }
        int share = 100 * settled / all;
        System.out.println("decisiveness: " + share + " % of " + all + " cases settled with the least facts and ten answers");
        assertTrue(share >= 85, share + " %: " + left);
    }

    /** Asked as the interview asks; half of the answers are those hoped for, half are whatever comes. */
    private static Outcome afterTenAnswers(Tried one, Random random) {
        Interview interview = Interview.of(Tried.SAFECONDUCT, Tried.toCase(one.given()));
        int answers = one.answers() - (int) LEAST.stream().filter(term -> states(one, term)).count();
        while (interview.next().isPresent() && outcome(interview) == Outcome.UNDECIDED) {
            Question question = interview.next().get().question();
            boolean least = LEAST.contains(question.term());
            if (!least && answers >= ANSWERS) {
                break;
            }
            answers += least ? 0 : 1;
            interview = answered(interview, question, random);
        }
        return outcome(interview);
    }

    private static Outcome outcome(Interview interview) {
        return interview.decision().map(one -> one.outcome()).orElse(Outcome.UNDECIDED);
    }

    private static boolean states(Tried one, String term) {
        Case given = Tried.toCase(one.given());
        return given.answers().containsKey(term) || given.facts().stream().anyMatch(fact -> fact.answers().stated().containsKey(term));
    }

    private static Interview answered(Interview interview, Question question, Random random) {
        List<Question.PossibleAnswer> possible = new ArrayList<>(question.answers());
        possible.sort(Comparator.comparing(Question.PossibleAnswer::outcome));
        List<String> answers = new ArrayList<>(random.nextBoolean()
                ? possible.stream().map(Question.PossibleAnswer::answer).toList()
                : List.of(possible.get(random.nextInt(possible.size())).answer()));
        possible.forEach(one -> answers.add(one.answer()));
        for (String answer : answers) {
            try {
                return interview.answer(answer);
            } catch (CaseException e) {
                continue; // it contradicts what is stated, as the question could not know of each
            }
        }
        return interview.notKnownHere();
    }

    /** The officer's questions come first, then those of each office together. */
    @Test
    void questionsStandByWhoAnswersThem() {
        for (Tried one : CASES) {
            List<String> offices = one.questions().stream().map(Question::who).filter(who -> Answerer.valueOf(who).isOffice()).toList();
            List<String> inTurn = new ArrayList<>();
            offices.stream().filter(who -> inTurn.isEmpty() || !inTurn.get(inTurn.size() - 1).equals(who)).forEach(inTurn::add);
            assertEquals(new ArrayList<>(new LinkedHashSet<>(offices)), inTurn, one.given().name());
            long before = one.questions().stream().takeWhile(question -> !Answerer.valueOf(question.who()).isOffice()).count();
            boolean least = one.questions().stream().anyMatch(question -> LEAST.contains(question.term()));
            assertTrue(least || before == one.forTheOfficer(), one.given().name() + ": " + one.questions());
        }
    }

    /** What one answer settles is asked as one question, and every term that stands for several does so somewhere. */
    @Test
    void everyTermThatGathersPays() {
        Set<String> idle = new TreeSet<>();
        Tried.SAFECONDUCT.vocabulary().terms().stream().filter(term -> term.marks().gathers()).map(Term::name).forEach(idle::add);
        for (Tried one : CASES) {
            for (Question question : one.questions()) {
                Term term = Tried.SAFECONDUCT.vocabulary().require(question.term());
                if (term.marks().gathers()) {
                    idle.remove(term.name());
                    assertFalse(one.given().answers().containsKey(term.name()), term.name());
                    Set<String> instead = new TreeSet<>();
                    term.implies().values().forEach(answers -> instead.addAll(answers.keySet()));
                    List<String> best = question.settling();
                    assertTrue(best.isEmpty() || term.implies().keySet().containsAll(best), term.name() + " proposes " + best);
                }
            }
        }
        assertEquals(Set.of(), idle, "terms that stand for several questions and are asked nowhere");
    }
}
