package io.github.safeconduct.authoring.source;

import io.github.safeconduct.casefile.CaseSchema;
import io.github.safeconduct.casefile.SchemaNode;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.law.Settling;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.ConclusionKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The JSON Schemas of what rule authors write, with every term, code, rulebook and norm there is. What a schema knows of a file is what its
 * reader knows: the same lists of keys and words.
 */
public final class LawSchemas {

    private static final String BODY = "^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*-";
    private static final String NORM = BODY + "(" + String.join("|", Area.codes()) + ")-[0-9]{1,4}$";

    private final Vocabulary vocabulary;
    private final Collection<String> rulebooks;
    private final Collection<String> norms;

    /**
     * Schemas for these terms and norms.
     *
     * @param rulebooks the names of the rulebooks
     * @param norms the ids of all norms and open questions
     */
    public LawSchemas(Vocabulary vocabulary, Collection<String> rulebooks, Collection<String> norms) {
        this.vocabulary = vocabulary;
        this.rulebooks = new TreeSet<>(rulebooks);
        this.norms = new TreeSet<>(norms);
    }

    /** All of them by the name of their file. */
    public Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        all.put(fileName(SourceFolder.HEAD), head().json());
        all.put(fileName(SourceFolder.NORMS), register().json());
        all.put(fileName(SourceFolder.TERMS), terms().json());
        all.put(fileName("cases.yaml"), CaseSchema.of(vocabulary, rulebooks, norms));
        return all;
    }

    /** The schema of a file, as it is called beside the others. */
    public static String fileName(String file) {
        return file.replace(".yaml", ".schema.json");
    }

    /** The line that tells an editor which schema a file follows. */
    public static String modeline(String file) {
        return "# yaml-language-server: $schema=../schema/" + fileName(file) + "\n";
    }

    private SchemaNode head() {
        return SchemaNode.document("The head of a rulebook: " + SourceFolder.HEAD).and(headKeys());
    }

    SchemaNode headKeys() {
        Term bodies = vocabulary.find("controllerBody");
        return SchemaNode.mapping().requiring("rulebook", "version", "body", "title", "sources")
                .with("rulebook", SchemaNode.text("^[a-z][a-z0-9]*(-[a-z0-9]+)*$").described("Its name, which is that of its folder."))
                .with("version", SchemaNode.text())
                .with("body", SchemaNode.text().described("Whose rules these are."))
                .with("title", SchemaNode.text().described("The instruments, in one line."))
                .with("governs", SchemaNode.list(bodies == null ? SchemaNode.text() : SchemaNode.words(bodies.values()))
                        .described("The codes of controllerBody it governs by itself; without them a case names the rulebook."))
                .with("lawfulBasis", SchemaNode.mapping().with("claimed", term()).with("assessed", term())
                        .with("codes", SchemaNode.mappingOf(SchemaNode.words(RegisterFile.BASES))))
                .with("wholeFrom", SchemaNode.day().described("From when its law is known as a whole."))
                .with("sources", SchemaNode.listOf(sourceKeys()))
                .with("questions", SchemaNode.list(questionKeys()))
                .with("exceptions", SchemaNode.list(exceptionKeys()))
                .with("silences", SchemaNode.mappingOf(SchemaNode.text())
                        .described("Reasons for silence that several norms share, by a name of their own."));
    }

    SchemaNode sourceKeys() {
        return SchemaNode.mapping().requiring("id", "title", "published", "from").with("id", SchemaNode.text())
                .with("title", SchemaNode.text()).with("published", SchemaNode.text())
                .with("from", SchemaNode.day().described("The first day it is in force."));
    }

    SchemaNode questionKeys() {
        return SchemaNode.mapping().requiring("id", "question", "handling", "office")
                .with("id", SchemaNode.text(BODY + Area.OPEN_QUESTIONS.code() + "-[0-9]{1,4}$")).with("question", SchemaNode.text())
                .with("affects", normIds()).with("handling", SchemaNode.text()).with("office", SchemaNode.text())
                .with("referredBy", normIds());
    }

    SchemaNode exceptionKeys() {
        return SchemaNode.mapping().requiring("check", "reason").with("check", SchemaNode.text())
                .with("norms", SchemaNode.list(SchemaNode.text()))
                .with("reason", SchemaNode.text());
    }

    /** Norms of one's own among them, which stand in no register before they are written. */
    private SchemaNode normIds() {
        return SchemaNode.list(SchemaNode.either(SchemaNode.words(norms), SchemaNode.text(NORM)));
    }

    private SchemaNode term() {
        return SchemaNode.either(SchemaNode.words(new TreeSet<>(vocabulary.names())), SchemaNode.text("^\\p{L}[\\p{L}\\p{M}\\p{N}]*$"));
    }

    private SchemaNode register() {
        return SchemaNode.document("The norms of a rulebook: " + SourceFolder.NORMS)
                .and(SchemaNode.mapping().requiring("norms").with("norms", SchemaNode.listOf(normKeys())));
    }

    SchemaNode normKeys() {
        return SchemaNode.mapping()
                .requiring("id", "title", "source", "locator", "modality", "effect", "conclusion", "evidence", "confidence", "summary",
                        "consequence")
                .with("id", SchemaNode.text(NORM).described("Body, area and number: " + Area.all()))
                .with("title", SchemaNode.text().described("A short sentence for people: what the norm says."))
                .with("source", SchemaNode.text().described("The id of an instrument in rulebook.yaml."))
                .with("locator", SchemaNode.text().described("Where in the instrument."))
                .with("modality", SchemaNode.words(RegisterFile.MODALITIES))
                .with("effect", SchemaNode.words(RegisterFile.EFFECTS).described("Which way it works on the operation."))
                .with("conclusion", SchemaNode.words(ConclusionKind.registerWords()).described("What it adds."))
                .with("from", SchemaNode.day().described("The first day in force; that of its source where it is left out."))
                .with("to", SchemaNode.day().described("The first day no longer in force."))
                .with("waivable", SchemaNode.yesOrNo().described("Whether another norm may lift it."))
                .with("yieldsTo", normIds().described("The norms that can displace it."))
                .with("evidence", SchemaNode.words(RegisterFile.EVIDENCES).described("How far the text is evidenced."))
                .with("confidence", SchemaNode.words(RegisterFile.CONFIDENCES))
                .with("summary", SchemaNode.text().described("What the norm says, in your own words."))
                .with("consequence", SchemaNode.text().described("What follows, in words; shown with every conclusion under it."))
                .with("silentWhenMissing", SchemaNode.mappingOf(SchemaNode.text())
                        .described("Why no norm speaks where an element of it fails: a sentence, or the name of one under 'silences'."));
    }

    private SchemaNode terms() {
        return SchemaNode.document("The terms of a rulebook: " + SourceFolder.TERMS).and(SchemaNode.listOf(SchemaNode.reference("term")))
                .define("answers", answers(false)).define("several", answers(true)).define("term", termKeys());
    }

    /** Known terms complete with their answers; those of this very file are not known yet. */
    private SchemaNode answers(boolean several) {
        SchemaNode answers = SchemaNode.mapping();
        for (String name : new TreeSet<>(vocabulary.names())) {
            SchemaNode one = CaseSchema.answer(vocabulary.require(name));
            answers.with(name, several ? SchemaNode.either(one, SchemaNode.listOf(one)) : one);
        }
        return answers.orOthers(SchemaNode.any());
    }

    /** What settles a yes and a no. */
    private static SchemaNode settledBy() {
        SchemaNode comparison = SchemaNode.mapping();
        TermFile.COMPARISONS.forEach(word -> comparison.with(word, SchemaNode.listOf(SchemaNode.text())
                .described("Two terms that are countries or days; " + Settling.AS_OF + " is the day of the decision.")));
        return SchemaNode.mapping().with("yes", comparison).with("no", comparison).notEmpty()
                .described("Which countries or days settle it: for a yes, a no or both, one comparison.");
    }

    SchemaNode termKeys() {
        SchemaNode code = SchemaNode.text("^(?!(?:" + anyLetters(TermFile.ANSWERS.keySet()) + ")$)[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_]*$");
        SchemaNode silence = SchemaNode.words(List.of("unknown")).orNo();
        Term operation = vocabulary.find(Vocabulary.OPERATION_KIND);
        SchemaNode kinds = SchemaNode.mapping();
        if (operation != null) {
            operation.values().forEach(kind -> kinds.with(kind, SchemaNode.words(List.of("unknown"))));
        }
        SchemaNode books = SchemaNode.mapping().orOthers(silence);
        rulebooks.forEach(book -> books.with(book, silence));
        return SchemaNode.mapping().requiring("term", "fact", "ask", "silence")
                .with("term", SchemaNode.text("^\\p{L}[\\p{L}\\p{M}\\p{N}]{0,79}$").described("Its name: one word."))
                .with("fact", SchemaNode.words(TermFile.FACTS).described("The fact that carries the answer."))
                .with("ask", SchemaNode.text().described("The question in plain words."))
                .with("help", SchemaNode.text().described("How to find out, and what counts."))
                .with("gathers", SchemaNode.yesOrNo().described("Whether it only stands for several terms, and no rule reads it."))
                .with("values", SchemaNode.list(code).described("The codes of a choice."))
                .with("codes", SchemaNode.text("^[A-Z][A-Za-z0-9]{0,59}$").described("The name of the enum of its codes."))
                .with("meaning", SchemaNode.mappingOf(SchemaNode.text()).described("What each code means."))
                .with("number", SchemaNode.yesOrNo().described("Whether it is answered by a number."))
                .with("country", SchemaNode.yesOrNo().described("Whether it is answered by a country, which settles other terms."))
                .with("date", SchemaNode.yesOrNo().described("Whether it is answered by a day, which settles other terms."))
                .with("settledBy", settledBy())
                .with("derived", SchemaNode.yesOrNo().described("Whether norms settle it."))
                .with("cautious", SchemaNode.yesOrNo().described("A no takes protection away, so silence is never read as one."))
                .with("widened", SchemaNode.yesOrNo().described("Norms only widen it; where none applies it stays open."))
                .with("silence", silence.described("What it means that nobody answers: no, or unknown, and then it is asked."))
                .with("silenceIn", books.described("The same for single rulebooks."))
                .with("silenceWhen", kinds.described("The kinds of operation for which silence is unknown all the same."))
                .with("implies", SchemaNode.mappingOf(SchemaNode.reference("answers")).described("What follows from an answer."))
                .with("readAs", SchemaNode.mappingOf(SchemaNode.listOf(code))
                        .described("The codes that one is read as by a rulebook that does not know it."))
                .with("catalogue", SchemaNode.list(SchemaNode.text()).described("Other names it answers to."))
                .with("who", SchemaNode.words(TermFile.WHO).described("Who can answer."))
                .with("protects", SchemaNode.yesOrNo().or("none").described("The answer under which people are better protected."))
                .with("canAct", SchemaNode.yesOrNo().described("Whether the organisation can bring an answer about."))
                .with("excludes", SchemaNode.mappingOf(SchemaNode.reference("several")).described("What cannot be so beside an answer."))
                .with("brings", SchemaNode.mappingOf(SchemaNode.words(Area.codes())).described("The duties an answer brings into focus."))
                .with("background", SchemaNode.yesOrNo().described("Whether it is left to the background of a form."));
    }

    /** Words in any case of their letters, as one regular expression: those of schemas have no way to say so. */
    private static String anyLetters(Collection<String> words) {
        return words.stream().sorted()
                .map(word -> word.chars().mapToObj(one -> "[" + (char) one + (char) Character.toUpperCase(one) + "]")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
    }
}
