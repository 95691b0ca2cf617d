package io.github.safeconduct.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.Known;
import io.github.safeconduct.authoring.RulebookSources;
import io.github.safeconduct.authoring.source.Silence;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.testing.CaseFolders;
import io.github.safeconduct.testing.RuleCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * docs/norms.md says of every norm its source, its evidence, its rules and its cases. It is generated: {@code mvn test
 * -Dtest=NormsTableTest -Dsafeconduct.write=true} writes it anew.
 */
class NormsTableTest {

    private static final Path TABLE = Path.of("docs/norms.md");

    @Test
    void theTableIsUpToDate() throws IOException {
        String table = table();
        if (Boolean.getBoolean("safeconduct.write")) {
            Files.writeString(TABLE, table);
        }
        assertEquals(table, Files.readString(TABLE), "write it anew with mvn test -Dtest=NormsTableTest -Dsafeconduct.write=true");
    }

    /** A number that is written down by hand is wrong after the next norm. */
    @Test
    void whoSaysHowManyThereAreSaysItRight() throws IOException {
        Safeconduct safeconduct = Safeconduct.load();
        int norms = safeconduct.rulebooks().stream().mapToInt(book -> safeconduct.register(book).norms().size()).sum();
        for (String file : List.of("README.md", "CHANGELOG.md")) {
            assertTrue(Files.readString(Path.of(file)).matches("(?s).*\\b" + norms + " (?:norms,|with source).*"),
                    file + ": there are " + norms);
        }
    }

    /** A locator leads a reader to a place in the source; how somebody came to read it leads nowhere. */
    @Test
    void noLocatorSpeaksOfHowTheSourceWasRead() {
        Safeconduct safeconduct = Safeconduct.load();
        safeconduct.rulebooks().forEach(book -> safeconduct.register(book).norms().forEach(norm -> assertFalse(
                norm.locator().matches("(?i).*\\b(?:chunk|snippet|excerpt|token|fetch|search result)s?\\b.*"),
                norm.id() + ": " + norm.locator())));
    }

    private static String table() {
        Safeconduct safeconduct = Safeconduct.load();
        RulebookSources sources = RulebookSources.read(Path.of("src/main/resources/rules"), Known.nothing());
        Map<String, Integer> speaking = new HashMap<>();
        Map<String, Integer> silent = new HashMap<>();
        RuleCases cases = new RuleCases(safeconduct);
        for (Path file : CaseFolders.files()) {
            for (Expecting one : cases.read(file)) {
                one.kinds().forEach((kind, norms) -> {
                    if (!kind.equals("waived") && !kind.equals("notConsidered")) {
                        norms.forEach(norm -> (kind.equals("silent") ? silent : speaking).merge(norm, 1, Integer::sum));
                    }
                });
            }
        }
        StringBuilder out = new StringBuilder(
                "# The norms\n\nGenerated from the registers, the rules and the cases by `NormsTableTest`; do not edit by hand.\n\n"
                        + "A norm marked **recollection** is known but its text was not read again: check the instrument before you "
                        + "rely on it.\n");
        for (String book : safeconduct.rulebooks()) {
            Register register = safeconduct.register(book);
            out.append("\n## ").append(register.title()).append(
                    "\n\n| norm | title | source | in force from | evidence | rules | cases: speaks, silent |\n"
                            + "|---|---|---|---|---|---|---|\n");
            for (Norm norm : register.norms()) {
                long rules = sources.rulebooks().get(book).rules().stream().filter(rule -> rule.norm().equals(norm.id())).count();
                String evidence = norm.evidence().name().toLowerCase(Locale.ROOT);
                out.append("| ").append(norm.id()).append(" | ").append(cell(norm.title())).append(" | ").append(norm.source()).append(", ")
                        .append(cell(norm.locator())).append(" | ")
                        .append(norm.from()).append(norm.to() == null ? "" : " to " + norm.to().minusDays(1))
                        .append(" | ").append(norm.evidence() == Evidence.RECOLLECTION ? "**" + evidence + "**" : evidence).append(", ")
                        .append(norm.confidence()).append(" | ").append(rules).append(" | ")
                        .append(speaking.getOrDefault(norm.id(), 0)).append(", ").append(silent.getOrDefault(norm.id(), 0)).append(" |\n");
            }
            silences(out, sources.rulebooks().get(book).silences());
            out.append("\nOpen questions of law, which the engine hands to a person:\n\n| question | asked of | text |\n|---|---|---|\n");
            register.questions().forEach(question -> out.append("| ").append(question.id()).append(" | ").append(cell(question.office()))
                    .append(" | ").append(cell(question.question())).append(" |\n"));
        }
        return out.toString();
    }

    /** Why nothing speaks where a permission fails; a reason that several norms share stands once. */
    private static void silences(StringBuilder out, List<Silence> silences) {
        if (silences.isEmpty()) {
            return;
        }
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        silences.forEach(silence -> byReason.computeIfAbsent(silence.reason(), any -> new ArrayList<>())
                .add(silence.norm() + " `" + silence.element() + "`"));
        out.append(
                "\nWhere an element of a permission, a waiver or a basis fails and no norm speaks:\n\n| why that is right | norm and "
                        + "element |\n|---|---|\n");
        byReason.forEach((reason, elements) -> out.append("| ").append(cell(reason)).append(" | ").append(String.join(", ", elements))
                .append(" |\n"));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
