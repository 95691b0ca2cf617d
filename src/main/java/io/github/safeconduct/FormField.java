package io.github.safeconduct;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One line of a form: a term that nobody has answered and that can still matter to a case, for what is done, by whom, with which data and
 * for whom. Immutable and thread safe.
 *
 * @see Safeconduct#form(Case)
 */
public final class FormField {

    private final String term;
    private final String who;
    private final boolean asked;
    private final boolean presumed;
    private final List<String> norms;
    private final Lazy<Map<Flow, Relevance>> relevance;

    /**
     * For tests of hosts: a line that matters whatever else is answered.
     *
     * @param presumed whether silence is read as no
     */
    public FormField(String term, String who, boolean asked, boolean presumed, List<String> norms) {
        this(term, who, asked, presumed, norms, () -> Map.of(Flow.ONLY, Relevance.ALWAYS));
    }

    /**
     * For the engine, and for tests of hosts.
     *
     * @param presumed whether silence is read as no
     * @param relevance while it can still matter, for each flow of the case; made when first asked for
     */
    public FormField(String term, String who, boolean asked, boolean presumed, List<String> norms,
            Supplier<Map<Flow, Relevance>> relevance) {
        this.term = term;
        this.who = who;
        this.asked = asked;
        this.presumed = presumed;
        this.norms = List.copyOf(norms);
        this.relevance = new Lazy<>(this, () -> Collections.unmodifiableMap(new LinkedHashMap<>(relevance.get())));
    }

    /** The term, with its question and codes in the vocabulary. */
    public String term() {
        return term;
    }

    /** Who can answer it, by the name of the {@link io.github.safeconduct.law.Answerer}. */
    public String who() {
        return who;
    }

    /** Whether the decision on the case as it stands asks for it: these come first, in the order of {@link Decision#questions()}. */
    public boolean isAsked() {
        return asked;
    }

    /** Whether some governing rulebook takes it to be no as long as nobody answers it. */
    public boolean isPresumed() {
        return presumed;
    }

    /** The norms whose rules turn on it and could still speak. */
    public List<String> norms() {
        return norms;
    }

    /**
     * While it can still matter, for each flow of the case: by the answers to the other lines of the form, and to whatever else they imply.
     * A line that all flows rule out is not asked any more. Worked out when first asked for.
     */
    public Map<Flow, Relevance> relevance() {
        return relevance.get();
    }

    @Override
    public String toString() {
        return term;
    }
}
