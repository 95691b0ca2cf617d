package io.github.safeconduct.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An area is one row; the id of a norm leads to it, and it leads to the file. */
class AreaTest {

    @Test
    void anIdLeadsToItsFile() {
        assertEquals(Optional.of(Area.ONWARD_TRANSFER), Area.ofNorm("UNHCR-OT-05"));
        assertEquals("onward-transfer.drl", Area.ONWARD_TRANSFER.fileName());
        assertEquals("automated-decisions.drl", Area.ofNorm("UN-SYSTEM-AD-1").orElseThrow().fileName());
        assertEquals(Optional.of(Area.BREACH), Area.ofFile("breach.drl"));
        assertEquals(Optional.empty(), Area.ofNorm("UNHCR"));
        assertEquals(Optional.empty(), Area.ofNorm("UNHCR-TR-05"));
    }

    @Test
    void theFourQuestionsAreAskedByDefaultAndOpenQuestionsOfLawAlways() {
        Set<String> byDefault = new TreeSet<>();
        Arrays.stream(Area.values()).filter(Area::inDefaultFocus).forEach(area -> byDefault.add(area.code()));
        assertEquals(Set.of("SA", "RB", "LB", "DG", "OT", "OQ"), byDefault);
        assertEquals("[sensitivity, risk-benefit, lawful-basis, derogation, onward-transfer, duties]", Area.questions().toString());
        assertEquals(10, Area.answering(Area.DUTIES).size());
    }

    @Test
    void everyFileOfTheBundledRulebooksIsAnAreas() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/rules"))) {
            List<Path> strangers = files.filter(file -> file.toString().endsWith(".drl"))
                    .filter(file -> Area.ofFile(file.getFileName().toString()).isEmpty()).toList();
            assertEquals(List.of(), strangers);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "HLR-TR-01|'TR' in 'HLR-TR-01' is no area; expected one of SA sensitivity.drl",
            "HLR-1|the area is missing in 'HLR-1'; an id is body, area and number, for instance UNHCR-OT-05",
            "OT-1|the body is missing in 'OT-1'",
            "HLR-OT|the number is missing in 'HLR-OT'",
            "HLR|the area or the number is missing in 'HLR'",
            "hlr-OT-01|the body 'hlr' in 'hlr-OT-01' is not written in capital letters and digits, beginning with a letter",
            "HLR-OT-one|the number 'one' in 'HLR-OT-one' is not one to four digits",
            "-OT-01|the body '' in '-OT-01' is not written in capital letters",
            "<b>-OT-01|the body '<b>' in '<b>-OT-01' is not written in capital letters",
    })
    void anIdThatIsNoneSaysWhichPartIsWrong(String id, String message) {
        String fault = NormId.fault(id).orElseThrow();

        assertTrue(fault.startsWith(message), fault);
    }

    @Test
    void aNormWithoutAnAreaCannotBeBuilt() {
        assertThrows(IllegalArgumentException.class,
                () -> new Norm("DEMO-XX-01", "t", "s", "l", "m", Effect.ADVERSE, "refusal", LocalDate.EPOCH, null, false,
                        List.of(), Evidence.RETRIEVED, "high", "s", "c"));
    }
}
