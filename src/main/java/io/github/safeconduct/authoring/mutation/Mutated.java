package io.github.safeconduct.authoring.mutation;

import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.Evaluated;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.internal.reading.Rule.Insert;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.Definition;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.List;

/** A rulebook as a mutant reads it. */
final class Mutated implements Expected.Reads {

    private final CompiledRulebook book;
    private final Change change;
    private final CompiledRule rule;
    private final List<Insert> inserts;

    Mutated(CompiledRulebook book, Mutant mutant) {
        this.book = book;
        this.change = mutant.change();
        this.rule = mutant.original();
        this.inserts = change instanceof Change.Concludes other ? other.inserts() : rule.rule().inserts();
    }

    @Override
    public Truth truth(Evaluated reading, CompiledRule one) {
        return one == rule ? truth(reading) : AS_IT_IS.truth(reading, one);
    }

    @Override
    public List<Insert> inserts(CompiledRule one) {
        return one == rule ? inserts : one.rule().inserts();
    }

    private Truth truth(Evaluated reading) {
        if (change instanceof Change.Gone) {
            return Truth.NO;
        }
        if (change instanceof Change.Asks asks) {
            return asks.condition().truth(reading.facts());
        }
        return change instanceof Change.Takes takes
                ? Rewriting.truth(rule.rule().condition(), takes.test(), takes.unknownAs(), reading.facts())
                : AS_IT_IS.truth(reading, rule);
    }

    /** Whether the rule reads otherwise in this case, or speaks in it and says something else. */
    boolean tells(Seen seen) {
        for (Evaluated reading : seen.readings()) {
            if (reading.book() == book && reading.inForce().contains(rule)
                    && (change instanceof Change.Concludes ? reading.speaks(rule) : truth(reading) != AS_IT_IS.truth(reading, rule))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what the case expects of the mutant's own norm, or to be waived by it, no longer comes out. */
    boolean disappoints(Seen seen) {
        String norm = rule.norm().id();
        Expected expected = new Expected(seen.readings(), this);
        return seen.one().kinds().entrySet().stream().anyMatch(kind -> kind.getValue().stream()
                .filter(id -> kind.getKey().equals("waived")
                        ? rule.rule().inserts().stream().anyMatch(insert -> Expected.waives(insert, id))
                        : id.equals(norm))
                .anyMatch(id -> !expected.comesOut(kind.getKey(), id, seen.expect().detail(kind.getKey(), id))));
    }

    /**
     * Whether what the case expects of the norm can be worked out from how the case was read. Not where the rule settles a term or gives or
     * takes a basis, since other rules then read otherwise too; nor where it reads a code that its rulebook does not know. No rule can say
     * that it takes the unknown for known, so that is worked out wherever the norm does not read itself.
     */
    boolean canBeWorkedOut(Seen seen) {
        if (seen.readings().stream().anyMatch(
                reading -> reading.book() == book && rule.rule().condition().truth(reading.facts()) != AS_IT_IS.truth(reading, rule))) {
            return false;
        }
        if (change instanceof Change.Takes) {
            return book.rules().stream().filter(one -> one.norm().equals(rule.norm())).noneMatch(one -> rule.conclusions().stream()
                    .anyMatch(conclusion -> conclusion instanceof Definition settles && one.rule().condition().reads(settles.term())));
        }
        return !reachesOthers();
    }

    /** Whether the change can reach other norms: the rule settles a term, or gives or takes a basis. */
    boolean reachesOthers() {
        return reaches(rule.rule().inserts()) || reaches(inserts);
    }

    private static boolean reaches(List<Insert> inserts) {
        return inserts.stream().map(Conclusions::kind)
                .anyMatch(kind -> kind == ConclusionKind.DEFINITION || kind == ConclusionKind.BASIS
                        || kind == ConclusionKind.BASIS_UNAVAILABLE);
    }

    /** Whether rules can say what the mutant does: not that one takes the unknown for known. */
    boolean canBeWritten() {
        return !(change instanceof Change.Takes);
    }

    /** The rules of the mutated rulebook. */
    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (CompiledRule one : book.rules()) {
            Rule as = one.rule();
            if (one != rule) {
                rules.add(as);
            } else if (change instanceof Change.Asks asks) {
                rules.add(new Rule(as.name(), as.norm(), asks.condition(), as.inserts(), as.commented(), as.place()));
            } else if (change instanceof Change.Concludes && !inserts.isEmpty()) {
                rules.add(new Rule(as.name(), as.norm(), as.condition(), inserts, as.commented(), as.place()));
            }
        }
        return rules;
    }
}
