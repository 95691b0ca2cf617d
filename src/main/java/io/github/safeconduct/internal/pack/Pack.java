package io.github.safeconduct.internal.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which files make up the bundled law, and the digests that tie them together. The build bakes the digests into a class that it compiles
 * last; a host's library computes them again before it believes a file.
 */
public final class Pack {

    /** The part that all rulebooks share: the list of files and the vocabulary. */
    public static final String SHARED = "shared";

    private static final String RULES = "io/github/safeconduct/rules/";
    private static final String INDEX = "io/github/safeconduct/index/";
    private static final String TERMS = "terms";

    private final Function<String, byte[]> files;
    private final Map<String, List<String>> sources = new LinkedHashMap<>();

    /** @param files reads a file by its path from the root of the jar */
    public Pack(Function<String, byte[]> files) {
        this.files = files;
        for (String line : text(INDEX + "rulebooks.tsv").split("\n")) {
            String[] nameAndFiles = line.split("\t");
            sources.put(nameAndFiles[0], Arrays.asList(nameAndFiles).subList(1, nameAndFiles.length));
        }
    }

    /** The names of the rulebooks. */
    public List<String> rulebooks() {
        return sources.keySet().stream().filter(name -> !name.equals(TERMS)).toList();
    }

    /** The digest of a rulebook's files, or of the shared part: what authors wrote, the index of it, and the DRL that was compiled. */
    public String digest(String part) {
        List<String> names = new ArrayList<>();
        if (part.equals(SHARED)) {
            names.add(INDEX + "rulebooks.tsv");
            names.add(INDEX + "terms.tsv");
            sources.get(TERMS).forEach(file -> names.add(RULES + file));
        } else {
            names.add(INDEX + "norms-" + part + ".tsv");
            names.add(INDEX + "rules-" + part + ".tsv");
            names.add(INDEX + "compiled-" + part + ".drl");
            sources.get(part).forEach(file -> names.add(RULES + file));
        }
        Fingerprint digest = new Fingerprint();
        names.forEach(name -> digest.add(name, files.apply(name)));
        return digest.hex();
    }

    /** The fingerprint that decisions show: over what the authors of a rulebook and of the vocabulary wrote. */
    public String fingerprint(String rulebook) {
        Fingerprint fingerprint = new Fingerprint();
        sources.get(rulebook).forEach(file -> fingerprint.add(file, files.apply(RULES + file)));
        sources.get(TERMS).forEach(file -> fingerprint.add(TERMS, files.apply(RULES + file)));
        return fingerprint.hex();
    }

    /** The lines of the vocabulary. */
    public String terms() {
        return text(INDEX + "terms.tsv");
    }

    /** The lines of a register. */
    public String norms(String rulebook) {
        return text(INDEX + "norms-" + rulebook + ".tsv");
    }

    /** The lines of a rulebook's rules. */
    public String rules(String rulebook) {
        return text(INDEX + "rules-" + rulebook + ".tsv");
    }

    /** A file as its author wrote it, for instance {@code unhcr/onward-transfer.drl}. */
    public String source(String file) {
        return text(RULES + file);
    }

    private String text(String name) {
        return new String(files.apply(name), StandardCharsets.UTF_8);
    }
}
