package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Vocabulary;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads cases from YAML or JSON, or from the submissions of a form that was made for a case, as KoboToolbox and ODK export them: CSV or
 * JSON, each submission a case. Whatever is wrong is an error that names the file, line and column, what was expected and the nearest
 * right name, and quotes nobody's data. Bounded in time and memory whatever the file is. Needs the optional Jackson YAML module,
 * and Apache Commons CSV for CSV. Immutable and thread safe.
 */
public final class CaseFileReader {

    private final Vocabulary vocabulary;
    private final List<String> headings;

    public CaseFileReader(Vocabulary vocabulary) {
        this(vocabulary, List.of());
    }

    /** A reader that lets further headings stand, which it does not read itself. */
    CaseFileReader(Vocabulary vocabulary, List<String> further) {
        this.vocabulary = vocabulary;
        this.headings = Headings.all(further);
    }

    /**
     * Whether case files keep a word for themselves, in any case of its letters: what opens a part of a case or of a fact, or is an answer
     * to any term. No term can be named so.
     */
    public static boolean keeps(String word) {
        return Headings.kept().contains(Objects.requireNonNull(word, "the word is null").toLowerCase(Locale.ROOT));
    }

    /**
     * The cases in a file: one, or a list of them.
     *
     * @throws CaseException if the file cannot be read or anything in it is not a case; the first fault
     */
    public List<CaseFile> read(Path file) {
        return read(file.toString(), CaseText.of(file));
    }

    /** The cases in a text; the name tells YAML from JSON and opens every message. */
    public List<CaseFile> read(String file, String text) {
        return entries(file, text).stream().map(CaseEntry::orThrow).toList();
    }

    /**
     * The entries of a file, each a case or its faults, so that one broken case takes nothing from the others.
     *
     * @throws CaseException if the file cannot be read or is not YAML or JSON
     */
    public List<CaseEntry> entries(Path file) {
        return entries(file.toString(), CaseText.of(file));
    }

    /** The entries of a stream, which stays open. */
    public List<CaseEntry> entries(String name, InputStream in) {
        return entries(name, CaseText.of(name, in));
    }

    /** The entries of a text. */
    public List<CaseEntry> entries(String file, String text) {
        SubmissionReader submissions = new SubmissionReader(vocabulary);
        if (SubmissionReader.isTable(file, text)) {
            return submissions.table(file, CaseText.checked(file, text));
        }
        CaseNode root = CaseDocument.read(file, text);
        if (root.isList() && root.list().isEmpty()) {
            throw CaseDocument.empty(file);
        }
        if (SubmissionReader.isExport(root)) {
            return submissions.export(root);
        }
        String fallback = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        List<CaseEntry> entries = new ArrayList<>();
        for (CaseNode node : root.items()) {
            entries.add(entry(node, entries.size() + 1, fallback));
        }
        return entries;
    }

    CaseEntry entry(CaseNode node, int number, String fallbackName) {
        return new CaseAssembly(vocabulary, headings).assemble(node, number, fallbackName);
    }
}
