package io.github.safeconduct.authoring.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.PackTrust;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packs made to harm: each is refused, in bounded time, with a message that says what was found, what was expected and the way out. */
class HostilePacksTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void thePackItselfIsLoaded() throws IOException {
        Path good = Files.write(folder.resolve("good.scpack"), HarbourPack.signed());
        Safeconduct loaded = Safeconduct.builder().pack(good, HarbourPack.TRUST.named("harbour").atLeast("2026.1")).build();
        assertTrue(loaded.rulebooks().contains("harbour"));
    }

    static Stream<HostilePacks.Attack> attacks() {
        List<HostilePacks.Attack> all = HostilePacks.all();
        assertTrue(all.size() >= 25, "fewer attacks than there were");
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isRefused(HostilePacks.Attack attack) throws IOException {
        String message = refused(attack.bytes(), HarbourPack.TRUST);
        assertTrue(message.contains(attack.says()), message);
        assertTrue(message.codePoints().noneMatch(c -> c != '\n' && c != '\r' && Character.getType(c) == Character.CONTROL), message);
    }

    @Test
    void anOldVersionIsRefusedWhereTheHostSaysTheLeastItTakes() throws IOException {
        String message = refused(HarbourPack.signed(), HarbourPack.TRUST.atLeast("2026.2"));
        assertTrue(message.contains("this is version 2026.1; expected 2026.2 or a later one"), message);
        refused(HarbourPack.signed(), HarbourPack.TRUST.atLeast("2026.1.1"));
        refused(HarbourPack.signed(), HarbourPack.TRUST.atLeast("2027"));
    }

    @Test
    void anotherPackOfTheSameSignerIsRefusedWhereTheHostSaysWhichItMeans() throws IOException {
        String message = refused(HarbourPack.signed(), HarbourPack.TRUST.named("airport"));
        assertTrue(message.contains("this is the pack harbour; expected airport"), message);
    }

    @Test
    void aFolderOrNothingIsNoPack() {
        assertTrue(assertThrows(RulebookException.class, () -> PackFile.open(folder, HarbourPack.TRUST)).getMessage()
                .contains("expected a pack"));
        assertTrue(assertThrows(RulebookException.class, () -> PackFile.open(folder.resolve("none"), HarbourPack.TRUST)).getMessage()
                .contains("there is no such file"));
    }

    /** Wherever a byte is changed, whatever it stands for. */
    @Test
    void aChangedByteAnywhereIsRefused() {
        byte[] signed = HarbourPack.signed();
        for (int at = 0; at < signed.length; at++) {
            byte[] changed = signed.clone();
            changed[at] ^= (byte) (1 << at % 8);
            assertRefused(changed, "the byte " + at + " was changed");
        }
    }

    /** However much of it is missing. */
    @Test
    void aPackThatWasCutOffAnywhereIsRefused() {
        byte[] signed = HarbourPack.signed();
        for (int length = 0; length < signed.length; length++) {
            assertRefused(Arrays.copyOf(signed, length), "cut off at " + length);
        }
    }

    private static void assertRefused(byte[] bytes, String what) {
        try {
            PackFile.read("harbour.scpack", bytes, java.util.Optional.of(HarbourPack.TRUST));
        } catch (PackFault refused) {
            return;
        }
        throw new AssertionError(what + ", and it was taken");
    }

    private static String refused(byte[] bytes, PackTrust trust) throws IOException {
        Path file = Files.write(folder.resolve("hostile.scpack"), bytes);
        RulebookException refused = assertTimeoutPreemptively(LONGEST, () -> assertThrows(RulebookException.class,
                () -> Safeconduct.builder().pack(file, trust).build()));
        assertEquals(List.of(), refused.faults().stream().filter(String::isBlank).toList());
        return refused.getMessage();
    }
}
