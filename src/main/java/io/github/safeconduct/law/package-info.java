/** The law as values: norms, sources, registers, terms. No files, no engine. */
@NullMarked
package io.github.safeconduct.law;

import org.jspecify.annotations.NullMarked;
