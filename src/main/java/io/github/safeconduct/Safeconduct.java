package io.github.safeconduct;

import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.internal.pack.OwnLaw;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.spi.DecisionListener;
import io.github.safeconduct.spi.ReloadListener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;

/**
 * Decides, with citations, whether an operation on the personal data of displaced people may go ahead.
 *
 * <p>Build it once with {@link #load()} and keep it: it is thread safe, and reads each rulebook when a case first needs it. Open a
 * {@link CaseSession} for every operation, or decide a {@link Case}. An interface, so that hosts can put their own in its place in tests.
 */
public interface Safeconduct {

    /**
     * The bundled rulebooks. Needs no compiler and takes no notice of the thread's context class loader.
     *
     * @throws RulebookException if the library's jar is damaged or was repackaged without the rules, or Drools of another version stands
     * before its own on the class path
     */
    static Safeconduct load() {
        return builder().build();
    }

    /**
     * The bundled rulebooks and a host's own, read from a folder, verified and compiled now. The folder holds a folder for each rulebook,
     * or is one itself. Its text is data: none of it is run that was not understood and written anew. Needs the optional dependencies named
     * in the README.
     *
     * @throws RulebookException if anything in the folder is wrong; the message lists every fault with file, line and column
     */
    static Safeconduct load(Path folder) {
        return builder().rulebooks(folder).build();
    }

    /** The version of this library; {@code development} where it runs from classes that are in no jar. */
    static String version() {
        // On the class path the manifest of the jar says it, on the module path its module.
        String manifest = Safeconduct.class.getPackage().getImplementationVersion();
        java.lang.module.ModuleDescriptor module = Safeconduct.class.getModule().getDescriptor();
        return manifest != null ? manifest : module == null ? "development" : module.rawVersion().orElse("development");
    }

    /** What to load, and how. */
    static Builder builder() {
        return new Builder();
    }

    /** Opens a session for one operation. The session is for one thread and is closed after use. */
    CaseSession openSession();

    /**
     * Opens a session that holds a case already, to be changed and decided anew.
     *
     * @throws CaseException if the case states what no session takes
     */
    default CaseSession openSession(Case given) {
        Objects.requireNonNull(given, "the case is null");
        CaseSession session = openSession();
        given.facts().forEach(session::insert);
        session.answers(given.answers()).rulebooks(given.rulebooks().toArray(String[]::new)).focus(given.focus().toArray(String[]::new));
        given.asOf().ifPresent(session::asOf);
        return session;
    }

    /**
     * Decides a case. A pure function of the case and the day: the same case gives the same decision.
     *
     * @throws CaseException if the case cannot be decided as given: a term or code is unknown, its answers contradict each other, no
     * rulebook governs, or the law of the day is not known
     * @throws EvaluationException if the engine failed; there is then no decision and no permission
     */
    Decision decide(Case given);

    /**
     * What is left to fill in: every term that nobody has answered and that can still matter to the case as it stands, the most decisive
     * first. Those that its decision asks for lead, in the order of {@link Decision#questions()}; then come those on which most norms turn,
     * and last the events and conduct that are taken to be no as long as nobody says so. What follows
     * from an answer is not in it, nor what only rules turn on that the answers rule out.
     *
     * @throws CaseException if the case cannot be decided as given
     */
    List<FormField> form(Case given);

    /**
     * The norms whose rules turn on a term, by rulebook; empty where none does.
     *
     * @param term its own name or a catalogue name
     * @throws CaseException if there is no such term
     */
    SortedMap<String, List<String>> readBy(String term);

    /**
     * Decides a case with some answers changed: what if the agreement had been signed? Beside {@link #decide} of the case itself, {@link
     * Decision#diff} says what difference it makes.
     *
     * @param changes answers by term or catalogue name, in any form {@link CaseSession#answer} takes; each is set where the case states it
     * now, or else for the case as a whole. {@code Truth.UNKNOWN} says that nobody knows
     * @throws CaseException as {@link #decide}; and if a term is answered on several facts of the case, since it would not be clear which
     * is meant
     */
    default Decision whatIf(Case given, Map<String, ?> changes) {
        Objects.requireNonNull(changes, "the changes are null");
        try (CaseSession session = openSession(given)) {
            changes.forEach(session::answer);
            return session.decide();
        }
    }

