/**
 * What the cases of a rulebook would have noticed: every rule changed a little, and the cases that then fail. For authors; nothing of it is
 * needed where cases are decided.
 */
@NullMarked
package io.github.safeconduct.authoring.mutation;

import org.jspecify.annotations.NullMarked;
