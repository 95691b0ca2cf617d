package io.github.safeconduct.report;

import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.FactUsed;
import io.github.safeconduct.Flow;
import io.github.safeconduct.Notice;
import io.github.safeconduct.Question;
import io.github.safeconduct.internal.pack.OwnWords;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Plan;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.model.BasisKind;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.Grade;
import io.github.safeconduct.model.Truth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the reports say, in one language. The sentences stand in {@code words/<language>.properties}, in the library's jar and nowhere else;
 * a class that says something names its key. What norms, rules and the vocabulary say stays English in every language.
 *
 * <p>The language is the one asked for, and never that of the machine. Immutable and thread safe.
 */
public final class Words {

    /** The language of a report of which nobody says another. */
    public static final Locale DEFAULT = Locale.ENGLISH;

    private static final int SOME = 5;

    private final Locale language;
    private final OwnWords sentences;
    private final boolean marking;

    private Words(Locale language, OwnWords sentences, boolean marking) {
        this.language = language;
        this.sentences = sentences;
        this.marking = marking;
    }

    /**
     * The words of a language; a country in the locale makes no difference.
     *
     * @throws LanguageException if there are none; the message lists the languages there are
     */
    public static Words in(Locale language) {
        Objects.requireNonNull(language, "the language is null");
        String code = language.getLanguage();
        if (!OwnWords.languages().contains(code)) {
            throw new LanguageException("there are no reports in the language '" + code + "'; expected one of "
                    + languages().stream().map(Locale::getLanguage).collect(Collectors.joining(", ")));
        }
        return new Words(Locale.forLanguageTag(code), OwnWords.in(code), false);
    }

    /** The languages there are, English first. */
    public static List<Locale> languages() {
        return OwnWords.languages().stream()
                .sorted(Comparator.comparing((String code) -> !code.equals(DEFAULT.getLanguage())).thenComparing(Comparator.naturalOrder()))
                .map(Locale::forLanguageTag).toList();
    }

    static Words english() {
        return in(DEFAULT);
    }

    /** The same words for a page, where what is in another language is marked, so that it keeps its own direction. */
    Words forPage() {
        return new Words(language, sentences, true);
    }

    /** The language. */
    public Locale language() {
        return language;
    }

    /** Whether it is written from right to left. */
    public boolean isRightToLeft() {
        return say("language.direction").equals("rtl");
    }

    boolean isEnglish() {
        return language.equals(DEFAULT);
    }

    /**
     * A sentence.
     *
     * @param key its key
     * @param values what is put in for {0}, {1} …
     */
    public String say(String key, Object... values) {
        return sentences.said(key, values);
    }

    /** One of a family of sentences, of which there is one for each constant of an enum. */
    public String of(String family, Enum<?> constant, Object... values) {
        return say(family + '.' + constant.name(), values);
    }

    /** An outcome: {@code permitted with conditions}. */
    public String of(Outcome outcome) {
        return of("outcome", outcome);
    }

    String of(Certainty certainty) {
        return of("certainty", certainty);
    }

    String of(Grade grade) {
        return of("grade", grade);
    }

    /** Who can answer, or sees to something: {@code data protection officer}. */
    public String of(Answerer who) {
        return of("answerer", who);
    }

    /** What a case may ask, by the word its focus has for it. */
    String question(String focus) {
        return focus.equals(Area.DUTIES)
                ? say("area.duties")
                : Area.answering(focus).stream().findFirst().map(area -> of("area", area)).orElse(quoted(focus));
    }

    /** Text that is English in every language: a norm's title, a question, a term, an answer. */
    public String quoted(String english) {
        return marking && !isEnglish() ? Marked.ENGLISH + english + Marked.END : english;
    }

    /** Several such texts as a list. */
    String list(List<String> english) {
        return english.stream().map(this::quoted).collect(Collectors.joining(say("between.items")));
    }

    /** The first of them, and how many more. */
    public String some(List<String> english) {
        return english.size() <= SOME ? list(english) : say("some", list(english.subList(0, SOME)), english.size() - SOME);
    }

    /** What a host calls somebody or something, in whatever language: an Arabic name in an English page keeps its direction as well. */
    String named(String name) {
        return marking ? Marked.NAME + name + Marked.END : name;
    }

