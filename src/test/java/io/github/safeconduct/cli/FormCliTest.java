package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form goes out as a spreadsheet, and {@code decide} takes what phones send back. */
class FormCliTest {

    private static final String CASE = "examples/cases/ministry-asks-for-the-asylum-list.yaml";

    @TempDir
    private Path folder;

    @Test
    void theSpreadsheetIsWrittenAndNothingIsWrittenOver() throws IOException {
        Path out = folder.resolve("form.xlsx");
        CommandRun first = CommandRun.of("form", CASE, "--xlsform", out.toString());
        assertEquals(0, first.status(), first.err());
        assertEquals("form of the case written: " + out + "\n", first.out());
        byte[] written = Files.readAllBytes(out);
        assertEquals('P', written[0]);
        CommandRun second = CommandRun.of("form", CASE, "--xlsform", out.toString());
        assertEquals(2, second.status());
        assertTrue(second.err().contains("there is such a file already"), second.err());
        assertEquals(0, CommandRun.of("form", CASE, "--xlsform", out.toString(), "--force").status());
        org.junit.jupiter.api.Assertions.assertArrayEquals(written, Files.readAllBytes(out));
    }

    @Test
    void oneSpreadsheetHoldsOneCase() throws IOException {
        Path two = Files.writeString(folder.resolve("two.yaml"), """
                - case: one
                  rulebooks: [unhcr]
                  answers: { transferProposed: yes }
                - case: two
                  rulebooks: [unhcr]
                  answers: { transferProposed: yes }
                """);
        CommandRun run = CommandRun.of("form", two.toString(), "--xlsform", folder.resolve("form.xlsx").toString(), "--force");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("--xlsform takes one case") && run.err().contains("(case 2)"), run.err());
    }

    @Test
    void submissionsAreDecidedRowByRow() throws IOException {
        String headers = "safeconduct/safeconduct__form;safeconduct/safeconduct__case;safeconduct/safeconduct__rulebooks;"
                + "safeconduct_officer/transferProposed;safeconduct_officer/dataIsPersonal;"
                + "safeconduct_officer/dataSubjectInformedOfTransfer;_id\n";
        Path export = Files.writeString(folder.resolve("export.csv"), headers + "1;first;unhcr;yes;yes;no;1\n"
                + "1;second;unhcr;yes;Amina;no;2\n" + "1;third;unhcr;yes;yes;unknown;3\n");
        CommandRun run = CommandRun.of("decide", "--json", export.toString());
        assertEquals(2, run.status());
        List<String> lines = run.out().lines().toList();
        assertEquals(2, lines.size(), run.out());
        assertTrue(lines.get(0).contains("\"case\":\"first\"") && lines.get(0).contains("\"number\":1"), lines.get(0));
        assertTrue(lines.get(1).contains("\"case\":\"third\"") && lines.get(1).contains("\"number\":3"), lines.get(1));
        assertTrue(run.err().contains("export.csv:3:5: row 2, column 'safeconduct_officer/dataIsPersonal'"), run.err());
        assertTrue(run.err().contains("2 cases decided; 1 case not decided"), run.err());
        assertFalse(run.err().contains("Amina"), run.err());
        CommandRun piped = CommandRun.replying(Files.readString(export), "decide", "--json", "-");
        assertEquals(lines.size(), piped.out().lines().count(), piped.err());
    }
}
