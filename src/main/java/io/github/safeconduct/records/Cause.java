package io.github.safeconduct.records;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What a file system had against something, for a person. */
final class Cause {

    private Cause() {}

    static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission to write there; let the folder and the file be written, or name another";
        }
        if (e instanceof NoSuchFileException) {
            return "it cannot be made there; name another folder";
        }
        if (e instanceof FileSystemException system) {
            return system.getReason() == null ? e.getClass().getSimpleName() : system.getReason();
        }
        // The system's own words for a full disk: No space left on device.
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
