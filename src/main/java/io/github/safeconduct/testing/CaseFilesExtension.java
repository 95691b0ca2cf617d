package io.github.safeconduct.testing;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** The JUnit Jupiter extension behind {@link CaseFiles}: an invocation a case, and one for each file that is none. */
final class CaseFilesExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), CaseFiles.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        CaseFiles said = AnnotationSupport.findAnnotation(context.getTestMethod(), CaseFiles.class).orElseThrow();
        Safeconduct safeconduct = SafeconductExtension.library(context);
        RuleCases cases = new RuleCases(safeconduct);
        List<TestTemplateInvocationContext> invocations = new ArrayList<>();
        for (String location : said.value()) {
            invocations.addAll(at(location, safeconduct, cases, context.getRequiredTestClass().getClassLoader()));
        }
        if (invocations.isEmpty()) {
            throw new ExtensionConfigurationException("@CaseFiles names no location; name one, for instance \"classpath:cases/**\"");
        }
        return invocations.stream();
    }

    private static List<TestTemplateInvocationContext> at(String location, Safeconduct safeconduct, RuleCases cases,
            ClassLoader loader) {
        Map<String, byte[]> files;
        try {
            files = CaseLocations.at(location, loader);
        } catch (IOException e) {
            throw new ExtensionConfigurationException("@CaseFiles(\"" + location + "\"): the files cannot be read", e);
        }
        if (files.isEmpty()) {
            throw new ExtensionConfigurationException("@CaseFiles(\"" + location + "\") finds no case file, so it would check nothing; "
                    + "expected files that end in .yaml, .yml or .json there" + (location.startsWith(CaseLocations.CLASSPATH)
                            ? ", on the class path of the tests"
                            : ", seen from the folder in which the tests are run"));
        }
        List<TestTemplateInvocationContext> invocations = new ArrayList<>();
        files.forEach((file, content) -> invocations.addAll(in(file, content, safeconduct, cases)));
        return invocations;
    }

    private static List<Invocation> in(String file, byte[] content, Safeconduct safeconduct, RuleCases cases) {
        List<Expecting> expecting;
        try {
            expecting = cases.read(file, new ByteArrayInputStream(content));
        } catch (CaseException e) {
            return List.of(new Invocation(file, new NoCase(e.getMessage())));
        }
        return expecting.isEmpty()
                ? List.of(new Invocation(file, new NoCase(file + " holds no case, so it checks nothing; write one, opened with '- case:', "
                        + "or take the file away")))
                : expecting.stream().map(one -> new Invocation(file + ": " + one.facts().name(), new OneCase(one, safeconduct, cases)))
                        .toList();
    }

    private record Invocation(String name, Extension extension) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return name;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(extension);
        }
    }

    /** A file in which there is nothing to run. */
    private record NoCase(String fault) implements BeforeTestExecutionCallback {

        @Override
        public void beforeTestExecution(ExtensionContext context) {
            throw new AssertionError(fault);
        }
    }

    /** Holds one case, and then lets the test's own method look at it. */
    private static final class OneCase implements BeforeTestExecutionCallback, ParameterResolver {

        private final Expecting expecting;
        private final Safeconduct safeconduct;
        private final RuleCases cases;

        private OneCase(Expecting expecting, Safeconduct safeconduct, RuleCases cases) {
            this.expecting = expecting;
            this.safeconduct = safeconduct;
            this.cases = cases;
        }

        @Override
        public void beforeTestExecution(ExtensionContext context) {
            List<String> problems = cases.run(expecting);
            if (!problems.isEmpty()) {
                throw new AssertionError(expecting.place() + ": " + expecting.facts().name() + ": " + String.join("\n  ", problems));
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == CheckedCase.class || type == Decision.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Optional<Case> given = cases.decided(expecting);
            Optional<Decision> decision = given.map(safeconduct::decide);
            if (parameter.getParameter().getType() == CheckedCase.class) {
                return new CheckedCase(expecting, given, decision);
            }
            return decision.orElseThrow(() -> new ParameterResolutionException(expecting.place()
                    + ": the case expects an error, so there is no decision; take a CheckedCase, whose decision may be absent"));
        }
    }
}
