package io.github.safeconduct.benchmarks.contenders;

/** That a norm speaks, as text, for contenders that answer with names. */
final class Verdict {

    private Verdict() {}

    static String possible(int norm) {
        return "p" + norm;
    }

    static String certain(int norm) {
        return "c" + norm;
    }

    static void add(String verdict, Speaks speaks) {
        int norm = Integer.parseInt(verdict, 1, verdict.length(), 10);
        if (verdict.charAt(0) == 'c') {
            speaks.certain(norm);
        } else {
            speaks.possible(norm);
        }
    }
}
