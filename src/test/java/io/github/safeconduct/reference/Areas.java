package io.github.safeconduct.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a case asks about where the host does not say: the four questions, and the duties of its kind of operation. */
public final class Areas {

    private static final List<String> ALWAYS = List.of("SA", "RB", "LB", "DG", "OT");

    /** The area of open questions of law, which count in every focus. */
    static final String OPEN_QUESTION = "OQ";

    private static final Map<String, String> KINDS = Map.of("RETENTION", "RT", "DELETION", "RT", "COLLECTION", "CO");

    private static final Map<String, Set<String>> EVENTS = Map.of(
            "DS", Set.of("dataSubjectRequest", "accessRequested", "correctionRequested", "erasureRequested", "objectionRaised", "rightsRequestReceived"),
            "BR", Set.of("breachDetected", "dataBreach", "dataIncident"));

    private Areas() {}

    /** The areas of a case, from the answers of its flows with what they imply. */
    public static Set<String> byDefault(Collection<Map<String, Object>> flows) {
        Set<String> areas = new TreeSet<>(ALWAYS);
        for (Map<String, Object> flow : flows) {
            String brought = KINDS.get(String.valueOf(flow.get("operationKind")));
            if (brought != null) {
                areas.add(brought);
            }
            EVENTS.forEach((area, events) -> {
                if (events.stream().anyMatch(event -> Boolean.TRUE.equals(flow.get(event)))) {
                    areas.add(area);
                }
            });
        }
        return areas;
    }
}
