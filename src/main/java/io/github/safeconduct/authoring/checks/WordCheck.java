package io.github.safeconduct.authoring.checks;

/**
 * One thing the verifier looks for in the words of questions: what it finds is advice, since no rule goes wrong by it. Stateless and thread
 * safe.
 */
public interface WordCheck {

    /** Its name. */
    String name();

    /** What it looks for, in a sentence. */
    String looksFor();

    /** Looks through the terms of a folder and advises on what it finds. */
    void run(Questions questions);
}
