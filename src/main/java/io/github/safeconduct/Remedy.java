package io.github.safeconduct;

import java.util.List;

/**
 * What would take a blocking conclusion out of the way.
 *
 * @param norm the norm that blocks
 * @param flow the flow it blocks
 * @param todo what the norm asks for, in words
 * @param changes what the organisation would have to do, and only that: with all of it done the norm no longer blocks; empty where nothing
 * it can do helps
 * @param exceptions the norms that could lift it, and what each of them needs
 */
public record Remedy(String norm, Flow flow, String todo, List<Change> changes, List<WayOut> exceptions) {

    public Remedy {
        changes = List.copyOf(changes);
        exceptions = List.copyOf(exceptions);
    }

    /**
     * One thing to do.
     *
     * @param term the term whose answer it would change
     * @param question its question
     * @param to the answer it would then have
     */
    public record Change(String term, String question, String to) {}

    /**
     * An exception, or another basis, that may apply.
     *
     * @param norm the norm that says so
     * @param title its title
     * @param needs the terms it turns on that nobody has answered
     */
    public record WayOut(String norm, String title, List<String> needs) {

        public WayOut {
            needs = List.copyOf(needs);
        }
    }
}
