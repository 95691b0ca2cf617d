package io.github.safeconduct.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence of the reports is there in every language, is said somewhere, and stands nowhere else. */
class WordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/words");
    private static final Path MAIN = Path.of("src/main/java/io/github/safeconduct");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z]*(\\.[a-zA-Z_]+)*");
    private static final Pattern FAMILY = Pattern.compile("\\b(?:of|constant)\\(\\s*\"([a-zA-Z]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

    /** Words in the code that no report says: attributes, and how a label is shown to whoever writes code. Exceptions are in English. */
    private static final Set<String> NO_REPORT = Set.of("<!DOCTYPE html>\\n", "pt pd", "width=device-width, initial-scale=1", " of ");

    private static Map<String, String> bundle(Path file) throws IOException {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            read.load(in);
        }
        Map<String, String> bundle = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> bundle.put(key, read.getProperty(key)));
        return bundle;
    }

    private static Map<String, Map<String, String>> bundles() throws IOException {
        Map<String, Map<String, String>> bundles = new TreeMap<>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.toList()) {
                bundles.put(file.getFileName().toString().replace(".properties", ""), bundle(file));
            }
        }
        return bundles;
    }

    private static Map<String, String> english() throws IOException {
        return bundle(BUNDLES.resolve("en.properties"));
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the classes that speak hold in quotation marks, with the class. */
    private static Map<Path, List<String>> literals() throws IOException {
        Map<Path, List<String>> literals = new TreeMap<>();
        try (Stream<Path> files = Files.list(MAIN.resolve("report"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                literals.put(file, literals(Files.readString(file)));
            }
        }
        return literals;
    }

    private static List<String> literals(String source) {
        String code = source.replaceAll("(?s)\"\"\".*?\"\"\"", "").replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "")
                .replaceAll("requireNonNull\\([^\";]*\"[^\"\\\\]*\"\\)", "requireNonNull()")
                .replaceAll("Exception\\((?:\"(?:[^\"\\\\]|\\\\.)*\"|[^\";])*;", "");
        List<String> literals = new ArrayList<>();
        Matcher matcher = LITERAL.matcher(code);
        while (matcher.find()) {
            literals.add(matcher.group(1));
        }
        return literals;
    }

    /** The classes beside the reports that make what reports, or the interview at a terminal, say. */
    private static final List<String> BESIDE = List.of("cli/Dialogue", "cli/Replies", "interview/Interview", "interview/Opening",
            "interview/Spot", "Notice", "Premise", "RuleProof", "internal/Floors", "internal/Deciding", "internal/Premises",
            "internal/Citations", "internal/Explaining", "casefile/CaseDay", "cli/CaseSource");

    private static String spoken() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path file : literals().keySet()) {
            // What writes JSON says nothing.
            String source = Files.readString(file);
            sources.append(source.matches("(?s).*(?:\\bWords\\b|\\bwords\\.).*") ? source : "");
        }
        for (String command : List.of("AskCommand", "Dialogue", "Replies")) {
            sources.append(Files.readString(MAIN.resolve("cli/" + command + ".java")));
        }
        return sources.toString();
    }

    @Test
    void everyLanguageSaysAllOfItAndNothingElse() throws IOException {
        Map<String, String> english = english();
        List<String> faults = new ArrayList<>();
        bundles().forEach((language, bundle) -> {
            english.forEach((key, sentence) -> {
                if (!bundle.containsKey(key)) {
                    faults.add(language + " lacks " + key);
                } else if (!places(bundle.get(key)).equals(places(sentence))) {
                    faults.add(language + " puts in other values: " + key + "=" + bundle.get(key));
                }
            });
            bundle.keySet().stream().filter(key -> !english.containsKey(key))
                    .forEach(key -> faults.add(language + " has no use for " + key));
        });
        assertEquals(List.of(), faults);
        assertEquals(Set.of("ar", "en", "es", "fr", "zh"), bundles().keySet());
        assertEquals(List.of("en", "ar", "es", "fr", "zh"), Words.languages().stream().map(Locale::getLanguage).toList());
    }

    /** A key twice in one file is one sentence lost. */
    @Test
    void noKeyStandsTwice() throws IOException {
        for (String language : bundles().keySet()) {
            List<String> keys = Files.readAllLines(BUNDLES.resolve(language + ".properties")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.substring(0, line.indexOf('='))).toList();
            assertEquals(keys.stream().distinct().toList(), keys, language);
        }
    }

    /** Every sentence can be put together, an apostrophe is written twice, and every value comes out where it is put. */
    @Test
    void everySentenceCanBeSaid() throws IOException {
        Object[] values = {"<0>", "<1>", "<2>", "<3>", "<4>", "<5>", "<6>", "<7>"};
        bundles().forEach((language, bundle) -> bundle.forEach((key, sentence) -> {
            String said = new MessageFormat(sentence, Locale.ROOT).format(values);
            places(sentence).forEach(place -> assertTrue(said.contains("<" + place + ">"), language + " " + key + ": " + said));
            assertFalse(sentence.replace("''", "").contains("'"), language + " " + key + ": " + sentence);
            assertFalse(said.contains("{"), language + " " + key + ": " + said);
        }));
    }

    @Test
    void everySentenceIsSaidSomewhereAndNothingIsSaidThatIsNotThere() throws IOException {
        String spoken = spoken();
        Set<String> families = FAMILY.matcher(spoken).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> literals = new TreeSet<>(literals(spoken));
        Set<String> english = english().keySet();
        Set<String> unused = new TreeSet<>(english);
        unused.removeIf(key -> literals.contains(key)
                || (key.contains(".") && families.contains(key.substring(0, key.indexOf('.')))
                        && key.substring(key.indexOf('.') + 1).matches("[A-Z_]+")));
        unused.removeAll(offices());
        assertEquals(Set.of(), unused, "nobody says these");
        Set<String> missing = new TreeSet<>();
        literals.stream().filter(text -> text.contains(".") && KEY.matcher(text).matches()).filter(key -> !english.contains(key))
                .forEach(missing::add);
        assertEquals(Set.of(), missing, "these are said and stand in no bundle");
    }

    /** The keys of the offices that the bundled rules refer to. */
    private static Set<String> offices() throws IOException {
        Set<String> offices = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/rules"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".drl")).toList()) {
                Pattern.compile("Referral\\.to\\( \"([^\"]+)\"").matcher(Files.readString(file)).results().map(match -> match.group(1))
                        .forEach(office -> offices.add("office." + office.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")));
            }
        }
        return offices;
    }

    /** Whom a case waits for is said in the reader's language; an office nobody translated is named in English all the same. */
    @Test
    void officesThatNormsNameAreTranslated() throws IOException {
        Words french = Words.in(Locale.FRENCH);
        assertEquals("service juridique", french.office("legal office"));
        assertEquals("Commission de contrôle des fichiers d’INTERPOL", french.office("Commission for the Control of INTERPOL's Files"));
        assertEquals("Office of Somebody Else", french.office("Office of Somebody Else"));
        assertEquals("Security officer", Words.english().office("Security officer"));
        Set<String> untranslated = offices();
        untranslated.removeAll(english().keySet());
        assertTrue(untranslated.size() <= 5, "many offices have no word in any other language: " + untranslated);
    }

    /** Two words beside each other are a sentence, and sentences belong where they can be translated. */
    @Test
    void noSentenceStandsInTheCode() throws IOException {
        List<String> faults = new ArrayList<>();
        Map<Path, List<String>> all = new TreeMap<>(literals());
        for (String name : BESIDE) {
            Path file = MAIN.resolve(name + ".java");
            all.put(file, literals(Files.readString(file)));
        }
        all.forEach((file, literals) -> literals.stream()
                .filter(text -> text.matches(".*[A-Za-z]{2,}[,;:]? [a-z]{2,}.*") || text.matches("[A-Z][a-z]+[:,] ?")
                        || text.matches(" [a-z]+ "))
                .filter(text -> !NO_REPORT.contains(text)).forEach(text -> faults.add(file.getFileName() + ": " + text)));
        assertEquals(List.of(), faults);
    }

    /** A reader of a translation is told, in its language, that no professional read it and what stays English. */
    @Test
    void everyTranslationSaysThatItIsOne() throws IOException {
        bundles().forEach((language, bundle) -> {
            assertEquals(language.equals("en"), bundle.get("language.note").isEmpty(), language);
            assertEquals(language.equals("ar") ? "rtl" : "ltr", bundle.get("language.direction"), language);
        });
    }

    /** What stands between the English words that the notation of a report consists of, and nothing else, may be the same. */
    @Test
    void aTranslationIsTranslated() throws IOException {
        Map<String, String> english = english();
        bundles().forEach((language, bundle) -> bundle.forEach((key, sentence) -> {
            boolean words = PLACE.matcher(english.get(key)).replaceAll("").chars().filter(Character::isLetter).count() > 3;
            if (!language.equals("en") && words && !key.equals("language.direction")) {
                boolean same = sentence.equals(english.get(key));
                assertFalse(same && !SAME.contains(language + " " + key), language + " " + key + ": " + sentence);
            }
            if (language.equals("ar") && words && !key.equals("language.direction")) {
                assertTrue(sentence.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC),
                        key);
            }
            if (language.equals("zh") && words && !key.equals("language.direction")) {
                assertTrue(sentence.codePoints().anyMatch(Character::isIdeographic), key);
            }
        }));
    }

    /** Words that French has as English has them. */
    private static final Set<String> SAME = Set.of("fr certainty.POSSIBLE", "fr conclusionKind.SUSPENSION");

    @Test
    void anUnknownLanguageIsAClearError() {
        LanguageException fault = assertThrows(LanguageException.class, () -> Words.in(Locale.GERMAN));
        assertEquals("there are no reports in the language 'de'; expected one of en, ar, es, fr, zh", fault.getMessage());
        assertThrows(LanguageException.class, () -> Words.in(Locale.ROOT));
        assertEquals(Locale.FRENCH, Words.in(Locale.CANADA_FRENCH).language());
    }

    /** Nothing a case is called can open or close more than the part it stands in. */
    @Test
    void marksFromElsewhereDoNoHarm() {
        for (String hostile : List.of("\uFDD2\uFDD2x", "\uFDD0x", "x\uFDD1\uFDD1", "\uFDD2\uFDD0\uFDD1x\uFDD2")) {
            List<String> parts = new ArrayList<>();
            Marked.split("a " + Marked.NAME + hostile + Marked.END + " b", (under, part) -> parts.add(part));
            assertEquals("a x b", String.join("", parts), Arrays.toString(hostile.toCharArray()));
            String html = new Markup().element("p", "a " + Marked.ENGLISH + hostile + Marked.END + " b").end();
            assertEquals("<p>a x b</p>", html.replaceAll("</?bdi[^>]*>", ""));
            assertEquals(html.split("<bdi").length, html.split("</bdi>", -1).length);
        }
    }
}
