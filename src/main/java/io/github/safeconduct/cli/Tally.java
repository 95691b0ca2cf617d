package io.github.safeconduct.cli;

import java.util.ArrayList;
import java.util.List;

/** What became of the files and cases of one run. */
final class Tally {

    private Status status = Status.FINE;
    private int decided;
    private int cases;
    private int files;

    void decided(boolean permitted) {
        decided++;
        status = status.and(permitted ? Status.FINE : Status.NOT_PERMITTED);
    }

    void undecided(Status why) {
        cases++;
        status = status.and(why);
    }

    void unread(Status why) {
        files++;
        status = status.and(why);
    }

    Status status() {
        return status;
    }

    /** A line on what is missing from the output; empty where nothing is. */
    String summary() {
        List<String> missing = new ArrayList<>();
        if (files > 0) {
            missing.add(count(files, "file") + " not read");
        }
        if (cases > 0) {
            missing.add(count(cases, "case") + " not decided");
        }
        return missing.isEmpty() ? "" : count(decided, "case") + " decided; " + String.join(", ", missing) + ": see above";
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
