package io.github.safeconduct.testing;

import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Question;
import io.github.safeconduct.SettledTerm;
import io.github.safeconduct.casefile.Expectations;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.ConclusionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A decision held against what its case expects. */
final class Comparison {

    private final Decision decision;
    private final Predicate<String> openQuestion;
    private final UnaryOperator<String> whySilent;
    private final UnaryOperator<String> unconsidered;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param openQuestion whether a norm is an open question of law, which speaks without being counted among the norms
     * @param whySilent a half-sentence on why a norm did not speak, or not certainly, or nothing
     * @param unconsidered why a norm was never considered, so that its silence says nothing; empty where it was
     */
    Comparison(Decision decision, Predicate<String> openQuestion, UnaryOperator<String> whySilent, UnaryOperator<String> unconsidered) {
        this.decision = decision;
        this.openQuestion = openQuestion;
        this.whySilent = whySilent;
        this.unconsidered = unconsidered;
    }

    /** What came out otherwise, a sentence each. */
    List<String> with(Expectations expect) {
        expect.kinds().forEach((kind, norms) -> norms.forEach(norm -> norm(kind, norm, expect.detail(kind, norm))));
        if (!expect.outcomes().isEmpty() && !expect.outcomes().contains(decision.outcome().name())) {
            problems.add("the outcome was expected to be " + String.join(" or ", expect.outcomes()) + ", but is " + decision.outcome()
                    + because());
        }
        expect.permits().filter(permits -> permits != decision.permits())
                .ifPresent(permits -> problems
                        .add("was expected " + (permits ? "" : "not ") + "to be permitted, but is " + decision.outcome() + because()));
        expect.bounds().forEach(this::bound);
        expect.derived().forEach(this::derived);
        questions(expect);
        expect.unread().stream().filter(term -> !decision.unread().contains(term))
                .forEach(term -> problems.add("'" + term + "' was expected to be read by no governing rulebook, but what none reads is "
                        + (decision.unread().isEmpty() ? "nothing" : String.join(", ", decision.unread()))));
        return problems;
    }

    private void norm(String kind, String norm, String detail) {
        switch (kind) {
            case "silent" -> {
                if (decision.norms().containsKey(norm) || (openQuestion.test(norm) && conclusions(norm).findAny().isPresent())) {
                    problems.add(norm + " was expected to be silent, but speaks: " + said(norm) + answers(norm));
                } else if (!unconsidered.apply(norm).isEmpty()) {
                    problems.add(norm + " was expected to be silent, but was never considered, so that its silence says nothing: "
                            + unconsidered.apply(norm) + ". If just that is meant, expect notConsidered: [" + norm + "]");
                }
            }
            case "notConsidered" -> {
                if (unconsidered.apply(norm).isEmpty()) {
                    problems.add(norm + " was expected not to be considered, but its rulebook governs and it is in force on "
                            + decision.asOf() + ": it " + said(norm) + answers(norm));
                }
            }
            case "possible" -> {
                boolean possible = openQuestion.test(norm)
                        ? conclusions(norm).anyMatch(conclusion -> conclusion.certainty() == Certainty.POSSIBLE)
                        : decision.norms().get(norm) == Certainty.POSSIBLE;
                if (!possible) {
                    problems.add(norm + " was expected to be possible, but " + said(norm) + why(norm));
                }
            }
            case "waived" -> {
                if (decision.conclusions().stream().noneMatch(conclusion -> certain(conclusion)
                        && conclusion.kind() == ConclusionKind.WAIVER && conclusion.detail().equals(norm))) {
                    problems.add(norm + " was expected to be waived, but nothing certainly lifts it" + lifters(norm));
                }
            }
            default -> {
                Set<ConclusionKind> wanted = ConclusionKind.inCases(kind);
                if (conclusions(norm).noneMatch(conclusion -> certain(conclusion) && wanted.contains(conclusion.kind()))) {
                    problems.add(norm + " was expected to speak (" + kind + "), but " + said(norm) + why(norm));
                } else if (!detail.isEmpty() && details(norm, wanted).noneMatch(detail::equals)) {
                    problems.add(norm + " was expected to say " + detail + " (" + kind + "), but says "
                            + details(norm, wanted).distinct().collect(Collectors.joining(", ")));
                }
            }
        }
    }

    private void bound(String which, String expected) {
        String actual = (which.equals("best") ? decision.bounds().best() : decision.bounds().worst()).name();
        if (!actual.equals(expected)) {
            problems.add("at " + which + " the outcome was expected to be " + expected + ", but is " + actual);
        }
    }

