package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Printable;
import io.github.safeconduct.law.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cases from the submissions of a form, as KoboToolbox and ODK export them. One submission that is no case takes nothing from the others.
 */
final class SubmissionReader {

    /** The keys under which KoboToolbox and ODK list submissions. */
    private static final List<String> LISTS = List.of("results", "value");

    /** What names the pages before and after in an answer of either. */
    private static final List<String> OTHER_PAGES = List.of("next", "previous", "@odata.nextLink");

    /** What tells how many there are in all. */
    private static final List<String> COUNTS = List.of("count", "@odata.count");

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");

    private final Vocabulary vocabulary;

    SubmissionReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * One cell of a submission.
     *
     * @param repeated whether it stands in one of several items of a list, as groups that repeat are exported
     */
    record Cell(String header, CaseNode value, boolean repeated) {
        Cell(String header, CaseNode value) {
            this(header, value, false);
        }
    }

    /** Whether a text is CSV: by its name or, where that does not say, by its first line. */
    static boolean isTable(String file, String text) {
        String first = firstLine(text);
        return file.endsWith(".csv")
                || (first.contains(FormColumn.FORM) && !first.stripLeading().startsWith("{") && !first.stripLeading().startsWith("["));
    }

    /** The headers of a table. */
    static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** Whether a JSON document holds submissions: a list of them, or one, or an answer of a server with such a list in it. */
    static boolean isExport(CaseNode root) {
        return isAnswerOfAServer(root)
                || submissions(root).stream().anyMatch(one -> cells(one).stream().anyMatch(cell -> isMarker(cell.header())));
    }

    /** No case has such a key, whatever stands under it. */
    private static boolean isAnswerOfAServer(CaseNode root) {
        return root.isMapping() && LISTS.stream().map(root.mapping()::get).anyMatch(list -> list != null && list.isList());
    }

    private static boolean isMarker(String header) {
        return header.endsWith(FormColumn.FORM);
    }

    private static List<CaseNode> submissions(CaseNode root) {
        if (root.isMapping()) {
            for (String key : LISTS) {
                CaseNode list = root.mapping().get(key);
                if (list != null && list.isList()) {
                    return list.list();
                }
            }
        }
        return root.items();
    }

    /** The cells of a submission in JSON: its groups are part of the keys, or objects of their own, or lists of them. */
    private static List<Cell> cells(CaseNode submission) {
        List<Cell> cells = new ArrayList<>();
        if (submission.isMapping()) {
            collect("", submission, false, cells);
        }
        return cells;
    }

    private static void collect(String header, CaseNode node, boolean repeated, List<Cell> cells) {
        if (node.isMapping()) {
            node.mapping().forEach((key, value) -> collect(header.isEmpty() ? key : header + "/" + key, value, repeated, cells));
        } else if (node.list().stream().anyMatch(item -> !item.isScalar())) {
            // A group that repeats. Once is as if it did not; of several, no answer is the one of the submission.
            node.list().forEach(item -> collect(header, item, repeated || node.list().size() > 1, cells));
        } else {
            cells.add(new Cell(header, node, repeated));
        }
    }

    /**
     * One page of an answer is not decided as if it were whole: what stands on the others would be missing, and nobody would see it.
     *
     * @throws CaseException if the answer says that there is more than stands in it
     */
    private static void whole(CaseNode root) {
        String way = "; take all of them into one file: by the export of the project instead of its pages, or with a larger limit";
        for (String key : OTHER_PAGES) {
            CaseNode other = root.mapping().get(key);
            if (other != null && other.form() != CaseNode.Form.NOTHING && !(other.isScalar() && other.text().isBlank())) {
                throw Faults.at(root.keyPlace(key), "the export is one page of several, as '" + key + "' says, so submissions are missing"
                        + way);
            }
        }
        for (String key : COUNTS) {
            CaseNode count = root.mapping().get(key);
            int here = submissions(root).size();
            if (count != null && COUNT.matcher(count.text()).matches() && Long.parseLong(count.text()) > here) {
                throw Faults.at(count.place(), "the export holds " + here + (here == 1 ? " submission" : " submissions") + " of "
                        + count.text() + ", as '" + key + "' says" + way);
            }
        }
    }

