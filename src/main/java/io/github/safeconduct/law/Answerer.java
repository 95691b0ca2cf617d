package io.github.safeconduct.law;

/** Who can answer a question. A field officer where nothing else is said. */
public enum Answerer {
    /** The person the data are about. */
    PERSON(false),
    /** The officer in the field who handles the case. */
    OFFICER(false),
    /** Whoever would receive the data. */
    RECIPIENT(false),
    /** The legal office. */
    LEGAL(true),
    /** The data protection officer or focal point. */
    DATA_PROTECTION_OFFICER(true),
    /** The office that answers for the protection of children. */
    CHILD_PROTECTION(true),
    /** Whoever heads the operation or the office. */
    MANAGEMENT(true),
    /** Whoever runs the systems and knows how they are secured. */
    IT(true);

    private final boolean office;

    Answerer(boolean office) {
        this.office = office;
    }

    /** Whether it is an office to which a case can be referred, rather than somebody the officer at hand asks. */
    public boolean isOffice() {
        return office;
    }
}
