package io.github.safeconduct.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.Explanation;
import io.github.safeconduct.Premise;
import io.github.safeconduct.RuleProof;

/** Why a norm speaks, or does not, as JSON. */
final class ExplanationJson {

    private ExplanationJson() {}

    static ObjectNode of(Explanation why) {
        ObjectNode node = Json.object().put("norm", why.norm()).put("title", why.title()).put("rulebook", why.rulebook())
                .put("sourceTitle", why.sourceTitle())
                .put("locator", why.locator()).put("evidence", Json.lower(why.evidence())).put("from", why.from().toString())
                .put("to", why.to().map(Object::toString).orElse(null)).put("standing", Json.lower(why.standing()));
        return node.set("rules", Json.each(why.rules(), ExplanationJson::rule));
    }

    private static ObjectNode rule(RuleProof rule) {
        ObjectNode node = Json.object().put("rule", rule.rule()).put("truth", Json.lower(rule.truth())).put("inFocus", rule.inFocus());
        node.set("flow", FlowJson.of(rule.flow()));
        node.set("condition", premise(rule.condition()));
        node.set("concludes", Json.texts(rule.concludes().stream().map(RuleProof.Concluded::toString).toList()));
        node.set("liftedBy", Json.texts(rule.liftedBy()));
        return node.set("speaksIf", Json.arrays(rule.speaksIf(), way -> Json.each(way, ExplanationJson::change)));
    }

    private static ObjectNode change(RuleProof.Change change) {
        return Json.object().put("term", change.term()).put("question", change.question()).put("from", change.from())
                .put("origin", Json.lower(change.origin())).put("to", change.to());
    }

    private static ObjectNode premise(Premise premise) {
        if (premise instanceof Premise.Tested tested) {
            ObjectNode node = Json.object().put("truth", Json.lower(tested.truth())).put("fact", tested.fact()).put("term", tested.term())
                    .put("question", tested.question())
                    .put("wants", tested.wants().text()).put("answer", tested.answer()).put("stated", tested.stated())
                    .put("origin", Json.lower(tested.origin()))
                    .put("impliedBy", tested.impliedBy());
            tested.settledBy().ifPresent(by -> node.putObject("settledBy").putArray(by.comparison().word()).add(by.left()).add(by.right()));
            return node.set("grounds", Json.each(tested.grounds(), ExplanationJson::ground));
        }
        boolean all = premise instanceof Premise.All;
        return Json.object().put("truth", Json.lower(premise.truth()))
                .set(all ? "all" : "any",
                        Json.each(all ? ((Premise.All) premise).parts() : ((Premise.Any) premise).parts(), ExplanationJson::premise));
    }

    private static ObjectNode ground(Premise.Ground ground) {
        return Json.object().put("norm", ground.norm()).put("rule", ground.rule()).put("settles", ground.settles())
                .put("truth", Json.lower(ground.truth()))
                .set("condition", premise(ground.condition()));
    }
}
