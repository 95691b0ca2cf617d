package io.github.safeconduct.authoring.source;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** What a rulebook can be called: the name of its folder, of its rules' package and of its place in a case. */
public final class RulebookName {

    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final Set<String> TAKEN = Set.of(SourceFolder.SHARED, "terms");

    /** Words of rule files, beside those of Java, that Drools reads wherever they stand, in the name of a package too. */
    private static final Set<String> OF_DROOLS = Set.of("then", "groupby");

    private RulebookName() {}

    /** Whether a text is one. */
    public static boolean isOne(String text) {
        return fault(text).isEmpty();
    }

    /** What is wrong with a text as the name of a rulebook; empty where nothing is. */
    public static Optional<String> fault(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches() || TAKEN.contains(text)) {
            return Optional
                    .of("a rulebook is named by small letters, digits and hyphens, begins with a letter, and is neither 'shared' nor "
                            + "'terms', for instance harbour-light; found " + Visible.quoted(text));
        }
        String inPackage = text.replace("-", "");
        if (SourceVersion.isKeyword(inPackage) || OF_DROOLS.contains(inPackage)) {
            return Optional.of("a rulebook's rules stand in a package of its name, and '" + inPackage + "' is a word of Java or of rule "
                    + "files, which no package can be called; take another name, for instance " + text + "-rules");
        }
        return Optional.empty();
    }
}
