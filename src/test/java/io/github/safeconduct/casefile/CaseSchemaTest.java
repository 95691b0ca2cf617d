package io.github.safeconduct.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.Safeconduct;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The schema of cases knows the expectations that their reader knows; what it says of whole files LawSchemasTest holds. */
class CaseSchemaTest {

    @Test
    void everyExpectationIsInIt() {
        Set<String> known = new TreeSet<>(ExpectationReader.KINDS);
        known.addAll(ExpectationReader.OTHERS);
        assertEquals(known, CaseSchema.expectations(Safeconduct.load().vocabulary()));
    }
}
