package io.github.safeconduct.authoring.source;

import io.github.safeconduct.law.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A node of a YAML document that remembers where it stands. A scalar is the text the author wrote: {@code yes} stays yes. */
public final class YamlNode {

    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    /** What a node is. */
    public enum Form {
        TEXT,
        LIST,
        MAPPING
    }

    private final Place place;
    private final Form form;
    private final String text;
    private final boolean quoted;
    private final List<YamlNode> items;
    private final Map<String, YamlNode> entries;
    private final Map<String, Place> keys;

    private YamlNode(Place place, Form form, String text, boolean quoted, List<YamlNode> items, Map<String, YamlNode> entries,
            Map<String, Place> keys) {
        this.place = place;
        this.form = form;
        this.text = text;
        this.quoted = quoted;
        this.items = Collections.unmodifiableList(items);
        this.entries = Collections.unmodifiableMap(entries);
        this.keys = Collections.unmodifiableMap(keys);
    }

    static YamlNode text(Place place, String text, boolean quoted) {
        return new YamlNode(place, Form.TEXT, text, quoted, List.of(), Map.of(), Map.of());
    }

    static YamlNode list(Place place, List<YamlNode> items) {
        return new YamlNode(place, Form.LIST, "", false, items, Map.of(), Map.of());
    }

    static YamlNode mapping(Place place, LinkedHashMap<String, YamlNode> entries, Map<String, Place> keys) {
        return new YamlNode(place, Form.MAPPING, "", false, List.of(), entries, keys);
    }

    /**
     * As the value of a key: a list or a mapping that begins on a line below stands where its key does, since what is said of it names the
     * key. Texts, items and entries keep their own places.
     */
    YamlNode under(Place key) {
        return form == Form.TEXT || place.line() == key.line() ? this : new YamlNode(key, form, text, quoted, items, entries, keys);
    }

    /** Where it stands. */
    public Place place() {
        return place;
    }

    /** What it is. */
    public Form form() {
        return form;
    }

    /** The text of a scalar, as written. */
    public String text() {
        return text;
    }

    /** Whether the text stands in quotes, or is a block. */
    public boolean quoted() {
        return quoted;
    }

    /** The items of a list. */
    public List<YamlNode> items() {
        return items;
    }

    /** The entries of a mapping. */
    public Map<String, YamlNode> entries() {
        return entries;
    }

    /** Where the key of an entry stands. */
    public Place key(String name) {
        return keys.getOrDefault(name, place);
    }

    /** Whether nothing was written. */
    public boolean isNothing() {
        return form == Form.TEXT && !quoted && NOTHING.contains(text);
    }

    /** What it is in words, for messages. */
    public String words() {
        return form == Form.LIST ? "a list" : form == Form.MAPPING ? "a mapping" : isNothing() ? "nothing" : Visible.quoted(text);
    }
}
