/**
 * A rulebook of one's own as one signed file: its form, its manifest, its signatures. Everything is read into memory once, and what was
 * verified is what is handed on.
 */
@NullMarked
package io.github.safeconduct.authoring.packs;

import org.jspecify.annotations.NullMarked;
