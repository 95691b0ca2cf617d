package io.github.safeconduct.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What somebody who may hand a host a folder of rules could put into it. */
final class HostileFolders {

    private static final String CODE = "System.setProperty( \"safeconduct.canary\", \"dead\" )";
    private static final String IMPORT = "import io.github.safeconduct.model.*";
    private static final String TRANSFER = "Operation( possibly( \"transferProposed\" ) )";
    private static final String INSERT = "insert( Refusal.under( \"HLR-OT-01\" ) );";
    private static final String DRL = "onward-transfer.drl";
    private static final String TITLE = "title: No boat list leaves the house without the coordinator";
    private static final List<Attack> REFUSED = new ArrayList<>();
    private static final List<Attack> READ_DIFFERENTLY = new ArrayList<>();

    private HostileFolders() {}

    /** Something done to the folder that holds the rulebook of the harbour. */
    interface Preparation {
        void accept(Path folder) throws Exception;
    }

    record Attack(String name, Preparation prepare) {}

    static List<Attack> refused() {
        return REFUSED;
    }

    static List<Attack> readDifferently() {
        return READ_DIFFERENTLY;
    }

    private static void refuse(String name, Preparation prepare) {
        REFUSED.add(new Attack(name, prepare));
    }

    private static void edit(String name, String file, String replace, String with) {
        refuse(name, replacing(file, replace, with));
    }

    private static void drl(String name, String replace, String with) {
        edit(name, DRL, replace, with);
    }

    private static void differently(String name, String replace, String with) {
        READ_DIFFERENTLY.add(new Attack(name, replacing(DRL, replace, with)));
    }

    private static Preparation replacing(String file, String replace, String with) {
        return folder -> {
            Path path = folder.resolve("harbour").resolve(file);
            String text = Files.readString(path);
            if (!text.contains(replace)) {
                throw new IllegalArgumentException(replace);
            }
            Files.writeString(path, text.replace(replace, with));
        };
    }

    private static void head(String name, String line) {
        edit(name, "rulebook.yaml", "sources:\n", line + "\nsources:\n");
    }

