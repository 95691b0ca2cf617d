package io.github.safeconduct.forms;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import java.util.List;
import java.util.Objects;

/**
 * The form of a case as an XLSForm: the spreadsheet from which KoboToolbox and ODK make questionnaires for phones that work without a
 * network. It asks what {@link Safeconduct#form} lists, in its order, grouped by who can answer; every question may be answered <em>not
 * known</em>; what the rules or the vocabulary say no longer matters after the answers above is skipped. What the case states already goes
 * with every submission, so that a submission is a whole case: {@link io.github.safeconduct.casefile.CaseFileReader} reads it back.
 *
 * <p>The same case gives the same bytes. Needs the optional Apache POI. Thread safe.
 */
public final class XlsForm {

    private XlsForm() {}

    /**
     * The spreadsheet, as the bytes of an {@code .xlsx} file.
     *
     * @throws CaseException if the case cannot be decided as given, if there is nothing to ask, if something in it cannot be asked in a
     * spreadsheet, or if Apache POI is missing
     */
    public static byte[] of(Safeconduct safeconduct, CaseFile given) {
        Objects.requireNonNull(safeconduct, "the library is null");
        Objects.requireNonNull(given, "the case is null");
        Sheets sheets = new FormSheets(safeconduct, given).made();
        try {
            return Workbooks.written(sheets);
        } catch (NoClassDefFoundError e) {
            throw new CaseException("writing spreadsheets needs org.apache.poi:poi-ooxml on the class path, which is optional; add it to "
                    + "the host's dependencies", e);
        }
    }

    /** The rows of the sheets, for tests. */
    static List<Sheets.Question> survey(Safeconduct safeconduct, CaseFile given) {
        return new FormSheets(safeconduct, given).made().survey();
    }
}