    List<CaseEntry> export(CaseNode root) {
        List<CaseEntry> entries = new ArrayList<>();
        if (isAnswerOfAServer(root)) {
            whole(root);
        }
        if (submissions(root).isEmpty()) {
            throw Faults.at(root.place(), "the export holds no submission; expected at least one");
        }
        for (CaseNode one : submissions(root)) {
            entries.add(entry(one.place(), entries.size() + 1, cells(one)));
        }
        return entries;
    }

    List<CaseEntry> table(String file, String text) {
        try {
            return new SubmissionTable(file, text).entries(this);
        } catch (NoClassDefFoundError e) {
            throw new CaseException("reading submissions as CSV needs org.apache.commons:commons-csv on the class path, which is optional; "
                    + "add it to the host's dependencies, or export them as JSON", e);
        }
    }

    /** What an entry is where the text ends before its row is whole. */
    static CaseEntry broken(Place place, int number, String what) {
        return new CaseEntry(place.file(), number, Optional.empty(), List.of(Faults.at(place, "row " + number + ": " + what)));
    }

    CaseEntry entry(Place place, int number, List<Cell> cells) {
        List<CaseException> faults = new ArrayList<>();
        CaseFile[] made = new CaseFile[1];
        Faults.collect(faults::add, () -> made[0] = read(place, number, cells, faults));
        return new CaseEntry(place.file(), number, faults.isEmpty() ? Optional.of(made[0]) : Optional.empty(), faults);
    }

    private CaseFile read(Place place, int number, List<Cell> cells, List<CaseException> faults) {
        Cell marker = cells.stream().filter(cell -> isMarker(cell.header())).findFirst()
                .orElseThrow(() -> Faults.at(place, "row " + number + ": no column " + FormColumn.FORM
                        + "; expected a submission of a form made with form --xlsform, exported with XML values and headers"));
        if (!marker.value().text().strip().equals(FormColumn.VERSION)) {
            throw Faults.at(marker.value().place(), "row " + number + ", column '" + FormColumn.FORM + "': expected "
                    + FormColumn.VERSION + ", found something else; make the form anew, its columns are of another version");
        }
        SubmittedColumns columns = new SubmittedColumns(vocabulary, marker.header().indexOf(FormColumn.FORM) > 0);
        Map<String, Cell> named = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Faults.collect(faults::add, () -> in(number, cell, () -> columns.name(cell, cells).ifPresent(name -> {
                if (named.putIfAbsent(name, cell) != null) {
                    throw new CaseException("a second column of this name; keep one");
                }
            })));
        }
        SubmittedCase submitted = new SubmittedCase(vocabulary, place, number);
        named.forEach((name, cell) -> {
            if (cell.value().form() != CaseNode.Form.NOTHING && !cell.value().text().isBlank() || !cell.value().isScalar()) {
                Faults.collect(faults::add, () -> in(number, cell, () -> submitted.take(name, cell.value(), where(number, cell))));
            }
        });
        return submitted.made(faults.isEmpty());
    }

    /** Says of a fault in which row and column it is. */
    private static void in(int number, Cell cell, Runnable step) {
        try {
            step.run();
        } catch (CaseException e) {
            Place place = cell.value().place();
            String said = String.valueOf(e.getMessage());
            String own = place + ": ";
            throw Faults.at(place, where(number, cell) + (said.startsWith(own) ? said.substring(own.length()) : said));
        }
    }

    private static String where(int number, Cell cell) {
        return "row " + number + ", column '" + shown(cell.header()) + "': ";
    }

    /** Headers are the form's own names; what is none of them may be anything. */
    private static String shown(String header) {
        return header.matches("[A-Za-z0-9_/.:-]{1,120}") ? header : Printable.of(header.substring(0, Math.min(20, header.length()))) + "…";
    }
}
