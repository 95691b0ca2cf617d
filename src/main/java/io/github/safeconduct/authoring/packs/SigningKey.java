package io.github.safeconduct.authoring.packs;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.internal.pack.Fingerprint;
import io.github.safeconduct.internal.pack.Pem;
import java.io.IOException;
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

/**
 * The private key that signs packs. Its file is the secret; whoever holds it writes law for every host that trusts its other half.
 * Immutable and thread safe; it shows nothing of itself.
 */
public final class SigningKey {

    static final String ALGORITHM = "Ed25519";
    static final int SIGNATURE_BYTES = 64;

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
            return new Pair(Pem.encoded(Pem.PRIVATE_KEY, pair.getPrivate().getEncoded()),
                    Pem.encoded(Pem.PUBLIC_KEY, pair.getPublic().getEncoded()),
                    id(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    /**
     * The key in a file: PKCS#8 in PEM form, not encrypted.
     *
     * @throws RulebookException if the file cannot be read or holds something else; its content is not quoted
     */
    public static SigningKey read(Path file) {
        String text;
        try {
            text = Pem.text(file);
        } catch (IOException e) {
            throw new RulebookException(file + ": the key cannot be read: " + e.getClass().getSimpleName()
                    + "; ./safeconduct pack key FILE makes one", e);
        }
        byte[] encoded = Pem.decoded(Pem.PRIVATE_KEY, text).orElseThrow(() -> notAKey(file));
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            if (key instanceof EdECPrivateKey edwards && edwards.getParams().getName().equals(ALGORITHM)) {
                return new SigningKey(key);
            }
        } catch (GeneralSecurityException e) {
            throw notAKey(file);
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
