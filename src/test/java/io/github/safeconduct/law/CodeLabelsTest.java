package io.github.safeconduct.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Safeconduct;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who is asked chooses among meanings: every code of every list has one in plain words, whatever the code spells out. */
class CodeLabelsTest {

    /** A word in capitals with an underscore is a code and explains nothing. */
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]+_[A-Z_]+\\b");

    @Test
    void everyCodeHasAPlainLabel() {
        List<String> without = new ArrayList<>();
        int codes = 0;
        for (Term term : Safeconduct.load().vocabulary().terms()) {
            for (String code : term.values()) {
                codes++;
                String label = term.words().meaning().get(code);
                if (label == null || label.isBlank() || CODE.matcher(label).find() || label.equalsIgnoreCase(code)
                        && !List.of("low", "moderate", "high", "severe").contains(label) && code.contains("_")) {
                    without.add(term.name() + " " + code + ": " + label);
                }
            }
        }
        assertEquals(List.of(), without);
        assertTrue(codes > 500, "codes there are: " + codes);
    }
}
