package io.github.safeconduct.forms;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.FormField;
import io.github.safeconduct.RulebookOutcome;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.FormColumn;
import io.github.safeconduct.casefile.FormPlaces;
import io.github.safeconduct.casefile.StatedFact;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Printable;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Subject;
import io.github.safeconduct.model.Truth;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the form of one case on its sheets. Used once. */
final class FormSheets {

    private static final String BODY = "recipientBody";

    private final Safeconduct safeconduct;
    private final Vocabulary vocabulary;
    private final CaseFile given;
    private final FormPlaces places;
    private final List<FormField> fields;
    private final Case told;
    private final List<Further> further = new ArrayList<>();
    private final List<Asked> order = new ArrayList<>();
    private final List<Sheets.Question> survey = new ArrayList<>();
    private final Lists lists = new Lists();

    FormSheets(Safeconduct safeconduct, CaseFile given) {
        this.safeconduct = safeconduct;
        this.vocabulary = safeconduct.vocabulary();
        this.given = given;
        this.places = new FormPlaces(given, vocabulary);
        oneOfTheWhole();
        this.told = told(given);
        this.fields = safeconduct.form(told);
    }

    /** The case with its people, data and recipients called by their numbers, so that a flow says which it is about. */
    private Case told(CaseFile file) {
        try (CaseSession session = file.open(safeconduct)) {
            Map<FactKind, Integer> numbers = new EnumMap<>(FactKind.class);
            List<Fact<?>> facts = new ArrayList<>();
            for (Fact<?> fact : file.facts()) {
                int number = numbers.merge(FactKind.of(fact), 1, Integer::sum);
                facts.add(fact instanceof Subject<?> subject ? subject.named(Integer.toString(number)) : fact);
            }
            return session.toCase().toBuilder().facts(facts).build();
        }
    }

    /** What a case may have several of, although its flows do not tell them apart, has no column of its own. */
    private void oneOfTheWhole() {
        for (FactKind kind : FactKind.values()) {
            if (!kind.isSubject() && given.sections().stream().filter(fact -> fact.kind() == kind).count() > 1) {
                throw new CaseException("the case has several facts under '" + kind.section()
                        + "', and a spreadsheet cannot say which of them an answer is about; state them in one, or fill in the form that "
                        + "is printed without --xlsform");
            }
        }
    }

    /** What further rulebooks ask where a recipient turns out to be a body with rules of its own. */
    private void further() {
        Decision now = safeconduct.decide(told);
        Set<String> law = names(now);
        for (FormField field : fields) {
            Term term = vocabulary.require(field.term());
            for (String answer : term.isChoice() ? term.values() : List.<String>of()) {
                if (term.name().equals(BODY) || term.implies().getOrDefault(answer, Map.of()).containsKey(BODY)) {
                    places.of(term.name()).forEach(column -> further(asked(column, field, false), answer, law, now.focus()));
                }
            }
        }
    }

    private void further(Asked by, String answer, Set<String> law, Collection<String> focus) {
        try {
            Case then = answered(by.column(), by.term(), answer);
            if (!law.containsAll(names(safeconduct.decide(then)))) {
                Map<String, FormField> asks = new LinkedHashMap<>();
                safeconduct.form(then.toBuilder().focus(focus.toArray(String[]::new)).build())
                        .forEach(field -> asks.put(field.term(), field));
                further.add(new Further(by, answer, asks));
            }
        } catch (CaseException e) {
            // Beside what the case states this cannot be the answer; the phone refuses it as well.
            return;
        }
    }

    private Case answered(FormColumn column, Term term, String answer) {
        if (column.on().isEmpty()) {
            return told.toBuilder().answer(term.name(), answer).build();
        }
        List<Fact<?>> facts = new ArrayList<>();
        for (Fact<?> fact : told.facts()) {
            boolean here = FactKind.of(fact) == column.on().get() && fact instanceof Subject<?> subject
                    && subject.name().equals(Integer.toString(column.number()));
            facts.add(here ? fact.answer(term.name(), answer) : fact);
        }
        return told.toBuilder().facts(facts).build();
    }

    private static Set<String> names(Decision decision) {
        return decision.rulebooks().stream().map(RulebookOutcome::name).collect(Collectors.toSet());
    }

    private Asked asked(FormColumn column, FormField field, boolean onlyFurther) {
        return new Asked(column, field, vocabulary.require(field.term()), column.on().isEmpty() && places.takesSeveral(field.term()),
                onlyFurther);
    }

    /** What is asked under the law of the case, and then what is asked only under what an answer brings. */
    private Map<FormField, Boolean> lines() {
        Map<FormField, Boolean> lines = new LinkedHashMap<>();
        Set<String> terms = new HashSet<>();
        fields.forEach(field -> {
            terms.add(field.term());
            lines.put(field, false);
        });
        further.forEach(one -> one.fields().values().stream().filter(field -> terms.add(field.term()))
                .forEach(field -> lines.put(field, true)));
        return lines;
    }

