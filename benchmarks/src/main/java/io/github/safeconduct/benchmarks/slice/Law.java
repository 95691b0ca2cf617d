package io.github.safeconduct.benchmarks.slice;

import io.github.safeconduct.internal.pack.OwnResources;
import io.github.safeconduct.internal.pack.Pack;
import io.github.safeconduct.internal.pack.RuleIndex;
import io.github.safeconduct.internal.pack.RulebookIndex;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The bundled law as the library itself reads it, so that contenders and cases are made from what Safeconduct decides by and from
 * nothing else.
 */
public final class Law {

    private static final Pack PACK = new Pack(OwnResources::bytes);
    private static final Vocabulary VOCABULARY = new Vocabulary(RulebookIndex.terms(PACK.terms()));

    private Law() {}

    public static Vocabulary vocabulary() {
        return VOCABULARY;
    }

    public static Register register(String rulebook) {
        return RulebookIndex.register(PACK.norms(rulebook)).register();
    }

    /** The rules of some rulebooks, in force or not. */
    public static List<Rule> rules(Collection<String> rulebooks) {
        List<Rule> rules = new ArrayList<>();
        rulebooks.forEach(rulebook -> rules.addAll(RuleIndex.read(PACK.rules(rulebook))));
        return rules;
    }

    /** What the authors of a rulebook wrote, by the path of the file: {@code unhcr/norms.yaml}. */
    static String authored(String file) {
        return OwnResources.text("io/github/safeconduct/rules/" + file);
    }
}
