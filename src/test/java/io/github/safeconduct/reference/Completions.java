package io.github.safeconduct.reference;

import io.github.safeconduct.Bounds;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.reference.Catalogue.Entry;
import io.github.safeconduct.reference.Catalogue.Settling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * One flow under its rulebooks, completed in every way that can make a difference where these are few, else in many ways at random: then
 * its bounds are only known to reach at least so far.
 */
final class Completions {

    /** Completions tried one by one at the most. */
    private static final int MOST = 4_000;

    /** Completions tried where there are more. */
    private static final int SOME = 250;

    private static final Bounds ALL = new Bounds(Outcome.PERMITTED, Outcome.REFUSED);

    private final Implications implications;
    private final Set<String> focus;
    private final Set<String> onlyRecipients;
    private final Map<String, Object> stated;
    private final List<Base> bases = new ArrayList<>();
    private final Map<Base, List<Entry>> speaking = new IdentityHashMap<>();
    private final Map<String, Bounds> byBook = new LinkedHashMap<>();
    private final Map<String, List<Object>> open = new LinkedHashMap<>();
    private final boolean exact;
    private Bounds bounds;

    /** @param flow a flow, its answers with what they imply */
    Completions(List<Book> books, Vocabulary vocabulary, Implications implications, Set<String> focus, ReferenceCase.Flow flow) {
        this.implications = implications;
        this.focus = focus;
        this.onlyRecipients = flow.onlyRecipients();
        this.stated = flow.answers();
        for (Book book : books) {
            Base base = Base.of(book, stated);
            bases.add(base);
            speaking.put(base, base.speaking(this::inFocus));
        }
        Domains domains = new Domains(books, vocabulary);
        unknowns().forEach(name -> open.put(name, domains.of(name)));
        long ways = 1;
        for (List<Object> values : open.values()) {
            ways = Math.min(MOST + 1L, ways * values.size());
        }
        this.exact = ways <= MOST;
        if (exact) {
            every(new ArrayList<>(open.keySet()), 0, new HashMap<>());
        } else {
            Random random = new Random(flow.answers().hashCode());
            for (int i = 0; i < SOME && !everythingReached(); i++) {
                Map<String, Object> answers = new HashMap<>();
                open.forEach((name, values) -> answers.put(name, values.get(random.nextInt(values.size()))));
                complete(answers);
            }
        }
    }

    private boolean inFocus(Entry row) {
        return focus.contains(row.area()) || row.area().equals(Areas.OPEN_QUESTION);
    }

    /**
     * The open terms that could make a difference: those that undetermined rows and bases read, and those that derived terms among them
     * rest on.
     */
    private Set<String> unknowns() {
        Set<String> names = new TreeSet<>();
        for (Base base : bases) {
            Set<String> read = new TreeSet<>(List.of(Book.DELETION));
            Set<String> unsettled = base.unsettled();
            for (Entry row : base.book().rows()) {
                boolean live = base.truth().get(row).isEmpty() || row.when().names().stream().anyMatch(unsettled::contains);
                if (live && (base.certain(row) || inFocus(row)) && weighs(row)) {
                    read.addAll(row.when().names());
                    row.waivesOnlyWhere().values().forEach(when -> read.addAll(when.names()));
                }
            }
            base.book().bases().conditions().stream().filter(when -> when.truth(base.facts()) == null)
                    .forEach(when -> read.addAll(when.names()));
            read.addAll(base.book().bases().terms());
            names.addAll(openAmong(base, read));
        }
        return names;
    }

    private static boolean weighs(Entry row) {
        return row.permits() || row.withholds() || !row.waives().isEmpty()
                || Set.of("refusal", "deletion", "suspension", "referral", "requirement").contains(row.conclusion());
    }

    private Set<String> openAmong(Base base, Set<String> read) {
        Set<String> seen = new HashSet<>();
        Set<String> names = new TreeSet<>();
        List<String> todo = new ArrayList<>(read);
        while (!todo.isEmpty()) {
            String name = todo.remove(todo.size() - 1);
            if (!seen.add(name) || name.equals(BasisTerms.CARRIES)) {
                continue;
            }
            if (!isKnown(base.facts(), name)) {
                names.add(name);
            }
            List<Settling> settlings = base.book().catalogue().derived().getOrDefault(name, List.of());
            settlings.stream().filter(one -> one.when().truth(base.facts()) == null).forEach(one -> todo.addAll(one.when().names()));
        }
        return names;
    }

