package io.github.safeconduct.reload;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.RulebookOutcome;
import io.github.safeconduct.Safeconduct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with two rulebooks whose edits always go together, and a case under both. */
final class ChangingRules {

    private static final Path HARBOUR = Path.of("src/test/resources/authoring/harbour");

    private final Path folder;
    private final Map<Path, String> texts = new TreeMap<>();

    ChangingRules(Path folder) {
        this.folder = folder;
        try (Stream<Path> files = Files.list(HARBOUR)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                texts.put(folder.resolve("harbour").resolve(file.getFileName()), text);
                if (!file.endsWith("terms.yaml")) {
                    texts.put(folder.resolve("airport").resolve(file.getFileName()),
                            text.replace("harbour", "airport").replace("HLR", "APT"));
                }
            }
            Files.createDirectories(folder.resolve("harbour"));
            Files.createDirectories(folder.resolve("airport"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(0);
    }

    /** Both rulebooks as of one edit: the version says which, and every second one suspends where the others refuse. */
    void write(int edit) {
        texts.forEach((file, text) -> replace(file, edited(text, edit)));
    }

    /** An edit of which nothing can be made. */
    void breakThem(int edit) {
        texts.forEach((file, text) -> replace(file, edited(text, edit).replace("possiblyNot(", "possiblyNor(")));
    }

    private static String edited(String text, int edit) {
        String numbered = text.replace("version: '2026.1'", "version: '" + edit + "'");
        return edit % 2 == 0
                ? numbered
                : numbered.replace("Refusal.under(", "Suspension.under(").replace("conclusion: refusal", "conclusion: suspension");
    }

    private static void replace(Path file, String text) {
        try {
            Path aside = Files.writeString(file.resolveSibling("." + file.getFileName() + ".part"), text);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** A case under both rulebooks, in a session that stays open. */
    static CaseSession session(Safeconduct safeconduct) {
        CaseSession session = safeconduct.openSession();
        session.rulebooks("harbour", "airport");
        session.focus("OT");
        session.asOf(LocalDate.of(2026, 1, 1));
        session.answers(Map.of("transferProposed", "yes", "coordinatorApproved", "no"));
        return session;
    }

    static Case given(Safeconduct safeconduct) {
        try (CaseSession session = session(safeconduct)) {
            return session.toCase();
        }
    }

    /** Which edit a decision was made under; complains where its parts are of different ones. */
    static int edit(Decision decision) {
        int edit = Integer.parseInt(decision.rulebooks().get(0).version());
        for (RulebookOutcome book : decision.rulebooks()) {
            if (Integer.parseInt(book.version()) != edit) {
                throw new AssertionError("a decision under two edits at once: " + decision.rulebooks());
            }
            String wanted = edit % 2 == 0 ? "REFUSED" : "SUSPENDED";
            if (!book.outcome().name().equals(wanted)) {
                throw new AssertionError("edit " + edit + " of " + book.name() + " is " + book.outcome() + ", not " + wanted);
            }
        }
        return edit;
    }
}
