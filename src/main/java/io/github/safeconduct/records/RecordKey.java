package io.github.safeconduct.records;

import io.github.safeconduct.Case;
import io.github.safeconduct.RecordException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The host's secret, without which nobody can tell from a record what the facts were. The facts of a case are few enough to be guessed:
 * a plain digest of them could be tried out, one keyed with a secret cannot.
 *
 * <p>Keep it apart from the records. Whoever has both can try cases out; whoever has lost it can no longer show that a kept case is the one
 * that was decided. Immutable and thread safe; {@link #toString()} shows its {@link #id()} only.
 */
public final class RecordKey {

    /** The least bytes of a key: as many as the digest has. */
    public static final int LEAST_BYTES = 32;

    static final String ALGORITHM = "HMAC-SHA-256";

    private static final String MAC = "HmacSHA256";
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){" + LEAST_BYTES + ",512}");

    private final SecretKeySpec secret;
    private final String id;

    private RecordKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, MAC);
        this.id = mac("safeconduct record key").substring(0, 16);
    }

    /**
     * A key of these bytes, which are copied. They are to be random: a password can be guessed.
     *
     * @throws RecordException if there are fewer than {@value #LEAST_BYTES}
     */
    public static RecordKey of(byte[] secret) {
        Objects.requireNonNull(secret, "the secret is null");
        if (secret.length < LEAST_BYTES) {
            throw new RecordException("a key has at least " + LEAST_BYTES + " random bytes; found " + secret.length
                    + ". RecordKey.random() or ./safeconduct log key FILE makes one");
        }
        return new RecordKey(secret.clone());
    }

    /** A new key, to be kept: see {@link #hex()}. */
    public static RecordKey random() {
        byte[] secret = new byte[LEAST_BYTES];
        new SecureRandom().nextBytes(secret);
        return new RecordKey(secret);
    }

    /**
     * The key in a file: at least {@value #LEAST_BYTES} bytes in hexadecimal digits, on one line.
     *
     * @throws RecordException if the file cannot be read or holds something else; its content is not quoted
     */
    public static RecordKey read(Path file) {
        Objects.requireNonNull(file, "the file is null");
        if (!Files.exists(file) || Files.isDirectory(file)) {
            throw new RecordException(file + ": there is no such file to read the key from; ./safeconduct log key FILE makes one");
        }
        try {
            if (Files.size(file) > 2_048) {
                throw notAKey(file);
            }
            String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            if (!HEX.matcher(text).matches()) {
                throw notAKey(file);
            }
            return of(HexFormat.of().parseHex(text));
        } catch (IOException e) {
            throw new RecordException(file + ": the key cannot be read: " + e.getClass().getSimpleName()
                    + "; ./safeconduct log key FILE makes one", e);
        }
    }

    private static RecordException notAKey(Path file) {
        return new RecordException(file + ": this is no key; expected one line of " + 2 * LEAST_BYTES
                + " hexadecimal digits or more. ./safeconduct log key FILE makes one");
    }

    /** A name for the key that does not give it away: records say under which key they were made. */
    public String id() {
        return id;
    }

    /** The secret in hexadecimal digits, as {@link #read} takes it. */
    public String hex() {
        return HexFormat.of().formatHex(secret.getEncoded());
    }

    /** The digest of a case: equal for equal cases, and good for nothing without the key. */
    String digest(Case given) {
        return mac(CanonicalCase.of(given));
    }

    private String mac(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java runtime has " + MAC + " and takes any key for it", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordKey that && Arrays.equals(secret.getEncoded(), that.secret.getEncoded());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "RecordKey[" + id + "]";
    }
}
