package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What stands under {@code expect:}. A misspelt expectation is a fault: one that is silently not looked at would pass. */
final class ExpectationReader {

    /** The kinds of expectation that name norms. */
    static final List<String> KINDS = List.of("found", "sensitive", "basis", "basisUnavailable", "permitted", "required", "suspended",
            "referred", "refused",
            "deleted", "waived",
            "possible", "silent");
    static final List<String> OTHERS = List.of("outcome", "outcomeIn", "permits", "bounds", "derived", "questions", "unread",
            "error");
    static final List<String> OUTCOMES = outcomes();
    private static final Pattern ANY = Pattern.compile("\\S+");

    private final AnswerReader answers;
    private final Consumer<CaseException> faults;

    private final Map<String, List<String>> kinds = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> details = new LinkedHashMap<>();
    private final List<String> outcomes = new ArrayList<>();
    private Optional<Boolean> permits = Optional.empty();
    private final Map<String, String> bounds = new LinkedHashMap<>();
    private final Map<String, String> derived = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> notAsked = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private Optional<Pattern> error = Optional.empty();

    ExpectationReader(Vocabulary vocabulary, Consumer<CaseException> faults) {
        this.answers = new AnswerReader(vocabulary);
        this.faults = faults;
    }

    private static List<String> outcomes() {
        List<String> names = new ArrayList<>(Arrays.stream(Outcome.values()).map(Enum::name).toList());
        if (!names.contains("NOT_GOVERNED")) {
            names.add("NOT_GOVERNED");
        }
        return names;
    }

    Expectations read(CaseNode node) {
        node.mapping().forEach((key, value) -> Faults.collect(faults, () -> part(node, key, value)));
        Expectations all = new Expectations(kinds, details, outcomes, permits, bounds, derived, asked, notAsked, unread, error);
        if (error.isPresent() && all.ofADecision()) {
            throw Faults.at(node.keyPlace("error"),
                    "'error' stands alone: where a case comes to an error there is no decision to expect anything of");
        }
        return all;
    }

    private void part(CaseNode node, String key, CaseNode value) {
        switch (key) {
            case "outcome" -> outcomes.add(outcome(key, value));
            case "outcomeIn" -> outcomeIn(key, value);
            case "permits" -> permits = Optional.of(yesOrNo(value));
            case "bounds" -> entries(key, value, List.of("best", "worst"), "{ best: PERMITTED, worst: REFUSED }")
                    .forEach((bound, outcome) -> bounds.put(bound, outcome(bound, outcome)));
            case "derived" -> entries(key, value, List.of(), "{ consentValid: no }").keySet()
                    .forEach(term -> Faults.collect(faults, () -> derived(value, term)));
            case "questions" -> entries(key, value, List.of("include", "exclude"), "{ include: [consentStatus] }")
                    .forEach((which, terms) -> (which.equals("include") ? asked : notAsked).addAll(terms(which, terms)));
            case "unread" -> unread.addAll(terms(key, value));
            case "error" -> error = Optional.of(pattern(value));
            default -> {
                if (!KINDS.contains(key)) {
                    List<String> known = new ArrayList<>(KINDS);
                    known.addAll(OTHERS);
                    throw Faults.at(node.keyPlace(key), Nearest.unknown("expectation", key, known) + "; expected one of "
                            + String.join(", ", known));
                }
                kinds.put(key, value.isMapping() ? detailed(node, key, value) : CaseAssembly.names(value, key, "norms", ANY));
            }
        }
    }

    /** What holds of every decision there is says nothing of this one. */
    private void outcomeIn(String key, CaseNode value) {
        nonEmpty(key, value).forEach(item -> outcomes.add(outcome(key, item)));
        if (outcomes.containsAll(OUTCOMES)) {
            throw Faults.at(value.place(),
                    "'" + key + "' names every outcome there is, so it can never fail; name those that are right, or leave it out");
        }
    }

    /** Norms with what they say: {@code sensitive: { IOM-SA-02: HIGH }}. */
    private List<String> detailed(CaseNode node, String key, CaseNode value) {
        DetailOfConclusion detail = DetailOfConclusion.of(key)
                .orElseThrow(() -> Faults.at(node.keyPlace(key),
                        "'" + key + "' takes a list of norms, for instance " + key + ": [UNHCR-OT-12]"));
        Map<String, String> said = new LinkedHashMap<>();
        entries(key, value, List.of(), detail.example()).forEach((norm, what) -> said.put(norm, detail.read(norm, what)));
        details.put(key, said);
        return List.copyOf(said.keySet());
    }

    private static List<CaseNode> nonEmpty(String key, CaseNode node) {
        if (node.isList() && node.list().isEmpty()) {
            throw Faults.at(node.place(), "'" + key + "' is an empty list, which expects nothing; name something, or leave it out");
        }
        return node.items();
    }

    private static String outcome(String key, CaseNode node) {
        if (!node.isScalar() || !OUTCOMES.contains(node.text())) {
            throw Faults.at(node.place(), "'" + key + "' takes an outcome"
                    + Nearest.hint(node.text().length() > 60 ? "" : node.text(), OUTCOMES) + "; expected one of "
                    + String.join(", ", OUTCOMES));
        }
        return node.text();
    }

    private static boolean yesOrNo(CaseNode node) {
        return switch (node.text()) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw Faults.at(node.place(), "'permits' takes yes or no, found " + node.found());
        };
    }

    private static Map<String, CaseNode> entries(String key, CaseNode node, List<String> known, String example) {
        if (node.isMapping() && node.mapping().isEmpty()) {
            throw Faults.at(node.place(), "'" + key + "' is an empty mapping, which expects nothing; write for instance " + key + ": "
                    + example + ", or leave it out");
        }
        if (!node.isMapping()) {
            throw Faults.at(node.place(), "'" + key + "' takes a mapping, for instance " + key + ": " + example + ", found "
                    + node.found());
        }
        node.mapping().keySet().stream().filter(entry -> !known.isEmpty() && !known.contains(entry)).findFirst().ifPresent(entry -> {
            throw Faults.at(node.keyPlace(entry), Nearest.unknown("key", entry, known) + "; '" + key + "' takes "
                    + String.join(" and ", known));
        });
        return node.mapping();
    }

    private void derived(CaseNode node, String name) {
        Stated stated = answers.one(answers.term(name, node.keyPlace(name)), node.mapping().get(name));
        derived.put(stated.term(), String.valueOf(stated.value()));
    }

    private List<String> terms(String key, CaseNode node) {
        List<String> terms = new ArrayList<>();
        for (CaseNode item : nonEmpty(key, node)) {
            if (!item.isScalar()) {
                throw Faults.at(item.place(), "'" + key + "' takes a list of terms, found " + item.found());
            }
            Faults.collect(faults, () -> terms.add(answers.term(item.text(), item.place()).name()));
        }
        return terms;
    }

    private static Pattern pattern(CaseNode node) {
        if (!node.isScalar() || node.text().isBlank()) {
            throw Faults.at(node.place(), "'error' takes a part of the message as a regular expression, found " + node.found());
        }
        try {
            return Pattern.compile(node.text());
        } catch (PatternSyntaxException e) {
            throw Faults.at(node.place(), "'error' takes a regular expression, and this is none: " + e.getDescription());
        }
    }
}
