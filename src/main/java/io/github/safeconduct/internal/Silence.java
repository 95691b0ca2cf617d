package io.github.safeconduct.internal;

import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which silence means no: that of a rulebook's closed terms, unless another rulebook of the flow asks for them, or this kind of operation
 * does. Thread safe.
 */
final class Silence {

    private final Vocabulary vocabulary;
    private final Map<Key, Set<String>> closed = new ConcurrentHashMap<>();

    private record Key(CompiledRulebook book, Set<CompiledRulebook> governing, @Nullable Object kind, boolean travels) {}

    Silence(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The terms of which a rulebook reads silence as no in a flow that some rulebooks govern together. */
    Set<String> closed(CompiledRulebook book, Set<CompiledRulebook> governing, FlowFacts flow) {
        Answers operation = flow.answers(FactKind.OPERATION);
        Object kind = operation.says(Vocabulary.OPERATION_KIND)
                ? Objects.requireNonNullElse(operation.get(Vocabulary.OPERATION_KIND), Truth.UNKNOWN)
                : null;
        boolean travels = operation.truth(Vocabulary.TRANSFER) == Truth.YES;
        return closed.computeIfAbsent(new Key(book, Set.copyOf(governing), kind, travels), key -> {
            Set<String> left = new HashSet<>(book.closedBeside(key.governing()));
            left.removeAll(vocabulary.askedFor(kind, travels));
            return Set.copyOf(left);
        });
    }
}
