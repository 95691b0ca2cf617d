package io.github.safeconduct.authoring;

import io.github.safeconduct.authoring.source.Faults;
import io.github.safeconduct.authoring.source.Places;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Settling;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds the names a folder brings against those that are law already. A rulebook, norm or term of the library means one thing everywhere; a
 * folder that could define it again could silence the library's law or answer in its name.
 */
final class OwnNames {

    private final Known known;
    private final Faults faults;
    private final String whose;
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, String> governed = new HashMap<>();
    private final Map<String, Term> bundled = new HashMap<>();

    OwnNames(Known known, Faults faults) {
        this.known = known;
        this.faults = faults;
        this.whose = known.besides().isEmpty() ? "Safeconduct" : "Safeconduct or of another folder or pack that is loaded";
        known.registers().forEach((rulebook, register) -> {
            if (!known.replaced().contains(rulebook)) {
                register.ids().forEach(id -> owners.put(id, rulebook));
                register.governs().forEach(body -> governed.putIfAbsent(body, rulebook));
            }
        });
        known.terms().forEach(term -> {
            bundled.put(term.name(), term);
            term.catalogue().forEach(name -> bundled.putIfAbsent(name, term));
        });
    }

    void rulebook(String name, Register register, Places places) {
        if (known.registers().containsKey(name) && !known.replaced().contains(name)) {
            faults.add(name, "'" + name
                    + "' is a rulebook of Safeconduct; choose another name for the folder and in rulebook.yaml. A host that wants its "
                    + "own instead says so "
                    + "in code: replacing(\"" + name + "\")");
        }
        register.ids().stream().filter(owners::containsKey)
                .forEach(id -> faults.add(places.of(id), id + " is a norm of " + whose + " (" + owners.get(id)
                        + "); give the norm an id of your own, for instance with the initials of your organisation"));
        // The rulebook of a body prevails over the general one: a folder could take a body out from under the law it has bound itself to.
        // What stands in for a rulebook governs whom that governed.
        List<String> before = known.replaced().contains(name) && known.registers().containsKey(name)
                ? known.registers().get(name).governs()
                : List.of();
        register.governs().stream().filter(body -> governed.containsKey(body) && !before.contains(body))
                .forEach(body -> faults.add(places.of("", "governs"), "'" + body + "' is governed by "
                        + governed.get(body)
                        + " of " + whose + "; take it out of 'governs', and name this rulebook in the case, beside that one"));
    }

    /** The terms of the folder that may stand: new names, and those of a replaced rulebook where they say the same. */
    List<Term> terms(Collection<Term> own, Places places, Set<String> rulebooks) {
        List<Term> accepted = new ArrayList<>();
        Map<String, Term> claimed = new HashMap<>();
        for (Term term : own) {
            Term before = bundled.get(term.name());
            if (before != null && before.equals(term) && !known.replaced().isEmpty()) {
                continue;
            }
            if (before != null) {
                faults.add(places.of(term.name()),
                        "'" + term.name() + "' is a term of " + whose + "; choose another name, or use it as it is");
                continue;
            }
            kept(term, places);
            catalogue(term, places, claimed);
            accepted.add(term);
        }
        implied(accepted, places);
        excluded(accepted, places);
        silences(accepted, places, rulebooks);
        return accepted;
    }

    /** What opens a part of a case cannot be told from a term of that name, nor an answer from a question. */
    private void kept(Term term, Places places) {
        if (known.terms().isEmpty()) {
            return; // the library's own are as they are
        }
        Set<String> names = new TreeSet<>(term.catalogue());
        names.add(term.name());
        names.remove(Settling.AS_OF); // it is refused with what it is
        for (String name : names) {
            if (CaseFileReader.keeps(name)) {
                faults.add(name.equals(term.name()) ? places.of(name) : places.of(term.name(), "catalogue " + name),
                        "'" + name + "' is a word that case files keep for themselves, so nobody could tell a term of that name from it; "
                                + "call the term otherwise, for instance '" + "own" + name.substring(0, 1).toUpperCase(Locale.ROOT)
                                + name.substring(1) + "'");
            }
        }
    }

