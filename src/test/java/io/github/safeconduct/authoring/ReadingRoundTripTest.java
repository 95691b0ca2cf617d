package io.github.safeconduct.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.internal.pack.RuleIndex;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Condition.AllOf;
import io.github.safeconduct.internal.reading.Condition.AnyOf;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.ModalTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.junit.jupiter.api.Test;

/**
 * Whatever a rule says, it says the same as the author's text, in the index, and in the DRL that is compiled as Drools' own parser reads
 * it.
 */
class ReadingRoundTripTest {

    private static final Pattern CALL = Pattern.compile("(\\w+)\\(\\)\\.(\\w+)\\( (.*?) \\)");

    private final Random random = new Random(7);

    private Condition.Test test() {
        FactKind fact = FactKind.values()[random.nextInt(FactKind.values().length)];
        ModalTest modal = ModalTest.values()[random.nextInt(ModalTest.values().length)];
        List<String> operands = switch (modal.comparison()) {
            case IS -> List.of("ONE", "T\u00E9l\u00E9", "\u4E2D").subList(0, random.nextInt(4));
            case SAME -> List.of("other");
            case UNKNOWN -> List.of();
            default -> List.of(random.nextBoolean() ? "5" : "2.25");
        };
        return new Condition.Test(fact, "t" + random.nextInt(5), modal.certain(), modal.negated(), modal.comparison(), operands,
                new Place("x.drl", 1, 1));
    }

    /** Facts joined by and and or, each with tests of its own joined by && and ||, to a depth. */
    private String patterns(int deep, StringBuilder shape) {
        int form = deep == 0 ? 0 : random.nextInt(4);
        if (form <= 1) {
            Condition.Test first = test();
            shape.append(canonical(first));
            return first.fact().typeName() + "( " + author(first) + " )";
        }
        String sign = form == 2 ? "or" : "and";
        shape.append("(");
        String left = patterns(deep - 1, shape);
        shape.append(' ').append(sign).append(' ');
        String right = patterns(deep - 1, shape);
        shape.append(")");
        return "( " + left + " " + sign + " " + right + " )";
    }

    private static String author(Condition.Test test) {
        String operands = String.join("",
                test.operands().stream().map(operand -> ", " + (test.comparison().ordered() ? operand : '"' + operand + '"')).toList());
        return ModalTest.of(test.certain(), test.comparison(), test.negated()).text() + "( \"" + test.term() + "\"" + operands + " )";
    }

    private static String canonical(Condition.Test test) {
        return test.fact().section() + "()." + author(test);
    }

    /** A condition as text, so that two can be compared whatever brackets they were written with. */
    private static String text(Condition condition) {
        if (condition instanceof Condition.Test test) {
            return canonical(test);
        }
        boolean all = condition instanceof AllOf;
        List<String> parts = new ArrayList<>();
        for (Condition part : all ? ((AllOf) condition).parts() : ((AnyOf) condition).parts()) {
            boolean same = part.getClass() == condition.getClass();
            String inner = text(part);
            parts.add(same && inner.startsWith("[") ? inner.substring(1, inner.length() - 1) : inner);
        }
        return parts.size() == 1 ? parts.get(0) : "[" + String.join(all ? " and " : " or ", parts) + "]";
    }

    private static Condition canonicalCondition(RuleDescr rule) {
        PatternDescr pattern = (PatternDescr) rule.getLhs().getDescrs().get(0);
        assertEquals(1, rule.getLhs().getDescrs().size());
        assertEquals("Facts $facts", pattern.getObjectType() + ' ' + pattern.getIdentifier());
        List<Condition> parts = new ArrayList<>();
        pattern.getConstraint().getDescrs().forEach(part -> parts.add(expression(((ExprConstraintDescr) part).getExpression())));
        return new AllOf(parts);
    }

    private static Condition expression(String text) {
        Matcher call = CALL.matcher(text);
        if (call.matches() && !text.contains("&&") && !text.contains("||")) {
            ModalTest modal = Arrays.stream(ModalTest.values()).filter(test -> test.method().equals(call.group(2))).findFirst()
                    .orElseThrow();
            List<String> arguments = Arrays.stream(call.group(3).split(", "))
                    .map(argument -> argument.replace("\"", "").replaceAll("^(\\d+)\\.0$", "$1")).toList();
            FactKind fact = Arrays.stream(FactKind.values()).filter(kind -> kind.section().equals(call.group(1))).findFirst().orElseThrow();
            return new Condition.Test(fact, arguments.get(0), modal.certain(), modal.negated(), modal.comparison(),
                    arguments.subList(1, arguments.size()), new Place("x.drl", 1, 1));
        }
        String inner = text.substring(2, text.length() - 2);
        List<Condition> parts = new ArrayList<>();
        boolean any = false;
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && (inner.startsWith(" || ", i) || inner.startsWith(" && ", i))) {
                any = inner.charAt(i + 1) == '|';
                parts.add(expression(inner.substring(from, i)));
                from = i + 4;
            }
        }
        parts.add(expression(inner.substring(from)));
        return any ? new AnyOf(parts) : new AllOf(parts);
    }

    @Test
    void authorIndexAndCompiledTextSayTheSame() {
        int compared = 0;
        for (int round = 0; round < 20; round++) {
            StringBuilder drl = new StringBuilder("package io.github.safeconduct.rules.demo\nimport io.github.safeconduct.model.*\n");
            for (int i = 0; i < 25; i++) {
                drl.append("// Why.\nrule \"DEMO-OT-").append(100 + i).append(" a random one\"\nwhen\n");
                for (int lines = random.nextInt(3); lines >= 0; lines--) {
                    drl.append("    ").append(patterns(2, new StringBuilder())).append('\n');
                }
                Condition.Test first = test();
                drl.append("    ").append(first.fact().typeName()).append("( ").append(author(first)).append(" || ( ")
                        .append(author(test())).append(" && ").append(author(test()))
                        .append(" ), ").append(author(test())).append(" )\nthen\n    insert( Sensitivity.of( Grade.HIGH, \"DEMO-OT-")
                        .append(100 + i).append("\" ) );\nend\n");
            }
            DrlReader.Drl read = DrlReader.readAll("demo.drl", drl.toString());
            assertEquals(List.of(), read.faults());
            assertEquals(read.rules(), RuleIndex.read(RuleIndex.write(read.rules())));
            DroolsGrammar drools = new DroolsGrammar();
            PackageDescr compiled = drools.parse(CanonicalDrl.write(read.packageName(), read.rules()));
            assertEquals(List.of(), drools.complaints());
            for (int i = 0; i < read.rules().size(); i++) {
                Rule rule = read.rules().get(i);
                assertEquals(text(rule.condition()), text(canonicalCondition(compiled.getRules().get(i))), rule.name());
                compared++;
            }
        }
        assertEquals(500, compared);
    }
}
