package io.github.safeconduct.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.authoring.coverage.Coverage;
import io.github.safeconduct.authoring.coverage.CoverageJson;
import io.github.safeconduct.law.Printable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run of cases as one JSON document on one line. */
final class TestJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TestJson() {}

    static String of(List<CaseResult> results, @Nullable Coverage coverage) {
        ObjectNode root = MAPPER.createObjectNode();
        long failed = results.stream().filter(result -> !result.passed()).count();
        root.put("passed", results.size() - failed).put("failed", failed);
        root.putArray("cases");
        for (CaseResult result : results) {
            ObjectNode node = root.withArray("cases").addObject();
            node.put("case", result.one().facts().name()).put("file", result.one().place().file()).put("line", result.one().place().line());
            result.one().norm().ifPresent(norm -> node.put("norm", norm));
            node.put("passed", result.passed());
            result.problems().forEach(node.putArray("problems")::add);
        }
        try {
            if (coverage != null) {
                root.set("coverage", MAPPER.readTree(CoverageJson.of(coverage)));
            }
            return Printable.of(MAPPER.writeValueAsString(root));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts can always be written", e);
        }
    }
}
