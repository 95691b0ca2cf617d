package io.github.safeconduct.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Question;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Facts of danger weigh wherever they are stated, whatever the recipient is called: of cases that are permitted, each with any one of them
 * more, none is permitted. Which facts those are the vocabulary says: whatever implies that sharing jeopardises safety, that itself, a
 * party to the conflict, and misuse that was reported.
 */
class DangerTest {

    /** The bodies whose law has a principle of protection for whoever's data leave, and of which some transfer can be permitted. */
    private static final List<String> BOOKS = List.of("icrc", "iom", "un-system", "unhcr");

    private static final List<String> WAYS = List.of("TRANSFER", "DISCLOSURE", "PUBLICATION", "ACCESS");
    private static final boolean ALL = Boolean.getBoolean("safeconduct.dangers.all");
    private static final String DANGER = "sharingJeopardisesSafety";
    private static final List<String> OTHER_DANGERS = List.of("authorityIsPartyToConflict", "hostStateMisuseReported");

    private static final Set<String> INSIDE = Set.of("DATA_SUBJECT", "UNHCR_OFFICE", "IOM_OFFICE");

    private static final Map<String, String> ADULTS_OWN = Map.of("dataSubjectIsChild", "no", "consentGivenBy", "PERSON");

    /** A case that no answers lead any further towards a permission is left after so many rounds. */
    private static final int ROUNDS = 14;

    private static final int QUESTIONS_A_ROUND = 8;

    static Stream<String> books() {
        return BOOKS.stream();
    }

    /** Each answer that states a danger; a choice by its code. */
    private static Map<String, List<Object>> dangers() {
        Map<String, List<Object>> dangers = new TreeMap<>();
        OTHER_DANGERS.forEach(name -> dangers.put(name, List.of(Truth.YES)));
        dangers.put(DANGER, List.of(Truth.YES));
        Library.VOCABULARY.implying().forEach(term -> term.implies().forEach((answer, implied) -> {
            if ("yes".equals(implied.get(DANGER))) {
                dangers.computeIfAbsent(term.name(), any -> new ArrayList<>()).add(Library.parsed(term, answer));
            }
        }));
        return dangers;
    }

    @ParameterizedTest
    @MethodSource("books")
    void noPermissionSurvivesADanger(String book) {
        Map<String, List<Object>> dangers = dangers();
        assertTrue(dangers.size() > 15, () -> "the vocabulary knows facts of danger, " + dangers.keySet());
        List<String> permitted = new ArrayList<>();
        int tried = 0;
        int cases = 0;
        for (String kind : kinds(book)) {
            for (String way : ways(kind)) {
                Sample sample = led(book, way, kind);
                if (sample == null) {
                    continue;
                }
                cases++;
                for (Map.Entry<String, List<Object>> danger : dangers.entrySet()) {
                    for (Object answer : danger.getValue()) {
                        tried++;
                        if (permits(sample, danger.getKey(), answer)) {
                            permitted.add(danger.getKey() + " in " + way + " to " + kind);
                        }
                    }
                }
            }
        }
        System.out.println("dangers: " + book + ", " + cases + " permitted cases, " + tried + " with a danger");
        assertTrue(cases >= 5, "too few cases could be led to a permission, " + cases);
        assertEquals(List.of(), permitted);
    }

    /** Two ways a kind of recipient; all of them with -Dsafeconduct.dangers.all=true. */
    private static List<String> ways(String kind) {
        return ALL ? WAYS : List.of(WAYS.get(kind.length() % WAYS.size()), WAYS.get((kind.length() + 1) % WAYS.size()));
    }

    /** A third of the kinds of recipient, another third for the next rulebook; all of them with -Dsafeconduct.dangers.all=true. */
    private static List<String> kinds(String book) {
        Set<String> kinds = new TreeSet<>(Library.term("recipientType").values());
        kinds.add(Term.OTHER);
        kinds.removeAll(INSIDE);
        List<String> all = List.copyOf(kinds);
        return ALL
                ? all
                : Stream.iterate(BOOKS.indexOf(book), next -> next < all.size(), next -> next + 3).map(all::get).toList();
    }

    private static boolean permits(Sample sample, String name, Object answer) {
        // What was said of the danger before gives way to the fact; where something else that was said denies it, the case is none.
        Sample with = sample.without(DANGER).without(name).with(name, answer);
        try {
            return with.toCase() != null && Library.decide(with).permits();
        } catch (CaseException e) {
            return false;
        }
    }

    private static Sample led(String book, String way, String kind) {
        return led(new Sample(Library.DAY, Set.of(book)).with("operationKind", way).with("recipientType", kind)
                .with("dataIsPersonal", Truth.YES).with("dataCategory", "NEEDS_ASSESSMENT")
                // A joint assessment may clear a transfer to a party at war; here nothing does.
                .with("jointAssessmentFavoursSharing", Truth.NO));
    }

    /** A case, answered until it is permitted; null where the mildest answers do not lead there. */
    static Sample led(Sample start) {
        Sample sample = start;
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Decision decision = Library.decide(sample);
                if (decision.permits()) {
                    return sample;
                }
                if (!decision.bounds().best().isPermitted() || decision.questions().isEmpty()) {
                    return null;
                }
                for (Question question : decision.questions().subList(0, Math.min(QUESTIONS_A_ROUND, decision.questions().size()))) {
                    sample = answered(sample, question);
                }
            }
        } catch (CaseException e) {
            return null;
        }
        return null;
    }

    /** How much an answer says of other terms; of answers as mild as each other the fullest leads furthest. */
    private static int saidBy(Question question, String answer) {
        return Library.term(question.term()).implies().getOrDefault(answer, Map.of()).size();
    }

    /** The case with the mildest answer to a question; of a child no more is asked than that there is none, so no parent said yes. */
    private static Sample answered(Sample sample, Question question) {
        if (sample.terms().contains(question.term())) {
            return sample;
        }
        String answer = ADULTS_OWN.containsKey(question.term())
                ? ADULTS_OWN.get(question.term())
                : question.settling().isEmpty()
                        ? question.answers().stream()
                                .min(Comparator.comparing((Question.PossibleAnswer one) -> one.outcome() == Outcome.NOT_GOVERNED
                                        ? Outcome.UNDECIDED
                                        : one.outcome()).thenComparing(one -> -saidBy(question, one.answer()))
                                        .thenComparing(one -> !one.answer().equals(Term.OTHER)))
                                .orElseThrow().answer()
                        : question.settling().get(0);
        Term term = Library.term(question.term());
        if (!term.marks().gathers()) {
            return sample.with(term.name(), Library.parsed(term, answer));
        }
        // What one answer says of several is stated one by one, so that a danger can take the place of just what denies it.
        Sample with = sample;
        for (Map.Entry<String, String> one : term.implies().getOrDefault(answer, Map.of()).entrySet()) {
            with = with.terms().contains(one.getKey())
                    ? with
                    : with.with(one.getKey(), Library.parsed(Library.term(one.getKey()), one.getValue()));
        }
        return with;
    }
}
