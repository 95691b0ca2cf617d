package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pack} and its commands, as a publisher and then a host type them. */
class PackCommandTest {

    @TempDir
    private Path temporary;

    private String rules;
    private String pack;
    private String key;
    private String open;

    @BeforeEach
    void aRulebookAndKeys() {
        rules = temporary.resolve("my-rules").toString();
        pack = temporary.resolve("light.scpack").toString();
        key = temporary.resolve("light.pem").toString();
        open = temporary.resolve("light.pub.pem").toString();
        assertEquals(0, CommandRun.of("new", "rulebook", "harbour-light", "--letters", "HLR", "--in", rules).status());
        assertEquals(0, CommandRun.of("pack", "key", key).status());
    }

    @Test
    void aPublisherPacksAndAHostLoadsWhatItTrusts() throws IOException {
        CommandRun packed = CommandRun.of("pack", rules, "--out", pack, "--licence", "CC-BY-4.0", "--released", "2026-02-01", "--key", key);
        assertEquals(0, packed.status(), packed.err());
        assertTrue(packed.out().contains("pack harbour-light "), packed.out());
        assertTrue(packed.out().contains("released 2026-02-01"), packed.out());
        assertTrue(packed.out().contains("cases as expected: 7"), packed.out());
        CommandRun verified = CommandRun.of("pack", "verify", pack, "--trust", open, "--named", "harbour-light");
        assertEquals(0, verified.status(), verified.err());
        assertTrue(verified.out().contains("those it was checked against"), verified.out());
        assertTrue(verified.out().contains("What a signature does not show:"), verified.out());
        CommandRun tested = CommandRun.of("test", rules, "--pack", pack, "--trust", open);
        assertEquals(0, tested.status(), tested.out() + tested.err());
        assertTrue(tested.out().contains("7 passed, 0 failed"), tested.out());
        CommandRun terms = CommandRun.of("terms", "--rulebook", "harbour-light", "--pack", pack, "--trust", open);
        assertEquals(0, terms.status(), terms.err());
        CommandRun schema = CommandRun.of("schema", temporary.resolve("schema").toString(), "--pack", pack, "--trust", open);
        assertEquals(0, schema.status(), schema.err());
        assertTrue(Files.readString(temporary.resolve("schema/cases.schema.json")).contains("harbour-light"));
    }

    @Test
    void theSameFolderPacksToTheSameBytes() throws IOException {
        assertEquals(0, CommandRun.of("pack", rules, "--out", pack).status());
        byte[] first = Files.readAllBytes(Path.of(pack));
        CommandRun again = CommandRun.of("pack", rules, "--out", pack);
        assertEquals(2, again.status());
        assertTrue(again.err().contains("there is such a file already"), again.err());
        assertEquals(0, CommandRun.of("pack", rules, "--out", pack, "--force").status());
        assertArrayEquals(first, Files.readAllBytes(Path.of(pack)));
    }

    @Test
    void whatNobodySignedIsNotLoadedUntilSomebodyDoes() {
        assertEquals(0, CommandRun.of("pack", rules, "--out", pack).status());
        CommandRun unsigned = CommandRun.of("test", rules, "--pack", pack, "--trust", open);
        assertEquals(2, unsigned.status());
        assertTrue(unsigned.err().contains("it is not signed"), unsigned.err());
        assertEquals(0, CommandRun.of("pack", "sign", pack, "--key", key).status());
        assertEquals(0, CommandRun.of("test", rules, "--pack", pack, "--trust", open).status());
    }

    @Test
    void aPackWithoutTrustIsNotLoaded() {
        assertEquals(0, CommandRun.of("pack", rules, "--out", pack, "--key", key).status());
        CommandRun untrusted = CommandRun.of("test", rules, "--pack", pack);
        assertEquals(2, untrusted.status());
        assertTrue(untrusted.err().contains("say whose key that is: --trust"), untrusted.err());
        CommandRun alone = CommandRun.of("test", rules, "--trust", open);
        assertEquals(2, alone.status());
        CommandRun secret = CommandRun.of("test", rules, "--pack", pack, "--trust", key);
        assertEquals(2, secret.status());
        assertTrue(secret.err().contains("this is a private key"), secret.err());
    }

