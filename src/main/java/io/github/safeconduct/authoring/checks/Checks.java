package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.authoring.source.Fault;
import io.github.safeconduct.authoring.source.Faults;
import io.github.safeconduct.authoring.source.KnownFault;
import io.github.safeconduct.law.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All checks, in the order in which they run. */
public final class Checks {

    private static final List<Check> ALL = List.of(new Packages(), new Names(), new NamesInRegister(), new EffectFitsConclusion(),
            new TermsInTests(), new Polarity(),
            new Inserts(), new DrawnConclusions(), new ServedNorms(), new RulesByArea(), new Waivers(), new DeadWaivers(), new Possible(),
            new Repeats(),
            new DerivedTerms(), new Consequences(), new Twins());

    private Checks() {}

    /** Every check. */
    public static List<Check> all() {
        return ALL;
    }

    /**
     * Runs every check over a rulebook.
     *
     * @return what its author may leave as it is, and should know
     */
    public static List<Fault> run(RulebookReading reading, Faults faults) {
        List<Fault> advice = new ArrayList<>();
        Set<KnownFault> used = new HashSet<>();
        ALL.forEach(check -> check.run(reading, new Report(check, reading.exceptions(), used, faults, advice)));
        List<String> names = ALL.stream().filter(Check::knowsExceptions).map(Check::name).toList();
        for (KnownFault known : reading.exceptions()) {
            if (!names.contains(known.check())) {
                faults.add(known.place(),
                        "no check named '" + known.check() + "' knows exceptions" + Nearest.hint(known.check(), names)
                                + "; those that do are "
                                + String.join(", ", names));
            } else if (!used.contains(known) && reading.registerWhole() && reading.rulesWhole()) {
                faults.add(known.place(),
                        "there is nothing to except: the check '" + known.check() + "' finds no fault about "
                                + String.join(", ", known.norms())
                                + "; take the exception out");
            }
        }
        return advice;
    }
}
