/**
 * A first rulebook, and the entries of a further norm, written into the right files. For authors; nothing of it is needed where cases are
 * decided.
 */
@NullMarked
package io.github.safeconduct.authoring.starting;

import org.jspecify.annotations.NullMarked;
