package io.github.safeconduct.law;

import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All terms, by name and by the catalogue names they stand for. Immutable and thread safe. */
public final class Vocabulary {

    /** The term that says what is done. */
    public static final String OPERATION_KIND = "operationKind";

    /** A kind of operation by which data travel to somebody else. */
    private static final String TRAVELLING = "TRANSFER";

    /** The term that says whether data travel. */
    public static final String TRANSFER = "transferProposed";

    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<String, Term> names = new HashMap<>();
    private final List<Term> implying;
    private final List<Term> askedByKind;
    private final List<Term> gathering;
    private final List<Term> settled;

    /** @throws IllegalArgumentException if a name stands for two terms */
    public Vocabulary(List<Term> all) {
        for (Term term : all) {
            if (terms.put(term.name(), term) != null) {
                throw new IllegalArgumentException("the term " + term.name() + " is defined twice");
            }
            claim(term.name(), term);
            term.catalogue().forEach(name -> claim(name, term));
        }
        implying = all.stream().filter(term -> !term.implies().isEmpty()).toList();
        askedByKind = all.stream().filter(term -> !term.marks().askedWhen().isEmpty()).toList();
        settled = all.stream().filter(term -> !term.settledBy().isEmpty()).toList();
        gathering = all.stream().filter(term -> term.marks().gathers()).toList();
    }

    private void claim(String name, Term term) {
        Term before = names.put(name, term);
        if (before != null && before != term) {
            throw new IllegalArgumentException("the name " + name + " stands for two terms, " + before.name() + " and " + term.name());
        }
    }

    /** The terms, in the order of their files. */
    public Collection<Term> terms() {
        return Collections.unmodifiableCollection(terms.values());
    }

    /** The terms whose answer says something about other terms. */
    public List<Term> implying() {
        return implying;
    }

    /** The terms whose one answer stands for answers to several others. */
    public List<Term> gathering() {
        return gathering;
    }

    /** The terms that countries and days settle. */
    public List<Term> settled() {
        return settled;
    }

    /** The terms that a country or a day settles. */
    public List<Term> settledBy(Term compared) {
        return settled.stream().filter(term -> term.settledBy().stream().anyMatch(one -> one.terms().contains(compared.name()))).toList();
    }

    /** A term by its own name or a catalogue name; null where there is none. */
    public @Nullable Term find(String name) {
        return names.get(name);
    }

    /**
     * A term by its own name or a catalogue name.
     *
     * @throws IllegalArgumentException if there is none; the message suggests the nearest
     */
    public Term require(String name) {
        Term term = names.get(name);
        if (term == null) {
            throw new IllegalArgumentException(Nearest.unknown("term", name, names.keySet()));
        }
        return term;
    }

    /** Every name that can be used in a case. */
    public Set<String> names() {
        return Collections.unmodifiableSet(names.keySet());
    }

    /** The terms of which a rulebook reads silence as no. */
    public Set<String> closedIn(String rulebook) {
        return terms.values().stream().filter(term -> term.closedIn(rulebook)).map(Term::name).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The terms of which silence says nothing for a kind of operation, although it means no for others.
     *
     * @param kind the answer to {@link #OPERATION_KIND}: one of its codes; OTHER or {@link Truth#UNKNOWN}, for which silence on none of
     * them means no; null where it is not answered
     * @param travels whether data travel, whatever the operation is called
     */
    public Set<String> askedFor(@Nullable Object kind, boolean travels) {
        boolean any = kind == Truth.UNKNOWN || Term.OTHER.equals(kind);
        return askedByKind.stream()
                .filter(term -> any || (kind != null && term.marks().askedWhen().contains(kind))
                        || (travels && term.marks().askedWhen().contains(TRAVELLING)))
                .map(Term::name).collect(Collectors.toUnmodifiableSet());
    }

    /** This vocabulary with a host's own terms. */
    public Vocabulary plus(List<Term> more) {
        List<Term> all = new ArrayList<>(terms.values());
        all.addAll(more);
        return new Vocabulary(all);
    }
}
