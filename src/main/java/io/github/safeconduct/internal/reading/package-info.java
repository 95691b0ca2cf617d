/** What a rule says, as data. */
@NullMarked
package io.github.safeconduct.internal.reading;

import org.jspecify.annotations.NullMarked;
