package io.github.safeconduct.benchmarks.contenders;

import io.github.safeconduct.benchmarks.generated.Facts;
import io.github.safeconduct.benchmarks.slice.JavaDialect;
import io.github.safeconduct.benchmarks.slice.Slice;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Condition.AllOf;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.model.Truth;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete: one fact, the conjuncts of a condition apart so that equal ones are shared, a stateless session for each case. It compiles
 * the conditions with javac when it is made, and works in threads of its own.
 */
final class EvreteRules implements Contender {

    private static final String FACTS = "$f";

    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge = service.newKnowledge();

    EvreteRules(Slice slice) {
        JavaDialect java = new JavaDialect(FACTS);
        knowledge.addImport(Truth.class);
        RuleSetBuilder<Knowledge> rules = knowledge.builder();
        for (Rule rule : slice.rules()) {
            int norm = slice.number(rule);
            add(rules, rule.name() + ", possibly", rule.condition(), java::possible, speaks -> speaks.possible(norm));
            add(rules, rule.name() + ", certainly", rule.condition(), java::certain, speaks -> speaks.certain(norm));
        }
        rules.build();
    }

    private static void add(RuleSetBuilder<Knowledge> rules, String name, Condition condition, Function<Condition, String> text,
            Consumer<Speaks> says) {
        LhsBuilder<Knowledge> rule = rules.newRule(name).forEach(FACTS, Facts.class);
        List<Condition> conjuncts = condition instanceof AllOf all ? all.parts() : List.of(condition);
        conjuncts.forEach(part -> rule.where(text.apply(part)));
        rule.execute(context -> says.accept(context.<Facts>get(FACTS).speaks));
    }

    @Override
    public Speaks decide(Map<String, Object> answers) {
        Facts facts = Facts.of(answers);
        StatelessSession session = knowledge.newStatelessSession();
        session.insert(facts);
        session.fire();
        return facts.speaks;
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
