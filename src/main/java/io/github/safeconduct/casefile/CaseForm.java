package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.FormField;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Printable;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A case file to fill in: what the case states, and a line for every term that can still matter to it, with its question and codes as a
 * comment, the most decisive first. It is a case file as it stands, decided as the case it was made from: a line left empty is not known,
 * and what is taken to be no unless somebody says otherwise is a comment until its {@code #} is taken
 * away. Thread safe.
 */
public final class CaseForm {

    private static final int NORMS_SHOWN = 6;
    private static final int WIDTH = 118;

    private final Safeconduct safeconduct;
    private final StringBuilder out = new StringBuilder();
    private final CaseFile given;
    private final List<FormField> fields;
    private final FormPlaces places;

    private CaseForm(Safeconduct safeconduct, CaseFile given) {
        this.safeconduct = safeconduct;
        this.given = given;
        try (CaseSession session = given.open(safeconduct)) {
            this.fields = safeconduct.form(session.toCase());
        }
        this.places = new FormPlaces(given, safeconduct.vocabulary());
    }

    /**
     * The form for a case, as YAML: one item of a list, so that the forms of several cases make one file.
     *
     * @throws io.github.safeconduct.CaseException if the case cannot be decided as given
     */
    public static String of(Safeconduct safeconduct, CaseFile given) {
        Objects.requireNonNull(safeconduct, "the library is null");
        Objects.requireNonNull(given, "the case is null");
        CaseForm form = new CaseForm(safeconduct, given);
        form.write();
        return form.out.toString();
    }

    private void write() {
        line(0, "- case: " + CaseWriter.quoted(given.name()));
        if (!given.rulebooks().isEmpty()) {
            line(1, "rulebooks: " + CaseWriter.list(given.rulebooks()));
        }
        given.asOf().ifPresent(day -> line(1, "asOf: " + day));
        if (!given.focus().isEmpty()) {
            line(1, "focus: " + CaseWriter.list(given.focus()));
        }
        for (FactKind kind : FactKind.values()) {
            List<StatedFact> facts = given.sections().stream().filter(fact -> fact.kind() == kind).toList();
            if (!facts.isEmpty()) {
                line(1, kind.section() + ":");
                facts.forEach(fact -> fact(fact, 2, facts.size() > 1));
            }
        }
        List<FormField> loose = fields.stream().filter(field -> !inFacts(field)).toList();
        List<Stated> flat = given.flat().stream().filter(one -> loose.stream().noneMatch(field -> field.term().equals(one.term())))
                .toList();
        if (flat.isEmpty() && loose.isEmpty()) {
            return;
        }
        line(1, "answers:"
                + (flat.isEmpty() && loose.stream().allMatch(FormField::isPresumed) && !given.sections().isEmpty() ? " {}" : ""));
        flat.forEach(one -> line(2, one.term() + ": " + CaseWriter.word(one.value())));
        loose.forEach(field -> field(field, 2));
    }

    /** A fact's own answers, then what hangs on it, and what is left to say of this one where there are several. */
    private void fact(StatedFact fact, int depth, boolean item) {
        List<String> lines = new ArrayList<>();
        fact.name().ifPresent(name -> lines.add("name: " + CaseWriter.quoted(name)));
        Set<String> own = new HashSet<>();
        List<FormField> here = fields.stream().filter(field -> inFacts(field) && kind(field) == fact.kind()).toList();
        fact.answers().stream()
                .filter(one -> one.value() != Truth.UNKNOWN || here.stream().noneMatch(field -> field.term().equals(one.term())))
                .forEach(one -> {
                    own.add(one.term());
                    lines.add(one.term() + ": " + CaseWriter.word(one.value()));
                });
        List<FormField> left = here.stream().filter(field -> !own.contains(field.term())).toList();
        boolean nothing = lines.isEmpty() && fact.records().isEmpty() && left.stream().allMatch(FormField::isPresumed);
        int inner = item ? depth + 1 : depth;
        if (item) {
            line(depth, nothing ? "- {}" : "- # one of several");
        } else if (nothing) {
            line(depth, "{}");
        }
        lines.forEach(text -> line(inner, text));
        for (FactKind kind : FactKind.values()) {
            List<StatedFact> records = fact.records().stream().filter(record -> record.kind() == kind).toList();
            if (!records.isEmpty()) {
                line(inner, kind.section() + ":");
                records.forEach(record -> fact(record, inner + 1, records.size() > 1));
            }
        }
        if (given.sections().contains(fact)) {
            missingRecords(fact, inner);
        }
        left.forEach(field -> field(field, inner));
    }

    /**
     * What belongs to a record that other subjects have is asked of this one as well: said of the whole case it could contradict theirs.
     */
    private void missingRecords(StatedFact subject, int depth) {
        for (FactKind kind : FactKind.values()) {
            List<FormField> of = fields.stream()
                    .filter(field -> kind(field) == kind && places.hungOn(field.term()).filter(subject.kind()::equals).isPresent())
                    .toList();
            if (!of.isEmpty() && subject.records().stream().noneMatch(record -> record.kind() == kind)) {
                line(depth, kind.section() + ":" + (of.stream().allMatch(FormField::isPresumed) ? " {}" : ""));
                of.forEach(field -> field(field, depth + 1));
            }
        }
    }

    private boolean inFacts(FormField field) {
        return places.ofEachFact(field.term()) || places.hungOn(field.term()).isPresent();
    }

    private FactKind kind(FormField field) {
        return safeconduct.vocabulary().require(field.term()).fact();
    }

    private void field(FormField field, int depth) {
        Term term = safeconduct.vocabulary().require(field.term());
        comment(depth, (field.isAsked() ? "ASKED. " : "") + term.ask());
        comment(depth, "  " + takes(term) + " (" + Answerer.valueOf(field.who()).name().toLowerCase(Locale.ROOT).replace('_', '-') + ")"
                + norms(field.norms()));
        if (!term.words().help().isEmpty()) {
            comment(depth, "  " + term.words().help());
        }
        List<String> compared = term.settledBy().stream().flatMap(by -> by.terms().stream()).distinct().toList();
        if (!compared.isEmpty()) {
            comment(depth, "  Or state " + String.join(" and ", compared) + ", where that settles it.");
        }
        term.values().stream().filter(code -> term.words().meaning().containsKey(code))
                .forEach(code -> comment(depth, "  " + term.words().labelled(code)));
        if (field.isPresumed() && !field.isAsked()) {
            line(depth, "# " + field.term() + ":   # not stated means no");
        } else if (term.name().equals(Vocabulary.OPERATION_KIND) || term.marks().gathers()) {
            // A kind written without an answer is one that nobody knows, which asks what any kind would; and where nobody knows the answer
            // to a question that stands for several, these are asked.
            line(depth, "# " + field.term() + ":");
        } else {
            line(depth, field.term() + ":");
        }
    }

    private static String norms(List<String> norms) {
        String shown = norms.stream().limit(NORMS_SHOWN).collect(Collectors.joining(", "));
        return norms.isEmpty() ? "" : "; " + shown + (norms.size() > NORMS_SHOWN ? " and " + (norms.size() - NORMS_SHOWN) + " more" : "");
    }

    private static String takes(Term term) {
        return term.isYesNo()
                ? "yes, no"
                : term.isChoice() ? String.join(", ", term.answers()) : "a " + term.type().name().toLowerCase(Locale.ROOT);
    }

    /** A comment of as many lines as it needs. */
    private void comment(int depth, String text) {
        StringBuilder line = new StringBuilder();
        String indent = text.startsWith("  ") ? "  " : "";
        for (String word : Printable.of(text).strip().split(" ")) {
            if (line.length() > 0 && line.length() + word.length() > WIDTH - 2 * depth) {
                line(depth, "# " + indent + line);
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        line(depth, "# " + indent + line);
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
