package io.github.safeconduct.properties;

/** Where two texts part. */
final class Differences {

    private Differences() {}

    static String first(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at + ": '" + around(one, at) + "' and '" + around(other, at) + "'";
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 60)).replace('\n', ' ');
    }
}
