package io.github.safeconduct.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests of a class that is no test of ours, as a host's build would. */
final class Runs {

    private Runs() {}

    /** What came of each test, and of each container that failed, by its name: a message, or nothing where it passed. */
    static Map<String, String> of(Class<?> tests) {
        Map<String, String> results = Collections.synchronizedMap(new TreeMap<>());
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build(),
                new TestExecutionListener() {
                    @Override
                    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                        if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                            results.put(test.getDisplayName(), result.getThrowable().map(Runs::message).orElse(""));
                        }
                    }
                });
        return results;
    }

    private static String message(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage()
                + (failure.getCause() == null ? "" : " <- " + message(failure.getCause()));
    }
}
