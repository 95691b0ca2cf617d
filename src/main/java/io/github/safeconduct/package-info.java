/** All a host needs to import beside the facts in {@code model}: the facade, the decision and the exceptions. */
@NullMarked
package io.github.safeconduct;

import org.jspecify.annotations.NullMarked;
