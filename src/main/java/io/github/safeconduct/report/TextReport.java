package io.github.safeconduct.report;

import io.github.safeconduct.BasisFinding;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.FactUsed;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.ConclusionKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A decision as a good officer would note it: the outcome; why, norm by norm; what is unknown; what to do next. */
public final class TextReport {

    private static final int WIDTH = 100;
    private static final Pattern SHORTHAND = Pattern.compile("(FINDING|PERMIT_WITH|PERMIT|REQUIRE|SUSPEND|REFUSE|DELETE|REFER)\\s*(?:\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\))?(.*)");

    private final Safeconduct safeconduct;
    private final String name;
    private final Decision decision;
    private final boolean trace;
    private final StringBuilder out = new StringBuilder();

    public TextReport(Safeconduct safeconduct, String name, Decision decision, boolean trace) {
        this.safeconduct = safeconduct;
        this.name = name;
        this.decision = decision;
        this.trace = trace;
    }

    public String text() {
        paragraph("", name);
        line("");
        paragraph("", words(decision.outcome()) + ". " + meaning());
        line("As of " + decision.asOf() + "; rulebooks: " + decision.rulebooks().stream()
                .map(book -> book.name() + " " + book.version() + " (" + book.fingerprint().substring(0, 12) + ")"
                        + (decision.rulebooks().size() > 1 ? ": " + words(book.outcome()).toLowerCase(Locale.ROOT) : ""))
                .collect(Collectors.joining(", ")));
        decision.sensitivity().ifPresent(grade -> line("Sensitivity of the data: " + grade.name().toLowerCase(Locale.ROOT)));
        bases();
        why();
        conflicts();
        questions();
        remedies();
        unknown();
        if (trace) {
            heading("Every norm that spoke");
            decision.norms().forEach((norm, certainty) -> line("  " + norm + "  " + certainty.name().toLowerCase(Locale.ROOT)));
        }
        return out.toString();
    }

    private String meaning() {
        return switch (decision.outcome()) {
            case PERMITTED -> "The operation may go ahead.";
            case PERMITTED_WITH_CONDITIONS -> "The operation may go ahead on the conditions below.";
            case UNDECIDED -> "This is not a permission: what is unknown makes the difference, from " + words(decision.bounds().lenient()).toLowerCase(Locale.ROOT)
                    + " to " + words(decision.bounds().strict()).toLowerCase(Locale.ROOT) + ".";
            case REFERRED -> "The operation waits for the decision of the office named below." + worse();
            case SUSPENDED -> "The operation may not go ahead before the steps below." + worse();
            case REFUSED -> "The operation may not go ahead on these facts.";
        };
    }

    private String worse() {
        Outcome strict = decision.bounds().strict();
        return strict.compareTo(decision.outcome()) > 0 ? " What is still unknown could make it " + words(strict).toLowerCase(Locale.ROOT) + "." : "";
    }

    private void bases() {
        Map<BasisFinding.Standing, List<String>> byStanding = new LinkedHashMap<>();
        for (BasisFinding basis : decision.lawfulBasis()) {
            String book = decision.rulebooks().size() > 1 ? " under " + basis.rulebook() : "";
            byStanding.computeIfAbsent(basis.standing(), any -> new ArrayList<>())
                    .add(words(basis.basis()).toLowerCase(Locale.ROOT) + book + " (" + String.join(", ", basis.norms()) + ")");
        }
        for (BasisFinding.Standing standing : BasisFinding.Standing.values()) {
            if (byStanding.containsKey(standing)) {
                paragraph("  ", "Lawful basis " + (standing == BasisFinding.Standing.OPEN ? "that depends on what is unknown" : standing.name().toLowerCase(Locale.ROOT))
                        + ": " + String.join("; ", byStanding.get(standing)));
            }
        }
    }

