package io.github.safeconduct.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.safeconduct.benchmarks.Results.Row;
import io.github.safeconduct.benchmarks.contenders.Asked;
import io.github.safeconduct.benchmarks.contenders.Contenders;
import io.github.safeconduct.benchmarks.slice.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Fills README.md with what was measured, and says which targets that meets. */
public final class ResultsTable {

    static final String BEGIN = "<!-- what follows is written by ResultsTable -->\n";
    static final String END = "<!-- what stands above is written by ResultsTable -->\n";

    /** The rest of what a decision is compared with; nobody's target is to beat plain Java. */
    private static final List<String> PEERS = List.of("drools-facts-by-kind", "evrete", "authzforce", "cel-java", "kie-dmn", "cedar-java");
    private static final String BASE = "plain-java";
    private static final String DROOLS = "drools-one-fact";

    /** What a whole decision of the first edition (commit acf82b6) left for the collector under the UNHCR rulebook, in kilobytes. */
    private static final double FIRST_EDITION_SPARSE = 10_732;
    private static final double FIRST_EDITION_FULL = 247;

    private final StringBuilder out = new StringBuilder();
    private final Results results;
    private final WorstOfMany.Found worst;

    private ResultsTable(Results results, WorstOfMany.Found worst) {
        this.results = results;
        this.worst = worst;
    }

    /**
     * Fills the table.
     *
     * @param args the file to be filled; the folder with the JSON of {@link Measure} and {@link WorstOfMany}
     */
    public static void main(String[] args) throws IOException {
        Path readme = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        Results results = Results.read(Stream.of("steady.json", "load.json").map(folder::resolve).filter(Files::exists).toList());
        WorstOfMany.Found worst = new ObjectMapper().readValue(folder.resolve("worst.json").toFile(), WorstOfMany.Found.class);
        Files.writeString(readme, filled(Files.readString(readme), new ResultsTable(results, worst).all()));
    }

