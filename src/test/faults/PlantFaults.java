import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plants faults one by one in a copy of the tree and runs the tests that should catch them. A fault is an exact piece of text and what
 * takes its place; where the text is not there exactly once, the fault has gone stale and that is an error, not a success.
 */
final class PlantFaults {

    private static final Path FAULTS = Path.of("src/test/faults/faults.txt");
    private static final Set<String> LEFT_OUT = Set.of(".git", "benchmarks", "spark");

    /** One fault: which file, which text, what instead, which tests. */
    private record Fault(String name, String what, Path file, String before, String after, String tests) {}

    private enum Verdict {
        CAUGHT,
        SURVIVED,
        STALE,
        DOES_NOT_COMPILE
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Fault> faults = read();
        if (arguments.length == 1 && arguments[0].equals("--check")) {
            List<String> stale = faults.stream().filter(fault -> !fits(fault, Path.of(""))).map(Fault::name).toList();
            System.out.println(faults.size() + " faults, stale: " + stale);
            System.exit(stale.isEmpty() ? 0 : 1);
        }
        faults.removeIf(fault -> arguments.length > 0 && !List.of(arguments).contains(fault.name()));
        Path tree = Files.createTempDirectory("faults");
        copy(Path.of("").toAbsolutePath(), tree);
        Map<Fault, Verdict> verdicts = new LinkedHashMap<>();
        for (Fault fault : faults) {
            long start = System.nanoTime();
            Verdict verdict = plant(fault, tree);
            verdicts.put(fault, verdict);
            System.out.printf("%-9s %-28s %s (%d s)%n", verdict, fault.name(), fault.what(), (System.nanoTime() - start) / 1_000_000_000);
        }
        long caught = verdicts.values().stream().filter(verdict -> verdict == Verdict.CAUGHT).count();
        System.out.println(caught + " of " + verdicts.size() + " faults caught; the copies are in " + tree);
        System.exit(caught == verdicts.size() ? 0 : 1);
    }

    /** Whether the text stands in its file, once. */
    private static boolean fits(Fault fault, Path tree) {
        try {
            String text = Files.readString(tree.resolve(fault.file()));
            int at = text.indexOf(fault.before());
            return at >= 0 && text.indexOf(fault.before(), at + 1) < 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Verdict plant(Fault fault, Path tree) throws IOException, InterruptedException {
        Path file = tree.resolve(fault.file());
        String text = Files.readString(file);
        int at = text.indexOf(fault.before());
        if (!fits(fault, tree)) {
            return Verdict.STALE;
        }
        Files.writeString(file, text.substring(0, at) + fault.after() + text.substring(at + fault.before().length()));
        try {
            Path log = tree.resolve(fault.name() + ".log");
            List<String> command = List.of("mvn", "-B", "-q", "-o", "test", "-Dtest=" + fault.tests(),
                    "-Dsurefire.failIfNoSpecifiedTests=true", "-Dsurefire.skipAfterFailureCount=1",
                    "-Dsafeconduct.properties.cases=2500", "-Dsafeconduct.properties.garbage=200", "-Dsafeconduct.reference.cases=500");
            int status = new ProcessBuilder(command).directory(tree.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start()
                    .waitFor();
            String said = Files.readString(log, StandardCharsets.UTF_8);
            return said.contains("COMPILATION ERROR") ? Verdict.DOES_NOT_COMPILE : status == 0 ? Verdict.SURVIVED : Verdict.CAUGHT;
        } finally {
            Files.writeString(file, text);
        }
    }

    /** Faults stand one below the other: head lines, then the text between the marks. */
    private static List<Fault> read() throws IOException {
        List<Fault> faults = new ArrayList<>();
        for (String block : Files.readString(FAULTS).split("(?m)^=== ")) {
            if (block.isBlank() || block.startsWith("#")) {
                continue;
            }
            Map<String, String> head = new LinkedHashMap<>();
            String[] parts = block.split("(?m)^(?:--- before|--- after|--- end)\\n");
            String[] lines = parts[0].split("\n");
            for (String line : List.of(lines).subList(1, lines.length)) {
                head.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
            }
            faults.add(new Fault(lines[0].strip(), head.get("what"), Path.of(head.get("file")), stripped(parts[1]), stripped(parts[2]),
                    head.get("tests")));
        }
        return faults;
    }

    private static String stripped(String part) {
        return part.endsWith("\n") ? part.substring(0, part.length() - 1) : part;
    }

    /** Copies with the times of the files, so that only what is planted is compiled anew. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !file.getFileName().toString().equals(".git")) {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES,
                            StandardCopyOption.REPLACE_EXISTING);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
