/** A decision in words and as data, for people and for hosts. */
@NullMarked
package io.github.safeconduct.report;

import org.jspecify.annotations.NullMarked;
