package io.github.safeconduct.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The catalogue's language of conditions, three-valued: a second reading of the law, written without Drools, that the rules are held against.
 *
 * <p>{@code null} is unknown. A silent closed choice has the value {@link #NO_CODE}.
 */
public final class Kleene {

    /** The value of a closed choice term nobody answered: none of its codes. */
    public static final String NO_CODE = "__NONE__";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*|\\d+(?:\\.\\d+)?|!=|<=|>=|[=<>(){},]");

    /** A parsed condition. */
    public interface Expression {
        Boolean truth(Map<String, Object> facts);
    }

    private final List<String> tokens = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();
    private final Set<String> numeric = new HashSet<>();
    private final Set<String> coded = new HashSet<>();
    private final Map<String, Set<String>> codes = new java.util.TreeMap<>();
    private final String text;
    private final Expression expression;
    private int next;

    public Kleene(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        expression = expr();
        if (next != tokens.size()) {
            throw new IllegalArgumentException("trailing " + tokens.subList(next, tokens.size()) + " in " + text);
        }
    }

    public Boolean truth(Map<String, Object> facts) {
        return expression.truth(facts);
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
            Expression a = left;
            Expression b = term();
            left = facts -> or(a.truth(facts), b.truth(facts));
        }
        return left;
    }

    private Expression term() {
        Expression left = factor();
        while (peek(0).equals("AND")) {
            take();
            Expression a = left;
            Expression b = factor();
            left = facts -> and(a.truth(facts), b.truth(facts));
        }
        return left;
    }

    private Expression factor() {
        if (peek(0).equals("NOT")) {
            take();
            Expression inner = factor();
            return facts -> not(inner.truth(facts));
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
        String name = take();
        if (!Character.isLowerCase(name.charAt(0))) {
            throw new IllegalArgumentException("expected a name, found " + name + " in " + text);
        }
        names.add(name);
        boolean negated = peek(0).equals("NOT") && peek(1).equals("IN");
        if (negated) {
            take();
        }
        if (peek(0).equals("IN")) {
            take();
            take();
            Set<String> members = new HashSet<>();
            while (!peek(0).equals("}")) {
                String member = take();
                if (!member.equals(",")) {
                    members.add(member);
                }
            }
            take();
            if (!Set.of("TRUE", "FALSE").containsAll(members)) {
                coded.add(name);
                codes.computeIfAbsent(name, any -> new TreeSet<>()).addAll(members);
            }
            Expression in = facts -> {
                Object value = facts.get(name);
                return value == null ? null : (Boolean) members.contains(shown(value));
            };
            return negated ? facts -> not(in.truth(facts)) : in;
        }
        String operator = peek(0);
        if (Set.of("=", "!=", "<", ">", "<=", ">=").contains(operator)) {
            take();
            return comparison(name, operator, take());
        }
        return facts -> {
            Object value = facts.get(name);
            return value == null ? null : (Boolean) shown(value).equals("TRUE");
        };
    }

    private Expression comparison(String name, String operator, String right) {
        if (Character.isLowerCase(right.charAt(0))) {
            names.add(right);
            coded.add(name);
            coded.add(right);
            boolean same = operator.equals("=");
            return facts -> {
                Object left = facts.get(name);
                Object other = facts.get(right);
                return left == null || other == null ? null : (Boolean) (shown(left).equals(shown(other)) == same);
            };
        }
        if (operator.equals("=") || operator.equals("!=")) {
            boolean same = operator.equals("=");
            if (!Set.of("TRUE", "FALSE").contains(right)) {
                coded.add(name);
                codes.computeIfAbsent(name, any -> new TreeSet<>()).add(right);
            } else if (!same) {
                throw new IllegalArgumentException("'" + name + " != " + right + "' is two-valued and not used in the catalogue");
            }
            return facts -> {
                Object value = facts.get(name);
                return value == null ? null : (Boolean) (shown(value).equals(right) == same);
            };
        }
        numeric.add(name);
        BigDecimal bound = new BigDecimal(right);
        return facts -> {
            Object value = facts.get(name);
            if (!(value instanceof Number number)) {
                return null;
            }
            int order = new BigDecimal(number.toString()).compareTo(bound);
            return switch (operator) {
                case "<" -> order < 0;
                case ">" -> order > 0;
                case "<=" -> order <= 0;
                default -> order >= 0;
            };
        };
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
