package io.github.safeconduct.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test once for every case of some case files, named by file and case. What a case {@code expect}s is held before the method runs,
 * so an empty method is a whole test; a method may take the {@link CheckedCase}, or its {@link io.github.safeconduct.Decision}, and look
 * further. Where no file or no case is found the test fails. {@link WithSafeconduct} says which library decides. Needs JUnit Jupiter and
 * the YAML module of Jackson.
 *
 * <pre>{@code
 * @CaseFiles("classpath:cases/**")
 * void everyCaseComesOutAsItsFileSays() {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@TestTemplate
@ExtendWith(CaseFilesExtension.class)
public @interface CaseFiles {

    /**
     * Where the cases are: files, folders, or patterns with {@code *} and {@code **}; paths from where the tests are run, or
     * {@code classpath:} and a path on the class path. Files end in {@code .yaml}, {@code .yml} or {@code .json}.
     */
    String[] value();
}
