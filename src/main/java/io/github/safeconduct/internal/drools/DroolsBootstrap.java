package io.github.safeconduct.internal.drools;

import java.util.function.Supplier;

/**
 * Starts Drools with the library's class loader as the thread's.
 *
 * <p>Drools finds its services through the thread's context class loader, once for the whole JVM; where the first thread cannot see Drools,
 * they stay null for ever.
 */
public final class DroolsBootstrap {

    private DroolsBootstrap() {}

    public static <T> T underOwnLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(DroolsBootstrap.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
