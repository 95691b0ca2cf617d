package io.github.safeconduct.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of a JSON-LD document as far as they are names of the Data Privacy Vocabulary. Only what an inlined context says of prefixes
 * counts; a name that it gives to something else is not DPV's. For what speaks against a consent a name may as well be read in any way that
 * any context of the document allows. Not thread safe.
 */
final class LinkedNames {

    private static final String DPV = "https://w3id.org/dpv#";
    /** Longer than any namespace; a hostile context would make every name long. */
    private static final int LONGEST_MEANING = 200;
    /** A name that leads further than this, or in a circle, is not understood. */
    private static final int MOST_EXPANSIONS = 8;

    private final Map<String, String> prefixes;
    private final Map<String, String> aliases;
    private final boolean bare;
    /** What any context of the document makes of a name. */
    private final Map<String, Set<String>> meanings = new HashMap<>();
    /** What any context of the document puts before a name. */
    private final Set<String> openings = new LinkedHashSet<>();
    private boolean clear = true;

    private LinkedNames(Map<String, String> prefixes, Map<String, String> aliases, boolean bare) {
        this.prefixes = prefixes;
        this.aliases = aliases;
        this.bare = bare;
    }

    static LinkedNames of(CaseNode root) {
        Map<String, String> prefixes = new HashMap<>();
        Map<String, String> aliases = new HashMap<>();
        boolean bare = false;
        prefixes.put("dpv", DPV);
        for (CaseNode item : root.items()) {
            CaseNode context = item.isMapping() ? item.mapping().get("@context") : null;
            for (CaseNode part : context == null ? List.<CaseNode>of() : context.items()) {
                for (Map.Entry<String, CaseNode> entry : part.mapping().entrySet()) {
                    CaseNode meant = entry.getValue().isMapping() ? entry.getValue().mapping().get("@id") : entry.getValue();
                    if (entry.getKey().equals("@vocab")) {
                        bare = meant != null && meant.text().equals(DPV);
                    } else if (meant != null) {
                        prefixes.put(entry.getKey(), meant.text());
                        aliases.put(entry.getKey(), meant.text());
                    }
                }
            }
        }
        return new LinkedNames(prefixes, aliases, bare);
    }

    /** A name without the namespace of DPV; empty where it is not one of DPV's. */
    Optional<String> ofDpv(String name) {
        String whole = aliases.getOrDefault(name, name);
        int colon = whole.indexOf(':');
        if (colon > 0 && prefixes.containsKey(whole.substring(0, colon)) && !whole.startsWith("//", colon + 1)) {
            whole = prefixes.get(whole.substring(0, colon)) + whole.substring(colon + 1);
        } else if (colon < 0 && bare) {
            whole = DPV + whole;
        }
        return whole.startsWith(DPV) ? Optional.of(whole.substring(DPV.length())) : Optional.empty();
    }

    /** The values of a property of DPV. */
    List<CaseNode> values(CaseNode node, String property) {
        List<CaseNode> values = new ArrayList<>();
        node.mapping().forEach((key, value) -> {
            if (ofDpv(key).filter(property::equals).isPresent()) {
                values.addAll(value.items());
            }
        });
        return values;
    }

    /**
     * What a node is, in names of DPV; a name that is not DPV's is empty. A text, or the id of a node without a type, is a name as well.
     */
    List<String> types(CaseNode node) {
        List<String> types = new ArrayList<>();
        CaseNode said = node;
        if (node.isMapping()) {
            CaseNode type = node.mapping().getOrDefault("@type", node.mapping().get("type"));
            said = type == null ? node.mapping().get("@id") : type;
        }
        if (said != null) {
            said.items().forEach(item -> types.add(ofDpv(item.text()).orElse("")));
        }
        return types;
    }

    /** Takes note of a context, wherever in the document it stands. */
    void noteContext(CaseNode context) {
        for (CaseNode part : context.items()) {
            clear &= part.isMapping() || part.form() == CaseNode.Form.TEXT;
            part.mapping().forEach(this::noteTerm);
        }
    }

    private void noteTerm(String term, CaseNode meant) {
        if (term.equals("@vocab") || term.equals("@base")) {
            clear &= term.equals("@vocab");
            openings.add(meant.text());
        } else if (term.startsWith("@")) {
            clear &= term.equals("@version") || term.equals("@language");
        } else {
            if (meant.isMapping()) {
                meant.mapping().forEach((key, value) -> clear &= plain(key, value.text()));
                Optional.ofNullable(meant.mapping().get("@context")).ifPresent(this::noteContext);
            }
            CaseNode id = meant.isMapping() ? meant.mapping().get("@id") : meant;
            String meaning = id == null ? "" : id.text();
            clear &= !meaning.startsWith("@") && meaning.length() <= LONGEST_MEANING;
            if (id != null && meaning.length() <= LONGEST_MEANING) {
                meanings.computeIfAbsent(term, any -> new LinkedHashSet<>()).add(meaning);
            }
        }
    }

    /** Whether a part of a term's definition leaves the values where they stand. */
    private static boolean plain(String key, String value) {
        return switch (key) {
            case "@id", "@language" -> true;
            case "@type" -> !value.startsWith("@") || value.equals("@id") || value.equals("@vocab");
            case "@container" -> value.equals("@set") || value.equals("@list");
            default -> false;
        };
    }

    /** Whether every context, and every name asked about so far, could be understood. */
    boolean clear() {
        return clear;
    }

    /** A name as it stands, and all that the contexts of the document may make of it. */
    Set<String> expansions(String name) {
        List<String> found = new ArrayList<>(List.of(name));
        for (int i = 0; i < found.size(); i++) {
            if (found.size() > MOST_EXPANSIONS) {
                clear = false;
                break;
            }
            String one = found.get(i);
            found.addAll(meanings.getOrDefault(one, Set.of()));
            int colon = one.indexOf(':');
            if (colon > 0) {
                meanings.getOrDefault(one.substring(0, colon), Set.of()).forEach(prefix -> found.add(prefix + one.substring(colon + 1)));
            } else {
                openings.forEach(opening -> found.add(opening + one));
            }
        }
        return new LinkedHashSet<>(found);
    }

    /** The names without a namespace that a name may come to, whosever they are. */
    Set<String> readings(String name) {
        Set<String> readings = new LinkedHashSet<>();
        expansions(name).forEach(whole -> readings.add(local(whole)));
        return readings;
    }

    private static String local(String whole) {
        int end = Math.max(whole.lastIndexOf('#'), Math.max(whole.lastIndexOf('/'), whole.lastIndexOf(':')));
        return whole.substring(end + 1);
    }
}
