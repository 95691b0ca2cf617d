package io.github.safeconduct.authoring.mutation;

import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.law.Place;

/** A rule with one thing changed. */
public final class Mutant {

    private final MutationKind kind;
    private final String rulebook;
    private final CompiledRule rule;
    private final Place place;
    private final String what;
    private final String wanted;
    private final Change change;

    Mutant(MutationKind kind, String rulebook, CompiledRule rule, Place place, String what, String wanted, Change change) {
        this.kind = kind;
        this.rulebook = rulebook;
        this.rule = rule;
        this.place = place;
        this.what = what;
        this.wanted = wanted;
        this.change = change;
    }

    /** What was done to the rule. */
    public MutationKind kind() {
        return kind;
    }

    /** The rulebook it stands in. */
    public String rulebook() {
        return rulebook;
    }

    /** The id of the norm that the rule serves. */
    public String norm() {
        return rule.norm().id();
    }

    /** The name of the rule. */
    public String rule() {
        return rule.rule().name();
    }

    /** Where the change was made. */
    public Place place() {
        return place;
    }

    /** The change in words: {@code possibly( "dataIsPersonal" ) dropped}. */
    public String what() {
        return what;
    }

    /** The case that would notice it. */
    public String wanted() {
        return wanted;
    }

    Change change() {
        return change;
    }

    CompiledRule original() {
        return rule;
    }

    @Override
    public String toString() {
        return place + ": " + rule() + ": " + what;
    }
}
