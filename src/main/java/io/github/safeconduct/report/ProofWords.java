package io.github.safeconduct.report;

import io.github.safeconduct.Explanation;
import io.github.safeconduct.Origin;
import io.github.safeconduct.Premise;
import io.github.safeconduct.RuleProof;
import io.github.safeconduct.law.Settling;
import io.github.safeconduct.model.Truth;
import java.util.List;
import java.util.stream.Collectors;

/** The steps of a proof as sentences, the same in text and on a page. */
final class ProofWords {

    private final Words words;

    ProofWords(Words words) {
        this.words = words;
    }

    /** How far a norm speaks. */
    String standing(Explanation why) {
        return switch (why.standing()) {
            case NOT_IN_FORCE ->
                why.to().map(to -> words.say("standing.until", words.quoted(why.from().toString()), words.quoted(to.toString())))
                        .orElseGet(() -> words.of("standing", why.standing(), words.quoted(why.from().toString())));
            case NOT_GOVERNING -> words.of("standing", why.standing(), words.quoted(why.rulebook()));
            default -> words.of("standing", why.standing());
        };
    }

    /** A rule, whether it holds, and what it concludes. */
    String rule(RuleProof rule) {
        String lifted = rule.liftedBy().isEmpty() ? "" : words.say("rule.lifted", words.list(rule.liftedBy()));
        return words.sentences(
                words.of("rule", rule.truth(), words.quoted(rule.rule()), words.about(List.of(rule.flow())), concludes(rule),
                        lifted),
                rule.inFocus() ? "" : words.say("rule.outOfFocus"));
    }

    private String concludes(RuleProof rule) {
        return rule.concludes().stream().map(one -> words.kind(one.kind(), one.detail()))
                .collect(Collectors.joining(words.say("between.items")));
    }

    /** A test, and the answer it found. */
    String tested(Premise.Tested tested) {
        String found = tested.origin() == Origin.UNKNOWN
                ? words.say("proof.found.unknown")
                : words.say("proof.found", words.quoted(tested.answer()),
                        tested.settledBy().map(this::settled)
                                .orElseGet(() -> origin(tested.origin(), tested.impliedBy(), tested.stated(), tested.answer())));
        return words.say("proof.tested", words.quoted(tested.term()),
                words.of("wanted", tested.wants().kind(), words.list(tested.wants().values())), found);
    }

    /** A rule that settles what was tested. A basis is given or taken; any other term is made something. */
    String ground(Premise.Ground ground) {
        String settles = switch (ground.effect()) {
            case MAKES -> words.say(ground.truth() == Truth.YES ? "proof.makes" : "proof.wouldMake", words.quoted(ground.value()));
            case GIVES_BASIS, TAKES_BASIS -> words.of("effect", ground.effect(), words.basis(ground.value()));
        };
        return words.say("proof.ground", words.quoted(ground.norm()), settles);
    }

    /** Other answers under which a rule would speak. */
    String change(List<RuleProof.Change> way) {
        return words.say("proof.if", way.stream().map(this::change).collect(Collectors.joining(words.say("between.and"))));
    }

    private String change(RuleProof.Change change) {
        String origin = origin(change.origin(), "", "", change.from());
        return change.origin() == Origin.UNKNOWN
                ? words.say("proof.change.unknown", words.quoted(change.term()), words.quoted(change.to()), origin)
                : words.say("proof.change", words.quoted(change.term()), words.quoted(change.to()), words.quoted(change.from()), origin);
    }

    /** Which countries or days it follows from; not which these are. */
    private String settled(Settling by) {
        return words.of("settled", by.comparison(), side(by.left()), side(by.right()));
    }

    private String side(String name) {
        return name.equals(Settling.AS_OF) ? words.say("settled.asOf") : words.quoted(name);
    }

    private String origin(Origin origin, String impliedBy, String stated, String answer) {
        if (origin == Origin.STATED && !stated.isEmpty() && !stated.equals(answer)) {
            return words.say("origin.STATED.read", words.quoted(stated));
        }
        return origin == Origin.IMPLIED && !impliedBy.isEmpty()
                ? words.say("origin.IMPLIED.by", words.quoted(impliedBy))
                : words.of("origin", origin);
    }
}
