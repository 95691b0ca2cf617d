package io.github.safeconduct.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.Bounds;
import io.github.safeconduct.Difference;

/** What was asked beside the decision. */
final class EnquiryJson {

    private EnquiryJson() {}

    static void write(ObjectNode root, Enquiry enquiry) {
        if (!enquiry.why().isEmpty()) {
            root.set("why", Json.each(enquiry.why(), ExplanationJson::of));
        }
        if (!enquiry.whyNot().isEmpty()) {
            root.set("whyNot", Json.each(enquiry.whyNot(), ExplanationJson::of));
        }
        enquiry.whatIf().ifPresent(difference -> root.set("whatIf", difference(difference)));
    }

    static ObjectNode difference(Difference difference) {
        ObjectNode node = Json.object();
        node.putObject("outcome").put("before", difference.outcome().before().name()).put("after", difference.outcome().after().name());
        node.putObject("permits").put("before", difference.permits().before()).put("after", difference.permits().after());
        node.putObject("bounds").<ObjectNode>set("before", bounds(difference.bounds().before())).set("after",
                bounds(difference.bounds().after()));
        node.set("norms",
                Json.each(difference.norms(),
                        one -> Json.object().put("norm", one.norm()).put("before", one.before().map(Json::lower).orElse(null))
                                .put("after", one.after().map(Json::lower).orElse(null))));
        node.set("blocking", moved(difference.blocking()));
        node.set("duties", moved(difference.duties()));
        node.set("conditions", moved(difference.conditions()));
        return node.set("questions", moved(difference.questions()));
    }

    private static ObjectNode bounds(Bounds bounds) {
        return Json.object().put("best", bounds.best().name()).put("worst", bounds.worst().name());
    }

    private static ObjectNode moved(Difference.Moved moved) {
        return Json.object().<ObjectNode>set("gone", Json.texts(moved.gone())).set("come", Json.texts(moved.come()));
    }
}
