/**
 * A decision as a canonical record without personal data, where to keep it, and how to see later that it is still so.
 *
 * <p>Nothing here decides: it reads a {@link io.github.safeconduct.Decision}, and decides a kept case again.
 */
@NullMarked
package io.github.safeconduct.records;

import org.jspecify.annotations.NullMarked;
