package io.github.safeconduct.testing;

import io.github.safeconduct.BasisFinding;
import io.github.safeconduct.Bounds;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Question;
import io.github.safeconduct.Remedy;
import io.github.safeconduct.RulebookOutcome;
import io.github.safeconduct.model.BasisKind;
import io.github.safeconduct.model.Grade;
import io.github.safeconduct.model.TermName;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a decision that read as a lawyer would say them. A failure shows what was decided and why, what is asked and what would
 * change it, and for a norm that should have spoken the smallest change under which it would; nothing that was answered about anybody.
 *
 * <p>An assertion on the outcome says which conclusions are meant by {@link #under}, {@link #citing} and {@link #forRecipient}: after
 * {@code isRefused()} those that refuse. Not thread safe.
 */
public final class DecisionAssert extends AbstractAssert<DecisionAssert, Decision> {

    private @Nullable List<CitedConclusion> meant;

    DecisionAssert(@Nullable Decision actual) {
        super(actual, DecisionAssert.class);
    }

    // What it comes to.

    /** The operation may go ahead, with or without conditions: {@link Decision#permits()}. */
    public DecisionAssert permits() {
        isNotNull();
        if (!actual.permits()) {
            fail("the operation to be permitted", actual.isNarrowed() && actual.outcome().isPermitted()
                    ? "Only part of the law was asked: a narrowed focus, or rulebooks without the controller's own, permit nothing."
                    : "");
        }
        return about(standing());
    }

    /** The operation may not go ahead, for whatever reason: it is blocked, undecided, not governed, or was looked at only in part. */
    public DecisionAssert doesNotPermit() {
        isNotNull();
        if (actual.permits()) {
            fail("the operation not to be permitted", "");
        }
        return about(actual.blocking().isEmpty() ? actual.possible() : actual.blocking());
    }

    /** It is permitted as a whole and without conditions. */
    public DecisionAssert isPermitted() {
        outcome(Outcome.PERMITTED, "to be permitted without conditions");
        return permits();
    }

    /** It is permitted as a whole, on conditions. */
    public DecisionAssert isPermittedWithConditions() {
        outcome(Outcome.PERMITTED_WITH_CONDITIONS, "to be permitted on conditions");
        return permits();
    }

    /** It is refused. */
    public DecisionAssert isRefused() {
        return blocked(Outcome.REFUSED, "to be refused");
    }

    /** It is suspended: not before the listed steps. */
    public DecisionAssert isSuspended() {
        return blocked(Outcome.SUSPENDED, "to be suspended");
    }

    /** It is referred to some office. */
    public DecisionAssert isReferred() {
        return blocked(Outcome.REFERRED, "to be referred to an office");
    }

    /** It is referred to this office: by a norm, or because only this office can answer what is open. */
    public DecisionAssert isReferredTo(String office) {
        said(office, "the office");
        blocked(Outcome.REFERRED, "to be referred to " + office);
        Set<String> offices = new TreeSet<>();
        all().forEach(one -> offices.add(one.detail()));
        if (offices.isEmpty()) {
            actual.questions().forEach(question -> offices.add(question.who().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
        if (offices.stream().noneMatch(office::equalsIgnoreCase)) {
            fail("to be referred to " + office, "It is referred to " + named(offices) + ".");
        }
        return about(all().stream().filter(one -> one.detail().equalsIgnoreCase(office)).toList());
    }

    /** What is unknown makes the difference. */
    public DecisionAssert isUndecided() {
        outcome(Outcome.UNDECIDED, "to be undecided");
        return about(actual.possible());
    }

    /** No governing rulebook speaks for or against it. */
    public DecisionAssert isNotGoverned() {
        outcome(Outcome.NOT_GOVERNED, "not to be governed");
        return about(List.of());
    }

    /** The outcome and, whatever the unknowns turn out to be, the mildest and the strictest that the case can come to. */
    public DecisionAssert isBoundedBy(Outcome best, Outcome worst) {
        isNotNull();
        Objects.requireNonNull(best, "the best outcome is null");
        Objects.requireNonNull(worst, "the worst outcome is null");
        if (!actual.bounds().equals(new Bounds(best, worst))) {
            fail("the unknowns to reach from " + best + " to " + worst, "");
        }
        return this;
    }

    private DecisionAssert blocked(Outcome outcome, String expected) {
        outcome(outcome, expected);
        List<CitedConclusion> blocking = actual.blocking().stream().filter(one -> one.weight() == outcome).toList();
        return about(blocking.isEmpty() ? actual.eitherWay() : blocking);
    }

    private void outcome(Outcome outcome, String expected) {
        isNotNull();
        if (actual.outcome() != outcome) {
            fail(expected, "");
        }
    }

    // On what it rests.

    /** One of the conclusions that are meant stands under this norm. Those under it are meant from here on. */
    public DecisionAssert under(String norm) {
        isNotNull();
        said(norm, "the norm");
        List<CitedConclusion> under = all().stream().filter(one -> one.norm().equals(norm)).toList();
        if (under.isEmpty()) {
            fail("a conclusion under " + norm + " among those that " + (meant == null ? "are certain" : "are meant"),
                    "Those stand under " + named(all(), CitedConclusion::norm) + ".\n" + why(norm));
        }
        return about(under);
    }

    /** One of the conclusions that are meant cites an instrument or a place in it whose name holds this text, in any case of letters. */
    public DecisionAssert citing(String text) {
        isNotNull();
        said(text, "the text that is cited");
        String part = text.toLowerCase(Locale.ROOT);
        List<CitedConclusion> citing = all().stream()
                .filter(one -> DecisionWords.source(one).toLowerCase(Locale.ROOT).contains(part) || one.source().equalsIgnoreCase(text))
                .toList();
        if (citing.isEmpty()) {
            fail("'" + text + "' to be cited", "Cited are " + named(all(), DecisionWords::source) + ".");
        }
        return about(citing);
    }

    /** One of the conclusions that are meant is about the recipient of this name. Those about it are meant from here on. */
    public DecisionAssert forRecipient(String name) {
        isNotNull();
        said(name, "the recipient");
        List<CitedConclusion> about = all().stream().filter(one -> one.flow().recipients().contains(name)).toList();
        if (about.isEmpty()) {
            fail("a conclusion about the recipient '" + name + "'",
                    "What the other recipients are called is not repeated. A case with one recipient names none.");
        }
        return about(about);
    }

    /** Each of these norms speaks whatever the unknowns turn out to be, and nothing lifts it. */
    public DecisionAssert hasCertain(String... norms) {
        isNotNull();
        return each(norms, norm -> standing().stream().anyMatch(one -> one.norm().equals(norm))
                || (actual.norms().get(norm) == Certainty.CERTAIN && concludedNothing(norm)), "to speak certainly");
    }

    /** Each of these norms speaks or not, depending on what is unknown. */
    public DecisionAssert leavesOpen(String... norms) {
        isNotNull();
        return each(norms, norm -> actual.norms().get(norm) == Certainty.POSSIBLE, "to be left open");
    }

    /** None of these norms speaks, not even possibly, although they were considered: of others silence says nothing. */
    public DecisionAssert isSilentUnder(String... norms) {
        isNotNull();
        for (String norm : named(norms, "norm")) {
            if (actual.norms().containsKey(norm)) {
                fail(norm + " to be silent", norm + " speaks: " + DecisionWords.conclusions(actual, norm) + ".");
            }
            considered(norm);
        }
        return this;
    }

    /** Each of these norms requires something: as a condition of going ahead, or as a duty. */
    public DecisionAssert requires(String... norms) {
        isNotNull();
        return each(norms, norm -> actual.requirements().stream().anyMatch(one -> one.norm().equals(norm)), "to require something");
    }

    /** Each of these norms is a condition on which the operation goes ahead. */
    public DecisionAssert onCondition(String... norms) {
        isNotNull();
        return each(norms, norm -> actual.conditions().stream().anyMatch(one -> one.norm().equals(norm)), "to be a condition");
    }

    /** Each of these norms says what must be done whatever becomes of the operation. */
    public DecisionAssert owes(String... norms) {
        isNotNull();
        return each(norms, norm -> actual.duties().stream().anyMatch(one -> one.norm().equals(norm)), "to be owed in any case");
    }

    /** Each of these norms would speak and is lifted by another. */
    public DecisionAssert lifts(String... norms) {
        isNotNull();
        return each(norms, norm -> actual.conclusions().stream().anyMatch(one -> one.norm().equals(norm) && !one.liftedBy().isEmpty()),
                "to be lifted");
    }

    /** A lawful basis of this kind carries the operation under some rulebook. */
    public DecisionAssert restsOn(BasisKind basis) {
        isNotNull();
        Objects.requireNonNull(basis, "the basis is null");
        if (actual.lawfulBasis().stream()
                .noneMatch(one -> one.basis() == basis && one.standing() == BasisFinding.Standing.AVAILABLE)) {
            fail("to rest on " + basis, "The bases stand so: " + named(actual.lawfulBasis(),
                    one -> one.basis() + " " + one.standing().name().toLowerCase(Locale.ROOT) + " under " + one.rulebook()) + ".");
        }
        return this;
    }

    /** The highest grade of sensitivity that is certain. */
    public DecisionAssert hasSensitivity(Grade grade) {
        isNotNull();
        Objects.requireNonNull(grade, "the grade is null");
        if (!actual.sensitivity().equals(Optional.of(grade))) {
            fail("the data to be of sensitivity " + grade, "It is " + actual.sensitivity().map(Grade::name).orElse("not graded") + ".");
        }
        return this;
    }

    /** The rulebooks that governed, exactly these. */
    public DecisionAssert isGovernedBy(String... rulebooks) {
        isNotNull();
        Objects.requireNonNull(rulebooks, "the rulebooks are null");
        Set<String> governing = actual.rulebooks().stream().map(RulebookOutcome::name).collect(Collectors.toCollection(TreeSet::new));
        if (!governing.equals(new TreeSet<>(List.of(rulebooks)))) {
            fail("to be governed by " + String.join(", ", rulebooks), "");
        }
        return this;
    }

    /** The day whose law was applied. */
    public DecisionAssert isAsOf(LocalDate day) {
        isNotNull();
        Objects.requireNonNull(day, "the day is null");
        if (!actual.asOf().equals(day)) {
            fail("the law of " + day, "");
        }
        return this;
    }

    // What is not known.

    /** It asks something. */
    public DecisionAssert hasQuestions() {
        isNotNull();
        if (actual.questions().isEmpty()) {
            fail("to ask something", "");
        }
        return this;
    }

    /** It asks nothing: what is unknown makes no difference. */
    public DecisionAssert hasNoQuestions() {
        isNotNull();
        if (!actual.questions().isEmpty()) {
            fail("to ask nothing", "");
        }
        return this;
    }

    /** It asks for the answers to these terms. */
    public DecisionAssert asking(TermName<?>... terms) {
        return asking(names(terms));
    }

    /** It asks for the answers to these terms. */
    public DecisionAssert asking(String... terms) {
        isNotNull();
        return hold(terms, actual.questions(), Question::term, "to ask for ", "It asks for ");
    }

    /** It does not ask for the answers to these terms. */
    public DecisionAssert notAsking(TermName<?>... terms) {
        return notAsking(names(terms));
    }

    /** It does not ask for the answers to these terms. */
    public DecisionAssert notAsking(String... terms) {
        isNotNull();
        List<String> wanted = List.of(terms(terms, "not to ask for "));
        actual.questions().stream().map(Question::term).filter(wanted::contains).findFirst()
                .ifPresent(term -> fail("not to ask for " + term, ""));
        return this;
    }

    /** Nobody answered these terms, and silence was read as no. */
    public DecisionAssert presumes(TermName<?>... terms) {
        return presumes(names(terms));
    }

    /** Nobody answered these terms, and silence was read as no. */
    public DecisionAssert presumes(String... terms) {
        isNotNull();
        return hold(terms, actual.presumed(), Function.identity(), "to presume no of ", "Presumed is ");
    }

    /** Whatever was stated is read by some governing rulebook: nothing was stated in vain. */
    public DecisionAssert readsEveryAnswer() {
        isNotNull();
        if (!actual.unread().isEmpty()) {
            fail("every stated answer to be read", "No governing rulebook reads " + String.join(", ", actual.unread()) + ".");
        }
        return this;
    }

    // What would change it.

    /** Answers to these terms, brought about by the organisation, would take what blocks out of the way. */
    public DecisionAssert remediedBy(TermName<?>... terms) {
        return remediedBy(names(terms));
    }

    /** Answers to these terms, brought about by the organisation, would take what blocks out of the way. */
    public DecisionAssert remediedBy(String... terms) {
        isNotNull();
        return hold(terms, actual.remedies().stream().flatMap(remedy -> remedy.changes().stream()).toList(), Remedy.Change::term,
                "to be remedied by ", "The remedies are ");
    }

    // As a whole.

    /**
     * It is as the file says that an earlier run wrote with {@code -Dsafeconduct.golden=update}: its outcome, bounds, conclusions,
     * questions and remedies; not the day of the run, nor the version of a rulebook. A run that writes a file fails, so that none passes
     * by writing.
     *
     * @throws java.io.UncheckedIOException if the file cannot be read or written
     */
    public DecisionAssert matchesGolden(String file) {
        return matchesGolden(Path.of(Objects.requireNonNull(file, "the file is null")));
    }

    /** As {@link #matchesGolden(String)}. */
    public DecisionAssert matchesGolden(Path file) {
        isNotNull();
        return golden(new GoldenFile(Objects.requireNonNull(file, "the file is null"), DecisionDigest.of(actual)));
    }

    /** As {@link #matchesGolden(Path)}, with the day whose law was applied: for a case that states its day. */
    public DecisionAssert matchesGoldenOfItsDay(Path file) {
        isNotNull();
        return golden(new GoldenFile(Objects.requireNonNull(file, "the file is null"), DecisionDigest.ofItsDay(actual)));
    }

    private DecisionAssert golden(GoldenFile golden) {
        golden.fault().ifPresent(fault -> {
            throw failureWithActualExpected(golden.actual(), golden.expected(), "%s", fault);
        });
        return this;
    }

    // How it is said.

    private DecisionAssert about(List<CitedConclusion> conclusions) {
        meant = conclusions;
        return this;
    }

    private List<CitedConclusion> all() {
        return meant == null ? standing() : meant;
    }

    private List<CitedConclusion> standing() {
        return actual.conclusions().stream().filter(one -> one.certainty() == Certainty.CERTAIN && one.liftedBy().isEmpty()).toList();
    }

    /** A norm outside the focus speaks without being listed. */
    private boolean concludedNothing(String norm) {
        return actual.conclusions().stream().noneMatch(one -> one.norm().equals(norm));
    }

    private DecisionAssert each(String[] norms, Predicate<String> holds, String expected) {
        for (String norm : named(norms, "norm")) {
            if (!holds.test(norm)) {
                fail(norm + " " + expected, why(norm));
            }
        }
        return this;
    }

    private <T> DecisionAssert hold(String[] wanted, List<T> found, Function<T, String> name, String expected, String instead) {
        Set<String> names = found.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
        for (String one : terms(wanted, expected)) {
            if (!names.contains(one)) {
                fail(expected + one, instead + named(names) + ".");
            }
        }
        return this;
    }

    private void considered(String norm) {
        String saysNothing = DecisionWords.notConsidered(actual, norm);
        if (!saysNothing.isEmpty()) {
            fail(norm + " to be silent", saysNothing);
        }
    }

    /** Terms of the law of this decision: one that is none is asked by no decision. */
    private String[] terms(String[] terms, String expected) {
        for (String term : named(terms, "term")) {
            String unknown = DecisionWords.unknownTerm(actual, term);
            if (!unknown.isEmpty()) {
                fail(expected + term, unknown);
            }
        }
        return terms;
    }

    /** What is named to be asserted: nothing at all would hold of every decision. */
    private static String[] named(String[] names, String what) {
        Objects.requireNonNull(names, "the " + what + "s are null");
        if (names.length == 0) {
            throw new IllegalArgumentException("no " + what + " is named, so nothing would be asserted; name one");
        }
        for (String name : names) {
            said(name, "a " + what);
        }
        return names;
    }

    private static String said(String text, String what) {
        if (Objects.requireNonNull(text, what + " is null").isBlank()) {
            throw new IllegalArgumentException(what + " is empty, so nothing would be asserted; write it out");
        }
        return text;
    }

    private String why(String norm) {
        return DecisionWords.why(actual, norm);
    }

    private void fail(String expected, String instead) {
        throw failure("%s", DecisionWords.failure(actual, expected, instead));
    }

    private static String[] names(TermName<?>[] terms) {
        return Arrays.stream(Objects.requireNonNull(terms, "the terms are null"))
                .map(term -> Objects.requireNonNull(term, "a term is null").name()).toArray(String[]::new);
    }

    private static <T> String named(Collection<T> found, Function<T, String> name) {
        return named(found.stream().map(name).distinct().toList());
    }

    private static String named(Collection<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }
}
