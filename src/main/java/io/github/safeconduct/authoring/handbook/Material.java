package io.github.safeconduct.authoring.handbook;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.FieldWords;
import io.github.safeconduct.authoring.Known;
import io.github.safeconduct.authoring.RulebookSources;
import io.github.safeconduct.authoring.site.LawText;
import io.github.safeconduct.authoring.source.Faults;
import io.github.safeconduct.authoring.source.Places;
import io.github.safeconduct.authoring.source.RegisterFile;
import io.github.safeconduct.authoring.source.Silence;
import io.github.safeconduct.authoring.source.SourceFolder;
import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.law.Marks;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Polarity;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.TermSearch;
import io.github.safeconduct.law.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a handbook is written from: the rules as loaded, their text, the cases, and what they were before. Not thread safe. */
final class Material {

    private final Map<String, Book> books = new TreeMap<>();
    private final Map<String, Norm> norms = new HashMap<>();
    private final Map<String, List<Norm>> lifts = new HashMap<>();
    private final PageNames names = new PageNames();
    private final Vocabulary vocabulary;
    private final Marks marks;
    private final TermSearch search;
    private final ShownCases cases;
    private final Optional<History> history;

    private Material(Safeconduct safeconduct, Optional<RulebookSources> own, ShownCases cases, Optional<EarlierLaw> earlier) {
        Engine engine = Engine.behind(safeconduct);
        LawText law = LawText.of(own);
        Map<String, Polarity> adverse = new HashMap<>();
        for (String name : safeconduct.rulebooks()) {
            Book book = Book.of(engine.rulebook(name).text(), law, own.map(sources -> sources.rulebooks().get(name))
                    .map(RulebookSources.RulebookText::silences).orElseGet(() -> silences(law, name)));
            books.put(name, book);
            book.norms().forEach(norm -> {
                norms.put(norm.id(), norm);
                norm.yieldsTo().forEach(other -> lifts.computeIfAbsent(other, any -> new ArrayList<>()).add(norm));
            });
            engine.rulebook(name).polarities().forEach((term, polarity) -> adverse.merge(term, polarity, Polarity::and));
        }
        this.vocabulary = safeconduct.vocabulary();
        this.marks = new Marks(vocabulary, adverse);
        this.search = new TermSearch(vocabulary, FieldWords.bundled());
        this.cases = cases;
        this.history = earlier.map(before -> History.between(before, compared(before, own),
                before.whole() ? List.copyOf(vocabulary.terms()) : own.map(RulebookSources::terms).orElse(List.of())));
        claimPages();
    }

    /**
     * Gathers it.
     *
     * @param safeconduct the library, with the rulebooks of the folder
     * @param rules a folder of rulebooks beside the library's; empty where there is none
     * @param cases files of cases
     * @param since a folder or a jar with the rules as they were; empty where nobody asks
     */
    static Material of(Safeconduct safeconduct, Optional<Path> rules, List<Path> cases, Optional<Path> since) {
        Optional<Known> library = rules.map(any -> Known.of(Safeconduct.load()));
        return new Material(safeconduct, rules.map(folder -> RulebookSources.read(folder, library.orElseThrow())),
                cases.isEmpty() ? ShownCases.none() : ShownCases.of(safeconduct, cases),
                since.map(from -> EarlierLaw.read(from, library.orElse(Known.nothing()))));
    }

    /** Of a rulebook of the library; its register verified when the library was built. */
    private static List<Silence> silences(LawText law, String name) {
        String head = name + "/" + SourceFolder.HEAD;
        String norms = name + "/" + SourceFolder.NORMS;
        return RegisterFile.read(head, law.apply(head), norms, law.apply(norms), new Places(head), new Faults()).silences();
    }

    /** All rulebooks, or where the earlier ones were beside the library's, only those of the folder. */
    private Map<String, Book> compared(EarlierLaw earlier, Optional<RulebookSources> own) {
        Map<String, Book> compared = new TreeMap<>(books);
        if (!earlier.whole()) {
            compared.keySet().retainAll(own.map(sources -> sources.rulebooks().keySet()).orElse(earlier.books().keySet()));
        }
        return compared;
    }

    /** In a fixed order, so that of two names that a file system takes for one always the same has its own. */
    private void claimPages() {
        books.values().forEach(book -> {
            bodyPage(book);
            book.norms().forEach(norm -> normPage(norm.id()));
            book.register().sources().keySet().forEach(source -> sourcePage(book, source));
        });
        vocabulary.terms().stream().map(Term::name).sorted().forEach(this::termPage);
    }

    Map<String, Book> books() {
        return books;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Marks marks() {
        return marks;
    }

    /** What people call what a term asks for. */
    List<String> called(Term term) {
        return search.called(term);
    }

    ShownCases cases() {
        return cases;
    }

    Optional<History> history() {
        return history;
    }

    /** A norm or an open question of any rulebook. */
    Optional<Norm> norm(String id) {
        return Optional.ofNullable(norms.get(id));
    }

    /** The norms that give way to a norm. */
    List<Norm> givingWayTo(String id) {
        return lifts.getOrDefault(id, List.of());
    }

    String normPage(String id) {
        return names.of("norm", id);
    }

    String termPage(String name) {
        return names.of("term", name);
    }

    String bodyPage(Book book) {
        return names.of("body", book.name());
    }

    String sourcePage(Book book, String source) {
        return names.of("source", book.name() + "-" + source);
    }
}
