/**
 * What a change of rules comes to, and what never happens under them: rules as a circuit over everything a case can state, decided by a SAT
 * solver. For authors; nothing of it is needed where cases are decided.
 */
@NullMarked
package io.github.safeconduct.authoring.proof;

import org.jspecify.annotations.NullMarked;
