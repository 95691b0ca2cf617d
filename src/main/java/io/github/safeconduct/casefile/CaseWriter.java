package io.github.safeconduct.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.safeconduct.Case;
import io.github.safeconduct.law.Printable;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Subject;
import java.util.List;
import java.util.Objects;

/** A case as the text of a case file, in YAML. Read back it is the same case. Thread safe. */
public final class CaseWriter {

    private static final ObjectMapper QUOTES = new ObjectMapper();

    private CaseWriter() {}

    /**
     * The text of a case.
     *
     * @param name what the file calls the case
     * @param comment lines to open the file with, each made a comment; what control and direction characters they hold is escaped
     */
    public static String write(String name, List<String> comment, Case given) {
        Objects.requireNonNull(name, "the name is null");
        Objects.requireNonNull(comment, "the comment is null");
        Objects.requireNonNull(given, "the case is null");
        StringBuilder out = new StringBuilder();
        comment.forEach(line -> out.append("# ").append(Printable.of(line)).append('\n'));
        out.append("case: ").append(quoted(name)).append('\n');
        given.asOf().ifPresent(day -> out.append("asOf: ").append(day).append('\n'));
        names(out, "rulebooks", given.rulebooks());
        names(out, "focus", given.focus());
        for (FactKind kind : FactKind.values()) {
            List<Fact<?>> facts = given.facts().stream().filter(fact -> FactKind.of(fact) == kind).<Fact<?>>map(fact -> fact).toList();
            if (facts.size() == 1) {
                section(out, facts.get(0), "");
            } else if (!facts.isEmpty()) {
                out.append(kind.section()).append(":\n");
                facts.forEach(fact -> item(out, fact));
            }
        }
        if (!given.answers().isEmpty()) {
            out.append("answers:\n");
            given.answers().forEach((term, answer) -> out.append("  ").append(term).append(": ").append(word(answer)).append('\n'));
        }
        return out.toString();
    }

    private static void names(StringBuilder out, String key, List<String> names) {
        if (!names.isEmpty()) {
            out.append(key).append(": ").append(list(names)).append('\n');
        }
    }

    static String list(List<String> names) {
        return "[" + String.join(", ", names) + "]";
    }

    private static void section(StringBuilder out, Fact<?> fact, String indent) {
        StringBuilder body = new StringBuilder();
        body(body, fact, indent + "  ");
        out.append(indent).append(FactKind.of(fact).section()).append(body.isEmpty() ? ": {}\n" : ":\n").append(body);
    }

    private static void item(StringBuilder out, Fact<?> fact) {
        StringBuilder body = new StringBuilder();
        body(body, fact, "    ");
        out.append(body.isEmpty() ? "  - {}\n" : "  - " + body.substring(4));
    }

    private static void body(StringBuilder out, Fact<?> fact, String indent) {
        if (fact instanceof Subject<?> subject && !subject.name().isEmpty()) {
            out.append(indent).append("name: ").append(quoted(subject.name())).append('\n');
        }
        answers(out, fact.answers(), indent);
        if (fact instanceof Subject<?> subject) {
            subject.records().forEach(record -> section(out, record, indent));
        }
    }

    private static void answers(StringBuilder out, Answers answers, String indent) {
        answers.stated().forEach((term, answer) -> out.append(indent).append(term).append(": ").append(word(answer)).append('\n'));
    }

    /** An answer of a session is checked; one that only a case carries may still be any text. */
    static String word(Object answer) {
        String word = answer instanceof Boolean yes
                ? (yes ? "yes" : "no")
                : answer instanceof Enum<?> code && !(answer instanceof io.github.safeconduct.model.Truth)
                        ? code.name()
                        : Stated.word(answer);
        return word.matches("[A-Za-z0-9_]+") ? word : quoted(word);
    }

    /** A text in double quotes, which YAML reads as JSON does; nothing in it ends the line or turns its direction. */
    static String quoted(String text) {
        try {
            return Printable.of(QUOTES.writeValueAsString(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text can always be written", e);
        }
    }
}
