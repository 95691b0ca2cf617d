package io.github.safeconduct.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.authoring.source.Faults;
import io.github.safeconduct.authoring.source.Places;
import io.github.safeconduct.authoring.source.TermFile;
import io.github.safeconduct.law.Term;
import java.util.List;

/** Terms out of a text that is right. */
public final class YamlTerms {

    private YamlTerms() {}

    public static List<Term> read(String text) {
        Faults faults = new Faults();
        List<Term> terms = TermFile.read("terms.yaml", text, new Places("terms.yaml"), faults);
        assertEquals(List.of(), faults.sorted());
        return terms;
    }
}
