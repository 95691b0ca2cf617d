package io.github.safeconduct.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of a JSON-LD document as far as they are names of the Data Privacy Vocabulary. Only what an inlined context says of prefixes
 * counts; a name that it gives to something else is not DPV's. Immutable.
 */
final class LinkedNames {

    private static final String DPV = "https://w3id.org/dpv#";

    private final Map<String, String> prefixes;
    private final Map<String, String> aliases;
    private final boolean bare;

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
}
