package io.github.safeconduct.benchmarks.slice;

import io.github.safeconduct.model.Truth;
import java.util.List;
import java.util.stream.Collectors;

/** A dialect with signs between its operands, which is most of them. What they do not share, each says for itself. */
public class InfixDialect extends Dialect {

    private final String prefix;

    /** @param prefix what stands before the name of a term */
    public InfixDialect(String prefix) {
        this.prefix = prefix;
    }

    protected final String term(String name) {
        return prefix + name;
    }

    protected String and() {
        return " && ";
    }

    protected String or() {
        return " || ";
    }

    protected String equal() {
        return " == ";
    }

    protected String literal(Truth truth) {
        return literal(truth.name());
    }

    protected String literal(String code) {
        return '"' + code + '"';
    }

    protected String literals(List<String> codes) {
        return codes.stream().map(this::literal).collect(Collectors.joining(", "));
    }

    protected String number(String bound) {
        return bound;
    }

    @Override
    protected String all(List<String> parts) {
        return "(" + String.join(and(), parts) + ")";
    }

    @Override
    protected String any(List<String> parts) {
        return "(" + String.join(or(), parts) + ")";
    }

    @Override
    protected String is(String term, Truth truth) {
        return term(term) + equal() + literal(truth);
    }

    @Override
    protected String isNot(String term, Truth truth) {
        return term(term) + " != " + literal(truth);
    }

    @Override
    protected String oneOf(String term, List<String> codes) {
        return any(codes.stream().map(code -> term(term) + equal() + literal(code)).toList());
    }

    @Override
    protected String noneOf(String term, List<String> codes) {
        return all(codes.stream().map(code -> term(term) + " != " + literal(code)).toList());
    }

    @Override
    protected String compare(String term, Order order, String bound) {
        return term(term) + " " + order.sign() + " " + number(bound);
    }
}
