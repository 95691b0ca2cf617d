package io.github.safeconduct.casefile;

import io.github.safeconduct.law.AnswerType;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** The JSON Schema of case files, with every term, code, rulebook and norm: for editors, which complete and check by it. */
public final class CaseSchema {

    private final Vocabulary vocabulary;
    private final SchemaNode schema = SchemaNode.document("Cases of Safeconduct");

    private CaseSchema(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The schema.
     *
     * @param rulebooks the names of the rulebooks
     * @param norms the ids of all norms and open questions
     */
    public static String of(Vocabulary vocabulary, Collection<String> rulebooks, Collection<String> norms) {
        Objects.requireNonNull(vocabulary, "the vocabulary is null");
        Objects.requireNonNull(rulebooks, "the rulebooks are null");
        Objects.requireNonNull(norms, "the norms are null");
        return new CaseSchema(vocabulary).write(rulebooks, norms).json();
    }

    /** What answers a term, with its question. */
    public static SchemaNode answer(Term term) {
        Objects.requireNonNull(term, "the term is null");
        SchemaNode answer;
        if (term.number()) {
            answer = SchemaNode.number();
        } else if (term.isCompared()) {
            answer = term.type() == AnswerType.DATE ? SchemaNode.dayOrUnknown() : SchemaNode.countryOrUnknown();
        } else if (term.isChoice()) {
            answer = SchemaNode.words(term.values());
            List.of(Term.OTHER, Answers.NONE).stream().filter(code -> !term.values().contains(code)).forEach(answer::or);
            answer.orNo().or("unknown").orNothing();
            if (term.takesYes()) {
                answer.orYes();
            }
        } else {
            answer = SchemaNode.yesOrNo().or("unknown").orNothing();
        }
        return answer.described(term.ask());
    }

    private SchemaNode write(Collection<String> rulebooks, Collection<String> norms) {
        schema.and(SchemaNode.either(SchemaNode.reference("case"), SchemaNode.listOf(SchemaNode.reference("case"))));
        schema.define("norm", SchemaNode.words(new TreeSet<>(norms)));
        schema.define("norms", oneOrSeveral(SchemaNode.reference("norm")));
        schema.define("term", SchemaNode.words(new TreeSet<>(vocabulary.names())));
        schema.define("terms", oneOrSeveral(SchemaNode.reference("term")));
        schema.define("answers", answers());
        for (FactKind kind : FactKind.values()) {
            schema.define(kind.section(), fact(kind));
        }
        schema.define("expect", expect());
        return schema.define("case", oneCase(rulebooks));
    }

    private static SchemaNode oneOrSeveral(SchemaNode one) {
        return SchemaNode.either(one, SchemaNode.listOf(one));
    }

    private SchemaNode oneCase(Collection<String> rulebooks) {
        SchemaNode one = SchemaNode.mapping()
                .with("case", SchemaNode.text().described("What the case is called."))
                .with("rulebooks", oneOrSeveral(SchemaNode.words(rulebooks))
                        .described("The rulebooks that govern; left out where they follow from the controller and the recipients."))
                .with("asOf", SchemaNode.day().described("The day whose law applies."))
                .with("focus",
                        oneOrSeveral(SchemaNode.words(Headings.focuses()))
                                .described("The questions or areas asked; left out for the default."))
                .with("answers", SchemaNode.reference("answers"))
                .with("norm", SchemaNode.reference("norm"))
                .with("expect", SchemaNode.reference("expect"));
        Headings.sections().forEach((heading, kind) -> one.with(heading, oneOrSeveral(SchemaNode.reference(kind.section()))));
        return one;
    }

    private List<String> namesOf(FactKind kind) {
        return vocabulary.names().stream().filter(name -> vocabulary.require(name).fact() == kind).sorted(Comparator.naturalOrder())
                .toList();
    }

    /** Flat answers, in which several codes of a choice are several facts. */
    private SchemaNode answers() {
        SchemaNode answers = SchemaNode.mapping();
        for (String name : new TreeSet<>(vocabulary.names())) {
            Term term = vocabulary.require(name);
            answers.with(name, term.isChoice()
                    ? SchemaNode.either(answer(term), SchemaNode.listOf(answer(term))).described(term.ask())
                    : answer(term));
        }
        return answers;
    }

    private SchemaNode fact(FactKind kind) {
        SchemaNode fact = SchemaNode.mapping();
        namesOf(kind).forEach(name -> fact.with(name, answer(vocabulary.require(name))));
        for (String shortName : Headings.SHORT_NAMES) {
            Term term = vocabulary.find(Headings.term(kind, shortName));
            if (term != null && term.fact() == kind) {
                fact.with(shortName, answer(term));
            }
        }
        if (Headings.SUBJECTS.contains(kind)) {
            fact.with("name", SchemaNode.text().described("A name of your choosing, such as r2, by which decisions speak of it."));
            Headings.sections().forEach((heading, nested) -> {
                if (Headings.nests(nested)) {
                    fact.with(heading, oneOrSeveral(SchemaNode.reference(nested.section())));
                }
            });
        }
        return fact;
    }

    private SchemaNode expect() {
        SchemaNode outcome = SchemaNode.words(ExpectationReader.OUTCOMES);
        SchemaNode terms = SchemaNode.reference("terms");
        SchemaNode expect = SchemaNode.mapping().notEmpty()
                .with("outcome", outcome)
                .with("outcomeIn", oneOrSeveral(outcome))
                .with("permits", SchemaNode.yesOrNo())
                .with("bounds", SchemaNode.mapping().with("best", outcome).with("worst", outcome).notEmpty())
                .with("derived", SchemaNode.reference("answers"))
                .with("questions", SchemaNode.mapping().with("include", terms).with("exclude", terms).notEmpty())
                .with("unread", terms)
                .with("error",
                        SchemaNode.text().described("A part of the message of the error the case comes to, as a regular expression."));
        for (String kind : ExpectationReader.KINDS) {
            SchemaNode norms = SchemaNode.reference("norms");
            expect.with(kind, DetailOfConclusion.of(kind)
                    .map(detail -> SchemaNode.either(norms, SchemaNode.mappingOf(
                            detail.words().isEmpty() ? SchemaNode.text() : SchemaNode.words(detail.words()))))
                    .orElse(norms));
        }
        return expect;
    }

    /** The keys of {@code expect:} that the schema knows. */
    static Collection<String> expectations(Vocabulary vocabulary) {
        return new CaseSchema(vocabulary).expect().keys();
    }
}
