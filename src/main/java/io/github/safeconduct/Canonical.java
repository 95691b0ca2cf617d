package io.github.safeconduct;

import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Subject;

/**
 * A fact as text, only to put facts in an order that depends on nothing but what they say. Its name comes last, since nothing is decided by
 * it: people renamed stand in the same order as before, and the same of several equally good questions is asked. Never shown.
 */
final class Canonical {

    private Canonical() {}

    static String of(Fact<?> fact) {
        StringBuilder out = new StringBuilder();
        append(out, fact);
        return out.toString();
    }

    private static void append(StringBuilder out, Fact<?> fact) {
        if (fact instanceof Subject<?> subject) {
            subject.records().forEach(record -> {
                out.append(FactKind.of(record)).append('\u0002');
                append(out, record);
            });
        }
        fact.answers().stated().forEach((term, answer) -> out.append(term).append('\u0003').append(answer).append('\u0004'));
        if (fact instanceof Subject<?> subject) {
            out.append('\u0001').append(subject.name());
        }
    }
}
