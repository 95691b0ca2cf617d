package io.github.safeconduct.properties;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Question;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.casefile.ExpectingCaseReader;
import io.github.safeconduct.law.AnswerType;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Country;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.properties.Sample.Part;
import io.github.safeconduct.reference.Catalogue;
import io.github.safeconduct.reference.Catalogue.Entry;
import io.github.safeconduct.testing.CaseFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The cases the promises are held against, each from its own number so that it can be drawn again: random ones, those of the repository
 * with answers taken away, added and turned round, several flows and rulebooks, and ones that were led towards a permission, where a
 * promise is easiest to break.
 */
final class Cases {

    private static final List<String> BODIES = List.of("IOM", "UNHCR", "ICRC", "INTERPOL", "ILO", "UNODC", "OCHA", "WFP", "NGO");
    private static final List<String> LEAST = List.of("operationKind", "dataCategory", "recipientType");

    private final long seed;
    private final List<Sample> kept = kept();

    Cases(long seed) {
        this.seed = seed;
    }

    /** The case of a number. */
    Sample draw(int number) {
        Random random = random(number);
        int kind = random.nextInt(10);
        Sample sample = kind < 4 ? random(random) : kind < 7 ? changed(pick(kept, random).copy(), random) : sparse(random);
        if (random.nextInt(3) == 0) {
            split(sample, random);
        }
        return random.nextInt(5) < 2 ? led(sample, random) : sample;
    }

    /** The random numbers of a case, for whoever changes it. */
    Random random(int number) {
        return new Random(scattered(seed * 1_000_003L + number));
    }

