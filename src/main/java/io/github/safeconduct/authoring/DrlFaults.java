package io.github.safeconduct.authoring;

import io.github.safeconduct.authoring.source.Visible;
import io.github.safeconduct.law.Place;
import java.util.ArrayList;
import java.util.List;

/** The faults of one file, each with its place, as far as a person would read them. */
final class DrlFaults {

    /** More than anybody puts right in one sitting; a hostile file shall not fill a screen or a memory. */
    private static final int MOST = 50;

    private final String file;
    private final List<String> messages = new ArrayList<>();

    DrlFaults(String file) {
        this.file = file;
    }

    Place place(DrlToken token) {
        return new Place(file, token.line(), token.column());
    }

    void add(DrlToken token, String message) {
        add(token.line(), token.column(), message);
    }

    void add(int line, int column, String message) {
        if (messages.size() < MOST) {
            messages.add(new Place(file, line, column) + ": " + Visible.text(message));
        } else if (messages.size() == MOST) {
            messages.add(file + ": there are more faults; put these right first");
        }
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    int size() {
        return messages.size();
    }

    List<String> messages() {
        return List.copyOf(messages);
    }
}
