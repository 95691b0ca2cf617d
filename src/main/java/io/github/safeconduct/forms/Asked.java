package io.github.safeconduct.forms;

import io.github.safeconduct.FormField;
import io.github.safeconduct.casefile.FormColumn;
import io.github.safeconduct.law.Term;

/**
 * A question of the form.
 *
 * @param column the column of its answer
 * @param field the line of the form it is
 * @param term what it asks
 * @param several whether it takes several answers, each of which is a subject of its own
 * @param further whether only rulebooks ask it that an answer of the form brings
 */
record Asked(FormColumn column, FormField field, Term term, boolean several, boolean further) {}
