package io.github.safeconduct.benchmarks.contenders;

import java.util.Map;

/** Somebody who decides the slice. Made once; decides on one thread at a time. */
public interface Contender extends AutoCloseable {

    /** Decides a case: whatever its host would go on with. */
    Object decide(Map<String, Object> answers);

    /** Which norms speak in a case, for the check that all contenders agree. */
    default Speaks speaks(Map<String, Object> answers) {
        return (Speaks) decide(answers);
    }

    @Override
    default void close() {}
}
