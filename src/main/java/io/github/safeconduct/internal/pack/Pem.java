package io.github.safeconduct.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys as text between two lines, as OpenSSL writes them too. */
public final class Pem {

    public static final String PRIVATE_KEY = "PRIVATE KEY";
    public static final String PUBLIC_KEY = "PUBLIC KEY";

    private static final int LARGEST = 4_096;

    private Pem() {}

    /** The text of a file, as far as any key could reach. */
    public static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
        }
    }

    /** What stands between the lines; empty where the text is not one key of this kind. */
    public static Optional<byte[]> decoded(String kind, String text) {
        Matcher matcher = Pattern
                .compile("\\s*-----BEGIN " + kind + "-----\\s([A-Za-z0-9+/=\\s]{1,400})-----END " + kind + "-----\\s*").matcher(text);
        try {
            return matcher.matches() ? Optional.of(Base64.getMimeDecoder().decode(matcher.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static String encoded(String kind, byte[] key) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END " + kind
                + "-----\n";
    }
}
