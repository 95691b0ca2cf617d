package io.github.safeconduct.report;

import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.model.ConclusionKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Why: norm by norm, with source and answers, what blocks first. */
final class WhySection {

    private static final Set<ConclusionKind> FOR_IT = Set.of(ConclusionKind.PERMISSION, ConclusionKind.WAIVER, ConclusionKind.BASIS);
    private static final Set<ConclusionKind> GROUNDS = Set.of(ConclusionKind.BASIS_UNAVAILABLE, ConclusionKind.SENSITIVITY,
            ConclusionKind.DEFINITION, ConclusionKind.FINDING);

    private final Page page;
    private final Decision decision;

    WhySection(Page page, Decision decision) {
        this.page = page;
        this.decision = decision;
    }

    void write() {
        section("What holds it up", CitedConclusion::blocks);
        if (!decision.eitherWay().isEmpty()) {
            page.heading("One of these, whichever way the unknowns turn out");
            decision.eitherWay().forEach(one -> page.paragraph("  ", one.norm() + ", " + Words.of(one.kind()) + ": " + one.title() + "."));
        }
        section("What must be done, whatever becomes of the operation", CitedConclusion::duty);
        section(decision.outcome().isPermitted() ? "On these conditions" : "If it goes ahead, on these conditions",
                decision.conditions()::contains);
        possible();
        section("What speaks for it", conclusion -> stands(conclusion) && !conclusion.duty() && FOR_IT.contains(conclusion.kind()));
        section("Lifted", conclusion -> conclusion.certainty() == Certainty.CERTAIN && !conclusion.liftedBy().isEmpty());
        section("What it rests on", conclusion -> stands(conclusion) && GROUNDS.contains(conclusion.kind()));
    }

    private void possible() {
        List<String> norms = decision.possible().stream().map(one -> one.norm() + " (" + Words.of(one.weight()) + ": " + one.title() + ")")
                .distinct().toList();
        if (!norms.isEmpty()) {
            page.heading("What could still hold it up, depending on what is unknown");
            page.paragraph("  ", page.some(norms, "; "));
        }
    }

    private static boolean stands(CitedConclusion conclusion) {
        return conclusion.certainty() == Certainty.CERTAIN && conclusion.liftedBy().isEmpty();
    }

    private void section(String title, Predicate<CitedConclusion> which) {
        Map<String, List<CitedConclusion>> byNorm = new LinkedHashMap<>();
        decision.conclusions().stream().filter(which)
                .forEach(conclusion -> byNorm.computeIfAbsent(conclusion.norm(), any -> new ArrayList<>()).add(conclusion));
        if (!byNorm.isEmpty()) {
            page.heading(title);
            byNorm.values().forEach(this::norm);
        }
    }

    private void norm(List<CitedConclusion> conclusions) {
        CitedConclusion first = conclusions.get(0);
        page.paragraph("  ", first.norm() + ", " + conclusions.stream().map(Words::kind).distinct().collect(Collectors.joining(", "))
                + ": " + first.title() + ".");
        page.paragraph("      ", first.says());
        page.paragraph("      ", "Source: " + first.sourceTitle() + ", " + first.locator()
                + (first.evidence() == Evidence.RECOLLECTION ? " [from recollection: check the instrument]" : ""));
        Set<String> facts = new LinkedHashSet<>();
        Set<String> lifted = new LinkedHashSet<>();
        conclusions.forEach(conclusion -> {
            conclusion.facts().forEach(fact -> facts.add(Words.fact(fact)));
            lifted.addAll(conclusion.liftedBy());
        });
        if (!facts.isEmpty()) {
            page.paragraph("      ", "Because: " + String.join("; ", facts));
        }
        if (!lifted.isEmpty()) {
            page.paragraph("      ", "Lifted by " + String.join(", ", lifted));
        }
    }
}
