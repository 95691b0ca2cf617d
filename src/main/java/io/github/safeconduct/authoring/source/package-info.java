/** What stands in the files of a rulebook, with the place of every entry: reading, decoding, and the faults found on the way. */
@NullMarked
package io.github.safeconduct.authoring.source;

import org.jspecify.annotations.NullMarked;
