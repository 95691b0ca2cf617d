package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.law.Place;

/** Each rulebook has a package of its own, so that no rule can stand in for another's. */
final class Packages implements Check {

    private static final String ROOT = "io.github.safeconduct.rules.";

    @Override
    public String name() {
        return "packages";
    }

    @Override
    public String looksFor() {
        return "DRL files in another package than the rulebook's";
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        String expected = ROOT + reading.name().replace("-", "");
        reading.packages().forEach((file, found) -> {
            if (!found.equals(expected)) {
                report.fault(new Place(file, 1, 1),
                        "the package of the rulebook " + reading.name() + " is " + expected + ", found '" + found
                                + "'; open the file with package "
                                + expected);
            }
        });
    }
}
