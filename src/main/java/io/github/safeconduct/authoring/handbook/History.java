package io.github.safeconduct.authoring.handbook;

import io.github.safeconduct.authoring.CanonicalDrl;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is otherwise than in an earlier version: norms and terms that came, went or changed, and in what. */
final class History {

    private static final Map<String, Function<Norm, String>> FIELDS = fields();

    private final Map<String, Map<String, Change>> norms = new TreeMap<>();
    private final Map<String, Change> terms = new TreeMap<>();
    private final Map<String, String> versions = new TreeMap<>();

    /** How something stands to what it was. */
    enum Kind {
        NEW("New"), GONE("Gone"), CHANGED("Changed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * What became of one norm or term.
     *
     * @param kind whether it came, went or changed
     * @param title what it is, or was, called
     * @param what in what it changed, a line each
     * @param before the rules of a norm as they were, where they read otherwise
     */
    record Change(Kind kind, String title, List<String> what, List<String> before) {}

    private History() {}

    /**
     * Compares.
     *
     * @param earlier the law as it was
     * @param books the rulebooks as they are
     * @param own the terms that stand beside them
     */
    static History between(EarlierLaw earlier, Map<String, Book> books, List<Term> own) {
        History history = new History();
        TreeSet<String> names = new TreeSet<>(earlier.books().keySet());
        names.addAll(books.keySet());
        for (String name : names) {
            Book was = earlier.books().get(name);
            Book is = books.get(name);
            if (was != null || earlier.whole()) {
                history.versions.put(name, version(was) + " to " + version(is));
                history.norms.put(name, norms(was, is));
            }
        }
        history.terms(earlier.terms(), own);
        return history;
    }

    private static String version(@Nullable Book book) {
        return book == null ? "none" : book.text().version();
    }

    private static Map<String, Change> norms(@Nullable Book was, @Nullable Book is) {
        Map<String, Change> changes = new TreeMap<>();
        if (is != null) {
            is.norms().forEach(now -> {
                Norm before = was == null ? null : was.register().find(now.id());
                if (was == null || before == null) {
                    changes.put(now.id(), new Change(Kind.NEW, now.title(), List.of(), List.of()));
                } else {
                    compare(was, before, is, now).ifPresent(change -> changes.put(now.id(), change));
                }
            });
        }
        if (was != null) {
            was.norms().stream().filter(before -> is == null || is.register().find(before.id()) == null)
                    .forEach(before -> changes.put(before.id(),
                            new Change(Kind.GONE, before.title(), List.of(), text(was, before.id()))));
        }
        return changes;
    }

    private static Optional<Change> compare(Book was, Norm before, Book is, Norm now) {
        List<String> what = new ArrayList<>();
        FIELDS.forEach((name, value) -> differs(name, value.apply(before), value.apply(now), what));
        boolean rules = !meaning(was, before.id()).equals(meaning(is, now.id()));
        if (rules) {
            what.add("The rules read otherwise.");
        }
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(Kind.CHANGED, now.title(), what, rules ? text(was, before.id()) : List.of()));
    }

    private static void differs(String name, String before, String now, List<String> what) {
        if (!before.equals(now)) {
            what.add(name + ": it was " + said(before) + " and is " + said(now) + ".");
        }
    }

    private static String said(String text) {
        return text.isEmpty() ? "not said" : "\u201C" + text + "\u201D";
    }

    /** What the rules of a norm come to, whatever they are called and however they are laid out. */
    private static String meaning(Book book, String norm) {
        List<Rule> rules = book.rules(norm);
        return CanonicalDrl.write(book.text().packageName(), rules);
    }

    private static List<String> text(Book book, String norm) {
        List<String> lines = new ArrayList<>();
        book.rules(norm).forEach(rule -> {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(book.lines(rule));
        });
        return lines;
    }

    private void terms(List<Term> earlier, List<Term> own) {
        Map<String, Term> before = new TreeMap<>();
        earlier.forEach(term -> before.put(term.name(), term));
        Map<String, Term> now = new TreeMap<>();
        own.forEach(term -> now.put(term.name(), term));
        before.forEach((name, term) -> {
            if (!now.containsKey(name)) {
                terms.put(name, new Change(Kind.GONE, term.ask(), List.of(), List.of()));
            }
        });
        now.forEach((name, term) -> {
            Term was = before.get(name);
            if (was == null) {
                terms.put(name, new Change(Kind.NEW, term.ask(), List.of(), List.of()));
            } else if (!was.equals(term)) {
                terms.put(name, new Change(Kind.CHANGED, term.ask(), changes(was, term), List.of()));
            }
        });
    }

    private static List<String> changes(Term was, Term is) {
        List<String> what = new ArrayList<>();
        differs("Question", was.ask(), is.ask(), what);
        differs("Codes", String.join(", ", was.values()), String.join(", ", is.values()), what);
        differs("Help", was.words().help(), is.words().help(), what);
        differs("Fact", was.fact().typeName(), is.fact().typeName(), what);
        differs("Other names", String.join(", ", was.catalogue()), String.join(", ", is.catalogue()), what);
        if (what.isEmpty()) {
            what.add("What follows from an answer, from silence, or who gives it, is otherwise.");
        }
        return what;
    }

    private static Map<String, Function<Norm, String>> fields() {
        Map<String, Function<Norm, String>> fields = new LinkedHashMap<>();
        fields.put("Title", Norm::title);
        fields.put("Consequence", Norm::consequence);
        fields.put("Summary", Norm::summary);
        fields.put("Source", Norm::source);
        fields.put("Place in the source", Norm::locator);
        fields.put("In force from", norm -> norm.from().toString());
        fields.put("No longer in force from", norm -> norm.to() == null ? "" : String.valueOf(norm.to()));
        fields.put("Modality", Norm::modality);
        fields.put("Effect", norm -> norm.effect().word());
        fields.put("Conclusion", Norm::conclusion);
        fields.put("May be lifted", norm -> norm.waivable() ? "yes" : "no");
        fields.put("Gives way to", norm -> String.join(", ", norm.yieldsTo()));
        fields.put("Evidence", norm -> NormWords.evidence(norm.evidence()));
        fields.put("Confidence", Norm::confidence);
        return fields;
    }

    /** The rulebooks that were compared, each with its versions: {@code 2026.1 to 2026.2}. */
    Map<String, String> versions() {
        return versions;
    }

    /** What became of the norms of a rulebook. */
    Map<String, Change> norms(String rulebook) {
        return norms.getOrDefault(rulebook, Map.of());
    }

    /** What became of the terms. */
    Map<String, Change> terms() {
        return terms;
    }
}
