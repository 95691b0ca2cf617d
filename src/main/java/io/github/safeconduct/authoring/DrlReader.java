package io.github.safeconduct.authoring;

import io.github.safeconduct.authoring.DrlCursor.Stop;
import io.github.safeconduct.authoring.DrlToken.Kind;
import io.github.safeconduct.authoring.source.RulebookName;
import io.github.safeconduct.authoring.source.Visible;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the part of DRL that rulebooks are written in, described in {@code docs/rule-authors.md}.
 *
 * <p>The file is cut at {@code rule} and {@code end}, so that one slip does not lose the rest, and each piece goes through Drools' own
 * parser. What its descriptors say is the reading; what is compiled is written anew from it ({@link CanonicalDrl}).
 */
public final class DrlReader {

    private static final int LARGEST = 1 << 20;
    private static final int MOST_RULES = 500;
    private static final String ROOT = "io.github.safeconduct.rules.";
    private static final String IMPORT = "io.github.safeconduct.model.*";

    private final DrlFaults faults;
    private final DrlScanner scanner;
    private final List<DrlToken> tokens;
    private String packageName = "";
    private int next;

    /**
     * What a DRL file says.
     *
     * @param packageName its package; empty where it names none
     * @param rules its rules, without those that have a fault
     * @param faults every fault, with its place
     */
    public record Drl(String packageName, List<Rule> rules, List<String> faults) {
        public Drl {
            rules = List.copyOf(rules);
            faults = List.copyOf(faults);
        }
    }

    /** The faults of a DRL file, each with the place where it stands. */
    public static final class DrlFault extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient List<String> faults;

        DrlFault(List<String> faults) {
            super(String.join(System.lineSeparator(), faults));
            this.faults = faults;
        }

        /** Every fault, in the order of the file. */
        public List<String> faults() {
            return faults;
        }
    }

    private DrlReader(String file, String text) {
        this.faults = new DrlFaults(file);
        this.scanner = new DrlScanner(text, faults);
        this.tokens = scanner.tokens();
    }

    /**
     * Reads a file.
     *
     * @param file its name for messages
     * @param text its content
     * @throws DrlFault if there is a fault in it, with all of them
     */
    public static Drl read(String file, String text) throws DrlFault {
        Objects.requireNonNull(file, "the file is null");
        Objects.requireNonNull(text, "the text is null");
        Drl drl = readAll(file, text);
        if (!drl.faults().isEmpty()) {
            throw new DrlFault(drl.faults());
        }
        return drl;
    }

    /** Reads a file as far as it can be read; the faults stand beside the rules that have none. */
    public static Drl readAll(String file, String text) {
        Objects.requireNonNull(file, "the file is null");
        Objects.requireNonNull(text, "the text is null");
        if (text.length() > LARGEST) {
            return new Drl("", List.of(), List.of(
                    Visible.text(file) + ": the file is larger than " + LARGEST + " characters; a file of rules has a hundredth of that"));
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        // A byte order mark is what some editors write in front; it is no part of the text.
        return new DrlReader(Visible.text(file), lines.startsWith("\uFEFF") ? lines.substring(1) : lines).file();
    }

    /**
     * The package of a rulebook's rules: its name in the library's own package, with the hyphens left out.
     *
     * @throws IllegalArgumentException if no package can be named so; the message says why
     */
    public static String packageOf(String rulebook) {
        Objects.requireNonNull(rulebook, "the rulebook is null");
        RulebookName.fault(rulebook).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        return ROOT + rulebook.replace("-", "");
    }

    private Drl file() {
        List<Rule> rules = new ArrayList<>();
        head();
        while (peek().kind() != Kind.END) {
            if (peek().is("rule")) {
                if (rules.size() == MOST_RULES) {
                    faults.add(peek(), "a file holds at most " + MOST_RULES + " rules");
                    break;
                }
                rule().ifPresent(rules::add);
            } else {
                other();
            }
        }
        return new Drl(packageName, rules, faults.messages());
    }

    private DrlToken peek() {
        return tokens.get(next);
    }

    private void head() {
        DrlCursor cursor = new DrlCursor(tokens);
        try {
            if (cursor.atEnd()) {
                throw new Stop(cursor.peek(), "the file holds no rules; write rules in it or take it away");
            }
            if (cursor.is("import")) {
                faults.add(cursor.peek(),
                        "expected 'package', found 'import': a DRL file opens with its package, for instance package " + ROOT + "harbour");
            } else {
                packageName = aPackage(cursor);
            }
            if (!cursor.is("import")) {
                throw new Stop(cursor.peek(),
                        "expected 'import', found '" + cursor.peek().text() + "': after the package stands import " + IMPORT);
            }
            anImport(cursor);
        } catch (Stop stop) {
            faults.add(stop.token(), stop.getMessage());
        }
        next = tokens.indexOf(cursor.peek());
    }

    private static String aPackage(DrlCursor cursor) throws Stop {
        cursor.expect("package", "a DRL file opens with its package, for instance package " + ROOT + "harbour");
        StringBuilder name = new StringBuilder(cursor.take().text());
        while (cursor.skip(".")) {
            name.append('.').append(cursor.take().text());
        }
        cursor.skip(";");
        return name.toString();
    }

    private static void anImport(DrlCursor cursor) throws Stop {
        DrlToken start = cursor.take();
        StringBuilder name = new StringBuilder();
        while (!cursor.atEnd() && cursor.peek().line() == start.line()) {
            name.append(cursor.take().text());
        }
        if (!name.toString().equals(IMPORT) && !name.toString().equals(IMPORT + ";")) {
            throw new Stop(start, "rules import " + IMPORT + " and nothing else, found '" + name + "'");
        }
    }

    /** Cuts one rule out of the file: up to its end, or to where another one begins. */
    private Optional<Rule> rule() {
        int from = next++;
        while (peek().kind() != Kind.END && !peek().is("end") && !(peek().is("rule") && startsLine(next))) {
            next++;
        }
        if (peek().is("end")) {
            next++;
        }
        return new RuleReader(faults, scanner).read(tokens.subList(from, next + 1), scanner.commented(from));
    }

    private boolean startsLine(int index) {
        return index == 0 || tokens.get(index - 1).line() < tokens.get(index).line();
    }

    /** What is no rule is named once, and reading goes on with the next rule. */
    private void other() {
        DrlToken token = peek();
        String found = token.text();
        faults.add(token, switch (found) {
            case "import" -> "rules import " + IMPORT + " once, at the top of the file, and nothing else; take this one out";
            case "global", "function", "query", "declare", "unit" -> RuleReader.unused(token, token);
            default -> RuleReader.ATTRIBUTES.contains(found)
                    ? RuleReader.unused(token, tokens.get(next + 1))
                    : "expected a rule, found '" + found + "'" + Nearest.hint(found, List.of("rule"))
                            + "; write rule \"…\" or a comment that begins with //, or take it out";
        });
        next++;
        while (peek().kind() != Kind.END && !(peek().is("rule") && startsLine(next))) {
            next++;
        }
    }
}
