package io.github.safeconduct.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.provider.ValueSource;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host's terms and head with one mistake: the message says which, and how to put it right. */
class TermFaultsTest {

    private static final Known KNOWN = Known.of(Safeconduct.load());

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        DemoRulebook.write(folder);
    }

    private RulebookSources read() {
        return RulebookSources.read(folder, KNOWN);
    }

    private void add(String file, String line) throws IOException {
        Path path = folder.resolve("demo").resolve(file);
        Files.writeString(path, Files.readString(path) + line + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "implies: { yes: { transferPropsed: yes } }|demo/terms.yaml:6:38: unknown term 'transferPropsed' in 'implies'; it names "
                    + "terms of this folder",
            "implies: { yes: { recipientType: DONOR } }|'recipientType' is a term of Safeconduct, and an answer to 'donorSignedPledge' "
                    + "cannot answer it; take it out, and let people state it",
            "implies: { yes: { donorSignedPledge: yes } }|donorSignedPledge = yes implies itself",
            "implies: { yes: { donorSignedPledge: no } }|donorSignedPledge = yes excludes itself",
            "excludes: { yes: { nobody: yes } }|unknown term 'nobody' in 'excludes'; it names terms of this folder",
            "excludes: { yes: { transferProposed: yes } }|'transferProposed' is a term of Safeconduct, and an answer to "
                    + "'donorSignedPledge' cannot exclude it; take it out",
            "who: ofice|unknown who 'ofice'; expected one of person, officer, recipient, legal, data-protection-officer, "
                    + "child-protection, management, it",
            "protects: maybe|'protects' is yes, no or none, found 'maybe'",
            "canAct: none|'canAct' is true or false, found 'none'",
            "brings: { ACCESS: DS }|'ACCESS' is no answer of this term; expected yes or one of its codes",
            "brings: { yes: DX }|what 'yes' brings is an area, one of SA, RB",
    })
    void saysWhatIsWrongWithATerm(String line, String message) throws IOException {
        add("terms.yaml", "  " + line);
        String found = assertThrows(RulebookException.class, this::read).getMessage();
        assertTrue(found.contains(message), found);
    }

    @Test
    void aChoiceHasNoMoreCodesThanTheEngineCanHold() throws IOException {
        String codes = IntStream.range(0, 63).mapToObj(number -> "CODE_" + number).collect(Collectors.joining(", "));
        add("terms.yaml",
                "- { term: donorRegion, fact: Recipient, ask: 'Where does the donor sit?', silence: unknown, values: [" + codes + "] }");
        String found = assertThrows(RulebookException.class, this::read).getMessage();
        assertTrue(found.contains("a choice has at most 62 codes, found 63; take it apart into two terms"), found);
    }

    @Test
    void aTermMayImplyAndExcludeOthersOfItsFolder() throws IOException {
        add("terms.yaml",
                "  implies: { yes: { donorIsKnown: yes } }\n  excludes: { no: { donorIsKnown: [yes] } }\n  who: legal\n  canAct: yes");
        add("terms.yaml", "- { term: donorIsKnown, fact: Agreement, ask: 'Is the donor known?', silence: unknown }");
        assertEquals(2, read().terms().size());
    }

    @Test
    void aRulebookGovernsOrganisationsACaseCanName() throws IOException {
        add("rulebook.yaml", "governs: [NGO]");
        assertEquals(List.of("NGO"), read().rulebooks().get("demo").register().register().governs());
        Path head = folder.resolve("demo/rulebook.yaml");
        Files.writeString(head, Files.readString(head).replace("[NGO]", "[NGOO]"));
        String found = assertThrows(RulebookException.class, this::read).getMessage();
        assertTrue(
                found.contains(
                        "demo/rulebook.yaml:10:11: 'NGOO' is no code of 'controllerBody' (did you mean 'NGO'?); expected one of IOM, "),
                found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'YES'", "'no'", "NO", "No", "'NULL'", "Null", "'on'", "OFF", "True", "FALSE", "unknown", "Unknown", "'~'"})
    void aWordThatAnswersAnyQuestionIsNoCode(String code) throws IOException {
        add("terms.yaml", "- { term: donorRegion, fact: Recipient, ask: 'Where does the donor sit?', silence: unknown, values: [HERE, "
                + code + "] }");
        String found = assertThrows(RulebookException.class, this::read).getMessage();
        assertTrue(found.contains(" is no code: whoever answers it is taken "), found);
        assertTrue(found.contains("; name it otherwise, or take "), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "kind", "case", "answers", "body", "category", "focus", "expect", "norm", "rulebooks", "operation",
            "recipients", "dataSubjects", "Operation", "automatedDecision", "unknown", "Unknown", "NONE", "OTHER", "'yes'", "'null'"})
    void aWordOfCaseFilesNamesNoTerm(String name) throws IOException {
        add("terms.yaml", "- { term: " + name + ", fact: Recipient, ask: 'Where does the donor sit?', silence: unknown }");
        String found = assertThrows(RulebookException.class, this::read).getMessage();
        String bare = name.replace("'", "");
        assertTrue(found.contains("'" + bare + "' is a ") && (bare.equals("operation")
                || found.contains("that case files keep for themselves, so nobody could tell a term of that name from it; call the term "
                        + "otherwise, for instance 'own" + bare.substring(0, 1).toUpperCase(java.util.Locale.ROOT))),
                found);
    }

    @Test
    void aSecondNameOfATermIsHeldToTheSame() throws IOException {
        Path terms = folder.resolve("demo/terms.yaml");
        Files.writeString(terms, Files.readString(terms).replace("catalogue: []", "catalogue: [category]"));
        String found = assertThrows(RulebookException.class, this::read).getMessage();
        assertTrue(found.contains("demo/terms.yaml:5:15: 'category' is a word that case files keep for themselves"), found);
    }

    @Test
    void whatGovernsNobodySaysSoByLeavingItOut() throws IOException {
        add("rulebook.yaml", "governs: []");
        String found = assertThrows(RulebookException.class, this::read).getMessage();
        assertTrue(found.contains("demo/rulebook.yaml:10:10: 'governs' is an empty list, which says nothing; name something, or take it "
                + "out"), found);
    }
}
