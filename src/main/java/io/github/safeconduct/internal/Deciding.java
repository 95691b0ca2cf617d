package io.github.safeconduct.internal;

import io.github.safeconduct.Bounds;
import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Flow;
import io.github.safeconduct.FormField;
import io.github.safeconduct.Notice;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Presumption;
import io.github.safeconduct.Question;
import io.github.safeconduct.Relevance;
import io.github.safeconduct.Remedy;
import io.github.safeconduct.RulebookOutcome;
import io.github.safeconduct.internal.advise.Asking;
import io.github.safeconduct.internal.advise.EitherWay;
import io.github.safeconduct.internal.advise.Judged;
import io.github.safeconduct.internal.advise.Mattering;
import io.github.safeconduct.internal.advise.Problem;
import io.github.safeconduct.internal.advise.Remedying;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.Item;
import io.github.safeconduct.internal.decide.Judgment;
import io.github.safeconduct.law.Marks;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** One case, from its flows to its decision. */
final class Deciding {

    /** Judgments made at the most to find out which presumptions carry an outcome. */
    private static final int MOST_JUDGED = 3_000;

    private final Engine engine;
    private final LocalDate day;
    private final Collection<String> named;
    private final Focus focus;
    private final List<FlowFacts> flows;
    private final Set<String> leftOut = new TreeSet<>();
    private final Judging judging;
    private final Problem problem;
    /** What the conditions alone reach; searched for once, since each search takes from the one budget. */
    private final Bounds reached;
    private final Findings findings;
    private final Answered answered;
    private final Floors floors;
    private final Asking asking;

    private Deciding(Engine engine, LocalDate day, Collection<String> named, Focus focus, List<FlowFacts> flows) {
        this.engine = engine;
        this.day = day;
        this.named = named;
        this.focus = focus;
        this.flows = flows;
        Governing governing = engine.governing(named, day);
        flows.forEach(flow -> leftOut.addAll(governing.leftOut(flow)));
        this.judging = new Judging(flows, governing, engine.silence(), day, focus);
        this.problem = new Problem(judging.all(), engine.domains(judging.books()));
        this.reached = problem.bounds();
        this.findings = new Findings(judging, engine.vocabulary());
        this.answered = new Answered(judging, engine.vocabulary(), engine.consistency());
        this.floors = new Floors(judging, day, engine);
        this.asking = new Asking(problem, engine.marks(judging.books()));
    }

    /** The decision on a case as of a day. */
    static Decision decide(Engine engine, Case given, LocalDate day) {
        List<FlowFacts> flows = CaseReader.flows(given, day, engine.vocabulary(), engine.consistency());
        Focus focus = Focus.of(given.focus(), flows, engine.vocabulary());
        return new Deciding(engine, day, given.rulebooks(), focus, flows).decision();
    }

    /**
     * The unanswered terms that can still matter to a case: those its decision asks for, then those most norms turn on, and last what
     * silence denies.
     */
    static List<FormField> form(Engine engine, Case given, LocalDate day) {
        List<FlowFacts> flows = CaseReader.flows(given, day, engine.vocabulary(), engine.consistency());
        Deciding deciding = new Deciding(engine, day, given.rulebooks(), Focus.of(given.focus(), flows, engine.vocabulary()), flows);
        Mattering mattering = new Mattering(deciding.judging.all());
        Supplier<Mattering> changing = once(() -> new Mattering(deciding.judging.all(), engine.follows()));
        Marks marks = engine.marks(deciding.judging.books());
        Set<String> asked = new LinkedHashSet<>();
        deciding.decision().questions().forEach(question -> asked.add(question.term()));
        List<String> rest = new ArrayList<>(mattering.norms().keySet());
        rest.removeAll(asked);
        rest.sort(Comparator.comparing((String term) -> mattering.presumed().contains(term))
                .thenComparing(term -> -mattering.norms().getOrDefault(term, Set.of()).size()).thenComparing(term -> term));
        List<FormField> fields = new ArrayList<>();
        for (List<String> some : List.of(List.copyOf(asked), rest)) {
            some.forEach(term -> fields.add(new FormField(term, marks.of(engine.vocabulary().require(term)).who().name(),
                    asked.contains(term), mattering.presumed().contains(term),
                    List.copyOf(mattering.norms().getOrDefault(term, Set.of())),
                    () -> deciding.relevance(engine.vocabulary().require(term), changing.get()))));
        }
        return fields;
    }

