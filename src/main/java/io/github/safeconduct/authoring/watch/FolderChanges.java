package io.github.safeconduct.authoring.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which rules and cases in some folders were saved, added or taken away. What the file system reports only wakes it up: it looks for
 * itself, and now and then even if nothing is reported, since some file systems report late or never. Not thread safe.
 */
public final class FolderChanges implements AutoCloseable {

    /** How long it sleeps at most before it looks. */
    private static final long LOOK = 400;
    /** An editor writes a file in several steps; so long nothing may have happened. */
    private static final long SETTLED = 40;
    private static final int DEEPEST = 6;
    private static final Pattern READ = Pattern.compile("[^.#].*\\.(?:drl|ya?ml|json)");

    private final List<Path> roots;
    private final @Nullable WatchService service;
    private Map<Path, String> before;

    private FolderChanges(List<Path> roots, @Nullable WatchService service) {
        this.roots = List.copyOf(roots);
        this.service = service;
        register();
        this.before = look();
    }

    /** In folders, and of files; where the system reports no changes it looks by itself. */
    public static FolderChanges of(List<Path> roots) {
        WatchService service;
        try {
            service = FileSystems.getDefault().newWatchService();
        } catch (IOException | UnsupportedOperationException e) {
            service = null;
        }
        return new FolderChanges(roots, service);
    }

    /** The same, without the help of the system. */
    static FolderChanges looking(List<Path> roots) {
        return new FolderChanges(roots, null);
    }

    /**
     * Waits until something has changed.
     *
     * @return the files that were saved, added or taken away since the last call
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public Set<Path> await() throws InterruptedException {
        Map<Path, String> now = look();
        while (now.equals(before)) {
            pause(LOOK);
            now = look();
        }
        for (Map<Path, String> last = Map.of(); !now.equals(last);) {
            last = now;
            register();
            pause(SETTLED);
            now = look();
        }
        Set<Path> changed = difference(before, now);
        before = now;
        return changed.isEmpty() ? await() : changed;
    }

    private static Set<Path> difference(Map<Path, String> before, Map<Path, String> now) {
        Set<Path> all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        all.removeIf(file -> before.getOrDefault(file, "").equals(now.getOrDefault(file, "")));
        return all;
    }

    private void pause(long millis) throws InterruptedException {
        if (service == null) {
            Thread.sleep(millis);
            return;
        }
        WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = service.poll();
        }
    }

    /** Every folder there is by now. Where the system will not take one, looking has to do. */
    private void register() {
        if (service == null) {
            return;
        }
        for (Path root : roots) {
            Path from = Files.isDirectory(root) ? root : root.toAbsolutePath().getParent();
            if (from == null) {
                continue;
            }
            try (Stream<Path> paths = Files.walk(from, Files.isDirectory(root) ? DEEPEST : 0)) {
                for (Path folder : paths.filter(Files::isDirectory).toList()) {
                    folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
                }
            } catch (IOException | UncheckedIOException e) {
                continue;
            }
        }
    }

    /** Size and time of every file that may hold rules or cases. What vanishes meanwhile is not there. */
    private Map<Path, String> look() {
        Map<Path, String> files = new TreeMap<>();
        for (Path root : roots) {
            try (Stream<Path> paths = Files.walk(root, DEEPEST)) {
                paths.filter(path -> READ.matcher(String.valueOf(path.getFileName())).matches()).forEach(path -> stamp(path, files));
            } catch (IOException | UncheckedIOException e) {
                continue;
            }
        }
        return files;
    }

    private static void stamp(Path path, Map<Path, String> files) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                files.put(path, attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey());
            }
        } catch (IOException e) {
            files.remove(path);
        }
    }

    @Override
    public void close() {
        try {
            if (service != null) {
                service.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
