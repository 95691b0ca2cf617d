package io.github.safeconduct.benchmarks.slice;

import io.github.safeconduct.model.Truth;
import java.util.List;

/** The constraints of a pattern in Drools' rule language. */
final class DrlDialect extends InfixDialect {

    DrlDialect() {
        super("");
    }

    @Override
    protected String literal(Truth truth) {
        return "Truth." + truth;
    }

    @Override
    protected String oneOf(String term, List<String> codes) {
        return codes.size() == 1 ? super.oneOf(term, codes) : term(term) + " in ( " + literals(codes) + " )";
    }

    @Override
    protected String noneOf(String term, List<String> codes) {
        return codes.size() == 1 ? super.noneOf(term, codes) : term(term) + " not in ( " + literals(codes) + " )";
    }
}
