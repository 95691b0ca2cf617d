package io.github.safeconduct.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every Java snippet of docs/testing.md is code of {@link TestingGuideSnippetsTest}, so it compiles, and its tests pass. */
class TestingGuideTest {

    private static final Pattern FENCE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION = Pattern.compile("( *)// begin\n(.*?) *// end\n", Pattern.DOTALL);

    @Test
    void theGuideNamesTheImportsOfItsSnippets() throws IOException {
        String code = Files.readString(Path.of("src/test/java/io/github/safeconduct/docs/TestingGuideSnippetsTest.java"));
        String imports = String.join("\n", code.lines().filter(line -> line.startsWith("import ")).toList());
        assertTrue(Files.readString(Path.of("docs/testing.md")).contains("```\n" + imports + "\n```"), imports);
    }

    @Test
    void theGuideShowsTheVeryCodeThatIsRun() throws IOException {
        List<String> code = new ArrayList<>();
        Matcher regions = REGION.matcher(Files.readString(
                Path.of("src/test/java/io/github/safeconduct/docs/TestingGuideSnippetsTest.java")));
        while (regions.find()) {
            code.add(regions.group(2).stripTrailing().stripIndent());
        }
        List<String> shown = new ArrayList<>();
        Matcher fences = FENCE.matcher(Files.readString(Path.of("docs/testing.md")));
        while (fences.find()) {
            shown.add(fences.group(1).stripTrailing());
        }
        assertEquals(String.join("\n---\n", code), String.join("\n---\n", shown));
    }
}
