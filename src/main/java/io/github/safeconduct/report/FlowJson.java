package io.github.safeconduct.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.Flow;

/** Which people, data and recipients something is about. */
final class FlowJson {

    private FlowJson() {}

    static ObjectNode of(Flow flow) {
        ObjectNode node = Json.object();
        node.set("dataSubjects", Json.texts(flow.dataSubjects()));
        node.set("personalData", Json.texts(flow.personalData()));
        node.set("recipients", Json.texts(flow.recipients()));
        return node;
    }
}
