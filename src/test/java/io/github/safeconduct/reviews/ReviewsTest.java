package io.github.safeconduct.reviews;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.testing.RuleCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every reproduction of the reviews that is a case, with the outcome that is right now; those of the law with today's beside the right one.
 */
class ReviewsTest {

    private static final Path FOLDER = Path.of("src/test/resources/reviews");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<String> OWN_KEYS = List.of("review", "owner", "right", "error", "today");
    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final RuleCases CASES = new RuleCases(SAFECONDUCT);

    @TestFactory
    Stream<DynamicTest> theEnginesOwnAreRight() throws IOException {
        return read().stream().filter(one -> !one.node().path("owner").asText().equals("law"))
                .map(one -> DynamicTest.dynamicTest(one.node().path("case").asText(), () -> assertEquals(List.of(), problems(one))));
    }

    /** What is the law's stays as it is until the law changes: then the case says so, and its owner becomes the engine. */
    @Test
    void theLawsOwnAreWhatTheyAreToday() throws IOException {
        List<String> changed = new ArrayList<>();
        int right = 0;
        int all = 0;
        for (One one : read()) {
            if (one.node().path("owner").asText().equals("law")) {
                all++;
                String today = outcome(one);
                String wanted = one.node().path("right").isArray()
                        ? one.node().path("right").toString()
                        : one.node().path("right").asText();
                right += wanted.contains(today) ? 1 : 0;
                if (!one.node().path("today").asText().equals(today)) {
                    changed.add(one.node().path("case").asText() + ": is " + today + ", was "
                            + one.node().path("today").asText("not written down") + ", right is " + wanted);
                }
            }
        }
        System.out.println("reviews: " + all + " cases of the law, " + right + " of them right today");
        assertEquals(List.of(), changed);
    }

    private record One(JsonNode node, String text) {}

    private static List<One> read() throws IOException {
        List<One> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".cases.yaml")).sorted().toList()) {
                for (String text : Files.readString(file).split("(?m)^(?=- case:)")) {
                    if (text.startsWith("- case:")) {
                        all.add(new One(YAML.readTree(text).get(0), text));
                    }
                }
            }
        }
        return all;
    }

    /**
     * The case as the project's own reader takes it, without the keys of this folder; the text is kept, since YAML reads yes and no as we
     * do.
     */
    private static Expecting expecting(One one) {
        StringBuilder out = new StringBuilder();
        boolean skip = false;
        for (String line : one.text().split("\n")) {
            boolean key = line.matches("  [a-zA-Z]+:.*");
            skip = key ? OWN_KEYS.contains(line.strip().split(":")[0]) : skip;
            if (!skip) {
                out.append(line).append('\n');
            }
        }
        if (!one.node().has("expect")) {
            out.append("  expect: { permits: no }\n");
        }
        return CASES
                .read("reviews", new java.io.ByteArrayInputStream(
                        out.toString().replace("expect: {}", "expect: { permits: no }").getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .get(0);
    }

    private static List<String> problems(One one) {
        String error = one.node().path("error").asText(one.node().path("expect").path("error").asText(""));
        Expecting expecting = expecting(one);
        if (!error.isEmpty()) {
            String said = said(expecting);
            return Pattern.compile(error, Pattern.CASE_INSENSITIVE).matcher(said).find()
                    ? List.of()
                    : List.of("expected an error like " + error + ", found: " + said);
        }
        return CASES.run(expecting);
    }

    private static String said(Expecting one) {
        String problems = String.join("; ", CASES.run(one));
        if (!one.faults().isEmpty() || problems.contains("reviews:")) {
            return one.faults() + problems;
        }
        try (CaseSession session = one.facts().open(SAFECONDUCT)) {
            return "decided " + decide(one, session).outcome();
        } catch (CaseException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Decision decide(Expecting one, CaseSession session) {
        if (one.facts().asOf().isEmpty()) {
            session.asOf(RuleCases.DEFAULT_DAY);
        }
        return session.decide();
    }

    private static String outcome(One one) {
        Expecting expecting = expecting(one);
        if (!expecting.faults().isEmpty()) {
            return "error";
        }
        try (CaseSession session = expecting.facts().open(SAFECONDUCT)) {
            return decide(expecting, session).outcome().name();
        } catch (CaseException e) {
            return "error";
        }
    }

}
