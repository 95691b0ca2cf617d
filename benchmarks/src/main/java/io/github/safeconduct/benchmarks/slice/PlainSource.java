package io.github.safeconduct.benchmarks.slice;

import io.github.safeconduct.internal.reading.Rule;
import java.util.List;

/** The rules as ifs, which is the least that deciding can cost. */
final class PlainSource {

    private static final String CLASS = """
            package %s;

            import io.github.safeconduct.benchmarks.contenders.Speaks;
            import io.github.safeconduct.model.Truth;

            /** Generated from the slice. */
            public final class PlainRules {

                private PlainRules() {}

                public static void evaluate(Facts facts, Speaks speaks) {
            %s    }
            %s}
            """;
    private static final String METHOD = "\n    private static void from%d(Facts facts, Speaks speaks) {\n%s    }\n";
    private static final String RULE = """
                    // %1$s
                    if (%2$s) {
                        speaks.possible(%4$d);
                        if (%3$s) {
                            speaks.certain(%4$d);
                        }
                    }
            """;

    /** Longer methods are not compiled by the JVM as a whole, or not at all. */
    private static final int RULES_A_METHOD = 16;

    private PlainSource() {}

    static String write(Slice slice) {
        JavaDialect java = new JavaDialect("facts");
        StringBuilder calls = new StringBuilder();
        StringBuilder methods = new StringBuilder();
        List<Rule> rules = slice.rules();
        for (int first = 0; first < rules.size(); first += RULES_A_METHOD) {
            StringBuilder ifs = new StringBuilder();
            for (Rule rule : rules.subList(first, Math.min(first + RULES_A_METHOD, rules.size()))) {
                ifs.append(
                        RULE.formatted(rule.name(), java.possible(rule.condition()), java.certain(rule.condition()), slice.number(rule)));
            }
            calls.append("        from").append(first).append("(facts, speaks);\n");
            methods.append(METHOD.formatted(first, ifs));
        }
        return CLASS.formatted(GenerateContenders.PACKAGE, calls, methods);
    }
}
