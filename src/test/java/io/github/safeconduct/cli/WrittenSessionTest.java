package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.PackTrust;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.terms.OperationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The session of docs/session.md as its reader goes through it: every command that stands there, every edit, and of what is printed what is
 * shown there. The files lie in a folder of the test's own, which takes the place of the reader's.
 */
class WrittenSessionTest {

    private static final Path MANUAL = Path.of("docs/session.md");
    private static final Pattern EXIT = Pattern.compile(" # exit (\\d)$");
    private static final Pattern PATH = Pattern.compile("`([a-z][a-z/.-]*\\.(?:yaml|drl))`");
    private static final Pattern INLINE = Pattern.compile("run `(\\./safeconduct [^`]*)`");
    /** What a reader keeps in the folder the commands are called in. */
    private static final Pattern OWN = Pattern.compile("(?:my-rules|old-rules)(?:/.*)?|[a-z.]+\\.(?:pem|scpack|yaml)");

    @TempDir
    private Path folder;

    private String printed = "";
    private String named = "";
    private String inline = "";
    private final List<String> commands = new ArrayList<>();

    @Test
    void theSessionGoesAsItIsWritten() throws IOException {
        List<String> lines = Files.readAllLines(MANUAL);
        int broken = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                int end = i + 1;
                while (!lines.get(end).equals("```")) {
                    end++;
                }
                block(line.substring(3), lines.subList(i + 1, end));
                i = end;
            } else if (line.matches("\\| \\d+ .*")) {
                breakAndUndo(line);
                broken++;
            } else {
                Matcher run = INLINE.matcher(line);
                inline = run.find() ? run.group(1) : inline;
                Matcher path = PATH.matcher(line);
                while (path.find()) {
                    named = path.group(1);
                }
            }
        }
        assertTrue(broken >= 10, broken + " ways to break it");
        for (String command : List.of("new", "verify", "test", "mutate", "impact", "format", "pack", "decide")) {
            assertTrue(commands.contains(command), command);
        }
        assertEquals(Outcome.REFUSED, host(folder.resolve("harbour.scpack"), folder.resolve("harbour.pub.pem")).outcome());
    }

    private void block(String language, List<String> lines) throws IOException {
        switch (language) {
            case "sh" -> {
                printed = "";
                for (String line : lines) {
                    command(line);
                }
            }
            case "" -> lines.forEach(line -> assertTrue(printed.contains(line), line + " is not in:\n" + printed));
            case "yaml" -> {
                Path file = folder.resolve(named);
                String before = Files.exists(file) ? Files.readString(file) : "";
                Files.writeString(file, before + String.join("\n", lines) + "\n");
            }
            case "diff" -> replace(folder.resolve(named), lines.get(0).substring(1), lines.get(1).substring(1));
            case "java" -> assertEquals(shown(), String.join("\n", lines));
            default -> throw new IllegalArgumentException(language);
        }
    }

    private void command(String line) throws IOException {
        Matcher exit = EXIT.matcher(line);
        String[] words = line.replaceFirst(" #.*", "").split(" ");
        if (words[0].equals("cp")) {
            copy(folder.resolve(words[2]), folder.resolve(words[3]));
            return;
        }
        assertEquals("./safeconduct", words[0]);
        commands.add(words[1]);
        CommandRun run = CommandRun.of(Arrays.stream(words).skip(1)
                .map(word -> OWN.matcher(word).matches() ? folder.resolve(word).toString() : word).toArray(String[]::new));
        printed += (run.out() + run.err()).replace(folder + "/", "");
        assertEquals(exit.find() ? Integer.parseInt(exit.group(1)) : 0, run.status(), line + "\n" + printed);
    }

    private void breakAndUndo(String row) throws IOException {
        List<String> cells = Arrays.stream(row.split(" \\| ")).map(cell -> cell.replaceAll("^`|` \\|$|`$", "")).toList();
        Path file = folder.resolve("my-rules/harbour").resolve(cells.get(1));
        String before = Files.readString(file);
        replace(file, cells.get(2), cells.get(3));
        printed = "";
        command(inline + " # exit 2");
        assertTrue(printed.contains(cells.get(4)), cells.get(4) + " is not in:\n" + printed);
        assertTrue(printed.contains("harbour/" + cells.get(1) + ":") && printed.contains("[docs/checks/"), printed);
        Files.writeString(file, before);
    }

    private static void replace(Path file, String was, String is) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(was), was);
        Files.writeString(file, text.substring(0, text.indexOf(was)) + is + text.substring(text.indexOf(was) + was.length()));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }

    private static String shown() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/github/safeconduct/cli/WrittenSessionTest.java"));
        int begin = source.lastIndexOf("// begin\n") + 9;
        return source.substring(begin, source.indexOf("        // end", begin)).stripTrailing().stripIndent();
    }

    // @formatter:off
    private static Decision host(Path pack, Path publicKey) {
        // begin
        Safeconduct safeconduct = Safeconduct.builder().pack(pack, PackTrust.signedBy(publicKey)).build();
        try (CaseSession session = safeconduct.openSession()) {
            session.rulebooks("harbour").insert(Operation.of(OperationKind.ACCESS)).answer("harbourCoordinatorApproved", "no");
            return session.decide(); // REFUSED, under HLR-OT-01
        }
        // end
    }
    // @formatter:on
}
