package io.github.safeconduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.testing.CaseFolders;
import io.github.safeconduct.testing.RuleCases;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example cases, and how decisive the library is on the few facts an officer knows. */
class ExamplesTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final Path FOLDER = Path.of("examples/cases");
    private static final Path OUTCOMES = Path.of("src/test/resources/examples-outcomes.properties");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static CaseFile read(Path file) {
        return new CaseFileReader(SAFECONDUCT.vocabulary()).read(file).get(0);
    }

    private static Decision decide(CaseFile file) {
        try (CaseSession session = file.open(SAFECONDUCT)) {
            return session.decide();
        }
    }

    private static int stated(CaseFile file) {
        return file.answers().size() + file.facts().stream().mapToInt(fact -> fact.answers().stated().size()).sum();
    }

    @Test
    void eachIsDecidedAsWritten() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        Files.readAllLines(OUTCOMES).stream().filter(line -> !line.startsWith("#") && !line.isBlank())
                .forEach(line -> expected.put(line.split("=")[0].strip(), line.split("=")[1].strip()));
        Map<String, String> actual = new TreeMap<>();
        for (Path file : files()) {
            actual.put(file.getFileName().toString(), decide(read(file)).outcome().name());
        }
        assertEquals(expected, actual);
        assertTrue(actual.size() >= 30);
    }

    @Test
    void eachOpensWithTwoSentencesAndStatesAtMostADozenFacts() throws IOException {
        for (Path file : files()) {
            List<String> lines = Files.readAllLines(file);
            assertTrue(lines.get(0).startsWith("# ") && lines.get(1).startsWith("# "), file.toString());
            assertTrue(stated(read(file)) <= 12, file + " states " + stated(read(file)) + " facts");
            Decision decision = decide(read(file));
            assertTrue(decision.outcome() != Outcome.UNDECIDED || decision.questions().size() <= 7, file + ": " + decision.questions());
        }
    }

    /** Whoever answers the questions as they say gets a permission: the list is enough. */
    @Test
    void theQuestionsSettleTheCase() throws IOException {
        List<CaseFile> cases = new ArrayList<>();
        for (Path file : files()) {
            cases.add(read(file));
        }
        endToEnd().forEach(one -> cases.add(one.facts()));
        int undecided = 0;
        for (CaseFile file : cases) {
            Decision decision = decideOnDay(file);
            if (decision.outcome() != Outcome.UNDECIDED || decision.questions().size() > 8) {
                continue;
            }
            undecided++;
            assertTrue(somehowPermitted(file, decision.questions(), 0),
                    file.name() + ": no answers to its questions permit: " + decision.questions());
        }
        System.out.println("questions: " + undecided + " undecided cases settled by their own questions");
    }

    private static Decision decideOnDay(CaseFile file) {
        try (CaseSession session = file.open(SAFECONDUCT)) {
            if (file.asOf().isEmpty()) {
                session.asOf(RuleCases.DEFAULT_DAY);
            }
            return session.decide();
        }
    }

    /** Whether some answers to the questions permit; every combination is tried, those that may be proposed first. */
    private static boolean somehowPermitted(CaseFile file, List<Question> questions, int next) {
        if (next == questions.size()) {
            try {
                return decideOnDay(file).outcome().isPermitted();
            } catch (CaseException e) {
                return false;
            }
        }
        Question question = questions.get(next);
        Term term = SAFECONDUCT.vocabulary().require(question.term());
        List<String> answers = new ArrayList<>(question.settling());
        question.answers().stream().map(Question.PossibleAnswer::answer).filter(answer -> !answers.contains(answer)).forEach(answers::add);
        return answers.stream()
                .anyMatch(answer -> somehowPermitted(file.with(term.name(), term.accept(term.number() ? new BigDecimal(answer) : answer)),
                        questions, next + 1));
    }

    private static List<Expecting> endToEnd() {
        RuleCases cases = new RuleCases(SAFECONDUCT);
        return CaseFolders.files().stream().filter(file -> file.endsWith("end-to-end.cases.yaml"))
                .flatMap(file -> cases.read(file).stream()).filter(one -> !one.facts().rulebooks().isEmpty() || governed(one)).toList();
    }

    private static boolean governed(Expecting one) {
        return one.facts().facts().stream().anyMatch(fact -> fact.code("controllerBody") != null)
                || one.facts().answers().containsKey("controllerBody");
    }

    @Test
    void measureDecisiveness() throws IOException {
        List<CaseFile> cases = new ArrayList<>();
        for (Path file : files()) {
            cases.add(read(file));
        }
        endToEnd().forEach(one -> cases.add(one.facts()));
        List<Integer> given = new ArrayList<>();
        List<Integer> asked = new ArrayList<>();
        int settled = 0;
        for (CaseFile file : cases) {
            Decision decision = decideOnDay(file);
            given.add(stated(file));
            if (decision.outcome() == Outcome.UNDECIDED) {
                asked.add(decision.questions().size());
            } else {
                settled++;
            }
        }
        given.sort(null);
        asked.sort(null);
        System.out.printf(
                "decisiveness: %d cases, %d answers given in the median (%d at most), %d %% settled, questions where not: %s in the "
                        + "median, %s at most%n",
                cases.size(),
                given.get(given.size() / 2), given.get(given.size() - 1), 100 * settled / cases.size(),
                asked.isEmpty() ? "none" : asked.get(asked.size() / 2),
                asked.isEmpty() ? "none" : asked.get(asked.size() - 1));
        assertTrue(100 * settled / cases.size() >= 70);
        assertTrue(BigDecimal.valueOf(given.get(given.size() / 2)).intValue() <= 15);
    }
}
