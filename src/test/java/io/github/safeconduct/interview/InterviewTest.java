package io.github.safeconduct.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Bounds;
import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Question;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.casefile.CaseWriter;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.model.Agreement;
import io.github.safeconduct.model.Controller;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.model.PersonalData;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.terms.Body;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Interviews played through: they end, they ask only what matters, and what they write decides as they did. */
class InterviewTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final String EXAMPLES = "examples/cases";
    private static final String FIELD = "src/test/resources/reviews/field-cases";
    private static final int LONGEST = 80;
    private static final int MOST_WAYS = 64;

    /** How an officer replies to a question. */
    private enum Officer {
        HOPEFUL, KNOWS_NOTHING, ANYHOW
    }

    private static List<Case> cases(String... folders) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
                    try (CaseSession session = new CaseFileReader(SAFECONDUCT.vocabulary()).read(file).get(0).open(SAFECONDUCT)) {
                        Case one = session.toCase();
                        SAFECONDUCT.decide(one);
                        cases.add(one);
                    } catch (CaseException e) {
                        // Some of the folder show what is refused with a message.
                        continue;
                    }
                }
            }
        }
        return cases;
    }

    private static Interview reply(Interview interview, Officer officer, Random random) {
        Question question = interview.next().orElseThrow().question();
        List<Question.PossibleAnswer> answers = new ArrayList<>(question.answers());
        if (answers.isEmpty() || officer == Officer.KNOWS_NOTHING) {
            return interview.notKnownHere();
        }
        if (officer == Officer.ANYHOW && random.nextInt(6) == 0) {
            return interview.knownByNobody();
        }
        answers.sort(java.util.Comparator.comparing(Question.PossibleAnswer::outcome));
        int at = officer == Officer.HOPEFUL ? 0 : random.nextInt(answers.size());
        try {
            return interview.answer(answers.get(at).answer());
        } catch (CaseException e) {
            return interview.notKnownHere();
        }
    }

    private static Interview play(Case one, Officer officer, Random random, BiFunction<Interview, Asked, Boolean> each) {
        Interview interview = Interview.of(SAFECONDUCT, one);
        int rounds = 0;
        while (interview.next().isPresent()) {
            assertTrue(++rounds <= LONGEST, () -> "no end: " + one);
            each.apply(interview, interview.next().get());
            interview = reply(interview, officer, random);
        }
        return interview;
    }

    @Test
    void everyInterviewEndsAndWhatItWritesDecidesTheSame() throws IOException {
        Random random = new Random(8);
        List<Integer> asked = new ArrayList<>();
        List<Integer> listed = new ArrayList<>();
        for (Case one : cases(EXAMPLES, FIELD)) {
            for (Officer officer : List.of(Officer.HOPEFUL, Officer.ANYHOW, Officer.KNOWS_NOTHING)) {
                Interview interview = play(one, officer, random, (before, question) -> {
                    assertFalse(
                            before.replied().contains(question.question().term()) && before.decision().orElseThrow().flows().size() == 1,
                            "asked twice: " + question);
                    return true;
                });
                Decision decision = interview.decision().orElseThrow();
                String text = CaseWriter.write("a \"case\"\n: x", List.of("written by an\ninterview"), interview.toCase());
                try (CaseSession session = new CaseFileReader(SAFECONDUCT.vocabulary()).read("x.yaml", text).get(0).open(SAFECONDUCT)) {
                    assertEquals(interview.toCase(), session.toCase(), text);
                    assertEquals(decision, session.decide(), text);
                }
                if (officer == Officer.HOPEFUL) {
                    assertTrue(decision.outcome() != Outcome.UNDECIDED || !interview.putAside().isEmpty() || writtenUnknown(interview),
                            decision.questions().toString());
                    asked.add(interview.replied().size());
                    listed.add(SAFECONDUCT.decide(one).questions().size());
                }
            }
        }
        asked.sort(null);
        listed.sort(null);
        System.out.println("interviews: " + asked.size() + " to the end, " + asked.get(asked.size() / 2) + " questions in the median, "
                + asked.get(asked.size() - 1) + " at worst, "
                + asked.stream().mapToInt(n -> n).sum() + " in all; the first lists alone had " + listed.stream().mapToInt(n -> n).sum());
    }

    private static boolean writtenUnknown(Interview interview) {
        return interview.toCase().answers().containsValue(io.github.safeconduct.model.Truth.UNKNOWN)
                || interview.toCase().facts().stream()
                        .anyMatch(fact -> fact.answers().stated().containsValue(io.github.safeconduct.model.Truth.UNKNOWN));
    }

    /** With some answers to the other questions of its list, the answers to the question put make a difference. */
    @Test
    void everyQuestionPutMatters() throws IOException {
        Random random = new Random(9);
        int[] put = {0};
        for (Case one : cases(EXAMPLES)) {
            for (Officer officer : List.of(Officer.HOPEFUL, Officer.ANYHOW)) {
                play(one, officer, random, (interview, asked) -> {
                    List<Question> list = interview.decision().map(Decision::questions).orElse(List.of());
                    if (asked.assuming().isEmpty() && interview.decision().isPresent() && interview.decision().get().flows().size() == 1
                            && ways(asked.question(), list) <= MOST_WAYS) {
                        put[0]++;
                        assertTrue(matters(interview.toCase(), asked.question(), list, 0),
                                () -> asked + " does not matter in " + interview.decision() + list);
                    }
                    return true;
                });
            }
        }
        System.out.println("interviews: " + put[0] + " questions put, each of them mattered");
        assertTrue(put[0] > 25);
    }

    private static List<String> values(Question other) {
        return other.answers().stream().map(Question.PossibleAnswer::answer).toList();
    }

    private static long ways(Question question, List<Question> list) {
        long ways = 1;
        for (Question other : list) {
            ways = other.term().equals(question.term()) ? ways : Math.min(Integer.MAX_VALUE, ways * Math.max(1, values(other).size()));
        }
        return ways;
    }

    private static boolean matters(Case given, Question question, List<Question> list, int next) {
        if (next == list.size()) {
            Set<Bounds> bounds = new HashSet<>();
            bounds.add(SAFECONDUCT.decide(given).bounds());
            for (Question.PossibleAnswer answer : question.answers()) {
                try {
                    bounds.add(SAFECONDUCT.decide(with(given, question.term(), answer.answer())).bounds());
                } catch (CaseException e) {
                    continue;
                }
            }
            return bounds.size() > 1;
        }
        Question other = list.get(next);
        return other.term().equals(question.term())
                ? matters(given, question, list, next + 1)
                : values(other).stream().anyMatch(value -> matters(with(given, other.term(), value), question, list, next + 1));
    }

    private static Case with(Case given, String term, String answer) {
        return given.toBuilder().answer(term, SAFECONDUCT.vocabulary().require(term).accept(answer)).build();
    }

    private static Case unhcr() {
        return Case.builder().rulebooks("unhcr").asOf(LocalDate.of(2026, 1, 1))
                .answers(Map.of("dataIsPersonal", "yes", "transferProposed", "yes")).build();
    }

    @Test
    void backAndChangeTakeRepliesBack() {
        Interview start = Interview.of(SAFECONDUCT, unhcr());
        Asked first = start.next().orElseThrow();
        String answer = first.question().answers().get(0).answer();
        Interview second = start.answer(answer);
        assertEquals(List.of(first.question().term()), second.replied());
        assertEquals(start.toCase(), second.back().toCase());
        assertEquals(first.question(), second.back().next().orElseThrow().question());
        assertEquals(start, start.back());
        String other = first.question().answers().get(1).answer();
        assertEquals(start.answer(other).toCase(), second.change(first.question().term(), other).toCase());
        Interview volunteered = start.change("dataSubjectInformedOfTransfer", "no");
        assertEquals(io.github.safeconduct.model.Truth.NO, volunteered.toCase().answers().get("dataSubjectInformedOfTransfer"));
        Interview restated = start.change("dataIsPersonal", "no");
        assertEquals(io.github.safeconduct.model.Truth.NO, restated.toCase().answers().get("dataIsPersonal"));
        assertTrue(assertThrows(CaseException.class, () -> start.change("dataIsPersonall", "no")).getMessage()
                .contains("did you mean 'dataIsPersonal'?"));
    }

    @Test
    void aWrongAnswerLeavesTheInterviewAsItWas() {
        Interview start = Interview.of(SAFECONDUCT, unhcr());
        assertTrue(assertThrows(CaseException.class, () -> start.answer("perhaps")).getMessage()
                .contains("'" + start.next().orElseThrow().question().term() + "' "));
        assertEquals(List.of(), start.replied());
    }

    @Test
    void whatNobodyKnowsIsWrittenDownAndNotAskedAgain() {
        Interview start = Interview.of(SAFECONDUCT, unhcr());
        String term = start.next().orElseThrow().question().term();
        Interview after = start.knownByNobody();
        assertEquals(io.github.safeconduct.model.Truth.UNKNOWN, after.toCase().answers().get(term));
        assertTrue(after.next().map(asked -> !asked.question().term().equals(term)).orElse(true));
        assertTrue(Interview.of(SAFECONDUCT, after.toCase()).next().map(asked -> !asked.question().term().equals(term)).orElse(true));
        Interview aside = start.notKnownHere();
        assertEquals(start.toCase(), aside.toCase());
        assertEquals(term, Interview.of(SAFECONDUCT, aside.toCase()).next().orElseThrow().question().term());
        assertEquals(List.of(term), aside.putAside());
    }

    /** Of what nobody can know as a whole, the parts are not asked one by one. */
    @Test
    void whatNobodyKnowsIsNotAskedAgainInParts() {
        Interview interview = Interview.of(SAFECONDUCT, unhcr());
        Set<String> parts = new HashSet<>();
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < LONGEST && interview.next().isPresent(); i++) {
            String term = interview.next().get().question().term();
            asked.add(term);
            assertFalse(parts.contains(term), term);
            if (SAFECONDUCT.vocabulary().require(term).marks().gathers()) {
                SAFECONDUCT.vocabulary().require(term).implies().values().forEach(implied -> parts.addAll(implied.keySet()));
                interview = interview.knownByNobody();
                // As the case is written, too.
                assertFalse(Interview.of(SAFECONDUCT, interview.toCase()).next().map(next -> parts.contains(next.question().term()))
                        .orElse(false));
            } else {
                interview = interview.notKnownHere();
            }
        }
        assertFalse(parts.isEmpty(), asked.toString());
    }

    @Test
    void whoIsResponsibleComesFirst() {
        Interview start = Interview.of(SAFECONDUCT,
                Case.builder().asOf(LocalDate.of(2026, 1, 1)).answers(Map.of("dataIsPersonal", "yes")).build());
        assertEquals("controllerBody", start.next().orElseThrow().question().term());
        assertTrue(start.decision().isEmpty());
        assertTrue(start.next().get().question().answers().stream().anyMatch(answer -> answer.answer().equals("UNHCR")));
        assertTrue(start.answer("UNHCR").decision().isPresent());
        assertTrue(start.notKnownHere().next().isEmpty());
        assertThrows(IllegalStateException.class, () -> start.notKnownHere().answer("yes"));
    }

    /** The question about one of two recipients is answered on that one, on the record where its kind hangs on a recipient. */
    @Test
    void anAnswerGoesToTheRecipientItIsAbout() {
        Case two = Case.builder().asOf(LocalDate.of(2026, 1, 1))
                .add(Controller.of(Body.UNHCR), Operation.of().answer("operationKind", "DISCLOSURE"),
                        PersonalData.of().answer("dataCategory", "HEALTH").yes("dataIsPersonal"),
                        Recipient.of().answer("recipientType", "IMPLEMENTING_PARTNER")
                                .with(Agreement.of().yes("dataSharingAgreementSigned")),
                        Recipient.of().answer("recipientType", "HOST_GOVERNMENT").named("r2"))
                .build();
        Interview interview = Interview.of(SAFECONDUCT, two);
        Set<String> about = new HashSet<>();
        for (int i = 0; i < LONGEST && interview.next().isPresent(); i++) {
            Question question = interview.next().get().question();
            int before = interview.decision().orElseThrow().flows().size();
            if (question.flows().size() < before) {
                question.flows().forEach(flow -> about.addAll(flow.recipients()));
            }
            Interview after = question.answers().isEmpty() ? interview.notKnownHere() : interview.answer(mildest(question));
            assertTrue(after.next().isEmpty() || !after.next().get().question().equals(question), question.toString());
            interview = after;
        }
        assertTrue(interview.next().isEmpty());
        assertFalse(about.isEmpty(), "no question was about one recipient");
        String text = CaseWriter.write("two", List.of(), interview.toCase());
        try (CaseSession session = new CaseFileReader(SAFECONDUCT.vocabulary()).read("x.yaml", text).get(0).open(SAFECONDUCT)) {
            assertEquals(interview.decision().get(), session.decide(), text);
        }
    }

    private static String mildest(Question question) {
        List<Question.PossibleAnswer> answers = new ArrayList<>(question.answers());
        java.util.Collections.reverse(answers);
        return !question.settling().isEmpty()
                ? question.settling().get(0)
                : answers.stream().min(java.util.Comparator.comparing(Question.PossibleAnswer::outcome)).orElseThrow().answer();
    }

    /** What offices must say comes after what anybody else can, office by office. */
    @Test
    void officesComeLast() throws IOException {
        for (Case one : cases(EXAMPLES)) {
            Order order = new Order(SAFECONDUCT.vocabulary());
            List<Integer> ranks = order.of(SAFECONDUCT.decide(one).questions()).stream().map(question -> Answerer.valueOf(question.who()))
                    .map(who -> who.isOffice() ? who.ordinal() : -1).toList();
            assertEquals(ranks.stream().sorted().toList(), ranks);
        }
    }

    /** A child is no adult: of the two answers one contradicts what is said, so nobody is asked for the other. */
    @Test
    void whatFollowsIsNotAsked() {
        Case child = Case.builder().rulebooks("iom").asOf(LocalDate.of(2026, 1, 1))
                .answers(Map.of("dataIsPersonal", "yes", "operationKind", "USE", "dataCategory", "HEALTH",
                        "dataSubjectIsChild", "yes"))
                .build();
        Interview interview = Interview.of(SAFECONDUCT, child);
        assertTrue(interview.next().map(asked -> asked.question().answers().size() > 1).orElse(true));
    }

    @Test
    void aSettledCaseIsNotAskedAbout() {
        Case settled = unhcr().toBuilder().answers(Map.of("recipientProtectionComparable", "no", "recipientIsThirdParty", "yes")).build();
        Interview interview = Interview.of(SAFECONDUCT, settled);
        assertEquals(Outcome.REFUSED, interview.decision().orElseThrow().outcome());
        assertTrue(interview.next().isEmpty());
        assertEquals("Interview[0 replies]", interview.toString());
    }
}
