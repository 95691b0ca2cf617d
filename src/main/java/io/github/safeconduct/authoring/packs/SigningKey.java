package io.github.safeconduct.authoring.packs;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.internal.pack.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The private key that signs packs. Its file is the secret; whoever holds it writes law for every host that trusts its other half.
 * Immutable and thread safe; it shows nothing of itself.
 */
public final class SigningKey {

    static final String ALGORITHM = "Ed25519";
    static final int SIGNATURE_BYTES = 64;

    private static final Pattern PEM = Pattern
            .compile("\\s*-----BEGIN PRIVATE KEY-----\\s([A-Za-z0-9+/=\\s]{1,400})-----END PRIVATE KEY-----\\s*");
    private static final int LARGEST = 4_096;

    private final PrivateKey key;

    private SigningKey(PrivateKey key) {
        this.key = key;
    }

    /**
     * A new pair, in the form in which it is kept.
     *
     * @param privatePem for the signer alone
     * @param publicPem for every host
     * @param id what the pair is called: {@link #id}
     */
    public record Pair(String privatePem, String publicPem, String id) {
        @Override
        public String toString() {
            return "Pair[" + id + "]";
        }
    }

    /** A new pair. */
    public static Pair newPair() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new Pair(pem("PRIVATE KEY", pair.getPrivate().getEncoded()), pem("PUBLIC KEY", pair.getPublic().getEncoded()),
                    id(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    private static String pem(String what, byte[] encoded) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END "
                + what + "-----\n";
    }

    /**
     * The key in a file: PKCS#8 in PEM form, not encrypted.
     *
     * @throws RulebookException if the file cannot be read or holds something else; its content is not quoted
     */
    public static SigningKey read(Path file) {
        String text;
        try (InputStream in = Files.newInputStream(file)) {
            text = new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new RulebookException(file + ": the key cannot be read: " + e.getClass().getSimpleName()
                    + "; ./safeconduct pack key FILE makes one", e);
        }
        Matcher matcher = PEM.matcher(text);
        if (matcher.matches()) {
            try {
                PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(matcher.group(1))));
                if (key instanceof EdECPrivateKey edwards && edwards.getParams().getName().equals(ALGORITHM)) {
                    return new SigningKey(key);
                }
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                throw notAKey(file);
            }
        }
        throw notAKey(file);
    }

    private static RulebookException notAKey(Path file) {
        return new RulebookException(file + ": this is no Ed25519 private key; expected a PEM file that opens with -----BEGIN PRIVATE"
                + " KEY-----, not encrypted, as ./safeconduct pack key FILE writes it");
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime signs with " + ALGORITHM, e);
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException e) {
            return false; // no signature at all
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime verifies " + ALGORITHM, e);
        }
    }

    /** What a key is called where people compare keys: the beginning of its digest. */
    public static String id(PublicKey key) {
        Fingerprint digest = new Fingerprint();
        digest.add("", key.getEncoded());
        return digest.hex().substring(0, 16);
    }

    @Override
    public String toString() {
        return "SigningKey";
    }
}
