package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.derogations.Declaration;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Vocabulary;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what was declared of a derogation from YAML or JSON, with the manners and bounds of case files. Immutable and thread safe.
 */
public final class DeclarationReader {

    private static final List<String> KEYS = List.of("declared", "end", "review", "reviewed", "measure", "leavesOut", "whyNothingGentler",
            "decidedBy", "changes");

    private final AnswerReader answers;

    public DeclarationReader(Vocabulary vocabulary) {
        this.answers = new AnswerReader(vocabulary);
    }

    /**
     * The declaration in a file.
     *
     * @throws CaseException if the file cannot be read or is none; the message names the place
     */
    public Declaration read(Path file) {
        return read(file.toString(), CaseText.of(file));
    }

    /** The declaration in a stream, which stays open. */
    public Declaration read(String name, InputStream in) {
        return read(name, CaseText.of(name, in));
    }

    /** The declaration in a text. */
    public Declaration read(String file, String text) {
        CaseNode root = CaseDocument.read(file, text);
        known(root, KEYS, "a declaration");
        if (!root.mapping().containsKey("declared")) {
            throw Faults.at(root.place(), "a declaration says on which day the derogation was declared; expected declared: yyyy-mm-dd");
        }
        LocalDate declared = day(root.mapping().get("declared"));
        Function<String, Function<CaseNode, LocalDate>> since = key -> node -> since(declared, "'" + key + "'", node);
        try {
            return new Declaration(declared, text(root, "measure"), text(root, "leavesOut"),
                    text(root, "whyNothingGentler"), text(root, "decidedBy"),
                    Optional.ofNullable(root.mapping().get("end")).map(since.apply("end")),
                    each(root, "review", since.apply("review")), each(root, "reviewed", since.apply("reviewed")),
                    each(root, "changes", node -> change(declared, node)));
        } catch (CaseException e) {
            throw e.getMessage() != null && e.getMessage().startsWith(root.place().file()) ? e : Faults.at(root.place(), e.getMessage());
        }
    }

    private Declaration.Change change(LocalDate declared, CaseNode node) {
        known(node, List.of("on", "answers"), "a change");
        CaseNode on = node.mapping().get("on");
        CaseNode changed = node.mapping().get("answers");
        if (on == null || changed == null || !changed.isMapping() || changed.mapping().isEmpty()) {
            throw Faults.at(node.place(),
                    "a change has a day and the answers that hold from then on: { on: yyyy-mm-dd, answers: { term: yes } }");
        }
        Map<String, Object> byTerm = new LinkedHashMap<>();
        changed.mapping().forEach((name, answer) -> {
            Stated stated = answers.one(answers.term(name, changed.keyPlace(name)), answer);
            if (byTerm.put(stated.term(), stated.value()) != null) {
                throw Faults.at(changed.keyPlace(name), "'" + stated.term() + "' is answered twice; keep one answer");
            }
        });
        return new Declaration.Change(since(declared, "a change", on), byTerm);
    }

    /** A day of the derogation itself; what is wrong with it stands where it is written. */
    private LocalDate since(LocalDate declared, String what, CaseNode node) {
        LocalDate day = day(node);
        try {
            Declaration.notBefore(declared, what, day);
        } catch (CaseException e) {
            throw Faults.at(node.place(), e.getMessage());
        }
        return day;
    }

    private LocalDate day(CaseNode node) {
        if (!node.isScalar() || node.form() == CaseNode.Form.NOTHING) {
            throw Faults.at(node.place(), "expected a date as yyyy-mm-dd, found " + node.found());
        }
        try {
            return CaseDay.of(node.text());
        } catch (CaseException e) {
            throw Faults.at(node.place(), e.getMessage());
        }
    }

    private static String text(CaseNode root, String key) {
        CaseNode node = root.mapping().get(key);
        if (node == null || node.form() == CaseNode.Form.NOTHING) {
            return "";
        }
        if (!node.isScalar()) {
            throw Faults.at(node.place(), "'" + key + "' takes a text, found " + node.found());
        }
        return node.text();
    }

    private static <T> List<T> each(CaseNode root, String key, Function<CaseNode, T> read) {
        CaseNode node = root.mapping().get(key);
        List<T> all = new ArrayList<>();
        if (node != null && node.form() != CaseNode.Form.NOTHING) {
            node.items().forEach(item -> all.add(read.apply(item)));
        }
        return all;
    }

    private static void known(CaseNode node, List<String> keys, String what) {
        if (!node.isMapping()) {
            throw Faults.at(node.place(), "expected " + what + " with " + String.join(", ", keys) + "; found " + node.found());
        }
        for (String key : node.mapping().keySet()) {
            if (!keys.contains(key)) {
                throw Faults.at(node.keyPlace(key), what + " has no " + Faults.quoted(key)
                        + (Nearest.isName(key) ? Nearest.hint(key, keys) : "") + "; expected " + String.join(", ", keys));
            }
        }
    }
}
