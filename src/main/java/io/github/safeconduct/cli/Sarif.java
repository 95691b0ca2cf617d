package io.github.safeconduct.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.Verification;
import io.github.safeconduct.authoring.checks.Checks;
import io.github.safeconduct.authoring.source.Fault;
import io.github.safeconduct.authoring.source.SourceFolder;
import io.github.safeconduct.law.Printable;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the verifier found as SARIF 2.1.0, which build servers and editors show beside the lines it is about: faults as errors, advice as
 * notes, every check as a rule with its help.
 */
final class Sarif {

    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String ERROR = "error";
    private static final String NOTE = "note";

    /** What the documents name as their maker. */
    static final String TOOL = "safeconduct verify";

    private final Path folder;
    private final List<String> checks = new ArrayList<>(Checks.described().keySet());

    private Sarif(Path folder) {
        this.folder = folder;
    }

    /**
     * The document.
     *
     * @param folder the folder that was verified, as it was named
     */
    static String of(Verification found, Path folder) {
        return new Sarif(folder).document(found).toPrettyString() + "\n";
    }

    private ObjectNode document(Verification found) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", TOOL).put("version",
                Safeconduct.version());
        ArrayNode rules = driver.putArray("rules");
        Checks.described().forEach((name, looksFor) -> rule(rules.addObject(), name, looksFor));
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        found.faults().forEach(fault -> result(results.addObject(), fault, ERROR, fault.message()));
        // The check stands beside it, so it need not stand in the sentence.
        found.advice().forEach(advice -> result(results.addObject(), advice, NOTE,
                advice.message().replace(" [" + advice.check() + "]", "")));
        return root;
    }

    private static void rule(ObjectNode rule, String name, String looksFor) {
        String sentence = looksFor.substring(0, 1).toUpperCase(Locale.ROOT) + looksFor.substring(1) + ".";
        rule.put("id", name);
        rule.putObject("shortDescription").put("text", sentence);
        rule.putObject("help").put("text", sentence + " A bad and a good example stand in " + Checks.page(name) + ".");
    }

    private void result(ObjectNode result, Fault fault, String level, String message) {
        String check = fault.check().isEmpty() ? Checks.READING : fault.check();
        result.put("ruleId", check).put("ruleIndex", checks.indexOf(check)).put("level", level);
        result.putObject("message").put("text", Printable.of(message));
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(fault.file()));
        if (fault.line() > 0) {
            place.putObject("region").put("startLine", fault.line()).put("startColumn", fault.column());
        }
    }

    /** Faults name files from the folder of the rulebooks, which is the one above where a single rulebook was named. */
    private String uri(String file) {
        boolean single = Files.exists(folder.resolve(SourceFolder.HEAD)) || Files.exists(folder.resolve(SourceFolder.NORMS));
        Path base = single ? folder.resolveSibling("") : folder;
        Path path = file.equals(folder.toString()) ? folder : base.resolve(file);
        String slashed = path.toString().replace('\\', '/');
        try {
            return path.isAbsolute()
                    ? path.toUri().toString()
                    : new URI(null, null, slashed.contains(":") ? "./" + slashed : slashed, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path can always be written as one", e);
        }
    }
}
