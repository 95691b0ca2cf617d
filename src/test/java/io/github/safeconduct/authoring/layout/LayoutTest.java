package io.github.safeconduct.authoring.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.authoring.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One style, and nothing but the style. */
class LayoutTest {

    private static final List<Path> OURS = List.of(Path.of("src/main/resources/rules"), Path.of("src/test/resources/rules"),
            Path.of("src/test/resources/authoring/harbour"), Path.of("examples"));
    private static final long SEED = 20261126;
    private static final int DAMAGED = Integer.getInteger("safeconduct.layout.files", 220);

    private static List<Path> ours() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path folder : OURS) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> Layout.knows(file.toString())).sorted().forEach(all::add);
            }
        }
        return all;
    }

    private static String laid(String file, String text) {
        return Layout.of(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Which is to say that our own files are idempotent, and that a change of the style is a change of them. */
    @Test
    void ourOwnFilesAreLaidOut() throws IOException {
        List<String> others = new ArrayList<>();
        for (Path file : ours()) {
            String text = Files.readString(file);
            if (!laid(file.toString(), text).equals(text)) {
                others.add(file.toString());
            }
        }
        assertEquals(List.of(), others, "./safeconduct format mends them");
    }

    /** Whatever was done to its layout, a file comes back as it was: the same reading, the same comments, byte for byte. */
    @Test
    void aSpoiltLayoutIsMended() throws IOException {
        List<Path> files = ours();
        Collections.shuffle(files, new Random(SEED));
        assertTrue(files.size() >= 200, "fewer files than there were");
        int spoilt = 0;
        for (int i = 0; i < DAMAGED; i++) {
            Path file = files.get(i % files.size());
            String text = Files.readString(file);
            String damaged = new Damage(SEED + i).of(file.toString(), text);
            spoilt += damaged.equals(text) ? 0 : 1;
            String mended = laid(file.toString(), damaged);
            assertEquals(text, mended, () -> file + ", seed " + SEED);
            assertEquals(mended, laid(file.toString(), mended));
        }
        assertTrue(spoilt > DAMAGED * 9 / 10, "hardly anything was spoilt: " + spoilt);
    }

    @Test
    void rulesAreLaidOutSo() {
        assertEquals(
                """
                        // Who wrote this.

                        package io.github.safeconduct.rules.harbour

                        import io.github.safeconduct.model.*

                        // A list that is out cannot be taken back.
                        rule "HLR-OT-01 no boat list leaves the house"
                        when
                            // Whatever it is called.
                            Operation( possibly( "transferProposed" ) ) // or shared
                            ( Approval( possiblyNot( "coordinatorApproved" ) ) \
                        or Recipient( possibly( "recipientType", "DONOR", "COURT" ) ) )
                        then
                            insert( Refusal.under( "HLR-OT-01" ) );
                        end // of it

                        /* Another,
                             with a picture. */
                        rule "HLR-OT-02 a very long rule"
                        when
                            Recipient( certainly( "recipientTypeWithAVeryLongNameIndeed", "COMMERCIAL_PROVIDER", \
                        "COMPETENT_AUTHORITY", "CONSULATE",
                                                  "COUNTRY_OF_ORIGIN_AUTHORITY" ),
                                       possibly( "recipientProtectionComparable" )
                                       || ( possiblyNot( "recipientProtectionComparable" ) \
                        && certainly( "adequateSafeguardsAreInPlaceEverywhere" ) ) )
                        then
                            insert( Refusal.under( "HLR-OT-02" ) );
                        end

                        // The end.
                        """,
                laid("a.drl",
                        """
                                // Who wrote this.

                                package io . github.safeconduct.rules.harbour
                                import io.github.safeconduct.model.*
                                // A list that is out cannot be taken back.
                                rule
                                   "HLR-OT-01 no boat list leaves the house"   when
                                  // Whatever it is called.
                                Operation(possibly("transferProposed"))   // or shared
                                (Approval(possiblyNot("coordinatorApproved"))or
                                Recipient(possibly("recipientType","DONOR" ,
                                   "COURT")))
                                then insert(Refusal.under("HLR-OT-01")); end // of it
                                /* Another,
                                     with a picture. */
                                rule "HLR-OT-02 a very long rule" when
                                Recipient( certainly( "recipientTypeWithAVeryLongNameIndeed", "COMMERCIAL_PROVIDER", \
                                "COMPETENT_AUTHORITY", "CONSULATE", "COUNTRY_OF_ORIGIN_AUTHORITY"),\
                                possibly("recipientProtectionComparable")||(possiblyNot("recipientProtectionComparable")&&\
                                certainly("adequateSafeguardsAreInPlaceEverywhere")))
                                then
                                        insert( Refusal.under( "HLR-OT-02" ) );



                                end
                                // The end."""));
    }

    /** Where a comment stands within a fact, its author's lines say what it belongs to. */
    @Test
    void aCommentWithinAFactKeepsItsLines() {
        String rule = """
                package io.github.safeconduct.rules.harbour

                import io.github.safeconduct.model.*

                // Why.
                rule "HLR-OT-01 no boat list leaves the house"
                when
                    Operation( possibly( "transferProposed" ), // the list
                               possibly( "operationKind", "SHARE" ) )
                then
                    insert( Refusal.under( "HLR-OT-01" ) );
                end
                """;
        assertEquals(rule, laid("a.drl", rule));
        assertEquals(rule, laid("a.drl", rule.replace("    Operation", "  Operation").replace("// the list", "// the list  ")));
    }

    @Test
    void registersAndCasesAreLaidOutSo() {
        assertEquals("""
                # Who wrote this.

                norms: # all of them
                # The first.
                - id: HLR-OT-01
                  title: 'It''s # no comment'
                  summary: >-
                    Several lines
                    of it.
                  text: |
                    as
                      it

                    stands
                  long: a text that goes on
                    in another line
                  list: [a, 'b, c', { d: e, f: [] }]
                  # Before the nested ones.
                  nested:
                    a: { b: c }
                    d:
                    - 1 # one
                    - - 2
                      - 3
                    e:

                - id: HLR-OT-02
                  more: [a, b,
                    c]
                # The end.
                """, laid("norms.yaml", """


                # Who wrote this.


                norms:    # all of them
                      # The first.
                    -    id:   HLR-OT-01
                         title:     'It''s # no comment'
                         summary: >-
                            Several lines
                            of it.
                         text: |
                           as
                             it

                           stands
                         long: a text that goes on
                                 in another line
                         list: [ a,'b, c'  , {d: e,   f: [ ]  }]
                      # Before the nested ones.
                         nested:

                               a: {b: c}
                               d:
                                   - 1   # one
                                   -   - 2
                                       - 3
                               e:



                    -
                       id: HLR-OT-02
                       more: [
                         a, b,
                               c
                         ]
                    # The end."""));
    }

    @Test
    void whatCannotBeReadIsNotLaidOut() {
        for (String[] one : new String[][] {{"a.drl", "rule"}, {"a.yaml", "a: [b"}, {"a.yaml", "a: &x b"}, {"a.yaml", "a: 1\na: 2"},
                {"a.yaml", "a: b\n---\nc: d"}, {"a.yaml", "\ta: b"}}) {
            String message = assertThrows(RulebookException.class, () -> laid(one[0], one[1]), one[1]).getMessage();
            assertTrue(message.contains("it is not laid out, since it cannot be read; mend it first"), message);
        }
    }

    /** A place for a comment that the style does not know: said, and left as it is. */
    @Test
    void aCommentThatWouldBeLostKeepsTheFileAsItIs() {
        String message = assertThrows(RulebookException.class, () -> laid("a.drl", """
                package io.github.safeconduct.rules.harbour
                import io.github.safeconduct.model.*
                // Why.
                rule /* which? */ "HLR-OT-01 no boat list leaves the house"
                when
                    Operation( possibly( "transferProposed" ) )
                then
                    insert( Refusal.under( "HLR-OT-01" ) );
                end
                """)).getMessage();
        assertTrue(message.contains("it is left as it is, since its layout would lose or move a comment"), message);
    }

    @Test
    void whatIsEmptyStaysEmpty() {
        assertEquals("# Nothing yet.\n", laid("a.yaml", "\n\n# Nothing yet.   \n\n"));
        assertEquals("[]\n", laid("a.yaml", "[ ]"));
        assertEquals("a: b\n", laid("a.yaml", "---\na:   b\n"));
    }
}
