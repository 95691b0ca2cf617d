package io.github.safeconduct.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator itself: the same twice, nothing touched that stays the same, and every fault of a vocabulary said. */
class GenerateTermsTest {

    private static final Path RULES = Path.of("src/main/resources/rules");
    private static final Path MODEL = Path.of("src/main/java/io/github/safeconduct/model");
    private static final String PACKAGE = "io/github/safeconduct/terms";

    @TempDir
    static Path classes;

    @TempDir
    Path output;

    private static Method generate;

    @BeforeAll
    static void compileIt() throws ReflectiveOperationException, IOException {
        assertEquals(List.of(), JavaSource.compile("GenerateTerms", JavaSource.read(Path.of("build/terms/GenerateTerms.java")), classes));
        ClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, GenerateTermsTest.class.getClassLoader());
        generate = loader.loadClass("GenerateTerms").getMethod("generate", Path.class, Path.class, Path.class);
    }

    private static List<?> generate(Path rules, Path output) {
        try {
            return (List<?>) generate.invoke(null, rules, MODEL, output);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder.resolve(PACKAGE))) {
            all.forEach(file -> files.put(file.getFileName().toString(), JavaSource.read(file)));
        }
        return files;
    }

    @Test
    void generatingTwiceGivesTheSameBytes() throws IOException {
        assertEquals(List.of(), generate(RULES, output.resolve("one")));
        assertEquals(List.of(), generate(RULES, output.resolve("other")));
        assertEquals(files(output.resolve("one")), files(output.resolve("other")));
        assertEquals(files(Path.of("target/generated-sources/terms")), files(output.resolve("one")), "what the build compiled");
    }

    @Test
    void whatStaysTheSameIsNotTouchedAndWhatIsGoneGoes() throws IOException {
        generate(RULES, output);
        FileTime before = FileTime.fromMillis(1_000_000_000_000L);
        Path same = output.resolve(PACKAGE).resolve("RecipientTerm.java");
        Path changed = output.resolve(PACKAGE).resolve("RecipientKind.java");
        Path gone = Files.writeString(output.resolve(PACKAGE).resolve("GoneTerm.java"), "");
        String text = Files.readString(changed);
        Files.writeString(changed, "");
        Files.setLastModifiedTime(same, before);
        generate(RULES, output);
        assertEquals(before, Files.getLastModifiedTime(same));
        assertEquals(text, Files.readString(changed));
        assertEquals(false, Files.exists(gone));
    }

    @Test
    void everyFaultOfAVocabularyIsSaid() throws IOException {
        assertEquals(List.of(
                "the term own is defined twice",
                "the name Operation is taken by the model or the language; give its list another with codes:",
                "the code lower of lower would be called lower, which is no constant's name",
                "the code NO of words is an answer of its own; call it otherwise",
                "words says what MAYBE means, which is not one of its codes",
                "the term a_name would be called A_NAME, as another is",
                "list1 and list2 name the same list, Shared, with other codes",
                "like1 and like2 have the same codes; give both the same codes: name").stream().sorted().toList(),
                faults("""
                        - { term: own, fact: Recipient, ask: 'Own?' }
                        - { term: own, fact: Recipient, ask: 'Own?' }
                        - { term: operation, fact: Recipient, ask: 'Which?', values: [A] }
                        - { term: lower, fact: Recipient, ask: 'Which?', values: [lower] }
                        - { term: words, fact: Recipient, ask: 'Which?', values: [NO], meaning: { MAYBE: 'perhaps' } }
                        - { term: a_name, fact: Recipient, ask: 'Name?' }
                        - { term: aName, fact: Recipient, ask: 'Name?' }
                        - { term: list1, fact: Recipient, ask: 'Which?', values: [B, C], codes: Shared }
                        - { term: list2, fact: Recipient, ask: 'Which?', values: [B, D], codes: Shared }
                        - { term: like1, fact: Recipient, ask: 'Which?', values: [E, F] }
                        - { term: like2, fact: Recipient, ask: 'Which?', values: [F, E] }
                        """));
        assertEquals(false, Files.exists(output.resolve("out")), "nothing is written where something is wrong");
    }

    private List<String> faults(String terms) {
        try {
            Files.createDirectories(output.resolve("rules/own"));
            Files.writeString(output.resolve("rules/own/terms.yaml"), terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return generate(output.resolve("rules"), output.resolve("out")).stream().map(Object::toString).sorted().toList();
    }

    @Test
    void whatAnAuthorWritesCannotLeaveTheJavadoc() throws IOException {
        assertEquals(List.of(), faults("""
                - term: hostile
                  fact: Recipient
                  ask: 'Is it */ class X {} /* <b>bold</b> {@link Foo} @since & \\u002a/ "quoted"?'
                  catalogue: [hostile]
                """));
        String written = JavaSource.read(output.resolve("out/" + PACKAGE + "/RecipientTerm.java"));
        assertEquals(List.of(), JavaSource.compile("RecipientTerm", written, output));
        assertEquals(false, written.contains("class X {}"), written);
    }
}
