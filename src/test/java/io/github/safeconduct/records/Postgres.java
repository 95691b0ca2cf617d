package io.github.safeconduct.records;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assertions;
import org.opentest4j.TestAbortedException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL for tests: the one that comes with the build, or, where its programs do not run, one that is installed. Only where neither
 * runs are the tests that need it skipped, and that is said on standard error; with -Dpostgres.required=true it is a failure.
 */
final class Postgres implements AutoCloseable {

    private AutoCloseable server = () -> {};
    private DataSource main;
    private int port;
    private String user = "postgres";

    /** A new database. */
    synchronized DataSource database(String name) {
        if (main == null) {
            start();
        }
        try (Connection connection = main.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return source(name);
    }

    private PGSimpleDataSource source(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setUser(user);
        source.setDatabaseName(name);
        return source;
    }

    private void start() {
        List<String> reasons = new ArrayList<>();
        try {
            EmbeddedPostgres embedded = EmbeddedPostgres.builder().start();
            server = embedded;
            port = embedded.getPort();
            main = source("postgres");
            return;
        } catch (IOException | RuntimeException e) {
            reasons.add("the one of the build: " + e);
        }
        try {
            installed();
            return;
        } catch (IOException | InterruptedException | RuntimeException e) {
            reasons.add("an installed one: " + e);
        }
        String loud = "SKIPPED: NO POSTGRESQL RUNS HERE, so nothing was tested on one. Tried " + String.join("; ", reasons);
        System.err.println(loud);
        if (Boolean.getBoolean("postgres.required")) {
            Assertions.fail(loud);
        }
        throw new TestAbortedException(loud);
    }

    /** The programs of a system's PostgreSQL, which refuse to run as root: there they run as the user postgres. */
    private void installed() throws IOException, InterruptedException {
        Path programs = programs();
        Path folder = Files.createTempDirectory("postgres");
        List<String> as = "root".equals(System.getProperty("user.name")) ? List.of("runuser", "-u", "postgres", "--") : List.of();
        if (!as.isEmpty()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        String data = folder.resolve("data").toString();
        run(with(as, programs.resolve("initdb").toString(), "-D", data, "-U", user, "-A", "trust"));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        run(with(as, programs.resolve("pg_ctl").toString(), "-D", data, "-w", "-l", folder.resolve("log").toString(), "-o",
                "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1", "start"));
        server = () -> {
            run(with(as, programs.resolve("pg_ctl").toString(), "-D", data, "-m", "immediate", "stop"));
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        };
        main = source("postgres");
    }

    private static Path programs() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
            folders.add(Path.of(folder));
        }
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.map(version -> version.resolve("bin")).sorted(Comparator.reverseOrder()).forEach(folders::add);
            }
        }
        return folders.stream()
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("pg_ctl")))
                .findFirst().orElseThrow(() -> new IOException("there is no initdb and pg_ctl"));
    }

    private static List<String> with(List<String> as, String... command) {
        List<String> all = new ArrayList<>(as);
        all.addAll(List.of(command));
        return all;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("postgres", ".txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(command + ": " + Files.readString(said));
        }
        Files.delete(said);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("the PostgreSQL of the tests did not end: " + e);
        }
    }
}
