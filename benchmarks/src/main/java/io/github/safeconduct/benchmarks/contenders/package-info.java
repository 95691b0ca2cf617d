/** Those who decide the slice, one class each, in the form their own manuals show. */
package io.github.safeconduct.benchmarks.contenders;
