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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an element of a permission fails some norm speaks, or the register says why none does. */
class TwinsTest {

    private static final Known KNOWN = Known.of(Safeconduct.load());

    @TempDir
    private Path folder;

    /** A house whose permission to lend a key stands on a deposit and on a name in a book; only the want of the deposit is minded. */
    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("demo"));
        Files.writeString(folder.resolve("demo/terms.yaml"), term("keyAskedFor", "Operation") + term("depositPaid", "Agreement")
                + term("nameWritten", "Agreement"));
        Files.writeString(folder.resolve("demo/rulebook.yaml"), """
                rulebook: demo
                version: '1'
                body: Demo
                title: A host's own rules
                sources:
                - id: DEMO-2020
                  title: House rules
                  published: '2020'
                  from: 2020-01-01
                """);
        norms("", "");
        Files.writeString(folder.resolve("demo/onward-transfer.drl"), """
                package io.github.safeconduct.rules.demo

                import io.github.safeconduct.model.*

                // Who pays for a key looks after it.
                rule "DEMO-OT-01 without a deposit no key leaves the house"
                when
                    Operation( possibly( "keyAskedFor" ) )
                    Agreement( possiblyNot( "depositPaid" ) )
                then
                    insert( Refusal.under( "DEMO-OT-01" ) );
                end

                // A key that is paid for and written down comes back.
                rule "DEMO-OT-02 a key may be lent"
                when
                    Operation( certainly( "keyAskedFor" ) )
                    Agreement( certainly( "depositPaid" ), certainly( "nameWritten" ) )
                then
                    insert( Permission.under( "DEMO-OT-02" ) );
                end
                """);
    }

    private static String term(String name, String fact) {
        return "- term: " + name + "\n  fact: " + fact + "\n  ask: Is " + name + " so?\n  silence: unknown\n  catalogue: []\n";
    }

    private void norms(String beside, String dates) throws IOException {
        Files.writeString(folder.resolve("demo/norms.yaml"), "norms:\n" + norm("DEMO-OT-01", "prohibition", "adverse", "refusal") + dates
                + norm("DEMO-OT-02", "permission", "beneficial", "permission") + beside);
    }

    private static String norm(String id, String modality, String effect, String conclusion) {
        return "- id: " + id + "\n  title: What " + id + " says\n  source: DEMO-2020\n  locator: '1'\n  modality: " + modality
                + "\n  effect: "
                + effect + "\n  conclusion: " + conclusion
                + "\n  waivable: false\n  evidence: retrieved\n  confidence: high\n  summary: A rule of the house.\n"
                + "  consequence: The key stays where it is.\n";
    }

    private List<String> untwinned() {
        return RulebookSources.read(folder, KNOWN).untwinned();
    }

    private String fault(Known known) {
        return assertThrows(RulebookException.class, () -> RulebookSources.read(folder, known)).getMessage();
    }

    @Test
    void theElementThatNobodyMindsIsNamedWithItsPlaceAndTheWayOut() {
        List<String> found = untwinned();
        assertEquals(2, found.size(), found.toString());
        String name = found.get(1);
        assertTrue(name.startsWith("demo/onward-transfer.drl:18:44: DEMO-OT-02 stands on 'nameWritten'"), name);
        assertTrue(name.contains("silentWhenMissing: { nameWritten: '…' }"), name);
        assertTrue(found.get(0).contains("'keyAskedFor'"), found.get(0));
    }

    @Test
    void inTheWholeLawItIsAFault() {
        String message = fault(Known.nothing());
        assertTrue(message.contains("DEMO-OT-02 stands on 'nameWritten' (is yes)"), message);
        assertTrue(message.contains("there are 2 faults"), message);
    }

    @Test
    void aReasonSettlesItAndSoDoesAReasonThatTheHeadStatesForSeveral() throws IOException {
        head("silences:\n  not-the-case: 'Nobody asks for a key, so there is nothing to lend.'\n");
        norms("  silentWhenMissing:\n    keyAskedFor: not-the-case\n    nameWritten: 'The porter knows everybody.'\n", "");
        assertEquals(List.of(), untwinned());
    }

    @Test
    void aTwinThatCameIntoForceLaterLeavesAHoleBefore() throws IOException {
        norms("", "  from: 2021-01-01\n");
        List<String> found = untwinned();
        assertEquals(3, found.size(), found.toString());
        assertTrue(found.stream().anyMatch(one -> one.contains("'depositPaid'")), found.toString());
    }

    @Test
    void aReasonWithNothingToExplainIsAFault() throws IOException {
        norms("  silentWhenMissing: { depositPaid: 'The porter is kind.' }\n", "");
        String message = fault(KNOWN);
        assertTrue(message.contains("demo/norms.yaml:26:37: there is nothing to explain: where 'depositPaid' fails, a norm speaks beside "
                + "DEMO-OT-02"), message);
    }

    @Test
    void aReasonForWhatNoRuleTestsIsAFaultWithTheNearest() throws IOException {
        norms("  silentWhenMissing: { nameWriten: 'The porter knows everybody.' }\n", "");
        String message = fault(KNOWN);
        assertTrue(message.contains("tests 'nameWriten' (did you mean 'nameWritten'?)"), message);
    }

    @Test
    void aReasonIsASentenceOrTheNameOfOne() throws IOException {
        head("silences:\n  not-the-case: 'Nobody asks for a key, so there is nothing to lend.'\n");
        norms("  silentWhenMissing: { keyAskedFor: not-the-cas }\n", "");
        String message = fault(KNOWN);
        assertTrue(message.contains("the head names no reason 'not-the-cas' (did you mean 'not-the-case'?)"), message);
    }

    @Test
    void aReasonOfTheHeadThatNoNormNamesIsAFault() throws IOException {
        head("silences:\n  not-the-case: 'Nobody asks for a key, so there is nothing to lend.'\n");
        String message = fault(KNOWN);
        assertTrue(message.contains("demo/rulebook.yaml:11:17: no norm is silent because of 'not-the-case'"), message);
    }

    private void head(String more) throws IOException {
        Path head = folder.resolve("demo/rulebook.yaml");
        Files.writeString(head, Files.readString(head) + more);
    }
}
