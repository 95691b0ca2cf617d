package io.github.safeconduct.authoring.source;

import io.github.safeconduct.law.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder of rulebooks: regular files within it, of bounded size and number, each either read or named as not read. Nothing
 * in a folder decides where else is read.
 */
public final class SourceFolder {

    /** The folder of the terms that several rulebooks of a folder ask. */
    public static final String SHARED = "shared";

    /** The file of a rulebook's head. */
    public static final String HEAD = "rulebook.yaml";

    /** The file of a rulebook's norms. */
    public static final String NORMS = "norms.yaml";

    /** The file of a rulebook's terms. */
    public static final String TERMS = "terms.yaml";

    /** The file of what people in the field call things, beside the terms that several rulebooks ask. */
    public static final String WORDS = "words.yaml";

    /** No file of a rulebook is larger. */
    public static final int LARGEST_FILE = 1 << 20;

    /** A folder has no more files of rulebooks. */
    public static final int MOST_FILES = 200;

    private static final int MOST_ENTRIES = 2_000;
    private static final List<String> YAML = List.of(HEAD, NORMS, TERMS);
    private static final Pattern BACKUP = Pattern.compile("\\..*|.*~|.*\\.(?:bak|orig|rej|swp|swo|tmp)|#.*#");

    private final Path folder;
    private final Path real;
    private final Faults faults;
    private final Map<String, Map<String, byte[]>> rulebooks = new LinkedHashMap<>();
    private final List<String> notRead = new ArrayList<>();
    private byte @Nullable [] sharedTerms;
    private byte @Nullable [] words;
    private int files;

    private SourceFolder(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
        Optional<Path> found = realPath(folder);
        this.real = found.orElse(folder);
        if (found.isEmpty()) {
            return;
        }
        if (Files.exists(folder.resolve(HEAD), LinkOption.NOFOLLOW_LINKS)
                || Files.exists(folder.resolve(NORMS), LinkOption.NOFOLLOW_LINKS)) {
            Path name = real.getFileName();
            rulebook(folder, name == null ? "" : name.toString());
        } else {
            entries(folder, "").forEach(this::part);
        }
    }

    /** What was read before, of a pack: nothing is read here. */
    private SourceFolder(Map<String, byte[]> content, Faults faults) {
        this.folder = Path.of("");
        this.real = folder;
        this.faults = faults;
        if (content.size() > MOST_FILES) {
            faults.add("rules", "there are more than " + MOST_FILES + " files of rulebooks; load them pack by pack");
            return;
        }
        content.forEach(this::file);
        rulebooks.forEach((name, files) -> complete(name, files::containsKey));
    }

    /**
     * Files that are in memory already, by their path: {@code harbour/norms.yaml}. They are held to what the files of a folder are held to,
     * and each of them must be one that a rulebook has.
     */
    public static SourceFolder of(Map<String, byte[]> content, Faults faults) {
        return new SourceFolder(content, faults);
    }

    private void file(String path, byte[] bytes) {
        int slash = path.indexOf('/');
        String name = path.substring(0, Math.max(0, slash));
        String file = path.substring(slash + 1);
        if (bytes.length > LARGEST_FILE) {
            faults.add(path, tooLarge());
        } else if (name.equals(SHARED) && file.equals(TERMS)) {
            sharedTerms = bytes;
        } else if (name.equals(SHARED) && file.equals(WORDS)) {
            words = bytes;
        } else if (RulebookName.isOne(name) && (YAML.contains(file) || file.matches("[a-z][a-z0-9-]*\\.drl"))) {
            rulebooks.computeIfAbsent(name, any -> new LinkedHashMap<>()).put(file, bytes);
        } else {
            faults.add(Visible.text(path), "no file of a rulebook; expected " + String.join(", ", YAML)
                    + " and DRL files in the folder of a rulebook, and " + SHARED + "/" + TERMS + " and " + SHARED + "/" + WORDS);
        }
    }

    private static String tooLarge() {
        return "the file is larger than 1 MiB and is not read; a rulebook's files have some hundred kilobytes at most. Split the rulebook";
    }

    private void complete(String name, Predicate<String> has) {
        for (String needed : List.of(HEAD, NORMS)) {
            if (!has.test(needed)) {
                faults.add(name, needed + " is missing; a rulebook has " + HEAD + " (its name, version, body, title and sources), " + NORMS
                        + " and one DRL file for each area");
            }
        }
    }

