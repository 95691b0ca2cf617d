package io.github.safeconduct.casefile;

import io.github.safeconduct.model.FactKind;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One column of a form that people fill in and of its submissions: what its name says, and the name that says it. Names of terms have no
 * underscore, so two of them part what is added to a name: {@code recipientType} is said of the whole case,
 * {@code recipientType__recipient_2} of its second recipient, {@code agreementSigned__recipient_2} of the agreement that hangs on it.
 * Immutable and thread safe.
 *
 * @param term the term; {@link #NAME} for what the case calls a fact, {@link #THERE_IS} for a fact of which it says nothing
 * @param on the fact it is said of, or on which the record hangs that it is said of; empty for the whole case
 * @param number which of the facts of that kind, from 1; 0 for the whole case
 * @param whetherKnown whether it only asks if a number is known
 */
public record FormColumn(String term, Optional<FactKind> on, int number, boolean whetherKnown) {

    /** The group in which a form states what is known of its case already; the groups of its questions begin with it. */
    public static final String GROUP = "safeconduct";

    /** The column by which submissions of our forms are known. It holds {@link #VERSION}. */
    public static final String FORM = GROUP + "__form";

    /** The version of the columns. */
    public static final String VERSION = "1";

    /** What the case is called, {@linkplain #escaped escaped}. */
    public static final String CASE = GROUP + "__case";

    /** The rulebooks that the case names, with blanks between them. */
    public static final String RULEBOOKS = GROUP + "__rulebooks";

    /** The day whose law applies. */
    public static final String AS_OF = GROUP + "__asOf";

    /** The questions that the case asks, with blanks between them. */
    public static final String FOCUS = GROUP + "__focus";

    /** What stands in the place of a term where the column has the name of a fact, {@linkplain #escaped escaped}. */
    public static final String NAME = "name";

    /** What stands in the place of a term where the column only says that there is such a fact. */
    public static final String THERE_IS = "fact";

    private static final Pattern FORM_OF_NAME = Pattern.compile("([A-Za-z][A-Za-z0-9]*)(?:__([A-Za-z]+)_([1-9][0-9]{0,5}))?(__known)?");

    /** The column that answers a term for the whole case. */
    public static FormColumn of(String term) {
        return new FormColumn(term, Optional.empty(), 0, false);
    }

    /** The column that answers a term for one of several facts. */
    public static FormColumn on(FactKind kind, int number, String term) {
        Objects.requireNonNull(kind, "the kind is null");
        Objects.requireNonNull(term, "the term is null");
        return new FormColumn(term, Optional.of(kind), number, false);
    }

    /** The column that asks, before a number is asked for, whether it is known. */
    public FormColumn asWhetherKnown() {
        return new FormColumn(term, on, number, true);
    }

    /** What a column name says; empty where it is not of this form. */
    public static Optional<FormColumn> read(String name) {
        Objects.requireNonNull(name, "the name is null");
        Matcher matcher = FORM_OF_NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean known = matcher.group(4) != null;
        if (matcher.group(2) == null) {
            return Optional.of(new FormColumn(matcher.group(1), Optional.empty(), 0, known));
        }
        return Arrays.stream(FactKind.values()).filter(kind -> kind.section().equals(matcher.group(2))).findFirst()
                .map(kind -> new FormColumn(matcher.group(1), Optional.of(kind), Integer.parseInt(matcher.group(3)), known));
    }

    /** The name of the column. */
    public String name() {
        return term + on.map(kind -> "__" + kind.section() + "_" + number).orElse("") + (whetherKnown ? "__known" : "");
    }

    /**
     * A text of the host's in letters, digits and percent signs: what makes forms collapses blanks, bends quotation marks and takes
     * <code>${…}</code> for a reference.
     */
    public static String escaped(String text) {
        Objects.requireNonNull(text, "the text is null");
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The text that was escaped.
     *
     * @throws IllegalArgumentException if it was not
     */
    static String unescaped(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The name of the column. */
    @Override
    public String toString() {
        return name();
    }
}
