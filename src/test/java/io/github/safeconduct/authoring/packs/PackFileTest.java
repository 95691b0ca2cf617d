package io.github.safeconduct.authoring.packs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.PackTrust;
import io.github.safeconduct.ReloadingSafeconduct;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.Packing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pack is, and that it decides as the folder does that it was made of. */
class PackFileTest {

    @TempDir
    private Path folder;

    @Test
    void theSameFolderGivesTheSameBytes() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("elsewhere/harbour"));
        HarbourPack.UNSIGNED.files().forEach((name, content) -> write(copy.resolve(name.substring("harbour/".length())), content));
        Files.setLastModifiedTime(copy.resolve("norms.yaml"), FileTime.fromMillis(0));
        Files.writeString(copy.resolve(".norms.yaml.swp"), "a copy of an editor");
        byte[] again = Packing.of(copy).pack(Optional.empty(), Optional.empty(), Optional.empty(), "CC-BY-4.0", 0).bytes();
        assertArrayEquals(HarbourPack.UNSIGNED.bytes(), again);
        assertArrayEquals(HarbourPack.UNSIGNED.signed(HarbourPack.KEY).bytes(), HarbourPack.UNSIGNED.signed(HarbourPack.KEY).bytes());
    }

    /** Its form is ours, and any tool opens it. */
    @Test
    void anyToolOpensIt() throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(HarbourPack.signed()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), PackFile.sha256(zip.readAllBytes()));
            }
        }
        SortedMap<String, String> wanted = new TreeMap<>();
        HarbourPack.entries().forEach((name, content) -> wanted.put(name, PackFile.sha256(content)));
        assertEquals(wanted, found);
        Path file = Files.write(folder.resolve("a.zip"), HarbourPack.signed());
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
            assertEquals(wanted.size(), zip.size());
        }
    }

    @Test
    void aPackDecidesAsItsFolderDoes() throws IOException {
        Path file = Files.write(folder.resolve("harbour.scpack"), HarbourPack.signed());
        Decision packed = decide(Safeconduct.builder().pack(file, HarbourPack.TRUST).build());
        Decision folded = decide(Safeconduct.load(HarbourPack.FOLDER));
        assertEquals(folded, packed);
        assertEquals(folded.rulebooks(), packed.rulebooks());
        String fingerprint = packed.rulebooks().stream().filter(book -> book.name().equals("harbour")).findFirst().orElseThrow()
                .fingerprint();
        assertEquals(HarbourPack.UNSIGNED.manifest().rulebooks().get("harbour").fingerprint(), fingerprint);
    }

    private static Decision decide(Safeconduct safeconduct) {
        try (CaseSession session = safeconduct.openSession()) {
            session.rulebooks("harbour");
            session.answers(Map.of("transferProposed", "yes", "coordinatorApproved", "no"));
            session.asOf(LocalDate.of(2026, 1, 1));
            return session.decide();
        }
    }

    @Test
    void theManifestSaysWhatItHoldsAndIsReadAsItIsWritten() {
        Manifest manifest = HarbourPack.UNSIGNED.manifest();
        assertEquals(manifest, ManifestText.read(ManifestText.write(manifest)));
        assertEquals("harbour", manifest.name());
        assertEquals("2026.1", manifest.version());
        assertEquals(HarbourPack.UNSIGNED.files().keySet(), manifest.files().keySet());
        assertEquals(Safeconduct.load().rulebooks(), manifest.checkedAgainst().keySet());
        assertEquals(LocalDate.of(2025, 1, 1), manifest.rulebooks().get("harbour").from());
        String text = new String(ManifestText.write(manifest), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("safeconductPack: 1\nname: harbour\nversion: '2026.1'\nlicence: 'CC-BY-4.0'\n"), text);
    }

    /** A host that is to change keys trusts both for a while, and the publisher signs with both. */
    @Test
    void aPackMayCarryTheSignaturesOfSeveral() throws IOException {
        PackFile both = HarbourPack.UNSIGNED.signed(HarbourPack.STRANGER).signed(HarbourPack.KEY);
        assertEquals(2, both.signatures());
        assertEquals(2, both.signed(HarbourPack.KEY).signatures());
        Path file = Files.write(folder.resolve("harbour.scpack"), both.bytes());
        assertEquals(1, PackFile.open(file, HarbourPack.TRUST).signers().size());
    }

    @Test
    void aPackIsTakenUpAnewOnlyIfSomebodySignedIt() throws IOException {
        Path file = Files.write(folder.resolve("harbour.scpack"), HarbourPack.signed());
        ReloadingSafeconduct safeconduct = Safeconduct.builder().pack(file, HarbourPack.TRUST.atLeast("2026.1")).reloading(reload -> {});
        Decision before = decide(safeconduct);
        Files.write(file, HarbourPack.UNSIGNED.bytes());
        assertFalse(safeconduct.reload().succeeded());
        assertTrue(safeconduct.failure().orElseThrow().getMessage().contains("it is not signed"));
        assertEquals(before, decide(safeconduct));
        Files.write(file, HarbourPack.UNSIGNED.signed(HarbourPack.STRANGER).signed(HarbourPack.KEY).bytes());
        assertTrue(safeconduct.reload().succeeded());
    }

    /** What is read is in memory: what becomes of the file after that changes nothing. */
    @Test
    void whatWasReadStays() throws IOException {
        Path file = Files.write(folder.resolve("harbour.scpack"), HarbourPack.signed());
        PackFile pack = PackFile.open(file, HarbourPack.TRUST);
        Files.writeString(file, "something else");
        assertEquals(HarbourPack.UNSIGNED.files().keySet(), pack.files().keySet());
        assertArrayEquals(HarbourPack.signed(), pack.bytes());
    }

    @Test
    void versionsAreHeldAgainstEachOtherAsNumbers() {
        assertTrue(HarbourPack.TRUST.atLeast("2026.9").accepts("2026.10"));
        assertFalse(HarbourPack.TRUST.atLeast("2026.10").accepts("2026.9"));
        assertTrue(HarbourPack.TRUST.atLeast("2026").accepts("2026.0"));
        assertTrue(HarbourPack.TRUST.accepts("0"));
        assertThrows(IllegalArgumentException.class, () -> HarbourPack.TRUST.atLeast("latest"));
    }

    @Test
    void onlyEd25519KeysAreKeys() throws IOException, GeneralSecurityException {
        PublicKey rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic();
        assertThrows(IllegalArgumentException.class, () -> PackTrust.signedBy(rsa));
        PublicKey other = KeyPairGenerator.getInstance("Ed448").generateKeyPair().getPublic();
        assertThrows(IllegalArgumentException.class, () -> PackTrust.signedBy(other));
        assertThrows(IllegalArgumentException.class, () -> PackTrust.signedBy(new PublicKey[0]));
        SigningKey.Pair pair = SigningKey.newPair();
        Path secret = Files.writeString(folder.resolve("secret.pem"), pair.privatePem());
        String message = assertThrows(RulebookException.class, () -> PackTrust.signedBy(secret)).getMessage();
        assertTrue(message.contains("this is a private key"), message);
        assertFalse(message.contains(pair.privatePem().lines().toList().get(1)));
        Path open = Files.writeString(folder.resolve("open.pem"), pair.publicPem());
        assertThrows(RulebookException.class, () -> SigningKey.read(open));
        Path nothing = Files.writeString(folder.resolve("nothing.pem"), "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n");
        assertThrows(RulebookException.class, () -> PackTrust.signedBy(nothing));
        assertFalse(pair.toString().contains("PRIVATE"));
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
