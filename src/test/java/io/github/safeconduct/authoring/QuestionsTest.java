package io.github.safeconduct.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What could be asked better is advice; a term that no rule reads is a fault. */
class QuestionsTest {

    private static final Known KNOWN = Known.of(Safeconduct.load());

    @TempDir
    private Path folder;

    private List<String> advice(String terms) throws IOException {
        DemoRulebook.write(folder);
        Path file = folder.resolve("demo/terms.yaml");
        Files.writeString(file, Files.readString(file) + terms);
        Path drl = folder.resolve("demo/onward-transfer.drl");
        Files.writeString(drl, Files.readString(drl).replace("certainly( \"donorSignedPledge\" )",
                "certainly( \"donorSignedPledge\" ), certainly( \"extra\" )"));
        return RulebookSources.read(folder, KNOWN).advice();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Is the pledge of the donor a lawful one?|legal-conclusions|'lawful'",
            "Has the donor paid and has somebody counted the money?|two-facts|joins two facts",
            "Is the money of the donor not yet paid?|negations|a yes means no",
    })
    void whatCouldBeAskedBetterIsAdvice(String ask, String check, String message) throws IOException {
        List<String> advice = advice(
                "\n- { term: extra, fact: Agreement, ask: '" + ask + "', silence: unknown, who: officer, catalogue: [] }\n");
        assertTrue(advice.stream().anyMatch(one -> one.startsWith("demo/terms.yaml:") && one.contains("'extra'") && one.contains(message)
                && one.endsWith("[" + check + "]")), advice.toString());
    }

    @Test
    void twoQuestionsInNearlyTheSameWordsAreAdvice() throws IOException {
        String twin = "\n- { term: extra, fact: Agreement, ask: 'Did the donor sign the pledge of confidentiality for data?', silence: "
                + "unknown, %scatalogue: [] }\n"
                + "- { term: second, fact: Agreement, ask: 'Did this donor sign a pledge of confidentiality for data?', silence: "
                + "unknown, implies: { yes: { extra: yes } }, catalogue: [] }\n";
        assertEquals(List.of(),
                advice(String.format(twin, "")).stream().filter(one -> one.contains("shared-words") && one.contains("'second'")).toList(),
                "an answer to one answers the other");
        String apart = twin.replace(", implies: { yes: { extra: yes } }", ", implies: { no: { donorSignedPledge: no } }");
        assertTrue(advice(String.format(apart, "")).stream()
                .anyMatch(one -> one.contains("shared-words") && one.contains("'extra'") && one.contains("'second'")));
    }

    @Test
    void aTermThatNoRuleReadsIsAFault() throws IOException {
        DemoRulebook.write(folder);
        Path file = folder.resolve("demo/terms.yaml");
        Files.writeString(file, Files.readString(file)
                + "\n- { term: idle, fact: Agreement, ask: 'Does the donor wear a hat?', silence: unknown, catalogue: [] }\n");
        String fault = assertThrows(RulebookException.class, () -> RulebookSources.read(folder, KNOWN)).getMessage();
        assertTrue(fault.contains("no rule reads 'idle'"), fault);
    }

    private String fault(String term) throws IOException {
        DemoRulebook.write(folder);
        Path file = folder.resolve("demo/terms.yaml");
        Files.writeString(file,
                Files.readString(file) + "\n- { term: many, fact: Agreement, ask: 'What has the donor signed so far?', silence: unknown, "
                        + "gathers: yes, catalogue: [], " + term + " }\n");
        return assertThrows(RulebookException.class, () -> RulebookSources.read(folder, KNOWN)).getMessage();
    }

    @Test
    void whatGathersImpliesSeveralAndHasCodes() throws IOException {
        String one = fault("values: [A, B], implies: { A: { donorSignedPledge: yes } }");
        assertTrue(one.contains("'many' gathers other questions and implies answers to one only"), one);
        String none = fault("values: [A, B]");
        assertTrue(none.contains("implies answers to none"), none);
        String codes = fault("implies: { yes: { donorSignedPledge: yes } }");
        assertTrue(codes.contains("'many' gathers what its answers imply, so it needs codes"), codes);
    }

    @Test
    void noneOfTheLibrarysOwnCouldBeAskedBetterAndRulesReadThemAll() {
        assertEquals(List.of(), RulebookSources.read(Path.of("src/main/resources/rules"), Known.nothing()).advice());
    }

    @Test
    void aWordThatMeansNoTermIsAFault() throws IOException {
        DemoRulebook.write(folder);
        Files.createDirectories(folder.resolve("shared"));
        Files.writeString(folder.resolve("shared/words.yaml"), "- { words: [embassy], terms: [recipientTyp] }\n");
        String fault = assertThrows(RulebookException.class, () -> RulebookSources.read(folder, KNOWN)).getMessage();
        assertTrue(fault.contains("shared/words.yaml:1:") && fault.contains("did you mean 'recipientType'?"), fault);
    }
}
