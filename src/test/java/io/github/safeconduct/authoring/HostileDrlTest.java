package io.github.safeconduct.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.authoring.source.Visible;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a file holds beyond the language of rulebooks is refused with a message, and nothing of it is compiled: the rows of the reviews,
 * and more of their kind.
 */
class HostileDrlTest {

    private static final String HEAD = "package io.github.safeconduct.rules.harbour\n\n";
    private static final String IMPORT = "import io.github.safeconduct.model.*";
    private static final String WHEN = "    Operation( possibly( \"transferProposed\" ) )\n    Approval( possiblyNot( "
            + "\"coordinatorApproved\" ) )\n";
    private static final String THEN = "    insert( Refusal.under( \"HLR-OT-01\" ) );\n";
    private static final String NAME = "\"HLR-OT-01 no boat list leaves the house without the coordinator\"";
    private static final String CODE = "new java.io.File( \"pwned\" ).createNewFile()";

    private static String file(String imports, String name, String attributes, String when, String then) {
        return HEAD + imports + "\n\n// A list that is out cannot be taken back.\nrule " + name + "\n" + attributes + "when\n" + when
                + "then\n" + then + "end\n";
    }

    private static Arguments imports(String what, String imports) {
        return Arguments.of(what, file(imports, NAME, "", WHEN, THEN));
    }

    private static Arguments when(String what, String when) {
        return Arguments.of(what, file(IMPORT, NAME, "", when, THEN));
    }

    private static Arguments then(String what, String then) {
        return Arguments.of(what, file(IMPORT, NAME, "", WHEN, then));
    }

    private static Arguments attributes(String attributes) {
        return Arguments.of(attributes, file(IMPORT, NAME, attributes + "\n", WHEN, THEN));
    }

