/** The form of a case as a spreadsheet that KoboToolbox and ODK turn into a questionnaire. */
@NullMarked
package io.github.safeconduct.forms;

import org.jspecify.annotations.NullMarked;
