package io.github.safeconduct.forms;

import java.util.List;
import java.util.Map;

/**
 * The three sheets of a form, before they are written.
 *
 * @param survey the questions, and what groups them
 * @param choices the answers to choose from
 * @param settings what the form is called
 */
record Sheets(List<Question> survey, List<Choice> choices, Map<String, String> settings) {

    /** The most a cell holds. */
    static final int LONGEST_CELL = 32_767;

    Sheets {
        survey = List.copyOf(survey);
        choices = List.copyOf(choices);
    }

    /** A row of the survey; a cell that is empty is not written. */
    record Question(String type, String name, String label, String hint, String relevant, String constraint, String constraintMessage,
            String calculation, String defaultAnswer) {

        static final List<String> HEADERS = List.of("type", "name", "label", "hint", "relevant", "constraint", "constraint_message",
                "calculation", "default");

        List<String> cells() {
            return List.of(type, name, label, hint, relevant, constraint, constraintMessage, calculation, defaultAnswer);
        }

        static Question calculated(String name, String value) {
            // What is calculated is an expression: a text in quotes. None of ours has a quote in it.
            return new Question("calculate", name, "", "", "", "", "", "'" + value + "'", "");
        }

        static Question note(String name, String label) {
            return new Question("note", name, label, "", "", "", "", "", "");
        }

        static Question opening(String name, String label) {
            return new Question("begin_group", name, label, "", "", "", "", "", "");
        }

        static Question closing() {
            return new Question("end_group", "", "", "", "", "", "", "", "");
        }
    }

    /** A row of the choices. */
    record Choice(String list, String name, String label) {

        static final List<String> HEADERS = List.of("list_name", "name", "label");

        List<String> cells() {
            return List.of(list, name, label);
        }
    }
}
