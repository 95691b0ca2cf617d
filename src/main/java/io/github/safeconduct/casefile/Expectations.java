package io.github.safeconduct.casefile;

import io.github.safeconduct.model.ConclusionKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a case says that it comes to. Every part that is empty is not looked at.
 *
 * @param kinds the norms that speak, or do not, by kind of expectation
 * @param details what some of them say beside that: by kind of expectation and norm the office, the grade, the basis, or whether a
 * permission has conditions
 * @param outcomes the outcomes one of which is expected
 * @param permits whether the operation may go ahead
 * @param bounds the best and the worst outcome that the unknowns may bring, by name, {@code best} or {@code worst}
 * @param derived derived terms and their values
 * @param asked terms of which the decision asks
 * @param notAsked terms of which it does not ask
 * @param unread stated terms that nothing reads
 * @param error what the message of the error says that the case must come to
 */
public record Expectations(
        Map<String, List<String>> kinds,
        Map<String, Map<String, String>> details,
        List<String> outcomes,
        Optional<Boolean> permits,
        Map<String, String> bounds,
        Map<String, String> derived,
        List<String> asked,
        List<String> notAsked,
        List<String> unread,
        Optional<Pattern> error) {

    /** Of a permission: that it has conditions. */
    public static final String CONDITIONS = "CONDITIONS";

    /** Of a permission: that it has none. */
    public static final String PLAIN = "PLAIN";

    /** Of a permission: that it is a leave to withhold something and permits no operation. */
    public static final String WITHHOLDING = "WITHHOLDING";

    /** Nothing is expected: what stands for the expectations of a case that could not be read. */
    static final Expectations NONE = new Expectations(Map.of(), Map.of(), List.of(), Optional.empty(), Map.of(), Map.of(), List.of(),
            List.of(), List.of(), Optional.empty());

    /** What a norm is expected to say beside that it speaks; empty where nothing is. */
    public String detail(String kind, String norm) {
        return details.getOrDefault(kind, Map.of()).getOrDefault(norm, "");
    }

    /** What a conclusion says where a case names it so: its office, grade or basis, or whether it is a permission with conditions. */
    public static String detailOf(ConclusionKind kind, String detail) {
        Objects.requireNonNull(kind, "the kind of conclusion is null");
        return switch (kind) {
            case PERMISSION -> PLAIN;
            case CONDITIONAL_PERMISSION -> CONDITIONS;
            case LEAVE_TO_WITHHOLD -> WITHHOLDING;
            default -> detail;
        };
    }

    /** Whether anything but an error is expected. */
    public boolean ofADecision() {
        return !(kinds.isEmpty() && outcomes.isEmpty() && permits.isEmpty() && bounds.isEmpty() && derived.isEmpty() && asked.isEmpty()
                && notAsked.isEmpty() && unread.isEmpty());
    }
}
