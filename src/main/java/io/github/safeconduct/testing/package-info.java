/** For test harnesses and rule authors: cases with expectations, run on the real engine. */
@NullMarked
package io.github.safeconduct.testing;

import org.jspecify.annotations.NullMarked;
