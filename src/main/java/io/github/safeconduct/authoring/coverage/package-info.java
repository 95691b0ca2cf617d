/** What the cases of a rulebook have seen of its rules. For authors; nothing of it is needed where cases are decided. */
@NullMarked
package io.github.safeconduct.authoring.coverage;

import org.jspecify.annotations.NullMarked;