    private void catalogue(Term term, Places places, Map<String, Term> claimed) {
        Set<String> names = new HashSet<>(term.catalogue());
        names.add(term.name());
        for (String name : names) {
            Place place = places.of(term.name(), "catalogue " + name);
            Term before = bundled.getOrDefault(name, claimed.get(name));
            if (before != null && before != term) {
                faults.add(place,
                        "the name '" + name + "' stands for the term '" + before.name() + "' already; take it out of 'catalogue'");
            }
            claimed.putIfAbsent(name, term);
        }
    }

    /** An answer to a term of a folder says nothing about terms of the library: it could answer them in a case's name. */
    private void implied(List<Term> own, Places places) {
        Map<String, Term> byName = new HashMap<>();
        own.forEach(term -> byName.put(term.name(), term));
        for (Term term : own) {
            term.implies().forEach((code, answers) -> {
                boolean possible = term.isChoice() ? term.accepts(code) : code.equals("yes") || code.equals("no");
                if (!possible || term.number()) {
                    faults.add(places.of(term.name(), "implies code " + code), "'" + code + "' is no answer to '" + term.name() + "'"
                            + Nearest.hint(code, term.values()) + "; expected "
                            + (term.isChoice() ? "one of " + String.join(", ", term.values()) : "yes or no"));
                }
                answers.forEach((name, answer) -> implied(term, name, answer, byName.get(name), places));
            });
        }
    }

    /** Nor can it exclude one: what cannot be so is not weighed. */
    private void excluded(List<Term> own, Places places) {
        Set<String> names = new HashSet<>();
        own.forEach(term -> names.add(term.name()));
        own.forEach(term -> term.marks().excludes().forEach((code, answers) -> answers.keySet().stream()
                .filter(name -> !names.contains(name) && !places.has(name))
                .forEach(name -> faults.add(places.of(term.name(), "excludes " + name), bundled.containsKey(name)
                        ? "'" + name + "' is a term of Safeconduct, and an answer to '" + term.name() + "' cannot exclude it; take it out"
                        : "unknown term '" + name + "' in 'excludes'; it names terms of this folder"))));
    }

    private void implied(Term term, String name, String answer, @Nullable Term other, Places places) {
        Place place = places.of(term.name(), "implies " + name);
        if (other == null && bundled.containsKey(name)) {
            faults.add(place, "'" + name + "' is a term of Safeconduct, and an answer to '" + term.name()
                    + "' cannot answer it; take it out, and let people state it");
        } else if (other == null && !places.has(name)) {
            faults.add(place, "unknown term '" + name + "' in 'implies'; it names terms of this folder");
        } else if (other != null && (other.number()
                || !(other.isChoice() ? other.accepts(answer) : answer.equals("yes") || answer.equals("no") || answer.equals("unknown")))) {
            faults.add(place, "'" + answer + "' is no answer to '" + name + "'" + Nearest.hint(answer, other.values()) + "; expected "
                    + (other.isChoice()
                            ? "one of " + String.join(", ", other.values())
                            : other.number() ? "nothing: a number is not implied" : "yes or no"));
        }
    }

    private void silences(List<Term> own, Places places, Set<String> rulebooks) {
        for (Term term : own) {
            term.closed().stream().filter(name -> !rulebooks.contains(name)).sorted()
                    .forEach(name -> faults.add(places.of(term.name(), "silenceIn " + name),
                            "unknown rulebook '" + name + "' in 'silenceIn'" + Nearest.hint(name, rulebooks) + "; expected one of "
                                    + String.join(", ", rulebooks.stream().sorted().toList())));
            Term kinds = bundled.get(Vocabulary.OPERATION_KIND);
            term.marks().askedWhen().stream().filter(kind -> kinds != null && !kinds.values().contains(kind)).sorted()
                    .forEach(kind -> faults.add(places.of(term.name(), "silenceWhen " + kind),
                            "unknown kind of operation '" + kind + "' in 'silenceWhen'"
                                    + Nearest.hint(kind, kinds.values()) + "; expected one of " + String.join(", ", kinds.values())));
        }
    }
}
