package io.github.safeconduct.authoring.checks;

/** One thing the verifier looks for. Stateless and thread safe. */
public interface Check {

    /** Its name, by which a rulebook's head can list a known fault. */
    String name();

    /** What it looks for, in a sentence. */
    String looksFor();

    /** Whether a fault may be known and stand all the same. What makes a rulebook unsafe may not. */
    default boolean knowsExceptions() {
        return false;
    }

    /** Looks through a rulebook and reports what it finds. */
    void run(RulebookReading reading, Report report);
}
