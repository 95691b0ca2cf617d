package io.github.safeconduct.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Reload;
import io.github.safeconduct.ReloadingSafeconduct;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that change while cases are decided. */
class ReloadingTest {

    @TempDir
    private Path folder;

    private ChangingRules rules;
    private final List<Reload> heard = new ArrayList<>();

    @BeforeEach
    void twoRulebooks() {
        rules = new ChangingRules(folder);
    }

    private ReloadingSafeconduct reloading() {
        return Safeconduct.builder().rulebooks(folder).reloading(heard::add);
    }

    @Test
    void changedRulesAreTakenUpAtOnce() {
        ReloadingSafeconduct safeconduct = reloading();
        Case given = ChangingRules.given(safeconduct);
        assertEquals(0, ChangingRules.edit(safeconduct.decide(given)));
        assertTrue(safeconduct.lastReload().isEmpty());
        rules.write(1);
        assertEquals(0, ChangingRules.edit(safeconduct.decide(given)), "nobody has asked for the new rules yet");
        Reload reload = safeconduct.reload();
        assertTrue(reload.succeeded());
        assertEquals(1, reload.number());
        assertEquals(1, ChangingRules.edit(safeconduct.decide(given)));
        assertEquals(List.of(reload), heard);
        assertSame(reload, safeconduct.lastReload().orElseThrow());
        safeconduct.decide(given).rulebooks().forEach(book -> assertEquals(book.fingerprint(), reload.rulebooks().get(book.name())));
    }

    @Test
    void aBrokenEditKeepsTheLastGoodRulesAndSaysWhy() {
        ReloadingSafeconduct safeconduct = reloading();
        Case given = ChangingRules.given(safeconduct);
        rules.breakThem(1);
        Reload broken = safeconduct.reload();
        assertFalse(broken.succeeded());
        RulebookException why = safeconduct.failure().orElseThrow();
        assertSame(why, broken.failure().orElseThrow());
        assertTrue(why.faults().stream().anyMatch(fault -> fault.startsWith("harbour/onward-transfer.drl:9:")), why.getMessage());
        assertTrue(why.faults().stream().anyMatch(fault -> fault.startsWith("airport/onward-transfer.drl:9:")), why.getMessage());
        assertEquals(0, ChangingRules.edit(safeconduct.decide(given)));
        safeconduct.decide(given).rulebooks().forEach(book -> assertEquals(book.fingerprint(), broken.rulebooks().get(book.name())));
        rules.write(3);
        assertTrue(safeconduct.reload().succeeded());
        assertTrue(safeconduct.failure().isEmpty());
        assertEquals(3, ChangingRules.edit(safeconduct.decide(given)));
        assertEquals(2, heard.size());
    }

    @Test
    void whatIsGoneKeepsTheLastGoodRulesToo() throws Exception {
        ReloadingSafeconduct safeconduct = reloading();
        Case given = ChangingRules.given(safeconduct);
        java.nio.file.Files.delete(folder.resolve("harbour/rulebook.yaml"));
        assertFalse(safeconduct.reload().succeeded());
        assertEquals(0, ChangingRules.edit(safeconduct.decide(given)));
    }

    @Test
    void aSessionFinishesUnderTheRulesItBeganWith() {
        ReloadingSafeconduct safeconduct = reloading();
        try (CaseSession session = ChangingRules.session(safeconduct)) {
            assertEquals(0, ChangingRules.edit(session.decide()));
            rules.write(1);
            assertTrue(safeconduct.reload().succeeded());
            assertEquals(0, ChangingRules.edit(session.decide()));
            assertEquals(1, ChangingRules.edit(safeconduct.decide(session.toCase())));
        }
    }

    @Test
    void theRulesOfOneMomentStayWhatTheyAre() {
        ReloadingSafeconduct safeconduct = reloading();
        Safeconduct before = safeconduct.current();
        rules.write(1);
        safeconduct.reload();
        assertEquals(0, ChangingRules.edit(before.decide(ChangingRules.given(before))));
        assertSame(safeconduct.current(), safeconduct.current());
        assertEquals(before.rulebooks(), safeconduct.rulebooks());
    }

    @Test
    void aListenerThatFailsChangesNothing() {
        ReloadingSafeconduct safeconduct = Safeconduct.builder().rulebooks(folder).reloading(reload -> {
            throw new IllegalStateException("no mail server");
        });
        rules.write(1);
        assertTrue(safeconduct.reload().succeeded());
        assertEquals(1, ChangingRules.edit(safeconduct.decide(ChangingRules.given(safeconduct))));
    }

    @Test
    void thereMustBeGoodRulesToBeginWith() {
        rules.breakThem(1);
        assertThrows(RulebookException.class, this::reloading);
    }

    @Test
    void theLibrarysOwnRulebooksAreNotReadAgain() {
        ReloadingSafeconduct safeconduct = reloading();
        safeconduct.warmUp();
        var before = io.github.safeconduct.internal.Engine.behind(safeconduct).rulebook("unhcr");
        assertTrue(safeconduct.reload().succeeded());
        assertSame(before, io.github.safeconduct.internal.Engine.behind(safeconduct).rulebook("unhcr"));
    }

