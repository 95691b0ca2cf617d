package io.github.safeconduct.packaging;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The jars a host has: the library's own, and the runtime set. */
final class Jars {

    /** What a host needs at run time beside the library; the same list stands in pom.xml and in README.md. */
    static final List<String> RUNTIME = List.of("slf4j-api", "kie-api", "kie-internal", "drools-core", "drools-base", "drools-util",
            "drools-kiesession", "drools-canonical-model",
            "drools-model-compiler", "drools-compiler", "drools-wiring-api", "drools-wiring-static", "drools-tms", "kie-memory-compiler");

    private Jars() {}

    /** The jar with everything in it, which the launcher runs. */
    static Path commandLine() {
        return Path.of("target/safeconduct-cli.jar").toAbsolutePath();
    }

    /** The library's own jar. */
    static Path library() {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("safeconduct-\\d[^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no jar of the library in target/; these tests run after package"))
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> runtime() {
        List<Path> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(path -> RUNTIME.stream().anyMatch(name -> path.getFileName().toString().matches(name + "-\\d.*\\.jar"))).toList();
        if (jars.size() != RUNTIME.size()) {
            throw new IllegalStateException("expected " + RUNTIME.size() + " runtime jars on the class path, found " + jars);
        }
        return jars;
    }
}
