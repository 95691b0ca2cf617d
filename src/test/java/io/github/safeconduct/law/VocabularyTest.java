package io.github.safeconduct.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Safeconduct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One question, one term: the vocabulary is whole and never asks the same thing twice. */
class VocabularyTest {

    private static final Vocabulary VOCABULARY = Safeconduct.load().vocabulary();
    private static final Set<String> FILLER = Set.of("the", "a", "an", "is", "are", "of", "to", "in", "by", "for", "been", "has", "have",
            "was", "were", "it", "does", "do", "be", "and", "or", "on", "with", "any",
            "its", "their", "that", "this", "from", "at", "data", "person", "which", "what", "s");

    @Test
    void everyTermHasAQuestionAndEndsInAQuestionMark() {
        List<String> wrong = VOCABULARY.terms().stream().filter(term -> !term.ask().endsWith("?") || term.ask().length() < 12)
                .map(term -> term.name() + ": " + term.ask()).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void noTwoTermsAskTheSameQuestion() {
        List<Term> terms = new ArrayList<>(VOCABULARY.terms());
        List<String> near = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            for (int j = i + 1; j < terms.size(); j++) {
                String pair = terms.get(i).name() + " ~ " + terms.get(j).name();
                if (similarity(terms.get(i), terms.get(j)) > 0.75 && !NearDuplicates.DIFFERENT.containsKey(pair)) {
                    near.add(pair + ": " + terms.get(i).ask() + " / " + terms.get(j).ask());
                }
            }
        }
        assertEquals(List.of(), near);
    }

    private static double similarity(Term one, Term other) {
        Set<String> a = words(one.ask());
        Set<String> b = words(other.ask());
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        Set<String> either = new HashSet<>(a);
        either.addAll(b);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }

    private static Set<String> words(String question) {
        return Arrays.stream(question.toLowerCase(Locale.ROOT).split("[^a-z]+")).filter(word -> !word.isEmpty() && !FILLER.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatAnAnswerImpliesIsKnown() {
        VOCABULARY.implying().forEach(term -> term.implies().forEach((code, answers) -> answers.forEach((name, answer) -> {
            Term implied = VOCABULARY.require(name);
            assertTrue(Set.of("yes", "no").contains(answer) || implied.accepts(answer),
                    term.name() + " " + code + " implies " + name + " = " + answer);
            assertTrue(Set.of("yes", "no").contains(code) || term.accepts(code), term.name() + " has no code " + code);
        })));
        VOCABULARY.terms().forEach(term -> term.readAs().forEach((code, others) -> {
            assertTrue(term.values().contains(code), term.name() + " has no code " + code);
            assertTrue(others.stream().allMatch(term::accepts), term.name() + " reads " + code + " as " + others);
        }));
    }
}
