package io.github.safeconduct.authoring;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.internal.pack.VersionedRegister;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rulebooks in a folder, each a folder of its own: {@code rulebook.yaml}, {@code norms.yaml}, {@code terms.yaml} and {@code *.drl}; {@code shared/terms.yaml} beside them. Read and verified. */
public final class RulebookSources {

    private final Path folder;
    private final Map<String, byte[]> termFiles = new TreeMap<>();
    private final List<Term> terms = new ArrayList<>();
    private final Map<String, RulebookText> rulebooks = new TreeMap<>();
    private final Vocabulary vocabulary;

    /**
     * One rulebook's files and what they say.
     *
     * @param register its register and version
     * @param files the files by path in the folder, registers and rules
     * @param rules its rules
     * @param packageName its DRL package
     */
    public record RulebookText(VersionedRegister register, Map<String, byte[]> files, List<Rule> rules, String packageName) {}

    private RulebookSources(Path folder, List<Term> known) {
        this.folder = folder;
        List<String> faults = new ArrayList<>();
        for (Path part : folders()) {
            Path file = part.resolve("terms.yaml");
            if (Files.exists(file)) {
                String name = part.getFileName() + "/terms.yaml";
                byte[] content = bytes(file);
                termFiles.put(name, content);
                terms.addAll(RulebookYaml.terms(name, text(content)));
            }
        }
        List<Term> all = new ArrayList<>(known);
        all.removeIf(term -> terms.stream().anyMatch(own -> own.name().equals(term.name())));
        all.addAll(terms);
        try {
            vocabulary = new Vocabulary(all);
        } catch (IllegalArgumentException e) {
            throw new RulebookException("terms.yaml: " + e.getMessage());
        }
        folders().stream().filter(part -> Files.exists(part.resolve("rulebook.yaml"))).forEach(part -> rulebook(part, faults));
        if (!faults.isEmpty()) {
            throw new RulebookException(faults.size() == 1 ? "there is a fault in the rulebooks:" : "there are " + faults.size() + " faults in the rulebooks:", faults);
        }
    }

    /**
     * Reads and verifies everything in a folder.
     *
     * @param known terms defined elsewhere that its rules may use
     * @throws RulebookException with every fault found
     */
    public static RulebookSources read(Path folder, List<Term> known) {
        return new RulebookSources(folder, known);
    }

    private void rulebook(Path part, List<String> faults) {
        String name = part.getFileName().toString();
        String headName = name + "/rulebook.yaml";
        String registerName = name + "/norms.yaml";
        byte[] head = bytes(part.resolve("rulebook.yaml"));
        byte[] content = bytes(part.resolve("norms.yaml"));
        VersionedRegister register = RulebookYaml.register(headName, text(head), registerName, text(content));
        if (!register.register().rulebook().equals(name)) {
            faults.add(headName + ": says rulebook: " + register.register().rulebook() + "; the folder's name and the rulebook's must be the same");
        }
        Map<String, byte[]> files = new TreeMap<>();
        files.put(headName, head);
        files.put(registerName, content);
        List<Rule> rules = new ArrayList<>();
        String packageName = "";
        List<String> broken = new ArrayList<>();
        for (Path drlFile : list(part, ".drl")) {
            String drlName = name + "/" + drlFile.getFileName();
            byte[] drlContent = bytes(drlFile);
            files.put(drlName, drlContent);
            try {
                DrlReader.Drl drl = DrlReader.read(drlName, text(drlContent));
                if (!packageName.isEmpty() && !packageName.equals(drl.packageName())) {
                    broken.add(drlName + ":1:1: the package is " + drl.packageName() + " here and " + packageName + " in another file; a rulebook is one package");
                }
                packageName = drl.packageName();
                rules.addAll(drl.rules());
            } catch (DrlReader.DrlFault fault) {
                broken.add(fault.getMessage());
            }
        }
        if (rules.isEmpty() && broken.isEmpty()) {
            broken.add(name + ": no DRL files for the register " + registerName);
        }
        faults.addAll(broken);
        if (broken.isEmpty()) {
            faults.addAll(RulebookVerifier.faults(register.register(), vocabulary, rules));
        }
        rulebooks.put(name, new RulebookText(register, files, rules, packageName));
    }

    private List<Path> folders() {
        try (Stream<Path> parts = Files.list(folder)) {
            return parts.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new RulebookException("cannot read the folder", e);
        }
    }

    private static List<Path> list(Path path, String ending) {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new RulebookException("cannot read " + path.getFileName(), e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new RulebookException("cannot read " + file.getFileName(), e);
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** The term files by name. */
    public Map<String, byte[]> termFiles() {
        return termFiles;
    }

    /** The terms of this folder. */
    public List<Term> terms() {
        return terms;
    }

    /** Those and the terms known before. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The rulebooks by name. */
    public Map<String, RulebookText> rulebooks() {
        return rulebooks;
    }
}
