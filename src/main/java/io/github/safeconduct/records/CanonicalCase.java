package io.github.safeconduct.records;

import io.github.safeconduct.Case;
import io.github.safeconduct.law.CalendarDay;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Country;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Subject;
import io.github.safeconduct.model.Truth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything a case states, as canonical JSON: what its digest is made of. It speaks of people, and is neither kept nor shown. */
final class CanonicalCase {

    private CanonicalCase() {}

    static String of(Case given) {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("format", "safeconduct-case-1");
        all.put("facts", given.facts().stream().map(CanonicalCase::fact).toList());
        all.put("answers", answers(given.answers()));
        all.put("rulebooks", given.rulebooks());
        all.put("focus", given.focus());
        all.put("asOf", given.asOf().map(Object::toString).orElse(null));
        return CanonicalJson.of(all);
    }

    private static Map<String, @Nullable Object> fact(Fact<?> fact) {
        Map<String, @Nullable Object> one = new HashMap<>();
        one.put("fact", FactKind.of(fact).section());
        one.put("answers", answers(fact.answers().stated()));
        if (fact instanceof Subject<?> subject) {
            one.put("name", units(subject.name()));
            one.put("records", subject.records().stream().map(CanonicalCase::fact).toList());
        }
        return one;
    }

    private static Map<String, @Nullable Object> answers(Map<String, Object> stated) {
        Map<String, @Nullable Object> answers = new HashMap<>();
        stated.forEach((term, answer) -> answers.put(term, answer(answer)));
        return answers;
    }

    /** A whole number as a text. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");

    /** The country whose code is a no. */
    private static final Country NORWAY = Country.of("NOR");

    /**
     * Yes and no, a code, a number, a country, a day and an unknown each in one form, whichever way it was written: as a constant or as a
     * text. A term takes only one kind of answer, so what could be read as two kinds has one form for both: a no is also that none of the
     * codes applies, and Norway.
     */
    private static @Nullable Object answer(Object stated) {
        if (stated instanceof Set<?> codes) {
            return codes.stream().map(Object::toString).sorted().toList();
        }
        Object answer = Answers.canonical(stated);
        if (answer instanceof String text) {
            answer = meant(text);
        }
        if (answer.equals(NORWAY) || answer.equals(Answers.NONE)) {
            answer = Truth.NO;
        }
        if (answer instanceof Truth truth) {
            return truth == Truth.UNKNOWN ? null : (Object) (truth == Truth.YES);
        }
        if (answer instanceof Country country) {
            return Map.of("country", country.code());
        }
        if (answer instanceof LocalDate day) {
            return Map.of("day", day.toString());
        }
        return answer instanceof BigDecimal number ? Map.of("number", number.stripTrailingZeros().toString()) : units(answer.toString());
    }

    /** What a text stands for where a term takes it: a country, a day, a number; otherwise a code. */
    private static Object meant(String text) {
        Country country = Country.find(text);
        if (country != null) {
            return country;
        }
        if (DIGITS.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        try {
            return CalendarDay.of(text);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** A name may hold anything, half of a surrogate pair as well, for which JSON has no canonical form: then its units as numbers. */
    private static Object units(String text) {
        boolean whole = text.codePoints().noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        return whole ? text : (Object) text.chars().boxed().toList();
    }
}
