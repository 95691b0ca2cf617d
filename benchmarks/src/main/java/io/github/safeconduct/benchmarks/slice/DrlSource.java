package io.github.safeconduct.benchmarks.slice;

import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Condition.AllOf;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.model.FactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** The rules in Drools' language, each twice: where it possibly speaks and where it certainly does. */
final class DrlSource {

    private final Slice slice;
    private final DrlDialect dialect = new DrlDialect();

    DrlSource(Slice slice) {
        this.slice = slice;
    }

    /** All facts are one object and a rule is one pattern: no joins, and equal tests are shared. */
    String oneFact(String packageName) {
        return rules(packageName, (condition, certain) -> List.of(pattern("Facts", condition, certain)));
    }

    /** A fact for each kind, as Drools' manual shows it: a rule is a pattern for each kind that it reads. */
    String factsByKind(String packageName) {
        return rules(packageName, this::patterns);
    }

    private String rules(String packageName, BiFunction<Condition, Boolean, List<String>> patterns) {
        StringBuilder out = new StringBuilder("package " + packageName + ";\n\nimport " + GenerateContenders.PACKAGE
                + ".*;\nimport io.github.safeconduct.model.Truth;\n\n"
                + "global io.github.safeconduct.benchmarks.contenders.Speaks speaks;\n");
        for (Rule rule : slice.rules()) {
            for (boolean certain : new boolean[] {false, true}) {
                out.append("\nrule \"").append(rule.name()).append(certain ? ", certainly" : ", possibly").append("\"\nwhen\n    ")
                        .append(String.join("\n    ", patterns.apply(rule.condition(), certain)))
                        .append("\nthen\n    speaks.").append(certain ? "certain" : "possible").append("( ").append(slice.number(rule))
                        .append(" );\nend\n");
            }
        }
        return out.toString();
    }

    private String pattern(String type, Condition condition, boolean certain) {
        List<Condition> conjuncts = condition instanceof AllOf all ? all.parts() : List.of(condition);
        return type + "( " + String.join(", ", conjuncts.stream().map(part -> dialect.text(part, certain)).toList()) + " )";
    }

    private List<String> patterns(Condition condition, boolean certain) {
        Set<FactKind> kinds = kinds(condition);
        if (kinds.size() == 1) {
            return List.of(pattern(FactsSource.typeName(kinds.iterator().next()), condition, certain));
        }
        if (!(condition instanceof AllOf all)) {
            return List.of("( " + String.join(" or ", Slice.parts(condition).stream().map(part -> joined(patterns(part, certain))).toList())
                    + " )");
        }
        Map<FactKind, List<Condition>> ofOneKind = new TreeMap<>();
        List<String> patterns = new ArrayList<>();
        for (Condition part : all.parts()) {
            Set<FactKind> read = kinds(part);
            if (read.size() == 1) {
                ofOneKind.computeIfAbsent(read.iterator().next(), any -> new ArrayList<>()).add(part);
            } else {
                patterns.addAll(patterns(part, certain));
            }
        }
        List<String> first = new ArrayList<>();
        ofOneKind.forEach((kind, parts) -> first.add(pattern(FactsSource.typeName(kind), new AllOf(parts), certain)));
        first.addAll(patterns);
        return first;
    }

    private static String joined(List<String> patterns) {
        return patterns.size() == 1 ? patterns.get(0) : "( " + String.join(" and ", patterns) + " )";
    }

    private static Set<FactKind> kinds(Condition condition) {
        Set<FactKind> kinds = new TreeSet<>();
        condition.forEachTest(test -> kinds.add(test.fact()));
        return kinds;
    }
}
