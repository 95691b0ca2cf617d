package io.github.safeconduct.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The formatter leaves comments and texts alone, so it does not hold the bound by itself. */
class LineLengthTest {

    private static final int LONGEST = 140;

    @Test
    void noLineOfJavaOrDrlIsLongerThanTheBound() throws IOException {
        List<String> longer = new ArrayList<>();
        for (String folder : List.of("src", "benchmarks/src", "browser/src", "examples/host-tests/src")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(one -> one.toString().matches(".*\\.(?:java|drl)")).sorted().toList()) {
                    List<String> lines = Files.readAllLines(file);
                    for (int i = 0; i < lines.size(); i++) {
                        if (lines.get(i).length() > LONGEST) {
                            longer.add(file + ":" + (i + 1));
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), longer);
    }
}
