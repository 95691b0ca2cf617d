package io.github.safeconduct.authoring.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The theorems about the bundled law are proven, and one that is none is caught with a case that says why. */
class TheoremsTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @TempDir
    private Path folder;

    @Test
    void theTheoremsAboutTheBundledLawHold() {
        List<Theorem> theorems = TheoremFile.bundled(SAFECONDUCT);
        assertTrue(theorems.size() >= 15, "theorems: " + theorems.size());
        TreeSet<String> spokenOf = new TreeSet<>();
        theorems.forEach(theorem -> theorem.rulebooks().forEach(spokenOf::addAll));
        assertEquals(SAFECONDUCT.rulebooks(), spokenOf);
        for (Proof proof : new Proving(SAFECONDUCT, Impact.BUDGET).prove(theorems, null, any -> {})) {
            assertTrue(proof.isProven(), () -> proof.theorem() + ": " + proof.holds() + proof.witness()
                    .map(witness -> "\n" + witness.text("it does not hold", List.of())).orElse(""));
            assertTrue(proof.questions() > 0, proof.theorem() + " was asked");
        }
    }

    private List<Theorem> theorems(String text) throws IOException {
        Path file = folder.resolve(TheoremFile.FILE);
        Files.writeString(file, text);
        return TheoremFile.read(SAFECONDUCT, file);
    }

    private Proof proof(String text) throws IOException {
        return new Proving(SAFECONDUCT, Impact.BUDGET).prove(theorems(text), DAY, any -> {}).get(0);
    }

    /** A deletion needs no basis; so that nothing is ever permitted without one is false, and the case that shows it is a deletion. */
    @Test
    void whatIsNotSoIsShownByACase() throws IOException {
        Proof proof = proof("""
                - theorem: nothing-without-a-basis
                  says: Nothing is permitted under the UN principles that no basis carries.
                  rulebooks: [un-system]
                  where: { dataIsPersonal: yes }
                  found: { aLawfulBasisCarries: no }
                  never: permits
                """);
        assertEquals(Difference.Answer.EXISTS, proof.holds());
        assertFalse(proof.isProven());
        Witness witness = proof.witness().orElseThrow();
        assertTrue(witness.decisions().get(0).permits());
        assertEquals(witness.decisions().get(0), SAFECONDUCT.decide(witness.shown()));
        // No answer of the witness can be left out.
        for (String term : witness.shown().answers().keySet()) {
            assertFalse(still(witness, term), () -> "without " + term + " the case shows the same");
        }
    }

    private static boolean still(Witness witness, String term) {
        try {
            var without = SAFECONDUCT.decide(witness.shown().toBuilder().retract(term).build());
            return without.permits() && without.settled().stream()
                    .anyMatch(one -> one.term().equals("aLawfulBasisCarries") && one.value().equals("no"))
                    && !term.equals("dataIsPersonal");
        } catch (io.github.safeconduct.CaseException e) {
            return false;
        }
    }

    @Test
    void aNormAndABasisCanBeAskedForAsWell() throws IOException {
        assertEquals(Difference.Answer.EXISTS, proof("""
                - { theorem: a, says: UNSYS-OT-91 never refuses., rulebooks: [un-system], never: { stands: UNSYS-OT-91 } }
                """).holds());
        assertEquals(Difference.Answer.EXISTS, proof("""
                - { theorem: a, says: Consent never is a basis., rulebooks: [un-system], never: { available: CONSENT } }
                """).holds());
        assertEquals(Difference.Answer.NONE_EXISTS, proof("""
                - { theorem: a, says: No list is refused where none is demanded., rulebooks: [un-system],
                    where: { beneficiaryListDemanded: [no, unsaid] }, never: { stands: UNSYS-OT-91 } }
                """).holds());
    }

    @Test
    void faultsOfAListAreNamedWithTheirPlaces() {
        RulebookException fault = assertThrows(RulebookException.class, () -> theorems("""
                - theorem: a
                  says: b
                  rulebooks: [uhncr]
                  where: { consentStatus: REFUSD, consentStats: REFUSED, kAnonymity: 3 }
                  never: permit
                  nevr: x
                """));
        String text = fault.getMessage();
        for (String wanted : List.of("theorems.yaml:3:15: unknown rulebook", "'consentStatus' has no such code", "unknown term",
                "'kAnonymity' is a number", "theorems.yaml:5:10: 'never' says what never comes out", "unknown key")) {
            assertTrue(text.contains(wanted), () -> wanted + " in " + text);
        }
    }
}
