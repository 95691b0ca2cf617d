package io.github.safeconduct.records;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON of which there is only one form, RFC 8785: no space, keys in the order of their UTF-16 units, the least of escapes, and numbers as
 * ECMAScript writes them. Made of maps, lists, texts, numbers, booleans and null.
 */
final class CanonicalJson {

    /** Beyond it a double no longer tells whole numbers apart. */
    private static final long LARGEST_WHOLE = 1L << 53;

    private static final int MOST_DIGITS = 17;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /**
     * A value as text.
     *
     * @throws IllegalArgumentException if it, or something in it, has no canonical form: half of a surrogate pair, a number that no double
     * holds exactly or that is not finite, or an object of another type
     */
    static String of(@Nullable Object value) {
        CanonicalJson json = new CanonicalJson();
        json.value(value);
        return json.out.toString();
    }

    private void value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof List<?> list) {
            array(list);
        } else if (value instanceof String text) {
            text(text);
        } else if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Integer || value instanceof Long) {
            whole(((Number) value).longValue());
        } else if (value instanceof Double number) {
            number(number);
        } else {
            throw new IllegalArgumentException("JSON has no value of the type " + value.getClass().getName());
        }
    }

    private void object(Map<?, ?> map) {
        // The natural order of texts is that of their UTF-16 units, which the RFC asks for.
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        char before = '{';
        for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
            out.append(before);
            text(entry.getKey());
            out.append(':');
            value(entry.getValue());
            before = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void array(List<?> list) {
        char before = '[';
        for (Object item : list) {
            out.append(before);
            value(item);
            before = ',';
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                if (!Character.isHighSurrogate(unit) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new IllegalArgumentException("half of a surrogate pair has no canonical form");
                }
                out.append(unit).append(text.charAt(++i));
            } else {
                character(unit);
            }
        }
        out.append('"');
    }

    private void character(char unit) {
        switch (unit) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (unit < 0x20) {
                    out.append("\\u00").append(HEX[unit >> 4]).append(HEX[unit & 0xf]);
                } else {
                    out.append(unit);
                }
            }
        }
    }

    private void whole(long number) {
        if (number > LARGEST_WHOLE || number < -LARGEST_WHOLE) {
            throw new IllegalArgumentException("a whole number beyond 2^53 has no canonical form; write it as a text");
        }
        out.append(number);
    }

    /** As ECMAScript's Number::toString; Java's own Double.toString gives more digits than are needed before JDK 19. */
    private void number(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a number that is not finite has no canonical form");
        }
        if (number == 0) {
            out.append('0');
            return;
        }
        if (number < 0) {
            out.append('-');
        }
        BigDecimal shortest = shortest(Math.abs(number));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        if (point > 21 || point <= -6) {
            out.append(digits.charAt(0));
            if (digits.length() > 1) {
                out.append('.').append(digits, 1, digits.length());
            }
            out.append('e').append(point > 0 ? "+" : "").append(point - 1);
        } else {
            out.append(shortest.toPlainString());
        }
    }

    /** The fewest digits that read back as this number; among several with as few the nearest to it. */
    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal nearest = null;
            // The nearest of so many digits may read back as a neighbour where the other neighbour of it does not, at powers of two.
            for (RoundingMode mode : List.of(RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.CEILING)) {
                BigDecimal candidate = exact.round(new MathContext(digits, mode));
                if (candidate.doubleValue() == number && (nearest == null
                        || candidate.subtract(exact).abs().compareTo(nearest.subtract(exact).abs()) < 0)) {
                    nearest = candidate;
                }
            }
            if (nearest != null) {
                return nearest.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }
}
