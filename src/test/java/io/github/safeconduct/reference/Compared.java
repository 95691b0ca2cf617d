package io.github.safeconduct.reference;

import io.github.safeconduct.law.Settling;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** What countries and days settle, worked out anew for the second decider, which sees neither. */
public final class Compared {

    private Compared() {}

    /**
     * The answers of a flow without countries and days, and with what these settle.
     *
     * @throws IllegalArgumentException if something else is stated
     */
    public static Map<String, Object> settled(Vocabulary vocabulary, Map<String, Object> answers, LocalDate day) {
        Map<String, Object> left = new TreeMap<>(answers);
        left.keySet().removeIf(name -> vocabulary.require(name).isCompared());
        for (Term term : vocabulary.settled()) {
            for (Settling by : term.settledBy()) {
                Object one = by.left().equals("asOf") ? day : answers.get(by.left());
                Object other = by.right().equals("asOf") ? day : answers.get(by.right());
                if (Kleene.UNKNOWN.equals(one) || Kleene.UNKNOWN.equals(other)) {
                    left.putIfAbsent(term.name(), Kleene.UNKNOWN);
                } else if (one != null && other != null && holds(by, one, other)) {
                    Object before = left.put(term.name(), by.answer().equals("yes"));
                    if (before != null && !Kleene.UNKNOWN.equals(before) && !before.equals(by.answer().equals("yes"))) {
                        throw new IllegalArgumentException(term.name() + " is settled otherwise");
                    }
                }
            }
        }
        return left;
    }

    private static boolean holds(Settling by, Object one, Object other) {
        return switch (by.comparison().word()) {
            case "same" -> one.equals(other);
            case "different" -> !one.equals(other);
            case "before" -> ((LocalDate) one).toEpochDay() < ((LocalDate) other).toEpochDay();
            default -> ((LocalDate) one).toEpochDay() >= ((LocalDate) other).toEpochDay();
        };
    }
}
