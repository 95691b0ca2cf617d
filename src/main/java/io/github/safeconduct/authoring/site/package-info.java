/** What pages for rule authors have in common: their frame and style. Nothing of it is needed where cases are decided. */
@NullMarked
package io.github.safeconduct.authoring.site;

import org.jspecify.annotations.NullMarked;
