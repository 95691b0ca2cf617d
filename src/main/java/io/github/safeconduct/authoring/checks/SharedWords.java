package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.law.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Two questions in nearly the same words are one question asked twice, unless an answer to one says something about the other. */
final class SharedWords implements WordCheck {

    /** More than this part of their words, of three at the least. */
    private static final double MOST = 0.6;
    private static final Set<String> LITTLE = Set.of("is", "are", "the", "a", "an", "of", "to", "in", "or", "and", "for", "by", "has",
            "have", "been", "does", "do", "did", "it", "its", "that",
            "this", "who", "which", "what", "with", "any", "be", "at", "on", "from", "as", "if", "there", "they", "them", "their", "would",
            "will", "can", "could", "about", "under", "was", "were",
            "whom", "how");

    @Override
    public String name() {
        return "shared-words";
    }

    @Override
    public String looksFor() {
        return "two terms whose questions share most of their words, and neither of which says anything about the other";
    }

    @Override
    public void run(Questions questions) {
        List<Term> terms = questions.terms();
        List<Set<String>> words = terms.stream().map(term -> words(term.ask())).toList();
        Map<String, List<Integer>> with = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            for (String word : words.get(i)) {
                with.computeIfAbsent(word, any -> new ArrayList<>()).add(i);
            }
        }
        for (int i = 0; i < terms.size(); i++) {
            // How many words each other question shares with it: of most, none.
            int[] both = new int[terms.size()];
            words.get(i).forEach(word -> with.get(word).forEach(other -> both[other]++));
            for (int j = i + 1; j < terms.size(); j++) {
                int all = words.get(i).size() + words.get(j).size() - both[j];
                if (all >= 3 && both[j] >= MOST * all && !linked(terms.get(i), terms.get(j)) && !linked(terms.get(j), terms.get(i))) {
                    questions.advise(this, terms.get(i),
                            "asks nearly what '" + terms.get(j).name()
                                    + "' asks; make them one term, or say by 'implies' or 'excludes' what an answer to one says "
                                    + "about the other, or ask what differs");
                }
            }
        }
    }

    private static Set<String> words(String question) {
        Set<String> words = new TreeSet<>(List.of(question.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.removeAll(LITTLE);
        words.remove("");
        return words;
    }

    private static boolean linked(Term one, Term other) {
        return one.implies().values().stream().anyMatch(answers -> answers.containsKey(other.name()))
                || one.marks().excludes().values().stream().map(Map::keySet).anyMatch(names -> names.contains(other.name()));
    }
}
