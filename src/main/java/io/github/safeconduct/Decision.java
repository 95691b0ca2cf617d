package io.github.safeconduct;

import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.Grade;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The outcome for one operation, with every conclusion and the law it rests on, what is unknown and what would change it.
 *
 * <p>Immutable and thread safe; every list is in a fixed order, so the same facts give the same decision to the letter.
 *
 * @param outcome what the decision comes to
 * @param asOf the day whose law was applied
 * @param focus the area codes that were assessed in full
 * @param rulebooks what each rulebook says by itself, in alphabetical order
 * @param bounds how far the unknowns reach
 * @param sensitivity the highest grade that is certain; empty where no norm gives one
 * @param lawfulBasis where each lawful basis stands
 * @param conclusions every rule that spoke within the focus, and everything that is certain: the strictest first
 * @param questions what would settle it, where it is undecided: the shortest list
 * @param remedies what would take the blocking conclusions out of the way
 * @param notAssessed norms outside the focus whose answer is unknown; they keep nothing open
 * @param presumed terms nobody stated that the rulebooks read as no
 * @param settled the derived terms the norms settled
 * @param contradictions officers' assessments that the rules contradict
 * @param conflicts where the bodies differ
 * @param norms every norm whose rule spoke, and how certainly
 */
public record Decision(
        Outcome outcome,
        LocalDate asOf,
        List<String> focus,
        List<RulebookOutcome> rulebooks,
        Bounds bounds,
        Optional<Grade> sensitivity,
        List<BasisFinding> lawfulBasis,
        List<CitedConclusion> conclusions,
        List<Question> questions,
        List<Remedy> remedies,
        List<String> notAssessed,
        List<String> presumed,
        List<SettledTerm> settled,
        List<Contradiction> contradictions,
        List<Conflict> conflicts,
        SortedMap<String, Certainty> norms) {

    public Decision {
        focus = List.copyOf(focus);
        rulebooks = List.copyOf(rulebooks);
        lawfulBasis = List.copyOf(lawfulBasis);
        conclusions = List.copyOf(conclusions);
        questions = List.copyOf(questions);
        remedies = List.copyOf(remedies);
        notAssessed = List.copyOf(notAssessed);
        presumed = List.copyOf(presumed);
        settled = List.copyOf(settled);
        contradictions = List.copyOf(contradictions);
        conflicts = List.copyOf(conflicts);
        norms = Collections.unmodifiableSortedMap(new TreeMap<>(norms));
        if (outcome == Outcome.UNDECIDED && questions.isEmpty()) {
            throw new IllegalArgumentException("an undecided case names at least one question");
        }
    }

    /** The conclusions of a kind that are certain and stand. */
    public List<CitedConclusion> certain(ConclusionKind kind) {
        return conclusions.stream().filter(conclusion -> conclusion.kind() == kind && conclusion.certainty() == Certainty.CERTAIN && conclusion.liftedBy().isEmpty()).toList();
    }

    /** The outcome and the rulebooks; no answer. */
    @Override
    public String toString() {
        return "Decision[" + outcome + " under " + String.join(", ", rulebooks.stream().map(RulebookOutcome::name).toList()) + " as of " + asOf + "]";
    }
}
