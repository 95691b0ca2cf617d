package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Vocabulary;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads cases that say what they expect. A broken case is an entry with faults and takes nothing from the others. */
public final class ExpectingCaseReader {

    private static final String FALLBACK = "a case without a name";

    private final Vocabulary vocabulary;
    private final CaseFileReader reader;

    public ExpectingCaseReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.reader = new CaseFileReader(vocabulary, Headings.OF_A_TEST);
    }

    /**
     * A case and its expectations.
     *
     * @param facts the case; it states nothing where it could not be read
     * @param norm the norm it is about
     * @param expect what it expects
     * @param place where the case stands
     * @param faults what is wrong with the expectations; where there is something, the case cannot be run
     * @param caseFaults what is wrong with the case itself, which may be what it expects
     */
    public record Expecting(CaseFile facts, Optional<String> norm, Expectations expect, Place place, List<CaseException> faults,
            List<CaseException> caseFaults) {

        public Expecting {
            faults = List.copyOf(faults);
            caseFaults = List.copyOf(caseFaults);
        }

        /** The norms it expects to speak or not, by kind of expectation. */
        public Map<String, List<String>> kinds() {
            return expect.kinds();
        }
    }

    /**
     * The cases in a file.
     *
     * @throws CaseException if the file cannot be read, is not YAML or JSON, or not a list
     */
    public List<Expecting> read(Path file) {
        return read(file.toString(), CaseText.of(file));
    }

    /** The cases in a stream, which stays open. */
    public List<Expecting> read(String name, InputStream in) {
        return read(name, CaseText.of(name, in));
    }

    /** The cases in a text. */
    public List<Expecting> read(String file, String text) {
        CaseNode root = CaseDocument.read(file, text);
        if (!root.isList()) {
            throw Faults.at(root.place(), "expected a list of cases, each opened with '- case:'");
        }
        List<Expecting> cases = new ArrayList<>();
        for (CaseNode node : root.list()) {
            cases.add(one(node, cases.size() + 1));
        }
        return cases;
    }

    private Expecting one(CaseNode node, int number) {
        List<CaseException> faults = new ArrayList<>();
        List<Expectations> expect = new ArrayList<>();
        List<String> norm = new ArrayList<>();
        Faults.collect(faults::add, () -> expect.add(expectations(node, faults)));
        Faults.collect(faults::add, () -> norm(node.mapping().get("norm")).ifPresent(norm::add));
        CaseEntry entry = reader.entry(node, number, FALLBACK);
        return new Expecting(entry.stated().orElseGet(() -> nothing(node, number)), norm.stream().findFirst(), expect.isEmpty()
                ? Expectations.NONE
                : expect.get(0),
                node.place(), faults, entry.faults());
    }

    private Expectations expectations(CaseNode node, List<CaseException> faults) {
        CaseNode expect = node.mapping().get("expect");
        if (expect == null || !expect.isMapping() || expect.mapping().isEmpty()) {
            throw Faults.at(node.place(), "the case expects nothing; write for instance expect: { refused: [UNHCR-OT-12] }");
        }
        return new ExpectationReader(vocabulary, faults::add).read(expect);
    }

    private static Optional<String> norm(@Nullable CaseNode node) {
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isScalar() || node.text().isBlank()) {
            throw Faults.at(node.place(), "'norm' takes the id of one norm, for instance norm: UNHCR-OT-12, found " + node.found());
        }
        return Optional.of(node.text());
    }

    private static CaseFile nothing(CaseNode node, int number) {
        CaseNode title = node.mapping().get("case");
        String name = title == null || title.text().isBlank() ? FALLBACK : title.text();
        return new CaseFile(node.place().file(), number, node.place(), name, List.of(), Optional.empty(), List.of(), List.of(), List.of());
    }
}