    @Test
    void whatIsWatchedIsTakenUpByItself() throws InterruptedException {
        BlockingQueue<Reload> reloads = new LinkedBlockingQueue<>();
        try (ReloadingSafeconduct safeconduct = Safeconduct.builder().rulebooks(folder).reloading(reloads::add)
                .watch(Duration.ofMillis(50))) {
            rules.write(1);
            Reload taken = reloads.poll(60, TimeUnit.SECONDS);
            assertTrue(taken != null && taken.succeeded(), String.valueOf(taken));
            assertEquals(1, ChangingRules.edit(safeconduct.decide(ChangingRules.given(safeconduct))));
            rules.breakThem(2);
            Reload broken = reloads.poll(60, TimeUnit.SECONDS);
            assertTrue(broken != null && !broken.succeeded(), String.valueOf(broken));
            assertEquals(1, ChangingRules.edit(safeconduct.decide(ChangingRules.given(safeconduct))));
            assertTrue(safeconduct.failure().isPresent());
            assertTrue(reloads.poll(400, TimeUnit.MILLISECONDS) == null, "a broken edit is tried once, until it is mended");
            rules.write(3);
            Reload mended = reloads.poll(60, TimeUnit.SECONDS);
            assertTrue(mended != null && mended.succeeded(), String.valueOf(mended));
            assertThrows(IllegalStateException.class, () -> safeconduct.watch(Duration.ofSeconds(1)));
        }
        rules.write(4);
        assertTrue(reloads.poll(400, TimeUnit.MILLISECONDS) == null, "it was closed and watches no more");
    }

    /** Links that lead back to their folder ended the look at the files, and every look was as the one before. */
    @Test
    void aWatchSeesChangesBesideLinksThatLoop() throws Exception {
        for (int i = 1; i < 7; i++) {
            java.nio.file.Files.createSymbolicLink(folder.resolve("l" + i), Path.of("."));
        }
        BlockingQueue<Reload> reloads = new LinkedBlockingQueue<>();
        try (ReloadingSafeconduct safeconduct = Safeconduct.builder().rulebooks(folder.resolve("harbour")).reloading(reloads::add)) {
            java.nio.file.Files.createSymbolicLink(folder.resolve("harbour/back"), Path.of("."));
            safeconduct.watch(Duration.ofMillis(50));
            reloads.poll(2, TimeUnit.SECONDS);
            rules.write(1);
            assertTrue(reloads.poll(60, TimeUnit.SECONDS) != null, "the change was missed");
        }
    }

    @Test
    void whatCannotBeWatchedIsSaidOnceAndTriedAgain() throws Exception {
        BlockingQueue<Reload> reloads = new LinkedBlockingQueue<>();
        Path many = java.nio.file.Files.createDirectory(folder.resolve("harbour/many"));
        try (ReloadingSafeconduct safeconduct = Safeconduct.builder().rulebooks(folder).reloading(reloads::add)) {
            for (int i = 0; i < 10_001; i++) {
                java.nio.file.Files.createFile(many.resolve("f" + i));
            }
            safeconduct.watch(Duration.ofMillis(50));
            Reload blind = reloads.poll(60, TimeUnit.SECONDS);
            assertTrue(blind != null && !blind.succeeded(), String.valueOf(blind));
            assertTrue(safeconduct.failure().orElseThrow().getMessage().contains("cannot be watched: more than 10000 files"));
            assertTrue(reloads.poll(400, TimeUnit.MILLISECONDS) == null, "said once");
            for (int i = 0; i < 10_001; i++) {
                java.nio.file.Files.delete(many.resolve("f" + i));
            }
            assertTrue(reloads.poll(60, TimeUnit.SECONDS) != null, "not tried again");
        }
    }

    @Test
    void aWatchOutlivesAListenerThatFails() throws InterruptedException {
        BlockingQueue<Reload> reloads = new LinkedBlockingQueue<>();
        try (ReloadingSafeconduct safeconduct = Safeconduct.builder().rulebooks(folder).reloading(reload -> {
            reloads.add(reload);
            throw new AssertionError("no mail server");
        }).watch(Duration.ofMillis(50))) {
            for (int edit = 1; edit < 3; edit++) {
                rules.write(edit);
                assertTrue(reloads.poll(60, TimeUnit.SECONDS) != null, "edit " + edit + " was missed");
                assertEquals(edit, ChangingRules.edit(safeconduct.decide(ChangingRules.given(safeconduct))));
            }
        }
    }

    @Test
    void itWatchesAtAMeasuredPace() {
        ReloadingSafeconduct safeconduct = reloading();
        assertThrows(IllegalArgumentException.class, () -> safeconduct.watch(Duration.ZERO));
        safeconduct.close();
        assertThrows(IllegalStateException.class, safeconduct::reload);
        assertThrows(IllegalStateException.class, () -> safeconduct.watch(Duration.ofSeconds(1)));
    }
}
