/** The plumbing. Public or not, nothing here is for hosts; nothing of Drools leaves this package. */
package io.github.safeconduct.internal;
