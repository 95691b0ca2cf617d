package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.EvaluationException;
import io.github.safeconduct.casefile.CaseWriter;
import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** A case that shows something, as the engine itself decides it under every library that it was asked about. */
public final class Witness {

    private final Case shown;
    private final List<Decision> decisions;

    private Witness(Case shown, List<Decision> decisions) {
        this.shown = shown;
        this.decisions = List.copyOf(decisions);
    }

    /**
     * Makes a witness of what a solver found: the engine decides it, and every answer that does not matter is left out.
     *
     * @param shows what the case, as the last library knows its words, and the decisions in the order of the libraries must show
     * @throws EvaluationException if the engine does not decide it as the solver says: then one of the two is wrong, and nothing is known
     */
    static Witness of(Scope scope, List<Engine> engines, Map<String, Object> answers,
            BiPredicate<Case, List<Decision>> shows) {
        Map<String, Object> left = new TreeMap<>(answers);
        List<Decision> decisions = decided(scope, engines, left);
        if (decisions.isEmpty() || !shows.test(last(scope, engines, left), decisions)) {
            throw new EvaluationException("the engine does not decide a case as its encoding for the solver says; rulebooks "
                    + String.join(", ", scope.rulebooks()) + " as of " + scope.day()
                    + ". This is a fault of the encoding or of the engine, "
                    + "and nothing is proven");
        }
        // What only says that nobody knows goes first; then whatever else the engine can do without.
        List<String> terms = new ArrayList<>(answers.keySet());
        terms.sort(Comparator.comparing((String term) -> answers.get(term) != Truth.UNKNOWN));
        for (String term : terms) {
            Object answer = left.remove(term);
            List<Decision> without = decided(scope, engines, left);
            if (!without.isEmpty() && shows.test(last(scope, engines, left), without)) {
                decisions = without;
            } else if (answer != null) {
                left.put(term, answer);
            }
        }
        return new Witness(last(scope, engines, left), decisions);
    }

    private static Case last(Scope scope, List<Engine> engines, Map<String, Object> answers) {
        return Statements.asCase(scope, engines.get(engines.size() - 1).vocabulary(), answers);
    }

    private static List<Decision> decided(Scope scope, List<Engine> engines, Map<String, Object> answers) {
        List<Decision> decisions = new ArrayList<>();
        for (Engine engine : engines) {
            try {
                decisions.add(engine.decide(Statements.asCase(scope, engine.vocabulary(), answers)));
            } catch (CaseException e) {
                // Without some answer another may contradict itself no more, or the other way round: no case at all.
                return List.of();
            }
        }
        return decisions;
    }

    /** The case, as the last library knows its words. */
    public Case shown() {
        return shown;
    }

    /** The decisions, in the order of the libraries. */
    public List<Decision> decisions() {
        return decisions;
    }

    /** It as the text of a case file. */
    public String text(String name, List<String> comment) {
        return CaseWriter.write(name, comment, shown);
    }

    /** How many answers it states; none of them. */
    @Override
    public String toString() {
        return "Witness[" + shown.answers().size() + " answers]";
    }
}
