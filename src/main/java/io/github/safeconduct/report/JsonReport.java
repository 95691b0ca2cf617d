package io.github.safeconduct.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.Bounds;
import io.github.safeconduct.Decision;
import java.util.Collection;
import java.util.Locale;

/** A decision as JSON, its keys in a fixed order. */
public final class JsonReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonReport() {}

    public static String of(String name, Decision decision, boolean trace) {
        ObjectNode root = JSON.createObjectNode();
        root.put("case", name);
        root.put("outcome", decision.outcome().name());
        root.put("asOf", decision.asOf().toString());
        root.set("focus", texts(decision.focus()));
        ArrayNode rulebooks = root.putArray("rulebooks");
        decision.rulebooks().forEach(book -> rulebooks.addObject().put("name", book.name()).put("version", book.version()).put("fingerprint", book.fingerprint())
                .put("outcome", book.outcome().name()).set("bounds", bounds(book.bounds())));
        root.set("bounds", bounds(decision.bounds()));
        root.put("sensitivity", decision.sensitivity().map(Enum::name).orElse(null));
        ArrayNode bases = root.putArray("lawfulBasis");
        decision.lawfulBasis().forEach(basis -> bases.addObject().put("rulebook", basis.rulebook()).put("basis", basis.basis().name())
                .put("standing", lower(basis.standing())).set("norms", texts(basis.norms())));
        ArrayNode conclusions = root.putArray("conclusions");
        decision.conclusions().forEach(conclusion -> {
            ObjectNode node = conclusions.addObject().put("norm", conclusion.norm()).put("kind", lower(conclusion.kind())).put("certainty", lower(conclusion.certainty()))
                    .put("rulebook", conclusion.rulebook()).put("rule", conclusion.rule()).put("title", conclusion.title()).put("source", conclusion.source())
                    .put("sourceTitle", conclusion.sourceTitle()).put("locator", conclusion.locator()).put("evidence", lower(conclusion.evidence()))
                    .put("says", conclusion.says()).put("detail", conclusion.detail());
            ArrayNode facts = node.putArray("facts");
            conclusion.facts().forEach(fact -> facts.addObject().put("fact", fact.fact()).put("term", fact.term()).put("answer", fact.answer()).put("presumed", fact.presumed()));
            node.set("liftedBy", texts(conclusion.liftedBy()));
        });
        ArrayNode questions = root.putArray("questions");
        decision.questions().forEach(question -> questions.addObject().put("term", question.term()).put("question", question.question()).put("settling", question.settling())
                .set("norms", texts(question.norms())));
        ArrayNode remedies = root.putArray("remedies");
        decision.remedies().forEach(remedy -> {
            ObjectNode node = remedies.addObject().put("norm", remedy.norm()).put("todo", remedy.todo());
            ArrayNode changes = node.putArray("changes");
            remedy.changes().forEach(change -> changes.addObject().put("term", change.term()).put("question", change.question()).put("to", change.to()));
            node.set("derogations", texts(remedy.derogations()));
        });
        root.set("notAssessed", texts(decision.notAssessed()));
        root.set("presumed", texts(decision.presumed()));
        ArrayNode settled = root.putArray("settled");
        decision.settled().forEach(term -> settled.addObject().put("rulebook", term.rulebook()).put("term", term.term()).put("value", term.value()));
        ArrayNode contradictions = root.putArray("contradictions");
        decision.contradictions().forEach(found -> contradictions.addObject().put("rulebook", found.rulebook()).put("term", found.term()).put("stated", found.stated().toLowerCase(Locale.ROOT))
                .put("concluded", found.concluded().toLowerCase(Locale.ROOT)).set("norms", texts(found.norms())));
        ArrayNode conflicts = root.putArray("conflicts");
        decision.conflicts().forEach(conflict -> {
            ObjectNode node = conflicts.addObject().put("topic", conflict.topic()).put("stricter", conflict.stricter());
            node.set("stricterNorms", texts(conflict.stricterNorms()));
            node.put("milder", conflict.milder());
            node.set("milderNorms", texts(conflict.milderNorms()));
        });
        if (trace) {
            ObjectNode norms = root.putObject("norms");
            decision.norms().forEach((norm, certainty) -> norms.put(norm, lower(certainty)));
        }
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts can always be written", e);
        }
    }

    private static ObjectNode bounds(Bounds bounds) {
        return JSON.createObjectNode().put("strict", bounds.strict().name()).put("lenient", bounds.lenient().name());
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JSON.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
