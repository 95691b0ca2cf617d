package io.github.safeconduct.authoring.source;

import io.github.safeconduct.law.AnswerType;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.law.LookAlikes;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Settling;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.TermMarks;
import io.github.safeconduct.law.TermWords;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The terms of a {@code terms.yaml}, with their places. */
public final class TermFile {

    static final List<String> KEYS = List.of("term", "fact", "ask", "values", "codes", "meaning", "number", "country", "date", "derived",
            "cautious",
            "widened", "silence", "silenceIn", "silenceWhen",
            "implies", "settledBy", "readAs", "catalogue", "who", "protects", "canAct", "excludes", "brings", "background", "help",
            "gathers");
    /** With OTHER and NONE they are 64, which is what the engine can hold of one term. */
    private static final int MOST_CODES = 62;
    static final List<String> WHO = Arrays.stream(Answerer.values())
            .map(who -> who.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
    static final Map<String, Truth> PROTECTS = Map.of("yes", Truth.YES, "true", Truth.YES, "no", Truth.NO, "false", Truth.NO,
            "none", Truth.UNKNOWN);
    static final List<String> FACTS = Arrays.stream(FactKind.values()).map(FactKind::typeName).toList();
    static final List<String> COMPARISONS = Arrays.stream(Settling.Comparison.values()).map(Settling.Comparison::word).toList();
    private static final String SETTLED_BY = "{ yes: { before: [retentionUntil, asOf] } }";
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}]{0,79}");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_]{0,79}");

    /** What a code would be taken for instead: by case files, by forms and spreadsheets, or by another reader of YAML. */
    static final Map<String, String> ANSWERS = Map.of("yes", "to say yes", "true", "to say yes", "on", "to say yes", "no",
            "to say no", "false", "to say no", "off", "to say no", "null", "to say nothing", "~", "to say nothing", "unknown",
            "not to know");
    private static final Pattern ENUM = Pattern.compile("[A-Z][A-Za-z0-9]{0,59}");
    private static final String NAMED = "; a name is one word of letters and digits that begins with a letter, for instance "
            + "coordinatorApproved";

    private final Faults faults;
    private final Places places;
    private final List<Term> terms = new ArrayList<>();

    private TermFile(Faults faults, Places places) {
        this.faults = faults;
        this.places = places;
    }

    /** The terms in a text; those that are broken are faults and left out. */
    public static List<Term> read(String file, String text, Places places, Faults faults) {
        int before = faults.count();
        Optional<YamlNode> root = YamlReader.read(file, text, faults);
        TermFile reader = new TermFile(faults, places);
        if (root.isEmpty() && faults.count() > before) {
            places.unreadable();
        } else if (root.isEmpty() || root.get().isNothing()) {
            faults.add(file, "the file holds no term; define one, each opened with '- term:', or take the file out");
        }
        root.filter(node -> !node.isNothing()).ifPresent(node -> Entry.items("the terms", node, faults).forEach(reader::term));
        return reader.terms;
    }

    private void term(YamlNode node) {
        Entry.of("the term", node, KEYS, faults).ifPresent(entry -> {
            int before = faults.count();
            String name = entry.line("term", "coordinatorApproved");
            if (!name.isEmpty() && !NAME.matcher(name).matches()) {
                entry.fault("term", "the name of a term is no " + Visible.quoted(name) + NAMED);
                return;
            }
            if (!name.isEmpty() && places.has(name)) {
                Place first = places.of(name);
                entry.fault("term", "the term '" + name + "' is defined twice; the first is at " + first + ". Keep one");
                return;
            }
            places.put(name, "", entry.find("term") == null ? entry.place() : entry.key("term"));
            Optional<Term> term = read(entry, name);
            if (term.isPresent() && faults.count() == before) {
                terms.add(term.get());
            }
        });
    }

    private Optional<Term> read(Entry entry, String name) {
        Optional<FactKind> fact = entry.word("fact", FACTS).map(word -> FactKind.values()[FACTS.indexOf(word)]);
        String ask = entry.line("ask", "'Has the coordinator approved?'");
        List<String> values = codes(entry);
        Map<String, String> meaning = meanings(entry, values);
        AnswerType type = type(entry, name, values);
        boolean derived = entry.flag("derived");
        boolean cautious = entry.flag("cautious");
        Optional<Boolean> closed = entry.required("silence", "unknown").flatMap(this::silence);
        Set<String> closedIn = closedIn(entry, name);
        for (String key : KEYS) {
            places.put(name, key, entry.key(key));
        }
        if (!type.isWord() && (closed.orElse(false) || !closedIn.isEmpty())) {
            entry.fault("silence", "'" + name + "' is a " + type.name().toLowerCase(Locale.ROOT)
                    + ", which nobody can take to be none because it was not stated; write silence: unknown");
        }
        if (cautious && (closed.orElse(false) || !closedIn.isEmpty())) {
            entry.fault(closed.orElse(false) ? "silence" : "silenceIn",
                    "'" + name + "' is cautious, so no silence is ever read as its no, and here silence means no"
                            + (closedIn.isEmpty() ? "" : " in " + String.join(", ", closedIn.stream().sorted().toList()))
                            + "; take out one of the two");
        }
        return fact.map(
                kind -> new Term(name, kind, ask, values, type, derived, cautious, entry.flag("widened"), closedIn, closed.orElse(false),
                        implies(entry, name), settledBy(entry, name), readAs(entry, values), catalogue(entry, name),
                        marks(entry, name, values),
                        new TermWords(entry.find("help") == null ? "" : entry.line("help", "'Look at the last page.'"), meaning)));
    }

    /** A term is answered in one way: by yes or no, unless its entry says otherwise. */
    private static AnswerType type(Entry entry, String name, List<String> values) {
        AnswerType type = values.isEmpty() ? AnswerType.YES_NO : AnswerType.CHOICE;
        String by = "values";
        for (AnswerType one : List.of(AnswerType.NUMBER, AnswerType.COUNTRY, AnswerType.DATE)) {
            String key = one.name().toLowerCase(Locale.ROOT);
            if (!entry.flag(key)) {
                continue;
            }
            if (type != AnswerType.YES_NO) {
                entry.fault(key, "'" + name + "' " + (type == AnswerType.CHOICE ? "has codes" : "is a " + by) + " and is a " + key
                        + "; a term is one of the two. Take out '" + by + "' or '" + key + "'");
            }
            type = one;
            by = key;
        }
        return type;
    }

    /** What settles the term: for a yes, for a no or for both, one comparison of two countries or two days. */
    private List<Settling> settledBy(Entry entry, String name) {
        List<Settling> all = new ArrayList<>();
        entry.mapping("settledBy", SETTLED_BY).forEach((written, node) -> {
            String answer = yesOrNo(written);
            places.put(name, "settledBy " + answer, node.place());
            if (!answer.equals("yes") && !answer.equals("no")) {
                faults.add(node.place(), "'settledBy' says what settles the term to yes or to no, found " + Visible.quoted(written));
            } else if (node.form() != YamlNode.Form.MAPPING || node.entries().size() != 1) {
                faults.add(node.place(), "what settles " + answer + " is one comparison, for instance " + SETTLED_BY + "; found "
                        + node.words());
            } else {
                node.entries().forEach((word, operands) -> settling(answer, word, operands).ifPresent(all::add));
            }
        });
        return all;
    }

    private Optional<Settling> settling(String answer, String word, YamlNode operands) {
        Optional<Settling.Comparison> comparison = Settling.Comparison.of(word);
        if (comparison.isEmpty()) {
            faults.add(operands.place(), Visible.quoted(word) + " compares nothing" + Nearest.hint(word, COMPARISONS) + "; expected one of "
                    + String.join(", ", COMPARISONS));
            return Optional.empty();
        }
        List<YamlNode> two = operands.form() == YamlNode.Form.LIST ? operands.items() : List.of();
        if (two.size() != 2 || two.stream().anyMatch(one -> one.form() != YamlNode.Form.TEXT || !NAME.matcher(one.text()).matches())) {
            faults.add(operands.place(), "'" + word + "' compares two terms, or a term and " + Settling.AS_OF + ", for instance "
                    + SETTLED_BY + "; found " + operands.words());
            return Optional.empty();
        }
        return Optional.of(new Settling(answer, comparison.get(), two.get(0).text(), two.get(1).text()));
    }

    private List<String> codes(Entry entry) {
        List<String> codes = new ArrayList<>();
        for (YamlNode item : entry.names("values", "[LOW, HIGH]")) {
            String code = item.text();
            String answer = ANSWERS.get(code.toLowerCase(Locale.ROOT));
            if (!item.quoted() && Entry.yesOrNo(item).isPresent()) {
                faults.add(item.place(), item.words() + " is no code: a term answered by yes or no has no 'values'");
            } else if (answer != null) {
                boolean yesOrNo = answer.endsWith("yes") || answer.endsWith(" no");
                faults.add(item.place(),
                        item.words() + " is no code: whoever answers it is taken " + answer + "; name it otherwise, or take "
                                + (yesOrNo ? "'values' out: a term without them is answered by yes or no" : "it out"));
            } else if (!CODE.matcher(code).matches()) {
                faults.add(item.place(),
                        "a code is one word of letters, digits and underscores, for instance NATIONAL_COURT; found " + item.words());
            } else {
                Optional<String> alike = codes.stream().filter(other -> LookAlikes.alike(other, code)).findFirst();
                if (alike.isPresent()) {
                    faults.add(item.place(), Visible.quoted(code) + " cannot be told from the code " + Visible.quoted(alike.get())
                            + " before it" + LookAlikes.told(code, alike.get()) + "; keep one");
                } else {
                    codes.add(code);
                }
            }
        }
        YamlNode written = entry.find("values");
        if (written != null && written.form() == YamlNode.Form.LIST && written.items().isEmpty()) {
            entry.fault("values", "'values' is an empty list; name the codes, or take it out where the answer is yes or no");
        }
        if (codes.size() > MOST_CODES) {
            entry.fault("values",
                    "a choice has at most " + MOST_CODES + " codes, found " + codes.size() + "; take it apart into two terms");
        }
        return codes;
    }

    /** The name of the enum of the codes, and what each of them means: for the generated constants and for readers. */
    private Map<String, String> meanings(Entry entry, List<String> values) {
        if (entry.find("codes") != null && !ENUM.matcher(entry.line("codes", "Likelihood")).matches()) {
            entry.fault("codes",
                    "'codes' names the enum of the codes in one word that begins with a capital letter, for instance Likelihood");
        }
        Map<String, String> meaning = new LinkedHashMap<>();
        entry.mapping("meaning", "{ LOW: 'Nobody would be harmed.' }").forEach((code, said) -> {
            if (!values.contains(code)) {
                faults.add(said.place(),
                        Visible.quoted(code) + " is no code of this term" + Nearest.hint(code, values) + "; its codes stand in 'values'");
            } else if (said.form() != YamlNode.Form.TEXT || said.text().isBlank()) {
                faults.add(said.place(), "what " + Visible.quoted(code) + " means is a sentence, found " + said.words());
            } else {
                meaning.put(code, said.text().strip().replaceAll("\\s+", " "));
            }
        });
        return meaning;
    }

    private Optional<Boolean> silence(YamlNode value) {
        Optional<Boolean> yes = Entry.yesOrNo(value);
        if (yes.isPresent() && !yes.get()) {
            return Optional.of(true);
        }
        if (value.form() == YamlNode.Form.TEXT && value.text().equals("unknown")) {
            return Optional.of(false);
        }
        faults.add(value.place(),
                "silence means 'no' (where nobody says so, it is not the case) or 'unknown' (it is asked), found " + value.words());
        return Optional.empty();
    }

    private Set<String> closedIn(Entry entry, String name) {
        Set<String> closed = new HashSet<>();
        entry.mapping("silenceIn", "{ icrc: no }").forEach((rulebook, value) -> {
            places.put(name, "silenceIn " + rulebook, value.place());
            silence(value).filter(no -> no).ifPresent(no -> closed.add(rulebook));
        });
        return closed;
    }

    private Map<String, Map<String, String>> implies(Entry entry, String name) {
        Map<String, Map<String, String>> implies = new LinkedHashMap<>();
        entry.mapping("implies", "{ DISCLOSURE: { transferProposed: yes } }").forEach((code, node) -> {
            if (node.form() != YamlNode.Form.MAPPING) {
                faults.add(node.place(), "what " + Visible.quoted(code)
                        + " implies is a mapping of terms to answers, for instance { transferProposed: yes }; found " + node.words());
                return;
            }
            Map<String, String> answers = new LinkedHashMap<>();
            node.entries().forEach((term, answer) -> {
                places.put(name, "implies " + term, answer.place());
                answer(answer, "an implied answer").ifPresent(one -> answers.put(term, one));
            });
            places.put(name, "implies code " + code, node.place());
            implies.put(yesOrNo(code), answers);
        });
        return implies;
    }

    private TermMarks marks(Entry entry, String name, List<String> values) {
        Answerer who = entry.find("who") == null
                ? null
                : entry.word("who", WHO).map(word -> Answerer.values()[WHO.indexOf(word)]).orElse(null);
        YamlNode protects = entry.find("protects");
        if (protects != null && !PROTECTS.containsKey(protects.text())) {
            entry.fault("protects", "'protects' is yes, no or none, found " + protects.words());
        }
        return new TermMarks(who, protects == null ? null : PROTECTS.get(protects.text()),
                entry.find("canAct") == null ? null : entry.flag("canAct"), excludes(entry, name),
                brings(entry, values), entry.find("background") != null && entry.flag("background"), askedWhen(entry, name),
                gathers(entry, name, values));
    }

    /** Only a choice gathers: of a yes and a no one answer says next to nothing. */
    private static boolean gathers(Entry entry, String name, List<String> values) {
        boolean gathers = entry.find("gathers") != null && entry.flag("gathers");
        if (gathers && values.isEmpty()) {
            entry.fault("gathers",
                    "'" + name + "' gathers what its answers imply, so it needs codes that tell them apart; give it 'values', "
                            + "or take 'gathers' out");
        }
        return gathers;
    }

    /** The kinds of operation of which silence says nothing, although it means no of others. */
    private Set<String> askedWhen(Entry entry, String name) {
        Set<String> kinds = new HashSet<>();
        entry.mapping("silenceWhen", "{ TRANSFER: unknown }").forEach((kind, value) -> {
            places.put(name, "silenceWhen " + kind, value.place());
            if (silence(value).orElse(false)) {
                faults.add(value.place(),
                        "'silenceWhen' says for which kinds of operation silence is unknown although it is 'no' for others; found "
                                + value.words());
            }
            kinds.add(kind);
        });
        if (!kinds.isEmpty() && entry.find("silence") != null && "unknown".equals(entry.find("silence").text())
                && entry.find("silenceIn") == null) {
            entry.fault("silenceWhen", "silence on '" + name + "' is unknown already; take out 'silenceWhen', or write silence: no");
        }
        return kinds;
    }

    /** Which duties an answer brings into focus; a yes to a choice stands for every code but none. */
    private Map<String, Area> brings(Entry entry, List<String> values) {
        Map<String, Area> brings = new LinkedHashMap<>();
        entry.mapping("brings", "{ yes: DS }").forEach((written, node) -> {
            String answer = yesOrNo(written);
            if (!answer.equals("yes") && !values.contains(answer) && !(values.isEmpty() && answer.equals("no"))) {
                faults.add(node.place(), Visible.quoted(answer) + " is no answer of this term" + Nearest.hint(answer, values)
                        + "; expected yes or one of its codes");
                return;
            }
            Area area = node.form() == YamlNode.Form.TEXT ? Area.of(node.text()).orElse(null) : null;
            if (area == null || area.always()) {
                faults.add(node.place(), "what " + Visible.quoted(answer) + " brings is an area, one of " + String.join(", ", Area.codes())
                        + "; found " + node.words());
                return;
            }
            brings.put(answer, area);
        });
        return brings;
    }

    private Map<String, Map<String, List<String>>> excludes(Entry entry, String name) {
        Map<String, Map<String, List<String>>> excludes = new LinkedHashMap<>();
        entry.mapping("excludes", "{ yes: { dataSubjectIsAdult: yes } }").forEach((code, node) -> {
            if (node.form() != YamlNode.Form.MAPPING) {
                faults.add(node.place(),
                        "what " + Visible.quoted(code)
                                + " excludes is a mapping of terms to answers, for instance { dataSubjectIsAdult: yes }; found "
                                + node.words());
                return;
            }
            Map<String, List<String>> answers = new LinkedHashMap<>();
            node.entries().forEach((term, answer) -> {
                places.put(name, "excludes " + term, answer.place());
                List<String> several = new ArrayList<>();
                (answer.form() == YamlNode.Form.LIST ? answer.items() : List.of(answer))
                        .forEach(one -> answer(one, "an excluded answer").ifPresent(several::add));
                answers.put(term, several);
            });
            excludes.put(yesOrNo(code), answers);
        });
        return excludes;
    }

    private Optional<String> answer(YamlNode node, String what) {
        if (node.form() == YamlNode.Form.TEXT && !node.isNothing()) {
            return Optional.of(yesOrNo(node.text()));
        }
        faults.add(node.place(), what + " is yes, no or a code, found " + node.words());
        return Optional.empty();
    }

    /** YAML has two ways to write yes. */
    private static String yesOrNo(String text) {
        return text.equals("true") ? "yes" : text.equals("false") ? "no" : text;
    }

    private Map<String, List<String>> readAs(Entry entry, List<String> values) {
        Map<String, List<String>> readAs = new LinkedHashMap<>();
        entry.mapping("readAs", "{ MEDICAL: [HEALTH] }").forEach((code, node) -> {
            List<String> others = new ArrayList<>();
            Entry.items("the codes that " + Visible.quoted(code) + " is read as", node, faults)
                    .forEach(item -> code(item, values).ifPresent(others::add));
            if (!values.contains(code)) {
                faults.add(node.place(),
                        Visible.quoted(code) + " is no code of this term" + Nearest.hint(code, values) + "; its codes stand in 'values'");
            }
            readAs.put(code, others);
        });
        return readAs;
    }

    private Optional<String> code(YamlNode item, List<String> values) {
        if (item.form() == YamlNode.Form.TEXT
                && (values.contains(item.text()) || item.text().equals(Term.OTHER) || item.text().equals(Answers.NONE))) {
            return Optional.of(item.text());
        }
        faults.add(item.place(),
                item.words() + " is no code of this term" + Nearest.hint(item.text(), values) + "; its codes stand in 'values'");
        return Optional.empty();
    }

    private List<String> catalogue(Entry entry, String name) {
        List<String> names = new ArrayList<>();
        for (YamlNode item : entry.names("catalogue", "[" + name + "]")) {
            places.put(name, "catalogue " + item.text(), item.place());
            names.add(item.text());
        }
        return names;
    }
}
