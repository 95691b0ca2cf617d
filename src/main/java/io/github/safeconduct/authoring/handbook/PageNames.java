package io.github.safeconduct.authoring.handbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The paths of the pages: names that every file system takes, and that differ by more than their capitals. What an author calls something
 * is never a path by itself. A page is named by what was asked for first, so pages are claimed in a fixed order. Not thread safe.
 */
final class PageNames {

    private static final int LONGEST = 80;

    private final Map<String, String> paths = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** The path of the page of a thing, from the root of the site. */
    String of(String folder, String name) {
        return paths.computeIfAbsent(folder + '/' + name, any -> claim(folder, name));
    }

    private String claim(String folder, String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
        String stem = plain.isEmpty() ? "page" : plain.substring(0, Math.min(LONGEST, plain.length()));
        String path = folder + '/' + stem + ".html";
        for (int next = 2; !taken.add(path.toLowerCase(Locale.ROOT)); next++) {
            path = folder + '/' + stem + '-' + next + ".html";
        }
        return path;
    }
}
