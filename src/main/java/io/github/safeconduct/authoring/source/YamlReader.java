package io.github.safeconduct.authoring.source;

import io.github.safeconduct.law.Place;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Reads a YAML document into nodes with places, from SnakeYAML's events: texts, lists and mappings, and nothing else. What YAML can do
 * beyond (anchors, aliases, tags, merge keys, several documents) is refused, since in a book of law everything stands where it is read.
 */
public final class YamlReader {

    private static final int DEEPEST = 12;

    /** Faults of one file that keep its YAML from being read; more of them nobody puts right in one sitting. */
    private static final int MOST_FAULTS = 20;

    /** What follows a text that was not meant to end: a comment is written with a space. */
    private static final Pattern GOES_ON = Pattern.compile(" +#[^\\s#]");

    /** The line looked at last, and where in it number signs stand after spaces. */
    private int signsOf = -1;
    private Set<Integer> signs = Set.of();

    private final String file;
    private final Faults faults;
    private final Iterator<Event> events;
    private final List<String> lines;

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        Refused(Place place, String message) {
            super(message, null, false, false);
            this.fault = Fault.at(place, message);
        }
    }

    private YamlReader(String file, String text, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.lines = text.lines().toList();
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(Integer.MAX_VALUE); // bounded before
        this.events = new Yaml(options).parse(new StringReader(text)).iterator();
    }

    /**
     * The document in a text; empty where it cannot be read, which is a fault, or where there is none. Each of its outermost entries
     * is then looked at by itself, so that one run names what is wrong in every one.
     */
    public static Optional<YamlNode> read(String file, String text, Faults faults) {
        Read whole = whole(file, text, faults);
        if (whole.fault().isPresent()) {
            List<Fault> found = new ArrayList<>();
            for (String entry : YamlEntries.of(text)) {
                if (found.size() < MOST_FAULTS) {
                    whole(file, entry, faults).fault().ifPresent(found::add);
                }
            }
            // An entry knows better where its fault is: a quotation mark that is not closed is closed by the next one of another entry.
            (found.isEmpty() ? List.of(whole.fault().get()) : found).forEach(faults::add);
        }
        return whole.root();
    }

    /** What was read, or why nothing could be; neither where there is no document. */
    private record Read(Optional<YamlNode> root, Optional<Fault> fault) {
        Read(Fault fault) {
            this(Optional.empty(), Optional.of(fault));
        }
    }

    private static Read whole(String file, String text, Faults faults) {
        try {
            return new Read(new YamlReader(file, text, faults).document(), Optional.empty());
        } catch (Refused refused) {
            return new Read(refused.fault);
        } catch (MarkedYAMLException e) {
            return new Read(YamlSyntax.fault(file, text, e));
        } catch (RuntimeException e) {
            // YAMLException without a mark, and whatever else a parser throws at text that nobody wrote by hand.
            return new Read(Fault.of(file, "this is not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    private Optional<YamlNode> document() {
        events.next(); // the stream begins
        Event event = events.next();
        if (!event.is(Event.ID.DocumentStart)) {
            return Optional.empty();
        }
        YamlNode root = node(events.next(), 1);
        events.next(); // the document ends
        Event after = events.next();
        if (!after.is(Event.ID.StreamEnd)) {
            throw new Refused(place(after.getStartMark()),
                    "a second document begins here; a file holds one. Take out the line of three dashes");
        }
        return Optional.of(root);
    }

    private YamlNode node(Event event, int depth) {
        Place place = place(event.getStartMark());
        plain(event, place);
        if (depth > DEEPEST) {
            throw new Refused(place, "the document is nested more than " + DEEPEST + " levels deep; rulebooks need four");
        }
        if (event instanceof ScalarEvent scalar) {
            cut(scalar);
            return YamlNode.text(place, visible(scalar.getValue(), place), !scalar.isPlain());
        }
        return event instanceof SequenceStartEvent ? list(place, depth) : mapping(place, depth);
    }

    private void plain(Event event, Place place) {
        if (event instanceof AliasEvent alias) {
            throw new Refused(place, "aliases are not used here; write out what *" + alias.getAnchor() + " stands for");
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            throw new Refused(place, "anchors are not used here; take out &" + node.getAnchor());
        }
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof MappingStartEvent mapping
                        ? mapping.getTag()
                        : event instanceof SequenceStartEvent sequence ? sequence.getTag() : null;
        if (tag != null) {
            throw new Refused(place, "tags are not used here; take out " + Visible.quoted(tag)
                    + " (a text that begins with an exclamation mark stands in quotes)");
        }
    }

    /** A number sign after a space begins a comment: fine where one follows, and a loss where the text was meant to go on. */
    private void cut(ScalarEvent scalar) {
        Mark end = scalar.getEndMark();
        if (scalar.isPlain() && end.getLine() < lines.size() && signs(end.getLine()).contains(end.getColumn())) {
            faults.add(place(end), "a '#' after a space begins a comment, so the text ends here; put 'single quotes' round the whole "
                    + "text, or write a space after the '#' of a comment");
        }
    }

    /** Where number signs stand with which a text may have been meant to go on, by column; once a line, since many texts may end in one. */
    private Set<Integer> signs(int number) {
        if (signsOf != number) {
            signsOf = number;
            signs = new HashSet<>();
            String line = lines.get(number);
            Matcher found = GOES_ON.matcher(line);
            int counted = 0;
            int column = 0;
            while (found.find()) {
                column += line.codePointCount(counted, found.start());
                counted = found.start();
                signs.add(column);
            }
        }
        return signs;
    }

    private YamlNode list(Place place, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); !event.is(Event.ID.SequenceEnd); event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return YamlNode.list(place, items);
    }

    private YamlNode mapping(Place place, int depth) {
        LinkedHashMap<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, Place> keys = new HashMap<>();
        for (Event event = events.next(); !event.is(Event.ID.MappingEnd); event = events.next()) {
            YamlNode key = node(event, depth + 1);
            if (key.form() != YamlNode.Form.TEXT) {
                throw new Refused(key.place(), "a key is a word, found " + key.words());
            }
            if (key.text().equals("<<")) {
                throw new Refused(key.place(), "merge keys are not used here; write out what << brings in");
            }
            YamlNode value = node(events.next(), depth + 1).under(key.place());
            Place before = keys.get(key.text());
            if (before != null) {
                faults.add(key.place(),
                        Visible.quoted(key.text()) + " stands here a second time; the first is at line " + before.line() + ". Keep one");
            } else {
                keys.put(key.text(), key.place());
                entries.put(key.text(), value);
            }
        }
        return YamlNode.mapping(place, entries, keys);
    }

    /** Escapes in double quotes can bring in what the file itself does not hold. */
    private String visible(String value, Place place) {
        value.codePoints().filter(character -> Visible.hides(character) && character != '\n' && !Visible.joins(character)).findFirst()
                .ifPresent(character -> {
                    throw new Refused(place, "the text holds the character " + Visible.code(character)
                            + ", which cannot be seen or changes how others are shown; take it out");
                });
        return value;
    }

    private Place place(Mark mark) {
        return YamlSyntax.place(file, mark);
    }
}
