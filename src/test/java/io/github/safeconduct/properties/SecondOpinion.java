package io.github.safeconduct.properties;

import io.github.safeconduct.Bounds;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.reference.ReferenceCase;
import io.github.safeconduct.reference.ReferenceDecider.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** The second decider beside the engine, case by case. */
public final class SecondOpinion {

    private final Cases cases;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    public SecondOpinion(long seed) {
        this.cases = new Cases(seed);
    }

    /** Decides the case of a number twice. */
    public void compare(int number) {
        Sample sample = number % 3 == 0 ? cases.draw(number) : dense(cases.draw(number), cases.random(~number));
        Optional<ReferenceCase> request = Library.reference(sample);
        Decision decision;
        try {
            decision = Library.decide(sample);
        } catch (CaseException e) {
            count("no case for the engine");
            return;
        }
        if (request.isEmpty()) {
            differences.add(number + ": decided although it contradicts itself: " + sample);
            return;
        }
        Reference reference = Library.REFERENCE.decide(request.get());
        String difference = difference(decision, reference);
        count(reference.exact() ? "exact" : "reached in part");
        if (difference != null) {
            differences.add(number + ": " + difference + " open " + reference.open() + ", blocked by " + decision.blocking()
                    + decision.eitherWay() + ": " + sample);
        }
    }

    /** The case with most of what is open answered, so that every completion of the rest can be tried. */
    private static Sample dense(Sample sample, Random random) {
        Optional<ReferenceCase> request = Library.reference(sample);
        if (request.isEmpty()) {
            return sample;
        }
        Map<String, List<Object>> open = TrueBounds.open(request.get());
        Map<String, Object> answers = TrueBounds.pick(request.get(), open, open.size() - random.nextInt(7), random);
        Sample dense = answered(sample, answers);
        if (Library.reference(dense).isPresent()) {
            return dense;
        }
        // Together they make no case, so one by one: what would make none stays open.
        dense = sample;
        for (Map.Entry<String, Object> answer : answers.entrySet()) {
            Sample more = answered(dense, Map.of(answer.getKey(), answer.getValue()));
            dense = Library.reference(more).isPresent() ? more : dense;
        }
        return dense;
    }

    /** The case with more answers, in place of what is written unknown under whatever name. */
    private static Sample answered(Sample sample, Map<String, Object> answers) {
        Sample copy = sample.copy();
        copy.places().forEach(place -> place.keySet().removeIf(name -> answers.containsKey(Library.term(name).name())));
        answers.forEach((name, answer) -> copy.loose().put(name, Answering.asStated(answer)));
        return copy;
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private static String difference(Decision decision, Reference reference) {
        if (reference.bounds() == null) {
            return null;
        }
        if (!fits(decision.bounds(), reference.bounds(), reference.exact() && decision.isExact())) {
            return "bounds " + decision.bounds() + (decision.isExact() ? "" : " (not exact)") + ", second decider " + reference.bounds()
                    + (reference.exact() ? "" : " at least");
        }
        for (var rulebook : decision.rulebooks()) {
            Bounds other = reference.rulebooks().get(rulebook.name());
            if (other == null || !fits(rulebook.bounds(), other, reference.exact() && decision.isExact())) {
                return "bounds of " + rulebook.name() + " " + rulebook.bounds() + ", second decider " + other
                        + (reference.exact() ? "" : " at least");
            }
        }
        return !reference.exact() || decision.outcome() == reference.outcome() || referred(decision, reference)
                ? null
                : "outcome " + decision.outcome() + ", second decider " + reference.outcome() + " within " + reference.bounds();
    }

    /** Exact bounds are equal; where either is not exact the engine's are the wider ones. */
    private static boolean fits(Bounds engine, Bounds reference, boolean exact) {
        return exact
                ? engine.equals(reference)
                : engine.best().compareTo(reference.best()) <= 0 && engine.worst().compareTo(reference.worst()) >= 0;
    }

    /** The second decider asks no questions, so it does not know that all that are left are for offices. */
    private static boolean referred(Decision decision, Reference reference) {
        return reference.outcome() == Outcome.UNDECIDED && decision.outcome() == Outcome.REFERRED && !decision.questions().isEmpty()
                && decision.questions().stream().allMatch(question -> Answerer.valueOf(question.who()).isOffice());
    }

    public List<String> differences() {
        return differences;
    }

    @Override
    public String toString() {
        return counts + ", " + differences.size() + " differences";
    }
}
