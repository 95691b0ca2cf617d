package io.github.safeconduct.authoring;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The rulebook of a small organisation, as an author writes it, and what can be done to it. */
final class HarbourRulebook {

    private HarbourRulebook() {}

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    static void delete(Path rulebook) throws IOException {
        try (Stream<Path> files = Files.list(rulebook)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(rulebook);
    }

    static void edit(Path rulebook, Map<String, String> edit) throws IOException {
        if (edit.containsKey("rename")) {
            Files.move(rulebook.resolve(edit.get("rename")), rulebook.resolve(edit.get("to")));
        } else if (edit.containsKey("encode") && !edit.containsKey("file")) {
            try (Stream<Path> files = Files.list(rulebook)) {
                for (Path file : files.toList()) {
                    encode(file, edit.get("encode"));
                }
            }
        } else {
            Path file = rulebook.resolve(edit.get("file"));
            if (edit.containsKey("replace")) {
                String text = Files.readString(file);
                int at = text.indexOf(edit.get("replace"));
                assertTrue(at >= 0, () -> file + " does not hold " + edit.get("replace"));
                Files.writeString(file, text.substring(0, at) + edit.get("with") + text.substring(at + edit.get("replace").length()));
            }
            if (edit.containsKey("encode")) {
                encode(file, edit.get("encode"));
            }
        }
    }

    private static void encode(Path file, String how) throws IOException {
        String text = Files.readString(file);
        switch (how) {
            case "bom" -> Files.writeString(file, "\uFEFF" + text);
            case "crlf" -> Files.writeString(file, text.replace("\n", "\r\n"));
            case "cr" -> Files.writeString(file, text.replace("\n", "\r"));
            case "utf16" -> Files.write(file, text.getBytes(Charset.forName("UTF-16")));
            case "latin1" -> Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
            case "empty" -> Files.writeString(file, "");
            default -> throw new IllegalArgumentException(how);
        }
    }
}
