package io.github.safeconduct.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Our words in the W3C Data Privacy Vocabulary: one row each, with its IRI and, where DPV has none and it is our own, the nearest broader
 * terms of DPV. Immutable and thread safe.
 */
final class DpvTerms {

    /** The file, beside the library's other resources; no IRI stands anywhere else. */
    static final String FILE = "/io/github/safeconduct/dpv/terms.csv";

    static final DpvTerms ALL = read();

    private final Map<String, Row> rows;

    /**
     * A row.
     *
     * @param iri the IRI
     * @param broader for one of ours, the IRIs of the broader terms; empty for those of others
     */
    record Row(String iri, List<String> broader) {}

    private DpvTerms(Map<String, Row> rows) {
        this.rows = rows;
    }

    private static DpvTerms read() {
        Map<String, Row> rows = new LinkedHashMap<>();
        try (InputStream in = DpvTerms.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the library's jar lacks " + FILE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines().skip(1).map(line -> line.split(",", -1)).filter(cells -> !cells[0].equals("broader"))
                    .forEach(cells -> rows.put(cells[0], new Row(cells[1], cells[2].isEmpty() ? List.of() : List.of(cells[2].split(" ")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DpvTerms(rows);
    }

    /** The row of one of our words; null where there is none. */
    @Nullable
    Row find(String ours) {
        return rows.get(ours);
    }

    /** The row of one of our words, which there must be. */
    Row require(String ours) {
        Row row = rows.get(ours);
        if (row == null) {
            throw new IllegalStateException("no term of DPV for " + ours + " in " + FILE);
        }
        return row;
    }
}
