package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Printable;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Submissions as a table in CSV: ODK parts cells with commas, KoboToolbox with semicolons. The only class that names the parser. */
final class SubmissionTable {

    private final String file;
    private final String text;
    private final String[] lines;

    SubmissionTable(String file, String text) {
        this.file = file;
        this.text = text;
        this.lines = text.split("\r\n|\r|\n", -1);
    }

    List<CaseEntry> entries(SubmissionReader reader) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter()).setIgnoreEmptyLines(true).get();
        List<CaseEntry> entries = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> rows = parser.iterator();
            List<String> headers = List.of(rows.hasNext() ? rows.next().values() : new String[0]);
            if (headers.stream().noneMatch(header -> header.endsWith(FormColumn.FORM))) {
                throw new CaseException(Printable.of(file) + ": no column " + FormColumn.FORM + "; expected the submissions of a form made "
                        + "with form --xlsform, exported with XML values and headers, not with labels");
            }
            rows(reader, parser, rows, headers, entries);
        } catch (IOException | UncheckedIOException e) {
            throw new CaseException(Printable.of(file) + ": it is no CSV; export the submissions again");
        }
        if (entries.isEmpty()) {
            throw new CaseException(Printable.of(file) + ": the table has headers and no row; expected a submission in each row");
        }
        return entries;
    }

    private void rows(SubmissionReader reader, CSVParser parser, Iterator<CSVRecord> rows, List<String> headers, List<CaseEntry> entries) {
        while (true) {
            int number = entries.size() + 1;
            Place place = new Place(file, begins((int) parser.getCurrentLineNumber() + 1), 1);
            try {
                if (!rows.hasNext()) {
                    return;
                }
                CSVRecord row = rows.next();
                entries.add(row.size() == headers.size()
                        ? reader.entry(place, number, cells(headers, row, place))
                        : SubmissionReader.broken(place, number, "found " + row.size() + " cells, expected " + headers.size()
                                + ", as many as there are headers"));
            } catch (UncheckedIOException e) {
                entries.add(SubmissionReader.broken(place, number, "the row does not end, or a quotation mark stands where none may; "
                        + "it and what follows is not read. Export the submissions again"));
                return;
            }
        }
    }

    /** The line on which a row begins: empty ones before it are passed over. */
    private int begins(int line) {
        int begins = line;
        while (begins < lines.length && lines[begins - 1].isEmpty()) {
            begins++;
        }
        return begins;
    }

    private static List<SubmissionReader.Cell> cells(List<String> headers, CSVRecord row, Place place) {
        List<SubmissionReader.Cell> cells = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            cells.add(new SubmissionReader.Cell(headers.get(i),
                    CaseNode.scalar(new Place(place.file(), place.line(), i + 1), CaseNode.Form.TEXT, row.get(i))));
        }
        return cells;
    }

    /** What parts the cells: whichever stands most often in the headers, none of which has any. */
    private char delimiter() {
        String first = SubmissionReader.firstLine(text);
        char most = ',';
        for (char one : new char[] {';', '\t'}) {
            most = count(first, one) > count(first, most) ? one : most;
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }
}