    Sheets made() {
        further();
        Map<FormField, Boolean> lines = lines();
        List<Answerer> groups = lines.keySet().stream().map(field -> Answerer.valueOf(field.who())).distinct()
                // What offices must say comes last, as in an interview.
                .sorted((one, other) -> Boolean.compare(one.isOffice(), other.isOffice())).toList();
        for (Answerer who : groups) {
            lines.forEach((field, onlyFurther) -> {
                if (field.who().equals(who.name())) {
                    places.of(field.term()).forEach(column -> order.add(asked(column, field, onlyFurther)));
                }
            });
        }
        if (order.isEmpty()) {
            throw new CaseException("nothing that anybody could still say makes a difference to the case; there is no form to fill in");
        }
        survey.add(Sheets.Question.opening(FormColumn.GROUP, "The case"));
        survey.add(Sheets.Question.note(FormColumn.GROUP + "__note", "Answer what you know. 'Not known' says that you do not know it; "
                + "what you leave out nobody has said."));
        stated();
        survey.add(Sheets.Question.closing());
        Skips skips = new Skips(order, further, given, safeconduct);
        for (Answerer who : groups) {
            String asked = who.name().toLowerCase(Locale.ROOT);
            survey.add(Sheets.Question.opening(FormColumn.GROUP + "_" + asked, "Who can answer: " + asked.replace('_', ' ')));
            for (Asked one : order) {
                if (one.field().who().equals(who.name())) {
                    ask(one, skips);
                }
            }
            survey.add(Sheets.Question.closing());
        }
        return new Sheets(checked(survey), lists.choices(), settings());
    }

    private void ask(Asked one, Skips skips) {
        Term term = one.term();
        String name = one.column().name();
        String relevant = skips.relevant(one);
        String label = label(one);
        String hint = hint(one);
        if (term.number()) {
            String known = one.column().asWhetherKnown().name();
            survey.add(new Sheets.Question("select_one " + lists.ofKnown(), known, label, hint, relevant, "", "", "",
                    saidUnknown(one) ? Truth.UNKNOWN.word() : ""));
            survey.add(new Sheets.Question("integer", name, label, "A whole number.", "${" + known + "} = 'yes'",
                    ". >= 0 and . <= " + Term.MOST, "A whole number from 0 to " + Term.MOST + ".", "", ""));
            return;
        }
        String list = lists.of(term);
        String type = (one.several() ? "select_multiple " : "select_one ") + list;
        String constraint = skips.constraint(one);
        if (one.several()) {
            String alone = "count-selected(.) <= 1 or not(selected(., 'unknown') or selected(., 'NONE'))";
            constraint = constraint.isEmpty() ? alone : "(" + alone + ") and " + constraint;
        }
        survey.add(new Sheets.Question(type, name, label, hint, relevant, constraint,
                constraint.isEmpty() ? "" : "This cannot be so beside another answer of the case or of this form; correct one of the two.",
                "", saidUnknown(one) ? Truth.UNKNOWN.word() : ""));
    }

    /** Whether the case says of what is asked that nobody knows: that is the answer until somebody does. */
    private boolean saidUnknown(Asked one) {
        if (one.column().on().isEmpty()) {
            return given.flat().stream().anyMatch(said -> said.term().equals(one.term().name()) && said.value() == Truth.UNKNOWN);
        }
        return factOf(one.column()).filter(fact -> FormSheets.said(fact, one.term())).isPresent();
    }

    private static boolean said(StatedFact fact, Term term) {
        return Stream.concat(Stream.of(fact), fact.records().stream()).flatMap(one -> one.answers().stream())
                .anyMatch(one -> one.term().equals(term.name()) && one.value() == Truth.UNKNOWN);
    }

    private java.util.Optional<StatedFact> factOf(FormColumn column) {
        return given.sections().stream().filter(fact -> fact.kind() == column.on().orElse(null)).skip(column.number() - 1L).findFirst();
    }

    private String label(Asked one) {
        if (one.column().on().isEmpty()) {
            return plain(one.term().ask());
        }
        String which = factOf(one.column()).flatMap(StatedFact::name)
                .orElse(one.column().on().get().section() + " " + one.column().number());
        return plain(one.term().ask() + " (" + which + ")");
    }

    private static String hint(Asked one) {
        String presumed = one.field().isPresumed() ? "What nobody answers here is taken to be no." : "";
        return plain(Stream.of(one.term().words().help(), presumed).filter(text -> !text.isEmpty())
                .reduce((first, second) -> first + " " + second).orElse(""));
    }

    /** A text for people: what would be taken for a reference to another question is not one. */
    static String plain(String text) {
        return Printable.of(text).replace("${", "$ {").strip();
    }

