package io.github.safeconduct.internal.pack;

import io.github.safeconduct.law.AnswerType;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.OpenQuestion;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Settling;
import io.github.safeconduct.law.Source;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.TermMarks;
import io.github.safeconduct.law.TermWords;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Registers and terms as tab-separated lines. The build writes them from the YAML files, so that a host needs no YAML parser to
 * load the bundled rulebooks, and loading takes milliseconds.
 */
public final class RulebookIndex {

    private static final String LIST = "|";
    private static final String UNIT = "\u001f";

    private RulebookIndex() {}

    /** The lines for a register. */
    public static String write(VersionedRegister versioned) {
        Register register = versioned.register();
        StringBuilder out = new StringBuilder();
        line(out, "R", register.rulebook(), versioned.version(), register.body(), register.title(),
                basis(register.lawfulBasis()), String.join(LIST, register.governs()), register.whole().toString());
        register.sources().values()
                .forEach(source -> line(out, "S", source.id(), source.title(), source.published(), source.from().toString()));
        for (Norm norm : register.norms()) {
            LocalDate to = norm.to();
            line(out, "N", norm.id(), norm.title(), norm.source(), norm.locator(), norm.modality(), norm.effect().name(), norm.conclusion(),
                    norm.from().toString(), to == null ? "" : to.toString(), String.valueOf(norm.waivable()),
                    String.join(LIST, norm.yieldsTo()),
                    norm.evidence().name(), norm.confidence(), norm.summary(), norm.consequence());
        }
        register.questions()
                .forEach(question -> line(out, "Q", question.id(), question.question(), String.join(LIST, question.affects()),
                        question.handling(),
                        question.office(), String.join(LIST, question.referredBy())));
        return out.toString();
    }

