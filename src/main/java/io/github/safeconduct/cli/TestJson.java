package io.github.safeconduct.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.safeconduct.authoring.coverage.Coverage;
import io.github.safeconduct.authoring.coverage.CoverageJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run of cases as one JSON document on one line. */
final class TestJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TestJson() {}

    static ObjectNode of(List<CaseResult> results, @Nullable Coverage coverage) {
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
        if (coverage != null) {
            root.putRawValue("coverage", new RawValue(CoverageJson.of(coverage)));
        }
        return root;
    }
}
