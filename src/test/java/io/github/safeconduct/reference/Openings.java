package io.github.safeconduct.reference;

import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.reference.Catalogue.Settling;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is open in a flow: the terms its rulebooks read, nobody answered and silence does not settle. */
final class Openings {

    private final List<Book> books;
    private final Map<String, Object> stated;
    private final Set<String> shut = new HashSet<>();
    private final Map<String, List<Object>> byTerm = new TreeMap<>();

    Openings(List<Book> books, Vocabulary vocabulary, Implications implications, Map<String, Object> stated) {
        this.books = books;
        this.stated = stated;
        Domains domains = new Domains(books, vocabulary);
        Set<String> read = new HashSet<>();
        for (Book book : books) {
            book.rows().forEach(row -> read.addAll(row.when().names()));
            shut.addAll(settledOrPinned(book));
        }
        read.stream().filter(name -> !shut.contains(name) && isOpen(name))
                .forEach(name -> byTerm.put(name,
                        domains.of(name).stream().filter(answer -> !impliesAgainst(name, answer, implications)).toList()));
        byTerm.values().removeIf(List::isEmpty);
    }

    private boolean isOpen(String name) {
        Object answer = stated.get(name);
        // A term that is presumed under one rulebook and open under another is presumed.
        boolean presumed = answer == null && books.stream().anyMatch(book -> book.closed().contains(name));
        boolean derived = books.stream().anyMatch(book -> book.catalogue().derived().containsKey(name));
        return (answer == null || Kleene.UNKNOWN.equals(answer)) && !presumed && !derived && !name.equals(BasisTerms.CARRIES);
    }

    /** Whether an answer implies something against what silence is presumed to mean. */
    private boolean impliesAgainst(String name, Object answer, Implications implications) {
        return implications.alone(name, answer).entrySet().stream().anyMatch(implied -> !implied.getKey().equals(name)
                && !stated.containsKey(implied.getKey()) && !Boolean.FALSE.equals(implied.getValue())
                && books.stream().anyMatch(book -> book.closed().contains(implied.getKey())));
    }

    /** What an assessment stands on, and the elements of bases not relied on. */
    private Set<String> settledOrPinned(Book book) {
        Set<String> names = new HashSet<>();
        Map<String, Object> facts = book.read(stated);
        book.bases().notReliedOn(facts).forEach(basis -> under(book, book.bases().elements(basis), names));
        book.catalogue().derived().forEach((name, settlings) -> {
            if (stated.containsKey(name)) {
                settlings.forEach(one -> under(book, one.when().names(), names));
            }
        });
        if (stated.containsKey(BasisTerms.CARRIES)) {
            book.bases().conditions().forEach(when -> under(book, when.names(), names));
        }
        return names;
    }

    /** These terms, and those that derived ones among them rest on. */
    private static void under(Book book, Set<String> terms, Set<String> into) {
        for (String term : terms) {
            if (into.add(term)) {
                for (Settling settling : book.catalogue().derived().getOrDefault(term, List.of())) {
                    under(book, settling.when().names(), into);
                }
            }
        }
    }

    /** What an assessment stands on, and the elements of bases not relied on. */
    Set<String> shut() {
        return shut;
    }

    Map<String, List<Object>> byTerm() {
        return byTerm;
    }
}
