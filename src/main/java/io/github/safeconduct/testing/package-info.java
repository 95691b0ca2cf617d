/**
 * For the tests of hosts and rule authors: cases with expectations run on the real engine, the library injected into tests, assertions on
 * decisions, and a fake that answers with prepared ones. Nothing of it is needed at run time; what needs JUnit Jupiter or AssertJ says so.
 */
@NullMarked
package io.github.safeconduct.testing;

import org.jspecify.annotations.NullMarked;
