package io.github.safeconduct.authoring.coverage;

import io.github.safeconduct.authoring.site.LawText;
import io.github.safeconduct.authoring.site.SitePage;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.report.Markup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Coverage as one page that needs nothing else: every file of rules as its author wrote it, with what the cases saw of each rule and each
 * test in colour and in words. Not thread safe.
 */
public final class CoverageHtml {

    /** The title of every such page. */
    public static final String TITLE = "Coverage of the rules";

    private final SitePage page = SitePage.alone(TITLE);
    private final Markup markup = page.markup();
    private final Coverage coverage;
    private final LawText law;

    /** A stretch of a file that is coloured, and what is said after it. */
    private record Span(int from, int to, String colour, String says) {}

    private CoverageHtml(Coverage coverage, LawText law) {
        this.coverage = coverage;
        this.law = law;
    }

    /**
     * The page.
     *
     * @param law the files of the rules that were covered
     */
    public static String of(Coverage coverage, LawText law) {
        return new CoverageHtml(coverage, law).write();
    }

    private String write() {
        Map<String, List<RuleCoverage>> byFile = new LinkedHashMap<>();
        coverage.rules().forEach(rule -> byFile.computeIfAbsent(rule.place().file(), any -> new ArrayList<>()).add(rule));
        return page.header(() -> markup.element("strong", "Coverage"))
                .footer(() -> markup.element("p", "Coverage says what the cases saw, not that any of them would have noticed a mistake: "
                        + "./safeconduct mutate asks that."))
                .write(() -> {
                    markup.element("h1", "What the cases have seen of the rules");
                    legend();
                    coverage.byRulebook().forEach((book, share) -> page.section("book-" + book, book + ": " + share,
                            () -> byFile.forEach((file, rules) -> {
                                if (rules.get(0).rulebook().equals(book)) {
                                    file(file, rules);
                                }
                            })));
                });
    }

    private void legend() {
        markup.element("ul", () -> {
            legend("seen", "seen", "a rule that spoke and was silent; a test that held, did not hold and was unknown");
            legend("half", "in part", "some of these");
            legend("never", "never", "a rule that no case considered, a test that never came out in any way");
        }, "class", "plain");
    }

    private void legend(String colour, String name, String what) {
        markup.element("li", () -> {
            markup.element("span", name, "class", colour);
            markup.text(" " + what);
        });
    }

    private void file(String file, List<RuleCoverage> rules) {
        markup.element("h3", file + ": " + coverage.byFile().get(file));
        String text = law.apply(file);
        int[] starts = starts(text);
        List<Span> spans = new ArrayList<>();
        for (RuleCoverage rule : rules) {
            int name = offset(starts, rule.place());
            spans.add(new Span(name, name + rule.name().length() + 2, colour(rule.rule()), rule(rule)));
            rule.tests().forEach(test -> {
                int from = offset(starts, test.place());
                spans.add(new Span(from, end(text, from), colour(test.share()), test(test)));
            });
        }
        spans.sort(Comparator.comparingInt(Span::from));
        markup.element("pre", () -> markup.element("code", () -> {
            int at = 0;
            for (Span span : spans) {
                int from = Math.min(Math.max(at, span.from()), text.length());
                int to = Math.min(Math.max(from, span.to()), text.length());
                lines(text.substring(at, from));
                markup.element("span", () -> lines(text.substring(from, to)), "class", span.colour());
                markup.element("sup", " " + span.says());
                at = to;
            }
            lines(text.substring(at));
        }));
    }

    private void lines(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                markup.lineBreak();
            }
            markup.text(lines[i].replace("\t", "    "));
        }
    }

    private static int[] starts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int offset(int[] starts, Place place) {
        return starts[Math.min(starts.length, Math.max(1, place.line())) - 1] + Math.max(1, place.column()) - 1;
    }

    /** Behind the bracket that closes a test; no text within quotes holds one that counts. */
    private static int end(String text, int from) {
        int open = 0;
        boolean quoted = false;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            quoted ^= c == '"';
            if (!quoted && c == '(') {
                open++;
            } else if (!quoted && c == ')' && --open == 0) {
                return at + 1;
            }
        }
        return text.length();
    }

    private static String colour(Share share) {
        return share.seen() == share.all() ? "seen" : share.seen() == 0 ? "never" : "half";
    }

    private static String rule(RuleCoverage rule) {
        return rule.neverConsidered() ? "never considered" : "spoke " + rule.spoke() + ", silent " + rule.silent();
    }

    private static String test(TestCoverage test) {
        return "held " + test.times(Truth.YES) + ", not " + test.times(Truth.NO) + ", unknown " + test.times(Truth.UNKNOWN);
    }
}
