package io.github.safeconduct.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.BasisFinding;
import io.github.safeconduct.Case;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Question;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.report.DpvReport;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Apache Jena reads a decision, without a network, and what it read says what the decision says: for every example. */
class DecisionAsRdfTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final String DPV = "https://w3id.org/dpv#";
    private static final String OURS = "https://safeconduct.github.io/terms#";
    private static final Path TABLE = Path.of("../src/main/resources/dpv/terms.csv");

    private final Map<String, String> iris = new HashMap<>();
    private final Map<String, Set<String>> broader = new HashMap<>();

    DecisionAsRdfTest() throws IOException {
        Files.readAllLines(TABLE).stream().skip(1).map(line -> line.split(",", -1)).forEach(row -> {
            iris.put(row[0], row[1]);
            if (!row[2].isEmpty()) {
                broader.put(row[1], Set.of(row[2].split(" ")));
            }
        });
    }

    @TestFactory
    List<DynamicTest> theTriplesSayWhatTheDecisionSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../examples/cases"))) {
            files.sorted().forEach(file -> new CaseFileReader(SAFECONDUCT.vocabulary()).read(file)
                    .forEach(one -> tests.add(DynamicTest.dynamicTest(one.name(), () -> check(one)))));
        }
        assertTrue(tests.size() >= 30);
        return tests;
    }

    private void check(CaseFile one) {
        Case given;
        try (CaseSession session = one.open(SAFECONDUCT)) {
            given = session.toCase();
        }
        Decision decision = SAFECONDUCT.decide(given);
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(DpvReport.of("7", given, decision)), null, Lang.JSONLD);

        Resource node = model.listSubjectsWithProperty(RDF.type, model.createResource(iris.get("Decision"))).nextResource();
        assertEquals("7", text(node, DCTerms.identifier));
        assertEquals(decision.asOf().toString(), node.getProperty(DCTerms.date).getLiteral().getLexicalForm());
        assertEquals("http://www.w3.org/2001/XMLSchema#date", node.getProperty(DCTerms.date).getLiteral().getDatatypeURI());
        assertEquals(decision.permits(), node.getProperty(ours(model, "permits")).getBoolean());
        assertEquals(Set.of(iris.get("outcome." + decision.outcome())), objects(node, ours(model, "hasOutcome")));
        assertEquals(Set.of(iris.get("outcome." + decision.bounds().best())), objects(node, ours(model, "bestOutcome")));
        assertEquals(Set.of(iris.get("outcome." + decision.bounds().worst())), objects(node, ours(model, "worstOutcome")));
        assertEquals(decision.sensitivity().map(grade -> Set.of(iris.get("grade." + grade))).orElse(Set.of()),
                objects(node, theirs(model, "hasSensitivityLevel")));
        assertEquals(decision.lawfulBasis().stream().filter(basis -> basis.standing() == BasisFinding.Standing.AVAILABLE)
                .map(basis -> iris.get("basis." + basis.basis())).collect(Collectors.toSet()),
                objects(node, theirs(model, "hasLegalBasis")));
        assertEquals(decision.questions().stream().map(Question::term).collect(Collectors.toSet()), objects(node, ours(model, "asks")));
        assertEquals(
                decision.rulebooks().stream().map(book -> book.name() + " " + book.version() + " " + book.fingerprint() + " "
                        + iris.get("outcome." + book.outcome())).collect(Collectors.toSet()),
                resources(node, ours(model, "hasRulebook")).stream().map(book -> text(book, DCTerms.identifier) + " "
                        + text(book, DCTerms.hasVersion) + " " + text(book, ours(model, "fingerprint")) + " "
                        + objects(book, ours(model, "hasOutcome")).iterator().next()).collect(Collectors.toSet()));

        Resource operation = resources(node, theirs(model, "hasProcess")).get(0);
        assertEquals(codes(given, "operationKind"), objects(operation, theirs(model, "hasProcessing")));
        assertEquals(codes(given, "dataCategory"), objects(operation, theirs(model, "hasPersonalData")));
        assertEquals(codes(given, "recipientType"), objects(operation, theirs(model, "hasRecipient")));
        assertEquals(codes(given, "controllerBody"), objects(operation, theirs(model, "hasDataController")));

        List<Resource> flows = resources(operation, theirs(model, "hasProcess"));
        assertEquals(decision.flows().size(), flows.size());
        int conclusions = 0;
        for (Resource flow : flows) {
            List<CitedConclusion> own = decision.conclusions().stream()
                    .filter(cited -> cited.flow().equals(decision.flows().get(Integer.parseInt(text(flow, DCTerms.identifier)) - 1)))
                    .toList();
            List<Resource> all = resources(flow, ours(model, "hasConclusion"));
            assertEquals(own.stream().map(this::said).sorted().toList(), all.stream().map(said -> said(model, said)).sorted().toList());
            conclusions += all.size();
            holds(model, flow, "hasPermission", own,
                    cited -> cited.kind() == ConclusionKind.PERMISSION || cited.kind() == ConclusionKind.CONDITIONAL_PERMISSION);
            holds(model, flow, "hasProhibition", own,
                    cited -> cited.kind() == ConclusionKind.REFUSAL || cited.kind() == ConclusionKind.SUSPENSION);
            holds(model, flow, "hasObligation", own,
                    cited -> cited.kind() == ConclusionKind.REQUIREMENT || cited.kind() == ConclusionKind.DELETION);
        }
        assertEquals(decision.conclusions().size(), conclusions);
        assertEquals(decision.eitherWay().stream().map(CitedConclusion::norm).collect(Collectors.toSet()),
                resources(node, ours(model, "oneOfThese")).stream().map(said -> text(said, DCTerms.identifier))
                        .collect(Collectors.toSet()));
        ownTerms(model);
    }

    private Set<String> codes(Case given, String term) {
        return given.stated(term).stream().filter(answer -> answer instanceof String code && !code.equals("NONE"))
                .map(answer -> iris.get(term + "." + answer)).collect(Collectors.toSet());
    }

    private String said(CitedConclusion cited) {
        String detail = cited.detail().split(" ")[0];
        boolean setAside = cited.kind() == ConclusionKind.BASIS && !detail.equals(cited.detail());
        String more = switch (cited.kind()) {
            case BASIS, BASIS_UNAVAILABLE -> iris.get("basis." + detail);
            case SENSITIVITY -> iris.get("grade." + detail);
            case REFERRAL, WAIVER -> cited.detail();
            default -> "";
        };
        return String.join("|", cited.norm(), iris.get("kind." + cited.kind() + (setAside ? ".set-aside" : "")),
                iris.get("certainty." + cited.certainty()), iris.get("outcome." + cited.weight()), cited.rulebook(), cited.title(),
                cited.sourceTitle() + ", " + cited.locator(), new TreeSet<>(cited.liftedBy()).toString(), more);
    }

    private String said(Model model, Resource said) {
        String more = Stream.of(theirs(model, "hasLegalBasis"), theirs(model, "hasSensitivityLevel"), ours(model, "office"),
                ours(model, "lifts")).flatMap(property -> objects(said, property).stream()).collect(Collectors.joining());
        return String.join("|", text(said, DCTerms.identifier), only(said, RDF.type), only(said, ours(model, "certainty")),
                only(said, ours(model, "weight")), text(said, ours(model, "rulebook")), text(said, DCTerms.title),
                text(said, DCTerms.source), new TreeSet<>(objects(said, ours(model, "liftedBy"))).toString(), more);
    }

    /** What stands, and nothing that is merely possible or lifted. */
    private void holds(Model model, Resource flow, String property, List<CitedConclusion> own, Predicate<CitedConclusion> wanted) {
        assertEquals(
                own.stream().filter(cited -> wanted.test(cited) && cited.certainty() == Certainty.CERTAIN && cited.liftedBy().isEmpty())
                        .map(this::said).sorted().toList(),
                resources(flow, theirs(model, property)).stream().map(said -> said(model, said)).sorted().toList(), property);
    }

    /** Every IRI is in the table; each of ours that is used is said to be narrower than what the table says. */
    private void ownTerms(Model model) {
        Set<String> used = new TreeSet<>();
        model.listStatements().forEach((Statement one) -> {
            used.add(one.getPredicate().getURI());
            Stream.of(one.getSubject(), one.getObject()).filter(RDFNode::isURIResource)
                    .forEach(term -> used.add(term.asResource().getURI()));
        });
        for (String iri : used) {
            assertTrue(iris.containsValue(iri) || broader.values().stream().anyMatch(all -> all.contains(iri)), iri);
            assertEquals(broader.getOrDefault(iri, Set.of()), objects(model.createResource(iri), SKOS.broader), iri);
        }
    }

    private static Property ours(Model model, String name) {
        return model.createProperty(OURS + name);
    }

    private static Property theirs(Model model, String name) {
        return model.createProperty(DPV + name);
    }

    private static String text(Resource node, Property property) {
        return node.getProperty(property).getString();
    }

    private static String only(Resource node, Property property) {
        Set<String> all = objects(node, property);
        assertEquals(1, all.size(), property.getURI());
        return all.iterator().next();
    }

    private static Set<String> objects(Resource node, Property property) {
        return node.listProperties(property).toList().stream()
                .map(one -> one.getObject().isLiteral() ? one.getString() : one.getResource().getURI()).collect(Collectors.toSet());
    }

    private static List<Resource> resources(Resource node, Property property) {
        return node.listProperties(property).toList().stream().map(Statement::getResource).toList();
    }
}
