import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Build step: writes the package {@code io.github.safeconduct.terms} from the vocabulary, a class of constants for every fact and an enum
 * for every closed list. The same vocabulary gives the same bytes, and a file that would not change is not touched.
 *
 * <p>Arguments: the folder of the rulebooks, the folder of the package {@code model}, the source folder to write to.
 */
public final class GenerateTerms {

    private static final String PACKAGE = "io.github.safeconduct.terms";
    private static final int WIDTH = 140;

    /** The lists that factories of the model take, each by an interface of the model's. */
    private static final Map<String, String> MODEL_INTERFACES = Map.of("Body", "Organisation", "RecipientKind", "Recipient.Kind",
            "DataCategory", "PersonalData.Category", "OperationKind", "Operation.Kind");

    /** The codes every choice term accepts beside its own. */
    private static final Map<String, String> COMMON = Map.of("OTHER", "Something else than is listed.", "NONE", "None at all.");

    /** Text that a case file or a host means as an answer of its own, so that no code can be called so. */
    private static final Set<String> WORDS = Set.of("YES", "NO", "TRUE", "FALSE", "UNKNOWN");

    /** What a term is answered by that is neither yes or no nor a code, by the key that says so. */
    private static final Map<String, String> BY = Map.of("number", "Amount", "country", "CountryOf", "date", "DayOf");

    private final Map<String, Term> terms = new TreeMap<>();
    private final Map<String, Set<String>> readBy = new TreeMap<>();
    private final Predicate<String> taken;
    private final List<String> faults = new ArrayList<>();

    /** A term as far as Java needs it. */
    private record Term(String name, String fact, String ask, List<String> codes, String list, String by, Map<String, String> meaning,
            List<String> catalogue) {

        /** The enum of its codes. */
        String enumName() {
            return list.isEmpty() ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : list;
        }

        String constant() {
            return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_").toUpperCase(Locale.ROOT);
        }

        String type() {
            return codes.isEmpty() ? BY.getOrDefault(by, "YesNo") + "<" + fact + ">" : "Choice<" + fact + ", " + enumName() + ">";
        }
    }

    private GenerateTerms(Path rules, Path model) throws IOException {
        Set<String> modelTypes = new TreeSet<>();
        for (Path file : files(model, ".java")) {
            modelTypes.add(file.getFileName().toString().replace(".java", ""));
        }
        taken = name -> modelTypes.contains(name) || inJavaLang(name);
        for (Path file : files(rules, "terms.yaml")) {
            for (Object entry : (List<?>) yaml().load(Files.readString(file))) {
                Term term = term((Map<?, ?>) entry);
                if (terms.put(term.name(), term) != null) {
                    faults.add("the term " + term.name() + " is defined twice");
                }
            }
        }
        Pattern quoted = Pattern.compile("\"(\\w+)\"");
        for (Path file : files(rules, ".drl")) {
            Matcher names = quoted.matcher(Files.readString(file));
            while (names.find()) {
                readBy.computeIfAbsent(names.group(1), any -> new TreeSet<>()).add(file.getParent().getFileName().toString());
            }
        }
    }

    public static void main(String[] args) throws IOException {
        List<String> faults = generate(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        if (!faults.isEmpty()) {
            faults.forEach(fault -> System.err.println("[terms] " + fault));
            System.exit(1);
        }
    }

    /** Writes the package, or nothing and says what is wrong with the vocabulary. */
    public static List<String> generate(Path rules, Path model, Path sourceFolder) throws IOException {
        GenerateTerms generator = new GenerateTerms(rules, model);
        Map<String, String> sources = generator.sources();
        if (generator.faults.isEmpty()) {
            write(sourceFolder.resolve(PACKAGE.replace('.', '/')), sources);
        }
        return generator.faults;
    }

    private static boolean inJavaLang(String name) {
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            // A file system that ignores case finds a class of another spelling and says so by the error.
            return false;
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
        }
    }

