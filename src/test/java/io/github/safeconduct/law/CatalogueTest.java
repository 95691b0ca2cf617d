package io.github.safeconduct.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.Known;
import io.github.safeconduct.authoring.RulebookSources;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.model.ModalTest.Comparison;
import io.github.safeconduct.reference.Catalogue;
import io.github.safeconduct.testing.CaseFolders;
import io.github.safeconduct.testing.RuleCases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every norm of the catalogue has a rule, an entry in the register, a title, a source, a speaking and a silent case. */
class CatalogueTest {

    /** Speaks whichever way its one fact is answered, and possibly where nobody knows: while it is in force it is silent on no case. */
    private static final Set<String> NEVER_SILENT = Set.of("ICRC-OT-07");

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();

    @Test
    void nothingIsMissing() {
        Map<String, Set<String>> kinds = new HashMap<>();
        RuleCases cases = new RuleCases(SAFECONDUCT);
        for (Path file : CaseFolders.files()) {
            for (Expecting one : cases.read(file)) {
                one.kinds().forEach((kind, norms) -> norms.forEach(norm -> kinds.computeIfAbsent(norm, any -> new HashSet<>()).add(kind)));
                // A waiver's case names the norm that is lifted; the waiver is the norm it is about.
                if (one.kinds().containsKey("waived")) {
                    one.norm().ifPresent(norm -> kinds.computeIfAbsent(norm, any -> new HashSet<>()).add("lifts"));
                }
            }
        }
        RulebookSources sources = RulebookSources.read(Path.of("src/main/resources/rules"), Known.nothing());
        List<String> missing = new ArrayList<>();
        int norms = 0;
        for (String book : Catalogue.BOOKS) {
            Register register = SAFECONDUCT.register(book);
            Set<String> served = new TreeSet<>();
            Set<String> turnsOnTheUnknown = new TreeSet<>();
            sources.rulebooks().get(book).rules().forEach(rule -> {
                served.add(rule.norm());
                if (rule.condition().anyTest(test -> test.comparison() == Comparison.UNKNOWN)) {
                    turnsOnTheUnknown.add(rule.norm());
                }
            });
            Set<String> titles = new HashSet<>();
            for (String id : new Catalogue(book, SAFECONDUCT.vocabulary()).entries().keySet()) {
                norms++;
                Norm norm = register.find(id);
                if (norm == null) {
                    missing.add(id + ": no entry in the register");
                    continue;
                }
                check(missing, served.contains(id), id + ": no rule");
                check(missing, titles.add(norm.title()), id + ": the title is another norm's too");
                check(missing, register.sources().containsKey(norm.source()), id + ": no source");
                Set<String> own = kinds.getOrDefault(id, Set.of());
                check(missing, own.contains("silent") || (NEVER_SILENT.contains(id) && own.contains("notConsidered")),
                        id + ": no case in which it is silent");
                // What turns on something not being known is never certain: its case says what it then comes to.
                boolean speaks = turnsOnTheUnknown.contains(id) && own.contains("possible");
                check(missing,
                        speaks || own.stream()
                                .anyMatch(kind -> !Set.of("silent", "notConsidered", "possible", "waived").contains(kind)),
                        id + ": no case in which it speaks");
            }
            for (OpenQuestion question : register.questions()) {
                if (question.referredBy().isEmpty()) {
                    check(missing, kinds.getOrDefault(question.id(), Set.of()).contains("referred"),
                            question.id() + ": no case in which it is referred");
                }
            }
        }
        System.out.println("catalogue: " + norms + " norms, " + (norms - missing.size()) + " whole");
        assertEquals(List.of(), missing);
    }

    private static void check(List<String> missing, boolean holds, String message) {
        if (!holds) {
            missing.add(message);
        }
    }

    /** The cases in which one test of one rule makes the difference stand in a file of their own beside the others. */
    @Test
    void everyCaseFileMirrorsARuleFile() {
        List<String> strays = CaseFolders.files().stream().filter(file -> {
            Path relative = CaseFolders.CASES.relativize(file);
            String book = relative.getName(0).toString();
            String name = relative.getFileName().toString().replaceFirst("(\\.edges)?\\.cases\\.yaml$", "");
            return !name.equals("end-to-end") && !Files.exists(Path.of("src/main/resources/rules", book, name + ".drl"));
        }).map(Path::toString).toList();
        assertEquals(List.of(), strays);
    }
}
