package io.github.safeconduct.casefile;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.testing.CaseFolders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real case files, damaged at random: each is read, or refused with a CaseException that names the file, and nothing else happens. */
class CaseFileFuzzTest {

    private static final long SEED = 20_261_125;
    private static final int MUTANTS = Integer.getInteger("safeconduct.mutants", 2_000);
    private static final String[] BITS = {"[", "]", "{", "}", ":", ": ", ",", "\n", "\n  ", "- ", "#", "'", "\"", "&a ", "*a", "!!str ",
            "<<: ", "? ", "|", ">", "%",
            "@", "\t", "\0", "\r", "\\",
            "\uFEFF", "\u2028", "\u202e", "\ud800", "---\n", "...\n", "~", "null", "yes", "no", "unknown", "1e999999999", "-5", "0x10",
            "NaN", "٣", "name: r1", "recipients: ", "answers: ",
            "consent: { consentStatus: GIVEN }", "[DONOR, unknown]", "[]", "{}", "expect: { error: x }"};

    private final Random random = new Random(SEED);

    private static List<String> seeds() throws IOException {
        List<String> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("examples/cases"))) {
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readString(file));
            }
        }
        for (Path file : CaseFolders.files()) {
            String text = Files.readString(file);
            int end = text.length() <= 3_000 ? text.length() : text.lastIndexOf("\n- case", 3_000);
            seeds.add(text.substring(0, end));
        }
        seeds.add("[{\"case\": \"a\", \"rulebooks\": [\"iom\"], \"asOf\": \"2024-03-01\", \"answers\": {\"dataIsPersonal\": true, "
                + "\"kAnonymity\": 3, \"needToKnow\": null},"
                + " \"recipients\": [{\"name\": \"r1\", \"kind\": \"DONOR\", \"agreement\": {\"dataSharingAgreementSigned\": false}}]}]");
        return seeds;
    }

    @Test
    void mutantsAreReadOrRefused() throws IOException {
        CaseFileReader reader = new CaseFileReader(Safeconduct.load().vocabulary());
        ExpectingCaseReader expecting = new ExpectingCaseReader(Safeconduct.load().vocabulary());
        List<String> seeds = seeds();
        int read = 0;
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            String text = mutant(seeds.get(random.nextInt(seeds.size())));
            String file = List.of("a.yaml", "a.json", "-").get(random.nextInt(10) < 7 ? 0 : 1 + random.nextInt(2));
            String where = "mutant " + i + " of seed " + SEED;
            try {
                boolean clean = assertTimeoutPreemptively(Duration.ofSeconds(20),
                        () -> decisionReady(reader, expecting, file, text), where);
                read += clean ? 1 : 0;
                refused += clean ? 0 : 1;
            } catch (CaseException e) {
                assertTrue(e.getMessage().startsWith(file), where + ": " + e.getMessage());
                assertTrue(e.getMessage().lines().count() == 1 && e.getCause() == null, where);
                refused++;
            }
        }
        System.out.println("case files: " + MUTANTS + " mutants, " + read + " read, " + refused + " refused");
        assertTrue(read > MUTANTS / 50 && refused > MUTANTS / 50, read + " read, " + refused + " refused");
    }

    /** Whether at least one case came out of it. */
    private static boolean decisionReady(CaseFileReader reader, ExpectingCaseReader expecting, String file, String text) {
        boolean ready = false;
        for (CaseEntry entry : reader.entries(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            entry.faults().forEach(fault -> assertTrue(fault.getMessage().startsWith(file + ":"), fault.getMessage()));
            ready |= entry.stated().map(CaseFile::facts).isPresent();
        }
        try {
            ready |= expecting.read(file, text).stream().anyMatch(one -> one.faults().isEmpty() && one.caseFaults().isEmpty());
        } catch (CaseException e) {
            assertTrue(e.getMessage().startsWith(file), e.getMessage());
        }
        return ready;
    }

    private String mutant(String seed) {
        StringBuilder text = new StringBuilder(seed);
        for (int changes = 1 + random.nextInt(4); changes > 0 && text.length() > 0; changes--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 4));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, BITS[random.nextInt(BITS.length)]);
                case 2 -> text.replace(at, end, BITS[random.nextInt(BITS.length)]);
                case 3 -> text.insert(at, text.substring(at, end));
                case 4 -> text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 128 : 0x3000));
                default -> text.insert(at, BITS[random.nextInt(BITS.length)].repeat(1 + random.nextInt(30)));
            }
        }
        return text.toString();
    }
}