    /** Sentences one after the other; empty ones are left out. */
    String sentences(String... sentences) {
        return Arrays.stream(sentences).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(say("between.sentences")));
    }

    /** What a person should know of a case or a decision. */
    public String of(Notice notice) {
        return of("notice", notice.kind(), list(notice.values()));
    }

    /** What a conclusion adds. */
    String kind(CitedConclusion conclusion) {
        String kind = kind(conclusion.kind(), conclusion.detail());
        return conclusion.counts() ? kind : say("kind.idle", kind);
    }

    /** What a rule adds, with the detail it adds it with. */
    String kind(ConclusionKind what, String detail) {
        String kind = of("conclusionKind", what);
        return switch (what) {
            case REFERRAL -> say("kind.referral", office(detail));
            case WAIVER -> say("kind.waiver", quoted(detail));
            case BASIS, BASIS_UNAVAILABLE -> say("kind.basis", kind, basis(detail));
            case SENSITIVITY -> say("kind.sensitivity", kind, constant("grade", Grade.values(), detail));
            case DEFINITION -> say("kind.definition", quoted(detail));
            default -> kind;
        };
    }

    /** A lawful basis by the name of its constant. */
    String basis(String name) {
        return constant("basisKind", BasisKind.values(), name);
    }

    /** What the conclusions of one norm add; what they lift stands in one list. */
    String kinds(List<CitedConclusion> conclusions) {
        Stream<String> others = conclusions.stream().filter(one -> one.kind() != ConclusionKind.WAIVER).map(this::kind);
        List<String> lifted = conclusions.stream().filter(one -> one.kind() == ConclusionKind.WAIVER).map(CitedConclusion::detail)
                .distinct().toList();
        return Stream.concat(others, lifted.isEmpty() ? Stream.empty() : Stream.of(say("kind.waiver", list(lifted)))).distinct()
                .collect(Collectors.joining(say("between.items")));
    }

    /** An office that a norm names; in English where this language has no word for it, as for those of a host's own rulebooks. */
    String office(String named) {
        String key = "office." + named.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return isEnglish() || !sentences.has(key) ? quoted(named) : say(key);
    }

    private String constant(String family, Enum<?>[] constants, String name) {
        return Arrays.stream(constants).filter(constant -> constant.name().equals(name)).findFirst().map(constant -> of(family, constant))
                .orElseGet(() -> quoted(name.toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    /** What two bodies differ on, which a conflict names as a basis or the code of an area. */
    String topic(String topic) {
        String name = topic.substring(topic.lastIndexOf(' ') + 1);
        return Area.of(name).map(area -> say("differences.area", of("area", area)))
                .orElseGet(() -> say("differences.basis", constant("basisKind", BasisKind.values(), name)));
    }

    /** Of conditions that are merely possible, what has to be known before they no longer count; empty where one is certain. */
    String untilKnown(List<CitedConclusion> conditions) {
        List<String> open = conditions.stream().flatMap(one -> one.facts().stream())
                .filter(fact -> fact.answer().equals(Truth.UNKNOWN.word())).map(FactUsed::term).distinct().toList();
        boolean possible = conditions.stream().allMatch(one -> one.certainty() == Certainty.POSSIBLE);
        return possible && !open.isEmpty() ? say("condition.untilKnown", some(open)) : "";
    }

    String fact(FactUsed fact) {
        String stated = assigned(fact.term(), fact.answer());
        return fact.presumed() ? say("fact.presumed", stated) : stated;
    }

    /** A term and an answer, which are one quotation in a language of the other direction. */
    String assigned(String term, String answer) {
        return quoted(say("fact", term, answer));
    }

    /**
     * Which people, data or recipients a question is about; empty where there is only one of each. A question of what belongs to a person
     * names no recipient, and the other way round; one of the operation as a whole names nobody.
     */
    String about(Question question) {
        return about(question.fact(), question.flows());
    }

    /** Which people, data or recipients a step of a plan is about, as for a question. */
    String about(Plan.Step step) {
        return about(step.fact(), step.flows());
    }

    private String about(String fact, List<Flow> flows) {
        return kind(fact).map(kind -> about(flows, kind.isSubject() ? kind::equals : kind.parents()::contains))
                .orElseGet(() -> about(flows));
    }

    private static Optional<FactKind> kind(String typeName) {
        return Arrays.stream(FactKind.values()).filter(kind -> kind.typeName().equals(typeName)).findFirst();
    }

    /** Which people, data and recipients something is about; empty where there is only one of each. */
    String about(List<Flow> flows) {
        return about(flows, FactKind::isSubject);
    }

    /** @param named the kinds of subjects that are named */
    private String about(List<Flow> flows, Predicate<FactKind> named) {
        Set<String> names = new LinkedHashSet<>();
        for (Flow flow : flows) {
            Arrays.stream(FactKind.values()).filter(named).forEach(kind -> names.addAll(flow.names(kind)));
        }
        return names.isEmpty() ? "" : say("about", named(List.copyOf(names)));
    }

    /** Several names; of many the first, and how many more. */
    private String named(List<String> names) {
        String first = names.stream().limit(SOME).map(this::named).collect(Collectors.joining(say("between.items")));
        return names.size() <= SOME ? first : say("some", first, names.size() - SOME);
    }

    /** What a step of a plan leaves out, as something that somebody does. */
    String leavesOut(Plan.Step step) {
        return of("leaveOut", kind(step.fact()).orElseThrow(), named(step.without()));
    }

    /** The code of the language. */
    @Override
    public String toString() {
        return language.getLanguage();
    }
}
