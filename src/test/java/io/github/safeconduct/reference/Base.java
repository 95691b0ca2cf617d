package io.github.safeconduct.reference;

import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.reference.Catalogue.Entry;
import io.github.safeconduct.reference.Catalogue.Settling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A rulebook on a flow as it stands.
 *
 * @param book the rulebook
 * @param facts the facts as it reads them
 * @param notReliedOn the bases that cannot carry because another is claimed
 * @param truth for each row whether it holds; empty where that is unknown
 * @param assessed what an officer assessed and no norm settles
 */
record Base(Book book, Map<String, Object> facts, Set<String> notReliedOn, Map<Entry, Optional<Boolean>> truth,
        Map<String, Object> assessed) {

    static Base of(Book book, Map<String, Object> stated) {
        Map<String, Object> facts = book.read(stated);
        Set<String> not = book.bases().notReliedOn(facts);
        book.settleBasis(facts, not, stated.get(BasisTerms.CARRIES));
        Map<Entry, Optional<Boolean>> truth = new LinkedHashMap<>();
        book.rows().forEach(row -> truth.put(row, Optional.ofNullable(row.when().truth(facts))));
        Map<String, Object> assessed = new HashMap<>();
        book.catalogue().derived().forEach((name, settlings) -> {
            if (stated.containsKey(name) && stated.get(name).equals(facts.get(name))
                    && settlings.stream().noneMatch(one -> agrees(one, stated.get(name)) && certain(truth, one))) {
                assessed.put(name, stated.get(name));
            }
        });
        return new Base(book, facts, not, truth, assessed);
    }

    /**
     * Whether a norm says what the officer says; one that says otherwise, and does not prevail since it rests on silence, leaves the
     * assessment standing.
     */
    private static boolean agrees(Settling settling, Object stated) {
        return settling.value().equals(stated instanceof Boolean yes ? (yes ? "TRUE" : "FALSE") : stated.toString());
    }

    private static boolean certain(Map<Entry, Optional<Boolean>> truth, Settling settling) {
        return truth.keySet().stream().anyMatch(row -> row.id().equals(settling.norm()) && truth.get(row).orElse(Boolean.FALSE));
    }

    /** Whether a row speaks certainly already. */
    boolean certain(Entry row) {
        return truth.get(row).orElse(Boolean.FALSE);
    }

    /** The rows that can speak in a completion and count: those within the focus, and what is certain wherever it stands. */
    List<Entry> speaking(Predicate<Entry> inFocus) {
        Set<String> unsettled = unsettled();
        // What reads as no and rests on nothing unsettled stays no in every completion.
        return book.rows().stream()
                .filter(row -> truth.get(row).orElse(Boolean.TRUE) || row.when().names().stream().anyMatch(unsettled::contains))
                .filter(row -> certain(row) || inFocus.test(row)).toList();
    }

    /** Derived terms whose value more facts could still change: those without one, and scales on which a stricter level is possible. */
    Set<String> unsettled() {
        Set<String> unsettled = new HashSet<>();
        book.catalogue().derived().forEach((name, settlings) -> {
            if (!facts.containsKey(name) || settlings.stream().anyMatch(one -> one.when().truth(facts) == null)) {
                unsettled.add(name);
            }
        });
        if (!facts.containsKey(BasisTerms.CARRIES)) {
            unsettled.add(BasisTerms.CARRIES);
        }
        return unsettled;
    }
}
