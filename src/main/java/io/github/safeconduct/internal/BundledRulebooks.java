package io.github.safeconduct.internal;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.drools.DroolsJars;
import io.github.safeconduct.internal.drools.Network;
import io.github.safeconduct.internal.pack.BakedIn;
import io.github.safeconduct.internal.pack.OwnResources;
import io.github.safeconduct.internal.pack.Pack;
import io.github.safeconduct.internal.pack.Rulebook;
import io.github.safeconduct.internal.pack.RuleIndex;
import io.github.safeconduct.internal.pack.RulebookIndex;
import io.github.safeconduct.internal.pack.VersionedRegister;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The rulebooks in the library's own jar, each held against the digest that the build baked in. */
final class BundledRulebooks {

    private final Pack pack = new Pack(OwnResources::bytes);
    private final Vocabulary vocabulary;
    private final Map<String, VersionedRegister> registers = new LinkedHashMap<>();
    private final Map<String, CompiledRulebook> loaded = new ConcurrentHashMap<>();

    BundledRulebooks() {
        BakedIn.check(pack, Pack.SHARED);
        vocabulary = new Vocabulary(RulebookIndex.terms(pack.terms()));
        pack.rulebooks().forEach(name -> registers.put(name, RulebookIndex.register(pack.norms(name))));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Set<String> names() {
        return registers.keySet();
    }

    /** The registers, which cost little beside the rules. */
    List<Register> registers() {
        return registers.values().stream().map(VersionedRegister::register).toList();
    }

    /** The fingerprint that decisions under a rulebook show. */
    String fingerprint(String name) {
        return pack.fingerprint(name);
    }

    /**
     * A rulebook, loaded once: whoever shares these rulebooks shares its network. It knows the vocabulary of the library and nothing of any
     * folder.
     */
    CompiledRulebook load(String name) {
        return loaded.computeIfAbsent(name, this::read);
    }

    /** Reads a rulebook's rules from the index and builds its network from the classes compiled at build time. */
    private CompiledRulebook read(String name) {
        VersionedRegister versioned = Objects.requireNonNull(registers.get(name), name);
        BakedIn.check(pack, name);
        List<Rule> rules = RuleIndex.read(pack.rules(name));
        String model = Objects.requireNonNull(BakedIn.models().get(name), name);
        Rulebook text = new Rulebook(versioned.register(), versioned.version(), pack.fingerprint(name),
                model.substring(0, model.lastIndexOf('.')), rules);
        try {
            return new CompiledRulebook(text, vocabulary,
                    Network.of(name, Class.forName(model, false, BundledRulebooks.class.getClassLoader()), rules.size()));
        } catch (LinkageError e) {
            throw DroolsJars.clash(e);
        } catch (ClassNotFoundException e) {
            throw new RulebookException("the compiled rules of " + name + " cannot be loaded", e);
        }
    }
}
