package io.github.safeconduct.authoring.starting;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.Known;
import io.github.safeconduct.authoring.RulebookSources;
import io.github.safeconduct.authoring.RulebookSources.RulebookText;
import io.github.safeconduct.authoring.source.LawSchemas;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.NormId;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.model.ConclusionKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entries of one further norm, each in its file: they verify, and its cases fail until somebody has said when it speaks. */
public final class NewNorm {

    private static final Pattern ITEM = Pattern.compile("(?m)^( *)- ");

    private final String id;
    private final ConclusionKind kind;
    private final String rulebook;
    private final RulebookText text;
    private final Path own;

    private NewNorm(String id, ConclusionKind kind, Path folder, String rulebook, RulebookText text) {
        this.id = id;
        this.kind = kind;
        this.rulebook = rulebook;
        this.text = text;
        this.own = Files.exists(folder.resolve("rulebook.yaml")) ? folder : folder.resolve(rulebook);
    }

    /**
     * Writes them.
     *
     * @param folder the folder of the author's rulebooks, or of one of them
     * @param id the norm's id, for instance {@code HLR-OT-03}
     * @param conclusion what it concludes, in the word of registers
     * @return the files
     * @throws RulebookException if the folder does not verify as it is, the id is none or taken, or no rulebook in the folder has norms
     * that open like it
     */
    public static List<Path> write(Path folder, String id, String conclusion) {
        NormId.fault(id).ifPresent(fault -> {
            throw new RulebookException(fault);
        });
        if (Area.ofNorm(id).orElseThrow() == Area.OPEN_QUESTIONS) {
            throw new RulebookException(id
                    + " is an open question: write it under 'questions' in rulebook.yaml, and a rule named after it in open-questions.drl");
        }
        Set<String> words = new TreeSet<>(ConclusionKind.registerWords());
        words.remove(ConclusionKind.WAIVER.registerWord());
        if (!words.contains(conclusion)) {
            throw new RulebookException(conclusion.equals(ConclusionKind.WAIVER.registerWord())
                    ? "a waiver lifts another norm, so it stands in three places: its own entry and rule, and 'waivable: true' and "
                            + "'yieldsTo' of the norm that it lifts; write it by hand"
                    : "--conclusion takes one of " + String.join(", ", words));
        }
        Safeconduct library = Safeconduct.load();
        RulebookSources sources = RulebookSources.read(folder, Known.of(library));
        String body = body(id);
        for (Map.Entry<String, RulebookText> one : sources.rulebooks().entrySet()) {
            Register register = one.getValue().register().register();
            if (register.find(id) != null) {
                throw new RulebookException(id + " stands in the rulebook " + one.getKey() + " already; choose the next number");
            }
            if (register.norms().stream().anyMatch(norm -> body(norm.id()).equals(body))) {
                NewNorm norm = new NewNorm(id, ConclusionKind.inRegister(conclusion).iterator().next(), folder, one.getKey(),
                        one.getValue());
                List<Path> files = new ArrayList<>(norm.additions(folder).write(library));
                // An editor that goes by the schemas would call the new entries wrong.
                if (Files.isDirectory(folder.resolve(Schemas.FOLDER))) {
                    files.addAll(Schemas.of(library, Optional.of(folder)).write(folder.resolve(Schemas.FOLDER)));
                }
                return files;
            }
        }
        throw new RulebookException("no rulebook in " + folder + " has norms that open with " + body + "-; there are "
                + sources.rulebooks().keySet() + ". Write its first norm with 'safeconduct new rulebook'");
    }

    private static String body(String id) {
        return id.substring(0, id.lastIndexOf('-', id.lastIndexOf('-') - 1));
    }

