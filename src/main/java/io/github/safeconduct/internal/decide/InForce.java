package io.github.safeconduct.internal.decide;

import io.github.safeconduct.model.Basis;
import io.github.safeconduct.model.BasisKind;
import io.github.safeconduct.model.BasisUnavailable;
import io.github.safeconduct.model.Conclusion;
import io.github.safeconduct.model.Definition;
import io.github.safeconduct.model.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** The rules in force over one period of a rulebook's law, and what follows from which of them are. */
public final class InForce {

    private final boolean[] inForce;
    private final List<CompiledRule> rules = new ArrayList<>();
    private final Set<String> read = new HashSet<>();
    private final List<BasisRules> bases = new ArrayList<>();
    private final Map<String, List<CompiledRule>> lifting = new HashMap<>();
    private final Map<String, List<DerivedTerm.Settling>> settling = new HashMap<>();

    /**
     * The rules about one lawful basis.
     *
     * @param basis the basis
     * @param gives the rules that give it
     * @param takes the rules that take it away
     */
    public record BasisRules(BasisKind basis, List<CompiledRule> gives, List<CompiledRule> takes) {}

    InForce(List<CompiledRule> all, LocalDate day) {
        inForce = new boolean[all.size()];
        Map<BasisKind, List<CompiledRule>> gives = new EnumMap<>(BasisKind.class);
        Map<BasisKind, List<CompiledRule>> takes = new EnumMap<>(BasisKind.class);
        for (CompiledRule rule : all) {
            if (!rule.norm().inForce(day)) {
                continue;
            }
            inForce[rule.number()] = true;
            rules.add(rule);
            rule.rule().condition().forEachTest(test -> read.add(test.term()));
            for (Conclusion conclusion : rule.conclusions()) {
                if (conclusion instanceof Basis basis) {
                    gives.computeIfAbsent(basis.basis(), any -> new ArrayList<>()).add(rule);
                } else if (conclusion instanceof BasisUnavailable basis) {
                    takes.computeIfAbsent(basis.basis(), any -> new ArrayList<>()).add(rule);
                } else if (conclusion instanceof Waiver waiver) {
                    lifting.computeIfAbsent(waiver.lifted(), any -> new ArrayList<>()).add(rule);
                } else if (conclusion instanceof Definition definition) {
                    settling.computeIfAbsent(definition.term(), any -> new ArrayList<>())
                            .add(new DerivedTerm.Settling(rule, definition.value()));
                }
            }
        }
        gives.forEach((basis, givers) -> bases
                .add(new BasisRules(basis, List.copyOf(givers), List.copyOf(takes.getOrDefault(basis, List.of())))));
    }

    public boolean contains(CompiledRule rule) {
        return inForce[rule.number()];
    }

    /** The rules in force, in their order. */
    public List<CompiledRule> rules() {
        return rules;
    }

    /** Whether one of the rules in force reads a term. */
    public boolean reads(String term) {
        return read.contains(term);
    }

    /** What gives and takes each lawful basis; only bases that some rule gives. */
    public List<BasisRules> bases() {
        return bases;
    }

    /** The rules that lift a norm. */
    public List<CompiledRule> lifting(String norm) {
        return lifting.getOrDefault(norm, List.of());
    }

    /** The rules that settle a term. */
    public List<DerivedTerm.Settling> settling(DerivedTerm derived) {
        return settling.getOrDefault(derived.term().name(), List.of());
    }

    /** The truth of "one of these holds". */
    static byte any(List<CompiledRule> rules, ToIntFunction<CompiledRule> truth) {
        byte result = Kleene.NO;
        for (int i = 0; i < rules.size(); i++) {
            result = (byte) Math.max(result, truth.applyAsInt(rules.get(i)));
        }
        return result;
    }
}
