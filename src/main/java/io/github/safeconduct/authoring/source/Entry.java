package io.github.safeconduct.authoring.source;

import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a register, term file or manifest, read key by key. Every fault is gathered and the reading goes on, so that an author
 * sees all of them at once; what could not be read is empty.
 */
public final class Entry {

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Set<String> OTHER_TYPES = Set.of("yes", "no", "true", "false", "on", "off", ".nan", ".inf", "-.inf", "+.inf");
    private static final int MOST_NAMES = 300;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_TEXT = 4_000;

    private final String what;
    private final YamlNode node;
    private final List<String> keys;
    private final Faults faults;

    private Entry(String what, YamlNode node, List<String> keys, Faults faults) {
        this.what = what;
        this.keys = keys;
        this.node = node;
        this.faults = faults;
    }

    /** A mapping with these keys and no others; empty where it is none, which is a fault. */
    public static Optional<Entry> of(String what, YamlNode node, List<String> keys, Faults faults) {
        if (node.form() != YamlNode.Form.MAPPING) {
            faults.add(node.place(), what + " is written as 'key: value' lines (" + String.join(", ", keys) + "), found " + node.words());
            return Optional.empty();
        }
        node.entries().keySet().stream().filter(key -> !keys.contains(key)).forEach(key -> faults.add(node.key(key),
                "unknown key " + Visible.quoted(key) + " in " + what + Nearest.hint(key, keys) + "; expected one of "
                        + String.join(", ", keys)));
        return Optional.of(new Entry(what, node, keys, faults));
    }

    /** The items of a list that stands under a key or is the document; empty with a fault where it is no list. */
    static List<YamlNode> items(String what, YamlNode node, Faults faults) {
        if (node.form() == YamlNode.Form.LIST) {
            return node.items();
        }
        faults.add(node.place(), what + " stand in a list, each opened with a dash ('- '), found " + node.words());
        return List.of();
    }

    Place place() {
        return node.place();
    }

    Place key(String key) {
        return node.key(key);
    }

    @Nullable
    YamlNode find(String key) {
        YamlNode value = node.entries().get(key);
        return value == null || value.isNothing() ? null : value;
    }

    /** A fault at what stands under a key, or at the mapping where nothing does. */
    public void fault(String key, String message) {
        faults.add(find(key) == null ? node.key(key) : node.entries().get(key).place(), message);
    }

    /** The node under a key that must be there. */
    public Optional<YamlNode> required(String key, String example) {
        YamlNode value = find(key);
        if (value == null && !misspelt(key)) {
            faults.add(node.key(key), "'" + key + "' is missing in " + what + "; write for instance " + key + ": " + example);
        }
        return Optional.ofNullable(value);
    }

    /** Whether an unknown key is meant to be this one; that has been said. */
    private boolean misspelt(String key) {
        return node.entries().keySet().stream()
                .anyMatch(other -> !keys.contains(other) && Nearest.to(other, keys).filter(key::equals).isPresent());
    }

    /** One line of text that must be there. */
    public String line(String key, String example) {
        return required(key, example).map(value -> line(key, value)).orElse("");
    }

    private String line(String key, YamlNode value) {
        String text = text(key, value, LONGEST_LINE);
        if (text.strip().contains("\n")) {
            faults.add(value.place(), "'" + key + "' is one line, found several; write them as one sentence");
            return "";
        }
        return text;
    }

    /** A text that must be there and may be long. */
    String prose(String key, String example) {
        return required(key, example).map(value -> text(key, value, LONGEST_TEXT)).orElse("");
    }

    private String text(String key, YamlNode value, int longest) {
        if (value.form() != YamlNode.Form.TEXT) {
            faults.add(value.place(), "'" + key + "' takes a text, found " + value.words());
            return "";
        }
        String text = value.text().strip();
        if (text.isEmpty()) {
            faults.add(value.place(), "'" + key + "' is empty in " + what + "; write the text");
        } else if (text.length() > longest) {
            faults.add(value.place(), "'" + key + "' is longer than " + longest + " characters; shorten it");
            return "";
        } else if (!value.quoted() && OTHER_TYPES.contains(text.toLowerCase(java.util.Locale.ROOT))) {
            faults.add(value.place(),
                    "'" + key + "' takes a text, found " + value.words() + "; put 'single quotes' round it if that is meant");
            return "";
        }
        return text;
    }

