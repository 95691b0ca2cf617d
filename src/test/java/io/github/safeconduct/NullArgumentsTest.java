package io.github.safeconduct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.interview.Interview;
import io.github.safeconduct.model.Controller;
import io.github.safeconduct.model.DataSubject;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.model.PersonalData;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.records.DecisionRecord;
import io.github.safeconduct.records.RecordKey;
import io.github.safeconduct.terms.Body;
import io.github.safeconduct.testing.FakeSafeconduct;
import io.github.safeconduct.testing.PreparedDecision;
import io.github.safeconduct.testing.SafeconductAssertions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever passes null to what hosts call is told what was null, as README and the sessions promise; not by the Java runtime. */
class NullArgumentsTest {

    private static final Safeconduct LAW = Safeconduct.load();
    private static final Case CASE = Case.builder().add(Controller.of(Body.UNHCR)).build();

    /** Equality takes a null, and says no. */
    private static final Set<String> LEFT_OUT = Set.of("equals");

    @Test
    void everyMethodSaysWhatWasNull() {
        List<String> wrong = new ArrayList<>();
        Decision decision = LAW.decide(CASE);
        ReloadingSafeconduct reloading = Safeconduct.builder().rulebooks(Path.of("src/test/resources/testing/rules"))
                .reloading(reload -> {});
        for (Object one : List.of(LAW, Safeconduct.builder(), LAW.openSession(), new FakeSafeconduct().openSession(), CASE, Case.builder(),
                decision, reloading, Interview.of(LAW, CASE), SafeconductAssertions.assertThat(decision), new FakeSafeconduct(),
                DataSubject.of(), Recipient.of(), PersonalData.of(), Operation.of(), PreparedDecision.permitted())) {
            for (Method method : methods(one)) {
                look(one, method, wrong);
            }
        }
        for (Class<?> type : List.of(Safeconduct.class, Case.class, Decision.class, Interview.class, RecordKey.class, DecisionRecord.class,
                PackTrust.class, FakeSafeconduct.class, Recipient.class, Controller.class, PersonalData.class, Operation.class,
                PreparedDecision.class)) {
            Arrays.stream(type.getDeclaredMethods()).filter(method -> Modifier.isStatic(method.getModifiers()))
                    .forEach(method -> look(null, method, wrong));
        }
        assertEquals(List.of(), wrong);
    }

    /** Those that the public types of an object declare. */
    private static List<Method> methods(Object one) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> type : List.of(Safeconduct.class, ReloadingSafeconduct.class, CaseSession.class, Fact.class, one.getClass())) {
            if (type.isInstance(one) && Modifier.isPublic(type.getModifiers()) && !type.getName().contains(".internal.")) {
                Arrays.stream(type.getDeclaredMethods()).filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> type != Fact.class || method.getReturnType() == Fact.class).forEach(methods::add);
            }
        }
        return methods;
    }

    private static void look(@Nullable Object one, Method method, List<String> wrong) {
        Class<?>[] types = method.getParameterTypes();
        boolean taken = Arrays.stream(method.getParameters()).anyMatch(NullArgumentsTest::takesNull);
        if (!Modifier.isPublic(method.getModifiers()) || method.isBridge() || method.isSynthetic() || LEFT_OUT.contains(method.getName())
                || taken || Arrays.stream(types).allMatch(Class::isPrimitive)) {
            return;
        }
        Object[] nulls = Arrays.stream(types).map(type -> type == boolean.class ? (Object) true : type == int.class ? (Object) 1 : null)
                .toArray();
        String shown = method.getDeclaringClass().getSimpleName() + "." + method.getName() + Arrays.toString(types);
        try {
            method.invoke(one, nulls);
            wrong.add(shown + " took it");
        } catch (InvocationTargetException e) {
            String message = String.valueOf(e.getCause().getMessage());
            if (!(e.getCause() instanceof NullPointerException) || !message.contains("null") || message.startsWith("Cannot ")) {
                wrong.add(shown + ": " + e.getCause());
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean takesNull(Parameter parameter) {
        return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
