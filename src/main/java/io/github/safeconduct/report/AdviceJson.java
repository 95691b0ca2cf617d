package io.github.safeconduct.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Question;
import io.github.safeconduct.Remedy;

/** What to find out and what to do. */
final class AdviceJson {

    private AdviceJson() {}

    static void write(ObjectNode root, Decision decision) {
        root.set("questions", Json.each(decision.questions(), AdviceJson::question));
        root.set("remedies", Json.each(decision.remedies(), AdviceJson::remedy));
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
        node.set("exceptions", Json.each(remedy.exceptions(),
                way -> Json.object().put("norm", way.norm()).put("title", way.title()).set("needs", Json.texts(way.needs()))));
        return node;
    }
}
