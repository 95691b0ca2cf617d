package io.github.safeconduct.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What JMH wrote of a run, by benchmark and parameters. */
final class Results {

    private static final String GARBAGE = "gc.alloc.rate.norm";

    private final Map<String, Row> rows = new HashMap<>();
    private final List<JsonNode> runs = new ArrayList<>();

    /**
     * One benchmark with one set of parameters.
     *
     * @param p50 half of the calls took at most so many microseconds
     * @param p99 all but one in a hundred took at most so many
     * @param kilobytes what a call leaves for the collector
     */
    record Row(double p50, double p99, double kilobytes) {}

    static Results read(Iterable<Path> files) throws IOException {
        Results results = new Results();
        for (Path file : files) {
            for (JsonNode run : new ObjectMapper().readTree(file.toFile())) {
                results.add(run);
            }
        }
        return results;
    }

    private void add(JsonNode run) {
        JsonNode primary = run.get("primaryMetric");
        JsonNode percentiles = primary.get("scorePercentiles");
        JsonNode garbage = run.get("secondaryMetrics").get(GARBAGE);
        if (!primary.get("scoreUnit").asText().equals("us/op") || garbage == null || !garbage.get("scoreUnit").asText().equals("B/op")) {
            throw new IllegalArgumentException("expected microseconds and bytes a call: " + primary.get("scoreUnit") + ", " + garbage);
        }
        Map<String, String> parameters = new TreeMap<>();
        if (run.has("params")) {
            run.get("params").properties().forEach(parameter -> parameters.put(parameter.getKey(), parameter.getValue().asText()));
        }
        String type = run.get("benchmark").asText().replaceFirst("\\.[^.]*$", "");
        rows.put(type.substring(type.lastIndexOf('.') + 1) + parameters,
                new Row(percentiles.get("50.0").asDouble(), percentiles.get("99.0").asDouble(), garbage.get("score").asDouble() / 1_000));
        runs.add(run);
    }

    /**
     * A row; empty where it was not measured.
     *
     * @param parameters names and values in turn
     */
    Optional<Row> row(Class<?> benchmark, Object... parameters) {
        Map<String, String> wanted = new TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            wanted.put(parameters[i].toString(), parameters[i + 1].toString());
        }
        return Optional.ofNullable(rows.get(benchmark.getSimpleName() + wanted));
    }

    /** How one of the runs was made, in words. */
    String settings(Class<?> benchmark) {
        return runs.stream().filter(run -> run.get("benchmark").asText().startsWith(benchmark.getName() + ".")).findFirst()
                .map(run -> "JMH " + run.get("jmhVersion").asText() + ", " + run.get("forks").asInt() + " fork(s), each "
                        + run.get("warmupIterations").asInt() + " × " + run.get("warmupTime").asText()
                        + " warm-up and " + run.get("measurementIterations").asInt() + " × " + run.get("measurementTime").asText()
                        + " measured")
                .orElse("not measured");
    }
}
