package io.github.safeconduct.reference;

import io.github.safeconduct.law.Area;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
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

    private Areas() {}

    /** The areas of a case, from the answers of its flows with what they imply. */
    public static Set<String> byDefault(Collection<Map<String, Object>> flows, Vocabulary vocabulary) {
        Set<String> areas = new TreeSet<>(ALWAYS);
        for (Map<String, Object> flow : flows) {
            flow.forEach((name, answer) -> {
                Term term = vocabulary.find(name);
                Map<String, Area> brings = term == null ? Map.of() : term.marks().brings();
                boolean some = Boolean.TRUE.equals(answer)
                        || (answer instanceof String code && !code.equals("NONE") && !code.equals(Kleene.UNKNOWN));
                Area area = answer instanceof String code && brings.containsKey(code) ? brings.get(code) : some ? brings.get("yes") : null;
                if (area != null) {
                    areas.add(area.code());
                }
            });
        }
        return areas;
    }
}