    private Additions additions(Path folder) {
        Area area = Area.ofNorm(id).orElseThrow();
        Path rules = own.resolve(area.fileName());
        Additions additions = new Additions(folder);
        additions.add(own.resolve("norms.yaml"), indented(own.resolve("norms.yaml"), register()));
        additions.add(own.resolve("terms.yaml"), indented(own.resolve("terms.yaml"), term()));
        additions.add(rules,
                (Files.exists(rules) ? "" : "package " + text.packageName() + "\n\nimport io.github.safeconduct.model.*\n\n") + rule());
        Path cases = own.resolve(area.fileName().replace(".drl", ".cases.yaml"));
        additions.add(cases, (Files.exists(cases) ? "" : LawSchemas.modeline("cases.yaml")) + cases());
        return additions;
    }

    /** With as many spaces before the dash as the file has. */
    private static String indented(Path file, String entry) {
        try {
            Matcher item = ITEM.matcher(Files.exists(file) ? Files.readString(file) : "");
            return item.find() ? entry.indent(item.group(1).length()) : entry;
        } catch (IOException e) {
            throw new RulebookException(file + " cannot be read", e);
        }
    }

    private String termName() {
        String[] parts = id.toLowerCase(Locale.ROOT).split("-");
        StringBuilder name = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            name.append(parts[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(parts[i].substring(1));
        }
        return name.append("Applies").toString();
    }

    private String register() {
        String modality = kind.helps()
                ? "permission"
                : kind == ConclusionKind.REFUSAL ? "prohibition" : kind.harms() ? "obligation" : "factor";
        return """
                - id: $ID
                  title: What $ID says, in one line
                  source: $SOURCE
                  locator: to be written
                  modality: $MODALITY
                  effect: $EFFECT
                  conclusion: $CONCLUSION
                  evidence: recollection
                  confidence: low
                  summary: What the source says, in a sentence or two.
                  consequence: What follows for the people concerned is to be written.
                """.replace("$ID", id).replace("$SOURCE", text.register().register().sources().keySet().iterator().next())
                .replace("$MODALITY", modality)
                .replace("$EFFECT", Effect.of(kind).word()).replace("$CONCLUSION", kind.registerWord());
    }

    private String term() {
        return """
                - term: $TERM
                  fact: Operation
                  ask: When does $ID apply? Write the question here, under a name of its own, or take a term that is there.
                  silence: unknown
                """.replace("$TERM", termName()).replace("$ID", id);
    }

    private String rule() {
        String test = kind.harms() ? "possibly" : "certainly";
        ConclusionKind.Factory factory = kind.factories().get(0);
        String first = factory.arguments().stream().map(argument -> switch (argument) {
            case OFFICE -> "\"Data Protection Officer\", ";
            case GRADE -> "Grade.HIGH, ";
            case BASIS -> "BasisKind.CONSENT, ";
            case NORM, TERM, CODE -> "";
        }).findFirst().orElse("");
        return """
                // Why the norm reads that way is to be written.
                rule "$ID what it says when it speaks"
                when
                    Operation( $TEST( "$TERM" ) )
                then
                    insert( $TYPE.$FACTORY( $FIRST"$ID" ) );
                end
                """.replace("$ID", id).replace("$TEST", test).replace("$TERM", termName()).replace("$TYPE", kind.typeName())
                .replace("$FACTORY", factory.name()).replace("$FIRST", first);
    }

    /** A duty is weighed only where a case asks for its area. */
    private String focus() {
        Area area = Area.ofNorm(id).orElseThrow();
        return area.always() ? "" : "\n  focus: [" + area.code() + "]";
    }

    private String cases() {
        return """
                - case: what $ID is about, in a sentence; say what is done, to whom and with which data
                  rulebooks: [$NAME]$FOCUS
                  norm: $ID
                  answers: { transferProposed: yes }
                  expect: { $EXPECT: [$ID] }

                - case: the same with one answer changed, and $ID is silent
                  rulebooks: [$NAME]$FOCUS
                  norm: $ID
                  answers: { transferProposed: no }
                  expect: { silent: [$ID] }
                """.replace("$ID", id).replace("$NAME", rulebook).replace("$FOCUS", focus()).replace("$EXPECT", kind.caseWord());
    }
}
