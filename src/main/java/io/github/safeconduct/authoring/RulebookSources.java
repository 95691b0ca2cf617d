package io.github.safeconduct.authoring;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.authoring.checks.Checks;
import io.github.safeconduct.authoring.checks.Questions;
import io.github.safeconduct.authoring.checks.RulebookReading;
import io.github.safeconduct.authoring.source.Fault;
import io.github.safeconduct.authoring.source.Faults;
import io.github.safeconduct.authoring.source.Places;
import io.github.safeconduct.authoring.source.RegisterFile;
import io.github.safeconduct.authoring.source.Silence;
import io.github.safeconduct.authoring.source.SourceFolder;
import io.github.safeconduct.authoring.source.SourceText;
import io.github.safeconduct.authoring.source.TermFile;
import io.github.safeconduct.authoring.source.WordFile;
import io.github.safeconduct.internal.pack.Fingerprint;
import io.github.safeconduct.internal.pack.VersionedRegister;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rulebooks in a folder, read and verified: each a folder of its own with {@code rulebook.yaml}, {@code norms.yaml}, {@code terms.yaml}
 * and one DRL file for each area; {@code shared/terms.yaml} beside them. The folder may itself be that of one rulebook. Nothing in it is
 * code: what is not understood is a fault.
 */
public final class RulebookSources {

    private static final int MOST_TERMS = 500;
    private static final int MOST_RULES = 2_000;

    private final Faults faults = new Faults();
    private final Known known;
    private final Map<String, byte[]> termFiles = new TreeMap<>();
    private final Places termPlaces = new Places(SourceFolder.TERMS);
    private final List<Term> terms = new ArrayList<>();
    private final Map<String, RulebookText> rulebooks = new TreeMap<>();
    private final List<RulebookReading> readings = new ArrayList<>();
    private final SortedMap<String, byte[]> files;
    private final List<String> notRead;
    private final Vocabulary vocabulary;
    private final List<Fault> advice;
    private final List<Fault> untwinned = new ArrayList<>();
    private final List<Fault> early = new ArrayList<>();

    /**
     * One rulebook's files and what they say.
     *
     * @param register its register and version
     * @param files the files by path in the folder, registers and rules
     * @param rules its rules
     * @param packageName its DRL package
     * @param silences why nothing speaks where an element of a permission, a waiver or a basis fails
     */
    public record RulebookText(VersionedRegister register, Map<String, byte[]> files, List<Rule> rules, String packageName,
            List<Silence> silences) {}

    /** What the DRL files of a rulebook say, and whether all of them could be read. */
    private record Drl(List<Rule> rules, Map<String, String> packages, boolean whole) {}

    private RulebookSources(String shown, Function<Faults, SourceFolder> reader, Known known) {
        this.known = known;
        SourceFolder source = reader.apply(faults);
        files = source.files();
        notRead = List.copyOf(source.notRead());
        once(shown, source);
        boolean found = faults.none();
        terms(source);
        Set<String> names = new TreeSet<>(known.registers().keySet());
        names.addAll(source.rulebooks().keySet());
        if (!known.terms().isEmpty() && terms.size() > MOST_TERMS) {
            faults.add(SourceFolder.TERMS,
                    "the folder defines more than " + MOST_TERMS + " terms; use those of Safeconduct where they say the same");
            terms.clear();
        }
        OwnNames ownNames = new OwnNames(known, faults);
        List<Term> own = ownNames.terms(terms, termPlaces, names);
        List<Term> all = new ArrayList<>(known.terms());
        all.addAll(own);
        vocabulary = vocabulary(all);
        SettledTerms.check(own, vocabulary, termPlaces, faults);
        consistency(own);
        words(source);
        source.rulebooks().forEach((name, files) -> rulebook(name, files, names, ownNames));
        twice();
        // Where a rule names an unknown term, it may mean one that no rule reads.
        if (readings.stream().allMatch(this::termsKnown)
                && readings.stream().allMatch(reading -> reading.rulesWhole() && reading.registerWhole())) {
            OwnTerms.check(own, readings.stream().flatMap(reading -> reading.rules().stream()).toList(), needed(), !known.terms().isEmpty(),
                    termPlaces, faults);
        }
        // What could be asked better is for who has no fault to mend.
        advice = faults.none() ? Questions.advice(own, vocabulary, termPlaces) : List.of();
        if (found && source.rulebooks().isEmpty() && faults.none()) {
            faults.add(shown,
                    "nothing here is a rulebook, so nothing was verified; a rulebook is a folder with rulebook.yaml, norms.yaml and one "
                            + "DRL file for "
                            + "each area" + (notRead.isEmpty() ? "" : ". Not read: " + String.join("; ", notRead)));
        }
    }

