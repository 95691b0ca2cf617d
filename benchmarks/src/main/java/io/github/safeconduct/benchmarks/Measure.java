package io.github.safeconduct.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs every benchmark once, all in the same way, and keeps what JMH found as JSON. */
public final class Measure {

    private Measure() {}

    /**
     * Runs them.
     *
     * @param args {@code quick} or {@code full}; the folder for the JSON; where not all are wanted, a pattern of those that are
     */
    public static void main(String[] args) throws IOException, RunnerException {
        Length length = Length.of(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        String only = args.length > 2 ? args[2] : "";
        String load = LoadBenchmark.class.getSimpleName();
        new Runner(common(folder.resolve("steady.json")).include(only).exclude(load).forks(length.forks())
                .warmupIterations(length.warmups()).measurementIterations(length.iterations())
                .warmupTime(TimeValue.seconds(length.seconds())).measurementTime(TimeValue.seconds(length.seconds())).build()).run();
        if (only.isEmpty() || load.contains(only)) {
            new Runner(common(folder.resolve("load.json")).include(load).forks(length.starts()).warmupIterations(0).measurementIterations(1)
                    .build()).run();
        }
    }

    /** A small heap of one fixed size and the plainest collector, so that neither decides who wins. */
    private static ChainedOptionsBuilder common(Path json) {
        return new OptionsBuilder().jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC").addProfiler(GCProfiler.class).shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(json.toString());
    }
}