    private void derived(String term, String value) {
        String actual = decision.settled().stream().filter(settled -> settled.term().equals(term)).map(SettledTerm::value).distinct()
                .collect(Collectors.joining(" and "));
        Optional<Term> known = decision.vocabulary().map(terms -> terms.find(term));
        if (actual.isEmpty() && known.filter(one -> !one.derived() && one.settledBy().isEmpty()).isPresent()) {
            problems.add("'" + term + "' is no derived term: it is answered, and no norm settles it; state it under 'answers', "
                    + "and expect of a derived term what it is settled to");
        } else if (!actual.equalsIgnoreCase(value)) {
            problems.add("the derived term '" + term + "' was expected to be " + value.toLowerCase(Locale.ROOT) + ", but is "
                    + (actual.isEmpty() ? "not settled by any norm" : actual.toLowerCase(Locale.ROOT)));
        }
    }

    /** Looking for the questions takes most of the time of an open case, so only a case that expects something of them looks. */
    private void questions(Expectations expect) {
        if (expect.asked().isEmpty() && expect.notAsked().isEmpty()) {
            return;
        }
        Set<String> asked = decision.questions().stream().map(Question::term).collect(Collectors.toCollection(TreeSet::new));
        expect.asked().stream().filter(term -> !asked.contains(term))
                .forEach(term -> problems.add("'" + term + "' was expected to be asked, but the questions are "
                        + (asked.isEmpty() ? "none" : String.join(", ", asked))));
        expect.notAsked().stream().filter(asked::contains)
                .forEach(term -> problems.add("'" + term + "' was not expected to be asked, but is"));
    }

    private Stream<String> details(String norm, Set<ConclusionKind> kinds) {
        return conclusions(norm).filter(conclusion -> certain(conclusion) && kinds.contains(conclusion.kind()))
                .map(conclusion -> Expectations.detailOf(conclusion.kind(), conclusion.detail()));
    }

    private Stream<CitedConclusion> conclusions(String norm) {
        return decision.conclusions().stream().filter(conclusion -> conclusion.norm().equals(norm));
    }

    private static boolean certain(CitedConclusion conclusion) {
        return conclusion.certainty() == Certainty.CERTAIN;
    }

    private String said(String norm) {
        String said = conclusions(norm)
                .map(conclusion -> conclusion.certainty().name().toLowerCase(Locale.ROOT) + " "
                        + conclusion.kind().name().toLowerCase(Locale.ROOT))
                .distinct().collect(Collectors.joining(", "));
        if (said.isEmpty()) {
            Certainty certainty = decision.norms().get(norm);
            return certainty == null
                    ? "is silent"
                    : "is " + certainty.name().toLowerCase(Locale.ROOT) + " outside the focus"
                            + Area.ofNorm(norm).map(area -> "; write focus: [" + area.code() + "] in the case to have it weighed")
                                    .orElse("");
        }
        return "is " + said;
    }

    /** The answers a norm rests on. */
    private String answers(String norm) {
        String answers = conclusions(norm).flatMap(conclusion -> conclusion.facts().stream())
                .map(fact -> fact.term() + " = " + fact.answer() + (fact.presumed() ? " (presumed)" : "")).distinct()
                .collect(Collectors.joining(", "));
        return answers.isEmpty() ? "" : ", on " + answers;
    }

    private String why(String norm) {
        Certainty certainty = decision.norms().get(norm);
        if (certainty == null) {
            return whySilent.apply(norm);
        }
        Set<String> unknown = conclusions(norm).filter(conclusion -> !certain(conclusion))
                .flatMap(conclusion -> conclusion.facts().stream())
                .filter(fact -> fact.answer().equalsIgnoreCase("unknown")).map(fact -> fact.term())
                .collect(Collectors.toCollection(TreeSet::new));
        return unknown.isEmpty()
                ? answers(norm)
                : ", because " + String.join(" and ", unknown) + (unknown.size() == 1 ? " is" : " are") + " unknown"
                        + whySilent.apply(norm);
    }

    private String lifters(String norm) {
        Set<String> possible = decision.conclusions().stream()
                .filter(conclusion -> conclusion.kind() == ConclusionKind.WAIVER && conclusion.detail().equals(norm))
                .map(CitedConclusion::norm).collect(Collectors.toCollection(TreeSet::new));
        return possible.isEmpty()
                ? ""
                : "; " + possible.stream().map(lifter -> lifter + " could" + why(lifter)).collect(Collectors.joining("; "));
    }

    private String because() {
        return decision.conclusions().stream().filter(CitedConclusion::blocks).map(CitedConclusion::norm).distinct()
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), norms -> norms.isEmpty() ? "" : " because of " + norms));
    }
}
