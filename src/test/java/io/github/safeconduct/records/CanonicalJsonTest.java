package io.github.safeconduct.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test vectors of RFC 8785, and what has no canonical form. */
class CanonicalJsonTest {

    /** Appendix B: the bits of a double, and its text. */
    @ParameterizedTest
    @CsvSource({"0000000000000000, 0", "8000000000000000, 0", "0000000000000001, 5e-324", "8000000000000001, -5e-324",
            "7fefffffffffffff, 1.7976931348623157e+308", "ffefffffffffffff, -1.7976931348623157e+308",
            "4340000000000000, 9007199254740992", "c340000000000000, -9007199254740992", "4430000000000000, 295147905179352830000",
            "44b52d02c7e14af5, 9.999999999999997e+22", "44b52d02c7e14af6, 1e+23", "44b52d02c7e14af7, 1.0000000000000001e+23",
            "444b1ae4d6e2ef4e, 999999999999999700000", "444b1ae4d6e2ef4f, 999999999999999900000", "444b1ae4d6e2ef50, 1e+21",
            "3eb0c6f7a0b5ed8c, 9.999999999999997e-7", "3eb0c6f7a0b5ed8d, 0.000001", "41b3de4355555553, 333333333.3333332",
            "41b3de4355555554, 333333333.33333325", "41b3de4355555555, 333333333.3333333", "41b3de4355555556, 333333333.3333334",
            "41b3de4355555557, 333333333.33333343", "becbf647612f3696, -0.0000033333333333333333",
            "43143ff3c1cb0959, 1424953923781206.2"})
    void numbersAreAsTheRfcHasThem(String bits, String text) {
        assertEquals(text, CanonicalJson.of(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))));
    }

    /** Section 3.2.2 and 3.2.4. */
    @Test
    void theSampleOfTheRfc() {
        Map<String, Object> sample = new LinkedHashMap<>();
        sample.put("numbers", List.of(333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001));
        sample.put("string", "\u20ac$" + (char) 0xf + "\nA'B\"\\\\\"/");
        sample.put("literals", Arrays.asList(null, true, false));
        assertEquals("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}", CanonicalJson.of(sample));
    }

    /** Section 3.2.3: by UTF-16 units, so that a pair of surrogates stands before U+FB33. */
    @Test
    void keysAreSortedByTheirUnits() {
        Map<String, String> sample = new HashMap<>();
        sample.put("\u20ac", "Euro Sign");
        sample.put("\r", "Carriage Return");
        sample.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        sample.put("1", "One");
        sample.put("\ud83d\ude00", "Emoji: Grinning Face");
        sample.put("\u0080", "Control");
        sample.put("\u00f6", "Latin Small Letter O With Diaeresis");
        assertEquals("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
                + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
                CanonicalJson.of(sample));
    }

    @Test
    void numbersReadBackAndHaveNoDigitTooMany() {
        Random random = new Random(8785);
        for (int i = 0; i < 3_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                String text = CanonicalJson.of(number);
                assertEquals(number, Double.parseDouble(text));
                String digits = text.replaceAll("e.*", "").replaceAll("[-.]", "").replaceAll("^0+", "").replaceAll("0+$", "");
                assertEquals(true, digits.length() <= 17, text);
            }
        }
        // A power of two, whose nearest sixteen digits read back as its neighbour.
        assertEquals("5.960464477539063e-8", CanonicalJson.of(Math.pow(2, -24)));
        assertEquals("9.007199254740993e+99", CanonicalJson.of(9.007199254740993e+99));
    }

    @Test
    void whatHasNoCanonicalFormIsRefused() {
        for (Object none : List.of(Double.NaN, Double.POSITIVE_INFINITY, "half \ud83d", "\ude00 half", 1L << 54, new StringBuilder("x"),
                Map.of("key", List.of(Double.NaN)))) {
            assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(none));
        }
        assertEquals("[{},[]]", CanonicalJson.of(List.of(Map.of(), List.of())));
    }
}
