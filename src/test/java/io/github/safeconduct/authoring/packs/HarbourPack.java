package io.github.safeconduct.authoring.packs;

import io.github.safeconduct.PackTrust;
import io.github.safeconduct.authoring.Packing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A pack of the rulebook of a small organisation, the keys of its publisher, and what can be done to both. */
final class HarbourPack {

    static final Path FOLDER = Path.of("src/test/resources/authoring/harbour");
    static final PackFile UNSIGNED = Packing.of(FOLDER).pack(Optional.empty(), Optional.empty(), Optional.empty(), "CC-BY-4.0", 0);

    private static final Path KEYS = keys();

    /** The publisher's key, and one of somebody else. */
    static final SigningKey KEY = SigningKey.read(KEYS.resolve("harbour.pem"));
    static final SigningKey STRANGER = SigningKey.read(KEYS.resolve("stranger.pem"));
    static final PackTrust TRUST = PackTrust.signedBy(KEYS.resolve("harbour.pub.pem"));

    private HarbourPack() {}

    private static Path keys() {
        try {
            Path folder = Files.createTempDirectory("safeconduct-keys");
            for (String name : new String[] {"harbour", "stranger"}) {
                SigningKey.Pair pair = SigningKey.newPair();
                Path key = Files.writeString(folder.resolve(name + ".pem"), pair.privatePem());
                Path other = Files.writeString(folder.resolve(name + ".pub.pem"), pair.publicPem());
                key.toFile().deleteOnExit();
                other.toFile().deleteOnExit();
            }
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] signed() {
        return UNSIGNED.signed(KEY).bytes();
    }

    /** The entries of the signed pack, to be changed. */
    static SortedMap<String, byte[]> entries() {
        return Archive.read(signed());
    }

    /** A pack of the manifest's changed text, well signed by the publisher. */
    static byte[] manifest(UnaryOperator<String> change) {
        SortedMap<String, byte[]> entries = Archive.read(UNSIGNED.bytes());
        String text = new String(entries.get(ManifestText.FILE), StandardCharsets.UTF_8);
        return signed(entries, change.apply(text).getBytes(StandardCharsets.UTF_8));
    }

    /** Files in a pack whose manifest lists them rightly, well signed by the publisher. */
    static byte[] files(SortedMap<String, byte[]> files) {
        Manifest was = UNSIGNED.manifest();
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach((name, content) -> digests.put(name, PackFile.sha256(content)));
        Manifest manifest = new Manifest(was.name(), was.version(), was.released(), was.licence(), PackFile.fingerprint(files), was.cases(),
                was.library(), was.checkedAgainst(), was.rulebooks(), digests);
        SortedMap<String, byte[]> entries = new TreeMap<>();
        files.forEach((name, content) -> entries.put("rules/" + name, content));
        return signed(entries, ManifestText.write(manifest));
    }

    /** The harbour's files, one of them changed. */
    static byte[] file(String name, UnaryOperator<String> change) {
        SortedMap<String, byte[]> files = new TreeMap<>(UNSIGNED.files());
        files.put(name, change.apply(new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
        return files(files);
    }

    private static byte[] signed(SortedMap<String, byte[]> entries, byte[] manifest) {
        entries.put(ManifestText.FILE, manifest);
        put(entries, KEY.sign(manifest));
        return Archive.write(entries);
    }

    static void put(SortedMap<String, byte[]> entries, byte[] signature) {
        entries.put("signatures/" + PackFile.sha256(signature).substring(0, 16) + ".sig", signature);
    }
}
