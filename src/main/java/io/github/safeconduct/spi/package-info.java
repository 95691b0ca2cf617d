/** What a host may implement. */
@NullMarked
package io.github.safeconduct.spi;

import org.jspecify.annotations.NullMarked;
