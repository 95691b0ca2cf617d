/**
 * The life of a derogation: what was declared, for how long, and what falls due when it ends.
 *
 * <p>Nothing here decides: it decides one case as of one day after the other, and reads what the norms then say.
 */
@NullMarked
package io.github.safeconduct.derogations;

import org.jspecify.annotations.NullMarked;
