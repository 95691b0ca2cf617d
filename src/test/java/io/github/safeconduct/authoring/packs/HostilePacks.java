package io.github.safeconduct.authoring.packs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs made to harm, and what is said of each. */
final class HostilePacks {

    /**
     * One of them.
     *
     * @param name what is wrong with it
     * @param bytes the file
     * @param says a part of the message it is refused with
     */
    record Attack(String name, byte[] bytes, String says) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Attack> all = new ArrayList<>();

    private HostilePacks() {}

    static List<Attack> all() {
        HostilePacks packs = new HostilePacks();
        packs.signatures();
        packs.archives();
        packs.names();
        packs.contents();
        packs.manifests();
        packs.law();
        return packs.all;
    }

    private void add(String name, byte[] bytes, String says) {
        all.add(new Attack(name, bytes, says));
    }

    private void entries(String name, Consumer<SortedMap<String, byte[]>> change, String says) {
        SortedMap<String, byte[]> entries = HarbourPack.entries();
        change.accept(entries);
        add(name, Archive.write(entries), says);
    }

    private static void unsign(SortedMap<String, byte[]> entries) {
        entries.keySet().removeIf(entry -> entry.startsWith("signatures/"));
    }

    private void signatures() {
        add("no signature", HarbourPack.UNSIGNED.bytes(), "it is not signed; expected a signature of ");
        add("the signature of a stranger", HarbourPack.UNSIGNED.signed(HarbourPack.STRANGER).bytes(),
                "none of the keys you trust has signed it");
        entries("a signature of another text", entries -> {
            unsign(entries);
            HarbourPack.put(entries, HarbourPack.KEY.sign("another text".getBytes(StandardCharsets.UTF_8)));
        }, "none of the keys you trust has signed it");
        entries("a signature of one wrong bit", entries -> {
            byte[] signature = HarbourPack.KEY.sign(entries.get(ManifestText.FILE));
            unsign(entries);
            signature[5] ^= 1;
            HarbourPack.put(entries, signature);
        }, "none of the keys you trust has signed it");
        entries("a signature of zeros", entries -> {
            unsign(entries);
            HarbourPack.put(entries, new byte[64]);
        }, "none of the keys you trust has signed it");
        entries("a signature under another name",
                entries -> entries.put("signatures/0123456789abcdef.sig", HarbourPack.KEY.sign(entries.get(ManifestText.FILE))),
                "is none of a pack");
        entries("a signature that is too short", entries -> HarbourPack.put(entries, new byte[63]), "each signature of 64 bytes");
        entries("eleven signatures", entries -> {
            for (byte i = 0; i < 11; i++) {
                byte[] one = new byte[64];
                one[0] = i;
                HarbourPack.put(entries, one);
            }
        }, "more than 10 signatures");
    }

