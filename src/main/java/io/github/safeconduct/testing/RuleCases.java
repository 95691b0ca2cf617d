package io.github.safeconduct.testing;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.RulebookOutcome;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.ExpectingCaseReader;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Norm;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Runs the cases of {@code *.cases.yaml} files on the real engine and says what came out otherwise than expected, and as far as it can
 * why. A case that names an unknown norm, that is misspelt, or in which nothing fires although it expects something to, fails. Thread safe.
 */
public final class RuleCases {

    /** The day of a case that names none. */
    public static final LocalDate DEFAULT_DAY = LocalDate.of(2026, 1, 1);

    private final Safeconduct safeconduct;
    private final Map<String, String> bookOfNorm = new HashMap<>();

    public RuleCases(Safeconduct safeconduct) {
        this.safeconduct = safeconduct;
        safeconduct.rulebooks().forEach(book -> safeconduct.register(book).ids().forEach(norm -> bookOfNorm.put(norm, book)));
    }

    private RuleCases(Safeconduct safeconduct, Map<String, String> bookOfNorm) {
        this.safeconduct = safeconduct;
        this.bookOfNorm.putAll(bookOfNorm);
    }

    /** The same on another library with the same norms, for instance one of which a rule was changed. */
    public RuleCases on(Safeconduct other) {
        return new RuleCases(other, bookOfNorm);
    }

    /**
     * The cases in a file; a broken one among them is there with its faults and fails when it is run.
     *
     * @throws CaseException if the file cannot be read, is not YAML or JSON, or not a list
     */
    public List<Expecting> read(Path file) {
        return new ExpectingCaseReader(safeconduct.vocabulary()).read(file);
    }

    /** The cases in a stream, which stays open. */
    public List<Expecting> read(String name, InputStream in) {
        return new ExpectingCaseReader(safeconduct.vocabulary()).read(name, in);
    }

    /**
     * Runs one case.
     *
     * @return what came out otherwise than expected, a sentence each; empty where the case holds
     */
    public List<String> run(Expecting one) {
        Set<String> books = new TreeSet<>();
        List<String> problems = broken(one, books);
        if (!problems.isEmpty()) {
            return problems;
        }
        return one.expect().error().isPresent() ? error(one, books) : decision(one, books);
    }

    /** Whether one case holds. It does not look for reasons, which takes most of the time of a case that does not. */
    public boolean holds(Expecting one) {
        Set<String> books = new TreeSet<>();
        if (!broken(one, books).isEmpty()) {
            return false;
        }
        if (one.expect().error().isPresent()) {
            return error(one, books).isEmpty();
        }
        try {
            Decision decision = decide(one.facts(), books);
            return new Comparison(decision, this::isOpenQuestion, norm -> "", norm -> unconsidered(decision, norm)).with(one.expect())
                    .isEmpty();
        } catch (CaseException e) {
            return false;
        }
    }

    /** The case that is decided, with its day and its rulebooks; none where it is broken or meant to come to an error. */
    public Optional<Case> decided(Expecting one) {
        Set<String> books = new TreeSet<>();
        if (!broken(one, books).isEmpty() || one.expect().error().isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(toCase(one.facts(), books));
        } catch (CaseException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with a case before it is decided; and the rulebooks of its norms. */
    private List<String> broken(Expecting one, Set<String> books) {
        List<String> problems = new ArrayList<>();
        one.faults().forEach(fault -> problems.add(fault.getMessage()));
        one.kinds().values().forEach(norms -> norms.forEach(norm -> known(norm, books, problems)));
        one.norm().ifPresent(norm -> known(norm, books, problems));
        if (!one.caseFaults().isEmpty() && one.expect().error().isEmpty()) {
            one.caseFaults().forEach(fault -> problems.add(fault.getMessage()));
        }
        return problems;
    }

    private void known(String norm, Set<String> books, List<String> problems) {
        String book = bookOfNorm.get(norm);
        if (book == null) {
            problems.add("unknown norm " + norm + Nearest.hint(norm, bookOfNorm.keySet()));
        } else {
            books.add(book);
        }
    }

    private List<String> error(Expecting one, Set<String> books) {
        List<String> messages = new ArrayList<>(one.caseFaults().stream().map(Throwable::getMessage).toList());
        if (messages.isEmpty()) {
            try {
                Decision decision = decide(one.facts(), books);
                return List.of("was expected to come to an error, but is " + decision.outcome());
            } catch (CaseException e) {
                messages.add(e.getMessage());
            }
        }
        return messages.stream().filter(message -> !one.expect().error().orElseThrow().matcher(message).find())
                .map(message -> "the error was expected to say otherwise than: " + message).toList();
    }

    private List<String> decision(Expecting one, Set<String> books) {
        try {
            Decision decision = decide(one.facts(), books);
            return new Comparison(decision, this::isOpenQuestion, WhySilent.withAnswers(decision)::of,
                    norm -> unconsidered(decision, norm)).with(one.expect());
        } catch (CaseException e) {
            return List.of(e.getMessage());
        }
    }

    /** Why a norm could not have spoken whatever had been stated, and what would let it; empty where it was considered. */
    private String unconsidered(Decision decision, String norm) {
        String book = bookOfNorm.getOrDefault(norm, "");
        if (decision.rulebooks().stream().noneMatch(governing -> governing.name().equals(book))) {
            return "the rulebook " + book + " does not govern this case (" + decision.rulebooks().stream().map(RulebookOutcome::name)
                    .collect(Collectors.joining(", "))
                    + " governs); name it under rulebooks, or state the body it governs as controllerBody";
        }
        Norm found = safeconduct.register(book).find(norm);
        return found == null || found.inForce(decision.asOf())
                ? ""
                : norm + " is in force " + (found.from().isAfter(decision.asOf())
                        ? "from " + found.from()
                        : "until " + found.to()) + ", and the case is as of " + decision.asOf() + "; name another day under asOf";
    }

    private boolean isOpenQuestion(String norm) {
        return safeconduct.register(bookOfNorm.get(norm)).questions().stream().anyMatch(open -> open.id().equals(norm));
    }

    /** Under the rulebooks it names or that follow from its controller, or else those of the norms it expects something of. */
    private Decision decide(CaseFile facts, Set<String> books) {
        return safeconduct.decide(toCase(facts, books));
    }

    private Case toCase(CaseFile facts, Set<String> books) {
        try (CaseSession session = facts.open(safeconduct)) {
            if (facts.asOf().isEmpty()) {
                session.asOf(DEFAULT_DAY);
            }
            boolean governed = facts.everything().anyMatch(stated -> stated.term().equals("controllerBody"));
            if (facts.rulebooks().isEmpty() && !governed && !books.isEmpty()) {
                session.rulebooks(books.toArray(String[]::new));
            }
            return session.toCase();
        }
    }
}
