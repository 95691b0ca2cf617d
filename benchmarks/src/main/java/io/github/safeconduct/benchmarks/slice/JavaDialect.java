package io.github.safeconduct.benchmarks.slice;

import io.github.safeconduct.model.Truth;
import java.util.List;

/** Java over the fields of an object. */
public final class JavaDialect extends InfixDialect {

    /** @param object the name of the variable that holds the facts */
    public JavaDialect(String object) {
        super(object + ".");
    }

    @Override
    protected String literal(Truth truth) {
        return "Truth." + truth;
    }

    @Override
    protected String oneOf(String term, List<String> codes) {
        return any(codes.stream().map(code -> literal(code) + ".equals(" + term(term) + ")").toList());
    }

    @Override
    protected String noneOf(String term, List<String> codes) {
        return all(codes.stream().map(code -> "!" + literal(code) + ".equals(" + term(term) + ")").toList());
    }
}