    private void why() {
        section("Why", conclusion -> conclusion.certainty() == Certainty.CERTAIN && conclusion.liftedBy().isEmpty() && Outcome.of(conclusion.kind()).isBlocked());
        section("What must be done as well", conclusion -> conclusion.certainty() == Certainty.CERTAIN && conclusion.liftedBy().isEmpty()
                && Outcome.of(conclusion.kind()) == Outcome.PERMITTED_WITH_CONDITIONS);
        section("What speaks for it", conclusion -> conclusion.certainty() == Certainty.CERTAIN && conclusion.liftedBy().isEmpty()
                && Set.of(ConclusionKind.PERMISSION, ConclusionKind.WAIVER, ConclusionKind.BASIS).contains(conclusion.kind()));
        section("Lifted", conclusion -> conclusion.certainty() == Certainty.CERTAIN && !conclusion.liftedBy().isEmpty());
        section("What it rests on", conclusion -> conclusion.certainty() == Certainty.CERTAIN && conclusion.liftedBy().isEmpty()
                && Set.of(ConclusionKind.BASIS_UNAVAILABLE, ConclusionKind.SENSITIVITY, ConclusionKind.DEFINITION, ConclusionKind.FINDING).contains(conclusion.kind()));
        if (!decision.contradictions().isEmpty()) {
            heading("Assessments the rules contradict");
        }
        decision.contradictions().forEach(found -> {
            paragraph("  ", "'" + ask(found.term()) + "' was stated as " + found.stated().toLowerCase(Locale.ROOT) + ", but " + String.join(", ", found.norms()) + " ("
                    + found.rulebook() + ") makes it " + found.concluded().toLowerCase(Locale.ROOT) + ". The norm counts.");
        });
    }

    private void section(String title, java.util.function.Predicate<CitedConclusion> which) {
        List<CitedConclusion> chosen = decision.conclusions().stream().filter(which).toList();
        if (chosen.isEmpty()) {
            return;
        }
        heading(title);
        Map<String, List<CitedConclusion>> byNorm = new LinkedHashMap<>();
        chosen.forEach(conclusion -> byNorm.computeIfAbsent(conclusion.norm(), any -> new ArrayList<>()).add(conclusion));
        byNorm.values().forEach(this::norm);
    }

    private void norm(List<CitedConclusion> conclusions) {
        CitedConclusion first = conclusions.get(0);
        String kinds = conclusions.stream().map(TextReport::kind).distinct().collect(Collectors.joining(", "));
        paragraph("  ", first.norm() + ", " + kinds + ": " + first.title() + ".");
        paragraph("      ", sentence(first.says()));
        paragraph("      ", "Source: " + first.sourceTitle() + ", " + first.locator()
                + (first.evidence() == Evidence.RECOLLECTION ? " [from recollection: check the instrument]" : ""));
        Set<String> facts = new LinkedHashSet<>();
        conclusions.forEach(conclusion -> conclusion.facts().forEach(fact -> facts.add(fact(fact))));
        if (!facts.isEmpty()) {
            paragraph("      ", "Because: " + String.join("; ", facts));
        }
        Set<String> lifted = new LinkedHashSet<>();
        conclusions.forEach(conclusion -> lifted.addAll(conclusion.liftedBy()));
        if (!lifted.isEmpty()) {
            paragraph("      ", "Lifted by " + String.join(", ", lifted));
        }
    }

    /** The register's shorthand as a sentence: REFER(office): … becomes Refer to the office: … */
    private static String sentence(String consequence) {
        Matcher matcher = SHORTHAND.matcher(consequence);
        if (!matcher.matches()) {
            return consequence;
        }
        // What follows a colon is the order itself; what follows a semicolon is a remark on it.
        String rest = matcher.group(3).replaceFirst("^:\\s*", "").strip();
        String inner = matcher.group(2) == null ? "" : matcher.group(2);
        return switch (matcher.group(1)) {
            case "REFER" -> join(inner.isEmpty() ? "Refer" : "Refer to: " + inner, rest);
            case "PERMIT_WITH" -> join("Permitted with: " + inner, rest);
            case "FINDING" -> join("Finding", rest);
            default -> matcher.group(1).charAt(0) + matcher.group(1).substring(1).toLowerCase(Locale.ROOT) + (inner.isEmpty() ? "" : " (" + inner + ")") + (rest.isEmpty() ? "." : ".;,".indexOf(rest.charAt(0)) >= 0 ? rest : " " + rest);
        };
    }

    private static String join(String head, String rest) {
        return rest.isEmpty() ? head : ".;,".indexOf(rest.charAt(0)) >= 0 ? head + rest : head + ": " + rest;
    }

