package io.github.safeconduct.authoring.packs;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a pack says of itself: the text that is signed.
 *
 * @param name of the pack
 * @param version numbers and points, so that one can be held against another
 * @param released the day on which its publisher released it, where that was said
 * @param licence under which others may use the text
 * @param fingerprint over all its files
 * @param cases how many cases were run when it was made, every one as expected
 * @param library the version of the library that verified and compiled it
 * @param checkedAgainst the fingerprints of that library's own rulebooks, by name
 * @param rulebooks what it holds, by name
 * @param files SHA-256 of every file, by its path
 */
public record Manifest(String name, String version, Optional<LocalDate> released, String licence, String fingerprint, int cases,
        String library, SortedMap<String, String> checkedAgainst, SortedMap<String, Book> rulebooks, SortedMap<String, String> files) {

    public Manifest {
        checkedAgainst = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(checkedAgainst));
        rulebooks = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(rulebooks));
        files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * A rulebook of the pack.
     *
     * @param version the version that decisions show
     * @param body whose rules they are
     * @param title of the register
     * @param from the first day of its law
     * @param wholeFrom the first day on which the core of it was whole
     * @param fingerprint the fingerprint that decisions show
     */
    public record Book(String version, String body, String title, LocalDate from, LocalDate wholeFrom, String fingerprint) {}
}
