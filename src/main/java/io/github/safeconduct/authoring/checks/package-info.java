/** What the verifier looks for, one class a check. */
@NullMarked
package io.github.safeconduct.authoring.checks;

import org.jspecify.annotations.NullMarked;
