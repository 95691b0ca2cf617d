package io.github.safeconduct.authoring;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whichever key an author misspells, the answer is a fault with its place, and no failure of a check that misses what stands there. */
class MisspeltKeysTest {

    private static final Path HARBOUR = Path.of("src/test/resources/authoring/harbour");
    private static final Pattern KEY = Pattern.compile("([A-Za-z]+):");

    @Test
    void isAFault() throws IOException {
        Known known = Known.of(Safeconduct.load());
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(HARBOUR)) {
            for (Path file : all.toList()) {
                files.put("harbour/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        for (String file : List.of("harbour/norms.yaml", "harbour/rulebook.yaml", "harbour/terms.yaml")) {
            String text = new String(files.get(file), StandardCharsets.UTF_8);
            Matcher key = KEY.matcher(text);
            while (key.find()) {
                for (String wrong : List.of(key.group(1) + "x", "zzz", key.group(1).toUpperCase(Locale.ROOT))) {
                    SortedMap<String, byte[]> changed = new TreeMap<>(files);
                    changed.put(file, (text.substring(0, key.start(1)) + wrong + text.substring(key.end(1)))
                            .getBytes(StandardCharsets.UTF_8));
                    RulebookException refused = assertThrows(RulebookException.class, () -> RulebookSources.of("harbour", changed, known),
                            file + ": " + wrong);
                    assertFalse(refused.faults().isEmpty());
                }
            }
        }
    }
}
