package io.github.safeconduct.forms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.FormField;
import io.github.safeconduct.RulebookOutcome;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.DemoRulebook;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.report.CaseLabel;
import io.github.safeconduct.report.JsonReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A form asks what the engine asks and nothing else, keeps the rules of its format, and comes back as the case it was filled in for. */
class XlsFormTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final CaseFileReader READER = new CaseFileReader(SAFECONDUCT.vocabulary());

    /** One of every kind of situation, three of them with several people, data or recipients. */
    private static final List<String> TEN = List.of("ministry-asks-for-the-asylum-list", "hospital-referral-she-agreed-to",
            "one-list-three-rulebooks", "tracing-files-for-the-town-committee", "lost-laptop-with-strong-encryption",
            "small-cells-of-trafficking-victims", "trafficked-girl-and-her-uncle", "red-notice-for-a-refugee",
            "trade-union-question-of-a-recruiter", "donor-asks-for-the-list");

    private static final String SEVERAL = """
            case: "a list for two, ${x} “and” more"
            asOf: 2024-03-01
            controller: { body: UNHCR }
            operation: { kind: DISCLOSURE }
            personalData:
              - { name: files, category: REFUGEE_CLAIM, dataIsPersonal: yes }
              - { name: "names’ list", category: HEALTH, dataIsPersonal: yes }
            recipients:
              - { name: police, kind: NATIONAL_LAW_ENFORCEMENT }
              - name: partner
                kind: IMPLEMENTING_PARTNER
                agreement: { dataSharingAgreementSigned: yes }
            answers: { consentStatus: GIVEN, dataSubjectInformedOfTransfer: unknown }
            """;

    /** It says neither which data nor to whom: both may be several. */
    private static final String SPARSE = """
            case: hardly anything
            asOf: 2024-03-01
            controller: { body: UNHCR }
            operation: { kind: DISCLOSURE }
            """;

    private static List<CaseFile> examples() throws IOException {
        List<CaseFile> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("examples/cases"))) {
            files.sorted().forEach(file -> all.addAll(READER.read(file)));
        }
        all.addAll(READER.read("several.yaml", SEVERAL));
        all.addAll(READER.read("sparse.yaml", SPARSE));
        return all;
    }

    private static List<CaseFile> ten() {
        List<CaseFile> ten = new ArrayList<>();
        TEN.forEach(name -> ten.addAll(READER.read(Path.of("examples/cases", name + ".yaml"))));
        ten.addAll(READER.read("several.yaml", SEVERAL));
        ten.addAll(READER.read("sparse.yaml", SPARSE));
        return ten;
    }

    private static boolean hasForm(CaseFile one) {
        try (CaseSession session = one.open(SAFECONDUCT)) {
            return !SAFECONDUCT.form(session.toCase()).isEmpty();
        }
    }

    private static Case of(CaseFile one) {
        try (CaseSession session = one.open(SAFECONDUCT)) {
            return session.toCase();
        }
    }

    @TestFactory
    Stream<DynamicTest> itKeepsTheRulesOfTheFormat() throws IOException {
        return examples().stream().filter(XlsFormTest::hasForm).map(one -> DynamicTest.dynamicTest(one.name(), () -> {
            Phone phone = new Phone(XlsForm.of(SAFECONDUCT, one));
            FormatRules.check(phone.sheets());
        }));
    }

    /**
     * What the form asks is what {@code form} prints: every term of it, in its order for whoever answers, although in a form people, data
     * and recipients go by their numbers.
     */
    @TestFactory
    Stream<DynamicTest> itAsksWhatFormPrints() {
        return ten().stream().filter(XlsFormTest::hasForm).map(one -> DynamicTest.dynamicTest(one.name(), () -> {
            Phone phone = new Phone(XlsForm.of(SAFECONDUCT, one));
            List<FormField> fields = SAFECONDUCT.form(of(one));
            List<String> asked = phone.questions().stream().map(row -> term(row.get("name"))).distinct().toList();
            Set<String> terms = fields.stream().map(FormField::term).collect(Collectors.toSet());
            assertTrue(asked.containsAll(terms), () -> terms + " in " + asked);
            Set<String> more = new HashSet<>(asked);
            more.removeAll(terms);
            assertTrue(more.isEmpty() || further(one).containsAll(more), more::toString);
            for (String who : fields.stream().map(FormField::who).distinct().toList()) {
                List<String> printed = fields.stream().filter(field -> field.who().equals(who)).map(FormField::term).toList();
                assertEquals(printed, asked.stream().filter(printed::contains).toList(), who);
            }
            for (Map<String, String> row : phone.questions()) {
                if (row.get("type").startsWith("select")) {
                    assertTrue(phone.choices(row).contains("unknown"), row.get("name"));
                }
            }
        }));
    }

    /** What the rulebooks ask that come in where the recipient turns out to be a body with rules of its own. */
    private static Set<String> further(CaseFile one) {
        Set<String> terms = new HashSet<>();
        String[] focus = SAFECONDUCT.decide(of(one)).focus().toArray(String[]::new);
        List<io.github.safeconduct.model.Fact<?>> recipients = of(one).facts().stream()
                .filter(fact -> io.github.safeconduct.model.FactKind.of(fact) == io.github.safeconduct.model.FactKind.RECIPIENT).toList();
        for (String body : List.of("IOM", "UNHCR", "ICRC", "INTERPOL", "ILO", "UNODC", "OCHA")) {
            List<Case.Builder> then = new ArrayList<>();
            recipients.forEach(recipient -> then.add(of(one).toBuilder()
                    .facts(of(one).facts()
                            .stream().<io.github.safeconduct.model.Fact<?>>map(
                                    fact -> fact.equals(recipient) ? fact.answer("recipientBody", body) : fact)
                            .toList())));
            if (recipients.isEmpty()) {
                then.add(of(one).toBuilder().answer("recipientBody", body));
            }
            for (Case.Builder named : then) {
                try {
                    SAFECONDUCT.form(named.focus(focus).build()).forEach(field -> terms.add(field.term()));
                } catch (CaseException e) {
                    continue; // this recipient is known to be somebody else
                }
            }
        }
        return terms;
    }

    /**
     * What only the rulebook of IOM asks is there, and asked where the recipient is IOM, and nowhere else. The bundled rules ask whether
     * the recipient is an authority and no longer which body it is; these rules of a host's own do.
     */
    @Test
    void whatTheRecipientsOwnLawAsksIsAskedWhereItGoverns(@TempDir Path folder) throws Exception {
        DemoRulebook.write(folder);
        DemoRulebook.edit(folder.resolve("demo/rulebook.yaml"), "body: Demo\n", "body: Demo\ngoverns: [NGO]\n");
        DemoRulebook.edit(folder.resolve("demo/onward-transfer.drl"), "possibly( \"recipientType\", \"DONOR\" )",
                "possibly( \"recipientBody\", \"PRIVATE\" )");
        Safeconduct own = Safeconduct.load(folder);
        CaseFileReader reader = new CaseFileReader(own.vocabulary());
        CaseFile sparse = reader.read("sparse.yaml", SPARSE.replace("UNHCR", "NGO")).get(0);
        Phone phone = new Phone(XlsForm.of(own, sparse));
        Set<String> terms = own.form(given(own, sparse)).stream().map(FormField::term).collect(Collectors.toSet());
        phone.questions().forEach(question -> phone.set(question.get("name"), ""));
        List<Map<String, String>> more = phone.questions().stream().filter(row -> !terms.contains(term(row.get("name")))).toList();
        assertFalse(more.isEmpty());
        assertEquals(0, more.stream().filter(row -> relevant(phone, row)).count(), "nobody is named yet");
        Map<String, String> kind = phone.questions().stream().filter(row -> row.get("name").equals("recipientBody")).findFirst()
                .orElseThrow();
        assertTrue(phone.answer(kind, "GOVERNMENT"));
        assertEquals(0, more.stream().filter(row -> relevant(phone, row)).count(), "a government has no rulebook");
        assertTrue(phone.answer(kind, "IOM"));
        Case back = given(own, reader.read("export.csv", phone.csv(",", "/")).get(0));
        Decision decision = own.decide(back);
        assertTrue(names(decision).contains("iom"), () -> names(decision).toString());
        List<String> asked = more.stream().filter(row -> relevant(phone, row)).map(row -> term(row.get("name"))).toList();
        assertFalse(asked.isEmpty());
        Set<String> listed = own.form(back.toBuilder().focus(own.decide(given(own, sparse)).focus().toArray(String[]::new)).build())
                .stream()
                .map(FormField::term).collect(Collectors.toSet());
        asked.forEach(term -> assertTrue(asks(listed, own.vocabulary().require(term)), term));
        Set<String> all = phone.questions().stream().map(row -> term(row.get("name"))).collect(Collectors.toSet());
        assertTrue(all.containsAll(listed), () -> "the form holds whatever IOM's rulebook asks: " + listed.stream()
                .filter(term -> !all.contains(term)).toList());
    }

    private static Case given(Safeconduct own, CaseFile one) {
        try (CaseSession session = one.open(own)) {
            return session.toCase();
        }
    }

    private static boolean relevant(Phone phone, Map<String, String> row) {
        try {
            return phone.isRelevant(row);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String term(String column) {
        return column.split("__")[0];
    }

    /**
     * Question by question, as on a phone: what is put the engine asks of the case with the answers so far, and what is skipped it does
     * not, within the focus in which the form was made.
     */
    @TestFactory
    Stream<DynamicTest> itNeverAsksWhatTheEngineWouldNotAndSkipsNothingItWould() {
        return ten().stream().filter(XlsFormTest::hasForm).map(one -> DynamicTest.dynamicTest(one.name(), () -> {
            for (int seed = 1; seed <= Integer.getInteger("safeconduct.forms.walks", 1); seed++) {
                walk(one, new Random(seed));
            }
        }));
    }

    private static void walk(CaseFile one, Random random) throws Exception {
        Phone phone = new Phone(XlsForm.of(SAFECONDUCT, one));
        phone.questions().forEach(question -> phone.set(question.get("name"), ""));
        Decision first = SAFECONDUCT.decide(of(one));
        String[] focus = first.focus().toArray(String[]::new);
        int skipped = 0;
        for (Map<String, String> question : phone.questions()) {
            String name = question.get("name");
            boolean relevant = phone.isRelevant(question);
            skipped += relevant ? 0 : 1;
            if (question.get("type").equals("integer")) {
                if (relevant) {
                    phone.answer(question, Integer.toString(random.nextInt(400)));
                }
                continue;
            }
            // The engine is asked at some questions only: each time it works out the whole form of a case.
            if (random.nextInt(6) == 0) {
                Set<String> listed = SAFECONDUCT.form(of(submitted(phone)).toBuilder().focus(focus).build()).stream().map(FormField::term)
                        .collect(Collectors.toSet());
                Term term = SAFECONDUCT.vocabulary().require(term(name));
                Decision now = SAFECONDUCT.decide(of(submitted(phone)));
                if (relevant) {
                    // A term that norms settle stands in the form by itself where the first decision asked for it; later its grounds do.
                    boolean open = term.derived() && now.settled().stream().noneMatch(settled -> settled.term().equals(term.name()));
                    assertTrue(open || asks(listed, term), () -> name + " is asked: " + question.get("relevant"));
                } else if ((!name.contains("__") || name.endsWith("__known")) && now.contradictions().isEmpty()) {
                    // Where somebody's assessment contradicts the rules, they prevail, and the engine asks on although the form does not.
                    assertFalse(listed.contains(term.name()), () -> name + " is skipped: " + question.get("relevant") + "; it matters to "
                            + SAFECONDUCT.form(of(submitted(phone)).toBuilder().focus(focus).build()).stream()
                                    .filter(field -> field.term().equals(term.name())).map(FormField::norms).toList()
                            + phone.answered());
                    skipped++;
                }
            }
            if (relevant) {
                List<String> choices = new ArrayList<>(phone.choices(question));
                java.util.Collections.shuffle(choices, random);
                for (String choice : random.nextInt(6) == 0 ? List.<String>of() : choices) {
                    if (phone.answer(question, choice)) {
                        break;
                    }
                }
            }
        }
        assertTrue(skipped > 0, "a walk on which nothing was skipped proves nothing");
    }

    private static List<String> names(Decision decision) {
        return decision.rulebooks().stream().map(RulebookOutcome::name).toList();
    }

    /** A term that stands for several is asked while one of them is. */
    private static boolean asks(Set<String> open, Term term) {
        return open.contains(term.name()) || (term.marks().gathers()
                && term.implies().values().stream().flatMap(others -> others.keySet().stream()).anyMatch(open::contains));
    }

    private static CaseFile submitted(Phone phone) {
        return READER.read("export.csv", phone.csv(",", "/")).get(0);
    }

    @TestFactory
    Stream<DynamicTest> whatComesBackIsDecidedAsTheCaseWithTheSameAnswers() {
        return ten().stream().filter(XlsFormTest::hasForm).map(one -> DynamicTest.dynamicTest(one.name(), () -> {
            Phone phone = new Phone(XlsForm.of(SAFECONDUCT, one));
            Random random = new Random(7);
            Case.Builder direct = of(one).toBuilder();
            boolean[] several = new boolean[1];
            for (Map<String, String> question : phone.questions()) {
                String name = question.get("name");
                if (!phone.isRelevant(question)) {
                    continue;
                }
                if (question.get("type").equals("integer")) {
                    phone.answer(question, "12");
                    direct.answer(name, 12);
                    continue;
                }
                List<String> choices = new ArrayList<>(phone.choices(question));
                java.util.Collections.shuffle(choices, random);
                String choice = choices.get(0);
                if (random.nextInt(3) == 0 || !phone.answer(question, choice)) {
                    phone.set(name, "");
                } else if (name.endsWith("__known")) {
                    if (choice.equals("unknown")) {
                        direct.answer(term(name), "unknown");
                    }
                } else if (name.contains("__")) {
                    several[0] = true;
                    answerOnFact(direct, one, name, choice);
                } else {
                    direct.answer(name, choice);
                }
            }
            Decision wanted = decide(direct.build());
            for (String text : List.of(phone.csv(",", "/"), phone.csv(";", "/"), phone.csv(",", "-"), phone.csv(";", ""))) {
                assertEquals(said(wanted), said(decide(of(READER.read("export.csv", text).get(0)))));
            }
            for (String text : List.of(phone.koboJson(), phone.odkJson())) {
                CaseFile back = READER.read("export.json", text).get(0);
                assertEquals(one.name(), back.name());
                assertEquals(said(wanted), said(decide(of(back))));
            }
        }));
    }

    /** Straight into the facts of the case, by another way than the reader's. */
    private static void answerOnFact(Case.Builder direct, CaseFile one, String name, String choice) {
        Matcher parts = Pattern.compile("(\\w+?)__([a-zA-Z]+)_(\\d+)").matcher(name);
        assertTrue(parts.matches(), name);
        io.github.safeconduct.model.FactKind on = Stream.of(io.github.safeconduct.model.FactKind.values())
                .filter(kind -> kind.section().equals(parts.group(2))).findFirst().orElseThrow();
        String subject = one.sections().stream().filter(fact -> fact.kind() == on).toList().get(Integer.parseInt(parts.group(3)) - 1).name()
                .orElseThrow();
        Term term = SAFECONDUCT.vocabulary().require(parts.group(1));
        List<io.github.safeconduct.model.Fact<?>> facts = new ArrayList<>();
        for (io.github.safeconduct.model.Fact<?> fact : direct.build().facts()) {
            boolean here = fact instanceof io.github.safeconduct.model.Subject<?> named && named.name().equals(subject)
                    && io.github.safeconduct.model.FactKind.of(fact) == on;
            if (!here) {
                facts.add(fact);
            } else if (term.fact() == on) {
                facts.add(fact.answer(term.name(), choice));
            } else {
                io.github.safeconduct.model.Subject<?> owner = (io.github.safeconduct.model.Subject<?>) fact;
                io.github.safeconduct.model.Fact<?> record = owner.records().stream()
                        .filter(other -> io.github.safeconduct.model.FactKind.of(other) == term.fact()).findFirst()
                        .orElseGet(() -> term.fact().blank());
                facts.add(owner.with(record.answer(term.name(), choice)));
            }
        }
        direct.facts(facts);
    }

    private static Decision decide(Case given) {
        return SAFECONDUCT.decide(given);
    }

    private static String said(Decision decision) {
        return JsonReport.of(new CaseLabel("a case", Optional.empty(), 1, List.of()), decision, true);
    }

    @Test
    void severalAnswersAreSeveralKindsOfDataAndSeveralRecipients() throws Exception {
        Phone phone = new Phone(XlsForm.of(SAFECONDUCT, READER.read("sparse.yaml", SPARSE).get(0)));
        for (String name : List.of("dataCategory", "recipientType")) {
            Map<String, String> question = phone.questions().stream().filter(row -> row.get("name").equals(name)).findFirst().orElseThrow();
            assertEquals("select_multiple " + name, question.get("type"));
            assertFalse(phone.answer(question, phone.choices(question).get(0) + " unknown"), "nobody knows it and it is something");
            assertTrue(phone.answer(question, name.equals("dataCategory") ? "HEALTH RELIGION" : "COURT DONOR"));
        }
        CaseFile list = READER.read("list.yaml", SPARSE + "answers: { dataCategory: [HEALTH, RELIGION], recipientType: [COURT, DONOR] }\n")
                .get(0);
        assertEquals(4, decide(of(submitted(phone))).flows().size());
        assertEquals(said(decide(of(list))), said(decide(of(submitted(phone)))));
    }

    @Test
    void theSameCaseGivesTheSameBytes() {
        CaseFile one = ten().get(0);
        assertArrayEquals(XlsForm.of(SAFECONDUCT, one), XlsForm.of(SAFECONDUCT, one));
    }

    @Test
    void whatASpreadsheetCannotSayIsAnError() {
        CaseFile joint = READER.read("joint.yaml", """
                case: joint
                controller: [ { body: UNHCR }, { body: IOM } ]
                operation: { kind: DISCLOSURE }
                personalData: { category: REFUGEE_CLAIM }
                """).get(0);
        String message = assertThrows(CaseException.class, () -> XlsForm.of(SAFECONDUCT, joint)).getMessage();
        assertTrue(message.contains("several facts under 'controller'"), message);
    }
}