    private void archives() {
        byte[] signed = HarbourPack.signed();
        add("an empty file", new byte[0], "this is no pack");
        add("a text", "rulebook: harbour\n".getBytes(StandardCharsets.UTF_8), "this is no pack");
        add("cut off within an entry", Arrays.copyOf(signed, 300), "ends in the middle of an entry");
        add("cut off before the list of entries", Arrays.copyOf(signed, signed.length - 60), "holds more or less than its entries");
        add("the last byte missing", Arrays.copyOf(signed, signed.length - 1), "holds more or less than its entries");
        add("a byte behind it", Arrays.copyOf(signed, signed.length + 1), "holds more or less than its entries");
        add("bytes before it", joined("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), signed), "this is no pack");
        add("two packs in one", joined(signed, signed), "holds more or less than its entries");
        add("a comment", comment(signed), "holds more or less than its entries");
        add("a link, by its attributes", attributes(signed), "holds more or less than its entries");
        add("packed by another tool", zip(HarbourPack.entries(), ZipEntry.STORED), "compressed, encrypted or carries additions");
        add("compressed", zip(HarbourPack.entries(), ZipEntry.DEFLATED), "compressed, encrypted or carries additions");
        SortedMap<String, byte[]> bomb = HarbourPack.entries();
        bomb.put("rules/harbour/terms.yaml", new byte[64 << 20]);
        add("a bomb: 64 MiB of zeros, compressed", zip(bomb, ZipEntry.DEFLATED), "compressed, encrypted or carries additions");
        add("encrypted", changed(signed, 6, 1), "compressed, encrypted or carries additions");
        add("a size of 4 GiB", sized(signed, -1), "claims 4294967295 bytes");
        add("a name of 65535 characters", changed(changed(signed, 26, 0xFF), 27, 0xFF), "has a name of 65535 characters");
        add("a name of none", changed(changed(signed, 26, 0), 27, 0), "has a name of 0 characters");
        SortedMap<String, byte[]> many = HarbourPack.entries();
        for (int i = 0; i < 250; i++) {
            many.put("rules/b" + i + "/norms.yaml", new byte[0]);
        }
        add("more entries than a pack has", Archive.write(many), "there are more than 220 entries");
        entries("a file larger than 1 MiB", entries -> entries.put("rules/harbour/norms.yaml", new byte[(1 << 20) + 1]),
                "a file of a pack has 1 MiB at the most");
        add("larger than any pack", new byte[Archive.LARGEST + 1], "larger than 32 MiB");
    }

    private void names() {
        for (String name : List.of("../evil.drl", "rules/../../evil.drl", "/etc/passwd", "C:\\evil.drl", "rules\\harbour\\evil.drl",
                "rules/harbour/./norms.yaml", "rules//norms.yaml", "rules/harbour/Norms.yaml", "rules/HARBOUR/norms.yaml",
                "rules/harbour/norms.yaml\u0000.drl", "rules/harbour/n\u00f6rms.yaml", "rules/harbour/deep/norms.yaml", "rules/harbour/",
                "rules/harbour/-rf", "~/norms.yaml")) {
            add("an entry called " + name, renamed(HarbourPack.signed(), name), "A pack names no place outside of it");
        }
        byte[] signed = HarbourPack.signed();
        add("an entry that stands in it twice", joined(Arrays.copyOf(signed, second(signed)), signed), "stands in it twice");
    }

    private void contents() {
        entries("a changed file", entries -> entries.get("rules/harbour/onward-transfer.drl")[200] ^= 1, "is not the one that was packed");
        entries("two files exchanged", entries -> {
            byte[] norms = entries.get("rules/harbour/norms.yaml");
            entries.put("rules/harbour/norms.yaml", entries.get("rules/harbour/terms.yaml"));
            entries.put("rules/harbour/terms.yaml", norms);
        }, "is not the one that was packed");
        entries("a file less", entries -> entries.remove("rules/harbour/terms.yaml"), "is missing, which its manifest lists");
        entries("a file more", entries -> entries.put("rules/harbour/breach.drl", new byte[] {'x'}), "nobody signed it");
        entries("a rulebook more", entries -> entries.put("rules/unhcr/norms.yaml", new byte[] {'x'}), "nobody signed it");
        entries("an entry beside the rules", entries -> entries.put("install.sh", new byte[] {'x'}), "is none of a pack");
        entries("no manifest", entries -> entries.remove(ManifestText.FILE), "it has no manifest.yaml");
        entries("a file more, and the manifest of it", entries -> {
            byte[] more = "rule".getBytes(StandardCharsets.UTF_8);
            entries.put("rules/harbour/breach.drl", more);
            entries.put(ManifestText.FILE, (text(entries.get(ManifestText.FILE)) + "  x: y\n").getBytes(StandardCharsets.UTF_8));
        }, "none of the keys you trust has signed it");
    }

    /** All of them well signed. */
    private void manifests() {
        manifest("an unknown field", text -> text + "runs: 'calc.exe'\n", "unknown key 'runs'");
        manifest("an unknown field of a rulebook", text -> text.replace("    body:", "    trusted: yes\n    body:"),
                "unknown key 'trusted'");
        manifest("no licence", text -> text.replaceFirst("(?m)^licence: .*\n", ""), "'licence' is missing");
        manifest("no fingerprint", text -> text.replaceFirst("(?m)^fingerprint: .*\n", ""), "'fingerprint' is missing");
        manifest("a field twice", text -> text.replaceFirst("(?m)^name: harbour\n", "name: harbour\nname: other\n"), "a second time");
        manifest("a comment in it", text -> "# harmless\n" + text, "is not written as ./safeconduct pack writes");
        manifest("fields in another order", text -> text.replaceFirst("(?s)^(safeconductPack: 1\n)(name: harbour\n)", "$2$1"),
                "is not written as ./safeconduct pack writes");
        manifest("line ends of another system", text -> text.replace("\n", "\r\n"), "is not written as ./safeconduct pack writes");
        manifest("a byte order mark", text -> "\uFEFF" + text, "is not written as ./safeconduct pack writes");
        manifest("a tag", text -> text.replace("name: harbour\n", "name: !!java.net.URL harbour\n"), "tags are not used here");
        manifest("an anchor", text -> text.replace("name: harbour\n", "name: &a harbour\n"), "anchors are not used here");
        manifest("another form of packs", text -> text.replace("safeconductPack: 1", "safeconductPack: 2"), "'safeconductPack' is 1");
        manifest("a version that cannot be compared", text -> text.replaceFirst("(?m)^version: '2026.1'", "version: 'latest'"),
                "'version' is numbers with points");
        manifest("a name that leads elsewhere", text -> text.replace("name: harbour\n", "name: ../harbour\n"), "'name' is a name in");
        manifest("a digest in capital letters", text -> text.substring(0, text.indexOf("files:"))
                + text.substring(text.indexOf("files:")).replaceFirst(": ([0-9a-f]{64})", ": " + "A".repeat(64)), "64 hexadecimal digits");
        manifest("the fingerprint of something else", text -> text.replaceFirst("(?m)^fingerprint: .*", "fingerprint: " + "0".repeat(64)),
                "its fingerprint is not that of its files");
        manifest("the fingerprint of another rulebook",
                text -> text.replaceFirst("(?m)^    fingerprint: .*", "    fingerprint: " + "0".repeat(64)), "speaks of other rulebooks");
        manifest("another version of the rulebook than its head says",
                text -> text.replaceFirst("(?m)^    version: .*", "    version: '2099.1'"), "speaks of other rulebooks");
        manifest("a rulebook that it does not hold", text -> text.replace("\n  harbour:\n", "\n  unhcr:\n"), "speaks of other rulebooks");
        manifest("no YAML", text -> "{{{{", "the manifest is none".substring(13));
        manifest("no text", text -> "", "its manifest is none");
    }

    private void manifest(String name, UnaryOperator<String> change, String says) {
        add("a signed manifest with " + name, HarbourPack.manifest(change), says);
    }

    /** Whoever signs is bound by what binds a folder. */
    private void law() {
        add("signed code in a rule", HarbourPack.file("harbour/onward-transfer.drl",
                text -> text.replace("insert( Refusal.under( \"HLR-OT-01\" ) );", "System.exit( 1 );")), "harbour/onward-transfer.drl");
        add("a signed import", HarbourPack.file("harbour/onward-transfer.drl",
                text -> text.replace("import io.github.safeconduct.model.*", "import java.io.*")), "harbour/onward-transfer.drl");
        add("a signed norm of the library", HarbourPack.file("harbour/norms.yaml", text -> text.replace("HLR-OT-01", "UNHCR-OT-05")),
                "is a norm of Safeconduct");
        add("a signed term of the library", HarbourPack.file("harbour/terms.yaml", text -> text
                + "\n- { term: dataIsPersonal, fact: PersonalData, ask: 'Is it?', silence: no }\n"),
                "'dataIsPersonal' is a term of Safeconduct");
        add("a signed file that no rulebook has", HarbourPack.file("harbour/readme.txt", text -> "x"), "no file of a rulebook");
        add("signed rules outside of a rulebook", HarbourPack.file("onward-transfer.drl", text -> "x"), "no file of a rulebook");
        add("a signed copy of an editor", HarbourPack.file("harbour/norms.yaml.bak", text -> "x"), "no file of a rulebook");
        add("a signed rulebook of the library's name", renamedBook(), "'unhcr' is a rulebook of Safeconduct");
        SortedMap<String, byte[]> many = new TreeMap<>(HarbourPack.UNSIGNED.files());
        for (int i = 100; i < 300; i++) {
            many.put("harbour/a" + i + ".drl", new byte[] {'\n'});
        }
        add("more signed files than a folder has", HarbourPack.files(many), "there are more than 200 files");
    }

    private static byte[] renamedBook() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        HarbourPack.UNSIGNED.files().forEach((name, content) -> files.put(name.replace("harbour/", "unhcr/"), content));
        return HarbourPack.files(files);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] changed(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static byte[] sized(byte[] bytes, int size) {
        byte[] changed = bytes.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(18, size).putInt(22, size);
        return changed;
    }

    private static byte[] comment(byte[] bytes) {
        byte[] changed = Arrays.copyOf(bytes, bytes.length + 4);
        changed[bytes.length - 2] = 4;
        return changed;
    }

    /** Where the list of entries begins. */
    private static int list(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 6);
    }

    private static byte[] attributes(byte[] bytes) {
        byte[] changed = bytes.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(list(bytes) + 38, 0xA1FF0000);
        return changed;
    }

    /** Where the second entry begins. */
    private static int second(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return 30 + in.getShort(26) + in.getInt(22);
    }

    /** One more entry in front, of any name. */
    private static byte[] renamed(byte[] bytes, String name) {
        byte[] raw = name.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer header = ByteBuffer.allocate(30 + raw.length + 1).order(ByteOrder.LITTLE_ENDIAN);
        CRC32 sum = new CRC32();
        sum.update('x');
        header.putInt(0x04034b50).putShort((short) 10).putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0x21)
                .putInt((int) sum.getValue()).putInt(1).putInt(1).putShort((short) raw.length).putShort((short) 0).put(raw).put((byte) 'x');
        return joined(header.array(), bytes);
    }

    private static byte[] zip(Map<String, byte[]> entries, int method) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry one = new ZipEntry(entry.getKey());
                one.setMethod(method);
                one.setSize(entry.getValue().length);
                CRC32 sum = new CRC32();
                sum.update(entry.getValue());
                one.setCrc(sum.getValue());
                zip.putNextEntry(one);
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