    /** What another folder or pack has brought is not brought again: every norm and term of it would be there twice. */
    private void once(String shown, SourceFolder source) {
        List<String> twice = source.rulebooks().keySet().stream()
                .filter(name -> known.besides().contains(name) && !known.replaced().contains(name)).sorted().toList();
        if (!twice.isEmpty()) {
            throw new RulebookException(shown + " brings the rulebook " + String.join(", ", twice)
                    + ", which another folder or pack that is loaded brings already; load one of the two");
        }
    }

    /**
     * Reads and verifies everything in a folder.
     *
     * @param known what is law already: its terms can be used, and nothing of it can be defined again
     * @throws RulebookException with every fault found, each with file, line and column
     */
    public static RulebookSources read(Path folder, Known known) {
        Objects.requireNonNull(folder, "the folder is null");
        Objects.requireNonNull(known, "what is known is null");
        return whole(look(folder, known));
    }

    /**
     * Verifies files that are in memory already, by their path in the folder.
     *
     * @param shown what they are called in messages
     * @param known what is law already
     * @throws RulebookException with every fault found, each with file, line and column
     */
    public static RulebookSources of(String shown, Map<String, byte[]> files, Known known) {
        Objects.requireNonNull(shown, "what it is called is null");
        Objects.requireNonNull(files, "the files are null");
        Objects.requireNonNull(known, "what is known is null");
        return whole(read(shown, faults -> SourceFolder.of(files, faults), known));
    }

    /** The same as {@link #read(Path, Known)}, with whatever faults it has: for whoever shows them, and for nobody who decides by it. */
    static RulebookSources look(Path folder, Known known) {
        return read(folder.toString(), faults -> SourceFolder.read(folder, faults), known);
    }

    private static RulebookSources whole(RulebookSources sources) {
        List<String> sorted = sources.faults().stream().map(Fault::toString).toList();
        if (!sorted.isEmpty()) {
            throw new RulebookException(
                    sorted.size() == 1 ? "there is a fault in the rulebooks:" : "there are " + sorted.size() + " faults in the rulebooks:",
                    sorted);
        }
        return sources;
    }

    private static RulebookSources read(String shown, Function<Faults, SourceFolder> reader, Known known) {
        try {
            Class.forName("org.yaml.snakeyaml.Yaml");
        } catch (ClassNotFoundException | LinkageError e) {
            throw new RulebookException("rulebooks in a folder are read by a jar that is optional and not on the class path; add"
                    + " com.fasterxml.jackson.dataformat:jackson-dataformat-yaml to the host's dependencies", e);
        }
        return new RulebookSources(shown, reader, known);
    }

    private void terms(SourceFolder source) {
        source.sharedTerms().ifPresent(content -> termFiles.put(SourceFolder.SHARED + "/" + SourceFolder.TERMS, content));
        source.rulebooks().forEach((name, files) -> {
            byte[] content = files.get(SourceFolder.TERMS);
            if (content != null) {
                termFiles.put(name + "/" + SourceFolder.TERMS, content);
            }
        });
        // In the order of their names, which is the order of the index.
        termFiles.forEach(this::terms);
    }

