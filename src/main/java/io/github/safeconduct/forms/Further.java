package io.github.safeconduct.forms;

import io.github.safeconduct.FormField;
import java.util.Map;

/**
 * An answer of the form that brings the rulebooks of another body, and what is to be filled in under these as well.
 *
 * @param by the question
 * @param answer the answer
 * @param fields what the form of the case with that answer asks, by term
 */
record Further(Asked by, String answer, Map<String, FormField> fields) {}