    /** Neighbouring seeds give neighbouring first numbers; scattered ones do not. */
    private static long scattered(long seed) {
        long mixed = (seed ^ (seed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    int keptCases() {
        return kept.size();
    }

    /** A case that answers most of what a few norms ask. */
    private Sample random(Random random) {
        Sample sample = empty(random);
        Set<String> names = new TreeSet<>();
        for (int norms = 1 + random.nextInt(6); norms > 0; norms--) {
            names.addAll(pick(rows(pick(books(sample), random)), random).when().names());
        }
        fill(sample, names, random.nextDouble() * 0.4, random);
        return sample;
    }

    /** A case that says what is done, by whom and with which data, and little else. */
    private Sample sparse(Random random) {
        Sample sample = empty(random);
        fill(sample, LEAST, 0.1, random);
        List<Entry> rows = rows(pick(books(sample), random));
        fill(sample, pick(rows, random).when().names(), 0.2, random);
        return sample;
    }

    /**
     * Mostly under rulebooks that are named, now and then under those of the bodies that take part; mostly today, now and then on some day
     * of their law.
     */
    private static Sample empty(Random random) {
        Set<String> books = new TreeSet<>(Set.of(pick(Catalogue.BOOKS, random)));
        while (random.nextInt(4) == 0) {
            books.add(pick(Catalogue.BOOKS, random));
        }
        LocalDate day = random.nextInt(6) > 0
                ? Library.DAY
                : LocalDate.of(2010 + random.nextInt(16), 1 + random.nextInt(12), 1 + random.nextInt(28));
        if (random.nextInt(6) > 0) {
            return new Sample(day, books);
        }
        Sample sample = new Sample(day, Set.of());
        sample.loose().put("controllerBody", pick(BODIES, random));
        if (random.nextBoolean()) {
            sample.loose().put("recipientBody", pick(BODIES, random));
        }
        return sample;
    }

    /** The rulebooks whose codes and norms a case is likely to speak of. */
    private static List<String> books(Sample sample) {
        return sample.rulebooks().isEmpty() ? Catalogue.BOOKS : List.copyOf(sample.rulebooks());
    }

    private static List<Entry> rows(String book) {
        Catalogue catalogue = Library.REFERENCE.catalogue(book);
        return Stream.concat(catalogue.entries().values().stream(), catalogue.questions().values().stream()).toList();
    }

    private static void fill(Sample sample, Iterable<String> names, double silence, Random random) {
        if (random.nextBoolean()) {
            LEAST.forEach(name -> answer(sample, name, random));
        }
        for (String name : names) {
            if (random.nextDouble() >= silence) {
                answer(sample, name, random);
            }
        }
    }

    private static void answer(Sample sample, String name, Random random) {
        Term term = Library.VOCABULARY.find(name);
        if (term != null && !sample.terms().contains(term.name()) && !term.name().equals(io.github.safeconduct.law.BasisTerms.CARRIES)) {
            sample.loose().put(term.name(), answer(term, books(sample), random));
            if (!term.settledBy().isEmpty() && Math.floorMod(sample.hash(term), 2) == 0) {
                compared(sample, term);
            }
        }
    }

    /** Countries and days instead of what they settle; drawn by the case itself, so that all others stay as they are drawn. */
    private static void compared(Sample sample, Term settled) {
        sample.loose().remove(settled.name());
        settled.settledBy().forEach(by -> by.terms().forEach(name -> {
            Term term = Library.term(name);
            sample.loose().put(name, answer(term, books(sample), new Random(sample.hash(term))));
        }));
    }

    /** An answer to a term: mostly one that the rulebooks tell apart, now and then a written unknown. */
    static Object answer(Term term, Collection<String> books, Random random) {
        if (random.nextInt(40) == 0) {
            return Truth.UNKNOWN;
        }
        if (term.number()) {
            return new BigDecimal(random.nextInt(25));
        }
        if (term.isCompared()) {
            return term.type() == AnswerType.DATE
                    ? Library.DAY.plusDays(random.nextInt(3) - 1L)
                    : Country.of(random.nextInt(3) > 0 ? "SYR" : "TR");
        }
        if (!term.isChoice()) {
            return random.nextBoolean() ? Truth.YES : Truth.NO;
        }
        List<String> codes = new ArrayList<>();
        books.forEach(book -> codes.addAll(Library.REFERENCE.catalogue(book).codes().getOrDefault(term.name(), Set.of())));
        codes.retainAll(term.values());
        if (codes.isEmpty() || random.nextInt(6) == 0) {
            codes.addAll(term.values());
            codes.add(Term.OTHER);
        }
        return pick(codes, random);
    }

    /** The case with answers taken away, turned round, written unknown or added. */
    private static Sample changed(Sample sample, Random random) {
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            List<String> terms = List.copyOf(sample.terms());
            if (terms.isEmpty()) {
                return sample;
            }
            String name = pick(terms, random);
            switch (random.nextInt(4)) {
                case 0 -> sample.places().forEach(place -> place.remove(name));
                case 1 -> sample.places().forEach(place -> place.computeIfPresent(name, (same, before) -> Truth.UNKNOWN));
                case 2 -> sample.places().forEach(place -> place.computeIfPresent(name,
                        (same, before) -> answer(Library.term(name), Set.of(pick(Catalogue.BOOKS, random)), random)));
                default -> fill(sample, pick(rows(pick(Catalogue.BOOKS, random)), random).when().names(), 0.5, random);
            }
        }
        return sample;
    }

    /** Moves loose answers to the facts that carry them, some of them to two subjects that differ. */
    private static void split(Sample sample, Random random) {
        Map<FactKind, Map<String, Object>> byKind = new TreeMap<>();
        sample.loose().forEach((name, answer) -> {
            if (random.nextBoolean()) {
                byKind.computeIfAbsent(Library.term(name).fact(), any -> new TreeMap<>()).put(name, answer);
            }
        });
        byKind.forEach((kind, answers) -> {
            if (sample.parts().stream().noneMatch(part -> part.kind() == kind)) {
                sample.loose().keySet().removeAll(answers.keySet());
                sample.parts().add(new Part(kind, answers, new ArrayList<>()));
                if (kind.isSubject() && random.nextBoolean()) {
                    sample.parts().add(another(kind, answers, books(sample), random));
                }
            }
        });
        hang(sample, random);
    }

    private static Part another(FactKind kind, Map<String, Object> like, Collection<String> books, Random random) {
        Map<String, Object> answers = new TreeMap<>(like);
        like.keySet().forEach(name -> {
            if (random.nextInt(3) == 0) {
                answers.put(name, answer(Library.term(name), books, random));
            } else if (random.nextInt(6) == 0) {
                answers.remove(name);
            }
        });
        return new Part(kind, answers, new ArrayList<>());
    }

    /** Hangs records that stand for the whole case on a subject they can hang on. */
    private static void hang(Sample sample, Random random) {
        for (Part record : List.copyOf(sample.parts())) {
            if (!record.kind().isSubject() && random.nextInt(3) == 0) {
                List<Part> subjects = sample.parts().stream().filter(part -> record.kind().parents().contains(part.kind())).toList();
                if (!subjects.isEmpty() && sample.parts().remove(record)) {
                    pick(subjects, random).records().add(record);
                }
            }
        }
    }

    /** The case led towards a permission, by answering what is asked in the mildest way. */
    private static Sample led(Sample sample, Random random) {
        Sample led = sample;
        try {
            for (int round = random.nextInt(8); round > 0; round--) {
                Decision decision = Library.decide(led);
                if (decision.outcome() != Outcome.UNDECIDED || decision.questions().isEmpty()) {
                    return led;
                }
                for (Question question : decision.questions().subList(0, Math.min(6, decision.questions().size()))) {
                    led = answered(led, question);
                }
            }
        } catch (CaseException e) {
            return sample;
        }
        return led;
    }

    /** The case with a question answered as it would settle the matter. */
    static Sample answered(Sample sample, Question question) {
        if (question.settling().isEmpty()) {
            return sample;
        }
        Term term = Library.term(question.term());
        Sample without = sample.terms().contains(term.name()) ? sample : sample.copy();
        without.places().forEach(place -> place.remove(term.name(), Truth.UNKNOWN));
        return without.terms().contains(term.name())
                ? without
                : without.with(term.name(), Library.parsed(term, question.settling().get(0)));
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** The cases of the repository. */
    private static List<Sample> kept() {
        List<Sample> samples = new ArrayList<>();
        ExpectingCaseReader expecting = new ExpectingCaseReader(Library.VOCABULARY);
        for (Path file : CaseFolders.files()) {
            String book = file.getParent().getFileName().toString();
            expecting.read(file).forEach(one -> add(samples, one.facts(), Catalogue.BOOKS.contains(book) ? Set.of(book) : Set.of()));
        }
        CaseFileReader plain = new CaseFileReader(Library.VOCABULARY);
        try (Stream<Path> files = Files.walk(Path.of("examples/cases"))) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted()
                    .forEach(file -> plain.read(file).forEach(one -> add(samples, one, Set.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableList(samples);
    }

    private static void add(List<Sample> samples, CaseFile file, Set<String> otherwise) {
        Sample sample = new Sample(file.asOf().orElse(Library.DAY),
                file.rulebooks().isEmpty() ? otherwise : new TreeSet<>(file.rulebooks()));
        sample.focus().addAll(file.focus());
        file.answers().forEach((name, answer) -> sample.loose().put(Library.term(name).name(), answer));
        file.facts().forEach(fact -> sample.parts().add(Sample.part(fact)));
        samples.add(sample);
    }
}
