package io.github.safeconduct.authoring.handbook;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of places in an instrument: by words, and numbers by their value, so that article 10 comes after article 9. */
final class ArticleOrder {

    static final Comparator<String> NATURAL = Comparator.comparing(ArticleOrder::key).thenComparing(Comparator.naturalOrder());

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final String LENGTH = "%03d%s";

    private ArticleOrder() {}

    /** The text with every number written so that the longer one is greater. */
    private static String key(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.replaceAll(found -> {
            String digits = new BigInteger(found.group()).toString();
            return String.format(LENGTH, digits.length(), digits);
        });
    }
}
