/** The workshop of rule authors: reading, verifying and compiling rulebooks. Needs optional jars; nothing of it is needed at run time. */
@NullMarked
package io.github.safeconduct.authoring;

import org.jspecify.annotations.NullMarked;
