package io.github.safeconduct.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.PackTrust;
import io.github.safeconduct.ReloadingSafeconduct;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What docs/workshop.md shows of Java compiles, since it stands here. */
class WorkshopSnippetsTest {

    private static final Logger log = LoggerFactory.getLogger(WorkshopSnippetsTest.class);

    // @formatter:off
    static Safeconduct pack() {
        // begin
        Safeconduct safeconduct = Safeconduct.builder()
                .pack(Path.of("harbour.scpack"), PackTrust.signedBy(Path.of("harbour.pub.pem")).named("harbour").atLeast("2026.1"))
                .build();
        // end
        return safeconduct;
    }

    static Safeconduct reload() {
        // begin
        ReloadingSafeconduct safeconduct = Safeconduct.builder().rulebooks(Path.of("my-rules"))
                .reloading(reload -> log.info("{} {}", reload, reload.failure().map(RulebookException::faults).orElse(List.of())))
                .watch(Duration.ofSeconds(5));
        // end
        return safeconduct;
    }
    // @formatter:on

    @Test
    void theWorkshopShowsThisVeryCode() throws IOException {
        String manual = Files.readString(Path.of("docs/workshop.md"));
        String[] parts = Files.readString(Path.of("src/test/java/io/github/safeconduct/docs/WorkshopSnippetsTest.java"))
                .split("// begin\n");
        for (int i = 1; i < 3; i++) {
            String code = parts[i].substring(0, parts[i].indexOf("        // end")).stripTrailing().stripIndent() + "\n";
            assertTrue(manual.contains("```java\n" + code + "```"), code);
        }
    }
}
