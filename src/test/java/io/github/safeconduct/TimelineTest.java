package io.github.safeconduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.safeconduct.cli.Main;
import io.github.safeconduct.report.CaseLabel;
import io.github.safeconduct.report.TimelineReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One case under the law of every period. */
class TimelineTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();

    private static Case refused(LocalDate day) {
        return Case.builder().rulebooks("unhcr").asOf(day)
                .answers(Map.of("transferProposed", "yes", "dataIsPersonal", "yes", "recipientProtectionComparable", "no",
                        "recipientIsThirdParty", "yes"))
                .build();
    }

    /** Every period holds on its first and its last day, they leave no gap, and each says what is different from the one before. */
    @Test
    void everyPeriodIsTheLawOfItsDays() {
        Timeline timeline = Timeline.of(SAFECONDUCT, refused(LocalDate.of(2026, 1, 1)));
        assertTrue(timeline.periods().size() > 2, timeline.toString());
        Optional<LocalDate> end = Optional.empty();
        Decision before = null;
        for (Timeline.Period period : timeline.periods()) {
            assertTrue(end.isEmpty() || end.get().equals(period.from()), timeline.toString());
            end = period.to();
            if (period.decision().isPresent()) {
                Decision decision = period.decision().get();
                LocalDate last = period.to().map(to -> to.minusDays(1)).orElse(period.from().plusYears(1));
                assertTrue(decision.diff(SAFECONDUCT.decide(refused(last))).isEmpty(), period.toString());
                assertEquals(before == null, period.difference().isEmpty());
                assertTrue(
                        before == null || (before.diff(decision).equals(period.difference().get()) && !period.difference().get().isEmpty()),
                        period.toString());
                before = decision;
            } else {
                assertFalse(period.without().isEmpty());
            }
        }
        assertEquals(SAFECONDUCT.decide(refused(LocalDate.of(2026, 1, 1))).outcome(),
                timeline.own().flatMap(Timeline.Period::decision).orElseThrow().outcome());
    }

    @Test
    void whatTheCaseStatesUntilADayEndsAPeriod() {
        LocalDate last = LocalDate.of(2027, 3, 31);
        Case given = Case.builder().rulebooks("icrc").answers(Map.of("retentionUntil", last, "stillNecessary", true)).build();
        Timeline timeline = Timeline.of(SAFECONDUCT, given);
        Timeline.Period after = timeline.periods().get(timeline.periods().size() - 1);
        assertEquals(last.plusDays(1), after.from());
        assertEquals(Certainty.CERTAIN, after.decision().orElseThrow().norms().get("ICRC-RT-07"));
        assertFalse(timeline.toString().contains("2027") || timeline.periods().toString().contains("2027"));
        Timeline before = Timeline.of(SAFECONDUCT, given.toBuilder().answer("retentionUntil", LocalDate.of(1950, 1, 1)).build());
        assertTrue(before.periods().get(0).from().isAfter(LocalDate.of(1951, 1, 1)));
    }

    @Test
    void aDayBeforeEveryInstrumentAndOneFarAheadAreWarnedOf() {
        Timeline early = Timeline.of(SAFECONDUCT, refused(LocalDate.of(1950, 1, 1)));
        assertTrue(early.own().isEmpty() || early.own().get().decision().isEmpty());
        assertTrue(new TimelineReport(CaseLabel.named("x"), early).text().replaceAll("\\s+", " ")
                .contains("before the instruments that govern it: no law of that day is known."));
        Timeline late = Timeline.of(SAFECONDUCT, refused(LocalDate.of(2200, 1, 1)));
        assertTrue(late.own().isPresent());
        assertFalse(early.toString().contains("yes"));
    }

    @Test
    void theCommandNamesTheNormsThatMakeTheDifference() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(4, Main.run(out, out, new ByteArrayInputStream(new byte[0]), "timeline",
                "examples/cases/ministry-asks-for-the-asylum-list.yaml"));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("<- the day of the case"), text);
        assertTrue(text.contains("Speaking otherwise: UNSYS-LB-04 (silent -> certain)."), text);
        String said = "";
        for (String block : text.split("\\n\\n")) {
            String says = block.substring(block.indexOf('\n') + 1);
            assertFalse(says.equals(said), "the same twice: " + block);
            said = says;
        }
        assertTrue(text.contains("2015-05-01 to 2018-10-10"), text);
        out.reset();
        String unsigned = "rulebooks: [un-system]\nasOf: 2024-03-01\nanswers: { operationKind: TRANSFER, dataIsPersonal: yes, "
                + "recipientType: DONOR, dataType: OTHER, dataSharingAgreementSigned: no }\n";
        assertEquals(4, Main.run(out, out, new ByteArrayInputStream(unsigned.getBytes(StandardCharsets.UTF_8)), "timeline", "-"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("Holding it up since then: UNSYS-OT-02."),
                out.toString(StandardCharsets.UTF_8));
        out.reset();
        Main.run(out, out, new ByteArrayInputStream(new byte[0]), "timeline", "--json",
                "examples/cases/ministry-asks-for-the-asylum-list.yaml");
        JsonNode root = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertEquals("2024-03-01", root.get("day").asText());
        int own = 0;
        for (JsonNode period : root.get("periods")) {
            own += period.get("own").asBoolean() ? 1 : 0;
        }
        assertEquals(1, own);
        out.reset();
        assertEquals(4,
                Main.run(out, out, new ByteArrayInputStream(
                        "rulebooks: [unhcr]\nasOf: 2200-01-01\nanswers: { dataIsPersonal: yes }\n".getBytes(StandardCharsets.UTF_8)),
                        "timeline", "-"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("Warning: "), out.toString(StandardCharsets.UTF_8));
    }
}
