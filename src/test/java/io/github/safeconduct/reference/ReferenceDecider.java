package io.github.safeconduct.reference;

import io.github.safeconduct.Bounds;
import io.github.safeconduct.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The semantics of a decision played on the catalogue's conditions, without Drools: slow and small. It knows conditions, effects, waivers, closed terms, derived terms and focus; it does not know
 * dates in force, several facts of one kind, open questions, or that no lawful basis at all means refused.
 */
public final class ReferenceDecider {

    private static final Map<String, Outcome> WEIGHT = Map.of("requirement", Outcome.PERMITTED_WITH_CONDITIONS, "referral", Outcome.REFERRED,
            "suspension", Outcome.SUSPENDED, "deletion", Outcome.REFUSED, "refusal", Outcome.REFUSED);

    private ReferenceDecider() {}

    /** What a reference decision says: the outcome, its bounds, every norm that speaks (true: certain, false: possible). */
    public record Reference(Outcome outcome, Bounds bounds, Map<String, Boolean> norms) {}

    public static Reference decide(List<Catalogue> books, Map<String, Object> answers, Set<String> focus) {
        Map<String, Catalogue.Entry> entries = new HashMap<>();
        Map<String, Boolean> norms = new TreeMap<>();
        Set<String> waived = new HashSet<>();
        for (Catalogue book : books) {
            Map<String, Object> facts = book.completed(answers);
            for (Catalogue.Entry entry : book.entries().values()) {
                Boolean truth = entry.when().truth(facts);
                entries.put(entry.id(), entry);
                if (Boolean.TRUE.equals(truth)) {
                    norms.put(entry.id(), true);
                    waived.addAll(book.waivedBy(entry, facts));
                } else if (truth == null && !entry.exact()) {
                    norms.put(entry.id(), false);
                }
            }
        }
        Outcome strict = Outcome.PERMITTED;
        Outcome lenient = Outcome.PERMITTED;
        for (Map.Entry<String, Boolean> spoken : norms.entrySet()) {
            Catalogue.Entry entry = entries.get(spoken.getKey());
            boolean certain = spoken.getValue();
            if (waived.contains(entry.id()) || (!certain && !(focus.contains(entry.area()) && entry.adverse()))) {
                continue;
            }
            Outcome weight = WEIGHT.getOrDefault(entry.conclusion(), Outcome.PERMITTED);
            if (certain && entry.then().startsWith("PERMIT_WITH")) {
                weight = weight.strictest(Outcome.PERMITTED_WITH_CONDITIONS);
            }
            strict = strict.strictest(weight);
            lenient = certain ? lenient.strictest(weight) : lenient;
        }
        Bounds bounds = new Bounds(strict, lenient);
        return new Reference(bounds.outcome(), bounds, norms);
    }
}