    private void terms(String file, byte[] content) {
        SourceText.decode(file, content, faults).ifPresentOrElse(text -> terms.addAll(TermFile.read(file, text, termPlaces, faults)),
                termPlaces::unreadable);
    }

    /** What people call things is only read to be found fault with; ./safeconduct terms reads it again. */
    private void words(SourceFolder source) {
        String file = SourceFolder.SHARED + "/" + SourceFolder.WORDS;
        source.words().flatMap(content -> SourceText.decode(file, content, faults))
                .ifPresent(text -> WordFile.read(file, text, faults.none() ? vocabulary : null, faults));
    }

    /** What follows from what, and what excludes what, once every name in it is known. */
    private void consistency(List<Term> own) {
        if (!faults.none()) {
            return;
        }
        for (String fault : new Consistency(vocabulary).faults()) {
            Place place = own.stream().map(Term::name).filter(name -> fault.matches("(?:.*\\W)?" + Pattern.quote(name) + "\\W.*"))
                    .findFirst().map(termPlaces::of)
                    .orElse(termPlaces.of(""));
            faults.add(place, fault + "; correct 'implies' or 'excludes'");
        }
    }

    /** What is wrong with names has been said with its place; the vocabulary itself only refuses. */
    private Vocabulary vocabulary(List<Term> all) {
        try {
            return new Vocabulary(all);
        } catch (IllegalArgumentException e) {
            if (faults.none()) {
                faults.add(SourceFolder.TERMS, String.valueOf(e.getMessage()));
            }
            return new Vocabulary(known.terms());
        }
    }

    private void rulebook(String name, Map<String, byte[]> files, Set<String> names, OwnNames ownNames) {
        String headName = name + "/" + SourceFolder.HEAD;
        String normsName = name + "/" + SourceFolder.NORMS;
        Places places = new Places(headName);
        RegisterFile.Read read = RegisterFile.read(headName, text(headName, files.get(SourceFolder.HEAD)), normsName,
                text(normsName, files.get(SourceFolder.NORMS)),
                places, faults);
        Register register = read.register().register();
        if (!register.rulebook().isEmpty() && !register.rulebook().equals(name)) {
            faults.add(places.of("", "rulebook"),
                    "the folder is " + name + " and the file says rulebook: " + register.rulebook() + "; both have one name");
        }
        ownNames.rulebook(name, register, places);
        Drl drl = drl(name, files);
        RulebookReading reading = new RulebookReading(name, register, read.whole(), read.readable(), drl.packages(), drl.rules(),
                drl.whole(), vocabulary, termPlaces::mayHave, names, places,
                read.exceptions(), read.silences(), known.terms().isEmpty());
        Checks.run(reading, faults).forEach(advised -> (advised.check().equals("twins") ? untwinned : early).add(advised));
        readings.add(reading);
        Map<String, byte[]> named = new TreeMap<>();
        files.forEach((file, content) -> {
            if (!file.equals(SourceFolder.TERMS)) {
                named.put(name + "/" + file, content);
            }
        });
        rulebooks.put(name, new RulebookText(read.register(), named, drl.rules(), drl.packages().values().stream().findFirst().orElse(""),
                read.silences()));
    }

    private @Nullable String text(String file, byte @Nullable [] content) {
        return content == null ? null : SourceText.decode(file, content, faults).orElse(null);
    }

