package io.github.safeconduct.forms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sheets as the bytes of a workbook: the only class that names Apache POI. */
final class Workbooks {

    /** The earliest day a zip file can name: what is written tells no time, so that the same sheets are the same bytes. */
    private static final long NO_TIME = 315_532_800_000L;

    private Workbooks() {}

    static byte[] written(Sheets sheets) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.getProperties().getCoreProperties().setCreated(Optional.of(new Date(NO_TIME)));
            workbook.getProperties().getCoreProperties().setCreator("Safeconduct");
            sheet(workbook, "survey", Sheets.Question.HEADERS, sheets.survey().stream().map(Sheets.Question::cells).toList());
            sheet(workbook, "choices", Sheets.Choice.HEADERS, sheets.choices().stream().map(Sheets.Choice::cells).toList());
            sheet(workbook, "settings", List.copyOf(sheets.settings().keySet()), List.of(List.copyOf(sheets.settings().values())));
            workbook.write(out);
            return withoutTimes(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("a spreadsheet could not be made in memory", e);
        }
    }

    private static void sheet(XSSFWorkbook workbook, String name, List<String> headers, List<List<String>> rows) {
        XSSFSheet sheet = workbook.createSheet(name);
        fill(sheet.createRow(0), headers);
        for (int i = 0; i < rows.size(); i++) {
            fill(sheet.createRow(i + 1), rows.get(i));
        }
        sheet.createFreezePane(0, 1);
    }

    private static void fill(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.createCell(i).setCellValue(cells.get(i));
            }
        }
    }

    private static byte[] withoutTimes(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook)); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                out.putNextEntry(copy);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
