package io.github.safeconduct.report;

import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.ConclusionKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Why: norm by norm, with source and answers, what blocks first. */
final class WhySection {

    private static final Set<ConclusionKind> FOR_IT = Set.of(ConclusionKind.PERMISSION, ConclusionKind.WAIVER, ConclusionKind.BASIS);
    private static final Set<ConclusionKind> GROUNDS = Set.of(ConclusionKind.BASIS_UNAVAILABLE, ConclusionKind.SENSITIVITY,
            ConclusionKind.DEFINITION, ConclusionKind.FINDING);

    private final Page page;
    private final Decision decision;
    private final Words words;
    private final Summary summary;
    private final Questions questions;

    WhySection(Page page, Decision decision, Vocabulary vocabulary, Words words) {
        this.page = page;
        this.decision = decision;
        this.words = words;
        this.summary = new Summary(decision, vocabulary, words);
        this.questions = new Questions(vocabulary, words);
    }

    void write() {
        section("title.blocking", CitedConclusion::blocks);
        if (!decision.eitherWay().isEmpty()) {
            page.heading(words.say("title.eitherWay"));
            decision.eitherWay().forEach(
                    one -> page.paragraph("  ", words.say("why.norm", one.norm(), words.of("conclusionKind", one.kind()), one.title())));
        }
        section("title.duties", CitedConclusion::duty);
        Verdict.conditions(decision).ifPresent(title -> section(title, decision.conditions()::contains));
        possible();
        List<String> rests = summary.restsOn();
        if (!rests.isEmpty()) {
            page.heading(words.say("title.rests"));
            rests.forEach(one -> page.paragraph("  ", one));
        }
        section("title.for", conclusion -> stands(conclusion) && !conclusion.duty() && FOR_IT.contains(conclusion.kind()));
        section("title.lifted", conclusion -> conclusion.certainty() == Certainty.CERTAIN && !conclusion.liftedBy().isEmpty());
        section("title.grounds", conclusion -> stands(conclusion) && GROUNDS.contains(conclusion.kind()));
    }

    private void possible() {
        List<String> norms = decision.possible().stream()
                .map(one -> words.say("why.possible", one.norm(), words.of(one.weight()), one.title()))
                .distinct().toList();
        if (!norms.isEmpty()) {
            page.heading(words.say("title.possible"));
            page.paragraph("  ", page.some(norms, "between.parts"));
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
            page.heading(words.say(title));
            byNorm.values().forEach(this::norm);
        }
    }

    private void norm(List<CitedConclusion> conclusions) {
        CitedConclusion first = conclusions.get(0);
        page.paragraph("  ", words.say("why.norm", first.norm(),
                words.kinds(conclusions), first.title()));
        page.paragraph("      ", first.says());
        String open = first.weight() == Outcome.PERMITTED_WITH_CONDITIONS ? words.untilKnown(conclusions) : "";
        if (!open.isEmpty()) {
            page.paragraph("      ", open);
        }
        page.paragraph("      ", words.say(first.evidence() == Evidence.RECOLLECTION ? "why.source.recalled" : "why.source",
                first.sourceTitle(), first.locator()));
        Set<String> facts = new LinkedHashSet<>();
        Set<String> lifted = new LinkedHashSet<>();
        conclusions.forEach(conclusion -> {
            conclusion.facts().forEach(fact -> facts.add(questions.fact(fact)));
            lifted.addAll(conclusion.liftedBy());
        });
        if (!facts.isEmpty()) {
            page.paragraph("      ", words.say("why.because", String.join(words.say("between.parts"), facts)));
        }
        if (!lifted.isEmpty()) {
            page.paragraph("      ", words.say("why.lifted", words.list(List.copyOf(lifted))));
        }
    }
}
