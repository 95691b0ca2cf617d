package io.github.safeconduct.casefile;

import io.github.safeconduct.law.Place;
import java.util.List;
import java.util.Map;

/**
 * A node of a YAML or JSON document that remembers where it stands.
 *
 * @param place where it stands
 * @param form what it is
 * @param text a scalar as it is written, without its quotation marks: a number is not computed before somebody needs one; empty for the
 * rest
 * @param mapping its entries
 * @param list its items
 * @param keyPlaces where the keys of a mapping stand
 */
record CaseNode(Place place, Form form, String text, Map<String, CaseNode> mapping, List<CaseNode> list, Map<String, Place> keyPlaces) {

    /** What a node is, in words for messages. */
    enum Form {
        NOTHING("nothing"),
        TEXT("a text"),
        NUMBER("a number"),
        TRUTH("true or false"),
        LIST("a list"),
        MAPPING("a mapping");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static CaseNode scalar(Place place, Form form, String text) {
        return new CaseNode(place, form, text, Map.of(), List.of(), Map.of());
    }

    static CaseNode list(Place place, List<CaseNode> items) {
        return new CaseNode(place, Form.LIST, "", Map.of(), items, Map.of());
    }

    static CaseNode mapping(Place place, Map<String, CaseNode> entries, Map<String, Place> keys) {
        return new CaseNode(place, Form.MAPPING, "", entries, List.of(), keys);
    }

    boolean isMapping() {
        return form == Form.MAPPING;
    }

    boolean isList() {
        return form == Form.LIST;
    }

    boolean isScalar() {
        return !isMapping() && !isList();
    }

    /** The items of a list, or the node itself: where several are allowed, one may stand alone. */
    List<CaseNode> items() {
        return isList() ? list : List.of(this);
    }

    /** What it is, in words for messages: an empty one says so, since a text is nothing wrong where a text is expected. */
    String found() {
        return switch (form) {
            case TEXT -> text.isBlank() ? "an empty text" : form.toString();
            case MAPPING -> mapping.isEmpty() ? "an empty mapping" : form.toString();
            default -> form.toString();
        };
    }

    Place keyPlace(String key) {
        return keyPlaces.getOrDefault(key, place);
    }

    /** The place and the form; what stands there speaks of a person. */
    @Override
    public String toString() {
        return form + " at " + place;
    }
}
