package io.github.safeconduct.benchmarks.slice;

import io.github.safeconduct.benchmarks.slice.Slice.Settling;
import io.github.safeconduct.internal.decide.DerivedTerm;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The facts of a case as a host would hold them for an engine: fields of an object, or of one object for each kind of fact. Binding them,
 * reading silence and settling the derived terms is plain Java that all contenders but Safeconduct share.
 */
final class FactsSource {

    private static final String HEAD = """
            package %s;

            import io.github.safeconduct.benchmarks.contenders.Settled;
            import io.github.safeconduct.benchmarks.contenders.Speaks;
            import io.github.safeconduct.model.Truth;
            import java.util.List;
            import java.util.Map;

            /** Generated from the slice. */
            """.formatted(GenerateContenders.PACKAGE);
    private static final String WHOLE = HEAD + """
            public final class Facts {
            %s
                /** Where an engine that hands rules nothing but facts notes which norms speak. */
                public final Speaks speaks = new Speaks(%d);

            %s
                private void bind(Map<String, Object> answers) {
                    answers.forEach((term, answer) -> {
                        switch (term) {
            %s
                            default -> { }
                        }
                    });
                }

                /** The facts of a host's answers. */
                public static Facts of(Map<String, Object> answers) {
                    Facts facts = new Facts();
                    facts.bind(answers);
            %s
            %s
            %s
                    return facts;
                }

                /** Every term as text or number, for engines that read maps. */
                public void into(Map<String, Object> map) {
            %s
                }

            %s
            }
            """;
    private static final String SETTLE = """
                private static Truth %1$s(Facts facts%2$s) {
                    Settled settled = new Settled();
            %3$s
                    return settled.value(facts.%1$s, Truth.%4$s);
                }
            """;
    private static final String OF_KIND = HEAD + """
            public final class %1$s {
            %2$s

                public %1$s(Facts facts) {
            %3$s
                }

            %4$s
            }
            """;
    private static final String BY_KIND = HEAD + """
            public final class FactsByKind {

                private FactsByKind() {}

                public static List<Object> of(Facts facts) {
                    return List.of(%s);
                }
            }
            """;
    private static final String GETTER = "    public %s get%s() {\n        return %s;\n    }\n";
    private static final String SILENCE = "        if (!answers.containsKey(\"%1$s\")) {\n            facts.%1$s = %2$s;\n        }";

    private static final JavaDialect JAVA = new JavaDialect("facts");

    private final Slice slice;
    private final Collection<Term> terms;

    FactsSource(Slice slice) {
        this.slice = slice;
        this.terms = slice.terms().values();
    }

    private static String type(Term term) {
        return term.number() ? "double" : term.isChoice() ? "String" : "Truth";
    }

    private static String unknown(Term term) {
        return term.number() ? "-1" : term.isChoice() ? "\"UNKNOWN\"" : "Truth.UNKNOWN";
    }

    private static String no(Term term) {
        return term.isChoice() ? '"' + Answers.NONE + '"' : "Truth.NO";
    }

    private static String bound(Term term) {
        return term.number()
                ? "((Number) answer).doubleValue()"
                : term.isChoice() ? "(String) answer" : "(Boolean) answer ? Truth.YES : Truth.NO";
    }

    private static String getter(Term term) {
        return GETTER.formatted(type(term), Character.toUpperCase(term.name().charAt(0)) + term.name().substring(1), term.name());
    }

    private static String lines(Collection<Term> terms, Function<Term, String> line) {
        return terms.stream().map(line).collect(Collectors.joining("\n"));
    }

    /** All facts in one object. */
    String whole() {
        List<Term> closed = terms.stream().filter(term -> term.closedIn(Slice.RULEBOOK)).toList();
        return WHOLE.formatted(lines(terms, term -> "    public " + type(term) + " " + term.name() + " = " + unknown(term) + ";"),
                slice.norms().size(), lines(terms, FactsSource::getter),
                lines(terms, term -> "                case \"" + term.name() + "\" -> " + term.name() + " = " + bound(term) + ";"),
                lines(slice.derived().stream().filter(Term::cautious).toList(), this::said),
                lines(closed, term -> SILENCE.formatted(term.name(), no(term))),
                lines(slice.derived(), term -> "        facts.%1$s = %1$s(facts%2$s);".formatted(term.name(), asSaid(term, ""))),
                lines(terms,
                        term -> "        map.put(\"" + term.name() + "\", " + term.name() + (type(term).equals("Truth") ? ".name()" : "")
                                + ");"),
                lines(slice.derived(), this::settle));
    }

    /** What its rules come to before silence is read as no; of a term of which a no takes protection away. */
    private String said(Term term) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < slice.settlings(term).size(); i++) {
            Settling settling = slice.settlings(term).get(i);
            lines.add("        boolean %s%d = %s;".formatted(term.name(), i,
                    settling.yes() ? JAVA.possible(settling.condition()) : JAVA.certain(settling.condition())));
        }
        return String.join("\n", lines);
    }

    private String asSaid(Term term, String type) {
        return IntStream.range(0, term.cautious() ? slice.settlings(term).size() : 0).mapToObj(i -> ", " + type + term.name() + i)
                .collect(Collectors.joining());
    }

    private String settle(Term term) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < slice.settlings(term).size(); i++) {
            Settling settling = slice.settlings(term).get(i);
            lines.add("        settled.%s(%s, %s%s);".formatted(settling.yes() ? "yes" : "no", JAVA.certain(settling.condition()),
                    JAVA.possible(settling.condition()), term.cautious() ? ", " + term.name() + i : ""));
        }
        return SETTLE.formatted(term.name(), asSaid(term, "boolean "), String.join("\n", lines), DerivedTerm.protective(term));
    }

    /** The kinds of fact the slice reads. */
    Set<FactKind> kinds() {
        return terms.stream().map(Term::fact).collect(Collectors.toCollection(TreeSet::new));
    }

    static String typeName(FactKind kind) {
        return kind.typeName() + "Fact";
    }

    /** One kind of fact. */
    String ofKind(FactKind kind) {
        List<Term> own = terms.stream().filter(term -> term.fact() == kind).toList();
        return OF_KIND.formatted(typeName(kind), lines(own, term -> "    private final " + type(term) + " " + term.name() + ";"),
                lines(own, term -> "        " + term.name() + " = facts." + term.name() + ";"), lines(own, FactsSource::getter));
    }

    /** All facts, one object for each kind. */
    String byKind() {
        return BY_KIND.formatted(kinds().stream().map(kind -> "new " + typeName(kind) + "(facts)").collect(Collectors.joining(", ")));
    }
}
