package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads cases from YAML or JSON. Whatever is wrong is one error that names the file, line and column, what was found, what was expected and the nearest right name. Needs the optional
 * Jackson YAML module.
 */
public final class CaseFileReader {

    /** What a case may say beside its facts. */
    static final List<String> HEADINGS = List.of("case", "rulebooks", "asOf", "focus", "answers");

    private final Vocabulary vocabulary;
    private final Map<String, FactKind> sections = new LinkedHashMap<>();
    private final List<String> keys;

    public CaseFileReader(Vocabulary vocabulary) {
        this(vocabulary, List.of());
    }

    /** A reader that lets further headings stand, which it does not read itself. */
    CaseFileReader(Vocabulary vocabulary, List<String> further) {
        this.vocabulary = vocabulary;
        Arrays.stream(FactKind.values()).forEach(kind -> sections.put(kind.section(), kind));
        this.keys = new ArrayList<>(HEADINGS);
        keys.addAll(sections.keySet());
        keys.addAll(further);
    }

    /**
     * The cases in a file: one, or a list of them.
     *
     * @throws CaseException if the file cannot be read or is not a case
     */
    public List<CaseFile> read(Path file) {
        return read(file.toString(), text(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw new CaseException(file + ": is not UTF-8 text", e);
        } catch (IOException e) {
            throw new CaseException(file + ": " + (Files.isDirectory(file) ? "is a folder; name the case files in it" : Files.exists(file) ? "cannot be read" : "there is no such file"), e);
        }
    }

    /** The cases in a text; the name tells YAML from JSON and opens every message. */
    public List<CaseFile> read(String file, String text) {
        CaseNode root = CaseNode.read(file, text);
        String fallback = Optional.ofNullable(Path.of(file).getFileName()).map(Path::toString).orElse(file);
        if (root.list() == null) {
            return List.of(read(root, fallback));
        }
        return root.list().stream().map(node -> read(node, fallback)).toList();
    }

    /** One case. */
    CaseFile read(CaseNode node, String fallbackName) {
        Map<String, CaseNode> entries = node.mapping();
        if (entries == null) {
            throw new CaseException(node.place() + ": expected a case, which is a mapping with 'answers:' or facts, found " + node.form());
        }
        entries.keySet().forEach(key -> {
            if (!keys.contains(key)) {
                String carrier = vocabulary.find(key) == null ? Nearest.hint(key, keys) : "; '" + key + "' is a term, so it stands under 'answers:'";
                throw new CaseException(node.keyPlaces().get(key) + ": unknown key '" + key + "'" + carrier + "; expected one of " + String.join(", ", keys));
            }
        });
        List<Fact<?>> facts = new ArrayList<>();
        sections.forEach((section, kind) -> {
            CaseNode value = entries.get(section);
            if (value != null) {
                facts.addAll(facts(kind, section, value));
            }
        });
        Map<String, Object> answers = new LinkedHashMap<>();
        CaseNode flat = entries.get("answers");
        if (flat != null) {
            answers(flat, answers, facts);
        }
        if (flat == null && facts.isEmpty()) {
            throw new CaseException(node.place() + ": the case states nothing; expected 'answers:' or facts such as 'operation:', 'controller:', 'recipient:'");
        }
        return new CaseFile(text(entries.get("case")).orElse(fallbackName), names(entries.get("rulebooks"), "rulebooks"), date(entries.get("asOf")),
                names(entries.get("focus"), "focus"), facts, answers);
    }

    private List<Fact<?>> facts(FactKind kind, String section, CaseNode node) {
        List<Fact<?>> facts = new ArrayList<>();
        for (CaseNode one : node.list() == null ? List.of(node) : node.list()) {
            Map<String, CaseNode> entries = one.mapping();
            if (entries == null) {
                throw new CaseException(one.place() + ": '" + section + "' takes a mapping of terms to answers, or a list of such, found " + one.form());
            }
            Fact<?> fact = kind.blank();
            for (Map.Entry<String, CaseNode> entry : entries.entrySet()) {
                Place place = one.keyPlaces().get(entry.getKey());
                Term term = at(place, () -> vocabulary.require(shorthand(kind, entry.getKey())));
                if (term.fact() != kind) {
                    throw new CaseException(place + ": '" + entry.getKey() + "' belongs to '" + term.fact().section() + ":', not to '" + section + ":'");
                }
                Object answer = answer(term, entry.getValue());
                fact = answer == null ? fact : with(fact, term, answer);
            }
            facts.add(fact);
        }
        return facts;
    }

    /** In its own section a fact's chief term may be called by a short word: {@code controller: {body: UNHCR}}. */
    private static String shorthand(FactKind kind, String key) {
        return switch (kind + "." + key) {
            case "CONTROLLER.kind", "CONTROLLER.body" -> "controllerBody";
            case "RECIPIENT.kind" -> "recipientType";
            case "RECIPIENT.body" -> "recipientBody";
            case "PERSONAL_DATA.category" -> "dataCategory";
            case "OPERATION.kind" -> "operationKind";
            default -> key;
        };
    }

    private static Fact<?> with(Fact<?> fact, Term term, Object answer) {
        if (answer instanceof Truth truth) {
            return fact.answer(term.name(), truth);
        }
        return answer instanceof BigDecimal number ? fact.answer(term.name(), number) : fact.answer(term.name(), (String) answer);
    }

    private void answers(CaseNode node, Map<String, Object> answers, List<Fact<?>> facts) {
        Map<String, CaseNode> entries = node.mapping();
        if (entries == null) {
            throw new CaseException(node.place() + ": 'answers' takes a mapping of terms to answers, found " + node.form());
        }
        Map<Term, Place> before = new LinkedHashMap<>();
        Map<Term, Object> given = new LinkedHashMap<>();
        entries.forEach((name, value) -> {
            Place place = node.keyPlaces().get(name);
            Term term = at(place, () -> vocabulary.require(name));
            if (value.list() != null && term.isChoice()) {
                // Several codes are several facts: two categories of data, two recipients.
                value.list().forEach(item -> {
                    Object code = answer(term, item);
                    if (code != null) {
                        facts.add(with(term.fact().blank(), term, code));
                    }
                });
                return;
            }
            Object answer = answer(term, value);
            Place other = before.putIfAbsent(term, place);
            if (other != null && !java.util.Objects.equals(given.get(term), answer)) {
                throw new CaseException(place + ": '" + name + "' and the answer at line " + other.line() + " are the same term, '" + term.name() + "', answered differently; keep one");
            }
            if (answer != null) {
                given.put(term, answer);
                answers.put(term.name(), answer);
            }
        });
    }

    private @Nullable Object answer(Term term, CaseNode node) {
        if (node.mapping() != null || node.list() != null) {
            throw new CaseException(node.place() + ": '" + term.name() + "' takes one answer, found " + node.form());
        }
        return at(node.place(), () -> term.accept(value(node.scalar())));
    }

    private static Object value(@Nullable Object scalar) {
        if (scalar == null) {
            return Truth.UNKNOWN;
        }
        if (scalar instanceof Boolean bool) {
            return bool ? Truth.YES : Truth.NO;
        }
        if (scalar instanceof String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "yes", "true" -> Truth.YES;
                case "no", "false" -> Truth.NO;
                case "unknown" -> Truth.UNKNOWN;
                default -> text;
            };
        }
        return scalar;
    }

    private static Optional<String> text(@Nullable CaseNode node) {
        if (node == null) {
            return Optional.empty();
        }
        if (!(node.scalar() instanceof String text)) {
            throw new CaseException(node.place() + ": 'case' takes a short text, found " + node.form());
        }
        return Optional.of(text);
    }

    static List<String> names(@Nullable CaseNode node, String key) {
        if (node == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (CaseNode item : node.list() == null ? List.of(node) : node.list()) {
            if (!(item.scalar() instanceof String name)) {
                throw new CaseException(item.place() + ": '" + key + "' takes a list of names, found " + item.form());
            }
            names.add(name);
        }
        return names;
    }

    private static Optional<LocalDate> date(@Nullable CaseNode node) {
        if (node == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(String.valueOf(node.scalar())));
        } catch (DateTimeParseException e) {
            throw new CaseException(node.place() + ": 'asOf' takes a date as yyyy-mm-dd, for instance 2024-03-01, found " + node.form() + " that is none");
        }
    }

    private static <T> T at(Place place, java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (CaseException e) {
            throw new CaseException(place + ": " + e.getMessage(), e);
        }
    }
}