    private Drl drl(String name, Map<String, byte[]> files) {
        List<Rule> rules = new ArrayList<>();
        Map<String, String> packages = new LinkedHashMap<>();
        int before = faults.count();
        boolean any = false;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().endsWith(".drl")) {
                continue;
            }
            any = true;
            String drlName = name + "/" + file.getKey();
            String text = text(drlName, file.getValue());
            if (text == null) {
                continue;
            }
            DrlReader.Drl drl = DrlReader.readAll(drlName, text);
            if (!drl.packageName().isEmpty()) {
                packages.put(drlName, drl.packageName());
            }
            rules.addAll(drl.rules());
            drl.faults().forEach(fault -> faults.add(Fault.parse(drlName, fault)));
            if (drl.rules().isEmpty() && drl.faults().isEmpty()) {
                faults.add(drlName, "the file holds no rule; write one, or take the file out");
            }
            // Where its rules could be read, each of them is told its file.
            if (Area.ofFile(file.getKey()).isEmpty() && rules.stream().noneMatch(rule -> rule.place().file().equals(drlName))) {
                faults.add(drlName, "no area's file; a rule stands in the file of its norm's area: " + Area.all());
            }
        }
        if (!any) {
            faults.add(name,
                    "no DRL file; the rules of a rulebook stand in one file for each area, for instance " + name + "/onward-transfer.drl");
        }
        if (rules.size() > MOST_RULES) {
            faults.add(name, "the rulebook has more than " + MOST_RULES + " rules; split it");
            rules.clear();
        }
        return new Drl(rules, packages, any && faults.count() == before);
    }

    /** A norm id belongs to one rulebook of a folder. */
    private void twice() {
        Map<String, RulebookReading> owners = new LinkedHashMap<>();
        for (RulebookReading reading : readings) {
            for (String id : reading.register().ids()) {
                RulebookReading before = owners.putIfAbsent(id, reading);
                if (before != null) {
                    faults.add(reading.places().of(id),
                            id + " stands in two registers; the other is at " + before.places().of(id) + ". Give one of them another id");
                }
            }
        }
    }

    private boolean termsKnown(RulebookReading reading) {
        AtomicBoolean all = new AtomicBoolean(true);
        reading.rules()
                .forEach(rule -> rule.condition().forEachTest(test -> all.compareAndSet(true, vocabulary.find(test.term()) != null)));
        return all.get();
    }

    /** The terms that registers name. */
    private Set<String> needed() {
        Set<String> needed = new HashSet<>();
        readings.stream().map(reading -> reading.register().lawfulBasis()).forEach(basis -> {
            Optional.ofNullable(basis.claimed()).ifPresent(needed::add);
            Optional.ofNullable(basis.assessed()).ifPresent(needed::add);
        });
        return needed;
    }

    /** What could be asked better, each with its place: questions in which no rule goes wrong, and people may. */
    public List<String> advice() {
        return advice.stream().map(Fault::toString).toList();
    }

    /**
     * The elements of a host's permissions, waivers and bases whose failure no norm of the folder minds, each with its place. In the
     * library's own law they are faults.
     */
    public List<String> untwinned() {
        return untwinned.stream().map(Fault::toString).toList();
    }

    /** The norms of a host that are in force before their source is, each with its place: mostly a slip of the year. */
    public List<String> early() {
        return early.stream().map(Fault::toString).toList();
    }

    /** Every fault, by its place. */
    List<Fault> faults() {
        return faults.sorted();
    }

    /** Every kind of advice, by place. */
    List<Fault> advised() {
        List<Fault> all = new ArrayList<>(advice);
        all.addAll(untwinned);
        all.addAll(early);
        all.sort(Fault.BY_PLACE);
        return all;
    }

    /** The term files by name. */
    public Map<String, byte[]> termFiles() {
        return termFiles;
    }

    /** The terms of this folder. */
    public List<Term> terms() {
        return terms;
    }

    /** Those and the terms known before. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The rulebooks by name. */
    public Map<String, RulebookText> rulebooks() {
        return rulebooks;
    }

    /** Every file that was read, by its path in the folder, as it was read. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** The fingerprint that decisions under a rulebook show: over its files and all term files. */
    public String fingerprint(String rulebook) {
        Fingerprint fingerprint = new Fingerprint();
        Objects.requireNonNull(rulebooks.get(rulebook), rulebook).files().forEach(fingerprint::add);
        termFiles.values().forEach(content -> fingerprint.add("terms", content));
        return fingerprint.hex();
    }

    /** What was found in the folder and not read, each with the reason. */
    public List<String> notRead() {
        return notRead;
    }
}
