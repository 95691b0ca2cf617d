package io.github.safeconduct.benchmarks.contenders;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import io.github.safeconduct.benchmarks.generated.Facts;
import io.github.safeconduct.benchmarks.slice.InfixDialect;
import io.github.safeconduct.benchmarks.slice.Slice;
import io.github.safeconduct.internal.reading.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** cel-java: programs compiled once, two for each rule, of which the second is asked only where the first holds. */
final class CelPrograms implements Contender {

    private final List<Compiled> rules = new ArrayList<>();

    private record Compiled(int norm, Program possible, Program certain) {}

    private static final class Dialect extends InfixDialect {

        Dialect() {
            super("");
        }

        @Override
        protected String number(String bound) {
            return bound.contains(".") ? bound : bound + ".0";
        }

        @Override
        protected String oneOf(String term, List<String> codes) {
            return codes.size() == 1 ? super.oneOf(term, codes) : term(term) + " in [" + literals(codes) + "]";
        }

        @Override
        protected String noneOf(String term, List<String> codes) {
            return codes.size() == 1 ? super.noneOf(term, codes) : "!(" + oneOf(term, codes) + ")";
        }
    }

    CelPrograms(Slice slice) throws CelValidationException, CelEvaluationException {
        CelBuilder builder = CelFactory.standardCelBuilder().setResultType(SimpleType.BOOL);
        slice.terms().values().forEach(term -> builder.addVar(term.name(), term.number() ? SimpleType.DOUBLE : SimpleType.STRING));
        Cel cel = builder.build();
        Dialect dialect = new Dialect();
        for (Rule rule : slice.rules()) {
            rules.add(new Compiled(slice.number(rule), cel.createProgram(cel.compile(dialect.possible(rule.condition())).getAst()),
                    cel.createProgram(cel.compile(dialect.certain(rule.condition())).getAst())));
        }
    }

    @Override
    public Speaks decide(Map<String, Object> answers) {
        Facts facts = Facts.of(answers);
        Map<String, Object> map = new HashMap<>(256);
        facts.into(map);
        try {
            for (Compiled rule : rules) {
                if ((Boolean) rule.possible().eval(map)) {
                    facts.speaks.possible(rule.norm());
                    if ((Boolean) rule.certain().eval(map)) {
                        facts.speaks.certain(rule.norm());
                    }
                }
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
        return facts.speaks;
    }
}
