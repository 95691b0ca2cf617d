/** The command line. */
@NullMarked
package io.github.safeconduct.cli;

import org.jspecify.annotations.NullMarked;
