package io.github.safeconduct.internal.pack;

import io.github.safeconduct.RulebookException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * The library's own files, read from where its own classes come from and from no other entry of the class path: a host's file of the same
 * name replaces nothing.
 *
 * <p>Works in a jar, in a jar within a jar, in a shaded jar, in a folder of classes and on the module path.
 */
public final class OwnResources {

    private static final String SELF = "io/github/safeconduct/internal/pack/OwnResources.class";

    private OwnResources() {}

    /**
     * A file as text in UTF-8.
     *
     * @param name its path from the root of the jar
     * @throws RulebookException if it is missing or cannot be read
     */
    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** A file as it is. */
    public static byte[] bytes(String name) {
        try (InputStream in = open(name)) {
            if (in == null) {
                throw new RulebookException("the resource " + name
                        + " is missing from the library's jar; when you repackage the jar, keep everything under io/github/safeconduct");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new RulebookException("the resource " + name + " in the library's jar cannot be read", e);
        }
    }

    private static @Nullable InputStream open(String name) throws IOException {
        if (OwnResources.class.getModule().isNamed()) {
            // A module finds its own files only.
            return OwnResources.class.getResourceAsStream('/' + name);
        }
        URL self = OwnResources.class.getResource("OwnResources.class");
        ClassLoader loader = OwnResources.class.getClassLoader();
        if (self == null || loader == null || !self.toExternalForm().endsWith(SELF)) {
            return OwnResources.class.getResourceAsStream('/' + name);
        }
        String own = self.toExternalForm().substring(0, self.toExternalForm().length() - SELF.length()) + name;
        for (URL candidate : Collections.list(loader.getResources(name))) {
            if (candidate.toExternalForm().equals(own)) {
                return candidate.openStream();
            }
        }
        return null;
    }
}
