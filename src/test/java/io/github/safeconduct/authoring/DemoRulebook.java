package io.github.safeconduct.authoring;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small rulebook of a host's own, written to a folder. */
public final class DemoRulebook {

    private DemoRulebook() {}

    /** Puts one text in the place of another, which must be there. */
    public static void edit(Path file, String what, String by) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(what), what);
        Files.writeString(file, text.replace(what, by));
    }

    public static void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("demo"));
        Files.writeString(folder.resolve("demo/terms.yaml"), """
                - term: donorSignedPledge
                  fact: Agreement
                  ask: Has the donor signed the pledge?
                  silence: unknown
                  catalogue: []
                """);
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
        Files.writeString(folder.resolve("demo/norms.yaml"), """
                norms:
                - id: DEMO-OT-01
                  title: Donors get no personal data
                  source: DEMO-2020
                  locator: '1'
                  modality: prohibition
                  effect: adverse
                  conclusion: refusal
                  waivable: true
                  yieldsTo: [DEMO-OT-02]
                  evidence: retrieved
                  confidence: high
                  summary: Donors get no personal data.
                  consequence: The data are not given to the donor.
                - id: DEMO-OT-02
                  title: A donor bound by the pledge may get them
                  source: DEMO-2020
                  locator: '2'
                  modality: permission
                  effect: beneficial
                  conclusion: waiver
                  waivable: false
                  evidence: retrieved
                  confidence: high
                  summary: A pledge binds.
                  consequence: The donor may get the data.
                """);
        Files.writeString(folder.resolve("demo/onward-transfer.drl"), """
                package io.github.safeconduct.rules.demo

                import io.github.safeconduct.model.*

                // A donor pays for help, not for names.
                rule "DEMO-OT-01 donors get no personal data"
                when
                    Operation( possibly( "transferProposed" ) )
                    Recipient( possibly( "recipientType", "DONOR" ) )
                then
                    insert( Refusal.under( "DEMO-OT-01" ) );
                end

                // The pledge makes the donor answerable.
                rule "DEMO-OT-02 a pledge binds the donor"
                when
                    Agreement( certainly( "donorSignedPledge" ) )
                then
                    insert( Waiver.lifting( "DEMO-OT-01", "DEMO-OT-02" ) );
                end
                """);
    }
}
