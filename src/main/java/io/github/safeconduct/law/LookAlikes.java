package io.github.safeconduct.law;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Letters of other scripts that look like those of ours: a name that holds one looks right and is another name. */
public final class LookAlikes {

    // Cyrillic, Greek, and the full-width forms apart: the letters in each pair of lines stand below one another.
    private static final String FOREIGN = "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d"
            + "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405\u04c0"
            + "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd\u0131"
            + "\u2010\u2011\u2012\u2013\u2212";
    private static final String OURS = "aeopcyxijshdqw"
            + "ABEKMHOPCTYXIJSI"
            + "ABEZHIKMNOPTYXovi"
            + "-----";

    private static final int FIRST_FULL_WIDTH = 0xFF01;
    private static final int LAST_FULL_WIDTH = 0xFF5E;
    private static final int FROM_FULL_WIDTH = 0xFEE0;

    private LookAlikes() {}

    /** A text with every such letter replaced by the one of ours that it looks like. */
    static String asItLooks(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(character -> out.append(ours((char) character)));
        return out.toString();
    }

    private static char ours(char character) {
        if (character >= FIRST_FULL_WIDTH && character <= LAST_FULL_WIDTH) {
            return (char) (character - FROM_FULL_WIDTH);
        }
        int at = FOREIGN.indexOf(character);
        return at < 0 ? character : OURS.charAt(at);
    }

    /** Whether two names differ in nothing a reader is sure to see: letters that look alike, or small letters and capitals. */
    public static boolean alike(String one, String other) {
        Objects.requireNonNull(one, "one of the names is null");
        Objects.requireNonNull(other, "the other name is null");
        return asItLooks(one).toLowerCase(Locale.ROOT).equals(asItLooks(other).toLowerCase(Locale.ROOT));
    }

    /** The first letter in a name that only looks like one of ours, as a half-sentence; empty where there is none. */
    static Optional<String> first(String name) {
        return name.chars().filter(character -> ours((char) character) != character).mapToObj(character -> String.format(Locale.ROOT,
                "it holds the character U+%04X, which looks like '%c'", character, ours((char) character))).findFirst();
    }

    /** How two names that are alike differ all the same, in brackets; empty where only in small letters and capitals. */
    public static String told(String one, String other) {
        Objects.requireNonNull(one, "one of the names is null");
        Objects.requireNonNull(other, "the other name is null");
        return first(one).or(() -> first(other).map(said -> said.replaceFirst("^it", "that one"))).map(said -> " (" + said + ")")
                .orElse("");
    }
}
