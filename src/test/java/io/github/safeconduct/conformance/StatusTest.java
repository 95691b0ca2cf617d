package io.github.safeconduct.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.Known;
import io.github.safeconduct.authoring.RulebookSources;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.testing.CaseFolders;
import io.github.safeconduct.testing.RuleCases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A person's status never lowers protection by itself: over every case of every rulebook the status is changed, and only the norms that
 * speak of status may speak otherwise. The norms that do are pinned here, so that a rule that starts to look at a person's papers is seen
 * by a person.
 */
class StatusTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();

    /** Whether each case is tried with every group of answers that rules tell apart; otherwise with one, the next case with the next. */
    private static final boolean ALL = Boolean.getBoolean("safeconduct.status.all");

    /**
     * The terms that speak of regular or irregular stay, nationality, refugee status and the need for protection, and the norms that read
     * them.
     */
    private static final Map<String, Set<String>> READERS = Map.of(
            "dataSubjectIsPersonOfConcern", Set.of("UNHCR-CF-01", "UNHCR-GV-01", "UNHCR-LB-16", "UNHCR-SA-01"),
            "formerPersonOfConcern", Set.of("UNHCR-CF-01", "UNHCR-GV-01", "UNHCR-LB-16", "UNHCR-SA-01"),
            "dataSubjectCategory", Set.of("IOM-OT-10", "IOM-OT-13", "IOM-SA-03", "IOM-SA-11"),
            "safeguardReductionReason", Set.of("IOM-SA-15"),
            "refugeeStatusConfirmedByMember", Set.of("INTERPOL-OT-18", "INTERPOL-OT-21", "INTERPOL-OT-26", "INTERPOL-OT-89"),
            "asylumClaimPending", Set.of("INTERPOL-OT-19", "INTERPOL-OT-26", "IOM-OT-13"),
            "asylumDeniedOnCriminalGrounds", Set.of("INTERPOL-OT-20"),
            "formerRefugeeNaturalised", Set.of("INTERPOL-OT-22"),
            "statusRevoked", Set.of("INTERPOL-OT-18", "INTERPOL-OT-20"),
            "personIsNationalOrResident", Set.of("UNODC-SA-04"));

    @Test
    void onlyTheNormsThatSpeakOfStatusReadIt() {
        RulebookSources sources = RulebookSources.read(Path.of("src/main/resources/rules"), Known.nothing());
        READERS.forEach((term, norms) -> {
            Set<String> readers = new TreeSet<>();
            sources.rulebooks().values().forEach(book -> book.rules().forEach(rule -> rule.condition().forEachTest(test -> {
                if (test.term().equals(term) && !rule.norm().contains("-OQ-")) {
                    readers.add(rule.norm());
                }
            })));
            assertEquals(new TreeSet<>(norms), readers, term);
        });
    }

    private static final Consistency CONSISTENCY = new Consistency(SAFECONDUCT.vocabulary());

    @Test
    void aChangedStatusChangesNothingElse() {
        RuleCases cases = new RuleCases(SAFECONDUCT);
        RulebookSources sources = RulebookSources.read(Path.of("src/main/resources/rules"), Known.nothing());
        List<String> wrong = new ArrayList<>();
        Map<String, Set<String>> allowedIn = new HashMap<>();
        Map<String, List<List<Object>>> alikeIn = new HashMap<>();
        int flips = 0;
        int number = 0;
        for (Path file : CaseFolders.files()) {
            String book = file.getParent().getFileName().toString();
            if (!SAFECONDUCT.rulebooks().contains(book)) {
                continue;
            }
            List<Rule> rules = sources.rulebooks().get(book).rules();
            for (Expecting one : cases.read(file)) {
                number++;
                for (String term : READERS.keySet()) {
                    Set<String> allowed = allowedIn.computeIfAbsent(book + " " + term, any -> allowed(rules, term));
                    if (allowed.isEmpty()) {
                        continue;
                    }
                    Decision before = decide(one, book, term, null);
                    List<List<Object>> groups = alikeIn.computeIfAbsent(book + " " + term, any -> alike(rules, term));
                    for (List<Object> alike : ALL ? groups : List.of(groups.get(number % groups.size()))) {
                        Object answer = alike.get(number / groups.size() % alike.size());
                        Decision after;
                        try {
                            after = decide(one, book, term, answer);
                        } catch (CaseException e) {
                            // A child who is also of age is no case at all.
                            assertTrue(e.getMessage().contains("cannot both be so") || e.getMessage().contains("contradict each other"),
                                    e.getMessage());
                            continue;
                        }
                        flips++;
                        Set<String> changed = changed(before, after);
                        changed.removeAll(allowed);
                        if (!changed.isEmpty()) {
                            wrong.add(one.place() + " " + term + " = " + answer + " changes " + changed);
                        }
                    }
                }
            }
        }
        System.out.println("status: " + flips + " changed answers");
        assertEquals(List.of(), wrong);
        assertTrue(flips > 1_000, "too few answers could be changed to say anything");
    }

    /** The norms that read the term or what follows from an answer to it, and those that read a term they settle. */
    private static Set<String> allowed(List<Rule> rules, String term) {
        Set<String> terms = new HashSet<>(Set.of(term));
        answers(term).forEach(answer -> CONSISTENCY.follows(Stated.of(term, answer)).forEach(other -> terms.add(other.term())));
        Set<String> norms = new HashSet<>();
        for (boolean grew = true; grew;) {
            Set<String> readers = new HashSet<>();
            Set<String> settled = new HashSet<>();
            rules.forEach(rule -> rule.condition().forEachTest(test -> {
                if (terms.contains(test.term())) {
                    readers.add(rule.norm());
                    rule.inserts().stream().filter(insert -> insert.conclusion().equals("Definition"))
                            .forEach(insert -> settled.add(insert.arguments().get(0)));
                }
            }));
            grew = norms.addAll(readers) | terms.addAll(settled);
        }
        return norms;
    }

    private static List<Object> answers(String term) {
        Term known = SAFECONDUCT.vocabulary().require(term);
        return known.isChoice() ? List.copyOf(known.values()) : List.of(Truth.YES, Truth.NO);
    }

    /**
     * The answers, those together that no rule of the rulebook tells from each other and that say the same about other terms: a case tries
     * one of them, the next case the next.
     */
    private static List<List<Object>> alike(List<Rule> rules, String term) {
        Map<String, List<Object>> alike = new LinkedHashMap<>();
        for (Object answer : answers(term)) {
            Set<String> named = new TreeSet<>();
            rules.forEach(rule -> rule.condition().forEachTest(test -> {
                if (test.term().equals(term) && (answer instanceof Truth || test.operands().contains(answer.toString()))) {
                    named.add(rule.name() + " " + answer);
                }
            }));
            Stated stated = Stated.of(term, answer);
            String key = named + " " + CONSISTENCY.follows(stated) + " " + CONSISTENCY.excluded(stated);
            alike.computeIfAbsent(key, any -> new ArrayList<>()).add(answer);
        }
        return List.copyOf(alike.values());
    }

    private static Set<String> changed(Decision before, Decision after) {
        Set<String> norms = new TreeSet<>(before.norms().keySet());
        norms.addAll(after.norms().keySet());
        norms.removeIf(norm -> before.norms().get(norm) == after.norms().get(norm));
        return norms;
    }

    private static Decision decide(Expecting one, String book, String term, Object answer) {
        Map<String, Object> answers = new HashMap<>(one.facts().answers());
        answers.remove(term);
        if (answer != null) {
            answers.put(term, answer);
        }
        try (CaseSession session = SAFECONDUCT.openSession()) {
            one.facts().facts().forEach(session::insert);
            return session.answers(answers).rulebooks(book).asOf(RuleCases.DEFAULT_DAY).decide();
        }
    }
}
