package io.github.safeconduct;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import java.util.Comparator;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.domain.JavaClass;
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

    /** The packages that the module exports, but for the generated constants. */
    private static final String[] OPEN = Stream.of("", ".authoring", ".casefile", ".derogations", ".forms", ".interview", ".law", ".model",
            ".records", ".report", ".spi", ".testing").map(name -> "io.github.safeconduct" + name).toArray(String[]::new);

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
        Object[] nulls = nulls(types);
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

    /** Whatever a host or an author can call without an object, in every package that is open to them. */
    @Test
    void noFactoryLeavesItToTheJavaRuntime() {
        List<String> wrong = new ArrayList<>();
        int[] called = new int[1];
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(OPEN).stream()
                .filter(type -> Arrays.asList(OPEN).contains(type.getPackageName())).map(JavaClass::reflect)
                .filter(NullArgumentsTest::isOpen).sorted(Comparator.comparing(Class::getName)).forEach(type -> {
                    for (Method method : type.getDeclaredMethods()) {
                        if (isFactory(method)) {
                            called[0]++;
                            says(method, wrong);
                        }
                    }
                });
        assertEquals(List.of(), wrong);
        assertTrue(called[0] > 80, "called " + called[0]);
    }

    /** What the JVM calls, or the compiler writes, is none. */
    private static boolean isFactory(Method method) {
        return Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()
                && !method.getDeclaringClass().isEnum() && !method.getName().equals("main")
                && !Arrays.stream(method.getParameterTypes()).allMatch(Class::isPrimitive);
    }

    private static boolean isOpen(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) && (type.getEnclosingClass() == null || isOpen(type.getEnclosingClass()));
    }

    private static void says(Method method, List<String> wrong) {
        try {
            method.invoke(null, nulls(method.getParameterTypes()));
        } catch (InvocationTargetException e) {
            String message = String.valueOf(e.getCause().getMessage());
            if (message.equals("null") || message.startsWith("Cannot ")) {
                wrong.add(method.getDeclaringClass().getSimpleName() + "." + method.getName() + Arrays.toString(method.getParameterTypes())
                        + ": " + e.getCause());
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object[] nulls(Class<?>[] types) {
        return Arrays.stream(types).map(type -> type == boolean.class ? (Object) true : type == int.class ? (Object) 1 : null).toArray();
    }

    private static boolean takesNull(Parameter parameter) {
        return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
