package io.github.safeconduct.decisive;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Question;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.testing.CaseFolders;
import io.github.safeconduct.testing.RuleCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real case and what it comes to: the field cases of the reviews, the examples, and the whole cases of the rulebooks.
 *
 * @param file the file it stands in
 * @param given the case
 * @param decision what it comes to; null where it cannot be decided, and {@code error} says why
 */
record Tried(String file, CaseFile given, @Nullable Decision decision, String error) {

    static final Safeconduct SAFECONDUCT = Safeconduct.load();
    static final Path FIELD = Path.of("src/test/resources/reviews/field-cases");
    static final Path EXAMPLES = Path.of("examples/cases");

    /** All of them: what decisiveness is measured over. */
    static List<Tried> all() throws IOException {
        List<Tried> all = new ArrayList<>(in(FIELD));
        all.addAll(in(EXAMPLES));
        RuleCases cases = new RuleCases(SAFECONDUCT);
        CaseFolders.files().stream().filter(file -> file.endsWith("end-to-end.cases.yaml"))
                .forEach(file -> cases.read(file).stream().filter(one -> !one.facts().rulebooks().isEmpty() || governed(one.facts()))
                        .forEach(one -> all.add(of(file.toString(), one.facts()))));
        return all;
    }

    private static boolean governed(CaseFile file) {
        return file.facts().stream().anyMatch(fact -> fact.code("controllerBody") != null) || file.answers().containsKey("controllerBody");
    }

    /** The cases of a folder, by file and then as they stand in it. */
    static List<Tried> in(Path folder) throws IOException {
        List<Tried> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                for (CaseFile one : new CaseFileReader(SAFECONDUCT.vocabulary()).read(file)) {
                    all.add(of(String.valueOf(file.getFileName()), one));
                }
            }
        }
        return all;
    }

    private static Tried of(String file, CaseFile given) {
        try {
            return new Tried(file, given, SAFECONDUCT.decide(toCase(given)), "");
        } catch (CaseException e) {
            return new Tried(file, given, null, String.valueOf(e.getMessage()));
        }
    }

    static Case toCase(CaseFile given) {
        try (CaseSession session = given.open(SAFECONDUCT)) {
            if (given.asOf().isEmpty()) {
                session.asOf(RuleCases.DEFAULT_DAY);
            }
            return session.toCase();
        }
    }

    Optional<Decision> decided() {
        return Optional.ofNullable(decision);
    }

    int answers() {
        return given.answers().size() + given.facts().stream().mapToInt(fact -> fact.answers().stated().size()).sum();
    }

    boolean isOpen() {
        return decision != null && decision.outcome() == Outcome.UNDECIDED;
    }

    List<Question> questions() {
        return decision == null ? List.of() : decision.questions();
    }

    /** The questions that whoever is at hand must answer; the others are for offices. */
    long forTheOfficer() {
        return questions().stream().filter(question -> !Answerer.valueOf(question.who()).isOffice()).count();
    }
}
