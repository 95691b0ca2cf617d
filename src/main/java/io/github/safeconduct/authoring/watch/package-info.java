/** Checks and tests rules whenever a file of them is saved. For authors; nothing of it is needed where cases are decided. */
@NullMarked
package io.github.safeconduct.authoring.watch;

import org.jspecify.annotations.NullMarked;
