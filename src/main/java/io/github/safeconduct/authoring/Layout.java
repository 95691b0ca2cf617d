package io.github.safeconduct.authoring;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.authoring.source.Fault;
import io.github.safeconduct.authoring.source.Faults;
import io.github.safeconduct.authoring.source.SourceText;
import io.github.safeconduct.authoring.source.YamlLayout;
import io.github.safeconduct.authoring.source.YamlNode;
import io.github.safeconduct.authoring.source.YamlReader;
import io.github.safeconduct.internal.reading.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Lays out rules, registers, terms and cases in one style. It changes no meaning: the file is read before and after, and where the two
 * readings, or the comments, are not the same, there is no layout.
 */
public final class Layout {

    private Layout() {}

    /** Whether a file of this name is laid out. */
    public static boolean knows(String name) {
        Objects.requireNonNull(name, "the name is null");
        return name.endsWith(".drl") || name.endsWith(".yaml");
    }

    /**
     * The text of a file in the one style: UTF-8, line feeds, one at the end.
     *
     * @param file its name, which says what it is, for messages
     * @throws RulebookException if it cannot be read, with every fault; or if its layout would change what it says, or lose a comment
     */
    public static String of(String file, byte[] content) {
        Objects.requireNonNull(file, "the file is null");
        Objects.requireNonNull(content, "the content is null");
        Faults faults = new Faults();
        Optional<String> decoded = SourceText.decode(file, content, faults);
        refuse(file, faults);
        String text = decoded.orElseThrow().replace("\r\n", "\n");
        return file.endsWith(".drl") ? drl(file, text) : yaml(file, text);
    }

    private static String drl(String file, String text) {
        List<String> before = reading(file, text);
        String laid = DrlLayout.of(text);
        if (laid.equals(text)) {
            return text;
        }
        same(file, DrlLayout.words(text).equals(DrlLayout.words(laid)) && before.equals(reading(file, laid)),
                DrlLayout.comments(text).equals(DrlLayout.comments(laid)), DrlLayout.of(laid).equals(laid));
        return laid;
    }

    /** What a file of rules says, without the places where it says so. */
    private static List<String> reading(String file, String text) {
        DrlReader.Drl drl = DrlReader.readAll(file, text);
        if (!drl.faults().isEmpty()) {
            throw cannotBeRead(file, drl.faults());
        }
        List<String> reading = new ArrayList<>(List.of(CanonicalDrl.write(drl.packageName(), drl.rules())));
        for (Rule rule : drl.rules()) {
            reading.add(rule.name() + " " + rule.norm() + " " + rule.commented());
        }
        return reading;
    }

    private static String yaml(String file, String text) {
        String before = shown(read(file, text));
        String laid = YamlLayout.of(text);
        if (laid.equals(text)) {
            return text;
        }
        same(file, before.equals(shown(read(file, laid))), YamlLayout.comments(text).equals(YamlLayout.comments(laid)),
                YamlLayout.of(laid).equals(laid));
        return laid;
    }

    private static Optional<YamlNode> read(String file, String text) {
        Faults faults = new Faults();
        Optional<YamlNode> root = YamlReader.read(file, text, faults);
        refuse(file, faults);
        return root;
    }

    private static String shown(Optional<YamlNode> root) {
        StringBuilder out = new StringBuilder();
        root.ifPresent(node -> show(node, out));
        return out.toString();
    }

    /** A document without its places, so that two of them are the same text if they say the same. */
    private static void show(YamlNode node, StringBuilder out) {
        switch (node.form()) {
            case TEXT -> out.append(node.quoted() ? 'q' : 'p').append(node.text().length()).append(':').append(node.text());
            case LIST -> {
                out.append('[');
                node.items().forEach(item -> show(item, out));
                out.append(']');
            }
            case MAPPING -> {
                out.append('{');
                node.entries().forEach((key, value) -> {
                    out.append(key.length()).append(':').append(key).append('=');
                    show(value, out);
                });
                out.append('}');
            }
        }
    }

    private static void refuse(String file, Faults faults) {
        if (!faults.none()) {
            throw cannotBeRead(file, faults.sorted().stream().map(Fault::toString).toList());
        }
    }

    private static RulebookException cannotBeRead(String file, List<String> faults) {
        return new RulebookException(file + ": it is not laid out, since it cannot be read; mend it first:", faults);
    }

    private static void same(String file, boolean meaning, boolean comments, boolean settled) {
        if (!meaning || !comments || !settled) {
            throw new RulebookException(file + ": it is left as it is, since its layout would " + (!meaning
                    ? "change what it says"
                    : !comments ? "lose or move a comment" : "not stay as it is")
                    + "; expected the same words before and after. Put comments on lines of their own,"
                    + " between rules or entries, and try again");
        }
    }
}
