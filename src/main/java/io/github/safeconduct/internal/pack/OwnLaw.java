package io.github.safeconduct.internal.pack;

import io.github.safeconduct.PackTrust;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/** Where rulebooks of a host's own come from. Whatever it is, it is read into memory once, verified and compiled from there. */
public sealed interface OwnLaw {

    /** What it is called in messages. */
    String shown();

    /** The file or folder it is read from; empty where it is in memory. */
    default Optional<Path> from() {
        return Optional.empty();
    }

    /** A folder of rulebooks, or of one. */
    record Folder(Path path) implements OwnLaw {
        @Override
        public String shown() {
            return "the folder " + path.getFileName();
        }

        @Override
        public Optional<Path> from() {
            return Optional.of(path);
        }
    }

    /** A pack that one of the trusted keys signed. */
    record Signed(Path path, PackTrust trust) implements OwnLaw {
        @Override
        public String shown() {
            return "the pack " + path.getFileName();
        }

        @Override
        public Optional<Path> from() {
            return Optional.of(path);
        }
    }

    /** The files of rulebooks, in memory, by their path. */
    record Text(String shown, SortedMap<String, byte[]> files) implements OwnLaw {}
}
