package io.github.safeconduct.authoring.packs;

import io.github.safeconduct.PackTrust;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.internal.pack.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A pack, whole: its files are those that its manifest lists, byte for byte. Read from disk once; what was held against signatures and
 * hashes is what {@link #files()} gives out. Immutable as long as nobody writes into the arrays.
 */
public final class PackFile {

    /** How files of packs end. */
    public static final String ENDING = ".scpack";

    private static final String RULES = "rules/";
    private static final String SIGNATURES = "signatures/";
    private static final String SIGNATURE = ".sig";
    private static final int MOST_SIGNATURES = 10;

    private final String shown;
    private final Manifest manifest;
    private final byte[] signed;
    private final SortedMap<String, byte[]> files;
    private final SortedMap<String, byte[]> signatures;
    private final Set<String> signers;

    private PackFile(String shown, Manifest manifest, byte[] signed, SortedMap<String, byte[]> files, SortedMap<String, byte[]> signatures,
            Set<String> signers) {
        this.shown = shown;
        this.manifest = manifest;
        this.signed = signed;
        this.files = files;
        this.signatures = signatures;
        this.signers = signers;
    }

    /** An unsigned pack of these files. The manifest must list them. */
    public static PackFile of(Manifest manifest, SortedMap<String, byte[]> files) {
        byte[] text = ManifestText.write(manifest);
        try {
            ManifestText.read(text);
        } catch (PackFault fault) {
            throw new RulebookException(manifest.name() + ": " + fault.getMessage());
        }
        return new PackFile(manifest.name(), manifest, text, files, new TreeMap<>(), Set.of());
    }

    /**
     * Opens a pack that a trusted key signed. The signature is looked at before anything of the text is understood.
     *
     * @throws RulebookException if none did, if the pack is not the one that is meant, or if it is not exactly what was signed
     */
    public static PackFile open(Path file, PackTrust trust) {
        return open(file, Optional.of(trust));
    }

    /**
     * Opens a pack whoever signed it, to be looked at or signed: nothing of it may be believed.
     *
     * @throws RulebookException if it is not what its manifest says
     */
    public static PackFile openUntrusted(Path file) {
        return open(file, Optional.empty());
    }

    private static PackFile open(Path file, Optional<PackTrust> trust) {
        byte[] bytes = bytes(file);
        try {
            return read(String.valueOf(file.getFileName()), bytes, trust);
        } catch (PackFault fault) {
            throw new RulebookException(file + ": " + fault.getMessage());
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new RulebookException(file + ": " + (Files.exists(file)
                        ? "this is no file; expected a pack. A folder of rulebooks is read by --rules, or rulebooks(folder)"
                        : "there is no such file; expected a pack that ./safeconduct pack wrote"));
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(Archive.LARGEST + 1);
                if (bytes.length > Archive.LARGEST) {
                    throw new RulebookException(file + ": the file is larger than " + (Archive.LARGEST >> 20)
                            + " MiB and is not read; no pack is so large");
                }
                return bytes;
            }
        } catch (IOException e) {
            throw new RulebookException(file + ": the pack cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    static PackFile read(String shown, byte[] bytes, Optional<PackTrust> trust) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        SortedMap<String, byte[]> signatures = new TreeMap<>();
        byte[] text = sorted(Archive.read(bytes), files, signatures);
        Set<String> signers = trust.map(keys -> signers(text, signatures.values(), keys.keys())).orElse(Set.of());
        if (trust.isPresent() && signers.isEmpty()) {
            throw new PackFault((signatures.isEmpty() ? "it is not signed" : "none of the keys you trust has signed it as it is")
                    + "; expected a signature of " + String.join(" or ", trust.get().keys().stream().map(SigningKey::id).sorted().toList())
                    + ". Ask whoever published it for the file and the public key, or sign it yourself: ./safeconduct pack sign");
        }
        Manifest manifest = ManifestText.read(text);
        meant(manifest, trust);
        whole(manifest, files);
        return new PackFile(shown, manifest, text, files, signatures, signers);
    }

    /** Sorts entries into files and signatures, each under its own name, and gives out the manifest. */
    private static byte[] sorted(SortedMap<String, byte[]> entries, SortedMap<String, byte[]> files,
            SortedMap<String, byte[]> signatures) {
        byte[] text = entries.get(ManifestText.FILE);
        if (text == null) {
            throw new PackFault("it has no " + ManifestText.FILE + "; expected a file that ./safeconduct pack wrote");
        }
        entries.forEach((name, content) -> {
            if (name.startsWith(RULES)) {
                files.put(name.substring(RULES.length()), content);
            } else if (name.startsWith(SIGNATURES) && name.endsWith(SIGNATURE) && content.length == SigningKey.SIGNATURE_BYTES
                    && name.equals(nameOf(content))) {
                signatures.put(name, content);
            } else if (!name.equals(ManifestText.FILE)) {
                throw new PackFault("the entry " + name + " is none of a pack; expected " + ManifestText.FILE + ", " + RULES + "… and "
                        + SIGNATURES + "…, each signature of " + SigningKey.SIGNATURE_BYTES + " bytes under its own digest");
            }
        });
        if (signatures.size() > MOST_SIGNATURES) {
            throw new PackFault("it has more than " + MOST_SIGNATURES + " signatures; nobody needs so many");
        }
        return text;
    }

    private static Set<String> signers(byte[] text, Collection<byte[]> signatures, List<PublicKey> keys) {
        Set<String> signers = new TreeSet<>();
        keys.stream().filter(key -> signatures.stream().anyMatch(signature -> SigningKey.verifies(key, text, signature)))
                .forEach(key -> signers.add(SigningKey.id(key)));
        return signers;
    }

    private static void meant(Manifest manifest, Optional<PackTrust> trust) {
        trust.flatMap(PackTrust::name).filter(name -> !name.equals(manifest.name())).ifPresent(name -> {
            throw new PackFault("this is the pack " + manifest.name() + "; expected " + name
                    + ". It is well signed, and is another one than was meant: take the right file, or change the name that is expected");
        });
        if (trust.isPresent() && !trust.get().accepts(manifest.version())) {
            throw new PackFault("this is version " + manifest.version() + "; expected " + trust.get().least().orElse("")
                    + " or a later one. It is well signed, and older than what you take: fetch the newer one");
        }
    }

    /** The files are those of the manifest, no more, no fewer, byte for byte. */
    private static void whole(Manifest manifest, SortedMap<String, byte[]> files) {
        manifest.files().keySet().stream().filter(name -> !files.containsKey(name)).findFirst().ifPresent(name -> {
            throw new PackFault("the file " + name + " is missing, which its manifest lists. Fetch the pack again");
        });
        files.forEach((name, content) -> {
            String digest = manifest.files().get(name);
            if (digest == null) {
                throw new PackFault("the file " + name + " is in it and not in its manifest: nobody signed it. Fetch the pack again");
            }
            if (!digest.equals(sha256(content))) {
                throw new PackFault("the file " + name + " is not the one that was packed: its SHA-256 is " + sha256(content)
                        + "; expected " + digest + ". Fetch the pack again");
            }
        });
        if (!manifest.fingerprint().equals(fingerprint(files))) {
            throw new PackFault("its fingerprint is not that of its files; pack the folder again");
        }
    }

    /** SHA-256 over files with their names, in their order. */
    public static String fingerprint(SortedMap<String, byte[]> files) {
        Fingerprint fingerprint = new Fingerprint();
        files.forEach(fingerprint::add);
        return fingerprint.hex();
    }

    /** SHA-256 of a file, in hexadecimal digits. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static String nameOf(byte[] signature) {
        return SIGNATURES + sha256(signature).substring(0, 16) + SIGNATURE;
    }

    /** The same pack with one more signature over its manifest; the same where that key has signed it already. */
    public PackFile signed(SigningKey key) {
        SortedMap<String, byte[]> all = new TreeMap<>(signatures);
        byte[] signature = key.sign(signed);
        all.put(nameOf(signature), signature);
        if (all.size() > MOST_SIGNATURES) {
            throw new RulebookException(shown + ": it has " + MOST_SIGNATURES + " signatures already; pack the folder again");
        }
        return new PackFile(shown, manifest, signed, files, all, Set.of());
    }

    /** The bytes of its file: always the same for the same manifest and signatures. */
    public byte[] bytes() {
        SortedMap<String, byte[]> entries = new TreeMap<>(signatures);
        entries.put(ManifestText.FILE, signed);
        files.forEach((name, content) -> entries.put(RULES + name, content));
        byte[] bytes = Archive.write(entries);
        if (bytes.length > Archive.LARGEST) {
            throw new RulebookException(shown + ": the pack would be larger than " + (Archive.LARGEST >> 20)
                    + " MiB; pack its rulebooks one by one");
        }
        return bytes;
    }

    /** What it is called in messages. */
    public String shown() {
        return shown;
    }

    /** What it says of itself. */
    public Manifest manifest() {
        return manifest;
    }

    /** Its files by their path in the folder that was packed. */
    public SortedMap<String, byte[]> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /** How many signatures it carries, of whomever. */
    public int signatures() {
        return signatures.size();
    }

    /** Those of the trusted keys that signed it, as {@link SigningKey#id} calls them; none where nobody's was asked for. */
    public Set<String> signers() {
        return signers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackFile that && Arrays.equals(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return manifest.hashCode();
    }

    @Override
    public String toString() {
        return "PackFile[" + manifest.name() + " " + manifest.version() + "]";
    }

    /** What a signature does not show, for whoever relies on one. */
    public static List<String> limits() {
        return List.of("that this is the newest version: an old one stays well signed; say the least you take",
                "that it is the pack you mean, where the signer has several; say its name",
                "that the rules are right, or that you want them to decide: that is between you and the signer",
                "when it was signed, and whether the key has been stolen since; take a stolen key out of those you trust");
    }
}
