package io.github.safeconduct.testing;

import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Flow;
import io.github.safeconduct.Question;
import io.github.safeconduct.Remedy;
import io.github.safeconduct.model.ConclusionKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a decision comes to, line by line, for files that are compared: all that follows, and nothing that was answered about anybody nor
 * what subjects are called. The same decision gives the same text on every day and machine.
 */
final class DecisionDigest {

    private final Decision decision;
    private final StringBuilder text = new StringBuilder();

    private DecisionDigest(Decision decision) {
        this.decision = decision;
    }

    /** Without the day, which may be that of the run. */
    static String of(Decision decision) {
        return new DecisionDigest(decision).write("");
    }

    /** With the day whose law was applied. */
    static String ofItsDay(Decision decision) {
        return new DecisionDigest(decision).write(decision.asOf().toString());
    }

    private String write(String day) {
        text.append("# A decision of Safeconduct. -D").append(GoldenFile.SWITCH).append('=').append(GoldenFile.UPDATE)
                .append(" writes it anew; read what changed before you commit it.\n");
        line("outcome", decision.outcome().name());
        line("permits", decision.permits() ? "yes" : "no");
        line("bounds", decision.bounds().best() + " to " + decision.bounds().worst());
        if (!day.isEmpty()) {
            line("day", day);
        }
        line("focus", String.join(", ", decision.focus()) + (decision.isNarrowed() ? " (narrowed)" : ""));
        decision.sensitivity().ifPresent(grade -> line("sensitivity", grade.name()));
        list("rulebooks", decision.rulebooks().stream()
                .map(one -> one.name() + ": " + one.outcome() + ", " + one.bounds().best() + " to " + one.bounds().worst()).toList());
        list("bases", decision.lawfulBasis().stream().map(one -> one.basis() + ": " + lower(one.standing()) + " under " + one.rulebook())
                .toList());
        list("certain", decision.conclusions().stream()
                .filter(one -> one.certainty() == Certainty.CERTAIN && one.kind() != ConclusionKind.DEFINITION).map(this::conclusion)
                .toList());
        list("possible", possible());
        list("one of these, whichever way", decision.eitherWay().stream().map(this::conclusion).toList());
        list("questions", decision.questions().stream().map(this::question).toList());
        list("remedies", decision.remedies().stream().map(this::remedy).toList());
        line("presumed", String.join(", ", decision.presumed()));
        line("read by nobody", String.join(", ", decision.unread()));
        return text.toString();
    }

    private void line(String title, String value) {
        text.append(title).append(value.isEmpty() ? ":" : ": ").append(value).append('\n');
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append(title).append(":\n");
            lines.forEach(one -> text.append("  ").append(one).append('\n'));
        }
    }

    private String conclusion(CitedConclusion one) {
        return one.norm() + ": " + DecisionWords.kind(one) + ", weighs " + one.weight()
                + (one.liftedBy().isEmpty() ? "" : ", lifted by " + String.join(", ", one.liftedBy())) + in(List.of(one.flow()));
    }

    /** What may still come of the unknowns, a line a kind: there are many, and each alone decides nothing yet. */
    private List<String> possible() {
        Map<ConclusionKind, Set<String>> norms = new EnumMap<>(ConclusionKind.class);
        decision.conclusions().stream().filter(one -> one.certainty() == Certainty.POSSIBLE && one.kind() != ConclusionKind.DEFINITION)
                .forEach(one -> norms.computeIfAbsent(one.kind(), kind -> new TreeSet<>()).add(one.norm()));
        return norms.entrySet().stream().map(entry -> lower(entry.getKey()) + ": " + String.join(", ", entry.getValue())).toList();
    }

    private String question(Question question) {
        return question.term() + (question.settling().isEmpty() ? "" : ", proposed: " + String.join(" or ", question.settling()))
                + in(question.flows());
    }

    private String remedy(Remedy remedy) {
        List<String> ways = new ArrayList<>();
        remedy.changes().forEach(change -> ways.add(change.term() + " to " + change.to()));
        remedy.exceptions().forEach(exception -> ways.add("exception " + exception.norm()));
        return remedy.norm() + ": " + (ways.isEmpty() ? "nothing helps" : String.join("; ", ways)) + in(List.of(remedy.flow()));
    }

    /** Flows by their number, since their names are the host's. */
    private String in(List<Flow> flows) {
        return decision.flows().size() < 2
                ? ""
                : ", in flow " + flows.stream().map(flow -> String.valueOf(decision.flows().indexOf(flow) + 1))
                        .collect(Collectors.joining(" and ")) + " of " + decision.flows().size();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
