package io.github.safeconduct.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.BasisFinding;
import io.github.safeconduct.Case;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Flow;
import io.github.safeconduct.Question;
import io.github.safeconduct.RulebookOutcome;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.ConclusionKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A decision in the W3C Data Privacy Vocabulary, version 2.3, as JSON-LD on one line. Its context is inlined: nothing has to be fetched to
 * read it. Terms of our own stand only where DPV has none, each with the broader terms of DPV beside it.
 *
 * <p>Of the case it says what is done, by whom, with what kinds of data and to what kind of recipient, as codes, and nothing else: no
 * answer about a person, no text, and of people, data and recipients the number of their flow instead of the host's names, as a {@code
 * DecisionRecord} does. Thread safe.
 */
public final class DpvReport {

    private static final Map<String, String> PREFIXES = prefixes();

    private final Case given;
    private final Decision decision;
    private final List<CitedConclusion> conclusions;
    private final Map<String, List<String>> ours = new TreeMap<>();

    private DpvReport(Case given, Decision decision) {
        this.given = given;
        this.decision = decision;
        this.conclusions = decision.conclusions();
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("dpv", namespace("Process"));
        prefixes.put("pd", namespace("dataCategory.HEALTH"));
        prefixes.put("dct", namespace("dct.title"));
        prefixes.put("skos", namespace("skos.broader"));
        prefixes.put("xsd", namespace("xsd.date"));
        prefixes.put("safeconduct", namespace("Decision"));
        return prefixes;
    }

