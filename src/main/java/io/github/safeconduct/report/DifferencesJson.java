package io.github.safeconduct.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.Conflict;
import io.github.safeconduct.Contradiction;
import io.github.safeconduct.Decision;
import java.util.Locale;

/** What the norms settled, where officers see it otherwise, and where the bodies differ. */
final class DifferencesJson {

    private DifferencesJson() {}

    static void write(ObjectNode root, Decision decision) {
        root.set("settled", Json.each(decision.settled(), term -> Json.object().put("rulebook", term.rulebook()).put("term", term.term())
                .put("value", term.value())));
        root.set("contradictions", Json.each(decision.contradictions(), DifferencesJson::contradiction));
        root.set("assumptions",
                Json.each(decision.assumptions(), one -> Json.object().put("rulebook", one.rulebook()).put("term", one.term())
                        .set("open", Json.texts(one.open()))));
        root.set("conflicts", Json.each(decision.conflicts(), DifferencesJson::conflict));
    }

    private static ObjectNode contradiction(Contradiction found) {
        return Json.object().put("rulebook", found.rulebook()).put("term", found.term())
                .put("stated", found.stated().toLowerCase(Locale.ROOT))
                .put("concluded", found.concluded().toLowerCase(Locale.ROOT)).set("norms", Json.texts(found.norms()));
    }

    private static ObjectNode conflict(Conflict conflict) {
        ObjectNode node = Json.object().put("topic", conflict.topic()).put("stricter", conflict.stricter());
        node.set("stricterNorms", Json.texts(conflict.stricterNorms()));
        node.put("milder", conflict.milder());
        return node.set("milderNorms", Json.texts(conflict.milderNorms()));
    }
}
