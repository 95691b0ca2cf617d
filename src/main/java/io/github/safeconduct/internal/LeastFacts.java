package io.github.safeconduct.internal;

import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.EngineReads;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What a case must say before anything can be permitted: what is done, with which data, and for a transfer to whom. */
public final class LeastFacts {

    /** The kind of operation that reaches everybody: it needs no recipient. */
    public static final String TO_EVERYBODY = "PUBLICATION";

    private LeastFacts() {}

    /** The terms to ask for first, in their order; empty where enough was said. */
    static List<Term> missing(FlowFacts flow, Collection<CompiledRulebook> books, Vocabulary vocabulary) {
        List<Term> missing = new ArrayList<>();
        if (unsaid(flow, List.of(Vocabulary.OPERATION_KIND), vocabulary)
                && (flow.answers(FactKind.OPERATION).saysUnknown(Vocabulary.OPERATION_KIND)
                        || !somethingHappens(flow, books, vocabulary))) {
            missing.add(vocabulary.require(Vocabulary.OPERATION_KIND));
        }
        if (unsaid(flow, EngineReads.DATA, vocabulary)) {
            // What was answered, and be it 'none of these', is not asked again.
            missing.add(vocabulary
                    .require(EngineReads.DATA.stream().filter(name -> answer(flow, name, vocabulary) == null).findFirst()
                            .orElse(EngineReads.DATA.get(0))));
        }
        if (isTransfer(flow) && unsaid(flow, EngineReads.RECIPIENT, vocabulary)) {
            missing.add(vocabulary.require(EngineReads.RECIPIENT.get(0)));
        }
        return missing;
    }

    private static boolean unsaid(FlowFacts flow, List<String> names, Vocabulary vocabulary) {
        return names.stream().map(name -> answer(flow, name, vocabulary)).allMatch(answer -> answer == null || answer.equals(Answers.NONE));
    }

    /** The answer to a term; null where there is none, or where it is said that nobody knows. */
    private static @Nullable Object answer(FlowFacts flow, String name, Vocabulary vocabulary) {
        Term term = vocabulary.find(name);
        return term == null ? null : flow.answers(term.fact()).get(term.name());
    }

    /** Whether nothing is asked of a transfer because nobody spoke of one. */
    static boolean presumesNoTransfer(FlowFacts flow, Vocabulary vocabulary) {
        return unsaid(flow, EngineReads.RECIPIENT, vocabulary) && !flow.answers(FactKind.OPERATION).says(Vocabulary.TRANSFER);
    }

    /**
     * Whether what is done is said to be something else than every kind there is, and nothing else says it: no rulebook can know what it
     * would ask of it. That somebody gets the data says to whom they go and not what is done.
     */
    static boolean isOfNoKnownKind(FlowFacts flow, Collection<CompiledRulebook> books, Vocabulary vocabulary) {
        return Term.OTHER.equals(answer(flow, Vocabulary.OPERATION_KIND, vocabulary))
                && !saysWhatIsDone(flow, books, vocabulary,
                        (name, answer) -> happens(answer)
                                && !(name.equals(Vocabulary.TRANSFER) && !unsaid(flow, EngineReads.RECIPIENT, vocabulary)));
    }

    /** Whether what is not known could yet say what is done: to whom the data go, or whether an event took place. */
    static boolean mayStillSayWhatIsDone(FlowFacts flow, Collection<CompiledRulebook> books, Vocabulary vocabulary) {
        return EngineReads.RECIPIENT.stream().map(vocabulary::find)
                .anyMatch(term -> term != null && flow.answers(term.fact()).saysUnknown(term.name()))
                || saysWhatIsDone(flow, books, vocabulary, (name, answer) -> answer == Truth.UNKNOWN);
    }

    private static boolean isTransfer(FlowFacts flow) {
        Answers operation = flow.answers(FactKind.OPERATION);
        Object kind = operation.get(Vocabulary.OPERATION_KIND);
        // Whoever writes that it is not known whether data travel has not said that they stay.
        boolean mayTravel = operation.truth(Vocabulary.TRANSFER) == Truth.YES || operation.saysUnknown(Vocabulary.TRANSFER);
        return mayTravel && !TO_EVERYBODY.equals(kind);
    }

    /** Whether an event or a conduct is stated of which some governing rulebook has something to say. */
    private static boolean somethingHappens(FlowFacts flow, Collection<CompiledRulebook> books, Vocabulary vocabulary) {
        return saysWhatIsDone(flow, books, vocabulary, (name, answer) -> happens(answer));
    }

    /** What is none of the codes a rulebook knows tells it no more than silence does. */
    private static boolean happens(Object answer) {
        return answer == Truth.YES || (answer instanceof String code && !code.equals(Answers.NONE) && !code.equals(Term.OTHER));
    }

    /** Whether a term that tells of one has an answer as wanted. */
    private static boolean saysWhatIsDone(FlowFacts flow, Collection<CompiledRulebook> books, Vocabulary vocabulary,
            BiPredicate<String, Object> wanted) {
        return flow.answers().values().stream().anyMatch(answers -> answers.anyMatch((name, answer) -> {
            Term term = vocabulary.require(name);
            return wanted.test(name, answer) && books.stream().anyMatch(book -> book.hearsWhatIsDone(term, flow.day()));
        }));
    }
}