    /** Everything as text: YAML's own idea of yes, no and numbers would change codes. */
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(Integer.MAX_VALUE);
        DumperOptions dumper = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // none
            }
        });
    }

    private static Term term(Map<?, ?> entry) {
        Map<String, String> meaning = new TreeMap<>();
        if (entry.get("meaning") instanceof Map<?, ?> said) {
            said.forEach((code, words) -> meaning.put(code.toString(), words.toString()));
        }
        return new Term(text(entry, "term"), text(entry, "fact"), text(entry, "ask"), list(entry, "values"), text(entry, "codes"),
                BY.keySet().stream().filter(key -> text(entry, key).equals("true")).findFirst().orElse(""), meaning,
                list(entry, "catalogue"));
    }

    private static String text(Map<?, ?> entry, String key) {
        return entry.get(key) instanceof String text ? text.strip() : "";
    }

    private static List<String> list(Map<?, ?> entry, String key) {
        return entry.get(key) instanceof List<?> values ? values.stream().map(Object::toString).toList() : List.of();
    }

    /** The files of the package by name. */
    private Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        sources.put("package-info.java", """
                /**
                 * The vocabulary as Java: a constant for every bundled term, on a class for each fact, and an enum for every closed list.
                 * Generated from {@code terms.yaml} of each rulebook; every name is the term's own, in capitals.
                 */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(PACKAGE));
        Map<String, List<Term>> byFact = new TreeMap<>();
        Map<String, List<Term>> byList = new TreeMap<>();
        for (Term term : terms.values()) {
            byFact.computeIfAbsent(term.fact(), any -> new ArrayList<>()).add(term);
            if (!term.codes().isEmpty()) {
                byList.computeIfAbsent(term.enumName(), any -> new ArrayList<>()).add(term);
            }
        }
        byFact.forEach((fact, carried) -> add(sources, fact + "Term", constants(fact, carried)));
        byList.forEach((name, asked) -> add(sources, name, codes(name, asked)));
        knownOnce(byList.values());
        return sources;
    }

    private void add(Map<String, String> sources, String name, String source) {
        if (taken.test(name)) {
            faults.add("the name " + name + " is taken by the model or the language; give its list another with codes:");
        }
        String other = sources.keySet().stream().filter(file -> file.equalsIgnoreCase(name + ".java")).findFirst().orElse(null);
        if (other != null) {
            faults.add("two files would be called " + other);
        }
        sources.put(name + ".java", source);
    }

    /** A list of several codes that stands at two terms is one list, and says so. */
    private void knownOnce(Collection<List<Term>> lists) {
        Map<Set<String>, String> known = new HashMap<>();
        for (List<Term> asked : lists) {
            Term first = asked.get(0);
            asked.stream().filter(term -> !term.codes().equals(first.codes())).forEach(term ->
                    faults.add(first.name() + " and " + term.name() + " name the same list, " + first.enumName() + ", with other codes"));
            String other = first.codes().size() < 2 ? null : known.putIfAbsent(Set.copyOf(first.codes()), first.name());
            if (other != null) {
                faults.add(other + " and " + first.name() + " have the same codes; give both the same codes: name");
            }
        }
    }

    private String constants(String fact, List<Term> carried) {
        StringBuilder out = new StringBuilder("package " + PACKAGE + ";\n\n");
        Set<String> imports = new TreeSet<>(Set.of(fact));
        carried.forEach(term -> imports.add(term.type().substring(0, term.type().indexOf('<'))));
        imports.forEach(type -> out.append("import io.github.safeconduct.model.").append(type).append(";\n"));
        out.append("\n/** The terms that {@link ").append(fact).append("} carries. */\n");
        out.append("public final class ").append(fact).append("Term {\n");
        Set<String> names = new TreeSet<>();
        for (Term term : carried) {
            legal(term.constant(), names, "the term " + term.name());
            List<String> lines = new ArrayList<>(List.of(escape(term.ask())));
            List<String> aliases = term.catalogue().stream().filter(name -> !name.equals(term.name())).sorted().toList();
            if (!aliases.isEmpty()) {
                lines.add("<p>Also " + String.join(", ", aliases.stream().map(name -> "{@code " + name + "}").toList()) + ".");
            }
            Set<String> books = readBy.getOrDefault(term.name(), Set.of());
            if (!books.isEmpty()) {
                lines.add("<p>Read by " + String.join(", ", books) + ".");
            }
            String declared = "    public static final " + term.type() + ' ' + term.constant() + " =";
            String value = "new " + term.type().substring(0, term.type().indexOf('<')) + "<>(\"" + term.name() + "\");";
            boolean fits = declared.length() + 1 + value.length() < WIDTH;
            out.append('\n').append(javadoc(lines)).append(declared).append(fits ? " " : "\n            ").append(value).append('\n');
        }
        return out.append("\n    private ").append(fact).append("Term() {}\n}\n").toString();
    }

    private String codes(String name, List<Term> asked) {
        String of = MODEL_INTERFACES.getOrDefault(name, "Code");
        StringBuilder out = new StringBuilder("package " + PACKAGE + ";\n\n");
        out.append("import io.github.safeconduct.model.").append(of.replaceAll("\\..*", "")).append(";\n\n/**\n");
        for (Term term : asked) {
            String link = " ({@link " + term.fact() + "Term#" + term.constant() + "})";
            wrap(out, " * ", (term == asked.get(0) ? "" : "<p>") + escape(term.ask()) + link);
        }
        out.append(" */\npublic enum ").append(name).append(" implements ").append(of).append(" {\n");
        Set<String> codes = new LinkedHashSet<>(asked.get(0).codes());
        codes.addAll(List.of("OTHER", "NONE"));
        Set<String> names = new TreeSet<>();
        List<String> constants = new ArrayList<>();
        for (String code : codes) {
            legal(code, names, "the code " + code + " of " + asked.get(0).name());
            if (WORDS.contains(code)) {
                faults.add("the code " + code + " of " + asked.get(0).name() + " is an answer of its own; call it otherwise");
            }
            String said = asked.stream().map(term -> term.meaning().get(code)).filter(Objects::nonNull).findFirst()
                    .orElse(COMMON.get(code));
            constants.add((said == null ? "" : javadoc(List.of(escape(said)))) + "    " + code);
        }
        asked.forEach(term -> term.meaning().keySet().stream().filter(code -> !codes.contains(code)).forEach(code ->
                faults.add(term.name() + " says what " + code + " means, which is not one of its codes")));
        return out.append(String.join(",\n", constants)).append("\n}\n").toString();
    }

    private void legal(String name, Set<String> before, String what) {
        if (!SourceVersion.isName(name) || !name.matches("[A-Z][A-Z0-9_]*")) {
            faults.add(what + " would be called " + name + ", which is no constant's name");
        }
        if (!before.add(name)) {
            faults.add(what + " would be called " + name + ", as another is");
        }
    }

    private static String javadoc(List<String> lines) {
        StringBuilder out = new StringBuilder();
        if (lines.size() == 1 && lines.get(0).length() + 11 < WIDTH) {
            return out.append("    /** ").append(lines.get(0)).append(" */\n").toString();
        }
        out.append("    /**\n");
        lines.forEach(line -> wrap(out, "     * ", line));
        return out.append("     */\n").toString();
    }

    private static void wrap(StringBuilder out, String indent, String text) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : Arrays.asList(text.split("\\s+"))) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() >= WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder(indent);
            }
            line.append(line.length() > indent.length() ? " " : "").append(word);
        }
        out.append(line).append('\n');
    }

    /** Words of an author as Javadoc shows them. */
    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("@", "&#64;").replace("{", "&#123;")
                .replace("}", "&#125;").replace("*/", "*&#47;").replace("\\", "&#92;");
    }

    /** Writes what differs and takes away what is no longer generated. */
    private static void write(Path folder, Map<String, String> sources) throws IOException {
        Files.createDirectories(folder);
        for (Path file : files(folder, ".java")) {
            if (!sources.containsKey(file.getFileName().toString())) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey());
            byte[] content = source.getValue().getBytes(StandardCharsets.UTF_8);
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
                Files.write(file, content);
            }
        }
    }
}
