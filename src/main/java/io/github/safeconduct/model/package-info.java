/**
 * Facts that carry answers, and the conclusions rules draw from them: records and enums with no logic beyond their
 * invariants and the modal tests.
 */
@NullMarked
package io.github.safeconduct.model;

import org.jspecify.annotations.NullMarked;
