package io.github.safeconduct.internal;

import io.github.safeconduct.Bounds;
import io.github.safeconduct.Notice;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.internal.advise.Judged;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.law.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What turns a permission into less, whatever the norms say: facts without which nothing can be permitted, law that was not whole yet,
 * evidence the host does not accept. Never changes a block.
 */
final class Floors {

    private final Map<Term, FlowFacts> missing = new LinkedHashMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private boolean refers;
    private boolean mayRefer;

    Floors(Judging judging, LocalDate day, Engine engine) {
        judging.booksOfEachFlow().forEach(
                (flow, books) -> LeastFacts.missing(flow, books, engine.vocabulary()).forEach(term -> missing.putIfAbsent(term, flow)));
        judging.booksOfEachFlow().forEach((flow, books) -> {
            if (LeastFacts.isOfNoKnownKind(flow, books, engine.vocabulary())) {
                boolean may = LeastFacts.mayStillSayWhatIsDone(flow, books, engine.vocabulary());
                mayRefer |= may;
                refers |= !may;
            }
        });
        if (refers) {
            notices.add(Notice.of(Notice.Kind.UNKNOWN_OPERATION));
        }
        Set<String> young = new TreeSet<>();
        for (CompiledRulebook book : judging.books()) {
            LocalDate whole = book.register().whole();
            if (day.isBefore(whole)) {
                young.add(book.name() + " (" + whole + ")");
            }
        }
        if (!young.isEmpty()) {
            refers = true;
            notices.add(Notice.of(Notice.Kind.LAW_NOT_WHOLE, List.copyOf(young)));
        }
        Set<String> weak = new TreeSet<>();
        for (Judged one : judging.all()) {
            weak.addAll(one.judgment().carriersBelow(engine.evidence()));
        }
        if (!weak.isEmpty()) {
            refers = true;
            notices.add(Notice.of(Notice.Kind.WEAK_EVIDENCE, List.copyOf(weak)));
        }
    }

    /** The facts without which nothing is permitted, and a flow that wants each. */
    Map<Term, FlowFacts> missing() {
        return missing;
    }

    List<Notice> notices() {
        return notices;
    }

    /**
     * The bounds with the floors under them. A block stays one, and what is missing may make it stricter. A kind of operation nobody named
     * could imply anything, so where it is missing both ends are open.
     */
    Bounds applied(Bounds bounds) {
        if (bounds.best().isBlocked()) {
            return missing.isEmpty() ? bounds : new Bounds(bounds.best(), Outcome.REFUSED);
        }
        if (refers) {
            return new Bounds(Outcome.REFERRED, missing.isEmpty() ? bounds.worst().strictest(Outcome.REFERRED) : Outcome.REFUSED);
        }
        if (!missing.isEmpty()) {
            return new Bounds(Outcome.PERMITTED, Outcome.REFUSED);
        }
        return mayRefer ? new Bounds(bounds.best(), bounds.worst().strictest(Outcome.REFERRED)) : bounds;
    }
}
