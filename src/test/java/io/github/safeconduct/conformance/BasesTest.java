package io.github.safeconduct.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.safeconduct.Case;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.testing.RuleCases;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether a basis carries: only one that is relied on, and none that is taken away or may be. ICRC-LB-90 refuses where none does. */
class BasesTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final String NONE_CARRIES = "ICRC-LB-90";

    private static Decision icrc(Map<String, String> answers) {
        return SAFECONDUCT.decide(Case.builder().rulebooks("icrc").asOf(RuleCases.DEFAULT_DAY).answers(answers).build());
    }

    private static Map<String, String> with(Map<String, String> answers, String term, String answer) {
        Map<String, String> more = new HashMap<>(answers);
        more.put(term, answer);
        return more;
    }

    /** The other bases may be made out, nobody knows; but it is consent that was claimed, and it was not free. */
    @Test
    void aBasisNobodyReliedOnDoesNotCarryBecauseItMayBeMadeOut() {
        Map<String, String> refused = Map.of("dataIsPersonal", "yes", "consentFreelyGiven", "no");
        assertEquals(Certainty.CERTAIN, icrc(with(refused, "candidateBasis", "CONSENT")).norms().get(NONE_CARRIES));
        assertEquals(Certainty.POSSIBLE, icrc(refused).norms().get(NONE_CARRIES), "where none is claimed, any may carry");
    }

    /** Consent with every element, of which nobody knows whether it was taken back; and one that was. */
    @Test
    void aBasisThatIsTakenAwayOrMayBeDoesNotCarry() {
        Map<String, String> given = new HashMap<>(Map.of("dataIsPersonal", "yes", "candidateBasis", "CONSENT"));
        for (String element : new String[] {"consentGiven", "consentUnambiguous", "consentFreelyGiven", "consentInformed",
                "consentDocumented", "consentObtainedAtOrSoonAfterCollection"}) {
            given.put(element, "yes");
        }
        assertEquals(Certainty.POSSIBLE, icrc(given).norms().get(NONE_CARRIES));
        assertEquals("CONSENT OPEN", consent(icrc(given)));
        Map<String, String> sold = with(with(given, "assistanceConditionalOnConsent", "yes"), "alternativeAssistanceAvailable", "no");
        assertEquals(Certainty.CERTAIN, icrc(sold).norms().get(NONE_CARRIES));
        assertEquals("CONSENT UNAVAILABLE", consent(icrc(sold)));
    }

    /** What speaks of a basis that carries is silent on data that are nobody's. */
    @Test
    void dataThatAreNobodysNeedNoBasis() {
        assertNull(icrc(Map.of("dataIsPersonal", "no", "candidateBasis", "CONSENT", "consentFreelyGiven", "no")).norms().get(NONE_CARRIES));
    }

    private static String consent(Decision decision) {
        return decision.lawfulBasis().stream().filter(one -> one.basis().toString().equals("CONSENT"))
                .map(one -> one.basis() + " " + one.standing()).findFirst().orElse("");
    }
}
