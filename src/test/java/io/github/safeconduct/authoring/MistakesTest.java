package io.github.safeconduct.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Every mistake an author was seen to make has its message, word for word: the place, what is wrong, the way out. */
class MistakesTest {

    private static final Known KNOWN = Known.of(Safeconduct.load());
    private static final Path HARBOUR = Path.of("src/test/resources/authoring/harbour");

    @TempDir
    private Path folder;

    static Stream<Arguments> mistakes() throws IOException {
        return rows("mistakes.yaml");
    }

    private static Stream<Arguments> rows(String file) throws IOException {
        try (InputStream in = MistakesTest.class.getResourceAsStream("/authoring/" + file)) {
            List<Map<String, Object>> rows = new Yaml().load(in);
            return rows.stream().map(row -> Arguments.of(row.get("mistake"), row.get("edits"), row.get("says")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void saysWhatIsWrongAndHowToPutItRight(String mistake, List<Map<String, String>> edits, List<String> says) throws IOException {
        check(edits, says);
    }

    private void check(List<Map<String, String>> edits, List<String> says) throws IOException {
        HarbourRulebook.copy(HARBOUR, folder.resolve("harbour"));
        for (Map<String, String> edit : edits) {
            HarbourRulebook.edit(folder.resolve("harbour"), edit);
        }
        List<String> found = new ArrayList<>();
        try {
            RulebookSources.read(folder, KNOWN);
        } catch (RulebookException e) {
            found.addAll(e.faults());
        }
        assertEquals(says.size(), found.size(), () -> String.join("\n", found));
        for (int i = 0; i < says.size(); i++) {
            String pattern = Pattern.quote(says.get(i)).replace("…", "\\E.*\\Q");
            if (!found.get(i).matches(pattern)) {
                assertEquals(String.join("\n", says), String.join("\n", found));
            }
        }
    }
}
