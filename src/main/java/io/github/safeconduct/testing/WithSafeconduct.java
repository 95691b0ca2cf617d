package io.github.safeconduct.testing;

import io.github.safeconduct.law.Evidence;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class, of the classes nested in it, or one test, the real library: a parameter of type
 * {@link io.github.safeconduct.Safeconduct} is the library, loaded once for all tests that ask for the same; one of type
 * {@link io.github.safeconduct.CaseSession} is a session of its own for each test, closed after it. Needs JUnit Jupiter.
 *
 * <p>What stands on a test method is used instead of what stands on its class, and what stands on a class instead of what stands on the
 * class round it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(SafeconductExtension.class)
public @interface WithSafeconduct {

    /** The day of every run: outcomes then change with the law, as they will for users. */
    String TODAY = "today";

    /**
     * Folders of own rulebooks: paths from where the tests are run, or {@code classpath:} and a folder on the class path. Each is loaded as
     * {@link io.github.safeconduct.Safeconduct#load(java.nio.file.Path)} loads it.
     */
    String[] rules() default {};

    /** The bundled rulebooks in whose place own ones may stand. */
    String[] replacing() default {};

    /** The least evidence by which a norm may carry a permission. */
    Evidence evidence() default Evidence.RECOLLECTION;

    /** The day of a case that names none, as year-month-day, so that no test comes out otherwise tomorrow; or {@link #TODAY}. */
    String day() default "2026-01-01";
}
