/** What one rulebook says of one flow: settling, both readings compared, conclusions, waivers, bases. */
@NullMarked
package io.github.safeconduct.internal.decide;

import org.jspecify.annotations.NullMarked;
