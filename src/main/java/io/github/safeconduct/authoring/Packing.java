package io.github.safeconduct.authoring;

import io.github.safeconduct.PackTrust;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.packs.Manifest;
import io.github.safeconduct.authoring.packs.PackFile;
import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.internal.pack.OwnLaw;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.law.Register;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a pack of a folder of one's own: read once, verified and compiled from what was read, and packed from it. Not thread safe.
 */
public final class Packing {

    private final RulebookSources sources;
    private final Safeconduct library;
    private final Safeconduct compiled;

    private Packing(RulebookSources sources, Safeconduct library, Safeconduct compiled) {
        this.sources = sources;
        this.library = library;
        this.compiled = compiled;
    }

    /**
     * Reads, verifies and compiles a folder.
     *
     * @throws RulebookException with every fault found
     */
    public static Packing of(Path folder) {
        Objects.requireNonNull(folder, "the folder is null");
        Safeconduct library = Safeconduct.load();
        RulebookSources sources = RulebookSources.read(folder, Known.of(library));
        return new Packing(sources, library, compiled(String.valueOf(folder.getFileName()), sources.files()));
    }

    private static Safeconduct compiled(String shown, SortedMap<String, byte[]> files) {
        return Engine.of(new Engine.Settings(List.of(new OwnLaw.Text(shown, files)), Set.of(), List.of(), Clock.systemDefaultZone(),
                Evidence.RECOLLECTION, 0));
    }

    /** The library with the very rules that are packed: for their cases. */
    public Safeconduct safeconduct() {
        return compiled;
    }

    /** What lies in the folder and is not packed, each with the reason. */
    public List<String> notPacked() {
        return sources.notRead();
    }

    /**
     * The pack, not yet signed.
     *
     * @param name what it is called; that of its rulebook where it is empty
     * @param version its version; that of its rulebook where it is empty
     * @param released the day on which it is released, if that is to be said
     * @param licence under which others may use it
     * @param cases how many cases were run on {@link #safeconduct()}, every one as expected
     * @throws RulebookException if name or version cannot be those of a pack, or is left out where there are several rulebooks
     */
    public PackFile pack(Optional<String> name, Optional<String> version, Optional<LocalDate> released, String licence, int cases) {
        SortedMap<String, byte[]> files = sources.files();
        SortedMap<String, Manifest.Book> books = new TreeMap<>();
        sources.rulebooks().forEach((book, text) -> {
            Register register = text.register().register();
            books.put(book, new Manifest.Book(text.register().version(), register.body(), register.title(), register.firstDay(),
                    register.whole(), sources.fingerprint(book)));
        });
        String only = books.size() == 1 ? books.firstKey() : "";
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach((file, content) -> digests.put(file, PackFile.sha256(content)));
        return PackFile.of(new Manifest(
                name.orElseGet(() -> one(only, "name", "--name harbour-rules")),
                version(version.orElseGet(() -> books.get(one(only, "version", "--pack-version 2026.1")).version())), released,
                licence.strip(),
                PackFile.fingerprint(files), cases, Safeconduct.version(), bundled(library), books, digests), files);
    }

    private static String one(String only, String what, String example) {
        if (only.isEmpty()) {
            throw new RulebookException("the folder has several rulebooks, and nobody can guess which " + what + " the pack takes; say it,"
                    + " for instance " + example);
        }
        return only;
    }

    private static String version(String version) {
        if (!PackTrust.isVersion(version)) {
            throw new RulebookException("the version of a pack is numbers with points between them, such as 2026.1, so that a host can say"
                    + " which is the least it takes; the rulebook says otherwise. Change 'version' in rulebook.yaml, or say"
                    + " --pack-version");
        }
        return version;
    }

    /** The fingerprints of the library's own rulebooks, by name. */
    public static SortedMap<String, String> bundled(Safeconduct library) {
        Objects.requireNonNull(library, "the library is null");
        return Engine.behind(library).fingerprints();
    }

    /**
     * Verifies what a pack holds as a folder is verified, and that the rulebooks are those its manifest names.
     *
     * @throws RulebookException with every fault found
     */
    public static RulebookSources verified(PackFile pack, Known known) {
        Objects.requireNonNull(pack, "the pack is null");
        Objects.requireNonNull(known, "what is known is null");
        RulebookSources sources = RulebookSources.of(pack.shown(), pack.files(), known);
        SortedMap<String, String> said = new TreeMap<>();
        pack.manifest().rulebooks().forEach((name, book) -> said.put(name, book.version() + " " + book.fingerprint()));
        SortedMap<String, String> found = new TreeMap<>();
        sources.rulebooks().forEach((name, text) -> found.put(name, text.register().version() + " " + sources.fingerprint(name)));
        if (!said.equals(found)) {
            throw new RulebookException(pack.shown() + ": the manifest speaks of other rulebooks than the files hold ("
                    + said.keySet() + " and " + found.keySet() + ", with their versions and fingerprints); pack the folder again");
        }
        return sources;
    }
}
