package io.github.safeconduct.properties;

import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.reference.Compared;
import io.github.safeconduct.reference.Kleene;
import io.github.safeconduct.reference.ReferenceCase;
import io.github.safeconduct.reference.ReferenceDecider;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The library and the second decider, each loaded once. */
final class Library {

    static final Safeconduct SAFECONDUCT = Safeconduct.load();
    static final Vocabulary VOCABULARY = SAFECONDUCT.vocabulary();
    static final ReferenceDecider REFERENCE = new ReferenceDecider(VOCABULARY, SAFECONDUCT::register);

    /** The day the cases are about, where they do not say. */
    static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private Library() {}

    static Decision decide(Sample sample) {
        return SAFECONDUCT.decide(sample.toCase());
    }

    /** The sample as the second decider takes it; empty where its statements contradict each other. */
    static Optional<ReferenceCase> reference(Sample sample) {
        try {
            return sample.flows()
                    .map(flows -> REFERENCE.request(sample.rulebooks(), sample.day(), sample.focus(), named(flows, sample.day())))
                    .filter(request -> request.flows().stream().noneMatch(flow -> flow.rulebooks().isEmpty()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Answers by the names of terms, whatever name they were given under; of countries and days what they settle. */
    private static List<Map<String, Object>> named(List<Map<String, Object>> flows, LocalDate day) {
        return flows.stream().map(flow -> {
            Map<String, Object> named = new java.util.TreeMap<String, Object>();
            flow.forEach((name, answer) -> {
                Object before = named.put(VOCABULARY.require(name).name(), answer);
                if (before != null && !before.equals(answer) && !Kleene.UNKNOWN.equals(before)) {
                    throw new IllegalArgumentException("two names of one term are answered differently");
                }
            });
            return Compared.settled(VOCABULARY, named, day);
        }).toList();
    }

    static Term term(String name) {
        return VOCABULARY.require(name);
    }

    /** An answer as text, in the form a case takes it. */
    static Object parsed(Term term, String answer) {
        return term.number() ? new BigDecimal(answer) : switch (answer) {
            case "yes" -> io.github.safeconduct.model.Truth.YES;
            case "no" -> io.github.safeconduct.model.Truth.NO;
            default -> answer;
        };
    }
}
