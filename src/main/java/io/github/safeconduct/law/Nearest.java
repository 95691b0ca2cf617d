package io.github.safeconduct.law;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The nearest right name to a misspelt one. */
public final class Nearest {

    /**
     * What a term, a heading or a rulebook may look like. Anything else in its place may be a person's name or number, and is not repeated.
     */
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");

    private Nearest() {}

    /** Whether a text looks like a name of ours. */
    public static boolean isName(String text) {
        Objects.requireNonNull(text, "the text is null");
        return NAME.matcher(text).matches();
    }

    /** That a name is unknown, with the nearest right one; it is quoted only if it looks like one of ours. */
    public static String unknown(String what, String name, Collection<String> candidates) {
        Objects.requireNonNull(what, "what it is, is null");
        Objects.requireNonNull(name, "the name is null");
        Objects.requireNonNull(candidates, "the candidates are null");
        return isName(name)
                ? "unknown " + what + " '" + name + "'" + hint(name, candidates)
                : "unknown " + what + ", not repeated here since it does not look like one"
                        + (name.length() > 60 ? "" : hint(name, candidates));
    }

    /** The candidate closest to the name, if any is close enough to be what was meant. */
    public static Optional<String> to(String name, Collection<String> candidates) {
        Objects.requireNonNull(name, "the name is null");
        Objects.requireNonNull(candidates, "the candidates are null");
        int limit = Math.max(1, name.length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(name, candidate) <= limit)
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate)).thenComparing(Comparator.naturalOrder()));
    }

    /** A half-sentence that suggests the nearest name; empty where none is near. */
    public static String hint(String name, Collection<String> candidates) {
        Objects.requireNonNull(name, "the name is null");
        Objects.requireNonNull(candidates, "the candidates are null");
        String looks = LookAlikes.asItLooks(name);
        if (!looks.equals(name) && candidates.contains(looks)) {
            // Nobody sees a difference between the two, so the letter is named.
            return " (" + LookAlikes.first(name).orElse("") + "; did you mean '" + looks + "'?)";
        }
        return to(name, candidates).map(nearest -> " (did you mean '" + nearest + "'?)").orElse("");
    }

    /** Insertions, deletions and replacements that turn one into the other, upper and lower case alike. */
    private static int distance(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
