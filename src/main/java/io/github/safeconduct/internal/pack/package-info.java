/** A rulebook as loaded: its index, its fingerprint, what ties it to the classes that were compiled. */
@NullMarked
package io.github.safeconduct.internal.pack;

import org.jspecify.annotations.NullMarked;
