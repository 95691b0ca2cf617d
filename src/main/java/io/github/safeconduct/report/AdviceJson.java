package io.github.safeconduct.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Plan;
import io.github.safeconduct.Question;
import io.github.safeconduct.Remedy;

/** What to find out and what to do. */
final class AdviceJson {

    private AdviceJson() {}

    static void write(ObjectNode root, Decision decision) {
        root.set("questions", Json.each(decision.questions(), AdviceJson::question));
        root.set("remedies", Json.each(decision.remedies(), AdviceJson::remedy));
    }

    /** The plan, for whoever asks for all of it: to make one takes many decisions. */
    static void plan(ObjectNode root, Decision decision) {
        Plan plan = decision.plan();
        ObjectNode node = root.putObject("plan").put("standing", plan.standing().name()).put("complete", plan.complete()).put("proven",
                plan.proven());
        node.set("ways", Json.each(plan.ways(), AdviceJson::way));
        node.set("exceptions", Json.each(plan.exceptions(), AdviceJson::exception));
    }

    private static ObjectNode way(Plan.Way way) {
        ObjectNode node = Json.object().put("outcome", way.outcome().name()).put("permits", way.permits()).put("cost", way.cost());
        node.set("steps", Json.each(way.steps(), AdviceJson::step));
        return node.set("open", Json.texts(way.open()));
    }

    private static ObjectNode step(Plan.Step step) {
        ObjectNode node = Json.object().put("fact", step.fact()).put("term", step.term()).put("question", step.question())
                .put("who", step.who())
                .put("from", step.from())
                .put("to", step.to());
        node.set("flows", Json.each(step.flows(), FlowJson::of));
        node.set("without", Json.texts(step.without()));
        return node.set("norms", Json.texts(step.norms()));
    }

    private static ObjectNode exception(Remedy.WayOut way) {
        return Json.object().put("norm", way.norm()).put("title", way.title()).set("needs", Json.texts(way.needs()));
    }

    private static ObjectNode question(Question question) {
        ObjectNode node = Json.object().put("term", question.term()).put("fact", question.fact()).put("question", question.ask()).put("who",
                question.who());
        node.set("flows", Json.each(question.flows(), FlowJson::of));
        node.set("norms", Json.texts(question.norms()));
        node.set("settling", Json.texts(question.settling()));
        node.set("answers", Json.each(question.answers(),
                answer -> Json.object().put("answer", answer.answer()).put("outcome", answer.outcome().name())));
        return node;
    }

    private static ObjectNode remedy(Remedy remedy) {
        ObjectNode node = Json.object().put("norm", remedy.norm()).put("todo", remedy.todo());
        node.set("changes", Json.each(remedy.changes(),
                change -> Json.object().put("term", change.term()).put("question", change.question()).put("to", change.to())));
        node.set("flow", FlowJson.of(remedy.flow()));
        node.set("exceptions", Json.each(remedy.exceptions(), AdviceJson::exception));
        return node;
    }
}
