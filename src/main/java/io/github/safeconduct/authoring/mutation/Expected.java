package io.github.safeconduct.authoring.mutation;

import io.github.safeconduct.casefile.Expectations;
import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.DerivedTerm;
import io.github.safeconduct.internal.decide.Evaluated;
import io.github.safeconduct.internal.reading.Rule.Insert;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.Truth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a case expects of norms and of derived terms, held against how rulebooks read it; what follows for the outcome is not looked at. */
final class Expected {

    private final List<Evaluated> readings;
    private final Reads reads;

    /** How a rule reads: as it is, or as a mutant of it would. */
    interface Reads {

        Truth truth(Evaluated reading, CompiledRule rule);

        List<Insert> inserts(CompiledRule rule);

        /** Every rule as it is. */
        Reads AS_IT_IS = new Reads() {
            @Override
            public Truth truth(Evaluated reading, CompiledRule rule) {
                return reading.speaks(rule) ? reading.certain(rule) ? Truth.YES : Truth.UNKNOWN : Truth.NO;
            }

            @Override
            public List<Insert> inserts(CompiledRule rule) {
                return rule.rule().inserts();
            }
        };
    }

    private interface Says {
        boolean test(Insert insert);
    }

    Expected(List<Evaluated> readings, Reads reads) {
        this.readings = readings;
        this.reads = reads;
    }

    /** Whether everything expected of norms and derived terms comes out. */
    boolean comesOut(Expectations expect) {
        for (Map.Entry<String, List<String>> kind : expect.kinds().entrySet()) {
            for (String norm : kind.getValue()) {
                if (!comesOut(kind.getKey(), norm, expect.detail(kind.getKey(), norm))) {
                    return false;
                }
            }
        }
        return expect.derived().entrySet().stream()
                .allMatch(term -> settled(term.getKey()).equals(Set.of(term.getValue().toLowerCase(Locale.ROOT))));
    }

    /** Whether one norm speaks, or does not, as expected. */
    boolean comesOut(String kind, String norm, String detail) {
        return switch (kind) {
            case "silent" -> !any(norm, Truth.YES, insert -> true) && !any(norm, Truth.UNKNOWN, insert -> true);
            // No change of a rule makes it considered.
            case "notConsidered" -> true;
            case "possible" -> any(norm, Truth.UNKNOWN, insert -> true) && (isOpenQuestion(norm) || !any(norm, Truth.YES, insert -> true));
            case "waived" -> any("", Truth.YES, insert -> waives(insert, norm));
            default -> {
                Set<ConclusionKind> wanted = ConclusionKind.inCases(kind);
                yield any(norm, Truth.YES, insert -> wanted.contains(Conclusions.kind(insert))
                        && (detail.isEmpty()
                                || detail.equals(Expectations.detailOf(Conclusions.kind(insert), Conclusions.detail(insert)))));
            }
        };
    }

    static boolean waives(Insert insert, String norm) {
        return Conclusions.kind(insert) == ConclusionKind.WAIVER && Conclusions.detail(insert).equals(norm);
    }

    private boolean isOpenQuestion(String norm) {
        return readings.stream().flatMap(reading -> reading.inForce().rules().stream())
                .anyMatch(rule -> rule.norm().id().equals(norm) && rule.norm().isOpenQuestion());
    }

    /** Whether some rule, of one norm or, where none is named, of any, reads so and says so. */
    private boolean any(String norm, Truth truth, Says says) {
        for (Evaluated reading : readings) {
            for (CompiledRule rule : reading.inForce().rules()) {
                if ((norm.isEmpty() || rule.norm().id().equals(norm)) && says(rule, says) && reads.truth(reading, rule) == truth) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean says(CompiledRule rule, Says says) {
        for (Insert insert : reads.inserts(rule)) {
            if (says.test(insert)) {
                return true;
            }
        }
        return false;
    }

    /** The values that rules settle a term to. */
    private Set<String> settled(String term) {
        Set<String> values = new TreeSet<>();
        for (Evaluated reading : readings) {
            for (DerivedTerm derived : reading.derived()) {
                Object value = reading.answers(derived.term().fact()).get(derived.term().name());
                if (derived.term().name().equals(term) && value != null && !value.equals(reading.stated(derived.term()))) {
                    values.add(Stated.word(value).toLowerCase(Locale.ROOT));
                }
            }
        }
        return values;
    }
}
