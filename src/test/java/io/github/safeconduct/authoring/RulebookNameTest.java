package io.github.safeconduct.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.source.RulebookName;
import io.github.safeconduct.authoring.starting.NewRulebook;
import io.github.safeconduct.internal.reading.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rulebook's rules stand in a package of its name, so what names no package names no rulebook; and that is said where it is named. */
class RulebookNameTest {

    private static final Path HARBOUR = Path.of("src/test/resources/authoring/harbour");

    @TempDir
    private Path folder;

    private Path named(String name) throws IOException {
        HarbourRulebook.copy(HARBOUR, folder.resolve(name));
        DemoRulebook.edit(folder.resolve(name).resolve("rulebook.yaml"), "rulebook: harbour", "rulebook: " + name);
        DemoRulebook.edit(folder.resolve(name).resolve("onward-transfer.drl"), "rules.harbour", "rules." + name.replace("-", ""));
        return folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "int", "package", "default", "new", "in-t", "then", "group-by", "goto"})
    void aWordOfJavaOrDroolsIsRefusedInThreePlaces(String name) throws IOException {
        String says = "is a word of Java or of rule files, which no package can be called; take another name, for instance " + name
                + "-rules";
        String made = assertThrows(RulebookException.class, () -> NewRulebook.write(folder.resolve("new"), name, "")).getMessage();
        assertTrue(made.contains(says), made);
        assertFalse(Files.exists(folder.resolve("new")));
        Path rules = named(name);
        RulebookException loaded = assertThrows(RulebookException.class, () -> Safeconduct.load(rules));
        assertEquals(1, loaded.faults().size(), String.valueOf(loaded.getMessage()));
        assertTrue(loaded.faults().get(0).startsWith(name + ": ") && loaded.faults().get(0).contains(says), loaded.getMessage());
        assertEquals(loaded.faults(),
                Verification.of(rules, Known.of(Safeconduct.load())).faults().stream().map(Object::toString).toList());
    }

    @Test
    void everyWordThatIsTakenCompiles() throws IOException {
        // Words of rule files that Drools tells by where they stand.
        for (String name : List.of("rule", "when", "record", "query", "un-rule")) {
            Safeconduct.load(named(name)).warmUp();
            HarbourRulebook.delete(folder.resolve(name));
        }
    }

    /** Whatever words the parser of the Drools there is knows: those it stumbles over as a package are no names. */
    @Test
    void droolsStumblesOverNoNameThatIsTaken() {
        Set<String> words = new TreeSet<>();
        for (int type = 0; type <= DRL10Lexer.VOCABULARY.getMaxTokenType(); type++) {
            String literal = DRL10Lexer.VOCABULARY.getLiteralName(type);
            if (literal != null) {
                words.add(literal.replace("'", "").replace("-", ""));
            }
        }
        List<String> stumbled = new ArrayList<>();
        for (String word : words) {
            if (RulebookName.isOne(word)) {
                DroolsGrammar grammar = new DroolsGrammar();
                grammar.parse(CanonicalDrl.write(DrlReader.packageOf(word), List.<Rule>of()));
                if (!grammar.complaints().isEmpty()) {
                    stumbled.add(word);
                }
            }
        }
        assertTrue(words.contains("groupby") && words.contains("then"), words.toString());
        assertEquals(List.of(), stumbled);
    }
}