    private static void term(String name, String term) {
        refuse(name, folder -> append(folder.resolve("harbour/terms.yaml"), term + "\n"));
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text);
    }

    private static void file(String name, String file, String content) {
        refuse(name, folder -> {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.write(folder.resolve(file), content.getBytes(UTF_8));
        });
    }

    private static void link(String name, String file, String target) {
        refuse(name, folder -> {
            Files.deleteIfExists(folder.resolve(file));
            Files.createSymbolicLink(folder.resolve(file), Path.of(target));
        });
    }

    private static void pipe(String name, String file) {
        refuse(name, folder -> {
            Files.deleteIfExists(folder.resolve(file));
            new ProcessBuilder("mkfifo", folder.resolve(file).toString()).start().waitFor();
        });
    }

    static {
        codeInRules();
        otherReadings();
        rulesThatWeaken();
        registers();
        terms();
        yaml();
        files();
        sizes();
    }

    private static void codeInRules() {
        drl("code in a string that a backslash prolongs", INSERT,
                "insert( Referral.to( \"a\\\" \" + " + CODE + " + \" \\\" \", \"HLR-OT-01\" ) );");
        drl("code after the second term", TRANSFER,
                "Operation( possiblySame( \"transferProposed\", \"\\u0022 + " + CODE.replace("\"", "'") + "\" ) )");
        drl("code as a consequence", INSERT, CODE + ";");
        drl("code beside the insert", INSERT, INSERT + " " + CODE + ";");
        drl("code as an argument", "\"HLR-OT-01\" ) );", CODE + " ) );");
        drl("a class by its name", INSERT, "Class.forName( \"java.lang.Runtime\" );");
        drl("code in eval", TRANSFER, "eval( " + CODE + " != null )");
        drl("code within a fact", TRANSFER, "Operation( " + CODE + " == null )");
        drl("code as a test", TRANSFER, "Operation( " + CODE + " )");
        drl("from", TRANSFER, "Operation() from java.util.List.of()");
        drl("accumulate", TRANSFER, "accumulate( Operation(); count( 1 ) )");
        drl("a function", "// A list", "function boolean f() { return " + CODE + " == null; }\n\n// A list");
        drl("a declaration", "// A list", "declare Trick\n  name : String\nend\n\n// A list");
        drl("a query", "// A list", "query q\n  Operation()\nend\n\n// A list");
        drl("a global", "// A list", "global java.lang.Runtime runtime\n\n// A list");
        drl("a dialect", "// A list", "dialect \"mvel\"\n\n// A list");
        drl("an annotation", "when\n", "@propagation( java.lang.System )\nwhen\n");
        drl("extends", "coordinator\"\nwhen", "coordinator\" extends \"another\"\nwhen");
        drl("Java's rules about unicode in the name", "without the coordinator\"", "without \\u0022 + 1\"");
        drl("a rule of another package", "package io.github.safeconduct.rules.harbour", "package io.github.safeconduct.rules.unhcr");
        drl("the package of Java", "package io.github.safeconduct.rules.harbour", "package java.lang");
        drl("the package of the engine", "package io.github.safeconduct.rules.harbour", "package io.github.safeconduct.internal");
        drl("a package of two words", "package io.github.safeconduct.rules.harbour", "package p.q");
        drl("ESC in the name of a rule", "without the coordinator\"", "without \u001b[2J\"");
        drl("BEL in the name of a rule", "without the coordinator\"", "without \u0007\"");
        drl("right to left in the name of a rule", "without the coordinator\"", "without \u202e\"");
        drl("a line separator hides a rule", "// A list", "// x \u2028 rule \"HLR-OT-01 hidden\" when then end\n// A list");
        drl("a next line hides a rule", "// A list", "// x \u0085 rule \"HLR-OT-01 hidden\" when then end\n// A list");
        drl("a line separator hides a condition", "Approval(", "// \u2028 Controller( possibly( \"controllerIsUnhcr\" ) )\n    Approval(");
        drl("NUL in a comment", "// A list", "// \u0000 A list");
        drl("a zero-width space in a term", "\"transferProposed\"", "\"transfer\u200bProposed\"");
        drl("the class of the office", INSERT, "insert( Referral.to( \"\", \"HLR-OT-01\" ) );");
        drl("a comment that never ends", "// A list", "/* A list");
    }

    private static void otherReadings() {
        differently("code on the import line", IMPORT,
                IMPORT + "; function boolean f() { " + CODE + "; return true; } rule \"x\" when eval( f() ) then end");
        differently("an end of the program on the import line", IMPORT, IMPORT + "; rule \"x\" when then " + CODE + "; end");
        differently("enabled false", IMPORT, IMPORT + "; enabled false");
        differently("date-expires", IMPORT, IMPORT + "; date-expires \"1-Jan-2020\"");
        differently("an agenda group on the import line", IMPORT, IMPORT + "; agenda-group \"never\"");
        differently("a comment opened on the import line", IMPORT, IMPORT + " /*");
        differently("a static import", IMPORT, IMPORT + "\nimport static java.lang.System.exit");
        differently("an import of a function", IMPORT, IMPORT + "\nimport function java.lang.System.exit");
        differently("a class of another package", IMPORT, "import java.lang.*");
        differently("no import", IMPORT + "\n", "");
        differently("unicode in a comment", "    insert(", "    // C:\\users\\x\n    insert(");
        differently("a rule within a comment", "// A list", "// rule \"HLR-OT-01 x\" when then end\n// A list");
        differently("an agenda-group by pieces", "// A list",
                "agenda-group 'x' rule 'y' when then end agenda-group \"onward-transfer\"\n// A list");
        differently("nested brackets, 200", TRANSFER,
                "Operation( " + "(".repeat(200) + "possibly( \"transferProposed\" )" + ")".repeat(200) + " )");
        differently("two to the sixteenth", TRANSFER,
                TRANSFER + "\n"
                        + "    ( Operation( possibly( \"transferProposed\" ) ) or Approval( possiblyNot( \"coordinatorApproved\" ) ) )\n"
                                .repeat(16));
    }

    private static void rulesThatWeaken() {
        drl("a rule that asks nothing", "    " + TRANSFER + "\n    Approval( possiblyNot( \"coordinatorApproved\" ) )\n", "");
        drl("a condition that cannot hold", TRANSFER, "Operation( possibly( \"transferProposed\" ), possiblyNot( \"transferProposed\" ) )");
        drl("certainly in a refusal", "possiblyNot(", "certainlyNot(");
        edit("the effect turned round", "norms.yaml", "effect: adverse", "effect: beneficial");
        edit("a refusal said to be neutral", "norms.yaml", "effect: adverse", "effect: neutral");
        refuse("a permission under a finding that harms", folder -> {
            replacing("norms.yaml", "conclusion: refusal", "conclusion: finding").accept(folder);
            replacing(DRL, "Refusal.under", "Permission.under").accept(folder);
        });
        refuse("a basis under a finding", folder -> {
            replacing("norms.yaml", "conclusion: refusal", "conclusion: finding").accept(folder);
            replacing(DRL, INSERT, "insert( Basis.of( BasisKind.CONSENT, \"HLR-OT-01\" ) );").accept(folder);
        });
        drl("a waiver of a norm of the library", INSERT, INSERT + "\n    insert( Waiver.lifting( \"UNHCR-OT-05\", \"HLR-OT-01\" ) );");
        drl("a conclusion in the name of another norm", "Refusal.under( \"HLR-OT-01\" )", "Refusal.under( \"UNHCR-OT-05\" )");
        drl("a rule under a norm of the library", "rule \"HLR-OT-01", "rule \"UNHCR-OT-05");
        drl("a bound that is a word", TRANSFER, TRANSFER + "\n    Operation( possiblyAbove( \"numberOfPurposes\", NaN ) )");
        drl("a choice without a code", TRANSFER, TRANSFER + "\n    Recipient( possibly( \"recipientType\" ) )");
        drl("a term of another fact", TRANSFER, "Consent( possibly( \"transferProposed\" ) )");
    }

    private static void registers() {
        refuse("a rulebook of the library", folder -> {
            Files.move(folder.resolve("harbour"), folder.resolve("unhcr"));
            Path head = folder.resolve("unhcr/rulebook.yaml");
            Files.writeString(head, Files.readString(head).replace("rulebook: harbour", "rulebook: unhcr"));
            Path drl = folder.resolve("unhcr/" + DRL);
            Files.writeString(drl, Files.readString(drl).replace("rules.harbour", "rules.unhcr"));
        });
        refuse("the bundled register with every norm waivable", folder -> {
            Path copy = Files.createDirectories(folder.resolve("unhcr"));
            HarbourRulebook.copy(Path.of("src/main/resources/rules/unhcr"), copy);
            Files.writeString(copy.resolve("norms.yaml"),
                    Files.readString(copy.resolve("norms.yaml")).replace("waivable: false", "waivable: true"));
        });
        refuse("a norm of the library", folder -> {
            replacing("norms.yaml", "HLR-OT-01", "UNHCR-OT-05").accept(folder);
            replacing(DRL, "HLR-OT-01", "UNHCR-OT-05").accept(folder);
        });
        head("an open question of the library",
                "questions:\n- { id: UNHCR-OQ-01, question: q, handling: h, office: o, referredBy: [HLR-OT-01] }");
        head("governs an organisation with a rulebook", "governs: [UNHCR]");
        head("governs an organisation under the general law", "governs: [OCHA]");
        head("governs everybody", "governs: [IOM, UNHCR, ICRC, INTERPOL, ILO, UNODC, OCHA, WFP, UNICEF, OTHER_UN]");
        edit("a folder named in the head", "rulebook.yaml", "rulebook: harbour", "rulebook: ../../outside");
        edit("a rulebook with an escape in its name", "rulebook.yaml", "rulebook: harbour", "rulebook: \"har\\ebour\"");
        edit("markup in an id", "norms.yaml", "id: HLR-OT-01", "id: <script>alert(1)</script>-OT-01");
        edit("a Cyrillic letter in an id", "norms.yaml", "id: HLR-OT-01", "id: НLR-OT-01");
        edit("an area that nobody weighs", "norms.yaml", "id: HLR-OT-01", "id: HLR-TR-01");
        edit("an area in small letters", "norms.yaml", "id: HLR-OT-01", "id: HLR-ot-01");
        edit("ESC in a title", "norms.yaml", TITLE, "title: \"x\\e[2J\\e[1;1HPERMITTED\"");
        edit("a link of a terminal in a title", "norms.yaml", TITLE, "title: \"\\e]8;;http://example.invalid\\a\"");
        edit("right to left in a title", "norms.yaml", TITLE, "title: \"a\\u202eb\"");
        edit("a title that forges a report", "norms.yaml", TITLE, "title: \"a\\n\\nPERMITTED. The operation may go ahead.\"");
        edit("half a pair in a title", "norms.yaml", TITLE, "title: \"\\ud800\"");
        edit("a norm out of force before it began", "norms.yaml", "  evidence:", "  from: 2025-06-01\n  to: 2024-01-01\n  evidence:");
        edit("a norm that begins in the year 9999", "norms.yaml", "  evidence:", "  from: 9999-12-31\n  evidence:");
        edit("a norm that ends at once", "norms.yaml", "  evidence:", "  from: 2025-06-01\n  to: 2025-06-01\n  evidence:");
        edit("a source that never begins", "rulebook.yaml", "from: 2025-01-01", "from: +999999999-12-31");
        edit("waivable perhaps", "norms.yaml", "  evidence:", "  waivable: maybe\n  evidence:");
        edit("a norm that yields to itself", "norms.yaml", "  evidence:", "  yieldsTo: [HLR-OT-01]\n  evidence:");
        edit("a norm that yields to nobody", "norms.yaml", "  evidence:", "  yieldsTo: [HLR-XX-99]\n  evidence:");
        head("a fault of safety listed as known", "exceptions:\n- { check: effects, norms: [HLR-OT-01], reason: because }");
        head("an exception for nothing", "exceptions:\n- { check: waivers, norms: [HLR-OT-01], reason: because }");
        refuse("two rulebooks with one norm", folder -> {
            HarbourRulebook.copy(folder.resolve("harbour"), folder.resolve("second"));
            Path head = folder.resolve("second/rulebook.yaml");
            Files.writeString(head, Files.readString(head).replace("rulebook: harbour", "rulebook: second"));
            Path drl = folder.resolve("second/" + DRL);
            Files.writeString(drl, Files.readString(drl).replace("rules.harbour", "rules.second"));
            Files.delete(folder.resolve("second/terms.yaml"));
        });
    }

    private static void terms() {
        term("a term of the library on another fact", "- { term: transferProposed, fact: Consent, ask: 'Is it?', silence: no }");
        term("a term of the library that implies nothing any more",
                "- { term: operationKind, fact: Operation, ask: 'What?', values: [USE], silence: unknown, implies: {} }");
        term("a term of the library, closed", "- { term: dataIsPersonal, fact: PersonalData, ask: 'Is it?', silence: no }");
        edit("a name of the library's catalogue", "terms.yaml", "silence: unknown }", "silence: unknown, catalogue: [dataIsPersonal] }");
        edit("an answer in the name of the library", "terms.yaml", "silence: unknown }",
                "silence: unknown, implies: { yes: { transferProposed: no } } }");
        edit("an answer that excludes one of the library", "terms.yaml", "silence: unknown }",
                "silence: unknown, excludes: { no: { transferProposed: yes } } }");
        edit("silence in a rulebook that is none", "terms.yaml", "silence: unknown }", "silence: unknown, silenceIn: { unhrc: no } }");
        edit("silence for a kind of operation that is none", "terms.yaml", "silence: unknown }",
                "silence: no, silenceWhen: { TRANSFR: unknown } }");
        edit("silence that means no only for a kind of operation", "terms.yaml", "silence: unknown }",
                "silence: unknown, silenceWhen: { TRANSFER: no } }");
        edit("a cautious term that silence answers", "terms.yaml", "silence: unknown }", "silence: no, cautious: true }");
        edit("a number that silence answers", "terms.yaml", "silence: unknown }", "silence: no, number: true }");
        edit("a day that silence answers", "terms.yaml", "silence: unknown }", "silence: no, date: true }");
        term("a term of the library that a day settles", "- { term: dataIsPersonal, fact: PersonalData, ask: 'Is it?', silence: unknown, "
                + "settledBy: { no: { before: [retentionUntil, asOf] } } }");
        edit("a danger that another country takes away", "terms.yaml", "silence: unknown }",
                "silence: unknown, settledBy: { yes: { different: [recipientCountry, countryFled] } } }");
        edit("a term that its own answer settles", "terms.yaml", "silence: unknown }",
                "silence: unknown, settledBy: { yes: { same: [coordinatorApproved, coordinatorApproved] } } }");
        edit("a comparison with a bar, as the index writes lists", "terms.yaml", "silence: unknown }",
                "silence: unknown, settledBy: { yes: { same: ['recipientCountry|x', countryFled] } } }");
        edit("a term with an escape in its name", "terms.yaml", "term: coordinatorApproved", "term: \"coordinator\\eApproved\"");
        edit("a term with a direction in its name", "terms.yaml", "term: coordinatorApproved", "term: coordinator\u202eApproved");
        edit("a term that is a sentence", "terms.yaml", "term: coordinatorApproved", "term: 'coordinatorApproved = yes; transferProposed'");
        edit("a question over several lines", "terms.yaml", "ask: 'Has the coordinator approved?'", "ask: \"x?\\n\\nPERMITTED\"");
        edit("a code with a bar, as the index writes lists", "terms.yaml", "silence: unknown }", "silence: unknown, values: ['A|B'] }");
        edit("a code with a tab", "terms.yaml", "silence: unknown }", "silence: unknown, values: [\"A\\tB\"] }");
        refuse("terms that imply each other in a circle", folder -> Files.writeString(folder.resolve("harbour/terms.yaml"),
                "- { term: coordinatorApproved, fact: Approval, ask: 'Has she?', silence: unknown, implies: { yes: { second: yes } } }\n"
                        + "- { term: second, fact: Approval, ask: 'Has she?', silence: unknown, implies: { yes: { coordinatorApproved: "
                        + "yes } } }\n"));
    }

    private static void yaml() {
        file("an alias bomb", "harbour/terms.yaml", "- &a [x, x, x]\n- &b [*a, *a, *a]\n- &c [*b, *b, *b]\n- [*c, *c, *c]\n");
        file("a circle of aliases", "harbour/terms.yaml", "&a [*a]\n");
        file("a tag that would make an object", "harbour/terms.yaml",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://example.invalid/\"]]]]\n");
        file("a tag of one's own", "harbour/terms.yaml", "!pwned x\n");
        file("a tag that calls a text a number", "harbour/rulebook.yaml", "rulebook: !!int harbour\n");
        file("a directive", "harbour/terms.yaml", "%TAG ! tag:example.invalid,2025:\n---\n- x\n");
        file("100,000 brackets", "harbour/terms.yaml", "[".repeat(100_000));
        file("100,000 braces", "harbour/terms.yaml", "{a: ".repeat(100_000));
        file("100,000 dashes", "harbour/terms.yaml", "- ".repeat(100_000));
        file("100,000 colons", "harbour/terms.yaml", "a: ".repeat(100_000));
        file("100,000 question marks", "harbour/terms.yaml", "? ".repeat(100_000));
        file("a key without an end", "harbour/terms.yaml", "a".repeat(900_000));
        file("a text without an end", "harbour/terms.yaml", "- term: \"" + "a".repeat(900_000));
        file("a merge key", "harbour/terms.yaml", "- <<: { term: a }\n");
        file("a second document", "harbour/terms.yaml", "- { term: a, fact: Approval, ask: 'b?', silence: unknown }\n---\n- x\n");
        file("a scalar where terms are due", "harbour/terms.yaml", "root:x:0:0:root\n");
        file("a mapping of mappings", "harbour/norms.yaml", "norms: { a: { b: { c: d } } }\n");
        file("a key that is a list", "harbour/norms.yaml", "? [a, b]\n: c\n");
        file("nothing but a comment", "harbour/norms.yaml", "# nothing\n");
        file("a point of code beyond all", "harbour/terms.yaml", "- \"\\UFFFFFFFF\"\n");
        file("300,000 names in a list", "harbour/terms.yaml",
                "- { term: a, fact: Approval, ask: 'b?', silence: unknown, catalogue: [" + "a, ".repeat(300_000) + "a] }\n");
    }

    private static void files() {
        pipe("a pipe for norms", "harbour/norms.yaml");
        pipe("a pipe for terms", "harbour/terms.yaml");
        pipe("a pipe for rules", "harbour/sensitivity.drl");
        link("a device without an end for terms", "harbour/terms.yaml", "/dev/zero");
        link("a device without an end for rules", "harbour/sensitivity.drl", "/dev/zero");
        link("the terminal", "harbour/terms.yaml", "/dev/stdin");
        link("a file of the system as rules", "harbour/sensitivity.drl", "/etc/passwd");
        link("a file of the system as terms", "harbour/terms.yaml", "/etc/passwd");
        link("a link that leads nowhere", "harbour/sensitivity.drl", "/nowhere/at/all");
        link("a link to itself", "harbour/terms.yaml", "terms.yaml");
        link("a link out of the folder by two dots", "harbour/terms.yaml", "../../../etc/hostname");
        link("a rulebook elsewhere", "outside", "/etc");
        link("the shared terms elsewhere", "shared", "/etc");
        refuse("a folder named as a file", folder -> Files.createDirectories(folder.resolve("harbour/sensitivity.drl")));
        refuse("a folder named as the norms", folder -> {
            Files.delete(folder.resolve("harbour/norms.yaml"));
            Files.createDirectories(folder.resolve("harbour/norms.yaml"));
        });
        refuse("a rulebook named as the shared terms", folder -> Files.move(folder.resolve("harbour"), folder.resolve("shared")));
        refuse("a rulebook named as the index names its terms", folder -> Files.move(folder.resolve("harbour"), folder.resolve("terms")));
        refuse("a rulebook with an escape in the name of its folder",
                folder -> Files.move(folder.resolve("harbour"), folder.resolve("har\u001b[31mbour")));
        refuse("a rulebook with a line in the name of its folder",
                folder -> Files.move(folder.resolve("harbour"), folder.resolve("har\nPERMITTED")));
        refuse("a rulebook in capital letters", folder -> Files.move(folder.resolve("harbour"), folder.resolve("Harbour")));
        refuse("a hidden rulebook", folder -> Files.move(folder.resolve("harbour"), folder.resolve(".harbour")));
        refuse("rules that end in capital letters",
                folder -> Files.copy(folder.resolve("harbour/" + DRL), folder.resolve("harbour/sensitivity.DRL")));
        refuse("norms that end otherwise", folder -> Files.copy(folder.resolve("harbour/norms.yaml"), folder.resolve("harbour/norms.yml")));
        refuse("rules beside the rulebooks", folder -> Files.copy(folder.resolve("harbour/" + DRL), folder.resolve(DRL)));
        refuse("rules in a folder without a head", folder -> {
            Files.createDirectories(folder.resolve("other"));
            Files.copy(folder.resolve("harbour/" + DRL), folder.resolve("other/" + DRL));
        });
        refuse("rules in the file of an area that counts less",
                folder -> Files.move(folder.resolve("harbour/" + DRL), folder.resolve("harbour/governance.drl")));
        refuse("nothing at all", folder -> {
            for (String file : List.of("rulebook.yaml", "norms.yaml", "terms.yaml", DRL)) {
                Files.delete(folder.resolve("harbour").resolve(file));
            }
        });
    }

    private static void sizes() {
        refuse("a comment of three megabytes", folder -> append(folder.resolve("harbour/" + DRL), "// " + "x".repeat(3_000_000) + "\n"));
        refuse("a register of three megabytes",
                folder -> append(folder.resolve("harbour/norms.yaml"), "# " + "x".repeat(3_000_000) + "\n"));
        refuse("three hundred files", folder -> {
            for (int i = 0; i < 300; i++) {
                Files.writeString(folder.resolve("harbour/x" + i + ".drl"), "package io.github.safeconduct.rules.harbour\n");
            }
        });
        refuse("five thousand entries", folder -> {
            for (int i = 0; i < 5_000; i++) {
                Files.createFile(folder.resolve("harbour/x" + i + ".txt"));
            }
        });
        refuse("nine thousand rules", folder -> append(folder.resolve("harbour/" + DRL),
                "// y\nrule \"HLR-OT-01 %\"\nwhen\n Operation( possibly( \"x%\" ) )\nthen\n insert( Refusal.under( \"HLR-OT-01\" ) );\n"
                        + "end\n"
                                .repeat(9_000)));
        refuse("five thousand terms", folder -> {
            StringBuilder terms = new StringBuilder();
            for (int i = 0; i < 5_000; i++) {
                terms.append("- { term: t").append(i).append(", fact: Approval, ask: 'Is it?', silence: unknown, implies: { yes: { t")
                        .append(i + 1).append(": yes } } }\n");
            }
            append(folder.resolve("harbour/terms.yaml"), terms.toString());
        });
        refuse("thousands of misspelt terms",
                folder -> append(folder.resolve("harbour/" + DRL), "// y\nrule \"HLR-OT-01 misspelt\"\nwhen\n Operation( "
                        + "possibly( \"transferPropsed\" ), ".repeat(20_000)
                        + "possibly( \"x\" ) )\nthen\n insert( Refusal.under( \"HLR-OT-01\" ) );\nend\n"));
        refuse("thousands of broken norms",
                folder -> Files.writeString(folder.resolve("harbour/norms.yaml"), "norms:\n" + "- { id: X }\n".repeat(70_000)));
    }
}
