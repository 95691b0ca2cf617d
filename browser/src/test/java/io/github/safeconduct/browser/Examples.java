package io.github.safeconduct.browser;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import java.nio.file.Path;

/** The project's examples, decided as a host would. */
record Examples(Safeconduct safeconduct) {

    static final Path FOLDER = Path.of("..", "examples", "cases");

    CaseFile read(String name) {
        return new CaseFileReader(safeconduct.vocabulary()).read(FOLDER.resolve(name + ".yaml")).get(0);
    }

    Decision decide(CaseFile one) {
        try (CaseSession session = one.open(safeconduct)) {
            return session.decide();
        }
    }
}
