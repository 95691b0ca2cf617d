package io.github.safeconduct.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library decides wherever a host puts it: from its plain jar, under a foreign context class loader, in a shaded jar and in a jar of jars. */
class PackagingIT {

    private static final Path HOST = Path.of("target/test-classes/io/github/safeconduct/packaging/Host.class");

    @TempDir
    private Path folder;

    @Test
    void fromThePlainJarUnderAForeignContextClassLoader() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("host/io/github/safeconduct/packaging"));
        Files.copy(HOST, classes.resolve("Host.class"));
        List<URL> urls = new ArrayList<>(List.of(folder.resolve("host").toUri().toURL(), Jars.library("\\.jar").toUri().toURL()));
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
        Result result = java("-jar", Jars.library("-cli\\.jar").toString(), "decide", "--json", "examples/cases/donor-asks-for-the-list.yaml");
        assertEquals(1, result.status(), result.output());
        assertTrue(result.output().contains("\"outcome\":\"REFUSED\""), result.output());
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
        Path loader = Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)).map(Path::of)
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
            libraries.add(Jars.library("\\.jar"));
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
    void theRulesAreInTheJarAsTheirAuthorsWroteThem() throws IOException {
        try (JarFile jar = new JarFile(Jars.library("\\.jar").toFile())) {
            assertTrue(jar.getEntry("io/github/safeconduct/rules/un-system/onward-transfer.drl") != null);
            assertTrue(jar.getEntry("io/github/safeconduct/rules/un-system/norms.yaml") != null);
            assertTrue(jar.getEntry("io/github/safeconduct/rules/shared/terms.yaml") != null);
            assertTrue(jar.getEntry("logback.xml") == null, "a library does not configure its host's logging");
        }
    }
}