    /** Worked out when first asked for: most forms are only printed, and most decisions only obeyed. */
    static <T> Supplier<T> once(Supplier<T> maker) {
        List<T> made = new ArrayList<>(1);
        return () -> {
            synchronized (made) {
                if (made.isEmpty()) {
                    made.add(maker.get());
                }
                return made.get(0);
            }
        };
    }

    /** While a line of a form can still matter, flow by flow. */
    private Map<Flow, Relevance> relevance(Term term, Mattering mattering) {
        Map<Flow, Relevance> relevance = new LinkedHashMap<>();
        for (FlowFacts flow : flows) {
            relevance.merge(flow.flow(), relevance(flow, term, mattering), (one, other) -> Relevance.any(List.of(one, other)));
        }
        return relevance;
    }

    private Relevance relevance(FlowFacts flow, Term term, Mattering mattering) {
        if (term.marks().gathers()) {
            return mattering.gathering(flow.number(), term);
        }
        boolean listed = mattering.norms().containsKey(term.name());
        if (floors.missing().containsKey(term) || (!listed && !mattering.assesses(term.name()))) {
            return mattering.unanswered(term);
        }
        Relevance own = mattering.relevance(flow.number(), term.name());
        return mattering.assesses(term.name()) ? Relevance.any(List.of(own, mattering.assessing(flow.number(), term))) : own;
    }

    private Bounds bounds() {
        return floors.applied(reached);
    }

    private Decision decision() {
        Bounds bounds = bounds();
        Outcome outcome = bounds.outcome();
        if (outcome == Outcome.UNDECIDED && (deletionHalfExcepted() || referredForWantOfKnowledge()
                || (floors.missing().isEmpty() && asking.onlyOfficesAnswer(target(bounds))))) {
            outcome = Outcome.REFERRED;
        }
        Outcome decided = outcome;
        Decision.Builder decision = Decision.builder(decided).vocabulary(engine.vocabulary()).bounds(bounds).asOf(day)
                .focus(focus.codes(), focus.narrowed() || !leftOut.isEmpty())
                .flows(List.copyOf(new LinkedHashSet<>(flows.stream().map(FlowFacts::flow).toList())))
                .rulebooks(rulebooks(bounds, decided)).exact(!problem.isCut()).sensitivity(findings.sensitivity()).norms(findings.norms())
                .notices(floors.notices()).warnings(warnings());
        return decision.lawfulBasis(findings::lawfulBasis).conclusions(this::conclusions).eitherWay(() -> eitherWay(decided))
                .questions(() -> questions(asked(bounds))).remedies(() -> decided.isBlocked() ? remedies() : List.of())
                .notAssessed(findings::notAssessed).presumed(findings::presumed).unread(answered::unread).setAside(answered::setAside)
                .settled(findings::settled)
                .contradictions(findings::contradictions).assumptions(findings::assumptions)
                .conflicts(() -> judging.books().size() > 1 ? Conflicts.between(judging) : List.of())
                .plan(() -> new Planning(engine, flows, judging, decided, this::with, () -> decided.isBlocked() ? remedies() : List.of())
                        .plan())
                .restsOn(() -> restsOn(decided))
                .explanations((norm, silent) -> new Explaining(engine, day, judging, this::judged).of(norm, silent)).build();
    }

    /** Another flow by one of the same rulebooks, as they would govern it alone. */
    private Optional<Judgment> judged(FlowFacts flow, String book) {
        return Judging.by(book, flow, engine.governing(named, day), engine.silence(), day, focus);
    }

    private List<Notice> warnings() {
        List<Notice> warnings = new ArrayList<>(engine.warnings(day));
        if (!leftOut.isEmpty()) {
            warnings.add(Notice.of(Notice.Kind.RULEBOOKS_LEFT_OUT, List.copyOf(leftOut)));
        }
        return warnings;
    }

    private List<RulebookOutcome> rulebooks(Bounds overall, Outcome outcome) {
        List<RulebookOutcome> outcomes = new ArrayList<>();
        for (CompiledRulebook book : judging.books().stream().sorted(Comparator.comparing(CompiledRulebook::name)).toList()) {
            boolean alone = judging.books().size() == 1;
            Bounds bounds = alone ? overall : floors.applied(problem.bounds(book));
            outcomes.add(new RulebookOutcome(book.name(), book.text().version(), book.text().fingerprint(),
                    alone ? outcome : bounds.outcome(), bounds));
        }
        return outcomes;
    }

