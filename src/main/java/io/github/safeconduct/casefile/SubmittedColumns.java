package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Marks;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Truth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of an export are the form's. Tools put groups before the name, {@code group/name} or {@code group-name}, or leave them
 * out; they add columns of their own, and people add questions of theirs. Nothing that was answered to our questions is passed over: in a
 * group of ours, or where no groups are written, every column must be understood; and elsewhere none may have the name of one of ours.
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

    /** Some tools let people choose what parts a group from a name. */
    private static final Pattern SEPARATED = Pattern.compile("[^\\p{L}\\p{N}_\\s]+");

    private static final Set<String> OF_A_FACT = Set.of(FormColumn.NAME, FormColumn.THERE_IS);

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
    Optional<String> name(SubmissionReader.Cell cell, List<SubmissionReader.Cell> all) {
        Optional<String> name = name(cell.header(), all);
        if (name.isPresent() && cell.repeated()) {
            throw new CaseException("found in a group that repeats, several times in one submission; expected "
                    + expected(name.get()) + " once. Let the group repeat no more, or export its items as submissions of their own");
        }
        return name;
    }

    private Optional<String> name(String header, List<SubmissionReader.Cell> all) {
        List<String> path = List.of(header.split("[/:-]"));
        int group = -1;
        for (int i = 0; i < path.size() - 1; i++) {
            group = isGroup(path.get(i)) ? i : group;
        }
        List<String> names = path.subList(group + 1, path.size());
        String last = names.isEmpty() ? "" : names.get(names.size() - 1);
        if (group < 0 && (grouped || header.startsWith("_") || last.startsWith("_") || OF_THE_TOOLS.contains(last))) {
            notOurs(header);
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

    /**
     * A question of the form that was moved to another group, or whose column was renamed, looks like one of the host's own. Passing it
     * over would decide without its answer.
     */
    private void notOurs(String header) {
        List<String> parts = SEPARATED.splitAsStream(header).map(part -> part.strip().toLowerCase(Locale.ROOT)).toList();
        String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
        Optional<String> ours = ours(last);
        if (ours.isEmpty() && parts.size() > 1) {
            // One column for each answer: the answer stands last.
            ours = ours(parts.get(parts.size() - 2)).filter(name -> accepts(name, last));
        }
        if (ours.isEmpty() && parts.stream().noneMatch(part -> part.startsWith(FormColumn.GROUP))) {
            return;
        }
        throw new CaseException("it has a name of the form and stands where the form has none; expected "
                + ours.map(this::expected).orElse("a column of the form") + ", as the form writes it. Put the question back into its group "
                + "and export again; a question of your own needs another name");
    }

    /** The form's own writing of a name in lower case; empty where it is none of the form's. */
    private Optional<String> ours(String lower) {
        for (String name : OF_THE_CASE) {
            if (name.toLowerCase(Locale.ROOT).equals(lower)) {
                return Optional.of(name);
            }
        }
        int added = lower.indexOf("__");
        String base = added < 0 ? lower : lower.substring(0, added);
        return OF_A_FACT.contains(base) && added > 0 && FormColumn.read(lower).isPresent()
                ? Optional.of(lower)
                : vocabulary.terms().stream().map(Term::name).filter(name -> name.toLowerCase(Locale.ROOT).equals(base)).findFirst()
                        .map(name -> name + lower.substring(base.length()));
    }

    private boolean accepts(String column, String lower) {
        Term term = term(column);
        return term != null && (Truth.UNKNOWN.word().equals(lower) || (term.isChoice()
                ? term.values().stream().anyMatch(code -> code.toLowerCase(Locale.ROOT).equals(lower))
                : Set.of(Truth.YES.word(), Truth.NO.word()).contains(lower)));
    }

    private @Nullable Term term(String column) {
        int added = column.indexOf("__");
        return vocabulary.find(added < 0 ? column : column.substring(0, added));
    }

    /** The header that a form writes for a column, as far as its name says in which group it is. */
    private String expected(String name) {
        Term term = term(name);
        String who = term == null ? "" : "_" + new Marks(vocabulary, Map.of()).of(term).who().name().toLowerCase(Locale.ROOT);
        return "'" + FormColumn.GROUP + who + "/" + name + "'";
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
                        || (column.on().isPresent() && OF_A_FACT.contains(column.term())))
                .isPresent();
    }
}
