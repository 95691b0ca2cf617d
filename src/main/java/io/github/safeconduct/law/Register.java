package io.github.safeconduct.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The norms of one body, with their sources and the questions they leave open. Immutable and thread safe. */
public final class Register {

    private final String rulebook;
    private final String body;
    private final String title;
    private final List<String> governs;
    private final BasisTerms lawfulBasis;
    private final @Nullable LocalDate wholeFrom;
    private final Map<String, Source> sources;
    private final Map<String, Norm> norms;
    private final Map<String, OpenQuestion> questions;
    private final Map<String, Norm> citable;

    public Register(String rulebook, String body, String title, List<String> governs, BasisTerms lawfulBasis, @Nullable LocalDate wholeFrom,
            List<Source> sources, List<Norm> norms, List<OpenQuestion> questions) {
        this.rulebook = rulebook;
        this.body = body;
        this.title = title;
        this.governs = List.copyOf(governs);
        this.lawfulBasis = lawfulBasis;
        this.wholeFrom = wholeFrom;
        this.sources = byId(sources, Source::id);
        this.norms = byId(norms, Norm::id);
        this.questions = byId(questions, OpenQuestion::id);
        LocalDate start = norms.stream().map(Norm::from).min(LocalDate::compareTo).orElse(LocalDate.MIN);
        Map<String, Norm> all = new LinkedHashMap<>(this.norms);
        // A question is open from the day on which the norms it is about stand side by side.
        questions.forEach(question -> all.put(question.id(), asNorm(question,
                question.affects().stream().map(this.norms::get).filter(Objects::nonNull).map(Norm::from).max(LocalDate::compareTo)
                        .orElse(start))));
        this.citable = Collections.unmodifiableMap(all);
    }

    private static <T> Map<String, T> byId(List<T> entries, java.util.function.Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.put(id.apply(entry), entry));
        return Collections.unmodifiableMap(map);
    }

    private static Norm asNorm(OpenQuestion question, LocalDate start) {
        return new Norm(question.id(), question.question(), "open question", String.join(", ", question.affects()), "question",
                Effect.NEUTRAL, "referral", start, null, false, List.of(), Evidence.RETRIEVED, "high",
                question.question(), "The sources leave this open, and it goes to the " + question.office() + ". " + question.handling());
    }

    /** The name of the rulebook, for instance {@code unhcr}. */
    public String rulebook() {
        return rulebook;
    }

    /** The body whose law this is. */
    public String body() {
        return body;
    }

    /** The title of the rulebook. */
    public String title() {
        return title;
    }

    /** The organisations it governs, as codes of {@code controllerBody}; none where a case has to name the rulebook itself. */
    public List<String> governs() {
        return governs;
    }

    /** In which terms the rulebook speaks of the basis an operation rests on. */
    public BasisTerms lawfulBasis() {
        return lawfulBasis;
    }

    /** The instruments, by id. */
    public Map<String, Source> sources() {
        return sources;
    }

    /** The norms, in the order of the register. */
    public Collection<Norm> norms() {
        return norms.values();
    }

    /** The open questions, in the order of the register. */
    public Collection<OpenQuestion> questions() {
        return questions.values();
    }

    /** A norm, or an open question cited like one; null where there is none of this id. */
    public @Nullable Norm find(String id) {
        return citable.get(id);
    }

    /** The ids of all norms and open questions. */
    public Collection<String> ids() {
        return citable.keySet();
    }

    /**
     * The first day on which its core was whole, the norms on lawful bases and on transfers: before it, what nothing speaks against is not
     * permitted but referred.
     */
    public LocalDate whole() {
        return wholeFrom == null ? firstDay() : wholeFrom;
    }

    /**
     * The first day whose law this register knows: the day its principal instrument, the first it lists, came into force. Single norms may
     * be older; with them alone nearly everything would seem allowed.
     */
    public LocalDate firstDay() {
        return sources.values().stream().findFirst().map(Source::from).orElse(LocalDate.MAX);
    }
}