    /** Whether there is one answer to a name, not several of which one holds. */
    private static boolean isKnown(Map<String, Object> facts, String name) {
        Object value = facts.get(name);
        return value != null && !(value instanceof Set<?>);
    }

    private void every(List<String> names, int index, Map<String, Object> answers) {
        if (index == names.size()) {
            complete(answers);
            return;
        }
        for (Object value : open.get(names.get(index))) {
            if (everythingReached()) {
                return;
            }
            answers.put(names.get(index), value);
            every(names, index + 1, answers);
        }
        answers.remove(names.get(index));
    }

    /** Whether no further completion can widen any bounds. */
    private boolean everythingReached() {
        return bounds != null && ALL.equals(bounds) && byBook.values().stream().allMatch(ALL::equals);
    }

    private void complete(Map<String, Object> answers) {
        Optional<Map<String, Object>> filled = filledIn(answers);
        if (filled.isEmpty() || contradictsPresumption(filled.get(), answers.keySet())) {
            return;
        }
        Map<String, Book.Standing> standings = new LinkedHashMap<>();
        for (Base base : bases) {
            Optional<Book.Standing> standing = standing(base, filled.get());
            if (standing.isEmpty()) {
                return;
            }
            standings.put(base.book().name(), standing.get());
        }
        standings.forEach((book, standing) -> {
            Outcome outcome = Outcomes.of(Map.of(book, standing), onlyRecipients);
            byBook.merge(book, new Bounds(outcome, outcome), Completions::wider);
        });
        Outcome together = Outcomes.of(standings, onlyRecipients);
        bounds = bounds == null ? new Bounds(together, together) : wider(bounds, new Bounds(together, together));
    }

    /** An answer takes the place of what an office said of a scale that may still be stricter; else it stands beside what is stated. */
    private Optional<Map<String, Object>> filledIn(Map<String, Object> answers) {
        if (answers.keySet().stream().allMatch(name -> stated.getOrDefault(name, Kleene.UNKNOWN).equals(Kleene.UNKNOWN))) {
            return implications.filledIn(stated, answers);
        }
        Map<String, Object> all = new HashMap<>(stated);
        all.putAll(answers);
        return implications.filledIn(all);
    }

    /** Whether an answer implies something against what silence is presumed to mean. */
    private boolean contradictsPresumption(Map<String, Object> filled, Set<String> answered) {
        for (String name : filled.keySet()) {
            if (!stated.containsKey(name) && !answered.contains(name) && !Boolean.FALSE.equals(filled.get(name))) {
                for (Base base : bases) {
                    if (base.book().closed().contains(name)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Optional<Book.Standing> standing(Base base, Map<String, Object> answers) {
        Book book = base.book();
        Map<String, Object> undecided = new HashMap<>(answers);
        Set<String> derived = book.catalogue().derived().keySet();
        undecided.keySet().removeIf(name -> derived.contains(name) && !stated.containsKey(name));
        Map<String, Object> facts = book.read(undecided);
        // Where no norm settles a derived term an office may assess it; where one does, its word is not asked.
        Map<String, Object> assessed = new HashMap<>(undecided);
        derived.stream().filter(name -> !isKnown(facts, name) && answers.containsKey(name))
                .forEach(name -> assessed.put(name, answers.get(name)));
        Map<String, Object> settled = assessed.size() == undecided.size() ? facts : book.read(assessed);
        // What an office assessed stands: answers that overrule it are named beside the decision, and the bounds do not foresee them.
        settled.putAll(base.assessed());
        book.settleBasis(settled, base.notReliedOn(), stated.get(BasisTerms.CARRIES));
        return Optional.of(book.standing(settled, speaking.get(base)));
    }

    private static Bounds wider(Bounds one, Bounds other) {
        return new Bounds(one.best().compareTo(other.best()) <= 0 ? one.best() : other.best(), one.worst().strictest(other.worst()));
    }

    List<Base> bases() {
        return bases;
    }

    /** Whether every completion was tried. */
    boolean exact() {
        return exact;
    }

    Set<String> open() {
        return open.keySet();
    }

    /** The bounds of the flow; null where no completion was consistent. */
    Bounds bounds() {
        return bounds;
    }

    Map<String, Bounds> byBook() {
        return byBook;
    }
}
