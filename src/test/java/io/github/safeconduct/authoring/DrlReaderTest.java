package io.github.safeconduct.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.safeconduct.internal.reading.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake a rule author is likely to make has a message with file, line, column, what was found and what to write. */
class DrlReaderTest {

    private static final String RULE = """
            package io.github.safeconduct.rules.demo

            import io.github.safeconduct.model.*

            // Why.
            rule "DEMO-OT-01 people are told before their data travel"
            when
                Operation( possibly( "transferProposed" ) )
                ( Information( possiblyNot( "purposeTold" ) ) or Recipient( possibly( "recipientType", "DONOR", "MEDIA" ), \
                possiblyNot( "recipientIsThirdParty" ) || possibly( "x" ) ) )
            then
                insert( Suspension.under( "DEMO-OT-01" ) );
                insert( Referral.to( "Data Protection Officer", "DEMO-OT-01" ) );
            end
            """;

    @Test
    void readsARule() throws Exception {
        DrlReader.Drl drl = DrlReader.read("demo.drl", RULE);
        assertEquals("io.github.safeconduct.rules.demo", drl.packageName());
        Rule rule = drl.rules().get(0);
        assertEquals("DEMO-OT-01", rule.norm());
        assertEquals("people are told before their data travel", rule.sentence());
        assertEquals(List.of("Data Protection Officer", "DEMO-OT-01"), rule.inserts().get(1).arguments());
        StringBuilder terms = new StringBuilder();
        rule.condition().forEachTest(test -> terms.append(test.term()).append(' '));
        assertEquals("transferProposed purposeTold recipientType recipientIsThirdParty x ", terms.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "possibly( \"transferProposed\" ) )|posibly( \"transferProposed\" ) )|demo.drl:8:16: unknown test 'posibly' (did you mean "
                    + "'possibly'?); terms are read only through certainly, possibly, certainlyNot, possiblyNot and their kin",
            "Operation(|Operaton(|demo.drl:8:5: unknown fact 'Operaton' (did you mean 'Operation'?)",
            "Operation(|not Operation(|demo.drl:8:5: 'not' is not used on facts",
            "rule \"DEMO-OT-01 people|rule \"DEMO people|demo.drl:6:6: a rule's name opens with the id of its norm",
            "DEMO-OT-01\" ) );|DEMO-OT-01\" ) )|demo.drl:12:5: expected ';', found 'insert': an insert ends with a semicolon",
            "insert( Suspension|modify( Suspension|demo.drl:11:5: a consequence is one insert( … ) a line and no other code, found "
                    + "'modify'",
            "when|salience 10 when|demo.drl:7:1: 'salience' is not used in rulebooks: rules only add, and their order must not matter; "
                    + "take it out",
    })
    void namesThePlaceAndTheWayOut(String right, String wrong, String message) {
        int at = RULE.indexOf(right);
        String text = RULE.substring(0, at) + wrong + RULE.substring(at + right.length());
        String actual = assertThrows(DrlReader.DrlFault.class, () -> DrlReader.read("demo.drl", text)).getMessage();
        assertEquals(message, actual.substring(0, Math.min(message.length(), actual.length())));
    }

    @Test
    void aFileThatEndsEarlySaysSo() {
        String actual = assertThrows(DrlReader.DrlFault.class, () -> DrlReader.read("demo.drl", RULE.substring(0, RULE.lastIndexOf("end"))))
                .getMessage();
        assertEquals(
                "demo.drl:12:69: the file ends in the middle of the rule of DEMO-OT-01 that opens on line 6; is an 'end' or a bracket "
                        + "missing?",
                actual);
    }

    @Test
    void oneRunNamesTheMistakesOfEveryFactAndEveryTest() {
        String text = """
                package io.github.safeconduct.rules.demo

                import io.github.safeconduct.model.*

                rule DEMO-OT-01
                when
                    Operation( possibly( transferProposed ), certain( "x" ), possibly( "y" ) )
                    ( Operatoin( possibly( "x" ) )
                        or Approval( not possibly( "z" ) ) )
                    Recipient( posibly( "w" ) )
                then
                    insert( Refusal.under( DEMO ) );
                    remove( "DEMO-OT-01" );
                end
                """;
        assertEquals(List.of("5:6", "7:26", "7:46", "8:7", "9:22", "10:16", "12:28", "13:5"),
                DrlReader.readAll("demo.drl", text).faults().stream()
                        .map(fault -> fault.split(":")[1] + ":" + fault.split(":")[2]).toList());
    }
}
