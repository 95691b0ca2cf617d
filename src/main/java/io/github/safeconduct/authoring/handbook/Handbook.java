package io.github.safeconduct.authoring.handbook;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.site.SitePage;
import io.github.safeconduct.internal.pack.OwnResources;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules as a static site: a page for every norm and every term, lists by body, area and article, a search that needs no server. Of the
 * same rules and cases it is the same, byte for byte. Immutable.
 */
public final class Handbook {

    private final SortedMap<String, String> files = new TreeMap<>();

    private Handbook(Material material) {
        ListPages lists = new ListPages(material);
        files.put(HandbookPage.HOME, lists.home());
        files.put(HandbookPage.SOURCES, lists.sources());
        files.put(HandbookPage.TERMS, lists.terms());
        files.put(HandbookPage.SEARCH, lists.search());
        files.put(HandbookPage.STYLE, SitePage.style());
        files.put(HandbookPage.INDEX_SCRIPT, SearchIndex.of(material));
        files.put(HandbookPage.SEARCH_SCRIPT, OwnResources.text("io/github/safeconduct/site/search.js"));
        lists.inUse().forEach(area -> files.put(ListPages.area(area), lists.areaPage(area)));
        material.books().values().forEach(book -> {
            files.put(material.bodyPage(book), lists.body(book));
            book.register().sources().values()
                    .forEach(source -> files.put(material.sourcePage(book, source.id()), lists.source(book, source)));
            book.norms().forEach(norm -> files.put(material.normPage(norm.id()), NormPage.of(material, book, norm)));
        });
        material.vocabulary().terms().forEach(term -> files.put(material.termPage(term.name()), TermPage.of(material, term)));
        material.history().ifPresent(history -> files.put(HandbookPage.HISTORY, HistoryPage.of(material, history)));
    }

    /**
     * The handbook of the rules as loaded.
     *
     * @param safeconduct the library, with the rulebooks of the folder where there is one
     * @param rules the folder of those rulebooks; empty where there is none
     * @param cases files of cases, of which each norm shows two; none where none are at hand
     * @param since a folder of rulebooks, or a jar of the library, with the rules as they were; empty where the site tells no history
     * @throws RulebookException if a folder, or the jar, cannot be read
     * @throws CaseException if a file of cases cannot be read
     */
    public static Handbook of(Safeconduct safeconduct, Optional<Path> rules, List<Path> cases, Optional<Path> since) {
        return new Handbook(Material.of(safeconduct, rules, cases, since));
    }

    /** The text of each file, by its path from the root of the site. */
    public SortedMap<String, String> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /**
     * Writes it into a folder, whole or not at all. An earlier handbook there is replaced.
     *
     * @throws RulebookException if something else lies there, or it cannot be written
     */
    public void write(Path folder) {
        new HandbookFolder(folder).write(files);
    }

    /**
     * Whether it could be written there, before anybody does the work.
     *
     * @throws RulebookException if something else lies there
     */
    public static void check(Path folder) {
        new HandbookFolder(folder).check();
    }
}
