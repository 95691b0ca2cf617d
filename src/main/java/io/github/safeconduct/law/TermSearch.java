package io.github.safeconduct.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds terms by what people call things: in their names, their questions, their codes, and in words that mean them. Whole words count
 * before beginnings, and beginnings before what stands inside a word. Immutable and thread safe.
 */
public final class TermSearch {

    private static final int WHOLE = 0;
    private static final int BEGINNING = 1;
    private static final int INSIDE = 2;
    private static final int NOWHERE = 3;

    private final Map<Term, List<Set<String>>> words = new LinkedHashMap<>();
    private final Map<Term, List<String>> called = new LinkedHashMap<>();
    private final Set<String> all = new TreeSet<>();

    /**
     * Over a vocabulary.
     *
     * @param meant for a word or a phrase, the terms it means; names that the vocabulary does not know are passed over
     */
    public TermSearch(Vocabulary vocabulary, Map<String, List<String>> meant) {
        meant.forEach((phrase, names) -> {
            for (String name : names) {
                Term term = vocabulary.find(name);
                if (term != null) {
                    called.computeIfAbsent(term, any -> new ArrayList<>()).add(phrase);
                }
            }
        });
        for (Term term : vocabulary.terms()) {
            List<String> names = new ArrayList<>(term.catalogue());
            names.add(term.name());
            Set<String> byName = of(names);
            names.forEach(name -> byName.add(name.toLowerCase(Locale.ROOT)));
            List<Set<String>> places = List.of(byName, of(called(term)), of(List.of(term.ask())), of(codes(term)));
            words.put(term, places);
            places.forEach(all::addAll);
        }
    }

    /** Codes, and what they mean. */
    private static List<String> codes(Term term) {
        List<String> codes = new ArrayList<>(term.values());
        codes.addAll(term.words().meaning().values());
        return codes;
    }

    /** The words of some texts: names are taken apart at their capitals, codes at their underscores. */
    private static Set<String> of(Collection<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            for (String word : text.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").split("[^\\p{L}\\p{N}]+")) {
                if (!word.isEmpty()) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }

    /** What people call what a term asks for, as far as somebody wrote it down. */
    public List<String> called(Term term) {
        return List.copyOf(called.getOrDefault(term, List.of()));
    }

    /** The terms in which every one of some words is found, the best first; all of them where there is no word. */
    public List<Term> find(List<String> wanted) {
        Set<String> sought = of(wanted);
        Map<Term, Integer> found = new LinkedHashMap<>();
        words.forEach((term, places) -> {
            int score = 0;
            for (String word : sought) {
                int best = score(word, places);
                if (best == NOWHERE * places.size()) {
                    return;
                }
                score += best;
            }
            found.put(term, score);
        });
        return found.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.naturalOrder())).map(Map.Entry::getKey).toList();
    }

    /** How well a word is found: how first, then where. */
    private static int score(String word, List<Set<String>> places) {
        int best = NOWHERE * places.size();
        for (int place = 0; place < places.size(); place++) {
            int how = places.get(place).contains(word) ? WHOLE : NOWHERE;
            for (String other : how == WHOLE ? Set.<String>of() : places.get(place)) {
                how = Math.min(how, other.startsWith(word) ? BEGINNING : other.contains(word) ? INSIDE : NOWHERE);
            }
            best = how == NOWHERE ? best : Math.min(best, how * places.size() + place);
        }
        return best;
    }

    /** The word nearest to one that finds nothing. */
    public Optional<String> nearest(String word) {
        return Nearest.to(word.toLowerCase(Locale.ROOT), all);
    }

    /** Whether a word is found anywhere. */
    public boolean finds(String word) {
        return !find(List.of(word)).isEmpty();
    }
}
