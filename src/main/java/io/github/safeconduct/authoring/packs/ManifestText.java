package io.github.safeconduct.authoring.packs;

import io.github.safeconduct.PackTrust;
import io.github.safeconduct.authoring.source.Entry;
import io.github.safeconduct.authoring.source.Fault;
import io.github.safeconduct.authoring.source.Faults;
import io.github.safeconduct.authoring.source.SourceText;
import io.github.safeconduct.authoring.source.YamlNode;
import io.github.safeconduct.authoring.source.YamlReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A manifest as YAML, of which there is exactly one text: what is read and would not be written the same is refused, so that no two readers
 * can understand a signed text differently.
 */
final class ManifestText {

    /** Its name in a pack. */
    static final String FILE = "manifest.yaml";

    private static final String FORM = "1";
    private static final List<String> KEYS = List.of("safeconductPack", "name", "version", "released", "licence", "fingerprint", "cases",
            "checkedAgainst", "rulebooks", "files");
    private static final List<String> CHECKED = List.of("library", "rulebooks");
    private static final List<String> BOOK = List.of("version", "body", "title", "from", "wholeFrom", "fingerprint");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,6}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    private final Faults faults = new Faults();

    private ManifestText() {}

    /** Whether a text can be the name of a pack. */
    static boolean isName(String text) {
        return text.length() <= 60 && NAME.matcher(text).matches();
    }

    static byte[] write(Manifest manifest) {
        StringBuilder out = new StringBuilder();
        line(out, 0, "safeconductPack", FORM);
        line(out, 0, "name", manifest.name());
        line(out, 0, "version", quoted(manifest.version()));
        manifest.released().ifPresent(day -> line(out, 0, "released", day.toString()));
        line(out, 0, "licence", quoted(manifest.licence()));
        line(out, 0, "fingerprint", manifest.fingerprint());
        line(out, 0, "cases", String.valueOf(manifest.cases()));
        out.append("checkedAgainst:\n");
        line(out, 1, "library", quoted(manifest.library()));
        digests(out, 1, "rulebooks", manifest.checkedAgainst());
        out.append("rulebooks:\n");
        manifest.rulebooks().forEach((name, book) -> {
            out.append("  ").append(name).append(":\n");
            line(out, 2, "version", quoted(book.version()));
            line(out, 2, "body", quoted(book.body()));
            line(out, 2, "title", quoted(book.title()));
            line(out, 2, "from", book.from().toString());
            line(out, 2, "wholeFrom", book.wholeFrom().toString());
            line(out, 2, "fingerprint", book.fingerprint());
        });
        digests(out, 0, "files", manifest.files());
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void digests(StringBuilder out, int depth, String key, Map<String, String> digests) {
        out.append("  ".repeat(depth)).append(key).append(":\n");
        digests.forEach((name, digest) -> line(out, depth + 1, name, digest));
    }

    private static void line(StringBuilder out, int depth, String key, String value) {
        out.append("  ".repeat(depth)).append(key).append(": ").append(value).append('\n');
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /**
     * What a manifest says.
     *
     * @throws PackFault if it is none, with everything that is wrong with it
     */
    static Manifest read(byte[] bytes) {
        ManifestText reader = new ManifestText();
        Optional<Manifest> manifest = SourceText.decode(FILE, bytes, reader.faults)
                .flatMap(text -> YamlReader.read(FILE, text, reader.faults)).flatMap(reader::manifest);
        if (manifest.isEmpty() || !reader.faults.none()) {
            throw new PackFault("its manifest is none that this version of the library knows: "
                    + String.join("; ", reader.faults.sorted().stream().map(Fault::toString).toList())
                    + ". Pack the folder again, or take the version of the library that packed it");
        }
        if (!Arrays.equals(write(manifest.get()), bytes)) {
            throw new PackFault("its manifest is not written as ./safeconduct pack writes what it says; pack the folder again");
        }
        return manifest.get();
    }

    private Optional<Manifest> manifest(YamlNode root) {
        return Entry.of("the manifest", root, KEYS, faults).map(entry -> {
            expect(entry, "safeconductPack", FORM::equals, FORM);
            Optional<Entry> checked = entry.required("checkedAgainst", "{ library: …, rulebooks: … }")
                    .flatMap(node -> Entry.of("'checkedAgainst'", node, CHECKED, faults));
            SortedMap<String, Manifest.Book> books = new TreeMap<>();
            entry.mapping("rulebooks", "{ harbour: … }").forEach((name, node) -> Entry.of("a rulebook", node, BOOK, faults)
                    .ifPresent(book -> books.put(name, book(book))));
            return new Manifest(
                    expect(entry, "name", ManifestText::isName, "a name in small letters, digits and hyphens"),
                    expect(entry, "version", PackTrust::isVersion, "numbers with points between them, such as 2026.1"),
                    entry.date("released"), entry.line("licence", "'CC-BY-4.0'"), digest(entry, "fingerprint"),
                    number(expect(entry, "cases", text -> NUMBER.matcher(text).matches(), "a number")),
                    checked.map(one -> one.line("library", "'0.1.0'")).orElse(""),
                    checked.map(one -> digests(one, "rulebooks")).orElseGet(TreeMap::new), books, digests(entry, "files"));
        });
    }

    private Manifest.Book book(Entry entry) {
        return new Manifest.Book(entry.line("version", "'2026.1'"), entry.line("body", "'Harbour Light Relief'"),
                entry.line("title", "'Data Rules 2025'"), day(entry, "from"), day(entry, "wholeFrom"), digest(entry, "fingerprint"));
    }

    private LocalDate day(Entry entry, String key) {
        entry.required(key, "2025-01-01");
        return entry.date(key).orElse(LocalDate.MIN);
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private String digest(Entry entry, String key) {
        return expect(entry, key, text -> DIGEST.matcher(text).matches(), "64 hexadecimal digits");
    }

    private SortedMap<String, String> digests(Entry entry, String key) {
        SortedMap<String, String> digests = new TreeMap<>();
        entry.required(key, "{ … }");
        entry.mapping(key, "{ … }").forEach((name, node) -> {
            if (node.form() != YamlNode.Form.TEXT || !DIGEST.matcher(node.text()).matches()) {
                faults.add(node.place(), "expected 64 hexadecimal digits, found " + node.words());
            }
            digests.put(name, node.text());
        });
        return digests;
    }

    /** The text under a key that must be there; empty where it is wrong, which is a fault. */
    private String expect(Entry entry, String key, java.util.function.Predicate<String> right, String expected) {
        String text = entry.line(key, expected);
        if (!text.isEmpty() && !right.test(text)) {
            entry.fault(key, "'" + key + "' is " + expected + ", found another value");
            return "";
        }
        return text;
    }
}
