package io.github.safeconduct;

import java.util.List;

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

    /**
     * For the engine, and for tests of hosts.
     *
     * @param presumed whether silence is read as no
     */
    public FormField(String term, String who, boolean asked, boolean presumed, List<String> norms) {
        this.term = term;
        this.who = who;
        this.asked = asked;
        this.presumed = presumed;
        this.norms = List.copyOf(norms);
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

    @Override
    public String toString() {
        return term;
    }
}
