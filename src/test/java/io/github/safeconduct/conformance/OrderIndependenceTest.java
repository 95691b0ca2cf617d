package io.github.safeconduct.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.testing.CaseFolders;
import io.github.safeconduct.testing.RuleCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No order of rules, files or facts changes a decision: the rulebook is compiled again with all of them shuffled. */
class OrderIndependenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"un-system", "unhcr"})
    void shuffledRulesAndFilesDecideTheSame(String book, @TempDir Path folder) throws IOException {
        Path resources = Path.of("src/main/resources/rules").resolve(book);
        Random random = new Random(3);
        Path rules = Files.createDirectories(folder.resolve(book));
        for (String register : List.of("rulebook.yaml", "norms.yaml")) {
            Files.copy(resources.resolve(register), rules.resolve(register));
        }
        List<Path> files = new ArrayList<>();
        try (var listed = Files.list(resources)) {
            listed.filter(file -> file.toString().endsWith(".drl")).forEach(files::add);
        }
        Collections.sort(files);
        Collections.shuffle(files, random);
        for (int i = 0; i < files.size(); i++) {
            Files.writeString(rules.resolve(files.get(i).getFileName()), shuffled(Files.readString(files.get(i)), random));
        }
        Safeconduct bundled = Safeconduct.load();
        Safeconduct shuffled = Safeconduct.builder().rulebooks(folder).replacing(book).build();
        RuleCases cases = new RuleCases(bundled);
        for (Path file : CaseFolders.files()) {
            if (file.getParent().getFileName().toString().equals(book)) {
                for (Expecting one : cases.read(file)) {
                    assertEquals(shown(decide(bundled, one, book)), shown(decide(shuffled, one, book)), () -> String.valueOf(one.place()));
                }
            }
        }
    }

    private static Decision decide(Safeconduct safeconduct, Expecting one, String book) {
        try (CaseSession session = one.facts().open(safeconduct)) {
            return session.rulebooks(book).asOf(RuleCases.DEFAULT_DAY).decide();
        }
    }

    /** The decision without the fingerprint, which the order of the files changes. */
    private static String shown(Decision decision) {
        return decision.outcome() + " " + decision.bounds() + " " + decision.norms() + " " + decision.conclusions() + " "
                + decision.questions() + " " + decision.remedies() + " "
                + decision.lawfulBasis();
    }

    private static String shuffled(String drl, Random random) {
        int first = drl.indexOf("import ");
        int body = drl.indexOf('\n', first) + 1;
        List<String> rules = new ArrayList<>(Arrays.asList(drl.substring(body).split("(?<=\\nend\\n)")));
        rules.removeIf(String::isBlank);
        Collections.shuffle(rules, random);
        return drl.substring(0, body) + String.join("\n", rules);
    }
}
