package io.github.safeconduct;

import io.github.safeconduct.internal.pack.Pem;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose packs a host loads: the public keys of those who may sign them, and which pack is meant.
 *
 * <p>A signature proves that the holder of a key signed exactly this text. It does not prove that the text is the newest one, nor that
 * it is the pack the host meant: an old pack, or another one of the same signer, is as well signed. {@link #named} and
 * {@link #atLeast} say both.
 *
 * <p>Immutable and thread safe.
 */
public final class PackTrust {

    /** What versions of packs are made of, so that one can be held against another: {@code 2026.1}. */
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9}){0,4}");

    private final List<PublicKey> keys;
    private final @Nullable String name;
    private final @Nullable String least;

    private PackTrust(List<PublicKey> keys, @Nullable String name, @Nullable String least) {
        this.keys = keys;
        this.name = name;
        this.least = least;
    }

    /**
     * The packs that one of these keys signed.
     *
     * @param publicKeys the files of Ed25519 public keys in PEM form, as {@code ./safeconduct pack key} writes them. They are read now
     * @throws RulebookException if a file cannot be read or holds something else
     * @throws IllegalArgumentException if there is none
     */
    public static PackTrust signedBy(Path... publicKeys) {
        return of(Arrays.stream(Objects.requireNonNull(publicKeys, "the public keys are null"))
                .map(file -> read(Objects.requireNonNull(file, "a public key is null"))).toList());
    }

    /**
     * The packs that one of these keys signed.
     *
     * @throws IllegalArgumentException if there is none, or one is no Ed25519 key
     */
    public static PackTrust signedBy(PublicKey... publicKeys) {
        for (PublicKey key : Objects.requireNonNull(publicKeys, "the public keys are null")) {
            Objects.requireNonNull(key, "a public key is null");
        }
        return of(List.of(publicKeys));
    }

    private static PackTrust of(List<PublicKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("name a key: without one nobody's packs are trusted");
        }
        keys.forEach(key -> {
            if (!isEd25519(key)) {
                throw new IllegalArgumentException("packs are signed with Ed25519 keys, found a key of " + key.getAlgorithm());
            }
        });
        return new PackTrust(List.copyOf(keys), null, null);
    }

    /** The same keys, and only the pack of this name: a signer may have several. */
    public PackTrust named(String name) {
        return new PackTrust(keys, Objects.requireNonNull(name, "the name is null"), least);
    }

    /**
     * The same keys, and no version before this one: an old pack that was mended since stays well signed for ever.
     *
     * @param version numbers and points, for instance {@code 2026.1}; 2026.10 is later than 2026.9
     * @throws IllegalArgumentException if it is none
     */
    public PackTrust atLeast(String version) {
        Objects.requireNonNull(version, "the version is null");
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("a version is numbers with points between them, for instance 2026.1");
        }
        return new PackTrust(keys, name, version);
    }

    /** The keys, of which one must have signed. */
    public List<PublicKey> keys() {
        return keys;
    }

    /** The name that the pack must have; empty where any will do. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** The version before which no pack is taken; empty where any will do. */
    public Optional<String> least() {
        return Optional.ofNullable(least);
    }

    /** Whether a text can be the version of a pack. */
    public static boolean isVersion(String text) {
        Objects.requireNonNull(text, "the version is null");
        return VERSION.matcher(text).matches();
    }

    /** Whether a version is this trust's least or a later one. */
    public boolean accepts(String version) {
        Objects.requireNonNull(version, "the version is null");
        if (least == null) {
            return true;
        }
        List<Integer> found = numbers(version);
        List<Integer> wanted = numbers(least);
        for (int at = 0; at < Math.max(found.size(), wanted.size()); at++) {
            int order = Integer.compare(at < found.size() ? found.get(at) : 0, at < wanted.size() ? wanted.get(at) : 0);
            if (order != 0) {
                return order > 0;
            }
        }
        return true;
    }

    private static List<Integer> numbers(String version) {
        List<Integer> numbers = new ArrayList<>();
        if (VERSION.matcher(version).matches()) {
            for (String part : version.split("\\.")) {
                numbers.add(Integer.valueOf(part));
            }
        }
        return numbers;
    }

    private static boolean isEd25519(PublicKey key) {
        return key instanceof EdECPublicKey edwards && edwards.getParams().getName().equals("Ed25519");
    }

    private static PublicKey read(Path file) {
        String text;
        try {
            text = Pem.text(file);
        } catch (IOException e) {
            throw new RulebookException(file + ": the public key cannot be read: " + e.getClass().getSimpleName()
                    + "; ask the signer for it, or make a pair with ./safeconduct pack key FILE", e);
        }
        if (text.contains(Pem.PRIVATE_KEY)) {
            throw new RulebookException(file + ": this is a private key, and a host is given the public one; take the file that ends in"
                    + " .pub.pem, and give the private key to nobody");
        }
        byte[] encoded = Pem.decoded(Pem.PUBLIC_KEY, text).orElseThrow(() -> notAKey(file));
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            if (isEd25519(key)) {
                return key;
            }
        } catch (GeneralSecurityException e) {
            throw notAKey(file);
        }
        throw notAKey(file);
    }

    private static RulebookException notAKey(Path file) {
        return new RulebookException(file + ": this is no Ed25519 public key; expected a PEM file that opens with"
                + " -----BEGIN PUBLIC KEY-----, as ./safeconduct pack key FILE writes it");
    }
}