    private static String basis(BasisTerms basis) {
        return Objects.toString(basis.claimed(), "") + LIST + Objects.toString(basis.assessed(), "") + LIST
                + basis.codes().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(","));
    }

    private static BasisTerms basis(String text) {
        String[] parts = text.split("\\|", -1);
        Map<String, String> codes = new LinkedHashMap<>();
        for (String entry : parts[2].isEmpty() ? new String[0] : parts[2].split(",")) {
            String[] codeAndBasis = entry.split("=", 2);
            codes.put(codeAndBasis[0], codeAndBasis[1]);
        }
        return new BasisTerms(parts[0].isEmpty() ? null : parts[0], codes, parts[1].isEmpty() ? null : parts[1]);
    }

    /** The register in such lines. */
    public static VersionedRegister register(String index) {
        String[] head = null;
        List<Source> sources = new ArrayList<>();
        List<Norm> norms = new ArrayList<>();
        List<OpenQuestion> questions = new ArrayList<>();
        for (String line : index.split("\n")) {
            String[] f = line.split("\t", -1);
            switch (f[0]) {
                case "R" -> head = f;
                case "S" -> sources.add(new Source(f[1], f[2], f[3], LocalDate.parse(f[4])));
                case "N" -> norms.add(new Norm(f[1], f[2], f[3], f[4], f[5], Effect.valueOf(f[6]), f[7], LocalDate.parse(f[8]), date(f[9]),
                        Boolean.parseBoolean(f[10]),
                        list(f[11]), Evidence.valueOf(f[12]), f[13], f[14], f[15]));
                case "Q" -> questions.add(new OpenQuestion(f[1], f[2], list(f[3]), f[4], f[5], list(f[6])));
                default -> throw new IllegalArgumentException("unknown line in the index: " + f[0]);
            }
        }
        if (head == null) {
            throw new IllegalArgumentException("the index has no heading");
        }
        return new VersionedRegister(
                new Register(head[1], head[3], head[4], list(head[6]), basis(head[5]), LocalDate.parse(head[7]), sources, norms, questions),
                head[2]);
    }

    /** The lines for terms. */
    public static String writeTerms(List<Term> terms) {
        StringBuilder out = new StringBuilder();
        for (Term term : terms) {
            String implies = term.implies().entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getKey() + ":"
                            + entry.getValue().entrySet().stream().sorted(Map.Entry.comparingByKey())
                                    .map(answer -> answer.getKey() + "=" + answer.getValue()).collect(Collectors.joining(",")))
                    .collect(Collectors.joining(LIST));
            line(out, term.name(), term.fact().name(), term.ask(), String.join(LIST, term.values()), term.type().name(),
                    String.valueOf(term.derived()),
                    String.valueOf(term.cautious()), String.valueOf(term.widened()),
                    String.join(LIST, term.closed().stream().sorted().toList()), String.valueOf(term.closedByDefault()), implies,
                    term.readAs().entrySet().stream().sorted(Map.Entry.comparingByKey())
                            .map(entry -> entry.getKey() + ":" + String.join(",", entry.getValue())).collect(Collectors.joining(LIST)),
                    String.join(LIST, term.catalogue()), name(term.marks().who()), name(term.marks().protects()),
                    Objects.toString(term.marks().canAct(), ""), excludes(term.marks().excludes()),
                    term.marks().brings().entrySet().stream().sorted(Map.Entry.comparingByKey())
                            .map(entry -> entry.getKey() + "=" + entry.getValue().code()).collect(Collectors.joining(LIST)),
                    String.valueOf(term.marks().background()), String.join(LIST, term.marks().askedWhen().stream().sorted().toList()),
                    String.valueOf(term.marks().gathers()),
                    term.words().help(), meaning(term.words().meaning()),
                    term.settledBy().stream().map(RulebookIndex::settling).collect(Collectors.joining(LIST)));
        }
        return out.toString();
    }

    /** The terms in such lines. */
    public static List<Term> terms(String index) {
        List<Term> terms = new ArrayList<>();
        for (String line : index.split("\n")) {
            String[] f = line.split("\t", -1);
            terms.add(new Term(f[0], FactKind.valueOf(f[1]), f[2], list(f[3]), AnswerType.valueOf(f[4]), Boolean.parseBoolean(f[5]),
                    Boolean.parseBoolean(f[6]),
                    Boolean.parseBoolean(f[7]), new HashSet<>(list(f[8])), Boolean.parseBoolean(f[9]), implies(f[10]),
                    settledBy(f[23]), readAs(f[11]), list(f[12]),
                    new TermMarks(f[13].isEmpty() ? null : Answerer.valueOf(f[13]), f[14].isEmpty() ? null : Truth.valueOf(f[14]),
                            f[15].isEmpty() ? null : Boolean.valueOf(f[15]), excludes(f[16]), brings(f[17]), Boolean.parseBoolean(f[18]),
                            new HashSet<>(list(f[19])), Boolean.parseBoolean(f[20])),
                    new TermWords(f[21], meaning(f[22]))));
        }
        return terms;
    }

    private static String settling(Settling one) {
        return String.join(",", one.answer(), one.comparison().name(), one.left(), one.right());
    }

    private static List<Settling> settledBy(String text) {
        return list(text).stream().map(one -> one.split(",", -1))
                .map(parts -> new Settling(parts[0], Settling.Comparison.valueOf(parts[1]), parts[2], parts[3])).toList();
    }

    /** Words of people, of which none is kept free to part them: a code, an equals sign and its words, parted as no line of text is. */
    private static String meaning(Map<String, String> meaning) {
        return new TreeMap<>(meaning).entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(UNIT));
    }

    private static Map<String, String> meaning(String text) {
        Map<String, String> meaning = new LinkedHashMap<>();
        for (String entry : text.isEmpty() ? new String[0] : text.split(UNIT)) {
            int at = entry.indexOf('=');
            meaning.put(entry.substring(0, at), entry.substring(at + 1));
        }
        return meaning;
    }

    private static Map<String, Area> brings(String text) {
        Map<String, Area> brings = new LinkedHashMap<>();
        for (String entry : list(text)) {
            int at = entry.indexOf('=');
            brings.put(entry.substring(0, at), Area.of(entry.substring(at + 1)).orElseThrow());
        }
        return brings;
    }

    private static Map<String, Map<String, String>> implies(String text) {
        Map<String, Map<String, String>> implies = new LinkedHashMap<>();
        for (String entry : list(text)) {
            String[] codeAndAnswers = entry.split(":", 2);
            Map<String, String> answers = new LinkedHashMap<>();
            for (String answer : codeAndAnswers[1].split(",")) {
                String[] parts = answer.split("=", 2);
                answers.put(parts[0], parts[1]);
            }
            implies.put(codeAndAnswers[0], answers);
        }
        return implies;
    }

    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    private static String excludes(Map<String, Map<String, List<String>>> excludes) {
        return new TreeMap<>(excludes).entrySet().stream()
                .map(entry -> entry.getKey() + ":" + new TreeMap<>(entry.getValue()).entrySet().stream()
                        .map(other -> other.getKey() + "=" + String.join(";", other.getValue())).collect(Collectors.joining(",")))
                .collect(Collectors.joining(LIST));
    }

    private static Map<String, Map<String, List<String>>> excludes(String text) {
        Map<String, Map<String, List<String>>> excludes = new LinkedHashMap<>();
        implies(text).forEach((answer, others) -> {
            Map<String, List<String>> answers = new LinkedHashMap<>();
            others.forEach((name, several) -> answers.put(name, Arrays.asList(several.split(";"))));
            excludes.put(answer, answers);
        });
        return excludes;
    }

    private static Map<String, List<String>> readAs(String text) {
        Map<String, List<String>> readAs = new LinkedHashMap<>();
        for (String entry : list(text)) {
            String[] codeAndOthers = entry.split(":", 2);
            readAs.put(codeAndOthers[0], Arrays.asList(codeAndOthers[1].split(",")));
        }
        return readAs;
    }

    private static void line(StringBuilder out, String... fields) {
        out.append(Arrays.stream(fields).map(field -> field.replaceAll("\\s+", " ")).collect(Collectors.joining("\t"))).append('\n');
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\|"));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
