/** What to ask, what to change, and how far the unknowns reach: one bounded search over the conditions. */
@NullMarked
package io.github.safeconduct.internal.advise;

import org.jspecify.annotations.NullMarked;
