package io.github.safeconduct.report;

import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Explanation;
import io.github.safeconduct.Premise;
import io.github.safeconduct.RuleProof;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a decision was reached, as a tree that a reader unfolds: the outcome, the conclusions that carry it or were lifted, for each its norm
 * and rules, and what each rule read, derived terms down to what was said. Lists within lists, so that whoever hears the page instead of
 * seeing it knows how deep he is; no script.
 */
final class ProofTree {

    private final Markup markup;
    private final Decision decision;
    private final Words words;
    private final ProofWords proofs;
    private final Set<Premise.Ground> told = new HashSet<>();

    ProofTree(Markup markup, Decision decision, Words words) {
        this.markup = markup;
        this.decision = decision;
        this.words = words;
        this.proofs = new ProofWords(words);
    }

    /** What is certain, lifted or not, and what holds in one way or the other; the rest is possible and carries nothing. */
    static Map<String, List<CitedConclusion>> conclusions(Decision decision) {
        List<CitedConclusion> all = new ArrayList<>(decision.blocking());
        all.addAll(decision.eitherWay());
        decision.conclusions().stream()
                .filter(one -> one.certainty() == Certainty.CERTAIN && one.kind() != ConclusionKind.DEFINITION && !all.contains(one))
                .forEach(all::add);
        return all.stream().collect(Collectors.groupingBy(CitedConclusion::norm, LinkedHashMap::new, Collectors.toList()));
    }

    void write(String outcome) {
        markup.element("ul", () -> branch(outcome, () -> conclusions(decision).forEach(this::norm)), "class", "proof");
    }

    /** A part that can be unfolded: a line, and the list below it. */
    private void branch(String line, Markup.Body below) {
        markup.element("li", () -> markup.element("details", () -> {
            markup.element("summary", line);
            markup.element("ul", below);
        }));
    }

    private void leaf(String line) {
        markup.element("li", line);
    }

    private void norm(String norm, List<CitedConclusion> conclusions) {
        CitedConclusion first = conclusions.get(0);
        Explanation why = decision.why(norm);
        branch(words.say("why.norm", words.quoted(norm), words.kinds(conclusions), words.quoted(first.title())), () -> {
            leaf(words.say("why.source", words.quoted(why.sourceTitle()), words.quoted(why.locator())));
            leaf(proofs.standing(why));
            why.rules().forEach(this::rule);
        });
    }

    private void rule(RuleProof rule) {
        branch(proofs.rule(rule), () -> premise(rule.condition()));
    }

    private void premise(Premise premise) {
        if (premise instanceof Premise.Tested tested) {
            tested(tested);
        } else if (premise instanceof Premise.All all) {
            joined(all.truth(), "proof.all", all.parts());
        } else if (premise instanceof Premise.Any any) {
            joined(any.truth(), "proof.any", any.parts());
        }
    }

    private void joined(Truth truth, String how, List<Premise> parts) {
        markup.element("li", () -> {
            mark(truth);
            markup.text(words.say(how));
            markup.element("ul", () -> parts.forEach(this::premise));
        });
    }

    private void tested(Premise.Tested tested) {
        markup.element("li", () -> {
            mark(tested.truth());
            markup.text(proofs.tested(tested));
            if (!tested.grounds().isEmpty()) {
                markup.element("ul", () -> tested.grounds().forEach(this::ground));
            }
        });
    }

    /** What settles several terms, or one that several rules read, is told once. */
    private void ground(Premise.Ground ground) {
        String line = words.of("proof", ground.truth()) + " " + proofs.ground(ground);
        if (told.add(ground)) {
            branch(line, () -> premise(ground.condition()));
        } else {
            leaf(line + words.say("proof.above"));
        }
    }

    /** A word, which a colour repeats. */
    private void mark(Truth truth) {
        markup.element("b", words.of("proof", truth), "class", switch (truth) {
            case YES -> "holds";
            case NO -> "fails";
            case UNKNOWN -> "open";
        });
        markup.text(" ");
    }
}
