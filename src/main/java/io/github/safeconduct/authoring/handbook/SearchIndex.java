package io.github.safeconduct.authoring.handbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Printable;
import io.github.safeconduct.law.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * What the search looks through, as a script that sets one constant: a page opened from a folder may load scripts beside it and nothing
 * else.
 */
final class SearchIndex {

    /** So written, it is read alike in every encoding. */
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Material material;
    private final ArrayNode entries = JsonNodeFactory.instance.arrayNode();

    private SearchIndex(Material material) {
        this.material = material;
    }

    static String of(Material material) {
        SearchIndex index = new SearchIndex(material);
        material.books().values().forEach(book -> {
            book.norms().forEach(norm -> index.norm(book, norm));
            book.register().sources().values().forEach(source -> index.add(source.title(), "source of " + book.register().body(),
                    material.sourcePage(book, source.id()), List.of(source.id())));
        });
        material.vocabulary().terms().forEach(index::term);
        try {
            return "\"use strict\";\nconst handbookIndex = " + MAPPER.writeValueAsString(index.entries) + ";\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of texts can always be written", e);
        }
    }

    private void norm(Book book, Norm norm) {
        List<String> more = new ArrayList<>(List.of(norm.consequence(), norm.locator(), norm.area().words(), NormWords.conclusion(norm)));
        if (!norm.isOpenQuestion()) {
            more.add(norm.summary());
        }
        add(norm.id() + " " + norm.title(), (norm.isOpenQuestion() ? "open question of " : "norm of ") + book.register().body(),
                material.normPage(norm.id()), more);
    }

    private void term(Term term) {
        List<String> more = new ArrayList<>(List.of(term.name(), apart(term.name()), term.words().help()));
        more.addAll(term.catalogue());
        more.addAll(term.values());
        more.addAll(term.words().meaning().values().stream().sorted().toList());
        more.addAll(material.called(term));
        add(term.ask(), "question", material.termPage(term.name()), more);
    }

    /** The words of a name that is written as one. */
    private static String apart(String name) {
        return name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2");
    }

    private void add(String title, String kind, String page, List<String> more) {
        entries.addArray().add(Printable.of(title)).add(Printable.of(kind)).add(page).add(Printable.of(String.join(" ", more)));
    }
}
