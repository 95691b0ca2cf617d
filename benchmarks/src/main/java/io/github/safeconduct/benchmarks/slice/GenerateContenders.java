package io.github.safeconduct.benchmarks.slice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Build step: writes the slice as Java and as DRL, for the contenders that are compiled. */
public final class GenerateContenders {

    static final String PACKAGE = "io.github.safeconduct.benchmarks.generated";

    private GenerateContenders() {}

    /**
     * Runs the step.
     *
     * @param args the folder for Java; the folder for DRL
     */
    public static void main(String[] args) throws IOException {
        Slice slice = new Slice();
        FactsSource facts = new FactsSource(slice);
        Path java = Path.of(args[0]).resolve(PACKAGE.replace('.', '/'));
        write(java.resolve("Facts.java"), facts.whole());
        for (var kind : facts.kinds()) {
            write(java.resolve(FactsSource.typeName(kind) + ".java"), facts.ofKind(kind));
        }
        write(java.resolve("FactsByKind.java"), facts.byKind());
        write(java.resolve("PlainRules.java"), PlainSource.write(slice));
        Path drl = Path.of(args[1]).resolve(PACKAGE.replace('.', '/'));
        write(drl.resolve("one/rules.drl"), new DrlSource(slice).oneFact(PACKAGE + ".one"));
        write(drl.resolve("kinds/rules.drl"), new DrlSource(slice).factsByKind(PACKAGE + ".kinds"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