    /** A word out of a list. */
    Optional<String> word(String key, Collection<String> words) {
        return required(key, words.iterator().next()).flatMap(value -> word(key, value, words));
    }

    private Optional<String> word(String key, YamlNode value, Collection<String> words) {
        if (value.form() == YamlNode.Form.TEXT && words.contains(value.text())) {
            return Optional.of(value.text());
        }
        faults.add(value.place(), "unknown " + key + " " + value.words() + Nearest.hint(value.text(), words) + "; expected one of "
                + String.join(", ", words));
        return Optional.empty();
    }

    /** Yes or no; no where nothing is written. */
    boolean flag(String key) {
        YamlNode value = find(key);
        if (value == null) {
            return false;
        }
        Optional<Boolean> flag = yesOrNo(value);
        if (flag.isEmpty()) {
            faults.add(value.place(), "'" + key + "' is true or false, found " + value.words());
        }
        return flag.orElse(false);
    }

    /** What YAML and people mean by yes and no. */
    static Optional<Boolean> yesOrNo(YamlNode value) {
        if (value.form() != YamlNode.Form.TEXT) {
            return Optional.empty();
        }
        return switch (value.text()) {
            case "true", "yes" -> Optional.of(true);
            case "false", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A day, where one is written. */
    public Optional<LocalDate> date(String key) {
        return Optional.ofNullable(find(key)).flatMap(value -> date(key, value));
    }

    private Optional<LocalDate> date(String key, YamlNode value) {
        var matcher = DATE.matcher(value.text());
        if (value.form() != YamlNode.Form.TEXT || !matcher.matches()) {
            faults.add(value.place(), "'" + key + "' is a day as year-month-day, for instance 2025-01-31; found " + value.words());
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        int month = Integer.parseInt(matcher.group(2));
        try {
            LocalDate day = LocalDate.of(year, month, Integer.parseInt(matcher.group(3)));
            if (year < 1900 || year > 2999) {
                faults.add(value.place(), "'" + key + "' is a day between 1900 and 2999, found " + value.words());
                return Optional.empty();
            }
            return Optional.of(day);
        } catch (DateTimeException e) {
            faults.add(value.place(), "the calendar has no day " + value.words() + (month < 1 || month > 12
                    ? ": a year has twelve months"
                    : ": that month has " + java.time.YearMonth.of(year, month).lengthOfMonth() + " days") + "; correct '" + key + "'");
            return Optional.empty();
        }
    }

    /** The names in a list, with their places; empty where none is written. */
    List<YamlNode> names(String key, String example) {
        YamlNode value = find(key);
        if (value == null) {
            return List.of();
        }
        if (value.form() != YamlNode.Form.LIST) {
            faults.add(value.place(),
                    "'" + key + "' takes a list in square brackets, for instance " + key + ": " + example + "; found " + value.words());
            return List.of();
        }
        List<YamlNode> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (value.items().size() > MOST_NAMES) {
            faults.add(value.place(), "'" + key + "' holds more than " + MOST_NAMES + " names; no list of an author is so long");
            return List.of();
        }
        for (YamlNode item : value.items()) {
            if (item.form() != YamlNode.Form.TEXT || item.text().isBlank() || item.text().contains("\n")) {
                faults.add(item.place(), "an item of '" + key + "' is one name, found " + item.words());
            } else if (!seen.add(item.text())) {
                faults.add(item.place(), Visible.quoted(item.text()) + " stands in '" + key + "' twice; keep one");
            } else {
                names.add(item);
            }
        }
        return names;
    }

    /** The entries of a mapping under a key; empty where none is written. */
    public Map<String, YamlNode> mapping(String key, String example) {
        YamlNode value = find(key);
        if (value == null) {
            return Map.of();
        }
        if (value.form() != YamlNode.Form.MAPPING) {
            faults.add(value.place(), "'" + key + "' takes a mapping, for instance " + key + ": " + example + "; found " + value.words());
            return Map.of();
        }
        return value.entries();
    }
}
