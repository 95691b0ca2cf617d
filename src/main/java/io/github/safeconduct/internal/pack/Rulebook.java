package io.github.safeconduct.internal.pack;

import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Register;
import java.util.Comparator;
import java.util.List;

/**
 * A rulebook as text: register and rules, with what identifies them.
 *
 * @param register the norms
 * @param version the version the register gives
 * @param fingerprint SHA-256 over the DRL files, the register and the terms, in hexadecimal
 * @param packageName the DRL package
 * @param rules the rules, in the order of the files
 */
public record Rulebook(Register register, String version, String fingerprint, String packageName, List<Rule> rules) {

    public Rulebook {
        rules = List.copyOf(rules);
    }

    /** The rules in the order of their numbers: sorted by name, whatever the order of the files. */
    public List<Rule> numbered() {
        return numbered(rules);
    }

    /** Rules in the order of their numbers, under which the compiled rules report what they conclude. */
    public static List<Rule> numbered(List<Rule> rules) {
        return rules.stream().sorted(Comparator.comparing(Rule::name)).toList();
    }

    /** Its name, for instance {@code unhcr}. */
    public String name() {
        return register.rulebook();
    }
}
