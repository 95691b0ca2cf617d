package io.github.safeconduct.records;

import io.github.safeconduct.RecordException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A process that appends to a log until it is killed or cannot, and says on standard output which records it was told are kept. */
final class Writer {

    /** What it says when it cannot go on. */
    static final String CANNOT = "cannot: ";

    private Writer() {}

    public static void main(String[] args) {
        RecordLog log = RecordLog.at(Path.of(args[0]));
        Random random = new Random(args[1].hashCode());
        int most = Integer.parseInt(args[2]);
        for (int i = 0;; i++) {
            String reference = args[1] + "-" + i;
            try {
                log.append(reference, record(reference, random.nextInt(random.nextInt(8) == 0 ? most : 500)));
            } catch (RecordException e) {
                System.out.println(CANNOT + e.getMessage());
                return;
            }
            System.out.println(reference);
            System.out.flush();
        }
    }

    /** A record of some length; a log looks at nothing of it but its reference. */
    static String record(String reference, int length) {
        return "{\"reference\":\"" + reference + "\",\"text\":\"" + "x".repeat(length) + "\"}";
    }

    /** Starts it. */
    static Process start(List<String> before, Path log, String name, int most) throws java.io.IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", System.getProperty("java.class.path"), Writer.class.getName(),
                log.toString(), name, Integer.toString(most)));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
