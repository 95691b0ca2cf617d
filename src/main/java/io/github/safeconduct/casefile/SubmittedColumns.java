package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns of an export are the form's. Tools put groups before the name, {@code group/name} or {@code group-name}, or leave them
 * out; they add columns of their own, and people add questions of theirs. Nothing that was answered to our questions is passed over: in a
 * group of ours, or where no groups are written, every column must be understood.
 */
final class SubmittedColumns {

    private static final Set<String> OF_THE_CASE = Set.of(FormColumn.FORM, FormColumn.CASE, FormColumn.RULEBOOKS, FormColumn.AS_OF,
            FormColumn.FOCUS);

    /** What forms and servers record beside answers; names that begin with an underscore are the servers' as well. */
    private static final Set<String> OF_THE_TOOLS = Set.of("start", "end", "today", "username", "deviceid", "phonenumber", "email",
            "audit", "instanceID", "instanceName", "rootUuid", "deprecatedID", "uuid", "KEY", "SubmissionDate", "SubmitterID",
            "SubmitterName", "AttachmentsPresent", "AttachmentsExpected", "Status", "ReviewState", "DeviceID", "Edits", "FormVersion");

    /** The note that opens the form. */
    private static final String NOTE = FormColumn.GROUP + "__note";

    private final Vocabulary vocabulary;
    private final boolean grouped;

    /** @param grouped whether the headers have groups before the names */
    SubmittedColumns(Vocabulary vocabulary, boolean grouped) {
        this.vocabulary = vocabulary;
        this.grouped = grouped;
    }

    /**
     * The name of one of the form's columns; empty for one that is not the form's.
     *
     * @throws CaseException if it should be the form's and is none
     */
    Optional<String> name(String header, List<SubmissionReader.Cell> all) {
        List<String> path = List.of(header.split("[/:-]"));
        int group = -1;
        for (int i = 0; i < path.size() - 1; i++) {
            group = isGroup(path.get(i)) ? i : group;
        }
        List<String> names = path.subList(group + 1, path.size());
        String last = names.isEmpty() ? "" : names.get(names.size() - 1);
        if (group < 0 && (grouped || last.startsWith("_") || OF_THE_TOOLS.contains(last))) {
            return Optional.empty();
        }
        if (names.size() == 1 && (isOfTheForm(last) || last.equals(NOTE))) {
            return last.equals(NOTE) ? Optional.empty() : Optional.of(last);
        }
        if (names.size() == 2 && isOfTheForm(names.get(0))) {
            String whole = header.substring(0, header.length() - last.length() - 1);
            if (all.stream().anyMatch(cell -> cell.header().equals(whole))) {
                return Optional.empty(); // one answer of several, which its own column has as well
            }
            throw new CaseException("one column for each answer; expected all of them in one column, with blanks between them. "
                    + "Export questions with several answers in a single column");
        }
        throw new CaseException("expected a column of the form" + hint(last) + (group < 0
                ? "; export with groups in the headers where the form has questions of your own"
                : "; make the form anew if the vocabulary has changed since"));
    }

    private String hint(String last) {
        return Nearest.isName(last) ? Nearest.hint(last, vocabulary.names()) : "";
    }

    /** By its own name: a form writes no other, and under two names a term would have two answers. */
    private boolean isTerm(String name) {
        Term term = vocabulary.find(name);
        return term != null && term.name().equals(name);
    }

    private static boolean isGroup(String name) {
        return name.startsWith(FormColumn.GROUP) && !name.contains("__");
    }

    private boolean isOfTheForm(String name) {
        return OF_THE_CASE.contains(name) || FormColumn.read(name)
                .filter(column -> isTerm(column.term())
                        || (column.on().isPresent() && Set.of(FormColumn.NAME, FormColumn.THERE_IS).contains(column.term())))
                .isPresent();
    }
}
