package io.github.safeconduct.internal.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.RulebookException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled law is read from the library's own place, and is what was built. */
class OwnResourcesTest {

    private static final String RULES = "io/github/safeconduct/index/rules-unhcr.tsv";

    @TempDir
    private Path shadow;

    /** A host's folder that stands before the library on the class path and holds files of the same name replaces nothing. */
    @Test
    void aFileBeforeTheLibraryOnTheClassPathIsNotRead() throws Exception {
        Files.createDirectories(shadow.resolve(RULES).getParent());
        Files.writeString(shadow.resolve(RULES), "mine");
        URL library = OwnResources.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {shadow.toUri().toURL(), library},
                ClassLoader.getPlatformClassLoader())) {
            assertEquals("mine", new String(loader.getResourceAsStream(RULES).readAllBytes(), StandardCharsets.UTF_8));
            Object text = loader.loadClass(OwnResources.class.getName()).getMethod("text", String.class).invoke(null, RULES);
            assertEquals(OwnResources.text(RULES), text);
        }
    }

    @Test
    void everyPartIsWhatWasBaked() {
        Pack pack = new Pack(OwnResources::bytes);
        BakedIn.check(pack, Pack.SHARED);
        pack.rulebooks().forEach(rulebook -> BakedIn.check(pack, rulebook));
        assertEquals(7, pack.rulebooks().size());
    }

    /** One byte more in any of the files of a rulebook, and the rulebook is not loaded. */
    @Test
    void aFileThatWasChangedIsNotBelieved() {
        List<String> read = new ArrayList<>();
        Function<String, byte[]> own = name -> {
            read.add(name);
            return OwnResources.bytes(name);
        };
        new Pack(own).digest("unhcr");
        assertTrue(read.size() > 20, read.toString());
        for (String changed : read.subList(1, read.size())) {
            Pack pack = new Pack(name -> name.equals(changed)
                    ? (OwnResources.text(name) + " ").getBytes(StandardCharsets.UTF_8)
                    : OwnResources.bytes(name));
            String message = assertThrows(RulebookException.class, () -> BakedIn.check(pack, "unhcr"), changed).getMessage();
            assertTrue(message.startsWith("the bundled law (unhcr) is not what was built"), message);
        }
    }

    /** The words of the reports are held to what was built as the law is: a sentence of the jar cannot be exchanged for another. */
    @Test
    void wordsThatWereChangedAreNotBelieved() {
        assertEquals(Set.of("ar", "en", "es", "fr", "zh"), OwnWords.languages());
        for (String language : OwnWords.languages()) {
            byte[] own = OwnResources.bytes(OwnWords.FOLDER + language + OwnWords.SUFFIX);
            assertEquals(new String(own, StandardCharsets.UTF_8), OwnWords.text(language));
            byte[] changed = (new String(own, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8);
            String message = assertThrows(RulebookException.class, () -> OwnWords.checked(language, changed)).getMessage();
            assertTrue(message.startsWith("the words of the reports (" + language + ") are not what was built"), message);
        }
    }

    @Test
    void aMissingFileSaysWhatToDo() {
        assertTrue(assertThrows(RulebookException.class, () -> OwnResources.text("io/github/safeconduct/none")).getMessage()
                .contains("keep everything under io/github/safeconduct"));
    }
}
