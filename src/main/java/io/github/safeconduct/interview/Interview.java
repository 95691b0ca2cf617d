package io.github.safeconduct.interview;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Question;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.interview.Step.Reply;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Subject;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks for what is missing in a case, one question at a time, until no answer makes a difference any more.
 *
 * <p>It decides nothing: after every reply the case is decided anew, and the next question is one of those the decision asks. What is the
 * case is asked before what can be done about it, and what offices must say comes last, office by office. What the officer cannot answer is
 * put aside; other questions are then asked as far as they matter with it counted at its worst.
 *
 * <p>Immutable and thread safe: each reply gives another interview. {@link #toString()} shows no answer.
 */
public final class Interview {

    private static final String OPERATION = "operationKind";
    private static final String INCIDENT = "breachDetected";

    /** Rounds of counting at the worst what nobody knows; each puts at least one more term down. */
    private static final int ROUNDS = 200;

    private final Safeconduct safeconduct;
    private final Case origin;
    private final List<Step> steps;
    private final Case current;
    private final Optional<Decision> decision;
    private final Optional<Ask> next;

    /** A question with the spot its answer belongs to. */
    private record Ask(Asked asked, Spot spot) {}

    private Interview(Safeconduct safeconduct, Case origin, List<Step> steps) {
        this.safeconduct = safeconduct;
        this.origin = origin;
        this.steps = List.copyOf(steps);
        Case changed = origin;
        for (Step step : steps) {
            changed = step.applied(changed);
        }
        Opening opening = new Opening(safeconduct);
        this.current = changed;
        if (opening.isNeeded(current)) {
            this.decision = Optional.empty();
            Question question = opening.question(current);
            Spot spot = Spot.everywhere(question.term(), FactKind.CONTROLLER);
            this.next = isAside(spot) ? Optional.empty() : Optional.of(new Ask(new Asked(question, 1, List.of()), spot));
        } else {
            this.decision = Optional.of(safeconduct.decide(current));
            this.next = look();
        }
    }

    /**
     * Opens an interview on a case. Where the case names neither a controller nor a rulebook, that is the first question.
     *
     * @throws CaseException if the case cannot be decided as given
     */
    public static Interview of(Safeconduct safeconduct, Case given) {
        Objects.requireNonNull(safeconduct, "the library is null");
        Objects.requireNonNull(given, "the case is null");
        return new Interview(safeconduct, Names.given(given), List.of()).withWhatFollows();
    }

    /** The question to put now; empty where no answer makes a difference any more, or nobody here has one. */
    public Optional<Asked> next() {
        return next.map(Ask::asked);
    }

    /** What the case comes to with the replies so far; empty only before it is known whose law governs. */
    public Optional<Decision> decision() {
        return decision;
    }

    /** The case with the replies so far. Deciding it gives {@link #decision()}. */
    public Case toCase() {
        return current;
    }

    /** The terms replied to, in the order of the replies. */
    public List<String> replied() {
        return steps.stream().filter(step -> step.reply() != Reply.FOLLOWED).map(step -> step.spot().term()).toList();
    }

    /** The terms put aside that still make a difference. */
    public List<String> putAside() {
        Set<String> open = decision.map(one -> one.questions().stream().map(Question::term).collect(Collectors.toSet())).orElse(Set.of());
        return steps.stream().filter(step -> step.reply().isAside()).map(step -> step.spot().term())
                .filter(term -> open.contains(term) || open.stream().anyMatch(one -> gathering(one).anyMatch(by -> by.name().equals(term))))
                .distinct().toList();
    }

    /**
     * Answers the question put.
     *
     * @param answer in any form {@link CaseSession#answer} takes
     * @throws CaseException if it does not suit the term or contradicts what else is stated; the interview then stands as it was
     * @throws IllegalStateException if no question is put
     */
    public Interview answer(Object answer) {
        Objects.requireNonNull(answer, "an answer is null; say knownByNobody(), or notKnownHere()");
        Ask ask = put();
        return plus(new Step(ask.spot(), Reply.ANSWERED, accepted(ask.spot().term(), answer)));
    }

    /**
     * Puts the question aside: somebody else may know. It stays open in the case.
     *
     * @throws IllegalStateException if no question is put
     */
    public Interview notKnownHere() {
        return plus(new Step(put().spot(), Reply.NOT_KNOWN_HERE, null));
    }

    /**
     * Says that nobody can know. The case then says so, and it counts at its worst.
     *
     * @throws IllegalStateException if no question is put
     */
    public Interview knownByNobody() {
        return plus(new Step(put().spot(), Reply.KNOWN_BY_NOBODY, Truth.UNKNOWN));
    }

    /**
     * What happened may be that something was lost, stolen or seen by somebody who should not have seen it. Whoever opens a case with that
     * is asked what would be done with the data, and does not find it among the answers.
     *
     * @return whether that can be said beside the question put, by {@link #incident()}
     */
    public boolean offersIncident() {
        Term incident = safeconduct.vocabulary().find(INCIDENT);
        return incident != null && next.filter(ask -> ask.spot().term().equals(OPERATION)).isPresent() && decision.isPresent()
                && steps.stream().noneMatch(step -> step.spot().term().equals(INCIDENT)) && !current.answers().containsKey(INCIDENT)
                && current.facts().stream().noneMatch(fact -> fact.answers().says(INCIDENT));
    }

    /**
     * Says that something was lost, stolen or seen by somebody who should not have seen it. The question put stays: what would be done with
     * the data may still be the question.
     *
     * @throws CaseException if it contradicts what else is stated; the interview then stands as it was
     * @throws IllegalStateException if it is not offered
     */
    public Interview incident() {
        if (!offersIncident()) {
            throw new IllegalStateException("an incident is offered beside the question what would be done with the data, and there once");
        }
        return plus(new Step(Spot.everywhere(INCIDENT, safeconduct.vocabulary().require(INCIDENT).fact()), Reply.ANSWERED, Truth.YES));
    }

    /** Takes the last reply back; the same interview where there is none. */
    public Interview back() {
        int last = steps.size() - 1;
        while (last >= 0 && steps.get(last).reply() == Reply.FOLLOWED) {
            last--;
        }
        return last < 0 ? this : new Interview(safeconduct, origin, steps.subList(0, last)).withWhatFollows();
    }

    /**
     * Answers a term otherwise, or one that was not asked.
     *
     * @throws CaseException if the term is unknown, the answer does not suit it or contradicts what else is stated, or the case answers it
     * on several facts
     */
    public Interview change(String name, Object answer) {
        Objects.requireNonNull(name, "a term is null");
        Objects.requireNonNull(answer, "an answer is null; say Truth.UNKNOWN");
        Term term = safeconduct.vocabulary().find(name);
        if (term == null) {
            // The session knows how to say so, with the nearest name.
            return new Interview(safeconduct, stated(name, answer), steps);
        }
        Object value = accepted(term.name(), answer);
        List<Step> changed = new ArrayList<>(steps);
        for (int i = changed.size() - 1; i >= 0; i--) {
            if (changed.get(i).spot().term().equals(term.name())) {
                changed.set(i, new Step(changed.get(i).spot(), Reply.ANSWERED, value));
                // What followed from the answer before may not follow any more.
                changed.removeIf(step -> step.reply() == Reply.FOLLOWED);
                return new Interview(safeconduct, origin, changed).withWhatFollows();
            }
        }
        changed.removeIf(step -> step.reply() == Reply.FOLLOWED);
        return new Interview(safeconduct, stated(term.name(), value), changed).withWhatFollows();
    }

    private Case stated(String name, Object answer) {
        try (CaseSession session = safeconduct.openSession(origin)) {
            return session.answer(name, answer).toCase();
        }
    }

    private Object accepted(String name, Object answer) {
        try {
            return safeconduct.vocabulary().require(name).accept(answer);
        } catch (IllegalArgumentException e) {
            throw CaseException.about(name, Objects.requireNonNullElse(e.getMessage(), name));
        }
    }

    /** Where all answers to the next question but one contradict what else is said, that one is the answer, and nobody is asked. */
    private Interview withWhatFollows() {
        Interview interview = this;
        for (int round = 0; round < ROUNDS && interview.next.isPresent()
                && interview.next.get().asked().question().answers().size() == 1; round++) {
            Ask ask = interview.next.get();
            interview = interview.with(
                    new Step(ask.spot(), Reply.FOLLOWED, accepted(ask.spot().term(), ask.asked().question().answers().get(0).answer())));
        }
        return interview;
    }

    private Ask put() {
        return next.orElseThrow(() -> new IllegalStateException("no question is put: no answer makes a difference any more"));
    }

    private Interview plus(Step step) {
        return with(step).withWhatFollows();
    }

    private Interview with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Interview(safeconduct, origin, more);
    }

    /** The first question nobody put aside; where all of them are, the first that matters with those counted at their worst. */
    private Optional<Ask> look() {
        Case supposed = current;
        Set<String> assuming = new TreeSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Decision made = safeconduct.decide(supposed);
            List<Question> questions = new Order(safeconduct.vocabulary()).of(made.questions());
            Matters matters = new Matters(safeconduct, made, supposed, questions);
            List<Question> aside = new ArrayList<>();
            for (Question question : questions) {
                Spot spot = Spot.of(question, safeconduct.vocabulary().require(question.term()).fact(), made, supposed);
                if (isAside(spot)) {
                    aside.add(question);
                } else if (question.answers().size() == 1 || matters.may(question)) {
                    return Optional.of(new Ask(new Asked(question, questions.size() - aside.size(), List.copyOf(assuming)), spot));
                }
            }
            Case worst = supposed;
            for (Question question : aside) {
                Optional<Case> counted = Worst.counted(safeconduct, worst, question,
                        Spot.of(question, safeconduct.vocabulary().require(question.term()).fact(), made, supposed));
                if (counted.isPresent()) {
                    worst = counted.get();
                    assuming.add(question.term());
                }
            }
            if (worst.equals(supposed)) {
                return Optional.empty();
            }
            supposed = worst;
        }
        return Optional.empty();
    }

    private boolean isAside(Spot spot) {
        return steps.stream().anyMatch(step -> step.reply().isAside() && step.spot().covers(spot)) || isUnknown(spot)
                || gathering(spot.term()).anyMatch(term -> isUnknown(spot.of(term)));
    }

    private boolean isUnknown(Spot spot) {
        return spot.writtenUnknown(current);
    }

    /** The questions that stand for this one and others: of which nobody can know the answer, nobody can know those either. */
    private Stream<Term> gathering(String term) {
        return safeconduct.vocabulary().terms().stream()
                .filter(other -> other.marks().gathers()
                        && other.implies().values().stream().anyMatch(implied -> implied.containsKey(term)));
    }

    /** How many replies there were. */
    @Override
    public String toString() {
        return "Interview[" + steps.size() + " replies]";
    }

    /** Names for people, data and recipients that have none where there are several, so that a question can say which it is about. */
    private static final class Names {

        static Case given(Case given) {
            List<Fact<?>> named = new ArrayList<>();
            Set<String> taken = given.facts().stream().filter(fact -> fact instanceof Subject<?>)
                    .map(fact -> FactKind.of(fact) + " " + ((Subject<?>) fact).name()).collect(Collectors.toSet());
            for (Fact<?> fact : given.facts()) {
                FactKind kind = FactKind.of(fact);
                boolean several = given.facts().stream().filter(other -> FactKind.of(other) == kind).count() > 1;
                if (fact instanceof Subject<?> subject && several && subject.name().isEmpty()) {
                    int number = 1;
                    while (!taken.add(kind + " " + kind.section() + " " + number)) {
                        number++;
                    }
                    named.add(subject.named(kind.section() + " " + number));
                } else {
                    named.add(fact);
                }
            }
            return given.toBuilder().facts(named).build();
        }
    }
}
