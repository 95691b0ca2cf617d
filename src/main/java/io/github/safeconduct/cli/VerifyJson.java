package io.github.safeconduct.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.authoring.Verification;
import io.github.safeconduct.authoring.checks.Checks;
import io.github.safeconduct.authoring.source.Fault;

/** What the verifier found as one JSON document, its keys in a fixed order. */
final class VerifyJson {

    private VerifyJson() {}

    static String of(Verification found) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("ok", found.faults().isEmpty());
        ArrayNode faults = root.putArray("faults");
        found.faults().forEach(fault -> entry(faults.addObject(), fault));
        ArrayNode advice = root.putArray("advice");
        found.advice().forEach(one -> entry(advice.addObject(), one));
        ObjectNode rulebooks = root.putObject("rulebooks");
        found.sources().ifPresent(sources -> sources.rulebooks().forEach((name, text) -> rulebooks.putObject(name)
                .put("norms", text.register().register().norms().size()).put("rules", text.rules().size())
                .put("files", text.files().size())));
        ArrayNode notRead = root.putArray("notRead");
        found.sources().ifPresent(sources -> sources.notRead().forEach(notRead::add));
        return root.toString();
    }

    private static void entry(ObjectNode node, Fault fault) {
        node.put("file", fault.file()).put("line", fault.line()).put("column", fault.column())
                .put("check", fault.check().isEmpty() ? Checks.READING : fault.check()).put("page", Checks.page(fault))
                .put("message", fault.message());
    }
}
