package io.github.safeconduct.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.FactUsed;

/** A conclusion with its norm, its source and the answers it rests on. */
final class ConclusionJson {

    private ConclusionJson() {}

    static ObjectNode of(CitedConclusion conclusion) {
        ObjectNode node = Json.object().put("norm", conclusion.norm()).put("kind", Json.lower(conclusion.kind()))
                .put("certainty", Json.lower(conclusion.certainty()))
                .put("rulebook", conclusion.rulebook()).put("rule", conclusion.rule()).put("title", conclusion.title())
                .put("source", conclusion.source())
                .put("sourceTitle", conclusion.sourceTitle()).put("locator", conclusion.locator()).put("modality", conclusion.modality())
                .put("evidence", Json.lower(conclusion.evidence()))
                .put("says", conclusion.says()).put("detail", conclusion.detail()).put("counts", conclusion.counts());
        node.set("flow", FlowJson.of(conclusion.flow()));
        node.put("weight", conclusion.weight().name()).put("duty", conclusion.duty());
        node.set("facts", Json.each(conclusion.facts(), ConclusionJson::fact));
        node.set("liftedBy", Json.texts(conclusion.liftedBy()));
        return node;
    }

    private static ObjectNode fact(FactUsed fact) {
        return Json.object().put("fact", fact.fact()).put("term", fact.term()).put("answer", fact.answer()).put("stated", fact.stated())
                .put("presumed", fact.presumed());
    }
}
