package io.github.safeconduct.authoring.coverage;

import java.util.ArrayList;
import java.util.List;

/** Coverage as lines for people: rulebooks, files, norms, and every rule and test of which some way was not seen, with its place. */
public final class CoverageText {

    private CoverageText() {}

    /** The lines. */
    public static List<String> of(Coverage coverage) {
        List<String> lines = new ArrayList<>();
        List<RuleCoverage> rules = coverage.rules();
        lines.add("Coverage: of each rule speaking and silent, of each test holding, not holding and unknown");
        coverage.byRulebook().forEach((book, share) -> {
            lines.add("");
            lines.add(book + ": " + share);
            List<RuleCoverage> own = rules.stream().filter(rule -> rule.rulebook().equals(book)).toList();
            lines.add("  rules " + sum(own, RuleCoverage::rule) + ", tests " + sum(own, RuleCoverage::ways) + "; spoke "
                    + own.stream().filter(rule -> rule.spoke() > 0).count()
                    + ", only silent " + own.stream().filter(rule -> rule.spoke() == 0 && rule.silent() > 0).count() + ", never considered "
                    + own.stream().filter(RuleCoverage::neverConsidered).count());
            coverage.byFile().forEach((file, of) -> {
                if (own.stream().anyMatch(rule -> rule.place().file().equals(file))) {
                    lines.add("  " + file + ": " + of);
                }
            });
            List<String> partly = new ArrayList<>();
            coverage.byNorm().forEach((norm, of) -> {
                if (of.seen() < of.all() && own.stream().anyMatch(rule -> rule.norm().equals(norm))) {
                    partly.add(norm + " " + of.seen() + "/" + of.all());
                }
            });
            lines.add(partly.isEmpty() ? "  every norm was seen whole" : "  norms not seen whole: " + String.join(", ", partly));
        });
        lines.add("");
        rules.forEach(rule -> rule(rule, lines));
        return lines;
    }

    private static Share sum(List<RuleCoverage> rules, java.util.function.Function<RuleCoverage, Share> share) {
        return rules.stream().map(share).reduce(Share.NONE, Share::plus);
    }

    private static void rule(RuleCoverage rule, List<String> lines) {
        String at = rule.place() + ": " + rule.name() + ": ";
        if (rule.neverConsidered()) {
            lines.add(at + "never considered: no case was decided under " + rule.rulebook() + " while the norm was in force");
            return;
        }
        if (rule.spoke() == 0) {
            lines.add(at + "never spoke, silent " + rule.silent() + " times");
        } else if (rule.silent() == 0) {
            lines.add(at + "never silent, spoke " + rule.spoke() + " times");
        }
        rule.tests().stream().filter(test -> !test.missing().isEmpty())
                .forEach(test -> lines.add(test.place() + ": " + rule.norm() + ": " + test.text() + " was never seen "
                        + String.join(" or ", test.missing())));
    }
}