    private List<CitedConclusion> conclusions() {
        Set<CitedConclusion> all = new LinkedHashSet<>();
        for (Judged one : judging.all()) {
            for (Item item : one.judgment().items()) {
                if (item.certain() || item.inFocus()) {
                    all.add(Citations.cite(one.judgment(), judging.flow(one), item));
                }
            }
        }
        return all.stream().sorted(Citations.ORDER).toList();
    }

    private List<CitedConclusion> eitherWay(Outcome outcome) {
        if (!outcome.isBlocked() || reached.best() != outcome) {
            return List.of();
        }
        List<CitedConclusion> all = new ArrayList<>();
        EitherWay.of(problem, outcome)
                .forEach((one, items) -> items.forEach(item -> all.add(Citations.cite(one.judgment(), judging.flow(one), item))));
        return all.stream().sorted(Citations.ORDER).toList();
    }

    /**
     * A deletion that is certain while one of its exceptions is half made out: it cannot be undone, so a person decides and the data are
     * restricted meanwhile.
     */
    private boolean deletionHalfExcepted() {
        for (Judged one : judging.all()) {
            for (Item item : one.judgment().items()) {
                if (item.kind() == ConclusionKind.DELETION && item.blocks() && one.judgment().exceptionInPlay(item)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Some norms send to an office what nobody knows: they decide nothing that is decided, and what is not goes there. */
    private boolean referredForWantOfKnowledge() {
        for (Judged one : judging.all()) {
            for (Item item : one.judgment().items()) {
                if (one.judgment().refersForWantOfKnowledge(item)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What decides between the best and the worst: what is missing altogether first. */
    private List<Asking.Asked> asked(Bounds bounds) {
        if (bounds.best() == bounds.worst()) {
            return List.of();
        }
        List<Asking.Asked> asked = new ArrayList<>();
        floors.missing().forEach(
                (term, flow) -> asked.add(new Asking.Asked(term, flow.owner(term.fact()), values(term), List.of(), true, List.of())));
        for (Asking.Asked one : asking.towards(target(bounds))) {
            if (asked.stream().noneMatch(before -> before.term() == one.term() && before.owner() == one.owner())) {
                asked.add(one);
            }
        }
        return asked;
    }

    /** The outcome that questions ask for: the best there is; a permission that has its conditions anyway is asked for with them. */
    private static Outcome target(Bounds bounds) {
        return !bounds.best().isPermitted()
                ? bounds.best()
                : bounds.worst() == Outcome.PERMITTED_WITH_CONDITIONS ? Outcome.PERMITTED : Outcome.PERMITTED_WITH_CONDITIONS;
    }

    private static List<Object> values(Term term) {
        return term.isChoice() ? List.copyOf(term.values()) : List.of(Truth.YES, Truth.NO);
    }

    private List<Question> questions(List<Asking.Asked> asked) {
        Marks marks = engine.marks(judging.books());
        return asked.stream()
                .map(one -> new Question(one.term().name(), one.term().fact().typeName(), flowsOf(one), one.term().ask(),
                        marks.of(one.term()).who().name(), one.norms(),
                        one.decent() ? one.wanted().stream().map(Stated::word).toList() : List.of(), () -> answers(one)))
                .toList();
    }

    private List<Flow> flowsOf(Asking.Asked asked) {
        return List.copyOf(new LinkedHashSet<>(
                flows.stream().filter(flow -> flow.owner(asked.term().fact()) == asked.owner()).map(FlowFacts::flow).toList()));
    }

    /** What the case would come to with each answer, and nothing else changed. */
    private List<Question.PossibleAnswer> answers(Asking.Asked asked) {
        List<Question.PossibleAnswer> answers = new ArrayList<>();
        for (Object value : asked.values()) {
            try {
                answers.add(new Question.PossibleAnswer(Stated.word(value), with(asked, value).bounds().outcome()));
            } catch (CaseException e) {
                // An answer that contradicts what was stated is no answer.
                continue;
            }
        }
        return answers;
    }

    private Deciding with(Asking.Asked asked, Object value) {
        List<FlowFacts> changed = new ArrayList<>();
        for (FlowFacts flow : flows) {
            changed.add(flow.owner(asked.term().fact()) == asked.owner() ? answered(flow, asked.term(), value) : flow);
        }
        return new Deciding(engine, day, named, focus, changed);
    }

    /** The same case with other flows. */
    private Planning.Tried with(List<FlowFacts> changed) {
        Deciding other = new Deciding(engine, day, named, focus, changed);
        return new Planning.Tried(other.decision(), other.judging);
    }

    /** The presumptions that carry the outcome: each is taken back by itself. What is undecided rests on what is unknown. */
    private List<Presumption> restsOn(Outcome decided) {
        List<String> presumed = new ArrayList<>(findings.presumed());
        Bounds now = bounds();
        if (now.best().isBlocked()) {
            // It becomes milder only if everything falls that holds it up as strictly.
            judging.all().forEach(one -> one.judgment().items().stream().filter(item -> item.blocks() && item.weight() == now.best())
                    .forEach(item -> presumed.retainAll(Answered.carrying(one.judgment(), item))));
        }
        if (now.outcome() == Outcome.UNDECIDED || presumed.size() * (long) judging.all().size() > MOST_JUDGED) {
            return List.of();
        }
        List<Presumption> carrying = new ArrayList<>();
        for (String name : presumed) {
            Term term = engine.vocabulary().require(name);
            try {
                Bounds open = open(term, now);
                if (open.outcome() != now.outcome()) {
                    carrying.add(new Presumption(name, term.ask(), decided.isBlocked() ? open.best() : open.worst()));
                }
            } catch (CaseException e) {
                // What contradicts the rest of the case was not taken from silence alone.
                continue;
            }
        }
        // What would change most first, and of that what whoever is at hand can tell.
        Marks marks = engine.marks(judging.books());
        Comparator<Presumption> weight = Comparator.comparing(Presumption::outcome);
        return carrying.stream().sorted((decided.isBlocked() ? weight : weight.reversed())
                .thenComparing(one -> marks.of(engine.vocabulary().require(one.term())).who().isOffice())
                .thenComparing(Presumption::term)).toList();
    }

    /**
     * The bounds with a presumption taken back; those that are, where what is certain shows already that they stay. An unknown more makes
     * the best no stricter and the worst no milder.
     */
    private Bounds open(Term term, Bounds now) {
        Judging open = new Judging(flows.stream()
                .map(flow -> flow.answers(term.fact()).says(term.name()) ? flow : answered(flow, term, Truth.UNKNOWN)).toList(),
                engine.governing(named, day), engine.silence(), day, focus);
        Problem unsaid = new Problem(open.all(), engine.domains(open.books()));
        Floors under = new Floors(open, day, engine);
        Bounds outer = under.applied(unsaid.outer());
        boolean stays = now.best().isBlocked() ? outer.best() == now.best() : outer.worst() == now.worst();
        return stays ? now : under.applied(unsaid.bounds());
    }

    private FlowFacts answered(FlowFacts flow, Term term, Object value) {
        return flow.with(Map.of(term, value), engine.vocabulary(), engine.consistency());
    }

    private List<Remedy> remedies() {
        Map<String, Remedy> remedies = new TreeMap<>();
        Marks marks = engine.marks(judging.books());
        Remedying remedying = new Remedying(marks);
        Reversals reversals = new Reversals(engine, marks);
        for (Judged one : judging.all()) {
            for (Item item : one.judgment().items()) {
                String id = item.rule().norm().id();
                if (item.blocks()) {
                    remedies.computeIfAbsent(id + " " + judging.facts(one).number(), any -> remedy(remedying, reversals, one, item));
                }
            }
        }
        return remedies.values().stream().distinct().toList();
    }

    private Remedy remedy(Remedying remedying, Reversals reversals, Judged one, Item item) {
        Norm norm = item.rule().norm();
        List<Remedy.Change> changes = new ArrayList<>();
        FlowFacts flow = judging.facts(one);
        reversals.with(flow, remedying.against(one.judgment(), norm.id(), flow.completed().settled().settled().keySet()))
                .forEach((term, to) -> changes.add(new Remedy.Change(term.name(), term.ask(), Stated.word(to))));
        Map<String, Remedy.WayOut> ways = new LinkedHashMap<>();
        Remedying.exceptions(one.judgment(), item)
                .forEach(way -> ways.putIfAbsent(way.rule().norm().id(),
                        new Remedy.WayOut(way.rule().norm().id(), way.rule().norm().title(), way.needs())));
        return new Remedy(norm.id(), judging.flow(one), norm.consequence(), changes, List.copyOf(ways.values()));
    }
}
