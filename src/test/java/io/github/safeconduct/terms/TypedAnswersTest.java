package io.github.safeconduct.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.Information;
import io.github.safeconduct.model.PersonalData;
import io.github.safeconduct.model.Publication;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.model.Truth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer by typed name and by text is the same answer, and the forms a host has them in are taken. */
class TypedAnswersTest {

    @Test
    void aTypedNameAndTextGiveTheSameFact() {
        assertEquals(
                Recipient.of().answer("recipientType", "DONOR").no("recipientSecurityHigh").yes("recipientIsThirdParty", "recipientVetted"),
                Recipient.of(RecipientKind.DONOR).no(RecipientTerm.RECIPIENT_SECURITY_HIGH)
                        .yes(RecipientTerm.RECIPIENT_IS_THIRD_PARTY, RecipientTerm.RECIPIENT_VETTED));
        assertEquals(Publication.of().answer("kAnonymity", 5), Publication.of().answer(PublicationTerm.K_ANONYMITY, 5));
        assertEquals(Recipient.of().body(Body.WFP), Recipient.of().answer(RecipientTerm.RECIPIENT_BODY, Body.WFP));
        Recipient unsure = Recipient.of().yes(RecipientTerm.RECIPIENT_VETTED).unknown(RecipientTerm.RECIPIENT_VETTED);
        assertEquals(Truth.UNKNOWN, unsure.answers().truth("recipientVetted"));
    }

    static List<Object> yeses() {
        return List.of(true, Truth.YES, "yes", "YES", "True");
    }

    @ParameterizedTest
    @MethodSource("yeses")
    void everyFormOfYesIsYes(Object yes) {
        assertEquals(Information.of().yes("informedAtCollection"), Information.of().answer("informedAtCollection", yes));
        try (CaseSession session = Safeconduct.load().openSession()) {
            session.answers(Map.of("informedAtCollection", yes));
        }
    }

    @Test
    void everyFormOfNoIsNo() {
        for (Object no : List.of(false, Truth.NO, "no", "False")) {
            assertEquals(Information.of().no(InformationTerm.INFORMED_AT_COLLECTION), Information.of().answer("informedAtCollection", no));
        }
        assertEquals(Information.of().no("informedAtCollection"), Information.of().answer(InformationTerm.INFORMED_AT_COLLECTION, false));
    }

    @Test
    void anyEnumGivesItsCode() {
        enum Own {
            HEALTH
        }
        assertEquals(PersonalData.of(DataCategory.HEALTH), PersonalData.of().answer("dataCategory", Own.HEALTH));
    }

    @Test
    void numbersComeAsNumbersOrDigits() {
        assertEquals(Publication.of().answer("kAnonymity", 5L), Publication.of().answer("kAnonymity", new BigDecimal("5")));
        try (CaseSession session = Safeconduct.load().openSession()) {
            session.answers(Map.of("kAnonymity", "12"));
            assertThrows(CaseException.class, () -> session.answers(Map.of("kAnonymityValue", "1e9")));
            assertThrows(CaseException.class, () -> session.answers(Map.of("kAnonymityValue", "many")));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void aNumberThatIsNoneIsRefused(double number) {
        assertThrows(IllegalArgumentException.class, () -> Publication.of().answer(PublicationTerm.K_ANONYMITY, number));
    }

    @Test
    void anotherTypeIsRefusedWithoutItsContent() {
        String refused = assertThrows(IllegalArgumentException.class, () -> Recipient.of().answer("recipientType", List.of("CANARY")))
                .getMessage();
        assertTrue(refused.startsWith("an answer is yes, no or unknown, a code, a number, a country or a day; found the type "), refused);
        assertFalse(refused.contains("CANARY"), refused);
        try (CaseSession session = Safeconduct.load().openSession()) {
            assertThrows(CaseException.class, () -> session.answers(Map.of("recipientType", List.of("CANARY"))));
            assertThrows(CaseException.class, () -> session.answers(Map.of("recipientType", DataCategory.HEALTH)));
            assertThrows(CaseException.class, () -> session.answers(Map.of("transferProposed", 1)));
        }
    }
}