    private void stated() {
        survey.add(Sheets.Question.calculated(FormColumn.FORM, FormColumn.VERSION));
        survey.add(Sheets.Question.calculated(FormColumn.CASE, FormColumn.escaped(given.name())));
        if (!given.rulebooks().isEmpty()) {
            survey.add(Sheets.Question.calculated(FormColumn.RULEBOOKS, String.join(" ", given.rulebooks())));
        }
        given.asOf().ifPresent(day -> survey.add(Sheets.Question.calculated(FormColumn.AS_OF, day.toString())));
        if (!given.focus().isEmpty()) {
            survey.add(Sheets.Question.calculated(FormColumn.FOCUS, String.join(" ", given.focus())));
        }
        Map<FactKind, Integer> numbers = new EnumMap<>(FactKind.class);
        for (StatedFact fact : given.sections()) {
            fact(fact, numbers.merge(fact.kind(), 1, Integer::sum));
        }
        given.flat().forEach(one -> state(FormColumn.of(one.term()), one.value()));
    }

    private void fact(StatedFact fact, int number) {
        int before = survey.size();
        fact.name().ifPresent(name -> survey.add(Sheets.Question
                .calculated(FormColumn.on(fact.kind(), number, FormColumn.NAME).name(), FormColumn.escaped(name))));
        fact.answers().forEach(one -> state(FormColumn.on(fact.kind(), number, one.term()), one.value()));
        fact.records().forEach(
                record -> record.answers().forEach(one -> state(FormColumn.on(fact.kind(), number, one.term()), one.value())));
        if (survey.size() == before) {
            survey.add(Sheets.Question.calculated(FormColumn.on(fact.kind(), number, FormColumn.THERE_IS).name(), Truth.YES.word()));
        }
    }

    /** States what the case does, but for what is asked again since nobody knows it. */
    private void state(FormColumn column, Object value) {
        if (order.stream().noneMatch(asked -> asked.column().equals(column))) {
            survey.add(Sheets.Question.calculated(column.name(), io.github.safeconduct.law.Stated.word(value)));
        }
    }

    private static List<Sheets.Question> checked(List<Sheets.Question> all) {
        Set<String> names = new LinkedHashSet<>();
        for (Sheets.Question one : all) {
            if (!one.name().isEmpty() && !names.add(one.name())) {
                throw new CaseException("two questions of the form have the one name " + one.name() + "; state the term once in the case");
            }
            if (one.cells().stream().anyMatch(cell -> cell.length() > Sheets.LONGEST_CELL)) {
                throw new CaseException("what decides whether " + one.name()
                        + " is asked is too long for a cell of a spreadsheet; state more of the case first");
            }
        }
        return all;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("form_title", plain(given.name()));
        String digest = digest();
        settings.put("form_id", FormColumn.GROUP + "_" + digest);
        settings.put("version", digest);
        return settings;
    }

    /** The same questions are the same form. */
    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            survey.forEach(one -> one.cells().forEach(cell -> digest.update((cell + "\n").getBytes(StandardCharsets.UTF_8))));
            lists.choices().forEach(one -> one.cells().forEach(cell -> digest.update((cell + "\n").getBytes(StandardCharsets.UTF_8))));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The answers to choose from, list by list. */
    private static final class Lists {

        private static final Sheets.Choice UNKNOWN = new Sheets.Choice("", Truth.UNKNOWN.word(), "Not known");
        private final Map<String, List<Sheets.Choice>> all = new HashMap<>();
        private final List<String> order = new ArrayList<>();

        String ofKnown() {
            return list("number_known", List.of(new Sheets.Choice("", Truth.YES.word(), "I know the number"), UNKNOWN));
        }

        String of(Term term) {
            if (!term.isChoice()) {
                return list("yes_no", List.of(new Sheets.Choice("", Truth.YES.word(), "Yes"), new Sheets.Choice("", Truth.NO.word(), "No"),
                        UNKNOWN));
            }
            List<Sheets.Choice> choices = new ArrayList<>();
            term.answers().forEach(code -> choices.add(new Sheets.Choice("", code, plain(label(term, code)))));
            choices.add(UNKNOWN);
            return list(term.name(), choices);
        }

        private static String label(Term term, String code) {
            String meaning = term.words().meaning().get(code);
            if (meaning != null) {
                return Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1);
            }
            return switch (code) {
                case Term.OTHER -> "Something else";
                case io.github.safeconduct.model.Answers.NONE -> "None of these";
                default -> code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
            };
        }

        private String list(String name, List<Sheets.Choice> choices) {
            if (all.putIfAbsent(name, choices) == null) {
                order.add(name);
            }
            return name;
        }

        List<Sheets.Choice> choices() {
            return order.stream().flatMap(name -> all.get(name).stream().map(one -> new Sheets.Choice(name, one.name(), one.label())))
                    .toList();
        }
    }
}