    @Test
    void thePackAndTheFolderItWasMadeOfAreOneRulebook() {
        assertEquals(0, CommandRun.of("pack", rules, "--out", pack, "--key", key).status());
        CommandRun both = CommandRun.of("test", rules, "--rules", rules, "--pack", pack, "--trust", open);
        assertEquals(2, both.status());
        assertEquals(1, both.err().lines().count(), both.err());
        assertTrue(both.err().contains(
                "brings the rulebook harbour-light, which another folder or pack that is loaded brings already; load one of the two"),
                both.err());
    }

    @Test
    void anOldVersionIsRefusedByVerify() {
        assertEquals(0, CommandRun.of("pack", rules, "--out", pack, "--key", key, "--pack-version", "3.1").status());
        assertEquals(0, CommandRun.of("pack", "verify", pack, "--trust", open, "--at-least", "3.1").status());
        CommandRun old = CommandRun.of("pack", "verify", pack, "--trust", open, "--at-least", "3.2");
        assertEquals(2, old.status());
        assertTrue(old.err().contains("this is version 3.1; expected 3.2 or a later one"), old.err());
        assertEquals(2, CommandRun.of("pack", "verify", pack, "--trust", open, "--at-least", "newest").status());
    }

    @Test
    void whatDoesNotVerifyOrHoldIsNotPacked() throws IOException {
        Path cases = rules("onward-transfer.cases.yaml");
        String before = Files.readString(cases);
        Files.writeString(cases, before.replaceFirst("refused: \\[", "permitted: ["));
        CommandRun red = CommandRun.of("pack", rules, "--out", pack);
        assertEquals(4, red.status(), red.err());
        assertTrue(red.out().contains("onward-transfer.cases.yaml"), red.out());
        assertFalse(Files.exists(Path.of(pack)));
        Files.writeString(cases, before);
        Path norms = rules("norms.yaml");
        Files.writeString(norms, Files.readString(norms).replace("conclusion:", "conclusoin:"));
        CommandRun faulty = CommandRun.of("pack", rules, "--out", pack);
        assertEquals(2, faulty.status());
        assertTrue(faulty.err().contains("norms.yaml"), faulty.err());
        assertFalse(Files.exists(Path.of(pack)));
    }

    @Test
    void severalRulebooksNeedAName() {
        assertEquals(0, CommandRun.of("new", "rulebook", "airport", "--in", rules).status());
        CommandRun unnamed = CommandRun.of("pack", rules, "--out", pack);
        assertEquals(2, unnamed.status());
        assertTrue(unnamed.err().contains("--name"), unnamed.err());
        CommandRun named = CommandRun.of("pack", rules, "--out", pack, "--name", "both", "--pack-version", "1", "--key", key);
        assertEquals(0, named.status(), named.err());
        assertEquals(0, CommandRun.of("pack", "verify", pack, "--trust", open, "--named", "both").status());
        assertEquals(2, CommandRun.of("pack", rules, "--out", pack, "--force", "--name", "Both!", "--pack-version", "1").status());
        assertEquals(2, CommandRun.of("pack", rules, "--out", pack, "--force", "--name", "both", "--pack-version", "new").status());
    }

    @Test
    void aKeyIsItsOwnersAndIsNotWrittenOver() throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(key))));
        }
        String before = Files.readString(Path.of(key));
        assertEquals(2, CommandRun.of("pack", "key", key).status());
        assertEquals(before, Files.readString(Path.of(key)));
    }

    @Test
    void whatIsLeftOutIsAsked() {
        assertEquals(2, CommandRun.of("pack").status());
        assertEquals(2, CommandRun.of("pack", "verify", pack).status());
        assertEquals(2, CommandRun.of("pack", "sign", pack, "--key", open).status());
    }

    private Path rules(String file) {
        return Path.of(rules, "harbour-light", file);
    }
}
