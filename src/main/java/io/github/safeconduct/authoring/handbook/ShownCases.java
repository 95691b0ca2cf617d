package io.github.safeconduct.authoring.handbook;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.testing.RuleCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** For each norm a case in which it speaks and one in which it is silent. Each was run, and one that does not hold is not shown. */
final class ShownCases {

    /** How a norm stands in a case; what shows it best comes first. */
    enum How {
        SPEAKS("It speaks"),
        MAY_SPEAK("It may speak, depending on what is unknown"),
        LIFTED("It would speak, and is lifted"),
        SILENT(
                "It is silent");

        private final String words;

        How(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** By the word of an expectation. */
        static How of(String kind) {
            return switch (kind) {
                case "silent" -> SILENT;
                case "possible" -> MAY_SPEAK;
                case "waived" -> LIFTED;
                default -> SPEAKS;
            };
        }
    }

    private final Map<String, Shown> speaking = new ConcurrentHashMap<>();
    private final Map<String, Shown> silent = new ConcurrentHashMap<>();

    /**
     * A case as its author wrote it.
     *
     * @param how how the norm stands in it
     * @param name what it is called
     * @param lines its lines in the file
     * @param file the file's name
     * @param line where it begins
     */
    record Shown(How how, String name, List<String> lines, String file, int line) {}

    private record Candidate(How how, Expecting one, List<String> lines) {}

    /** No cases are at hand. */
    static ShownCases none() {
        return new ShownCases();
    }

    /**
     * Out of some files.
     *
     * @throws CaseException if one of them cannot be read
     */
    static ShownCases of(Safeconduct safeconduct, List<Path> files) {
        RuleCases cases = new RuleCases(safeconduct);
        Map<String, List<Candidate>> speak = new HashMap<>();
        Map<String, List<Candidate>> keepSilent = new HashMap<>();
        for (Path file : files) {
            List<Expecting> all = cases.read(file);
            List<String> text = lines(file);
            for (int i = 0; i < all.size(); i++) {
                Expecting one = all.get(i);
                int end = i + 1 < all.size() ? all.get(i + 1).place().line() - 1 : text.size();
                List<String> lines = excerpt(text, one.place().line() - 1, end);
                one.kinds().forEach((kind, norms) -> norms.forEach(norm -> (How.of(kind) == How.SILENT ? keepSilent : speak)
                        .computeIfAbsent(norm, any -> new ArrayList<>()).add(new Candidate(How.of(kind), one, lines))));
            }
        }
        ShownCases shown = new ShownCases();
        // Deciding them takes nearly all the time of a handbook; which is shown does not depend on who is first.
        speak.entrySet().parallelStream()
                .forEach(one -> first(cases, one.getKey(), one.getValue()).ifPresent(found -> shown.speaking.put(one.getKey(), found)));
        keepSilent.entrySet().parallelStream()
                .forEach(one -> first(cases, one.getKey(), one.getValue()).ifPresent(found -> shown.silent.put(one.getKey(), found)));
        return shown;
    }

    /** The first that holds: one in which the norm certainly speaks before any other, then one about the norm itself. */
    private static Optional<Shown> first(RuleCases cases, String norm, List<Candidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparing(Candidate::how)
                        .thenComparing(candidate -> !candidate.one().norm().equals(Optional.of(norm))))
                .filter(candidate -> cases.holds(candidate.one())).findFirst()
                .map(candidate -> new Shown(candidate.how(), candidate.one().facts().name(), candidate.lines(), fileName(candidate.one()),
                        candidate.one().place().line()));
    }

    private static String fileName(Expecting one) {
        return String.valueOf(Path.of(one.place().file()).getFileName());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file).replace("\uFEFF", "").lines().toList();
        } catch (IOException e) {
            throw new CaseException(file + ": it cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    /** From the comment above a case to its last line. */
    private static List<String> excerpt(List<String> lines, int from, int to) {
        int begin = Math.max(0, Math.min(from, lines.size()));
        int end = Math.min(to, lines.size());
        while (begin > 0 && lines.get(begin - 1).startsWith("#")) {
            begin--;
        }
        while (end > begin && (lines.get(end - 1).isBlank() || lines.get(end - 1).startsWith("#"))) {
            end--;
        }
        return List.copyOf(lines.subList(begin, Math.max(begin, end)));
    }

    Optional<Shown> speaking(String norm) {
        return Optional.ofNullable(speaking.get(norm));
    }

    Optional<Shown> silent(String norm) {
        return Optional.ofNullable(silent.get(norm));
    }
}
