package io.github.safeconduct.authoring.site;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.authoring.RulebookSources;
import io.github.safeconduct.internal.pack.OwnResources;
import io.github.safeconduct.internal.pack.Pack;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The files of rulebooks as their authors wrote them, by the names under which rules know their places: the library's own out of its jar,
 * others out of their folder. Line ends are line feeds, and there is no byte order mark, so places fit. Immutable.
 */
public final class LawText implements UnaryOperator<String> {

    private final Map<String, String> own = new HashMap<>();
    private final Pack pack = new Pack(OwnResources::bytes);

    private LawText(Optional<RulebookSources> folder) {
        folder.ifPresent(sources -> sources.rulebooks().values().forEach(text -> text.files().forEach(
                (file, content) -> own.put(file, plain(new String(content, StandardCharsets.UTF_8))))));
    }

    /** The library's files, and those of a folder. */
    public static LawText of(Optional<RulebookSources> folder) {
        return new LawText(folder);
    }

    /**
     * A file's text.
     *
     * @throws RulebookException if it stands neither in the folder nor in the library's jar
     */
    @Override
    public String apply(String file) {
        String text = own.get(file);
        if (text != null) {
            return text;
        }
        String rulebook = file.substring(0, Math.max(0, file.indexOf('/')));
        if (!pack.rulebooks().contains(rulebook)) {
            throw new RulebookException("the rules of " + rulebook + " were not read from a folder, so their text is not at hand; name the "
                    + "folder they stand in with --rules");
        }
        return plain(pack.source(file));
    }

    private static String plain(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return lines.startsWith("\uFEFF") ? lines.substring(1) : lines;
    }
}
