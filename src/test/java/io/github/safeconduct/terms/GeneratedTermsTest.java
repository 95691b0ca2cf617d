package io.github.safeconduct.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Amount;
import io.github.safeconduct.model.Choice;
import io.github.safeconduct.model.CountryOf;
import io.github.safeconduct.model.DayOf;
import io.github.safeconduct.model.Code;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.TermName;
import io.github.safeconduct.model.YesNo;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The generated package says what the vocabulary says, no more and no less. */
class GeneratedTermsTest {

    private static final Vocabulary VOCABULARY = Safeconduct.load().vocabulary();

    /** Every constant by the name of its term. */
    private static Map<String, Field> constants() {
        Map<String, Field> constants = new TreeMap<>();
        for (FactKind kind : FactKind.values()) {
            for (Field field : constantsOf(kind).getFields()) {
                try {
                    Field before = constants.put(((TermName<?>) field.get(null)).name(), field);
                    assertTrue(before == null, () -> field + " and " + before + " stand for one term");
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return constants;
    }

    private static Class<?> constantsOf(FactKind kind) {
        try {
            return Class.forName("io.github.safeconduct.terms." + kind.typeName() + "Term");
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no constants for " + kind, e);
        }
    }

    @Test
    void everyTermHasAConstantAndEveryConstantATerm() {
        assertEquals(new TreeSet<>(VOCABULARY.terms().stream().map(Term::name).toList()), constants().keySet());
    }

    @Test
    void aConstantStandsOnItsFactAndHasTheTypeOfItsAnswer() {
        List<String> wrong = new ArrayList<>();
        constants().forEach((name, field) -> {
            Term term = VOCABULARY.require(name);
            ParameterizedType type = (ParameterizedType) field.getGenericType();
            Class<?> expected = switch (term.type()) {
                case YES_NO -> YesNo.class;
                case CHOICE -> Choice.class;
                case NUMBER -> Amount.class;
                case COUNTRY -> CountryOf.class;
                case DATE -> DayOf.class;
            };
            if (type.getRawType() != expected || type.getActualTypeArguments()[0] != term.fact().blank().getClass()
                    || !field.getDeclaringClass().equals(constantsOf(term.fact()))) {
                wrong.add(field + " for " + name);
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyCodeIsAConstantOfItsEnumAndNoOther() {
        Map<String, Field> constants = constants();
        for (Term term : VOCABULARY.terms()) {
            if (term.isChoice()) {
                Type list = ((ParameterizedType) constants.get(term.name()).getGenericType()).getActualTypeArguments()[1];
                Set<String> codes = new LinkedHashSet<>(term.values());
                codes.addAll(List.of("OTHER", "NONE"));
                List<String> generated = Arrays.stream(((Class<?>) list).getEnumConstants()).map(code -> ((Code) code).name()).toList();
                assertEquals(List.copyOf(codes), generated, term.name());
            }
        }
    }

    @Test
    void aNameIsTheTermsOwnInCapitals() {
        List<String> wrong = constants().entrySet().stream()
                .filter(entry -> !entry.getValue().getName().replace("_", "").equalsIgnoreCase(entry.getKey()))
                .map(entry -> entry.getKey() + ": " + entry.getValue().getName()).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void bodiesAreKnownOnce() {
        assertEquals(Set.of("controllerBody", "recipientBody"), constants().entrySet().stream()
                .filter(entry -> entry.getValue().getGenericType().getTypeName().endsWith(", " + Body.class.getName() + ">"))
                .map(Map.Entry::getKey).collect(Collectors.toSet()));
    }
}
