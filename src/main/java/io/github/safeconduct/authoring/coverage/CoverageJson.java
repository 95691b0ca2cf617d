package io.github.safeconduct.authoring.coverage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.model.Truth;
import java.util.Map;

/** Coverage as one JSON document, its keys in a fixed order. */
public final class CoverageJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CoverageJson() {}

    /** The document. */
    public static String of(Coverage coverage) {
        ObjectNode root = MAPPER.createObjectNode();
        shares(root.putObject("rulebooks"), coverage.byRulebook());
        shares(root.putObject("files"), coverage.byFile());
        shares(root.putObject("norms"), coverage.byNorm());
        coverage.rules().forEach(rule -> {
            ObjectNode node = root.withArray("rules").addObject();
            node.put("rulebook", rule.rulebook()).put("norm", rule.norm()).put("rule", rule.name());
            place(node, rule.place());
            node.put("spoke", rule.spoke()).put("silent", rule.silent());
            rule.tests().forEach(test -> {
                ObjectNode one = node.withArray("tests").addObject().put("test", test.text());
                place(one, test.place());
                one.put("holding", test.times(Truth.YES)).put("notHolding", test.times(Truth.NO)).put("unknown", test.times(Truth.UNKNOWN));
                one.put("missing", String.join(", ", test.missing()));
            });
        });
        return root.toString();
    }

    private static void shares(ObjectNode into, Map<String, Share> shares) {
        shares.forEach(
                (name, share) -> into.putObject(name).put("seen", share.seen()).put("all", share.all()).put("percent", share.percent()));
    }

    private static void place(ObjectNode node, Place place) {
        node.put("file", place.file()).put("line", place.line()).put("column", place.column());
    }
}
