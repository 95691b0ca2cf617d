package io.github.safeconduct;

import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.spi.ReloadListener;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A library whose own rulebooks can change while it decides. {@link #reload} reads, verifies and compiles them aside, and only then puts
 * them in the place of the old ones, all at once: a decision, and every session, is wholly under the old rules or wholly under the new,
 * whenever it ends. What is broken is not taken up: the last good rules decide on, and {@link #failure} and the listeners say why.
 *
 * <p>Two calls may be answered by different rules. Whoever needs several answers of one mind asks {@link #current()} once. Thread safe.
 */
public final class ReloadingSafeconduct implements Safeconduct, AutoCloseable {

    private final ReloadListener listener;
    private final Clock clock;
    private final List<Path> watched;
    private final Object reloading = new Object();
    private volatile State state;
    private volatile FileStamps taken;
    private @Nullable Thread watcher;
    private volatile boolean closed;

    /** What decides, and what was tried last: always of one moment. */
    private record State(Engine engine, @Nullable Reload last) {}

    ReloadingSafeconduct(Engine.Settings settings, List<Path> watched, ReloadListener listener) {
        this.listener = listener;
        this.clock = settings.clock();
        this.watched = List.copyOf(watched);
        // Before the rules are read: what changes while they are read is seen to have changed.
        this.taken = stamps();
        this.state = new State(Engine.of(settings), null);
    }

    /**
     * Reads, verifies and compiles the folders and packs anew, whether or not they changed, and takes up what they say. One attempt at a
     * time; another caller waits. Decisions do not wait.
     *
     * @return what it came to; a fault in the rules is a failed attempt and no exception
     * @throws IllegalStateException if it was closed
     */
    public Reload reload() {
        synchronized (reloading) {
            if (closed) {
                throw new IllegalStateException("this was closed, and takes up no more changes; the rules as they are decide on");
            }
            return attempt();
        }
    }

    private Reload attempt() {
        FileStamps before = stamps();
        Instant at = clock.instant();
        long start = System.nanoTime();
        Engine engine = state.engine();
        @Nullable
        RulebookException failure = null;
        try {
            engine = engine.anew();
        } catch (RulebookException e) {
            failure = e;
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            failure = new RulebookException("the rules could not be built; those that decided before decide on:",
                    List.of("what builds them failed: " + e.getClass().getSimpleName()));
            failure.initCause(e);
        }
        taken = before;
        return record(engine, at, Duration.ofNanos(System.nanoTime() - start), failure);
    }

    /** Lets an engine decide from now on, remembers what was tried, and tells the listener. */
    private Reload record(Engine engine, Instant at, Duration took, @Nullable RulebookException failure) {
        Reload last = state.last();
        Reload reload = new Reload(last == null ? 1 : last.number() + 1, at, took, engine.fingerprints(), failure);
        state = new State(engine, reload);
        try {
            listener.reloaded(reload);
        } catch (RuntimeException e) {
            // It hears of what is done already; there is nobody to tell.
            return reload;
        }
        return reload;
    }

    /**
     * Looks at the files of the folders and packs from time to time, in a thread of its own that keeps no host alive, and reloads where
     * they have changed and then stayed as they are for one interval: an editor may write a file in several steps. Works on
     * every file system.
     *
     * @param interval how often
     * @return this
     * @throws IllegalArgumentException if the interval is shorter than ten milliseconds
     * @throws IllegalStateException if it watches already, or was closed
     */
    public ReloadingSafeconduct watch(Duration interval) {
        Objects.requireNonNull(interval, "the interval is null");
        if (interval.compareTo(Duration.ofMillis(10)) < 0) {
            throw new IllegalArgumentException("an interval has at least ten milliseconds, found " + interval);
        }
        synchronized (reloading) {
            if (watcher != null || closed) {
                throw new IllegalStateException(closed ? "this was closed, and watches no more" : "this watches already");
            }
            Thread thread = new Thread(() -> watching(interval), "safeconduct-reload");
            thread.setDaemon(true);
            thread.start();
            watcher = thread;
        }
        return this;
    }

    private void watching(Duration interval) {
        FileStamps before = taken;
        while (!closed) {
            try {
                Thread.sleep(interval.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            try {
                before = look(before);
            } catch (RuntimeException | Error e) {
                // Whatever a listener or the machine did, the next look is made: rules that changed must not be missed for ever.
                before = FileStamps.NONE;
            }
        }
    }

    /** None where nothing can be said: then whatever is seen next has changed. */
    private FileStamps stamps() {
        try {
            return FileStamps.of(watched);
        } catch (UncheckedIOException e) {
            return FileStamps.NONE;
        }
    }

    /** Whether the files changed cannot be told: said once, and looked at again. */
    private void blind(UncheckedIOException why) {
        String said = "the files of the rules cannot be watched: " + why.getCause().getMessage() + "; those that decided before decide on";
        taken = FileStamps.NONE;
        if (closed || failure().map(Throwable::getMessage).filter(said::equals).isPresent()) {
            return;
        }
        record(state.engine(), clock.instant(), Duration.ZERO, new RulebookException(said, why));
    }

    /** Reloads where the files are as they were at the last look, and not as they were when they were last read. */
    private FileStamps look(FileStamps before) {
        FileStamps now;
        try {
            now = FileStamps.of(watched);
        } catch (UncheckedIOException e) {
            synchronized (reloading) {
                blind(e);
            }
            return FileStamps.NONE;
        }
        synchronized (reloading) {
            if (!closed && now.equals(before) && !now.equals(taken)) {
                attempt();
            }
        }
        return now;
    }

    /** The rules as they are now, as a library that does not change any more. */
    public Safeconduct current() {
        return state.engine();
    }

    /** The last attempt; empty before the first. */
    public Optional<Reload> lastReload() {
        return Optional.ofNullable(state.last());
    }

    /** Why the rules that decide are not those that stand in the files: what was wrong when they were last read; empty where they are. */
    public Optional<RulebookException> failure() {
        return lastReload().flatMap(Reload::failure);
    }

    @Override
    public CaseSession openSession() {
        return current().openSession();
    }

    @Override
    public CaseSession openSession(Case given) {
        return current().openSession(given);
    }

    @Override
    public Decision decide(Case given) {
        return current().decide(given);
    }

    @Override
    public Decision whatIf(Case given, Map<String, ?> changes) {
        return current().whatIf(given, changes);
    }

    @Override
    public List<FormField> form(Case given) {
        return current().form(given);
    }

    @Override
    public SortedMap<String, List<String>> readBy(String term) {
        return current().readBy(term);
    }

    @Override
    public Set<String> rulebooks() {
        return current().rulebooks();
    }

    @Override
    public Register register(String rulebook) {
        return current().register(rulebook);
    }

    @Override
    public Vocabulary vocabulary() {
        return current().vocabulary();
    }

    @Override
    public Safeconduct warmUp() {
        current().warmUp();
        return this;
    }

    /** Watches and reloads no more. The rules as they are decide on. */
    @Override
    public void close() {
        synchronized (reloading) {
            closed = true;
            Optional.ofNullable(watcher).ifPresent(Thread::interrupt);
        }
    }

    @Override
    public String toString() {
        return "ReloadingSafeconduct[" + Objects.toString(state.last(), "not reloaded yet") + "]";
    }
}
