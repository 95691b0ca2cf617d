package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads cases that say what they expect. */
public final class ExpectingCaseReader {

    /** The kinds of expectation that name norms. */
    public static final List<String> KINDS = List.of("found", "sensitive", "basis", "basisUnavailable", "permitted", "required", "suspended", "referred", "refused",
            "deleted", "waived", "possible", "silent");

    private final CaseFileReader reader;

    public ExpectingCaseReader(Vocabulary vocabulary) {
        this.reader = new CaseFileReader(vocabulary, List.of("norm", "expect"));
    }

    /**
     * A case and its expectations.
     *
     * @param facts the case
     * @param norm the norm it is about
     * @param kinds expectations by kind
     * @param outcome the outcome expected
     * @param derived derived terms and their expected values
     * @param place where the case stands
     */
    public record Expecting(CaseFile facts, Optional<String> norm, Map<String, List<String>> kinds, Optional<String> outcome, Map<String, String> derived, Place place) {}

    /** The cases in a file. */
    public List<Expecting> read(Path file) {
        return read(file.toString(), CaseFileReader.text(file));
    }

    /** The cases in a text. */
    public List<Expecting> read(String file, String text) {
        CaseNode root = CaseNode.read(file, text);
        List<CaseNode> nodes = root.list();
        if (nodes == null) {
            throw new CaseException(root.place() + ": expected a list of cases, each opened with '- case:'");
        }
        List<Expecting> cases = new ArrayList<>();
        for (CaseNode node : nodes) {
            cases.add(one(node));
        }
        return cases;
    }

    private Expecting one(CaseNode node) {
        CaseFile facts = reader.read(node, "a case without a name");
        Map<String, CaseNode> entries = node.mapping();
        CaseNode expect = entries == null ? null : entries.get("expect");
        if (entries == null || expect == null || expect.mapping() == null || expect.mapping().isEmpty()) {
            throw new CaseException(node.place() + ": the case expects nothing; write for instance expect: { refused: [UNHCR-OT-12] }");
        }
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        Map<String, String> derived = new LinkedHashMap<>();
        String outcome = null;
        for (Map.Entry<String, CaseNode> entry : expect.mapping().entrySet()) {
            switch (entry.getKey()) {
                case "outcome" -> outcome = String.valueOf(entry.getValue().scalar());
                case "derived" -> {
                    Map<String, CaseNode> values = entry.getValue().mapping();
                    if (values == null) {
                        throw new CaseException(entry.getValue().place() + ": 'derived' takes a mapping of terms to values");
                    }
                    values.forEach((term, value) -> derived.put(term, value.scalar() instanceof Boolean bool ? (bool ? "yes" : "no") : String.valueOf(value.scalar())));
                }
                default -> {
                    if (!KINDS.contains(entry.getKey())) {
                        throw new CaseException(expect.keyPlaces().get(entry.getKey()) + ": unknown expectation '" + entry.getKey() + "'" + Nearest.hint(entry.getKey(), KINDS)
                                + "; expected one of " + String.join(", ", KINDS) + ", outcome, derived");
                    }
                    kinds.put(entry.getKey(), CaseFileReader.names(entry.getValue(), entry.getKey()));
                }
            }
        }
        return new Expecting(facts, norm(entries.get("norm")), kinds, Optional.ofNullable(outcome), derived, node.place());
    }

    private static Optional<String> norm(@Nullable CaseNode node) {
        return node == null ? Optional.empty() : Optional.of(String.valueOf(node.scalar()));
    }
}
