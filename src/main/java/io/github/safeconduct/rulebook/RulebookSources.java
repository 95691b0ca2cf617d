package io.github.safeconduct.rulebook;

import io.github.safeconduct.RulebookException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of rulebooks in a folder: {@code terms/*.yaml}, {@code norms/NAME.yaml} and {@code rules/NAME/*.drl}, read and verified. */
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
        list("terms", ".yaml").forEach(file -> {
            String name = "terms/" + file.getFileName();
            byte[] content = bytes(file);
            termFiles.put(name, content);
            terms.addAll(RulebookYaml.terms(name, text(content)));
        });
        List<Term> all = new ArrayList<>(known);
        all.removeIf(term -> terms.stream().anyMatch(own -> own.name().equals(term.name())));
        all.addAll(terms);
        try {
            vocabulary = new Vocabulary(all);
        } catch (IllegalArgumentException e) {
            throw new RulebookException("terms/*.yaml: " + e.getMessage());
        }
        list("norms", ".yaml").forEach(file -> rulebook(file, faults));
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

    private void rulebook(Path file, List<String> faults) {
        String registerName = "norms/" + file.getFileName();
        byte[] content = bytes(file);
        VersionedRegister register = RulebookYaml.register(registerName, text(content));
        String name = register.register().rulebook();
        if (!registerName.equals("norms/" + name + ".yaml")) {
            faults.add(registerName + ": says rulebook: " + name + "; the file's name and the rulebook's must be the same");
        }
        Map<String, byte[]> files = new TreeMap<>();
        files.put(registerName, content);
        List<Rule> rules = new ArrayList<>();
        String packageName = "";
        List<String> broken = new ArrayList<>();
        for (Path drlFile : list("rules/" + name, ".drl")) {
            String drlName = "rules/" + name + "/" + drlFile.getFileName();
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
            broken.add("rules/" + name + ": no DRL files for the register " + registerName);
        }
        faults.addAll(broken);
        if (broken.isEmpty()) {
            faults.addAll(RulebookVerifier.faults(register.register(), vocabulary, rules));
        }
        rulebooks.put(name, new RulebookText(register, files, rules, packageName));
    }

    private List<Path> list(String subfolder, String ending) {
        Path path = folder.resolve(subfolder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new RulebookException("cannot read " + subfolder, e);
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
