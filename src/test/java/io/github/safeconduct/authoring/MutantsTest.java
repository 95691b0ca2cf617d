package io.github.safeconduct.authoring;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.authoring.source.Fault;
import io.github.safeconduct.authoring.source.Faults;
import io.github.safeconduct.authoring.source.Places;
import io.github.safeconduct.authoring.source.RegisterFile;
import io.github.safeconduct.authoring.source.SourceText;
import io.github.safeconduct.authoring.source.TermFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Registers and terms with random damage give faults, each with a place in words, and never an exception. */
class MutantsTest {

    private static final int MUTANTS = Integer.getInteger("safeconduct.mutants", 500);
    private static final long SEED = 20_260_701;
    private static final List<String> PIECES = List.of("\t", ": ", "- ", "{", "}", "[", "]", "'", "\"", "&a ", "*a", "!!str ", "<<: ",
            "---\n", "...\n", "%YAML 1.1\n", "\n", "  ", "|\n",
            ">\n", "#", "? ", ",", "yes", "no", "~", ".nan", "1e999", "2025-02-30", "\\u0000", "\\U00110000", "\"\\x\"", "\u202e", "\u0000",
            "\ufeff", "@", "`", "%");
    private static final int SLICE = 2_000;

    @Test
    void damageGivesFaultsAndNothingElse() throws IOException {
        List<byte[]> heads = slices("rulebook.yaml");
        List<byte[]> norms = slices("norms.yaml");
        List<byte[]> terms = slices("terms.yaml");
        Random random = new Random(SEED);
        Assertions.assertTimeout(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < MUTANTS; i++) {
                switch (i % 3) {
                    case 0 -> check(i, mutant(random, pick(random, heads)), new byte[0], null);
                    case 1 -> check(i, pick(random, heads), mutant(random, pick(random, norms)), null);
                    default -> check(i, new byte[0], new byte[0], mutant(random, pick(random, terms)));
                }
            }
        });
    }

    private static void check(int number, byte[] head, byte[] norms, byte[] terms) {
        Faults faults = new Faults();
        try {
            if (terms != null) {
                SourceText.decode("t.yaml", terms, faults).ifPresent(text -> TermFile.read("t.yaml", text, new Places("t.yaml"), faults));
            } else {
                String headText = SourceText.decode("h.yaml", head, faults).orElse(null);
                RegisterFile.read("h.yaml", headText, "n.yaml", SourceText.decode("n.yaml", norms, faults).orElse(null),
                        new Places("h.yaml"), faults);
            }
        } catch (RuntimeException | Error e) {
            throw new AssertionError("mutant " + number + ": " + e, e);
        }
        for (Fault fault : faults.sorted()) {
            assertTrue(fault.toString().length() < 4_000 && fault.toString().indexOf('\n') < 0, () -> "mutant " + number + ": " + fault);
        }
    }

    private static byte[] pick(Random random, List<byte[]> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    /** One to four pieces put in, bytes changed, stretches doubled or cut. */
    private static byte[] mutant(Random random, byte[] text) {
        byte[] bytes = text.clone();
        for (int i = 0; i <= random.nextInt(4); i++) {
            int at = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, at + random.nextInt(40));
            byte[] piece = switch (random.nextInt(4)) {
                case 0 -> PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
                case 1 -> new byte[] {(byte) random.nextInt(256)};
                case 2 -> Arrays.copyOfRange(bytes, at, to);
                default -> new byte[0];
            };
            boolean cuts = random.nextBoolean();
            byte[] next = new byte[at + piece.length + bytes.length - (cuts ? to : at)];
            System.arraycopy(bytes, 0, next, 0, at);
            System.arraycopy(piece, 0, next, at, piece.length);
            System.arraycopy(bytes, cuts ? to : at, next, at + piece.length, bytes.length - (cuts ? to : at));
            bytes = next;
        }
        return bytes;
    }

    /** The beginning of every such file of the bundled law, so that a mutant is quickly read. */
    private static List<byte[]> slices(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/rules"))) {
            return files.filter(file -> file.getFileName().toString().equals(name)).sorted().map(MutantsTest::slice).toList();
        }
    }

    private static byte[] slice(Path file) {
        try {
            String text = Files.readString(file);
            int end = text.lastIndexOf("\n- ", Math.min(text.length(), SLICE));
            return (end < 0 ? text : text.substring(0, end + 1)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