    static String filled(String text, String table) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the file does not say where the table stands");
        }
        return text.substring(0, begin + BEGIN.length()) + table + text.substring(end);
    }

    static String table(Results results, WorstOfMany.Found worst) {
        return new ResultsTable(results, worst).all();
    }

    private String all() {
        out.append("\nJDK ").append(worst.jdk()).append(", ").append(worst.processors()).append(" processors; ")
                .append(results.settings(SliceBenchmark.class)).append(". Microseconds, and kilobytes allocated a call.\n");
        if (worst.cases() < Length.FULL.cases()) {
            out.append(
                    "\n**A quick run**, which shows that everything runs; its figures mean little, and so does what they meet or miss.\n");
        }
        targets();
        slice();
        undecided();
        wholeLaw();
        repeated();
        reports();
        load();
        worst();
        return out.append('\n').toString();
    }

    private void heading(String title, String... columns) {
        out.append("\n### ").append(title).append("\n\n| ").append(String.join(" | ", columns)).append(" |\n|")
                .append("---|".repeat(columns.length)).append('\n');
    }

    private void line(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%,.2f" : value < 100 ? "%,.1f" : "%,.0f", value);
    }

    private static List<String> cells(Optional<Row> row) {
        return row.map(one -> List.of(number(one.p50()), number(one.p99()), number(one.kilobytes()))).orElse(List.of("–", "–", "–"));
    }

    private static String times(Optional<Row> row, Optional<Row> base) {
        return row.isEmpty() || base.isEmpty() ? "–" : number(row.get().p50() / base.get().p50());
    }

    private Optional<Row> slice(String contender, Cases cases) {
        return results.row(SliceBenchmark.class, "contender", contender, "cases", cases);
    }

    private void slice() {
        heading("The slice, side by side", "contender", "sparse p50", "p99", "kB", "× plain Java", "full p50", "p99", "kB", "× plain Java");
        for (String contender : Contenders.names()) {
            List<String> cells = new ArrayList<>(List.of(contender));
            for (Cases cases : Cases.values()) {
                cells.addAll(cells(slice(contender, cases)));
                cells.add(times(slice(contender, cases), slice(BASE, cases)));
            }
            line(cells);
        }
    }

    private Optional<Row> undecided(String contender) {
        return results.row(UndecidedBenchmark.class, "contender", contender);
    }

    private void undecided() {
        heading("The sparse cases of the slice that come to undecided", "contender", "p50", "p99", "kB", "× drools-one-fact");
        for (String contender : List.of(DROOLS, "safeconduct", "safeconduct-questions", "safeconduct-everything")) {
            List<String> cells = new ArrayList<>(List.of(contender));
            cells.addAll(cells(undecided(contender)));
            cells.add(times(undecided(contender), undecided(DROOLS)));
            line(cells);
        }
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Optional<Row> wholeLaw(Situation situation, Asked asked) {
        return results.row(WholeLawBenchmark.class, "situation", situation, "asked", asked);
    }

    private void wholeLaw() {
        heading("Whole rulebooks", "cases", "asked for", "p50", "p99", "kB");
        for (Situation situation : Situation.values()) {
            for (Asked asked : Asked.values()) {
                List<String> cells = new ArrayList<>(List.of(words(situation), words(asked)));
                cells.addAll(cells(wholeLaw(situation, asked)));
                line(cells);
            }
        }
    }

    private Optional<Row> recipients(int recipients, Asked asked) {
        return results.row(RecipientsBenchmark.class, "recipients", recipients, "asked", asked);
    }

    private Optional<Row> repeated(RepeatedBenchmark.Repeated repeated) {
        return results.row(RepeatedBenchmark.class, "repeated", repeated);
    }

    private void repeated() {
        heading("The same again, and many of the same", "situation", "asked for", "p50", "p99", "kB");
        for (RepeatedBenchmark.Repeated repeated : RepeatedBenchmark.Repeated.values()) {
            List<String> cells = new ArrayList<>(List.of(words(repeated), words(Asked.NOTHING)));
            cells.addAll(cells(repeated(repeated)));
            line(cells);
        }
        for (Asked asked : Asked.values()) {
            for (int recipients : new int[] {10, 1_000}) {
                List<String> cells = new ArrayList<>(
                        List.of(number(recipients).replaceFirst("\\..*", "") + " recipients of ten kinds", words(asked)));
                cells.addAll(cells(recipients(recipients, asked)));
                line(cells);
            }
        }
    }

    private Optional<Row> report(ReportBenchmark.Report report) {
        return results.row(ReportBenchmark.class, "report", report);
    }

    private void reports() {
        heading("The project's examples, decided anew and reported", "report", "p50", "p99", "kB");
        for (ReportBenchmark.Report report : ReportBenchmark.Report.values()) {
            List<String> cells = new ArrayList<>(List.of(words(report)));
            cells.addAll(cells(report(report)));
            line(cells);
        }
    }

    private void load() {
        heading("In a JVM that has just started", "until", "p50", "p99", "kB");
        for (LoadBenchmark.Until until : LoadBenchmark.Until.values()) {
            List<String> cells = new ArrayList<>(List.of(words(until)));
            cells.addAll(cells(results.row(LoadBenchmark.class, "until", until)));
            line(cells);
        }
    }

    private void worst() {
        heading("The longest of many", "cases", "of these undecided", "p50", "p99", "longest", "over " + number(worst.limit()),
                "each time");
        line(List.of(whole(worst.cases()), whole(worst.undecided()), whole(worst.p50()), whole(worst.p99()), whole(worst.longest()),
                whole(worst.over()), whole(worst.overAgain())));
    }

    private static String whole(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private void targets() {
        heading("Targets", "target", "measured", "");
        for (Cases cases : Cases.values()) {
            atMost("outcome, bounds and norms of a " + words(cases) + " case: at most 2 × drools-one-fact", slice("safeconduct", cases),
                    slice(DROOLS, cases), 2);
            ahead(cases);
        }
        atMost("undecided, questions included: at most 5 × drools-one-fact", undecided("safeconduct-questions"), undecided(DROOLS), 5);
        target("no case over " + number(worst.limit()) + " µs", whole(worst.overAgain()) + " of " + whole(worst.cases()),
                worst.overAgain() == 0);
        for (RepeatedBenchmark.Repeated repeated : RepeatedBenchmark.Repeated.values()) {
            String target = words(repeated) + ", repeated: under 5 µs";
            repeated(repeated).ifPresentOrElse(row -> target(target, number(row.p50()), row.p50() < 5), () -> notMeasured(target));
        }
        // As long as ten, give or take what two runs of the same differ by.
        atMost("1,000 recipients of ten kinds: the time of 10", recipients(1_000, Asked.NOTHING), recipients(10, Asked.NOTHING), 1.1);
        String page = "an example with its page, plan, picture and proof in it: under 50,000 µs";
        report(ReportBenchmark.Report.PAGE).ifPresentOrElse(row -> target(page, number(row.p50()), row.p50() < 50_000),
                () -> notMeasured(page));
        garbage("sparse", wholeLaw(Situation.SPARSE, Asked.EVERYTHING), FIRST_EDITION_SPARSE);
        garbage("full", wholeLaw(Situation.FULL, Asked.EVERYTHING), FIRST_EDITION_FULL);
    }

    private void target(String target, String measured, boolean met) {
        line(List.of(target, measured, met ? "met" : "**missed**"));
    }

    private void notMeasured(String target) {
        line(List.of(target, "–", "not measured"));
    }

    private void atMost(String target, Optional<Row> row, Optional<Row> base, double most) {
        if (row.isEmpty() || base.isEmpty()) {
            notMeasured(target);
            return;
        }
        double times = row.get().p50() / base.get().p50();
        target(target, number(times) + " ×", times <= most);
    }

    private void ahead(Cases cases) {
        String target = "the same, ahead of " + String.join(", ", PEERS);
        Optional<Row> own = slice("safeconduct", cases);
        if (own.isEmpty() || PEERS.stream().anyMatch(peer -> slice(peer, cases).isEmpty())) {
            notMeasured(target);
            return;
        }
        List<String> faster = PEERS.stream().filter(peer -> slice(peer, cases).orElseThrow().p50() <= own.get().p50()).toList();
        target(target, faster.isEmpty() ? "ahead of all" : "behind " + String.join(", ", faster), faster.isEmpty());
    }

    private void garbage(String cases, Optional<Row> row, double firstEdition) {
        String target = "allocation of a whole " + cases + " decision: a third of the first edition's " + number(firstEdition) + " kB";
        row.ifPresentOrElse(one -> target(target, number(one.kilobytes()) + " kB", one.kilobytes() <= firstEdition / 3),
                () -> notMeasured(target));
    }
}
