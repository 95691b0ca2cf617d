package io.github.safeconduct.records;

import io.github.safeconduct.records.Verification.Fault;
import io.github.safeconduct.records.Verification.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds every line of a log against the line before. */
final class Verifying {

    /** A line as far as it is needed for comparing; the hash in it and the one it should have. */
    private record Link(long at, boolean form, long number, String previous, String hash, String reckoned) {

        boolean whole() {
            return hash.equals(reckoned);
        }
    }

    private final List<Link> links = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Long> numbers = new HashSet<>();
    private final Map<String, Long> seen = new HashMap<>();
    private Optional<Fault> torn = Optional.empty();

    /** The number of the last line in its place, and the hashes by which the next may name it; empty where any will do. */
    private long number;
    private Set<String> hashes = Set.of(LogLine.NOTHING_BEFORE);
    /** Lines since then that are none. */
    private int lost;

    private Verifying() {}

    static Verification of(LogLines lines, Optional<String> kept) throws IOException {
        Verifying verifying = new Verifying();
        long at = 0;
        for (Optional<LogLines.Raw> raw = lines.next(); raw.isPresent(); raw = lines.next()) {
            at++;
            verifying.read(at, raw.get());
        }
        verifying.links.forEach(verifying::link);
        if (at == 0) {
            verifying.faults.add(new Fault(Kind.EMPTY, 1, "there is no line in this file, so nothing was verified. A log is made with its "
                    + "first record: either the file was emptied, or no record was ever kept in it"));
        }
        verifying.torn.ifPresent(verifying.faults::add);
        return verifying.result(at, kept);
    }

    private void read(long at, LogLines.Raw raw) {
        Optional<LogLine> line = raw.line();
        if (!raw.ended()) {
            torn = Optional.of(new Fault(Kind.TORN, at, (line.isPresent() && line.get().whole()
                    ? "the last line is whole but has no end"
                    : "the last line is torn: " + raw.bytes() + " bytes of it are there")
                    + ". It was not acknowledged, if its writer ended while it wrote; the next append puts it right. If no writer ended, "
                    + "the file was cut here"));
            return;
        }
        Link link = line.map(one -> new Link(at, true, one.number(), one.previous(), one.hash(), one.reckoned()))
                .orElseGet(() -> new Link(at, false, 0, "", "", ""));
        links.add(link);
        if (link.form()) {
            numbers.add(link.number());
        }
    }

    private void link(Link link) {
        if (!link.form()) {
            fault(Kind.NO_LINE, link, "this is no line of a log: it was damaged, or put in");
            lost++;
            return;
        }
        Long before = seen.putIfAbsent(link.reckoned(), link.at());
        if (!link.whole()) {
            fault(Kind.EDITED, link, "the line was edited: its hash does not fit what it says");
            next(number + lost + 1, Set.of(link.hash(), link.reckoned()));
        } else if (before != null) {
            fault(Kind.REPEATED, link, "the line repeats line " + before);
        } else if (link.number() <= number) {
            fault(Kind.REORDERED, link, "the line was kept as number " + link.number() + " and stands after number " + number);
        } else if (link.number() > number + 1 + lost) {
            missing(link);
        } else {
            follows(link);
        }
    }

    private void missing(Link link) {
        long from = number + 1;
        long to = link.number() - 1;
        boolean elsewhere = true;
        for (long one = from; one <= to && elsewhere; one++) {
            elsewhere = numbers.contains(one);
        }
        if (elsewhere) {
            fault(Kind.REORDERED, link, "the line was kept as number " + link.number() + " and stands after number " + number);
        } else {
            String which = from == to ? "number " + from + " is" : "numbers " + from + " to " + to + " are";
            fault(Kind.CUT, link,
                    (number == 0 ? "the beginning was cut off: " : "lines were cut out before this one: ") + which + " missing");
        }
        next(link.number(), Set.of(link.hash()));
    }

    private void follows(Link link) {
        boolean direct = link.number() == number + 1;
        // Behind lines that are none, the line before cannot be known.
        boolean fits = (direct && (hashes.isEmpty() || hashes.contains(link.previous()))) || (!direct && lost > 0);
        if (!fits) {
            fault(Kind.REPLACED, link, "the line does not follow the one before: one of the two was written anew");
        }
        next(link.number(), Set.of(link.hash()));
    }

    private void next(long number, Set<String> hashes) {
        this.number = number;
        this.hashes = hashes;
        this.lost = 0;
    }

    private void fault(Kind kind, Link link, String says) {
        faults.add(new Fault(kind, link.at(), says));
    }

    private Verification result(long lines, Optional<String> kept) {
        Optional<String> last = Optional.empty();
        Optional<Long> known = Optional.empty();
        for (Link link : links) {
            if (link.form() && link.whole()) {
                last = Optional.of(link.hash());
                if (kept.isPresent() && kept.get().equals(link.hash())) {
                    known = Optional.of(link.at());
                }
            }
        }
        if (kept.isPresent() && known.isEmpty()) {
            faults.add(new Fault(Kind.END_MISSING, lines,
                    "the hash that was kept elsewhere is not in the log: its end was cut off, or it was written anew"));
        }
        return new Verification(lines, last, known, faults);
    }
}
