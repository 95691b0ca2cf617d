package io.github.safeconduct.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Codes, names and English in an Arabic report keep their own direction, and turn nothing around them. */
class BidiTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    /** What a page shows and no element can stand in, or that is the same in every language. */
    private static final Pattern APART = Pattern.compile("(?s)<style>.*?</style>|<title[^>]*>.*?</title>|<desc[^>]*>.*?</desc>"
            + "|<bdi[^>]*>.*?</bdi>|<tspan[^>]*>.*?</tspan>|<[^>]*>|Safeconduct");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

    private static List<Decision> examples() throws IOException {
        List<Decision> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("examples/cases"))) {
            for (Path file : files.sorted().toList()) {
                CaseFile one = new CaseFileReader(SAFECONDUCT.vocabulary()).read(file).get(0);
                try (CaseSession session = one.open(SAFECONDUCT)) {
                    all.add(session.decide());
                }
            }
        }
        return all;
    }

    @Test
    void whatIsNotArabicIsIsolatedOnThePage() throws IOException {
        for (Decision decision : examples()) {
            String page = HtmlReport.of(SAFECONDUCT, CaseLabel.named("x y"), decision, ARABIC);
            Matcher bare = LATIN.matcher(APART.matcher(page).replaceAll(" "));
            assertTrue(!bare.find(), () -> "'" + bare.group() + "' stands bare in the page of " + decision);
            for (String span : page.split("<tspan")) {
                // Isolates as "isolate" does; with a direction of its own the browser would begin the whole line on the other side.
                assertTrue(!span.startsWith(" lang") || span.contains("unicode-bidi=\"plaintext\""), span);
            }
        }
    }

    /** A line without direction characters runs as its first letter does: so an Arabic sentence opens with an Arabic word. */
    @Test
    void anArabicSentenceOpensWithAnArabicWord() throws IOException {
        List<String> turned = new ArrayList<>();
        for (Decision decision : examples()) {
            for (String text : List.of(new TextReport(SAFECONDUCT, CaseLabel.named("x"), decision, false, ARABIC).text(),
                    new TextReport(SAFECONDUCT, CaseLabel.named("x"), decision, false, ARABIC).full())) {
                for (String line : text.lines().toList()) {
                    boolean begins = line.matches("( {2})?\\S.*");
                    if (begins && line.matches(".*[\u0621-\u064a].*") && line.strip().matches("[^\\p{L}]*[A-Za-z].*")
                            && !line.strip().startsWith("--full") && !line.strip().matches("\\d+\\. .*")) {
                        turned.add(line);
                    }
                }
            }
        }
        assertEquals(List.of(), turned.stream().distinct().limit(10).toList());
    }
}
