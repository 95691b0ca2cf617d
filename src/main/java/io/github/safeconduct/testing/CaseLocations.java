package io.github.safeconduct.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds case files: {@code classpath:cases/**}, {@code src/test/cases}, {@code cases/*.yaml}. A folder stands for all case files in it and
 * below. On the class path every folder and jar is looked into that has the name.
 */
final class CaseLocations {

    static final String CLASSPATH = "classpath:";

    private static final Pattern CASES = Pattern.compile(".*\\.(?:ya?ml|json)");
    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    private final @Nullable ClassLoader loader;
    private final Map<String, byte[]> found = new TreeMap<>();

    private CaseLocations(@Nullable ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * The files at a location, by the name an author knows them by, in alphabetical order; none where there are none.
     *
     * @throws IOException if one cannot be read
     */
    static Map<String, byte[]> at(String location, @Nullable ClassLoader loader) throws IOException {
        CaseLocations locations = new CaseLocations(loader);
        try {
            locations.look(location);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return locations.found;
    }

    private void look(String location) throws IOException {
        boolean classpath = location.startsWith(CLASSPATH);
        String path = (classpath ? location.substring(CLASSPATH.length()) : location).replaceFirst("/+$", "");
        var glob = GLOB.matcher(path);
        int end = glob.find() ? path.lastIndexOf('/', glob.start()) : path.length();
        String root = end < 0 ? "" : path.substring(0, end);
        String pattern = end < 0 ? path : path.substring(Math.min(path.length(), end + 1));
        if (!classpath) {
            walk(Path.of(root), root, pattern);
            return;
        }
        for (URL url : Collections.list(loader == null ? ClassLoader.getSystemResources(root) : loader.getResources(root))) {
            if (url.getProtocol().equals("jar")) {
                String text = url.toString();
                try (FileSystem jar = FileSystems.newFileSystem(URI.create(text.substring(0, text.indexOf("!/"))), Map.of())) {
                    walk(jar.getPath("/" + root), root, pattern);
                }
            } else if (url.getProtocol().equals("file")) {
                walk(path(url), root, pattern);
            }
        }
    }

    static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class loader gives URLs that are URIs", e);
        }
    }

    private void walk(Path root, String shown, String pattern) throws IOException {
        if (Files.isRegularFile(root)) {
            found.put(shown, Files.readAllBytes(root));
            return;
        }
        if (!Files.isDirectory(root)) {
            return;
        }
        List<PathMatcher> matchers = new ArrayList<>();
        if (!pattern.isEmpty()) {
            matchers.add(root.getFileSystem().getPathMatcher("glob:" + pattern));
            // Of no folder at all as well, as people mean it.
            matchers.add(root.getFileSystem().getPathMatcher("glob:" + pattern.replace("**/", "")));
        }
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> Files.isRegularFile(file) && CASES.matcher(String.valueOf(file.getFileName())).matches()).forEach(file -> {
                Path within = root.relativize(file);
                if (matchers.isEmpty() || matchers.stream().anyMatch(matcher -> matcher.matches(within))) {
                    try {
                        found.put((shown.isEmpty() ? "" : shown + "/") + within.toString().replace('\\', '/'), Files.readAllBytes(file));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
        }
    }
}
