package io.github.safeconduct.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.internal.pack.FolderReader;
import io.github.safeconduct.model.Controller;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.model.PersonalData;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.terms.Body;
import io.github.safeconduct.terms.DataCategory;
import io.github.safeconduct.terms.OperationKind;
import io.github.safeconduct.terms.PersonalDataTerm;
import io.github.safeconduct.terms.RecipientKind;
import io.github.safeconduct.terms.RecipientTerm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The code in README.md is this code, so it compiles and does what it says. */
class ReadmeTest {

    @Test
    void theExampleDecides() {
        // begin
        Safeconduct safeconduct = Safeconduct.load(); // the bundled rulebooks; thread safe, built once

        try (CaseSession session = safeconduct.openSession()) {
            session.insert(Controller.of(Body.UNHCR));
            session.insert(Operation.of(OperationKind.DISCLOSURE));
            session.insert(PersonalData.of(DataCategory.REFUGEE_CLAIM).yes(PersonalDataTerm.DATA_IS_PERSONAL));
            session.insert(Recipient.of(RecipientKind.NATIONAL_LAW_ENFORCEMENT).no(RecipientTerm.RECIPIENT_PROTECTION_COMPARABLE));

            Decision decision = session.decide();
            decision.outcome(); // REFUSED
            decision.conclusions(); // every rule that spoke, with its norm and source, in a fixed order
            decision.questions(); // what would settle it, if it is open
            decision.remedies(); // what would make it lawful, if anything would
            // end
            assertEquals(Outcome.REFUSED, decision.outcome());
        }
    }

    /** The list that an exception gives to whoever lacks the jars, and that of README. */
    @Test
    void theReadmeNamesEveryOptionalJar() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (String jar : FolderReader.OPTIONAL_JARS.split(", | and ")) {
            String name = jar.startsWith("org.ow2") ? jar : jar.substring(jar.indexOf(':') + 1);
            assertTrue(readme.contains("`" + name + "`"), name);
        }
    }

    @Test
    void theReadmeShowsThisVeryCode() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/github/safeconduct/docs/ReadmeTest.java"));
        String code = source.substring(source.indexOf("// begin\n") + 9, source.indexOf("        // end")).stripTrailing().stripIndent()
                + "\n";
        assertTrue(Files.readString(Path.of("README.md")).contains("```java\n" + code + "}\n```"), code);
    }
}
