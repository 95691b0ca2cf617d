package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.law.Term;

/** One way in which what is open may turn out: by term and value, the literal that it is so; never where nothing is said of the term. */
interface Completion {

    int is(Term term, Object value);
}
