package io.github.safeconduct.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The library decides wherever a host puts it: from its plain jar, under a foreign context class loader, in a shaded jar and in a jar of
 * jars.
 */
class PackagingIT {

    private static final Path HOST = Path.of("target/test-classes/io/github/safeconduct/packaging/Host.class");

    @TempDir
    private Path folder;

    @Test
    void fromThePlainJarUnderAForeignContextClassLoader() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("host/io/github/safeconduct/packaging"));
        Files.copy(HOST, classes.resolve("Host.class"));
        List<URL> urls = new ArrayList<>(List.of(folder.resolve("host").toUri().toURL(), Jars.library().toUri().toURL()));
        for (Path jar : Jars.runtime()) {
            urls.add(jar.toUri().toURL());
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader host = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
                URLClassLoader foreign = new URLClassLoader(new URL[0], null)) {
            Thread.currentThread().setContextClassLoader(foreign);
            assertEquals("REFUSED", host.loadClass("io.github.safeconduct.packaging.Host").getMethod("decide").invoke(null));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void fromTheShadedJar() throws Exception {
        Result result = java("-jar", Jars.commandLine().toString(), "decide", "--json", "examples/cases/donor-asks-for-the-list.yaml");
        assertEquals(4, result.status(), result.output());
        assertTrue(result.output().contains("\"outcome\":\"REFUSED\""), result.output());
    }

    /** What writes spreadsheets and reads tables is in the command line's jar, and says nothing of its own. */
    @Test
    void aFormGoesOutOfTheShadedJarAndItsSubmissionsComeBack() throws Exception {
        Path form = folder.resolve("form.xlsx");
        Result out = java("-jar", Jars.commandLine().toString(), "form", "examples/cases/donor-asks-for-the-list.yaml", "--xlsform",
                form.toString());
        assertEquals(0, out.status(), out.output());
        assertEquals("form of the case written: " + form + "\n", out.output());
        Path export = Files.writeString(folder.resolve("export.csv"),
                "safeconduct__form,safeconduct__rulebooks,transferProposed\n1,unhcr,yes\n");
        Result in = java("-jar", Jars.commandLine().toString(), "decide", "--json", export.toString());
        assertEquals(4, in.status(), in.output());
        assertTrue(in.output().contains("\"outcome\":\""), in.output());
    }

    @Test
    void whatWritesSpreadsheetsIsNamedWhereItIsMissing() throws Exception {
        List<Path> jars = new ArrayList<>(List.of(Jars.library()));
        jars.addAll(Jars.runtime());
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(path -> path.getFileName().toString().matches("(jackson|snakeyaml|picocli|jspecify).*")).forEach(jars::add);
        Result result = java("-cp", path(jars), "io.github.safeconduct.cli.Main", "form", "examples/cases/donor-asks-for-the-list.yaml",
                "--xlsform", folder.resolve("form.xlsx").toString());
        assertEquals(2, result.status(), result.output());
        assertTrue(result.output().contains("writing spreadsheets needs org.apache.poi:poi-ooxml"), result.output());
        Path export = Files.writeString(folder.resolve("export.csv"), "safeconduct__form,dataIsPersonal\n1,yes\n");
        Result table = java("-cp", path(jars), "io.github.safeconduct.cli.Main", "decide", export.toString());
        assertTrue(table.output().contains("reading submissions as CSV needs org.apache.commons:commons-csv"), table.output());
    }

    @Test
    void fromAJarOfJars() throws Exception {
        Path nested = folder.resolve("nested.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Main-Class", "org.springframework.boot.loader.launch.JarLauncher");
        manifest.getMainAttributes().putValue("Start-Class", Host.class.getName());
        manifest.getMainAttributes().putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
        manifest.getMainAttributes().putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
        Path loader = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith("spring-boot-loader-")).findFirst().orElseThrow();
        try (OutputStream out = Files.newOutputStream(nested); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            try (JarFile loaderJar = new JarFile(loader.toFile())) {
                for (JarEntry entry : loaderJar.stream().filter(entry -> entry.getName().startsWith("org/")).toList()) {
                    jar.putNextEntry(new ZipEntry(entry.getName()));
                    if (!entry.isDirectory()) {
                        try (InputStream in = loaderJar.getInputStream(entry)) {
                            in.transferTo(jar);
                        }
                    }
                    jar.closeEntry();
                }
            }
            for (String directory : List.of("BOOT-INF/", "BOOT-INF/classes/", "BOOT-INF/lib/")) {
                jar.putNextEntry(new ZipEntry(directory));
                jar.closeEntry();
            }
            jar.putNextEntry(new ZipEntry("BOOT-INF/classes/io/github/safeconduct/packaging/Host.class"));
            Files.copy(HOST, jar);
            jar.closeEntry();
            List<Path> libraries = new ArrayList<>(Jars.runtime());
            libraries.add(Jars.library());
            for (Path library : libraries) {
                stored(jar, "BOOT-INF/lib/" + library.getFileName(), Files.readAllBytes(library));
            }
        }
        Result result = java("-jar", nested.toString());
        assertEquals(0, result.status(), result.output());
        assertTrue(result.output().contains("REFUSED"), result.output());
    }

    /** Nested jars must stand uncompressed. */
    private static void stored(JarOutputStream jar, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }

    private record Result(int status, String output) {}

    private static Result java(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return new Result(process.exitValue(), output);
    }

    @Test
    void onTheModulePath() throws Exception {
        Path source = Files.createDirectories(folder.resolve("host"));
        Files.writeString(source.resolve("module-info.java"), "module host { requires io.github.safeconduct; }");
        Path main = Files.createDirectories(source.resolve("host")).resolve("Main.java");
        Files.writeString(main, Files.readString(Path.of("src/test/java/io/github/safeconduct/packaging/Host.java"))
                .replace("package io.github.safeconduct.packaging;", "package host;").replace("class Host", "class Main")
                .replace("private Host", "private Main"));
        List<Path> jars = new ArrayList<>(Jars.runtime());
        jars.add(Jars.library());
        String modulePath = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        Path classes = folder.resolve("host-classes");
        StringWriter said = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(said, files, null, List.of("--module-path", modulePath, "-d", classes.toString()), null,
                    files.getJavaFileObjects(source.resolve("module-info.java"), main)).call();
            assertTrue(compiled, said::toString);
        }
        Result result = java("--module-path", modulePath + File.pathSeparator + classes, "--module", "host/host.Main");
        assertEquals(0, result.status(), result.output());
        assertTrue(result.output().contains("REFUSED"), result.output());
    }

    @Test
    void anotherDroolsBeforeOursIsSaidWhenTheLibraryIsLoaded() throws Exception {
        Result result = java("-cp", classPath(List.of(another("drools-core", "10.1.0"))), Host.class.getName());
        assertTrue(result.output().contains(
                "RulebookException: org.drools:drools-core is of Drools 10.1.0 (drools-core-10.1.0.jar), and the rules are compiled for "
                        + "Drools 10.2.0. "
                        + "Import org.drools:drools-bom:10.2.0"),
                result.output());
    }

    @Test
    void aDroolsJarThatIsMissingIsNamed() throws Exception {
        List<Path> jars = new ArrayList<>(List.of(Path.of("target/test-classes"), Jars.library()));
        Jars.runtime().stream().filter(jar -> !jar.getFileName().toString().startsWith("drools-tms-")).forEach(jars::add);
        Result result = java("-cp", path(jars), Host.class.getName());
        assertTrue(result.output().contains("RulebookException: org.drools:drools-tms is missing"), result.output());
    }

    @Test
    void anOptionalJarThatIsMissingIsNamed() throws Exception {
        Result result = java("-cp", classPath(List.of()), Host.class.getName(), "examples/cases/donor-asks-for-the-list.yaml");
        assertTrue(result.output().contains("CaseException: reading case files needs com.fasterxml.jackson"), result.output());
        assertTrue(result.output().contains("com.fasterxml.jackson.dataformat:jackson-dataformat-yaml"), result.output());
    }

    /** The other tests here run on the runtime jars alone, so the library works without the test kit's. */
    @Test
    void theTestKitIsInTheJarAndItsLibrariesAreTheHosts() throws IOException {
        assertTrue(Jars.RUNTIME.stream().noneMatch(name -> name.contains("junit") || name.contains("assertj")));
        try (JarFile jar = new JarFile(Jars.library().toFile()); JarFile cli = new JarFile(Jars.commandLine().toFile())) {
            assertTrue(jar.getEntry("io/github/safeconduct/testing/DecisionAssert.class") != null);
            String pom;
            try (InputStream in = jar.getInputStream(jar.getEntry("META-INF/maven/io.github.safeconduct/safeconduct/pom.xml"))) {
                pom = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s+", "");
            }
            for (String name : List.of("junit-jupiter-api", "assertj-core")) {
                assertTrue(pom.contains("<artifactId>" + name + "</artifactId>"), name);
                assertTrue(pom.replaceFirst(".*<artifactId>" + name + "</artifactId>", "").replaceFirst("</dependency>.*", "")
                        .contains("<scope>provided</scope><optional>true</optional>"), pom);
            }
            assertTrue(
                    cli.stream().noneMatch(entry -> entry.getName().startsWith("org/junit/") || entry.getName().startsWith("org/assertj/")
                            || entry.getName().startsWith("net/bytebuddy/")),
                    "the command line carries no test library");
        }
    }

    @Test
    void aFakeWorksWithoutAnyTestLibraryAndAnAssertionNamesTheOneItNeeds() throws Exception {
        Path source = Files.createDirectories(folder.resolve("kit")).resolve("Kit.java");
        Files.writeString(source, """
                import io.github.safeconduct.*;
                import io.github.safeconduct.testing.*;

                public class Kit {
                    public static void main(String[] args) {
                        Decision decision = new FakeSafeconduct().whatever().then(PreparedDecision.refused("UNHCR-OT-01"))
                                .decide(Case.builder().answer("controllerBody", "UNHCR").build());
                        System.out.println(decision.outcome());
                        try {
                            Class.forName("io.github.safeconduct.testing.DecisionAssert");
                        } catch (NoClassDefFoundError | ClassNotFoundException e) {
                            System.out.println("without " + e.getMessage());
                        }
                    }
                }
                """);
        // A fake asks the library whether the case is one, and without a logger SLF4J says that there is none.
        Result result = java("-Dslf4j.internal.verbosity=ERROR", "-cp", classPath(List.of()), source.toString());
        assertEquals("REFUSED\nwithout org/assertj/core/api/AbstractAssert\n", result.output().replace("\r", ""));
    }

    @Test
    void hostsGetDroolsAtRunTimeOnly() throws IOException {
        try (JarFile jar = new JarFile(Jars.library().toFile())) {
            String pom;
            try (InputStream in = jar.getInputStream(jar.getEntry("META-INF/maven/io.github.safeconduct/safeconduct/pom.xml"))) {
                pom = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            assertFalse(pom.contains("${") || pom.contains("<build>"), pom);
            for (String name : Jars.RUNTIME) {
                if (!name.startsWith("slf4j")) {
                    assertTrue(
                            pom.replaceAll("\\s+", "").contains(
                                    "<artifactId>" + name + "</artifactId><version>10.2.0</version><scope>runtime</scope><exclusions>"),
                            name);
                }
            }
            assertTrue(jar.getEntry("META-INF/LICENSE") != null);
        }
    }

    /** A jar that says it is of another version; what is in it does not matter, since it is never run. */
    private Path another(String name, String version) throws IOException {
        Path ours = Jars.runtime().stream().filter(jar -> jar.getFileName().toString().startsWith(name + "-")).findFirst().orElseThrow();
        Path other = folder.resolve(name + "-" + version + ".jar");
        try (JarFile jar = new JarFile(ours.toFile())) {
            Manifest manifest = new Manifest(jar.getManifest());
            manifest.getMainAttributes().putValue("Implementation-Version", version);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(other), manifest)) {
                for (JarEntry entry : jar.stream().filter(entry -> entry.getName().endsWith(".class")).toList()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    try (InputStream in = jar.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                    out.closeEntry();
                }
            }
        }
        return other;
    }

    private static String classPath(List<Path> first) {
        List<Path> jars = new ArrayList<>(first);
        jars.add(Path.of("target/test-classes"));
        jars.add(Jars.library());
        jars.addAll(Jars.runtime());
        return path(jars);
    }

    private static String path(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void theRulesAreInTheJarAsTheirAuthorsWroteThem() throws IOException {
        try (JarFile jar = new JarFile(Jars.library().toFile())) {
            assertTrue(jar.getEntry("io/github/safeconduct/rules/un-system/onward-transfer.drl") != null);
            assertTrue(jar.getEntry("io/github/safeconduct/rules/un-system/norms.yaml") != null);
            assertTrue(jar.getEntry("io/github/safeconduct/rules/shared/terms.yaml") != null);
            assertTrue(jar.getEntry("logback.xml") == null, "a library does not configure its host's logging");
        }
    }
}