    static Stream<Arguments> hostile() {
        List<Arguments> all = new ArrayList<>();
        // S1: code
        all.add(imports("a function beside the import", IMPORT + "; function boolean f() { try { return " + CODE
                + "; } catch (Exception e) { return false; } } rule \"x\" when eval( f() ) then end"));
        all.add(imports("exit beside the import", IMPORT + "; rule \"x\" when eval( System.exit(0) ) then end"));
        all.add(imports("a loop beside the import", IMPORT + "; function void f() { while(true) Thread.yield(); }"));
        all.add(then("a quote escaped", "    insert( Referral.to( \"a\\\" \" + " + CODE + " + \" \\\" \", \"HLR-OT-01\" ) );\n"));
        all.add(when("a quote by its code, second term",
                "    Operation( possibly( \"transferProposed\" ), possiblySame( \"transferProposed\", \"\\u0022 + " + CODE
                        + " + \\u0022\" ) )\n"));
        all.add(when("code as an argument", "    Operation( possibly( String.valueOf( " + CODE + " ) ) )\n"));
        all.add(when("code as a bound", "    Operation( possiblyAbove( \"numberOfPurposes\", " + CODE + " ) )\n"));
        all.add(when("code beside a test", "    Operation( possibly( \"transferProposed\" ) || " + CODE + " )\n"));
        all.add(when("code compared", "    Operation( possibly( \"transferProposed\" ) == " + CODE + " )\n"));
        all.add(when("a lambda", "    Operation( possibly( \"transferProposed\" ) && ( () -> true ) )\n"));
        all.add(then("code before the insert", "    " + CODE + ";\n" + THEN));
        all.add(then("code after the insert", THEN + "    System.exit( 0 );\n"));
        all.add(then("code in the insert", "    insert( Refusal.under( \"HLR-OT-01\" + " + CODE + " ) );\n"));
        all.add(then("code in place of the conclusion", "    insert( new java.io.File( \"pwned\" ) );\n"));
        all.add(then("a call on the conclusion", "    insert( Refusal.under( \"HLR-OT-01\" ).getClass() );\n"));
        all.add(then("a longer path", "    insert( java.lang.Runtime.getRuntime( ) );\n"));
        all.add(then("drools", "    drools.halt();\n" + THEN));
        all.add(then("delete", "    delete( $o );\n" + THEN));
        all.add(then("insertLogical", "    insertLogical( Refusal.under( \"HLR-OT-01\" ) );\n"));
        // S2: attributes, second readings
        all.add(imports("enabled", IMPORT + "; enabled false"));
        all.add(imports("date-expires", IMPORT + "; date-expires \"1-Jan-2020\""));
        all.add(imports("agenda-group", IMPORT + "; agenda-group \"never\""));
        all.add(imports("another agenda-group", IMPORT + "\nagenda-group 'x' rule 'y' when then end agenda-group \"onward-transfer\""));
        all.add(imports("a comment that opens on the import", IMPORT + "; /*"));
        all.add(imports("a line separator in a comment", IMPORT
                + "\n// \u2028 rule \"HLR-OT-02 hidden\" when Operation( possibly( \"a\" ) ) then insert( Permission.under( "
                + "\"HLR-OT-02\" ) ); end"));
        all.add(imports("a next line in a comment", IMPORT + "\n// \u0085 rule \"HLR-OT-02 hidden\""));
        all.add(when("a condition behind a line separator",
                "    Approval( possiblyNot( \"coordinatorApproved\" ) ) // \u2028 Controller( possibly( \"controllerIsUnhcr\" ) )\n"));
        for (String attribute : List.of("enabled false", "salience 10", "no-loop", "lock-on-active true", "date-expires \"1-Jan-2020\"",
                "date-effective \"1-Jan-2050\"",
                "agenda-group \"x\"", "activation-group \"x\"", "ruleflow-group \"x\"", "timer ( int: 1s )", "duration 10",
                "auto-focus true", "dialect \"mvel\"", "calendars \"x\"",
                "@Watch( a )", "@All", "extends \"x\"", "attributes enabled false")) {
            all.add(attributes(attribute));
        }
        // imports and declarations
        for (String more : List.of("import static java.lang.System.exit", "import function java.lang.System.exit",
                "import java.lang.System", "import accumulate a.B c",
                "import io.github.safeconduct.model.*.x", "import io.github.safeconduct.models.*", "global java.util.List l",
                "declare X end", "query q() end",
                "function void f() { }", "unit X;", "dialect \"mvel\"", "declare enum E A; end", "declare window W end",
                "declare entry-point E end")) {
            all.add(imports(more + " after the import", IMPORT + "\n" + more));
            all.add(imports(more + " instead of the import", more));
        }
        // conditions
        String operation = "Operation( possibly( \"transferProposed\" ) )";
        for (String odd : List.of("not " + operation, "exists " + operation, "not( " + operation + " )", "forall( " + operation + " )",
                "eval( true )",
                "accumulate( " + operation + "; $c : count() )", operation + " from x", operation + " from entry-point \"e\"",
                operation + " over window:length( 1 )",
                "$o : " + operation, "Operation( $x : possibly( \"transferProposed\" ) )", operation + " or Approval( possibly( \"a\" ) )",
                "(or " + operation + " " + operation + ")",
                "Operation( possibly( \"transferProposed\" ); )", "?q( \"x\"; )", "/operations[ possibly( \"transferProposed\" ) ]",
                operation + " && " + operation,
                operation + " || " + operation, "Operation( )", "Operation", "Object( )", "java.io.File( )",
                "io.github.safeconduct.model.Operation( possibly( \"a\" ) )",
                "Operation( this.possibly( \"transferProposed\" ) )", "Operation( answers() != null )", "Operation( eval( true ) )",
                "Operation( !possibly( \"transferProposed\" ) )",
                "Operation( possibly( 'transferProposed' ) )", "Operation( possibly( \u201CtransferProposed\u201D ) )",
                "Operation( possibly( transferProposed ) )",
                "Operation( possibly( \"transferProposed\" ) ) do[x]", "Operation( possibly( \"transferProposed\" ) )\n    do[ exit ]",
                "Operation( #x )", "Operation( possibly( \"a\" ) @watch( b ) )",
                "Operation( possiblyAbove( \"n\", \"many\" ) )", "Operation( possiblyAbove( \"n\", 1e9 ) )",
                "Operation( possiblyAbove( \"n\", -1 ) )", "Operation( possiblyAbove( \"n\", 12345678901234567890 ) )",
                "Operation( possibly( \"a\", ) )", "Operation( possibly( ) )", "Operation( possiblySame( \"a\" ) )",
                "Operation( possibly( \"a\" ), )", "Operation( , )", "( )",
                operation + " if( true ) break[x]", "( " + operation + " " + operation + " )", "Facts( operation().possibly( \"a\" ) )",
                "Operation( possibly( \"a\\nb\" ) )", "then")) {
            all.add(when(odd, "    " + odd + "\n"));
        }
        // characters
        for (String odd : List.of("\u0000", "\u0007", "\u001B", "\u0085", "\u00A0", "\u200B", "\u200E", "\u202E", "\u2028", "\u2029",
                "\u2066", "\uFEFF", "\uFFFD", "\uD800", "\\", "\uE000", "\u000B", "\f")) {
            String code = Visible.code(odd.codePointAt(0));
            all.add(when(code + " in a text", "    Operation( possibly( \"transfer" + odd + "Proposed\" ) )\n"));
            all.add(when(code + " between tokens", "    Operation( " + odd + " possibly( \"transferProposed\" ) )\n"));
            all.add(Arguments.of(code + " in a name", file(IMPORT, "\"HLR-OT-01 no boat " + odd + " list\"", "", WHEN, THEN)));
        }
        all.add(Arguments.of("a newline in a name", file(IMPORT, "\"HLR-OT-01 no boat\nlist\"", "", WHEN, THEN)));
        all.add(Arguments.of("a name without quotes", file(IMPORT, "HLR", "", WHEN, THEN)));
        all.add(Arguments.of("a very long name", file(IMPORT, "\"HLR-OT-01 " + "x".repeat(5000) + "\"", "", WHEN, THEN)));
        // cut short, sewn together
        String whole = file(IMPORT, NAME, "", WHEN, THEN);
        all.add(Arguments.of("no end", whole.replace("end\n", "")));
        all.add(Arguments.of("two ends", whole + "end\n"));
        all.add(Arguments.of("no then", whole.replace("then\n", "")));
        all.add(Arguments.of("two thens", whole.replace("then\n", "then\nthen\n")));
        all.add(Arguments.of("a rule in a rule", whole.replace("then\n", "then\nrule \"HLR-OT-01 in it\"\n")));
        all.add(Arguments.of("a named consequence", whole.replace("end\n", "then[x]\n    System.exit( 0 );\nend\n")));
        all.add(Arguments.of("empty", ""));
        all.add(Arguments.of("a comment alone", "// nothing"));
        all.add(Arguments.of("another format", "\u0000p\u0000a\u0000c\u0000k"));
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefusedWithAMessageAndNothingIsPrinted(String what, String text) {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            DrlReader.Drl drl = DrlReader.readAll("harbour/onward-transfer.drl", text);
            assertFalse(drl.faults().isEmpty(), () -> what + " is accepted: " + drl.rules());
            for (String fault : drl.faults()) {
                assertTrue(fault.matches("harbour/onward-transfer\\.drl:\\d+:\\d+: .{10,}"), fault);
                assertTrue(fault.codePoints().allMatch(Visible::is), fault);
            }
        } finally {
            System.setErr(before);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theFileTheyAreMadeFromIsAccepted() {
        assertEquals(List.of(), DrlReader.readAll("harbour/onward-transfer.drl", file(IMPORT, NAME, "", WHEN, THEN)).faults());
    }

    private static void refusedSoon(String text, String message) {
        DrlReader.Drl drl = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> DrlReader.readAll("x.drl", text));
        assertTrue(String.join("\n", drl.faults()).contains(message), () -> drl.faults().toString());
    }

    @Test
    void bombsAreRefusedBeforeAnythingIsBuiltOfThem() {
        for (int deep : new int[] {17, 200, 2_000, 50_000}) {
            refusedSoon(file(IMPORT, NAME, "", "Operation( " + "( ".repeat(deep) + "possibly( \"a\" )" + " )".repeat(deep) + " )\n", THEN),
                    "brackets are nested more than 16 deep");
            refusedSoon(file(IMPORT, NAME, "", "( ".repeat(deep) + "Operation( possibly( \"a\" ) )" + " )".repeat(deep) + "\n", THEN),
                    "brackets are nested more than 16 deep");
        }
        refusedSoon(file(IMPORT, NAME, "", "( Operation( possibly( \"a\" ) ) or Approval( possibly( \"b\" ) ) )\n".repeat(16), THEN),
                "more than 64 alternatives");
        refusedSoon(file(IMPORT, NAME, "", "Operation( possibly( \"a\" ) || possibly( \"b\" ) )\n".repeat(16), THEN),
                "more than 64 alternatives");
        refusedSoon("x".repeat((1 << 20) + 1), "larger than 1048576 characters");
        refusedSoon(HEAD + IMPORT + "\n"
                + "rule \"HLR-OT-01 x\" when Operation( possibly( \"a\" ) ) then insert( Refusal.under( \"HLR-OT-01\" ) ); end\n"
                        .repeat(501),
                "at most 500 rules");
        refusedSoon(HEAD + IMPORT + "\n" + "\"".repeat(100_001), "is not closed");
        refusedSoon(HEAD + IMPORT + "\n" + "rule ".repeat(100_000), "the name of a rule");
        refusedSoon(HEAD + IMPORT + "\n" + "rule\n".repeat(100_000), "there are more faults; put these right first");
    }

    @Test
    void everyFaultOfAFileIsNamedAndTheGoodRulesStand() {
        String good = "// Why.\nrule \"HLR-OT-02 a list stays in the house\"\nwhen\n" + WHEN
                + "then\n    insert( Refusal.under( \"HLR-OT-02\" ) );\nend\n";
        String text = file(IMPORT, NAME, "", "    Operation( posibly( \"a\" ) )\n",
                "    insert( Refusal.under( HLR ) );\n    modify( x );\n") + "salience 3\n" + good + "rule \"x\" when then end\n";
        DrlReader.Drl drl = DrlReader.readAll("x.drl", text);
        assertEquals(List.of(8, 10, 11, 13, 22, 22), drl.faults().stream().map(fault -> Integer.parseInt(fault.split(":")[1])).toList(),
                drl.faults().toString());
        assertEquals(List.of("HLR-OT-02 a list stays in the house"), drl.rules().stream().map(rule -> rule.name()).toList());
    }

    @Test
    void whatIsMerelyWrittenOtherwiseIsAccepted() {
        String text = "\uFEFF/* a\n block */ package io.github.safeconduct.rules.harbour;\r\n" + IMPORT
                + ";\r// Why: C:\\users, \u0639\u0631\u0628\u064A, \u200C and \u4E2D\u6587.\r"
                + "rule \"HLR-OT-01 \u4E2D\u6587 \uD83D\uDEA2 stays\"\nwhen Operation( possibly( \"\uD83D\uDEA2\" )/**/, ( possibly( "
                + "\"a\" ) && possibly( \"b\" ) ) || possiblyAbove( \"n\", 2.5 ) ) // x\n"
                + "and ( Approval( possibly( \"c\", \"D\" ) ) and Consent( possibly( \"d\" ) ) or Breach( possiblySame( \"e\", \"f\" ) "
                + ") )\nthen insert(Referral.to(\"D\u00E9l\u00E9gu\u00E9\",\"HLR-OT-01\"));end";
        DrlReader.Drl drl = DrlReader.readAll("x.drl", text);
        assertEquals(List.of(), drl.faults());
        StringBuilder places = new StringBuilder();
        drl.rules().get(0).condition().forEachTest(test -> places.append(test.term()).append('@').append(test.place().line()).append(':')
                .append(test.place().column()).append(' '));
        assertEquals("\uD83D\uDEA2@6:17 a@6:41 b@6:60 n@6:81 c@7:17 d@7:53 e@7:82 ", places.toString());
        assertTrue(drl.rules().get(0).commented());
    }
}
