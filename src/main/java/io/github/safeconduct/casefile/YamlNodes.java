package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.KeyLines;
import io.github.safeconduct.law.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** YAML as nodes, from the parser's events: nothing is resolved, constructed or expanded, and what a case does not need is refused. */
final class YamlNodes {

    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUTH = Set.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final Pattern NUMBER = Pattern
            .compile("[-+]?(\\.?[0-9][0-9_,]*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?|0[xob][0-9a-fA-F_]+|\\.(inf|Inf|INF|nan|NaN|NAN))");
    private static final String NO_YAML = "this is not valid YAML: ";
    private static final String BLOCK_END = "expected <block end>";
    private static final String COLON = "mapping values are not allowed here";
    private static final String NO_COLON = "could not find expected ':'";
    /** What the parser says, and what to say instead: its own words are for programmers, and quote. */
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(COLON,
                "a colon cannot stand here; put a text that holds a colon in quotation marks, and check the indentation");
        WORDS.put("TAB", "a tab cannot indent or separate; use spaces");
        WORDS.put("that cannot start any token", "this character cannot open a text; put the text in quotation marks");
        WORDS.put(NO_COLON, "expected a colon and a space after the key");
        WORDS.put(BLOCK_END, "the indentation does not fit the lines above");
        WORDS.put("block sequence entries are not allowed here", "a list cannot open here; put it on a line of its own, indented");
        WORDS.put("expected ',' or", "expected a comma or the closing bracket");
        WORDS.put("unexpected end of stream", "a quotation mark or bracket is not closed");
        WORDS.put("escape", "an escape in a text is none YAML knows; write \\\\ for a backslash");
        WORDS.put("directive", "directives (%) are not used here; remove the line");
        WORDS.put("expected the node content", "something is missing here: a value, or a closing bracket");
    }

    private final String file;
    private final Parser parser;

    private YamlNodes(String file, String text) {
        this.file = file;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(CaseText.LONGEST);
        this.parser = new ParserImpl(new StreamReader(text), options);
    }

    static CaseNode read(String file, String text) {
        try {
            return new YamlNodes(file, text).document();
        } catch (MarkedYAMLException e) {
            throw fault(file, text, e);
        } catch (ReaderException e) {
            throw Faults.at(placeOf(file, text, e.getPosition()),
                    "a control character stands in the file, which no text editor writes; remove it");
        } catch (YAMLException e) {
            throw Faults.at(new Place(file, 1, 1), "this is not valid YAML");
        }
    }

    /** Where the fault is, as far as that can be told: that a key has no colon is noticed only where the next line is read. */
    private static CaseException fault(String file, String text, MarkedYAMLException e) {
        String problem = String.valueOf(e.getProblem());
        if (problem.contains(NO_COLON) && e.getContextMark() != null) {
            return Faults.at(place(file, e.getContextMark()), NO_YAML + words(problem));
        }
        Place noticed = place(file, e.getProblemMark());
        int key = problem.contains(COLON) || problem.contains(BLOCK_END) ? KeyLines.withoutColon(text, noticed.line()) : noticed.line();
        return key == noticed.line()
                ? Faults.at(noticed, NO_YAML + words(problem) + opened(e))
                : Faults.at(new Place(file, key, KeyLines.column(text, key)), NO_YAML + words(NO_COLON));
    }

    /** Where that opened which is not closed, if that was in a line before. */
    private static String opened(MarkedYAMLException e) {
        Mark opened = e.getContextMark();
        String context = String.valueOf(e.getContext());
        return opened != null && e.getProblemMark() != null && opened.getLine() < e.getProblemMark().getLine()
                && (context.contains("quoted scalar") || context.contains("flow"))
                        ? " (opened at line " + (opened.getLine() + 1) + ")"
                        : "";
    }

    private CaseNode document() {
        parser.getEvent(); // the stream opens
        if (!parser.checkEvent(Event.ID.DocumentStart)) {
            throw CaseDocument.empty(file);
        }
        parser.getEvent();
        CaseNode root = node(1);
        parser.getEvent(); // the document ends
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            throw at(parser.peekEvent(), CaseDocument.SECOND);
        }
        return root;
    }

    private CaseNode node(int depth) {
        Event event = plain(parser.getEvent());
        Place place = place(file, event.getStartMark());
        if (event instanceof ScalarEvent scalar) {
            return CaseNode.scalar(place, form(scalar), CaseDocument.checked(place, scalar.getValue()));
        }
        if (depth > CaseDocument.DEEPEST) {
            throw at(event, CaseDocument.TOO_DEEP);
        }
        if (event.is(Event.ID.SequenceStart)) {
            List<CaseNode> items = new ArrayList<>();
            while (!parser.checkEvent(Event.ID.SequenceEnd)) {
                items.add(node(depth + 1));
            }
            parser.getEvent();
            return CaseNode.list(place, items);
        }
        CaseDocument.Entries entries = new CaseDocument.Entries();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Event key = plain(parser.getEvent());
            Place at = place(file, key.getStartMark());
            entries.add(key(key), at, node(depth + 1).under(at));
        }
        parser.getEvent();
        return entries.at(place);
    }

    private String key(Event event) {
        if (!(event instanceof ScalarEvent scalar)) {
            throw at(event, "a key is a single name, not a list or a mapping");
        }
        if (scalar.isPlain() && scalar.getValue().equals("<<")) {
            throw at(event, "merge keys (<<) are not used here; write the entries out");
        }
        return CaseDocument.checked(place(file, event.getStartMark()), scalar.getValue());
    }

    /** Anchors would let a text mean what it does not say; tags name types, and a case has none. */
    private Event plain(Event event) {
        if (event instanceof AliasEvent) {
            throw at(event, "aliases are not used here (a word that opens with *); write the value out, or put it in quotation marks");
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            throw at(event, "anchors and aliases are not used here (a word that opens with &); write each value out, or put it in "
                    + "quotation marks");
        }
        if ((event instanceof ScalarEvent scalar && scalar.getTag() != null)
                || (event instanceof CollectionStartEvent start && start.getTag() != null)) {
            throw at(event, "tags are not used here (a word that opens with !); remove it, or put the text in quotation marks");
        }
        return event;
    }

    private static CaseNode.Form form(ScalarEvent scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return CaseNode.Form.TEXT;
        }
        return NOTHING.contains(text)
                ? CaseNode.Form.NOTHING
                : TRUTH.contains(text) ? CaseNode.Form.TRUTH : NUMBER.matcher(text).matches() ? CaseNode.Form.NUMBER : CaseNode.Form.TEXT;
    }

    private static String words(String problem) {
        return CaseDocument.inOurWords(WORDS, problem, "the text does not parse here; check indentation, quotation marks and brackets");
    }

    private CaseException at(Event event, String what) {
        return Faults.at(place(file, event.getStartMark()), what);
    }

    private static Place place(String file, @Nullable Mark mark) {
        return mark == null ? new Place(file, 1, 1) : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Place placeOf(String file, String text, int position) {
        String before = text.substring(0, Math.min(Math.max(position, 0), text.length()));
        int line = 1 + (int) before.chars().filter(character -> character == '\n').count();
        return new Place(file, line, before.length() - before.lastIndexOf('\n'));
    }
}