    private static String namespace(String ours) {
        String iri = DpvTerms.ALL.require(ours).iri();
        return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    /**
     * The decision on a case.
     *
     * @param reference what the host calls it, or its number; never a name
     * @param given the case that was decided
     */
    public static String of(String reference, Case given, Decision decision) {
        Objects.requireNonNull(reference, "the reference is null");
        Objects.requireNonNull(given, "the case is null");
        Objects.requireNonNull(decision, "the decision is null");
        return Json.line(new DpvReport(given, decision).document(reference));
    }

    private ObjectNode document(String reference) {
        ArrayNode graph = Json.MAPPER.createArrayNode();
        graph.add(decision(reference));
        ours.forEach((term, broader) -> {
            ObjectNode node = Json.object().put("@id", term);
            references(node, "skos.broader", broader);
            graph.add(node);
        });
        ObjectNode root = Json.object();
        PREFIXES.forEach(root.putObject("@context")::put);
        root.set("@graph", graph);
        return root;
    }

    private ObjectNode decision(String reference) {
        ObjectNode node = typed("Decision").put(key("dct.identifier"), reference);
        node.putObject(key("dct.date")).put("@type", iri("xsd.date")).put("@value", decision.asOf().toString());
        reference(node, "hasOutcome", "outcome." + decision.outcome());
        node.put(key("permits"), decision.permits());
        reference(node, "bestOutcome", "outcome." + decision.bounds().best());
        reference(node, "worstOutcome", "outcome." + decision.bounds().worst());
        decision.sensitivity().ifPresent(grade -> reference(node, "hasSensitivityLevel", "grade." + grade));
        List<String> bases = decision.lawfulBasis().stream().filter(basis -> basis.standing() == BasisFinding.Standing.AVAILABLE)
                .map(basis -> iri("basis." + basis.basis())).distinct().toList();
        references(node, "hasLegalBasis", bases);
        node.set(key("hasRulebook"), Json.each(decision.rulebooks(), this::rulebook));
        List<String> asks = decision.questions().stream().map(Question::term).distinct().toList();
        if (!asks.isEmpty()) {
            node.set(key("asks"), Json.texts(asks));
        }
        node.set(key("hasProcess"), operation());
        references(node, "oneOfThese", decision.eitherWay().stream().filter(conclusions::contains).map(this::id).toList());
        return node;
    }

    private ObjectNode rulebook(RulebookOutcome book) {
        ObjectNode node = typed("RulebookOutcome").put(key("dct.identifier"), book.name()).put(key("dct.hasVersion"), book.version())
                .put(key("fingerprint"), book.fingerprint());
        reference(node, "hasOutcome", "outcome." + book.outcome());
        return node;
    }

    /** What is done, in the codes of closed lists, and in it each flow. */
    private ObjectNode operation() {
        ObjectNode node = typed("Process");
        stated(node, "hasProcessing", "operationKind");
        stated(node, "hasPersonalData", "dataCategory");
        stated(node, "hasRecipient", "recipientType");
        stated(node, "hasDataController", "controllerBody");
        node.set(key("hasProcess"), Json.each(decision.flows(), this::flow));
        return node;
    }

    private void stated(ObjectNode node, String property, String term) {
        references(node, property, given.stated(term).stream()
                .filter(answer -> answer instanceof String code && !code.equals(Answers.NONE)
                        && DpvTerms.ALL.find(term + "." + code) != null)
                .map(answer -> iri(term + "." + answer)).distinct().sorted().toList());
    }

    private ObjectNode flow(Flow flow) {
        ObjectNode node = typed("Process").put(key("dct.identifier"), Integer.toString(decision.flows().indexOf(flow) + 1));
        List<CitedConclusion> own = conclusions.stream().filter(one -> one.flow().equals(flow)).toList();
        references(node, "hasPermission", standing(own, ConclusionKind.PERMISSION, ConclusionKind.CONDITIONAL_PERMISSION));
        references(node, "hasProhibition", standing(own, ConclusionKind.REFUSAL, ConclusionKind.SUSPENSION));
        references(node, "hasObligation", standing(own, ConclusionKind.REQUIREMENT, ConclusionKind.DELETION));
        node.set(key("hasConclusion"), Json.each(own, this::conclusion));
        return node;
    }

    /** Those that are certain and that nothing lifts. */
    private List<String> standing(List<CitedConclusion> own, ConclusionKind... kinds) {
        return own.stream().filter(one -> List.of(kinds).contains(one.kind()) && one.certainty() == Certainty.CERTAIN
                && one.liftedBy().isEmpty()).map(this::id).toList();
    }

    private String id(CitedConclusion conclusion) {
        return "_:conclusion" + (conclusions.indexOf(conclusion) + 1);
    }

    private ObjectNode conclusion(CitedConclusion one) {
        // A basis that another norm prevails over, or that rests on silence, is said with words behind its name.
        String detail = one.detail().split(" ")[0];
        boolean setAside = one.kind() == ConclusionKind.BASIS && !detail.equals(one.detail());
        ObjectNode node = Json.object().put("@id", id(one)).put("@type", iri("kind." + one.kind() + (setAside ? ".set-aside" : "")))
                .put(key("dct.identifier"), one.norm()).put(key("dct.title"), one.title())
                .put(key("dct.source"), one.sourceTitle() + ", " + one.locator()).put(key("rulebook"), one.rulebook())
                .put(key("evidence"), Json.lower(one.evidence()));
        reference(node, "certainty", "certainty." + one.certainty());
        reference(node, "weight", "outcome." + one.weight());
        if (!one.liftedBy().isEmpty()) {
            node.set(key("liftedBy"), Json.texts(one.liftedBy()));
        }
        switch (one.kind()) {
            case BASIS, BASIS_UNAVAILABLE -> reference(node, "hasLegalBasis", "basis." + detail);
            case SENSITIVITY -> reference(node, "hasSensitivityLevel", "grade." + detail);
            case REFERRAL -> node.put(key("office"), one.detail());
            case WAIVER -> node.put(key("lifts"), one.detail());
            default -> {
                // A settled term is an answer about the case.
            }
        }
        return node;
    }

    private ObjectNode typed(String type) {
        return Json.object().put("@type", iri(type));
    }

    private void reference(ObjectNode node, String property, String ours) {
        node.putObject(key(property)).put("@id", iri(ours));
    }

    private void references(ObjectNode node, String property, List<String> targets) {
        List<String> all = new ArrayList<>(targets);
        if (all.size() == 1) {
            node.putObject(key(property)).put("@id", all.get(0));
        } else if (!all.isEmpty()) {
            node.set(key(property), Json.each(all, target -> Json.object().put("@id", target)));
        }
    }

    /** A property, as the key that says it. */
    private String key(String ours) {
        return iri(ours);
    }

    /** The IRI of one of our words, short; one of our own is then said to be narrower than those of DPV. */
    private String iri(String word) {
        DpvTerms.Row row = DpvTerms.ALL.require(word);
        if (!row.broader().isEmpty()) {
            ours.put(shortened(row.iri()), row.broader().stream().map(DpvReport::shortened).toList());
        }
        return shortened(row.iri());
    }

    private static String shortened(String iri) {
        return PREFIXES.entrySet().stream().filter(prefix -> iri.startsWith(prefix.getValue()))
                .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length())).findFirst().orElse(iri);
    }
}
