package io.github.safeconduct.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The catalogue's language of conditions, three-valued: a second reading of the law, written without Drools, that the rules are held
 * against.
 *
 * <p>{@code null} is unknown. A silent closed choice has the value {@link #NO_CODE}.
 */
public final class Kleene {

    /** The value of a closed choice term nobody answered: none of its codes. */
    public static final String NO_CODE = "__NONE__";

    /** A written unknown, in facts as stated: it is unknown whatever silence would mean. */
    public static final String UNKNOWN = "__UNKNOWN__";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*|\\d+(?:\\.\\d+)?|!=|<=|>=|[=<>(){},]");

    /** A parsed condition. */
    private sealed interface Expression {

        /** @param open what it is worth that something is not known */
        Boolean truth(Map<String, Object> facts, Boolean open);

        /** Adds the tests in it, each with the truth it is wanted to have. */
        void tests(boolean wanted, List<Wanted> into);
    }

    private record Or(Expression left, Expression right) implements Expression {
        @Override
        public Boolean truth(Map<String, Object> facts, Boolean open) {
            Boolean a = left.truth(facts, open);
            return Boolean.TRUE.equals(a) ? a : or(a, right.truth(facts, open));
        }

        @Override
        public void tests(boolean wanted, List<Wanted> into) {
            left.tests(wanted, into);
            right.tests(wanted, into);
        }
    }

    private record And(Expression left, Expression right) implements Expression {
        @Override
        public Boolean truth(Map<String, Object> facts, Boolean open) {
            Boolean a = left.truth(facts, open);
            return Boolean.FALSE.equals(a) ? a : and(a, right.truth(facts, open));
        }

        @Override
        public void tests(boolean wanted, List<Wanted> into) {
            left.tests(wanted, into);
            right.tests(wanted, into);
        }
    }

    private record Not(Expression inner) implements Expression {
        @Override
        public Boolean truth(Map<String, Object> facts, Boolean open) {
            return not(inner.truth(facts, open));
        }

        @Override
        public void tests(boolean wanted, List<Wanted> into) {
            inner.tests(!wanted, into);
        }
    }

    /** Holds where the inner one does not, and as long as nobody knows whether it does. */
    private record Unless(Expression inner) implements Expression {
        @Override
        public Boolean truth(Map<String, Object> facts, Boolean open) {
            Boolean truth = inner.truth(facts, open);
            return truth == null ? open : not(truth);
        }

        @Override
        public void tests(boolean wanted, List<Wanted> into) {
            inner.tests(!wanted, into);
        }
    }

    /** Holds as long as nobody knows the answer to a name. */
    private record Open(String name) implements Expression {
        @Override
        public Boolean truth(Map<String, Object> facts, Boolean open) {
            return facts.get(name) == null ? open : Boolean.FALSE;
        }

        @Override
        public void tests(boolean wanted, List<Wanted> into) {
            // No answer makes it hold.
        }
    }

    private record Test(String name, Function<Map<String, Object>, Boolean> reading, Set<String> codes) implements Expression {
        @Override
        public Boolean truth(Map<String, Object> facts, Boolean open) {
            return reading.apply(facts);
        }

        @Override
        public void tests(boolean wanted, List<Wanted> into) {
            into.add(new Wanted(this, wanted));
        }
    }

    /** One test of a condition, and the truth under which it helps the condition to hold. */
    public record Wanted(Expression test, boolean truth) {

        public String name() {
            return ((Test) test).name();
        }

        /** The codes it compares with; none where it asks for a yes or compares numbers or names. */
        public Set<String> codes() {
            return ((Test) test).codes();
        }

        public boolean met(Map<String, Object> facts) {
            return Boolean.valueOf(truth).equals(test.truth(facts, null));
        }
    }

    private final List<String> tokens = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();
    private final Set<String> numeric = new HashSet<>();
    private final Set<String> coded = new HashSet<>();
    private final Map<String, Set<String>> codes = new TreeMap<>();
    private final Map<String, Set<BigDecimal>> limits = new TreeMap<>();
    private final String text;
    private final Expression expression;
    private final UnaryOperator<String> naming;
    private int next;

    public Kleene(String text) {
        this(text, UnaryOperator.identity());
    }

    /** A condition whose names are read as the terms they stand for. */
    public Kleene(String text, UnaryOperator<String> naming) {
        this.text = text;
        this.naming = naming;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        expression = expr();
        if (next != tokens.size()) {
            throw new IllegalArgumentException("trailing " + tokens.subList(next, tokens.size()) + " in " + text);
        }
    }

    /**
     * Whether it holds; null where that is unknown. That something is not known may change, so by itself it never makes a condition hold.
     */
    public Boolean truth(Map<String, Object> facts) {
        return expression.truth(facts, null);
    }

    /** Whether it holds as long as nobody knows more. */
    Boolean truthWhileUnknown(Map<String, Object> facts) {
        return expression.truth(facts, Boolean.TRUE);
    }

    /** Its tests, each with the truth under which it helps the condition to hold. */
    public List<Wanted> tests() {
        List<Wanted> tests = new ArrayList<>();
        expression.tests(true, tests);
        return tests;
    }

    public Set<String> names() {
        return names;
    }

    public Set<String> numeric() {
        return numeric;
    }

    /** The names compared with codes or with each other. */
    public Set<String> coded() {
        return coded;
    }

    public Map<String, Set<String>> codes() {
        return codes;
    }

    /** The numbers that names are compared with. */
    public Map<String, Set<BigDecimal>> limits() {
        return limits;
    }

    private String peek(int ahead) {
        return next + ahead < tokens.size() ? tokens.get(next + ahead) : "";
    }

    private String take() {
        return tokens.get(next++);
    }

    private Expression expr() {
        Expression left = term();
        while (peek(0).equals("OR")) {
            take();
            left = new Or(left, term());
        }
        return left;
    }

    private Expression term() {
        Expression left = factor();
        while (peek(0).equals("AND")) {
            take();
            left = new And(left, factor());
        }
        return left;
    }

    private Expression factor() {
        if (peek(0).equals("NOT")) {
            take();
            return new Not(factor());
        }
        if (peek(0).equals("UNLESS")) {
            take();
            return new Unless(factor());
        }
        if (peek(0).equals("(")) {
            take();
            Expression inner = expr();
            take();
            return inner;
        }
        return test();
    }

    private Expression test() {
        String found = take();
        if (!Character.isLowerCase(found.charAt(0))) {
            throw new IllegalArgumentException("expected a name, found " + found + " in " + text);
        }
        String name = naming.apply(found);
        names.add(name);
        boolean negated = peek(0).equals("NOT") && peek(1).equals("IN");
        if (negated) {
            take();
        }
        if (peek(0).equals("IN")) {
            take();
            Test in = among(name, members());
            return negated ? new Not(in) : in;
        }
        String operator = peek(0);
        if (Set.of("=", "!=", "<", ">", "<=", ">=").contains(operator)) {
            take();
            return comparison(name, operator, take());
        }
        return new Test(name, facts -> equal(facts.get(name), "TRUE"), Set.of());
    }

    private Set<String> members() {
        take();
        Set<String> members = new HashSet<>();
        while (!peek(0).equals("}")) {
            String member = take();
            if (!member.equals(",")) {
                members.add(member);
            }
        }
        take();
        return members;
    }

    private Test among(String name, Set<String> members) {
        if (!Set.of("TRUE", "FALSE").containsAll(members)) {
            coded.add(name);
            codes.computeIfAbsent(name, any -> new TreeSet<>()).addAll(members);
        }
        return new Test(name, facts -> {
            Object value = facts.get(name);
            return value == null
                    ? null
                    : value instanceof Set<?> some ? agreed(some, members::contains) : (Boolean) members.contains(shown(value));
        }, members);
    }

    private Expression comparison(String name, String operator, String right) {
        if (Character.isLowerCase(right.charAt(0))) {
            return sameAs(name, operator, naming.apply(right));
        }
        if (right.equals("UNKNOWN")) {
            return operator.equals("=") ? new Open(name) : new Not(new Open(name));
        }
        if (operator.equals("=") || operator.equals("!=")) {
            boolean truthValue = Set.of("TRUE", "FALSE").contains(right);
            if (!truthValue) {
                coded.add(name);
                codes.computeIfAbsent(name, any -> new TreeSet<>()).add(right);
            }
            Test same = new Test(name, facts -> equal(facts.get(name), right), truthValue ? Set.of() : Set.of(right));
            // Compared with yes or no, "!=" also holds as long as nobody knows; compared with a code it needs a known one.
            return operator.equals("=") ? same : truthValue ? new Unless(same) : new Not(same);
        }
        numeric.add(name);
        BigDecimal bound = new BigDecimal(right);
        limits.computeIfAbsent(name, any -> new TreeSet<>()).add(bound);
        return new Test(name, facts -> facts.get(name) instanceof Number number ? compared(number, operator, bound) : null, Set.of());
    }

    private Expression sameAs(String name, String operator, String other) {
        names.add(other);
        coded.add(name);
        coded.add(other);
        Test same = new Test(name, facts -> {
            Object right = facts.get(other);
            return right == null || right instanceof Set<?> ? null : equal(facts.get(name), shown(right));
        }, Set.of());
        return operator.equals("=") ? same : new Not(same);
    }

    private static Boolean compared(Number number, String operator, BigDecimal bound) {
        int order = new BigDecimal(number.toString()).compareTo(bound);
        return switch (operator) {
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            default -> order >= 0;
        };
    }

    private static Boolean equal(Object value, String wanted) {
        if (value instanceof String code && (wanted.equals("TRUE") || wanted.equals("FALSE"))) {
            // Which right somebody asks to exercise says that somebody asks.
            return !(code.equals(NO_CODE) || code.equals("NONE") || code.equals("FALSE")) == wanted.equals("TRUE");
        }
        return value == null
                ? null
                : value instanceof Set<?> some ? agreed(some, code -> equal(code, wanted)) : (Boolean) shown(value).equals(wanted);
    }

    /** Where one of several codes holds and nobody knows which: what all of them agree on. */
    private static Boolean agreed(Set<?> codes, Predicate<Object> test) {
        long met = codes.stream().filter(test).count();
        return met == 0 ? Boolean.FALSE : met == codes.size() ? Boolean.TRUE : null;
    }

    private static String shown(Object value) {
        return value instanceof Boolean bool ? (bool ? "TRUE" : "FALSE") : value.toString();
    }

    static Boolean not(Boolean a) {
        return a == null ? null : (Boolean) !a;
    }

    static Boolean and(Boolean a, Boolean b) {
        return Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b) ? Boolean.FALSE : a == null || b == null ? null : Boolean.TRUE;
    }

    static Boolean or(Boolean a, Boolean b) {
        return Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b) ? Boolean.TRUE : a == null || b == null ? null : Boolean.FALSE;
    }

    @Override
    public String toString() {
        return text;
    }
}
