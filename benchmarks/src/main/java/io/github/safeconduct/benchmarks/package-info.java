/** What is measured, how it is run, and the table that comes of it. */
package io.github.safeconduct.benchmarks;
