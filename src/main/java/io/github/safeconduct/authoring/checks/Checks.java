package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.authoring.source.Fault;
import io.github.safeconduct.authoring.source.Faults;
import io.github.safeconduct.authoring.source.KnownFault;
import io.github.safeconduct.law.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All checks, in the order in which they run. */
public final class Checks {

    private static final List<Check> ALL = List.of(new Packages(), new Names(), new NamesInRegister(), new EffectFitsConclusion(),
            new TermsInTests(), new Polarity(),
            new Inserts(), new DrawnConclusions(), new ServedNorms(), new RulesByArea(), new Waivers(), new DeadWaivers(), new Possible(),
            new Repeats(), new Redundant(),
            new LiftedGrounds(), new DerivedTerms(), new OverruledTerms(), new LostCodes(), new Consequences(), new Twins());

    /** What is said to have found the faults that show before any check runs. */
    public static final String READING = "reading";

    private Checks() {}

    /** Every check. */
    public static List<Check> all() {
        return ALL;
    }

    /** Every check by its name, those of words and the reading before them included, with what it looks for. */
    public static Map<String, String> described() {
        Map<String, String> described = new LinkedHashMap<>();
        described.put(READING, "files that cannot be read as what they are, names that are taken, terms that nothing reads");
        ALL.forEach(check -> described.put(check.name(), check.looksFor()));
        Questions.all().forEach(check -> described.put(check.name(), check.looksFor()));
        return described;
    }

    /** The page on what found a fault, with a bad and a good example. */
    public static String page(Fault fault) {
        return page(fault.check().isEmpty() ? READING : fault.check());
    }

    /** The page of a check. */
    public static String page(String check) {
        return "docs/checks/" + check + ".md";
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
