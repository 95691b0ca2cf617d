package io.github.safeconduct.cli;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Difference;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseEntry;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.report.CaseLabel;
import io.github.safeconduct.report.DpvReport;
import io.github.safeconduct.report.Enquiry;
import io.github.safeconduct.report.HtmlReport;
import io.github.safeconduct.report.JsonReport;
import io.github.safeconduct.report.TextReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Decides cases one after the other. A broken file or case is reported and takes nothing from the others. */
@Command(name = "decide", description = "Decides the cases in YAML or JSON files.", mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE",
            description = "Case files; each holds one case or a list of them. - is standard input.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "One JSON document a case, each on a line of its own, with file and number.")
    private boolean json;

    @Option(names = "--dpv",
            description = "One JSON-LD document a case in the W3C Data Privacy Vocabulary, on a line of its own, without personal data.")
    private boolean dpv;

    @Mixin
    private GivenConsent consent = new GivenConsent();

    @Option(names = "--full",
            description = "All of it: every conclusion, what it rests on, what is unknown, every way to have it permitted; "
                    + "without it, one screen. With --json it adds the plan.")
    private boolean full;

    @Option(names = "--trace",
            description = "Implies --full, and adds every norm whose rule spoke: certain in both readings, possible in one.")
    private boolean trace;

    @Option(names = "--html", paramLabel = "OUT",
            description = "Writes the report of the one case as a page that needs nothing else, instead of text.")
    private @Nullable Path html;

    @Option(names = "--force", description = "Lets --html write over a file that stands there already.")
    private boolean force;

    @Option(names = "--why", paramLabel = "NORM",
            description = "Only why a norm speaks: its rules test by test, down to what was said. May be given more than once.")
    private List<String> why = List.of();

    @Option(names = "--why-not", paramLabel = "NORM",
            description = "Only why a norm does not speak, or not certainly, and the smallest changes under which it would. May be "
                    + "given more than once.")
    private List<String> whyNot = List.of();

    @Option(names = "--what-if", paramLabel = "TERM=ANSWER",
            description = "Only what would be different with another answer to a term. May be given more than once; all of them are "
                    + "changed at once.")
    private List<String> changes = List.of();

    private Map<String, String> whatIf = Map.of();

    @Option(names = "--as-of", paramLabel = "DATE", converter = DayConverter.class,
            description = "The day whose law applies, as yyyy-mm-dd, whatever the files say.")
    private @Nullable LocalDate asOf;

    @Option(names = "--rulebook", paramLabel = "NAME",
            description = "A rulebook that governs, whatever the files say; may be given more than once.")
    private List<String> rulebooks = List.of();

    @Mixin
    private OwnRules rules = new OwnRules();

    @Mixin
    private Language language = new Language();

    private boolean written;

    @ParentCommand
    private Main main;

    @Override
    public Integer call() {
        Safeconduct safeconduct = rules.load();
        if (html != null) {
            SafeFile.check(html, force);
        }
        if (dpv && (json || html != null || full || trace || !why.isEmpty() || !whyNot.isEmpty() || !changes.isEmpty())) {
            throw new CaseException("--dpv is a report of its own; leave out the options for other reports");
        }
        options(safeconduct);
        CaseSource source = new CaseSource(safeconduct, main.console());
        Tally tally = new Tally();
        for (Path file : files) {
            try {
                source.entries(file).forEach(entry -> decide(safeconduct, source, entry, tally));
            } catch (RuntimeException | Error e) {
                Failures.lines(e).forEach(main.console()::error);
                tally.unread(Failures.status(e));
            }
        }
        if (!tally.summary().isEmpty()) {
            main.console().error(tally.summary());
        }
        return tally.status().code();
    }

    /** What is wrong with an option is one fault of the command line, and none of each case. */
    private void options(Safeconduct safeconduct) {
        rulebooks.forEach(safeconduct::register);
        why.forEach(norm -> norm("--why", norm, safeconduct));
        whyNot.forEach(norm -> norm("--why-not", norm, safeconduct));
        whatIf = whatIf(safeconduct);
        consent.check();
    }

    /** By the name each change gives; two of one term would leave it to their order which of them counts. */
    private Map<String, String> whatIf(Safeconduct safeconduct) {
        Map<String, String> byName = new LinkedHashMap<>();
        Map<String, String> byTerm = new HashMap<>();
        for (String change : changes) {
            int equals = change.indexOf('=');
            if (equals < 1) {
                throw new CaseException("--what-if takes TERM=ANSWER, for instance --what-if transferProposed=no");
            }
            String name = change.substring(0, equals);
            try {
                Term term = safeconduct.vocabulary().require(name);
                term.accept(change.substring(equals + 1));
                String before = byTerm.putIfAbsent(term.name(), name);
                if (before != null) {
                    throw new CaseException("--what-if answers '" + term.name() + "' twice, as '" + before + "' and as '" + name
                            + "'; keep one of the two, or ask one after the other");
                }
            } catch (IllegalArgumentException e) {
                throw new CaseException("--what-if: " + e.getMessage(), e);
            }
            byName.put(name, change.substring(equals + 1));
        }
        return byName;
    }

    private static void norm(String option, String norm, Safeconduct safeconduct) {
        List<String> known = safeconduct.rulebooks().stream().flatMap(book -> safeconduct.register(book).ids().stream()).toList();
        if (!known.contains(norm)) {
            throw new CaseException(option + ": " + Nearest.unknown("norm", norm, known) + "; expected the id of one, such as "
                    + known.stream().min(Comparator.naturalOrder()).orElse("") + "; docs/norms.md lists the library's");
        }
    }

    private void decide(Safeconduct safeconduct, CaseSource source, CaseEntry entry, Tally tally) {
        try {
            if (!entry.faults().isEmpty()) {
                entry.faults().forEach(fault -> source.complain(entry, fault));
                tally.undecided(Status.BAD_INPUT);
                return;
            }
            CaseFile one = entry.orThrow();
            Decided decided = decide(safeconduct, one);
            Decision decision = decided.decision();
            CaseLabel label = CaseSource.label(entry, one, decision.asOf());
            if (html == null) {
                main.console().page(report(safeconduct, label, decided) + "\n");
            } else {
                page(safeconduct, label, decision, html);
            }
            tally.decided(decision.permits());
        } catch (RuntimeException | Error e) {
            source.complain(entry, e);
            tally.undecided(Failures.status(e));
        }
    }

    /** One page holds one case; a second would take the first one's place. */
    private void page(Safeconduct safeconduct, CaseLabel label, Decision decision, Path file) {
        if (written) {
            throw new CaseException("--html takes one case, and here is another; decide it by itself");
        }
        SafeFile.write(file, HtmlReport.of(safeconduct, label, decision, language.locale()), force);
        written = true;
        main.console().line(HtmlReport.headline(decision, language.locale()) + ": " + file);
    }

    private String report(Safeconduct safeconduct, CaseLabel label, Decided decided) {
        if (dpv) {
            return DpvReport.of(Integer.toString(label.number()), decided.given(), decided.decision());
        }
        if (json) {
            return full
                    ? JsonReport.full(label, decided.decision(), decided.enquiry(), trace)
                    : JsonReport.of(label, decided.decision(), decided.enquiry(), trace);
        }
        TextReport report = new TextReport(safeconduct, label, decided.decision(), trace, language.locale());
        return !decided.enquiry().isEmpty() ? report.text(decided.enquiry()) : full ? report.full() : report.text();
    }

    /** A decision and what was asked beside it. */
    private record Decided(Case given, Decision decision, Enquiry enquiry) {}

    private Decided decide(Safeconduct safeconduct, CaseFile one) {
        try (CaseSession session = one.open(safeconduct)) {
            if (asOf != null) {
                session.asOf(asOf);
            }
            if (!rulebooks.isEmpty()) {
                session.rulebooks(rulebooks.toArray(String[]::new));
            }
            consent.addTo(session, one);
            try {
                Decision decision = session.decide();
                Optional<Difference> difference = whatIf.isEmpty()
                        ? Optional.empty()
                        : Optional.of(decision.diff(safeconduct.whatIf(session.toCase(), whatIf)));
                return new Decided(session.toCase(), decision,
                        new Enquiry(why.stream().map(decision::why).toList(), whyNot.stream().map(decision::whyNot).toList(), difference));
            } catch (CaseException e) {
                throw one.placed(e);
            }
        }
    }
}
