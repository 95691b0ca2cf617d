package io.github.safeconduct.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Case;
import io.github.safeconduct.ReloadingSafeconduct;
import io.github.safeconduct.Safeconduct;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many reloads in a process that decides meanwhile: every decision is wholly old or wholly new, and what is old is freed, classes
 * included. {@code -Dsafeconduct.reloads=200} makes it as long as a host's year.
 */
class NothingLeaksTest {

    private static final int RELOADS = Integer.getInteger("safeconduct.reloads", 18);

    /** Until then the JVM compiles, and caches fill. */
    private static final int WARM = 12;

    /** What heap and metaspace may have grown by over all reloads, however many: no more than the JVM's own wavering. */
    private static final long HEAP = 4 << 20;
    private static final long METASPACE = 2 << 20;

    @TempDir
    private Path folder;

    @Test
    void memoryStaysFlatAndDecisionsAreWhole() throws Exception {
        ChangingRules rules = new ChangingRules(folder);
        ReloadingSafeconduct safeconduct = Safeconduct.builder().rulebooks(folder).cacheSize(0).reloading(reload -> {});
        Case given = ChangingRules.given(safeconduct);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger decided = new AtomicInteger();
        Map<Integer, Integer> byEdit = new ConcurrentSkipListMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> deciders = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            deciders.add(threads.submit(() -> {
                int last = 0;
                while (!done.get()) {
                    int edit = ChangingRules.edit(safeconduct.decide(given));
                    assertTrue(edit >= last, "after edit " + last + " came edit " + edit);
                    last = edit;
                    byEdit.merge(edit, 1, Integer::sum);
                    decided.incrementAndGet();
                    Thread.sleep(4);
                }
                return null;
            }));
        }
        List<WeakReference<Object>> old = new ArrayList<>();
        long heap = 0;
        long metaspace = 0;
        long start = System.nanoTime();
        for (int edit = 1; edit <= RELOADS; edit++) {
            old.add(new WeakReference<>(safeconduct.current()));
            old.add(new WeakReference<>(RulesLoaders.of(safeconduct.current(), "harbour")));
            old.add(new WeakReference<>(RulesLoaders.of(safeconduct.current(), "airport")));
            rules.write(edit);
            assertTrue(safeconduct.reload().succeeded());
            if (edit == WARM) {
                heap = least(NothingLeaksTest::heap);
                metaspace = least(NothingLeaksTest::metaspace);
            }
        }
        long took = System.nanoTime() - start;
        done.set(true);
        for (Future<?> decider : deciders) {
            decider.get();
        }
        threads.shutdown();
        long heapAfter = least(NothingLeaksTest::heap);
        long metaspaceAfter = least(NothingLeaksTest::metaspace);
        System.out.printf("%d reloads in %d ms, %d decisions under %d edits; heap %+d KiB, metaspace %+d KiB%n", RELOADS, took / 1_000_000,
                decided.get(), byEdit.size(), (heapAfter - heap) >> 10, (metaspaceAfter - metaspace) >> 10);
        assertEquals(0, old.stream().filter(one -> one.get() != null).count(), "old rules, or the loaders of their classes, are held");
        assertTrue(heapAfter - heap < HEAP, "the heap has grown by " + (heapAfter - heap));
        assertTrue(metaspaceAfter - metaspace < METASPACE, "the metaspace has grown by " + (metaspaceAfter - metaspace));
        assertTrue(byEdit.size() > RELOADS / 2, "decisions were made under few edits only: " + byEdit);
        assertEquals(RELOADS, ChangingRules.edit(safeconduct.decide(given)));
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals("Metaspace")).findFirst()
                .map(MemoryPoolMXBean::getUsage).orElseThrow().getUsed();
    }

    /** The least of several looks, each after a collection: what is not garbage. */
    private static long least(LongSupplier measure) throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(50);
            least = Math.min(least, measure.getAsLong());
        }
        return least;
    }
}
