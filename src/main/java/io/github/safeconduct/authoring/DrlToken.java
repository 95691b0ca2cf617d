package io.github.safeconduct.authoring;

/**
 * A word, text, number or sign of a DRL file.
 *
 * @param kind what it is
 * @param text as it stands in the file; a text with its quotes
 * @param line from 1
 * @param column from 1
 * @param start where it begins in the text of the file, from 0
 */
record DrlToken(Kind kind, String text, int line, int column, int start) {

    enum Kind {
        WORD,
        TEXT,
        NUMBER,
        SIGN,
        /** After the last one. */
        END
    }

    boolean is(String sign) {
        return kind != Kind.TEXT && text.equals(sign);
    }

    int end() {
        return start + text.length();
    }

    /** What stands between the quotes. */
    String unquoted() {
        return text.substring(1, text.length() - 1);
    }
}
