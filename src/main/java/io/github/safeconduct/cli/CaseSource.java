package io.github.safeconduct.cli;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Notice;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseEntry;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.report.CaseLabel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where a command takes its cases from: a file, or standard input. */
final class CaseSource {

    /** What stands for standard input on the command line. */
    static final String STANDARD_INPUT = "-";

    private final CaseFileReader reader;
    private final Console console;

    CaseSource(Safeconduct safeconduct, Console console) {
        this.reader = new CaseFileReader(safeconduct.vocabulary());
        this.console = console;
    }

    /** The entries of one file, those with faults among them. */
    List<CaseEntry> entries(Path file) {
        return isStandardInput(file) ? reader.entries(STANDARD_INPUT, console.in()) : reader.entries(file);
    }

    static boolean isStandardInput(Path file) {
        return file.toString().equals(STANDARD_INPUT);
    }

    /** Does something with every case of a file. What is wrong with one is said, and the others are done all the same. */
    Status each(Path file, Function<CaseEntry, Status> work) {
        Status status = Status.FINE;
        for (CaseEntry entry : entries(file)) {
            if (entry.faults().isEmpty()) {
                try {
                    status = status.and(work.apply(entry));
                } catch (RuntimeException | Error e) {
                    complain(entry, e);
                    status = status.and(Failures.status(e));
                }
            } else {
                entry.faults().forEach(fault -> complain(entry, fault));
                status = status.and(Status.BAD_INPUT);
            }
        }
        return status;
    }

    /** Says what is wrong with a case, and which it is. */
    void complain(CaseEntry entry, Throwable failure) {
        String where = failure instanceof CaseException ? "" : entry.file() + ": ";
        Failures.lines(failure).forEach(line -> console.error(where + line + " (case " + entry.number() + ")"));
    }

    /** Does something with a case of a file as it stands; a fault of the case as a whole is said with its place. */
    static <T> T with(Safeconduct safeconduct, CaseFile one, Function<Case, T> work) {
        try (CaseSession session = one.open(safeconduct)) {
            return work.apply(session.toCase());
        } catch (CaseException e) {
            throw one.placed(e);
        }
    }

    /** What a report about a case on a day is headed with. */
    static CaseLabel label(CaseEntry entry, CaseFile one, LocalDate day) {
        return new CaseLabel(one.name(), Optional.of(entry.file()), entry.number(), Notice.ofDay(day, LocalDate.now()).stream().toList());
    }
}
