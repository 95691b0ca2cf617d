package io.github.safeconduct.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.authoring.source.Fault;
import io.github.safeconduct.authoring.source.Faults;
import io.github.safeconduct.authoring.source.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the manual shows can be copied: every piece of YAML in it is read without a fault. */
class ManualExamplesTest {

    private static final Pattern YAML = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyExampleIsRead() throws IOException {
        Matcher examples = YAML.matcher(Files.readString(Path.of("docs/rule-authors.md")));
        int found = 0;
        while (examples.find()) {
            Faults faults = new Faults();
            YamlReader.read("rule-authors.md", examples.group(1), faults);
            assertEquals("", faults.sorted().stream().map(Fault::toString).collect(Collectors.joining("\n")), examples.group(1));
            found++;
        }
        assertTrue(found > 5, "examples: " + found);
    }
}
