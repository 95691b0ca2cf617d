/** Asks, one question at a time, until a case is settled. */
@NullMarked
package io.github.safeconduct.interview;

import org.jspecify.annotations.NullMarked;
