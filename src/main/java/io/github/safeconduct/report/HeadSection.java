package io.github.safeconduct.report;

import io.github.safeconduct.BasisFinding;
import io.github.safeconduct.Decision;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The case, what it comes to, under which law, and what carries it. */
final class HeadSection {

    private final Page page;
    private final Decision decision;
    private final Words words;
    private final Verdict verdict;

    HeadSection(Page page, Decision decision, Words words) {
        this.page = page;
        this.decision = decision;
        this.words = words;
        this.verdict = new Verdict(decision, words);
    }

    void write(CaseLabel label) {
        verdict(label);
        remarks(label);
        law();
    }

    /** The case and what it comes to. */
    void verdict(CaseLabel label) {
        // The word before it keeps a name from passing for the verdict.
        page.paragraph("", words.say("head.case", label.name()));
        page.line("");
        page.paragraph("", words.say("verdict", verdict.headline(), verdict.meaning()));
        if (decision.isNarrowed()) {
            page.paragraph("", words.say("head.narrowed"));
        }
        page.note();
    }

    /** What a person should know before relying on it. */
    void remarks(CaseLabel label) {
        decision.notices().forEach(notice -> page.paragraph("", words.of(notice)));
        Stream.concat(label.warnings().stream(), decision.warnings().stream()).distinct()
                .forEach(warning -> page.paragraph("", words.say("head.warning", words.of(warning))));
    }

    private void law() {
        page.line(words.say("head.law", decision.asOf(), books(decision, words)));
        decision.sensitivity().ifPresent(grade -> page.line(words.say("head.sensitivity", words.of(grade))));
        bases();
    }

    /** The rulebooks with their versions and fingerprints, and of several what each comes to. */
    static String books(Decision decision, Words words) {
        boolean several = decision.rulebooks().size() > 1;
        return decision.rulebooks().stream().map(book -> {
            String print = book.fingerprint().substring(0, Math.min(12, book.fingerprint().length()));
            String name = words.quoted(words.say("head.book", book.name(), book.version(), print));
            return several ? words.say("head.book.outcome", name, words.of(book.outcome())) : name;
        }).collect(Collectors.joining(words.say("between.items")));
    }

    private void bases() {
        boolean several = decision.rulebooks().size() > 1;
        Map<BasisFinding.Standing, List<String>> byStanding = new EnumMap<>(BasisFinding.Standing.class);
        decision.lawfulBasis().forEach(basis -> {
            String name = words.of("basisKind", basis.basis());
            byStanding.computeIfAbsent(basis.standing(), any -> new ArrayList<>()).add(several
                    ? words.say("basis.oneUnder", name, basis.rulebook(), words.list(basis.norms()))
                    : words.say("basis.one", name, words.list(basis.norms())));
        });
        byStanding.forEach((standing, bases) -> page.paragraph("  ",
                words.of("basis", standing, String.join(words.say("between.parts"), bases))));
    }
}
