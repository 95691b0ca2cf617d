package io.github.safeconduct.internal;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Vocabulary;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The facade's implementation: the rulebooks, each loaded when a case first needs it. Thread safe. */
public final class Engine implements Safeconduct {

    private final BundledRulebooks bundled;
    private final Vocabulary vocabulary;
    private final Map<String, CompiledRulebook> loaded = new ConcurrentHashMap<>();
    private final Set<String> names;
    private final Clock clock;

    private Engine(BundledRulebooks bundled, Vocabulary vocabulary, Map<String, CompiledRulebook> own, Clock clock) {
        this.bundled = bundled;
        this.vocabulary = vocabulary;
        this.loaded.putAll(own);
        this.clock = clock;
        Set<String> all = new TreeSet<>(bundled.names());
        all.addAll(own.keySet());
        this.names = Collections.unmodifiableSet(all);
    }

    /** The bundled rulebooks. */
    public static Engine bundled() {
        BundledRulebooks bundled = new BundledRulebooks();
        return new Engine(bundled, bundled.vocabulary(), Map.of(), Clock.systemDefaultZone());
    }

    /** The bundled rulebooks and those of a folder. */
    public static Engine withFolder(Path folder) {
        BundledRulebooks bundled = new BundledRulebooks();
        RulebookFolder.Loaded own = RulebookFolder.load(folder, bundled.vocabulary());
        return new Engine(bundled, own.vocabulary(), own.rulebooks(), Clock.systemDefaultZone());
    }

    @Override
    public CaseSession openSession() {
        return new FactSession(this, clock);
    }

    @Override
    public Set<String> rulebooks() {
        return names;
    }

    @Override
    public Register register(String rulebook) {
        return rulebook(rulebook).register();
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    CompiledRulebook rulebook(String name) {
        if (!names.contains(name)) {
            throw new CaseException("unknown rulebook '" + name + "'" + Nearest.hint(name, names) + "; expected one of " + String.join(", ", names));
        }
        return loaded.computeIfAbsent(name, bundled::load);
    }
}
