package io.github.safeconduct.testing;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Safeconduct;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The JUnit Jupiter extension behind {@link WithSafeconduct}. A test whose library cannot be said in an annotation (own rules in a
 * temporary folder, a {@link FakeSafeconduct}) registers one itself:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final SafeconductExtension KIT = SafeconductExtension.of(Safeconduct.load(FOLDER));
 * }</pre>
 *
 * <p>Thread safe, so that tests may run in parallel.
 */
public final class SafeconductExtension implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(SafeconductExtension.class);

    private final @Nullable Safeconduct given;

    /** For JUnit: the library is the one that {@link WithSafeconduct} describes. */
    public SafeconductExtension() {
        this.given = null;
    }

    private SafeconductExtension(Safeconduct given) {
        this.given = given;
    }

    /** An extension that injects a library a test has made itself. */
    public static SafeconductExtension of(Safeconduct safeconduct) {
        return new SafeconductExtension(Objects.requireNonNull(safeconduct, "the library is null"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Safeconduct.class || type == CaseSession.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Safeconduct library = given == null ? library(context) : given;
        return parameter.getParameter().getType() == Safeconduct.class ? library : session(library, parameter, context);
    }

    /** The library that the annotations on a test describe. */
    static Safeconduct library(ExtensionContext context) {
        return Libraries.of(annotation(context), context.getRequiredTestClass().getClassLoader());
    }

    private static Optional<WithSafeconduct> annotation(ExtensionContext context) {
        Optional<WithSafeconduct> found = context.getTestMethod().flatMap(SafeconductExtension::on);
        Class<?> type = context.getTestClass().orElse(null);
        while (found.isEmpty() && type != null) {
            found = on(type);
            type = type.getEnclosingClass();
        }
        return found;
    }

    private static Optional<WithSafeconduct> on(AnnotatedElement element) {
        return AnnotationSupport.findAnnotation(element, WithSafeconduct.class);
    }

    private static CaseSession session(Safeconduct library, ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException("a session is of one test, and "
                    + parameter.getDeclaringExecutable().getName()
                    + " is run for several; take a Safeconduct here, or the CaseSession as a "
                    + "parameter of the test or of its @BeforeEach method");
        }
        long sessions = Arrays.stream(parameter.getDeclaringExecutable().getParameters()).map(Parameter::getType)
                .filter(type -> type == CaseSession.class).count();
        if (sessions > 1) {
            throw new ParameterResolutionException("a test has one session, shared with its @BeforeEach and @AfterEach methods, and "
                    + parameter.getDeclaringExecutable().getName() + " asks for " + sessions
                    + "; take a Safeconduct, and open the others with Safeconduct.openSession()");
        }
        ExtensionContext.Store store = context.getStore(OURS);
        CaseSession session = store.get(CaseSession.class, CaseSession.class);
        if (session == null) {
            session = library.openSession();
            store.put(CaseSession.class, session);
        }
        return session;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        CaseSession session = context.getStore(OURS).remove(CaseSession.class, CaseSession.class);
        if (session != null) {
            session.close();
        }
    }
}