    /** The names of the rulebooks, in alphabetical order. */
    Set<String> rulebooks();

    /**
     * The register of a rulebook.
     *
     * @throws CaseException if there is no rulebook of this name
     */
    Register register(String rulebook);

    /** The vocabulary all rulebooks share. */
    Vocabulary vocabulary();

    /**
     * Loads every rulebook now, so that no decision waits for one.
     *
     * @return this
     * @throws RulebookException if one of them cannot be used
     */
    Safeconduct warmUp();

    /** Says what to load, and how. Not thread safe. */
    final class Builder {

        private final List<OwnLaw> own = new ArrayList<>();
        private final Set<String> replacing = new LinkedHashSet<>();
        private final List<DecisionListener> listeners = new ArrayList<>();
        private Clock clock = Clock.systemDefaultZone();
        private Evidence evidence = Evidence.RECOLLECTION;
        private int cacheSize = 1_000;

        private Builder() {}

        /** Adds a folder of a host's own rulebooks. */
        public Builder rulebooks(Path folder) {
            own.add(new OwnLaw.Folder(Objects.requireNonNull(folder, "the folder is null")));
            return this;
        }

        /**
         * Adds a pack of rulebooks, if somebody whom the host trusts has signed it. Its text is verified and compiled as that of a folder
         * is, from the very bytes that the signature was held against. Needs the same optional dependencies.
         *
         * @param file as {@code ./safeconduct pack} wrote it
         * @param trust whose packs are loaded, and which
         */
        public Builder pack(Path file, PackTrust trust) {
            own.add(new OwnLaw.Signed(Objects.requireNonNull(file, "the file is null"),
                    Objects.requireNonNull(trust, "the trust is null")));
            return this;
        }

        /** Lets a folder or pack bring a rulebook in the place of a bundled one, as decisions say; without this it is a fault. */
        public Builder replacing(String... rulebooks) {
            for (String rulebook : Objects.requireNonNull(rulebooks, "the rulebooks are null")) {
                replacing.add(Objects.requireNonNull(rulebook, "a rulebook is null"));
            }
            return this;
        }

        /** The clock that tells the day of a case that names none. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "the clock is null");
            return this;
        }

        /** The least evidence by which a norm may carry a permission: below it, what would be permitted is referred. */
        public Builder evidence(Evidence least) {
            this.evidence = Objects.requireNonNull(least, "the evidence is null");
            return this;
        }

        /**
         * How many decisions are remembered, so that an equal case costs next to nothing; 0 for none.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder cacheSize(int decisions) {
            if (decisions < 0) {
                throw new IllegalArgumentException("a cache cannot hold " + decisions + " decisions; 0 for none");
            }
            this.cacheSize = decisions;
            return this;
        }

        /** Adds a listener. */
        public Builder listener(DecisionListener listener) {
            listeners.add(Objects.requireNonNull(listener, "the listener is null"));
            return this;
        }

        /**
         * The library.
         *
         * @throws RulebookException as {@link Safeconduct#load()} and {@link Safeconduct#load(Path)}
         */
        public Safeconduct build() {
            return Engine.of(settings());
        }

        /**
         * The library, with rulebooks of its own that can change while it decides.
         *
         * @param listener hears whether changed rules were taken up, and why not
         * @throws RulebookException as {@link #build()}: there must be good rules to begin with
         */
        public ReloadingSafeconduct reloading(ReloadListener listener) {
            return new ReloadingSafeconduct(settings(), own.stream().flatMap(law -> law.from().stream()).toList(),
                    Objects.requireNonNull(listener, "the listener is null"));
        }

        private Engine.Settings settings() {
            return new Engine.Settings(List.copyOf(own), Set.copyOf(replacing), List.copyOf(listeners), clock, evidence, cacheSize);
        }
    }
}
