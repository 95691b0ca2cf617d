package io.github.safeconduct.report;

import io.github.safeconduct.BasisFinding;
import io.github.safeconduct.Decision;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The case, what it comes to, under which law, and what carries it. */
final class HeadSection {

    private final Page page;
    private final Decision decision;
    private final Verdict verdict;

    HeadSection(Page page, Decision decision) {
        this.page = page;
        this.decision = decision;
        this.verdict = new Verdict(decision);
    }

    void write(CaseLabel label) {
        verdict(label);
        remarks(label);
        law();
    }

    /** The case and what it comes to. */
    void verdict(CaseLabel label) {
        // The word before it keeps a name from passing for the verdict.
        page.paragraph("", "Case: " + label.name());
        page.line("");
        page.paragraph("", verdict.headline() + ". " + verdict.meaning());
        if (decision.isNarrowed()) {
            page.paragraph("", "This goes only as far as was asked, and is no permission.");
        }
    }

    /** What a person should know before relying on it. */
    void remarks(CaseLabel label) {
        decision.notices().forEach(notice -> page.paragraph("", notice));
        java.util.stream.Stream.concat(label.warnings().stream(), decision.warnings().stream()).distinct()
                .forEach(warning -> page.paragraph("", "Warning: " + warning));
    }

    private void law() {
        page.line("As of " + decision.asOf() + "; rulebooks: " + decision.rulebooks().stream()
                .map(book -> book.name() + " " + book.version() + " ("
                        + book.fingerprint().substring(0, Math.min(12, book.fingerprint().length())) + ")"
                        + (several() ? ": " + Words.of(book.outcome()) : ""))
                .collect(Collectors.joining(", ")));
        decision.sensitivity().ifPresent(grade -> page.line("Sensitivity of the data: " + Words.of(grade)));
        bases();
    }

    private boolean several() {
        return decision.rulebooks().size() > 1;
    }

    private void bases() {
        Map<BasisFinding.Standing, List<String>> byStanding = new EnumMap<>(BasisFinding.Standing.class);
        decision.lawfulBasis().forEach(basis -> byStanding.computeIfAbsent(basis.standing(), any -> new ArrayList<>())
                .add(Words.of(basis.basis()) + (several() ? " under " + basis.rulebook() : "") + " (" + String.join(", ", basis.norms())
                        + ")"));
        byStanding.forEach((standing, bases) -> page.paragraph("  ", "Lawful basis "
                + (standing == BasisFinding.Standing.OPEN ? "that depends on what is unknown" : Words.of(standing)) + ": "
                + String.join("; ", bases)));
    }
}
