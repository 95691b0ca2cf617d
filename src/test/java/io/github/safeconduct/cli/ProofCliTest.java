package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.DemoRulebook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code impact} and {@code prove} on folders of an author's own. */
class ProofCliTest {

    @TempDir
    private Path folder;

    private Path rules(String name, String from, String to) throws IOException {
        Path root = Files.createDirectories(folder.resolve(name));
        DemoRulebook.write(root);
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".drl")).toList()) {
                String text = Files.readString(file);
                Files.writeString(file, text.replace(from, to));
            }
        }
        return root;
    }

    @Test
    void anEditThatClosesShowsACaseAndOneThatChangesNothingSaysSo() throws IOException {
        Path old = rules("old", "", "");
        assertEquals(0, CommandRun.of("impact", old.toString(), rules("same", "", "").toString()).status());
        Path turned = rules("turned",
                "Operation( possibly( \"transferProposed\" ) )\n    Recipient( possibly( \"recipientType\", \"DONOR\" ) )",
                "Recipient( possibly( \"recipientType\", \"DONOR\" ) )\n    Operation( possibly( \"transferProposed\" ) )");
        CommandRun none = CommandRun.of("impact", old.toString(), turned.toString());
        assertEquals(0, none.status(), none.out() + none.err());
        assertTrue(none.out().contains("demo: "), none.out());
        assertTrue(none.out().contains("no case is decided otherwise"), none.out());
        assertTrue(none.out().contains("Looked at is every case of one flow"), none.out());

        Path changed = rules("changed", "\"DONOR\"", "\"EMPLOYER\"");
        CommandRun run = CommandRun.of("impact", old.toString(), changed.toString(), "--json");
        assertEquals(4, run.status(), run.out() + run.err());
        JsonNode root = new ObjectMapper().readTree(run.out());
        List<String> differing = new ArrayList<>();
        root.get("questions").forEach(one -> {
            if (one.get("answer").asText().equals("EXISTS")) {
                differing.add(one.get("question").asText() + one.get("opened").asBoolean());
                assertTrue(one.get("witness").asText().contains("rulebooks: [demo]"), run.out());
            }
        });
        assertTrue(differing.contains("REFUSEDtrue") && differing.contains("REFUSEDfalse"), differing.toString());
    }

    /** What was not compared is a difference and no proof: a rulebook that comes or goes, days of which only one of the two knows law. */
    @Test
    void whatIsNotComparedIsNeverProven() throws IOException {
        Path old = rules("old", "", "");
        CommandRun run = CommandRun.of("impact", old.toString());
        assertEquals(4, run.status(), run.out() + run.err());
        assertTrue(run.out().startsWith("demo: not compared, since only the new rules have this rulebook"), run.out());
        assertTrue(run.out().contains("The other rulebooks are the same text: under them no case"), run.out());
        JsonNode root = new ObjectMapper().readTree(CommandRun.of("impact", old.toString(), "--json").out());
        assertEquals(1, root.get("notCompared").size(), root.toString());
        CommandRun early = CommandRun.of("impact", old.toString(), rules("changed", "\"DONOR\"", "\"EMPLOYER\"").toString(), "--as-of",
                "1900-01-01");
        assertEquals(4, early.status(), early.out() + early.err());
        assertTrue(early.out().contains("demo: not compared, since on 1900-01-01"), early.out());
        Path later = rules("later", "", "");
        Path head = later.resolve("demo/rulebook.yaml");
        Files.writeString(head, Files.readString(head).replaceAll("from: \\d{4}", "from: 2025"));
        CommandRun days = CommandRun.of("impact", old.toString(), later.toString());
        assertEquals(4, days.status(), days.out() + days.err());
        assertTrue(days.out().contains("not compared, since only one of the two knows law of these days"), days.out());
    }

    /** What only one of the two knows is left out for the other, and the rest is asked as ever. */
    @Test
    void aTermOfTheNewRulesAloneIsNoObstacle() throws IOException {
        Path changed = rules("changed", "certainly( \"donorSignedPledge\" )",
                "certainly( \"donorSignedPledge\" ), certainly( \"donorKeepsPledge\" )");
        Path terms = changed.resolve("demo/terms.yaml");
        Files.writeString(terms, Files.readString(terms)
                + "- { term: donorKeepsPledge, fact: Agreement, ask: 'Has the donor kept the pledge so far?', silence: unknown, "
                + "catalogue: [] }\n");
        CommandRun run = CommandRun.of("impact", rules("old", "", "").toString(), changed.toString(), "--rulebook", "demo", "--json");
        assertEquals(4, run.status(), run.out() + run.err());
        List<String> differing = new ArrayList<>();
        new ObjectMapper().readTree(run.out()).get("questions").forEach(one -> {
            if (one.get("answer").asText().equals("EXISTS")) {
                differing.add(one.get("question").asText() + one.get("opened").asBoolean());
                assertTrue(one.get("witness").asText().contains("donorSignedPledge: yes"), run.out());
            }
        });
        assertEquals(List.of("REFUSEDtrue", "OTtrue"), differing);
    }

    @Test
    void aWitnessIsACaseFile() throws IOException {
        Path old = rules("old", "", "");
        CommandRun run = CommandRun.of("impact", old.toString(), rules("changed", "\"DONOR\"", "\"EMPLOYER\"").toString());
        String text = run.out();
        int start = text.indexOf("  # old rules");
        assertTrue(start > 0, text);
        StringBuilder file = new StringBuilder();
        for (String line : text.substring(start).lines().toList()) {
            if (!line.startsWith("  ")) {
                break;
            }
            file.append(line.substring(2)).append('\n');
        }
        Path witness = folder.resolve("witness.yaml");
        Files.writeString(witness, file);
        CommandRun decided = CommandRun.of("decide", witness.toString(), "--rules", old.toString());
        assertTrue(decided.status() == 0 || decided.status() == 4, decided.err());
    }

    @Test
    void ownTheoremsAreProvenOrContradicted() throws IOException {
        Path own = rules("own", "", "");
        Files.writeString(own.resolve("theorems.yaml"), """
                - theorem: donors-get-nothing
                  says: No transfer of personal data to a donor is permitted.
                  rulebooks: [demo]
                  where: { transferProposed: yes, dataIsPersonal: yes, recipientType: DONOR }
                  never: permits
                - theorem: it-never-refuses
                  says: The rulebook never refuses.
                  rulebooks: [demo]
                  never: { stands: DEMO-OT-01 }
                """);
        CommandRun run = CommandRun.of("prove", own.toString());
        assertEquals(4, run.status(), run.out() + run.err());
        assertTrue(run.out().contains("proven: donors-get-nothing"), run.out());
        assertTrue(run.out().contains("DOES NOT HOLD: it-never-refuses"), run.out());
        assertTrue(run.out().contains("The engine decides: UNDECIDED, not permitted"), run.out());
        CommandRun one = CommandRun.of("prove", own.toString(), "--only", "donors", "--json", "--every-period");
        assertEquals(0, one.status(), one.out() + one.err());
        assertTrue(new ObjectMapper().readTree(one.out()).get(0).get("proven").asBoolean(), one.out());
    }

    @Test
    void badInputIsNamed() throws IOException {
        assertEquals(2, CommandRun.of("impact", folder.resolve("nowhere").toString()).status());
        assertEquals(2, CommandRun.of("prove", rules("none", "", "").toString()).status());
        assertEquals(2, CommandRun.of("prove", "--only", "nothing-of-this-name").status());
        CommandRun run = CommandRun.of("impact", rules("some", "", "").toString(), "--rulebook", "dmo");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("unknown rulebook"), run.err());
    }

    /** The solver is optional: without its jar everything else works, and these two say which it is. */
    @Test
    void withoutTheSolverItsJarIsNamed() throws Exception {
        List<URL> others = new ArrayList<>();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!path.contains("sat4j")) {
                others.add(url(path));
            }
        }
        try (URLClassLoader loader = new URLClassLoader(others.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Object status = loader.loadClass("io.github.safeconduct.cli.Main")
                    .getMethod("run", OutputStream.class, OutputStream.class, InputStream.class, String[].class)
                    .invoke(null, out, out, new ByteArrayInputStream(new byte[0]),
                            new String[] {"prove", "--only", "ilo-no-truth-testing"});
            String text = out.toString(StandardCharsets.UTF_8);
            assertEquals(2, status, text);
            assertTrue(text.contains("add org.ow2.sat4j:org.ow2.sat4j.core"), text);
        }
        assertTrue(Safeconduct.load().rulebooks().contains("ilo"));
    }

    private static URL url(String path) throws MalformedURLException {
        return Path.of(path).toUri().toURL();
    }
}
