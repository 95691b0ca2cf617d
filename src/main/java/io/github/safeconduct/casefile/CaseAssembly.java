package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.CalendarDay;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.FactKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One case put together from its node. Every fault is collected, so that an author meets all of them at once. */
final class CaseAssembly {

    /** Names of rulebooks, questions and areas. Anything else is not passed on, since it would come back in a message. */
    static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,59}");

    private final Vocabulary vocabulary;
    private final List<String> headings;
    private final AnswerReader answers;
    private final SectionReader sections;
    private final List<CaseException> faults = new ArrayList<>();

    CaseAssembly(Vocabulary vocabulary, List<String> headings) {
        this.vocabulary = vocabulary;
        this.headings = headings;
        this.answers = new AnswerReader(vocabulary);
        this.sections = new SectionReader(answers, faults::add);
    }

    CaseEntry assemble(CaseNode node, int number, String fallbackName) {
        CaseFile[] made = new CaseFile[1];
        Faults.collect(faults::add, () -> made[0] = read(node, number, fallbackName));
        return new CaseEntry(node.place().file(), number, faults.isEmpty() ? Optional.of(made[0]) : Optional.empty(), faults);
    }

    private CaseFile read(CaseNode node, int number, String fallbackName) {
        if (!node.isMapping()) {
            throw Faults.at(node.place(), "expected a case, which is a mapping with 'answers:' or facts, found " + node.found());
        }
        Map<String, CaseNode> entries = node.mapping();
        entries.keySet().forEach(key -> Faults.collect(faults::add, () -> known(key, node.keyPlace(key))));
        List<StatedFact> facts = new ArrayList<>();
        Map<FactKind, String> before = new LinkedHashMap<>();
        Headings.sections().forEach((heading, kind) -> Faults.collect(faults::add, () -> {
            CaseNode section = entries.get(heading);
            if (section != null) {
                once(node.keyPlace(heading), heading, before.putIfAbsent(kind, heading));
                facts.addAll(sections.read(kind, heading, section));
            }
        }));
        Map<Term, Stated> flat = new LinkedHashMap<>();
        CaseNode given = entries.get("answers");
        if (given != null) {
            Faults.collect(faults::add, () -> flat(given, flat, facts));
        }
        if (given == null && facts.isEmpty() && faults.isEmpty()) {
            throw Faults.at(node.place(),
                    "the case states nothing; expected 'answers:' or facts such as 'operation:', 'controller:', 'recipient:'");
        }
        return new CaseFile(node.place().file(), number, node.place(), title(entries.get("case"), fallbackName),
                names(entries.get("rulebooks"), "rulebooks"),
                day(entries.get("asOf")), focus(entries.get("focus")), facts, List.copyOf(flat.values()),
                Optional.ofNullable(entries.get("rulebooks")).map(named -> new CaseFile.Heading(named.place(), "")));
    }

    private void known(String key, Place place) {
        if (headings.contains(key)) {
            return;
        }
        if (Headings.OF_A_TEST.contains(key)) {
            throw Faults.at(place, "'" + key + "' says what a case is expected to come to, and ./safeconduct test holds it against that; "
                    + "take it out to have the case decided");
        }
        Term term = vocabulary.find(key);
        throw Faults.at(place, (term == null
                ? Nearest.unknown("key", key, headings)
                : "unknown key '" + key + "'; '" + key
                        + "' is a term, so it stands under 'answers:'")
                + "; expected one of " + String.join(", ", headings));
    }

    private static void once(Place place, String heading, @Nullable String before) {
        if (before != null) {
            throw Faults.at(place, "'" + heading + "' and '" + before + "' are the same; write one of them, with a list");
        }
    }

    private void flat(CaseNode node, Map<Term, Stated> flat, List<StatedFact> facts) {
        if (!node.isMapping()) {
            throw Faults.at(node.place(), "'answers' takes a mapping of terms to answers, found " + node.found());
        }
        node.mapping().forEach((name, value) -> Faults.collect(faults::add, () -> {
            Term term = answers.term(name, node.keyPlace(name));
            List<Stated> stated = answers.several(term, value);
            if (value.isList()) {
                // Several codes are several facts: two categories of data, two recipients.
                stated.forEach(one -> facts.add(new StatedFact(term.fact(), Optional.empty(), List.of(one), List.of(), one.place(), true)));
            } else {
                SectionReader.put(flat, term, name, stated.get(0));
            }
        }));
    }

    private static String title(@Nullable CaseNode node, String fallback) {
        if (node == null) {
            return fallback;
        }
        if (!node.isScalar() || node.text().isBlank()) {
            throw Faults.at(node.place(), "'case' takes a short text, found " + node.found());
        }
        return node.text();
    }

    private List<String> names(@Nullable CaseNode node, String key) {
        List<String> names = new ArrayList<>();
        if (node != null) {
            Faults.collect(faults::add, () -> names.addAll(names(node, key, "names", NAME)));
        }
        return names;
    }

    private List<String> focus(@Nullable CaseNode node) {
        List<String> focus = names(node, "focus");
        if (node != null) {
            focus.forEach(name -> Faults.collect(faults::add, () -> {
                try {
                    Headings.checkFocus(name);
                } catch (CaseException e) {
                    throw Faults.at(node.place(), String.valueOf(e.getMessage()));
                }
            }));
        }
        return focus;
    }

    /** A list of names, or one name alone. */
    static List<String> names(CaseNode node, String key, String what, Pattern form) {
        if (node.isList() && node.list().isEmpty()) {
            throw Faults.at(node.place(), "'" + key + "' is an empty list; name something, or leave it out");
        }
        List<String> names = new ArrayList<>();
        for (CaseNode item : node.items()) {
            if (item.form() == CaseNode.Form.NOTHING || !item.isScalar()) {
                throw Faults.at(item.place(), "'" + key + "' takes a list of " + what + ", found " + item.found());
            }
            if (!form.matcher(item.text()).matches()) {
                throw Faults.at(item.place(), "'" + key + "' takes a list of " + what
                        + "; what stands here does not look like one, so it is not repeated");
            }
            names.add(item.text());
        }
        return names;
    }

    private Optional<LocalDate> day(@Nullable CaseNode node) {
        if (node == null) {
            return Optional.empty();
        }
        LocalDate[] day = new LocalDate[1];
        Faults.collect(faults::add, () -> {
            try {
                day[0] = CaseDay.of(node.text());
            } catch (CaseException e) {
                throw Faults.at(node.place(), "'asOf' takes a date as yyyy-mm-dd, for instance 2024-03-01; "
                        + (node.isScalar() && CalendarDay.hasForm(node.text())
                                ? "there is no such day in the calendar"
                                : node.form() == CaseNode.Form.TEXT || node.form() == CaseNode.Form.NUMBER
                                        ? "what stands here is written otherwise"
                                        : "found " + node.found()));
            }
        });
        return Optional.ofNullable(day[0]);
    }
}
