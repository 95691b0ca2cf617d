/**
 * The rules as a static site: a page for every norm and every term, found by body, area, source and word, without a server. For authors and
 * whoever reads rules; nothing of it is needed where cases are decided.
 */
@NullMarked
package io.github.safeconduct.authoring.handbook;

import org.jspecify.annotations.NullMarked;
