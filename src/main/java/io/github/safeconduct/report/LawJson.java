package io.github.safeconduct.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.BasisFinding;
import io.github.safeconduct.Bounds;
import io.github.safeconduct.Decision;
import io.github.safeconduct.RulebookOutcome;

/** What each rulebook says by itself, how far the unknowns reach, how sensitive the data are and what carries the operation. */
final class LawJson {

    private LawJson() {}

    static void write(ObjectNode root, Decision decision) {
        root.set("rulebooks", Json.each(decision.rulebooks(), LawJson::rulebook));
        root.set("bounds", bounds(decision.bounds()));
        root.put("sensitivity", decision.sensitivity().map(Enum::name).orElse(null));
        root.set("lawfulBasis", Json.each(decision.lawfulBasis(), LawJson::basis));
    }

    private static ObjectNode rulebook(RulebookOutcome book) {
        return Json.object().put("name", book.name()).put("version", book.version()).put("fingerprint", book.fingerprint())
                .put("outcome", book.outcome().name())
                .set("bounds", bounds(book.bounds()));
    }

    private static ObjectNode bounds(Bounds bounds) {
        return Json.object().put("best", bounds.best().name()).put("worst", bounds.worst().name());
    }

    private static ObjectNode basis(BasisFinding basis) {
        return Json.object().put("rulebook", basis.rulebook()).put("basis", basis.basis().name())
                .put("standing", Json.lower(basis.standing()))
                .set("norms", Json.texts(basis.norms()));
    }
}
