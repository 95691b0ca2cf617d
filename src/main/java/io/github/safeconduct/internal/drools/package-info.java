/** Runs compiled rules in Drools. The only package, beside {@code authoring}, that imports {@code org.drools} and {@code org.kie}. */
@NullMarked
package io.github.safeconduct.internal.drools;

import org.jspecify.annotations.NullMarked;