    private static String kind(CitedConclusion conclusion) {
        String kind = words(conclusion.kind()).toLowerCase(Locale.ROOT);
        return switch (conclusion.kind()) {
            case REFERRAL -> "referral to the " + conclusion.detail();
            case WAIVER -> "lifts " + conclusion.detail();
            case BASIS, BASIS_UNAVAILABLE -> kind + " (" + conclusion.detail().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
            case SENSITIVITY -> kind + " " + conclusion.detail().toLowerCase(Locale.ROOT);
            case DEFINITION -> "settles " + conclusion.detail();
            default -> kind;
        };
    }

    private static String fact(FactUsed fact) {
        return fact.term() + " = " + fact.answer() + (fact.presumed() ? " (nobody said otherwise)" : "");
    }

    private void conflicts() {
        if (decision.conflicts().isEmpty()) {
            return;
        }
        heading("Where the bodies differ");
        decision.conflicts().forEach(conflict -> paragraph("  ", "On " + conflict.topic() + ": " + conflict.stricter() + " (" + String.join(", ", conflict.stricterNorms())
                + ") is stricter than " + conflict.milder() + " (" + String.join(", ", conflict.milderNorms()) + "); the stricter prevails."));
    }

    private void questions() {
        if (decision.questions().isEmpty()) {
            return;
        }
        heading("What to find out");
        int number = 0;
        for (var question : decision.questions()) {
            number++;
            paragraph("  ", number + ". " + question.question());
            paragraph("      ", "[" + question.term() + "] It may go ahead if the answer is: " + question.settling() + ". Asked because of " + some(question.norms()));
        }
    }

    private void remedies() {
        if (decision.remedies().isEmpty()) {
            return;
        }
        heading("What would make it lawful");
        for (var remedy : decision.remedies()) {
            String changes = remedy.changes().stream().map(change -> change.term() + " = " + change.to()).collect(Collectors.joining(" and "));
            paragraph("  ", remedy.norm() + ": " + (changes.isEmpty() ? "nothing, as long as this is what is going on" : "it falls away if " + changes)
                    + (remedy.derogations().isEmpty() ? "" : "; it can be displaced under " + String.join(", ", remedy.derogations())));
        }
    }

    private void unknown() {
        Set<String> possible = new LinkedHashSet<>();
        decision.conclusions().stream().filter(conclusion -> conclusion.certainty() == Certainty.POSSIBLE).forEach(conclusion -> possible.add(conclusion.norm()));
        if (possible.isEmpty() && decision.notAssessed().isEmpty() && decision.presumed().isEmpty()) {
            return;
        }
        heading("What is not known");
        if (!possible.isEmpty()) {
            paragraph("  ", "Norms that could also speak, depending on what is unknown: " + some(List.copyOf(possible)));
        }
        if (!decision.notAssessed().isEmpty()) {
            paragraph("  ", "Not assessed, because the case does not ask (focus " + String.join(", ", decision.focus()) + "): " + some(decision.notAssessed()));
        }
        if (!decision.presumed().isEmpty()) {
            paragraph("  ", "Taken not to be so, because nobody said it is: " + some(decision.presumed()));
        }
    }

    private String some(List<String> items) {
        int most = trace ? Integer.MAX_VALUE : 8;
        return items.size() <= most ? String.join(", ", items) : String.join(", ", items.subList(0, most)) + " and " + (items.size() - most) + " more (--trace lists them)";
    }

    private String ask(String name) {
        Term term = safeconduct.vocabulary().find(name);
        return term == null ? name : term.ask();
    }

    private static String words(Enum<?> constant) {
        String text = constant.name().replace('_', ' ');
        return constant instanceof Outcome ? text : text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT);
    }

    private void heading(String text) {
        line("");
        line(text);
    }

    private void line(String text) {
        out.append(text).append(System.lineSeparator());
    }

    /** Text broken at spaces, further lines indented. */
    private void paragraph(String indent, String text) {
        StringBuilder line = new StringBuilder(indent);
        boolean first = true;
        for (String word : text.split(" ")) {
            if (!first && line.length() + word.length() + 1 > WIDTH) {
                line(line.toString());
                line = new StringBuilder(indent).append("  ");
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        line(line.toString());
    }
}
