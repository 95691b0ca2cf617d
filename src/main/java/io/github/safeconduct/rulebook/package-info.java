/** Rulebooks as text: registers, terms and rules; reading, verifying and indexing them. */
@NullMarked
package io.github.safeconduct.rulebook;

import org.jspecify.annotations.NullMarked;
