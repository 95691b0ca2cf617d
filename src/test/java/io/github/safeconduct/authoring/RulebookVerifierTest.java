package io.github.safeconduct.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host's rulebook with one mistake in it: the message says where, what and how to put it right. */
class RulebookVerifierTest {

    private static final Known KNOWN = Known.of(Safeconduct.load());

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        DemoRulebook.write(folder);
    }

    private String fault() {
        return assertThrows(RulebookException.class, () -> RulebookSources.read(folder, KNOWN)).getMessage();
    }

    @Test
    void theDemoItselfIsWhole() {
        assertEquals(1, RulebookSources.read(folder, KNOWN).rulebooks().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "\"transferProposed\"|\"transferPropsed\"|:8:16: unknown term 'transferPropsed' (did you mean 'transferProposed'?)",
            "Operation( possibly( \"transferProposed\" ) )|Operation( certainly( \"transferProposed\" ) )|DEMO-OT-01 protects people, "
                    + "so it must also speak where the answer is unknown: write possibly",
            "\"DONOR\"|\"DONNOR\"|'DONNOR' is no code of 'recipientType' (did you mean 'DONOR'?)",
            "Operation( possibly|Recipient( possibly|'transferProposed' is carried by Operation, not by Recipient",
            "Refusal.under( \"DEMO-OT-01\"|Refusal.under( \"DEMO-OT-02\"|the conclusion is drawn under DEMO-OT-02 but the rule is named "
                    + "after DEMO-OT-01",
            "Refusal.under|Refusal.on|Refusal has no 'on'; write Refusal.under",
            "Refusal.under|Refussal.under|unknown conclusion 'Refussal' (did you mean 'Refusal'?)",
            "Refusal.under|Suspension.under|the register says at demo/norms.yaml:8:15 that DEMO-OT-01 concludes a refusal; insert a "
                    + "Refusal, or correct the register",
            "rule \"DEMO-OT-01|rule \"DEMO-OT-07|unknown norm DEMO-OT-07",
            "// A donor|A donor|demo/onward-transfer.drl:5:1: expected a rule, found 'A'; write rule \"…\" or a comment that begins "
                    + "with //, or take it out",
            "Waiver.lifting( \"DEMO-OT-01\"|Waiver.lifting( \"DEMO-OT-02\"|DEMO-OT-02 may not be waived: the register does not mark it "
                    + "waivable",
    })
    void saysWhatIsWrong(String right, String wrong, String message) throws IOException {
        Path drl = folder.resolve("demo/onward-transfer.drl");
        String text = Files.readString(drl);
        int at = text.indexOf(right);
        assertTrue(at >= 0, right);
        Files.writeString(drl, text.substring(0, at) + wrong + text.substring(at + right.length()));
        String actual = fault();
        assertTrue(actual.contains("demo/onward-transfer.drl:"), actual);
        assertTrue(actual.contains(message), actual);
    }

    @Test
    void aNormWithoutARuleIsAFault() throws IOException {
        Path register = folder.resolve("demo/norms.yaml");
        Files.writeString(register, Files.readString(register).replace("- id: DEMO-OT-02", "- id: DEMO-OT-03"));
        assertTrue(fault().contains("no rule serves DEMO-OT-03"));
    }

    @Test
    void aRegisterWithAnUnknownKeySaysWhichAndWhatWasMeant() throws IOException {
        Path register = folder.resolve("demo/norms.yaml");
        Files.writeString(register, Files.readString(register).replace("locator:", "locatr:"));
        assertTrue(fault().contains("demo/norms.yaml:5:3: unknown key 'locatr' in the norm (did you mean 'locator'?)"), fault());
    }

    /** What keeps the YAML of a file from being read is named in every entry, and a quotation mark where it was left open. */
    @Test
    void oneRunNamesTheMistakesOfEveryEntryOfARegister() throws IOException {
        Path norms = folder.resolve("demo/norms.yaml");
        String text = Files.readString(norms);
        Files.writeString(norms,
                text.replaceFirst("title: ", "title: \"").replace("summary: A pledge binds.", "summary: A pledge: it binds."));
        Path head = folder.resolve("demo/rulebook.yaml");
        Files.writeString(head, Files.readString(head).replaceFirst("version: [^\n]*", "version: [1"));
        List<String> faults = assertThrows(RulebookException.class, () -> Safeconduct.load(folder)).faults();
        assertEquals(3, faults.size(), faults.toString());
        assertTrue(faults.get(0).contains("the quotation mark is not closed"), faults.toString());
        assertTrue(faults.get(1).contains("a colon and a space within a text"), faults.toString());
        assertTrue(faults.get(2).contains("demo/rulebook.yaml") && faults.get(2).contains("the bracket is not closed"), faults.toString());
    }
}
