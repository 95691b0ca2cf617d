package io.github.safeconduct.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiler stands between a host and a wrong answer. */
class MisuseDoesNotCompileTest {

    @TempDir
    Path output;

    private List<String> compile(String expression) {
        return JavaSource.compile("Host", """
                import io.github.safeconduct.model.*;
                import io.github.safeconduct.terms.*;

                class Host {
                    Object fact = %s;
                }
                """.formatted(expression), output);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Recipient.of(RecipientKind.DONOR).no(RecipientTerm.RECIPIENT_PROTECTION_COMPARABLE)",
            "Recipient.of().yes(RecipientTerm.RECIPIENT_VETTED, RecipientTerm.RECIPIENT_SECURITY_HIGH)",
            "Recipient.of().answer(RecipientTerm.RECIPIENT_TYPE, RecipientKind.DONOR)",
            "Recipient.of().answer(RecipientTerm.RECIPIENT_VETTED, true)",
            "Recipient.of().unknown(RecipientTerm.RECIPIENT_TYPE)",
            "Recipient.of().body(Body.WFP)",
            "Controller.of(Body.UNHCR)",
            "Operation.of(OperationKind.DISCLOSURE)",
            "PersonalData.of(DataCategory.HEALTH)",
            "Publication.of().answer(PublicationTerm.K_ANONYMITY, 5)",
            "Recipient.of().answer(new Choice<Recipient, DataCategory>(\"ownTerm\"), DataCategory.HEALTH)",
            "Recipient.of().yes(\"recipientVetted\", \"recipientSecurityHigh\")",
    })
    void rightUseCompilesWithoutAWarning(String expression) {
        assertEquals(List.of(), compile(expression));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // a term of another fact
            "Recipient.of().no(PersonalDataTerm.DATA_IS_PERSONAL)",
            "Recipient.of().yes(RecipientTerm.RECIPIENT_VETTED, PersonalDataTerm.DATA_IS_PERSONAL)",
            "PersonalData.of().answer(RecipientTerm.RECIPIENT_TYPE, RecipientKind.DONOR)",
            "Recipient.of().unknown(PersonalDataTerm.DATA_IS_PERSONAL)",
            // a choice or a number is not answered by yes
            "Recipient.of().yes(RecipientTerm.RECIPIENT_TYPE)",
            "Publication.of().yes(PublicationTerm.K_ANONYMITY)",
            "Recipient.of().answer(RecipientTerm.RECIPIENT_TYPE, true)",
            // a code of another list, or text
            "Recipient.of().answer(RecipientTerm.RECIPIENT_TYPE, DataCategory.HEALTH)",
            "Recipient.of().answer(RecipientTerm.RECIPIENT_TYPE, \"DONOR\")",
            "Recipient.of(DataCategory.HEALTH)",
            "Recipient.of(Body.WFP)",
            "Controller.of(RecipientKind.DONOR)",
            "Operation.of(DataCategory.HEALTH)",
            "PersonalData.of(OperationKind.USE)",
            // a number that is none
            "Publication.of().answer(PublicationTerm.K_ANONYMITY, \"5\")",
            "Recipient.of().answer(RecipientTerm.RECIPIENT_VETTED, 1)",
            // misspelt
            "Recipient.of(RecipientKind.DONR)",
            "Recipient.of().yes(RecipientTerm.RECIPIENT_VETED)",
    })
    void misuseDoesNotCompile(String expression) {
        assertTrue(compile(expression).stream().anyMatch(said -> said.startsWith("ERROR")), expression);
    }
}
