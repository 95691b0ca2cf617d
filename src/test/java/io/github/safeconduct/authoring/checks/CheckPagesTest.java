package io.github.safeconduct.authoring.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.Known;
import io.github.safeconduct.authoring.Verification;
import io.github.safeconduct.authoring.source.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every check has its page, whose bad example the verifier finds fault with in just the words of the page, and whose good example it does
 * not. {@code mvn test -Dtest=CheckPagesTest -Dsafeconduct.write=true} writes what verify says, and the index, anew.
 */
class CheckPagesTest {

    private static final Path PAGES = Path.of("docs/checks");
    private static final Path CHECKS = Path.of("src/main/java/io/github/safeconduct/authoring/checks");
    private static final Path BASE = Path.of("src/test/resources/authoring/harbour");
    private static final Known KNOWN = Known.of(Safeconduct.load());
    private static final boolean WRITE = Boolean.getBoolean("safeconduct.write");
    private static final String HEAD = "package io.github.safeconduct.rules.harbour\n\nimport io.github.safeconduct.model.*\n";
    private static final Pattern EXAMPLE = Pattern.compile("`([a-z/-]+\\.(?:yaml|drl))`:\n\n```\\w+\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern LIST = Pattern.compile("(expected one of (?:[A-Z_]+, ){2})[A-Z_]+, .*");
    private static final Pattern SAYS = Pattern.compile("`verify` says:\n\n```\n(.*?)```\n", Pattern.DOTALL);

    @TempDir
    private Path folder;

    static Set<String> names() {
        return Checks.described().keySet();
    }

    @Test
    void everyClassThatChecksIsRun() throws IOException {
        Set<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.list(CHECKS)) {
            for (Path file : files.toList()) {
                if (Files.readString(file).matches("(?s).*\\bimplements (?:Word)?Check \\{.*")) {
                    written.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        Set<String> run = Stream.concat(Checks.all().stream(), Questions.all().stream()).map(check -> check.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(written, run);
        assertEquals(run.size() + 1, names().size(), "no two have one name");
    }

    @Test
    void everyCheckHasItsPageAndEveryPageItsCheck() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            Set<String> pages = files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .filter(name -> !name.equals("README")).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(names()), pages);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theBadExampleIsFoundAndTheGoodOneIsNot(String name) throws IOException {
        Path file = PAGES.resolve(name + ".md");
        String page = Files.readString(file);
        String looksFor = Checks.described().get(name);
        String sentence = looksFor.substring(0, 1).toUpperCase(Locale.ROOT) + looksFor.substring(1) + ".";
        int good = page.indexOf("\n## Good\n");
        int bad = page.indexOf("\n## Bad\n");
        assertTrue(0 < bad && bad < good, name + " shows a bad and then a good example");
        Verification wrong = verify("bad", page.substring(bad, good));
        List<Fault> found = new ArrayList<>(wrong.faults());
        if (found.isEmpty()) {
            found.addAll(wrong.advice());
        }
        // A list that grows with the vocabulary is cut short.
        String says = found.stream().map(fault -> LIST.matcher(fault.toString()).replaceFirst("$1\u2026"))
                .collect(Collectors.joining("\n", "", "\n"));
        if (WRITE) {
            page = page.substring(0, page.indexOf('\n') + 1) + "\n" + sentence
                    + page.substring(page.indexOf("\n\n", page.indexOf('\n') + 2));
            Matcher block = SAYS.matcher(page);
            page = block.replaceFirst(Matcher.quoteReplacement("`verify` says:\n\n```\n" + says + "```\n"));
            Files.writeString(file, page);
        }
        assertTrue(page.startsWith("# " + name + "\n\n" + sentence + "\n\n"), page.substring(0, Math.min(200, page.length())));
        Matcher block = SAYS.matcher(page);
        assertTrue(block.find(), name + " says what verify says");
        assertEquals(says, block.group(1), name);
        assertFalse(found.isEmpty(), name + " is triggered by no sample");
        found.forEach(fault -> assertEquals(name.equals(Checks.READING) ? "" : name, fault.check(), fault.toString()));
        Verification right = verify("good", page.substring(page.indexOf("\n## Good\n")));
        assertEquals(List.of(), right.faults(), name);
        assertEquals(List.of(), right.advice().stream().filter(advice -> advice.check().equals(name)).toList(), name);
    }

    /** The rulebook of the examples with what an example adds to it, or puts in the place of a file of it. */
    private Verification verify(String which, String text) throws IOException {
        Path rulebook = folder.resolve(which).resolve("harbour");
        Files.createDirectories(rulebook);
        try (Stream<Path> files = Files.list(BASE)) {
            for (Path file : files.toList()) {
                Files.copy(file, rulebook.resolve(file.getFileName()));
            }
        }
        Map<String, String> examples = new LinkedHashMap<>();
        EXAMPLE.matcher(text).results().forEach(example -> examples.put(example.group(1), example.group(2)));
        assertFalse(examples.isEmpty());
        for (Map.Entry<String, String> example : examples.entrySet()) {
            Path file = folder.resolve(which).resolve(example.getKey());
            boolean whole = example.getValue().matches("(?s)(?:package|norms:|rulebook:).*");
            String before = whole ? "" : Files.exists(file) ? Files.readString(file).stripTrailing() + "\n" : "";
            boolean begun = before.isEmpty() && !whole && example.getKey().endsWith(".drl");
            Files.writeString(file, (begun ? HEAD : before) + (example.getKey().endsWith(".drl") && !whole ? "\n" : "")
                    + example.getValue());
        }
        return Verification.of(folder.resolve(which), KNOWN);
    }

    @Test
    void theIndexIsUpToDate() throws IOException {
        StringBuilder index = new StringBuilder("# What verify looks for\n\nGenerated by `CheckPagesTest`; do not edit by hand.\n\n"
                + "One run of `./safeconduct verify` reports every mistake in every file, with the check that found it and its page. "
                + "Each page has a bad and a good example;\nboth are run. They begin with this rulebook, and add to its files or, where "
                + "they open one, stand in its place:\n\n");
        for (String file : List.of("rulebook.yaml", "norms.yaml", "terms.yaml", "onward-transfer.drl")) {
            index.append("`harbour/").append(file).append("`:\n\n```").append(file.substring(file.lastIndexOf('.') + 1)).append('\n')
                    .append(Files.readString(BASE.resolve(file)).strip()).append("\n```\n\n");
        }
        index.append("| check | finds | |\n|---|---|---|\n");
        Set<String> words = Questions.all().stream().map(WordCheck::name).collect(Collectors.toSet());
        Set<String> excepted = Checks.all().stream().filter(Check::knowsExceptions).map(Check::name).collect(Collectors.toSet());
        Checks.described().forEach((name, looksFor) -> index.append("| [").append(name).append("](").append(name).append(".md) | ")
                .append(looksFor).append(" | ")
                .append(words.contains(name)
                        ? "advice"
                        : excepted.contains(name)
                                ? "knows exceptions"
                                : name.equals("twins")
                                        ? "advice in your own rules"
                                        : "")
                .append(" |\n"));
        Path file = PAGES.resolve("README.md");
        if (WRITE) {
            Files.writeString(file, index);
        }
        assertEquals(index.toString(), Files.readString(file));
    }
}
