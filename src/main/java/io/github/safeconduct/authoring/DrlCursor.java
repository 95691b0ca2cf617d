package io.github.safeconduct.authoring;

import io.github.safeconduct.authoring.DrlToken.Kind;
import java.util.List;

/** Walks over tokens. What is not as expected ends the walk with a {@link Stop}. */
final class DrlCursor {

    private static final List<String> JOINING = List.of("(", ")", "or", "and", "||");

    private final List<DrlToken> tokens;
    private int next;

    /** A fault that makes the rest of a walk meaningless. */
    static final class Stop extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient DrlToken token;

        Stop(DrlToken token, String message) {
            super(message, null, false, false);
            this.token = token;
        }

        DrlToken token() {
            return token;
        }
    }

    /** @param tokens the last of which is only looked at and never taken: it tells where the part ends */
    DrlCursor(List<DrlToken> tokens) {
        this.tokens = tokens;
    }

    DrlToken peek() {
        return tokens.get(next);
    }

    DrlToken after() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    /** The tokens from here on. */
    List<DrlToken> rest() {
        return tokens.subList(next, tokens.size() - 1);
    }

    boolean atEnd() {
        return next == tokens.size() - 1;
    }

    boolean is(String sign) {
        return !atEnd() && peek().is(sign);
    }

    DrlToken take() throws Stop {
        DrlToken token = peek();
        if (atEnd()) {
            throw new Stop(token, unexpected(token));
        }
        next++;
        return token;
    }

    boolean skip(String sign) {
        boolean there = is(sign);
        if (there) {
            next++;
        }
        return there;
    }

    /** Goes past the next such sign, or to the end. */
    void recover(String sign) {
        while (!atEnd() && !peek().is(sign)) {
            next++;
        }
        if (!atEnd()) {
            next++;
        }
    }

    /** Goes to the next fact that is the first of its line, or to the end. */
    void toNextFact() {
        while (!atEnd() && !opensAFact()) {
            next++;
        }
    }

    /** A capital and then a bracket, and before them on the line nothing but brackets and words that join facts. */
    private boolean opensAFact() {
        if (!Character.isUpperCase(peek().text().charAt(0)) || !after().is("(")) {
            return false;
        }
        int before = next - 1;
        while (before >= 0 && tokens.get(before).line() == peek().line() && JOINING.contains(tokens.get(before).text())) {
            before--;
        }
        return before < 0 || tokens.get(before).line() < peek().line();
    }

    /** Goes to the next such word, or to the end. */
    void toWord(String word) {
        while (!atEnd() && !is(word)) {
            next++;
        }
    }

    /** Goes to the next comma that a test follows, a word and then a bracket, and no further than to the next fact. */
    void toNextTest() {
        while (!atEnd() && !opensAFact()
                && !(peek().is(",") && after().kind() == DrlToken.Kind.WORD && tokens.get(Math.min(next + 2, tokens.size() - 1)).is("("))) {
            next++;
        }
    }

    void expect(String sign, String why) throws Stop {
        DrlToken token = peek();
        if (!token.is(sign)) {
            throw new Stop(token,
                    token.kind() == Kind.END ? unexpected(token) : "expected '" + sign + "', found '" + token.text() + "': " + why);
        }
        if (!atEnd()) {
            next++;
        }
    }

    private static String unexpected(DrlToken token) {
        return token.kind() == Kind.END
                ? "the file ends in the middle of a rule; is an 'end' or a bracket missing?"
                : "unexpected '" + token.text() + "'; is a bracket missing before it?";
    }
}
