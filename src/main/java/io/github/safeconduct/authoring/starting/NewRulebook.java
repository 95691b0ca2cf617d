package io.github.safeconduct.authoring.starting;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.source.LawSchemas;
import io.github.safeconduct.authoring.source.RulebookName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A small rulebook that verifies, whose cases hold and notice every mutant: two norms on one question, to be written over. */
public final class NewRulebook {

    private static final Pattern LETTERS = Pattern.compile("[A-Z][A-Z0-9]*");

    private NewRulebook() {}

    /**
     * Writes it.
     *
     * @param folder the folder of the author's rulebooks; it is made where there is none
     * @param name the rulebook's name, which is also that of its folder: small letters, digits and hyphens
     * @param letters what the ids of its norms open with, capital letters and digits; empty for its name in capital letters
     * @return the files
     * @throws RulebookException if the name is none or taken, or something of that name is there already
     */
    public static List<Path> write(Path folder, String name, String letters) {
        RulebookName.fault(name).ifPresent(fault -> {
            throw new RulebookException(fault);
        });
        String opening = letters.isEmpty() ? name.replace("-", "").toUpperCase(Locale.ROOT) : letters;
        if (!LETTERS.matcher(opening).matches()) {
            throw new RulebookException(
                    "the ids of norms open with capital letters and digits, beginning with a letter, for instance HLR for HLR-OT-01");
        }
        Safeconduct library = Safeconduct.load();
        if (library.rulebooks().contains(name)) {
            throw new RulebookException("'" + name + "' is a rulebook of the library; choose another name");
        }
        Path own = folder.resolve(name);
        if (Files.exists(own)) {
            throw new RulebookException(
                    own + " is there already, and nothing is written over; choose another name, or add to it with 'safeconduct new norm'");
        }
        Additions additions = new Additions(folder);
        String term = camel(name) + "CoordinatorApproved";
        additions.add(own.resolve("rulebook.yaml"), LawSchemas.modeline("rulebook.yaml") + filled(HEAD, name, opening, term));
        additions.add(own.resolve("norms.yaml"), LawSchemas.modeline("norms.yaml") + filled(NORMS, name, opening, term));
        additions.add(own.resolve("terms.yaml"), LawSchemas.modeline("terms.yaml") + filled(TERMS, name, opening, term));
        additions.add(own.resolve("onward-transfer.drl"), filled(RULES, name, opening, term));
        additions.add(own.resolve("onward-transfer.cases.yaml"), LawSchemas.modeline("cases.yaml") + filled(CASES, name, opening, term));
        List<Path> files = new ArrayList<>(additions.write(library));
        files.addAll(Schemas.of(library, Optional.of(folder)).write(folder.resolve(Schemas.FOLDER)));
        return files;
    }

    private static String camel(String name) {
        StringBuilder out = new StringBuilder();
        for (String part : name.split("-")) {
            out.append(out.length() == 0 ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return out.toString();
    }

    private static String filled(String text, String name, String opening, String term) {
        String title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
        return text.replace("$NAME", name).replace("$PACKAGE", name.replace("-", "")).replace("$TITLE", title).replace("$ID", opening)
                .replace("$TERM", term);
    }

    private static final String HEAD = """
            # Whose rules these are, and where they stand. Write over what is in here.
            rulebook: $NAME
            version: '1'
            body: $TITLE
            title: $TITLE - Data Rules
            sources:
            - { id: $ID-RULES, title: Data Rules of $TITLE, published: '2025', from: 2025-01-01 }
            """;

    private static final String NORMS = """
            # What each norm does. The text of the source comes first: a title, a summary, and what follows for the people concerned.
            norms:
            - id: $ID-OT-01
              title: No list leaves the house without the coordinator
              source: $ID-RULES
              locator: '1'
              modality: prohibition
              effect: adverse
              conclusion: refusal
              evidence: retrieved
              confidence: high
              summary: A list of people is not given to anyone before the coordinator has approved.
              consequence: The list stays in the house until the coordinator approves.

            - id: $ID-OT-02
              title: An approved list may go under seal
              source: $ID-RULES
              locator: '2'
              modality: permission
              effect: beneficial
              conclusion: permission
              evidence: retrieved
              confidence: high
              summary: A list that the coordinator has approved may be handed over under seal.
              consequence: The list may be handed over, in a sealed envelope.
            """;

    private static final String TERMS = """
            # The questions that only these rules ask. './safeconduct terms WORD' finds those of the library, which you may use as well.
            - term: $TERM
              fact: Approval
              ask: Has the coordinator approved that the list is handed over?
              silence: unknown
            """;

    private static final String RULES = """
            package io.github.safeconduct.rules.$PACKAGE

            import io.github.safeconduct.model.*

            // A list that is out cannot be taken back.
            rule "$ID-OT-01 no list leaves the house without the coordinator"
            when
                Operation( possibly( "transferProposed" ) )
                Approval( possiblyNot( "$TERM" ) )
            then
                insert( Refusal.under( "$ID-OT-01" ) );
            end

            // Whoever approves has looked at the recipient; the seal is for the way.
            rule "$ID-OT-02 an approved list may go under seal"
            when
                Operation( certainly( "transferProposed" ) )
                Approval( certainly( "$TERM" ) )
            then
                insert( Permission.withConditions( "$ID-OT-02" ) );
            end
            """;

    private static final String CASES = """
            # For each norm a case where it speaks, and for each of its tests one that differs by just that answer.
            - case: a list is to go, and the coordinator has not approved
              norm: $ID-OT-01
              answers: { transferProposed: yes, $TERM: no }
              expect: { refused: [$ID-OT-01], silent: [$ID-OT-02] }

            - case: a list is to go, and the coordinator has approved
              norm: $ID-OT-02
              answers: { transferProposed: yes, $TERM: yes }
              expect: { permitted: { $ID-OT-02: CONDITIONS }, silent: [$ID-OT-01] }

            - case: nothing is to go, and nothing is approved
              norm: $ID-OT-01
              answers: { transferProposed: no, $TERM: no }
              expect: { silent: [$ID-OT-01] }

            - case: nothing is to go, though it was approved
              norm: $ID-OT-02
              answers: { transferProposed: no, $TERM: yes }
              expect: { silent: [$ID-OT-02] }

            - case: nobody knows whether the coordinator has approved
              norm: $ID-OT-01
              answers: { transferProposed: yes, $TERM: unknown }
              expect: { possible: [$ID-OT-01, $ID-OT-02] }

            - case: nothing is approved, and nobody knows whether anything is to go
              norm: $ID-OT-01
              answers: { transferProposed: unknown, $TERM: no }
              expect: { possible: [$ID-OT-01] }

            - case: it was approved, and nobody knows whether anything is to go
              norm: $ID-OT-02
              answers: { transferProposed: unknown, $TERM: yes }
              expect: { possible: [$ID-OT-02] }
            """;
}
