package io.github.safeconduct.reference;

import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an open term could turn out to be, as far as the rulebooks can tell the difference: yes or no, the codes read and one other, numbers
 * around limits.
 */
final class Domains {

    private final List<Book> books;
    private final Vocabulary vocabulary;

    Domains(List<Book> books, Vocabulary vocabulary) {
        this.books = books;
        this.vocabulary = vocabulary;
    }

    List<Object> of(String name) {
        Set<BigDecimal> limits = new TreeSet<>();
        Set<String> codes = new TreeSet<>();
        boolean coded = false;
        for (Book book : books) {
            codes.addAll(book.catalogue().codes().getOrDefault(name, Set.of()));
            coded |= book.catalogue().coded().contains(name);
            limits.addAll(book.limits().getOrDefault(name, Set.of()));
        }
        Term term = vocabulary.find(name);
        if (!limits.isEmpty() || (term != null && term.number())) {
            return numbers(limits);
        }
        if (!coded && (term == null || !term.isChoice())) {
            return List.of(Boolean.TRUE, Boolean.FALSE);
        }
        return codes(term, codes);
    }

    private static List<Object> numbers(Set<BigDecimal> limits) {
        Set<BigDecimal> numbers = new TreeSet<>();
        numbers.add(BigDecimal.ZERO);
        for (BigDecimal limit : limits) {
            numbers.add(limit.subtract(BigDecimal.ONE).max(BigDecimal.ZERO));
            numbers.add(limit);
            numbers.add(limit.add(BigDecimal.ONE));
        }
        return List.copyOf(numbers);
    }

    private static List<Object> codes(Term term, Set<String> read) {
        if (read.isEmpty() || (term != null && term.derived())) {
            List<Object> all = new ArrayList<>(term == null ? List.of() : term.values());
            all.add(Term.OTHER);
            return all;
        }
        List<Object> values = new ArrayList<>(read);
        if (term != null) {
            List<String> all = new ArrayList<>(List.of(Term.OTHER));
            all.addAll(term.values());
            all.stream()
                    .filter(code -> !read.contains(code) && term.readAs().getOrDefault(code, List.of()).stream().noneMatch(read::contains))
                    .findFirst().ifPresent(values::add);
        }
        return values;
    }
}