    /**
     * The folder of rulebooks that a file or folder belongs to: the folder itself or that of the file, and where that is of one rulebook
     * with terms shared beside it, the one around both.
     */
    public static Optional<Path> around(Path path) {
        Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        if (Files.isRegularFile(folder.resolve(HEAD))) {
            Path parent = folder.toAbsolutePath().getParent();
            return Optional.of(parent != null && Files.isDirectory(parent.resolve(SHARED)) ? parent : folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.anyMatch(one -> Files.isRegularFile(one.resolve(HEAD))) ? Optional.of(folder) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Reads the files of a folder. */
    public static SourceFolder read(Path folder, Faults faults) {
        return new SourceFolder(folder, faults);
    }

    private Optional<Path> realPath(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                faults.add(path.toString(), Files.exists(path)
                        ? "this is a file; expected a folder with rulebook.yaml, norms.yaml and the rules, or with several such folders"
                        : "there is no such folder; expected a folder with rulebook.yaml, norms.yaml and the rules, or with several "
                                + "such folders");
                return Optional.empty();
            }
            return Optional.of(path.toRealPath());
        } catch (IOException e) {
            faults.add(path.toString(), "cannot be read: " + reason(e));
            return Optional.empty();
        }
    }

    /** An entry of a folder of rulebooks. */
    private void part(Path path) {
        String name = name(path);
        if (BACKUP.matcher(name).matches()) {
            notRead.add(name + ": hidden, or a copy an editor left behind");
        } else if (!Files.isDirectory(path)) {
            strayFile(path, name);
        } else if (!within(path, name)) {
            return;
        } else if (name.equals(SHARED)) {
            shared(path);
        } else {
            folderOfFolder(path, name);
        }
    }

    private void folderOfFolder(Path path, String name) {
        if (Files.exists(path.resolve(HEAD), LinkOption.NOFOLLOW_LINKS) || Files.exists(path.resolve(NORMS), LinkOption.NOFOLLOW_LINKS)) {
            rulebook(path, name);
            return;
        }
        List<Path> inside = entries(path, name + "/");
        Optional<String> look = inside.stream().map(SourceFolder::name).filter(SourceFolder::looksLikeLaw).findFirst();
        if (look.isPresent()) {
            faults.add(name, "the folder holds " + look.get() + " but no " + HEAD + ", so nothing of it is read; write " + name + "/" + HEAD
                    + ", or move the files into the folder of their rulebook");
        } else {
            notRead.add(name + "/: no rulebook, since there is no " + HEAD + " in it");
        }
    }

    private void strayFile(Path path, String name) {
        // Cases may lie here; a head, norms, terms or rules may not.
        if (name.toLowerCase(Locale.ROOT).matches("(?:(?:rulebook|norms|terms)\\.ya?ml|.*\\.drl)(?:\\.txt)?")) {
            faults.add(name,
                    "not read: this file stands beside the rulebooks; move it into the folder of its rulebook (" + HEAD + ", " + NORMS
                            + ", " + TERMS
                            + " and one DRL file for each area)");
        } else {
            notRead.add(
                    name + (name.equals("theorems.yaml") ? ": theorems; ./safeconduct prove reads them" : ": stands beside the rulebooks"));
        }
    }

    private void shared(Path path) {
        for (Path file : entries(path, SHARED + "/")) {
            String shown = SHARED + "/" + name(file);
            if (name(file).equals(TERMS)) {
                bytes(file, shown).ifPresent(content -> sharedTerms = content);
            } else if (name(file).equals(WORDS)) {
                bytes(file, shown).ifPresent(content -> words = content);
            } else if (looksLikeLaw(name(file))) {
                faults.add(shown, "not read: " + SHARED + " holds " + TERMS + ", " + WORDS + " and nothing else"
                        + Nearest.hint(name(file), List.of(TERMS, WORDS)) + "; rename or move the file");
            } else {
                notRead.add(shown + ": " + SHARED + " holds " + TERMS + " and " + WORDS);
            }
        }
    }

    private void rulebook(Path path, String name) {
        Optional<String> misnamed = RulebookName.fault(name);
        if (misnamed.isPresent()) {
            faults.add(name.isEmpty() ? path.toString() : Visible.text(name), misnamed.get() + ". Rename the folder, and 'rulebook' in its "
                    + HEAD);
            return;
        }
        Map<String, byte[]> content = new LinkedHashMap<>();
        for (Path file : entries(path, name + "/")) {
            String shown = name + "/" + name(file);
            if (YAML.contains(name(file)) || name(file).endsWith(".drl") && !BACKUP.matcher(name(file)).matches()) {
                bytes(file, shown).ifPresent(bytes -> content.put(name(file), bytes));
            } else {
                notOfRulebook(file, shown);
            }
        }
        complete(name, needed -> Files.exists(path.resolve(needed), LinkOption.NOFOLLOW_LINKS));
        rulebooks.put(name, content);
    }

    private void notOfRulebook(Path file, String shown) {
        String name = name(file);
        if (BACKUP.matcher(name).matches()) {
            notRead.add(shown + ": hidden, or a copy an editor left behind");
        } else if (Files.isDirectory(file)) {
            notRead.add(shown + "/: a rulebook has no folders within it");
        } else if (name.endsWith(".cases.yaml")) {
            notRead.add(shown + ": cases; ./safeconduct test runs them");
        } else if (looksLikeLaw(name)) {
            faults.add(shown, "not read: " + wrongName(name));
        } else {
            notRead.add(shown + ": neither " + String.join(", ", YAML) + " nor a DRL file");
        }
    }

    private static String wrongName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches(".*\\.drl(?:\\.txt)?")) {
            return "rules stand in files that end in .drl, in small letters; rename it to " + lower.replaceFirst("\\.txt$", "");
        }
        String yaml = lower.replaceFirst("\\.txt$", "").replaceFirst("\\.yml$", ".yaml");
        return YAML.contains(yaml)
                ? "the file is named " + yaml + ", in small letters and with that ending; rename it"
                : "the YAML files of a rulebook are " + String.join(", ", YAML) + Nearest.hint(yaml, YAML)
                        + "; rename it, or move what it says into one of them";
    }

    /** Whether an author may believe that a file of this name is read. */
    private static boolean looksLikeLaw(String name) {
        return !BACKUP.matcher(name).matches() && !name.endsWith(".cases.yaml")
                && name.toLowerCase(Locale.ROOT).matches(".*\\.(?:drl|yaml|yml)(?:\\.txt)?");
    }

    private List<Path> entries(Path path, String shown) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
            for (Path entry : stream) {
                entries.add(entry);
                if (entries.size() > MOST_ENTRIES) {
                    faults.add(shown.isEmpty() ? folder.toString() : shown,
                            "the folder holds more than " + MOST_ENTRIES + " entries; is it the right one?");
                    return List.of();
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            faults.add(shown.isEmpty() ? folder.toString() : shown, "cannot be read: " + reason(e));
        }
        entries.sort(java.util.Comparator.comparing(SourceFolder::name));
        return entries;
    }

    /** Whether a path, links followed, lies in the folder. */
    private boolean within(Path path, String shown) {
        try {
            if (path.toRealPath().startsWith(real)) {
                return true;
            }
            faults.add(shown, "a link that leads out of the folder; put the file itself here");
        } catch (NoSuchFileException e) {
            faults.add(shown, "a link that leads nowhere; put the file itself here");
        } catch (IOException e) {
            faults.add(shown, "cannot be read: " + reason(e));
        }
        return false;
    }

    private Optional<byte[]> bytes(Path file, String shown) {
        if (!within(file, shown)) {
            return Optional.empty();
        }
        if (++files > MOST_FILES) {
            if (files == MOST_FILES + 1) {
                faults.add(shown, "the folder holds more than " + MOST_FILES + " files of rulebooks; load them folder by folder");
            }
            return Optional.empty();
        }
        try {
            Path target = file.toRealPath();
            BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                faults.add(shown,
                        attributes.isDirectory()
                                ? "this is a folder, expected a file; rename it"
                                : "this is no regular file (a pipe or a device), and is not read");
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(target, LinkOption.NOFOLLOW_LINKS)) {
                byte[] content = in.readNBytes(LARGEST_FILE + 1);
                if (content.length > LARGEST_FILE) {
                    faults.add(shown, tooLarge());
                    return Optional.empty();
                }
                return Optional.of(content);
            }
        } catch (IOException | SecurityException e) {
            faults.add(shown, "cannot be read: " + reason(e));
            return Optional.empty();
        }
    }

    private static String reason(Exception e) {
        return e instanceof AccessDeniedException
                ? "the system denies access; check the rights of the file"
                : e instanceof NoSuchFileException
                        ? "it is not there"
                        : e.getClass().getSimpleName();
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** Everything that was read, by its path in the folder. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> all = new TreeMap<>();
        rulebooks.forEach((name, files) -> files.forEach((file, content) -> all.put(name + "/" + file, content)));
        sharedTerms().ifPresent(content -> all.put(SHARED + "/" + TERMS, content));
        words().ifPresent(content -> all.put(SHARED + "/" + WORDS, content));
        return all;
    }

    /** The files of each rulebook by their names, by the name of the folder. */
    public Map<String, Map<String, byte[]>> rulebooks() {
        return rulebooks;
    }

    /** The terms that several rulebooks ask; empty where there are none. */
    public Optional<byte[]> sharedTerms() {
        return Optional.ofNullable(sharedTerms);
    }

    /** What people call things; empty where nobody wrote it down. */
    public Optional<byte[]> words() {
        return Optional.ofNullable(words);
    }

    /** What was found and not read, each with the reason. */
    public List<String> notRead() {
        return notRead;
    }
}
