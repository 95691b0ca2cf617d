package io.github.safeconduct.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Notice;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A decision as JSON on one line, its keys in a fixed order and every control or direction character in its texts an escape. */
public final class JsonReport {

    private JsonReport() {}

    /** The decision on a case that stands in no file. */
    public static String of(String name, Decision decision, boolean trace) {
        Objects.requireNonNull(name, "the name is null");
        Objects.requireNonNull(decision, "the decision is null");
        return of(CaseLabel.named(name), decision, trace);
    }

    /** The decision on a case. */
    public static String of(CaseLabel label, Decision decision, boolean trace) {
        Objects.requireNonNull(label, "the label is null");
        Objects.requireNonNull(decision, "the decision is null");
        return of(label, decision, Enquiry.NONE, trace);
    }

    /**
     * The decision on a case, and what was asked beside it.
     *
     * @param trace whether to add every norm whose rule spoke
     */
    public static String of(CaseLabel label, Decision decision, Enquiry enquiry, boolean trace) {
        Objects.requireNonNull(label, "the label is null");
        Objects.requireNonNull(decision, "the decision is null");
        Objects.requireNonNull(enquiry, "the enquiry is null");
        return of(label, decision, enquiry, trace, false);
    }

    /**
     * All of it: the {@link Decision#plan()} as well, which takes many decisions to make.
     *
     * @param trace whether to add every norm whose rule spoke
     */
    public static String full(CaseLabel label, Decision decision, Enquiry enquiry, boolean trace) {
        Objects.requireNonNull(label, "the label is null");
        Objects.requireNonNull(decision, "the decision is null");
        Objects.requireNonNull(enquiry, "the enquiry is null");
        return of(label, decision, enquiry, trace, true);
    }

    private static String of(CaseLabel label, Decision decision, Enquiry enquiry, boolean trace, boolean plan) {
        ObjectNode root = Json.object();
        root.put("case", label.name());
        label.file().ifPresent(file -> root.put("file", file).put("number", label.number()));
        root.put("outcome", decision.outcome().name());
        root.put("permits", decision.permits());
        root.put("asOf", decision.asOf().toString());
        root.set("focus", Json.texts(decision.focus()));
        root.put("narrowed", decision.isNarrowed());
        root.put("exact", decision.isExact());
        root.set("flows", Json.each(decision.flows(), FlowJson::of));
        root.set("notices", Json.notices(decision.notices()));
        root.set("noticeKinds", Json.kinds(decision.notices()));
        LawJson.write(root, decision);
        root.set("conclusions", Json.each(decision.conclusions(), ConclusionJson::of));
        root.set("conditions", Json.each(decision.conditions(), ConclusionJson::of));
        root.set("eitherWay", Json.each(decision.eitherWay(), ConclusionJson::of));
        AdviceJson.write(root, decision);
        if (plan) {
            AdviceJson.plan(root, decision);
            root.set("restsOn", Json.each(decision.restsOn(), one -> Json.object().put("term", one.term()).put("question", one.question())
                    .put("outcome", one.outcome().name())));
        }
        root.set("notAssessed", Json.texts(decision.notAssessed()));
        root.set("presumed", Json.texts(decision.presumed()));
        root.set("unread", Json.texts(decision.unread()));
        root.set("setAside", Json.texts(decision.setAside()));
        DifferencesJson.write(root, decision);
        List<Notice> warnings = Stream.concat(label.warnings().stream(), decision.warnings().stream()).distinct().toList();
        root.set("warnings", Json.notices(warnings));
        root.set("warningKinds", Json.kinds(warnings));
        EnquiryJson.write(root, enquiry);
        if (trace) {
            ObjectNode norms = root.putObject("norms");
            decision.norms().forEach((norm, certainty) -> norms.put(norm, Json.lower(certainty)));
        }
        return Json.line(root);
    }
}
