package io.github.safeconduct.testing;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.SettledTerm;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.casefile.ExpectingCaseReader;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.model.ConclusionKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Runs the cases of {@code *.cases.yaml} files on the real engine and says what came out otherwise than expected. A case that names an unknown norm, or in
 * which nothing fires although it expects something to, fails. Thread safe.
 */
public final class RuleCases {

    /** The day of a case that names none. */
    public static final LocalDate DEFAULT_DAY = LocalDate.of(2026, 1, 1);

    private static final Map<String, Set<ConclusionKind>> KINDS = Map.of(
            "found", Set.of(ConclusionKind.FINDING, ConclusionKind.DEFINITION),
            "sensitive", Set.of(ConclusionKind.SENSITIVITY),
            "basis", Set.of(ConclusionKind.BASIS),
            "basisUnavailable", Set.of(ConclusionKind.BASIS_UNAVAILABLE),
            "permitted", Set.of(ConclusionKind.PERMISSION, ConclusionKind.CONDITIONAL_PERMISSION),
            "required", Set.of(ConclusionKind.REQUIREMENT),
            "suspended", Set.of(ConclusionKind.SUSPENSION),
            "referred", Set.of(ConclusionKind.REFERRAL),
            "refused", Set.of(ConclusionKind.REFUSAL),
            "deleted", Set.of(ConclusionKind.DELETION));

    private final Safeconduct safeconduct;
    private final Map<String, String> bookOfNorm = new HashMap<>();

    public RuleCases(Safeconduct safeconduct) {
        this.safeconduct = safeconduct;
        safeconduct.rulebooks().forEach(book -> safeconduct.register(book).ids().forEach(norm -> bookOfNorm.put(norm, book)));
    }

    /** The cases in a file. */
    public List<Expecting> read(Path file) {
        return new ExpectingCaseReader(safeconduct.vocabulary()).read(file);
    }

    /**
     * Runs one case.
     *
     * @return what came out otherwise than expected, a sentence each; empty where the case holds
     */
    public List<String> run(Expecting one) {
        List<String> problems = new ArrayList<>();
        Set<String> books = new TreeSet<>();
        one.kinds().values().forEach(norms -> norms.forEach(norm -> known(norm, books, problems)));
        one.norm().ifPresent(norm -> known(norm, books, problems));
        if (!problems.isEmpty()) {
            return problems;
        }
        try {
            Decision decision = decide(one, books);
            compare(one, decision, problems);
        } catch (CaseException e) {
            problems.add(e.getMessage());
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

    /** Under the rulebooks it names or that follow from its controller, or else those of the norms it expects something of. */
    private Decision decide(Expecting one, Set<String> books) {
        try (CaseSession session = one.facts().open(safeconduct)) {
            if (one.facts().asOf().isEmpty()) {
                session.asOf(DEFAULT_DAY);
            }
            boolean governed = one.facts().answers().containsKey("controllerBody") || one.facts().facts().stream().anyMatch(fact -> fact.code("controllerBody") != null);
            if (one.facts().rulebooks().isEmpty() && !governed && !books.isEmpty()) {
                session.rulebooks(books.toArray(String[]::new));
            }
            return session.decide();
        }
    }

    private void compare(Expecting one, Decision decision, List<String> problems) {
        one.kinds().forEach((kind, norms) -> norms.forEach(norm -> {
            switch (kind) {
                case "silent" -> {
                    boolean question = safeconduct.register(bookOfNorm.get(norm)).questions().stream().anyMatch(open -> open.id().equals(norm));
                    if (decision.norms().containsKey(norm) || (question && spoke(decision, norm))) {
                        problems.add(norm + " was expected to be silent, but speaks: " + said(decision, norm));
                    }
                }
                case "possible" -> {
                    if (decision.norms().get(norm) != Certainty.POSSIBLE) {
                        problems.add(norm + " was expected to be possible, but " + said(decision, norm));
                    }
                }
                case "waived" -> {
                    if (decision.conclusions().stream().noneMatch(conclusion -> conclusion.kind() == ConclusionKind.WAIVER && conclusion.certainty() == Certainty.CERTAIN
                            && conclusion.detail().equals(norm))) {
                        problems.add(norm + " was expected to be waived, but nothing certainly lifts it");
                    }
                }
                default -> {
                    if (decision.conclusions().stream().noneMatch(conclusion -> conclusion.norm().equals(norm) && conclusion.certainty() == Certainty.CERTAIN
                            && KINDS.get(kind).contains(conclusion.kind()))) {
                        problems.add(norm + " was expected to speak (" + kind + "), but " + said(decision, norm));
                    }
                }
            }
        }));
        one.outcome().filter(outcome -> !outcome.equals(decision.outcome().name()))
                .ifPresent(outcome -> problems.add("the outcome was expected to be " + outcome + ", but is " + decision.outcome() + because(decision)));
        one.derived().forEach((term, value) -> {
            String actual = decision.settled().stream().filter(settled -> settled.term().equals(term)).map(SettledTerm::value).distinct().collect(Collectors.joining(" and "));
            if (!actual.equalsIgnoreCase(value)) {
                problems.add("the derived term '" + term + "' was expected to be " + value + ", but is " + (actual.isEmpty() ? "not settled by any norm" : actual.toLowerCase(Locale.ROOT)));
            }
        });
    }

    private static boolean spoke(Decision decision, String norm) {
        return decision.conclusions().stream().anyMatch(conclusion -> conclusion.norm().equals(norm));
    }

    private static String said(Decision decision, String norm) {
        String said = decision.conclusions().stream().filter(conclusion -> conclusion.norm().equals(norm))
                .map(conclusion -> conclusion.certainty().name().toLowerCase(Locale.ROOT) + " " + conclusion.kind().name().toLowerCase(Locale.ROOT))
                .distinct().collect(Collectors.joining(", "));
        if (said.isEmpty()) {
            Certainty certainty = decision.norms().get(norm);
            return certainty == null ? "is silent" : "is " + certainty.name().toLowerCase(Locale.ROOT) + " outside the focus";
        }
        return "is " + said;
    }

    private static String because(Decision decision) {
        return decision.conclusions().stream().filter(CitedConclusion::blocks).map(CitedConclusion::norm).distinct()
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), norms -> norms.isEmpty() ? "" : " because of " + norms));
    }
}
