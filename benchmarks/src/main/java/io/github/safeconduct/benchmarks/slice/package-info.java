/**
 * The norms that all contenders decide, the cases drawn for them, and what is written for the build from both. Compiled before
 * everything else, since it writes sources.
 */
package io.github.safeconduct.benchmarks.slice;
