package io.github.safeconduct.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.internal.pack.OwnLaw;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever reading and compiling come to, a host meets the exception that loading documents. */
class RulebookFolderTest {

    @Test
    void whatFailsUnexpectedlyIsARulebookExceptionThatNamesTheFolder() {
        for (Throwable thrown : List.of(new IllegalStateException("of a compiler"), new StackOverflowError())) {
            TreeMap<String, byte[]> failing = new TreeMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                public int size() {
                    if (thrown instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) thrown;
                }
            };
            RulebookException failure = assertThrows(RulebookException.class,
                    () -> RulebookFolder.load(new OwnLaw.Text("the folder my-rules", failing), Safeconduct.load().vocabulary(), List.of(),
                            Set.of(), Set.of()));
            assertEquals(List.of("the folder my-rules: the compiler failed (" + thrown.getClass().getSimpleName()
                    + "), which says that the library is wrong, not what; ./safeconduct verify may say more of the rules. Please report "
                    + "it"), failure.faults());
            assertEquals(thrown, failure.getCause());
        }
    }
}
