package io.github.safeconduct.benchmarks.contenders;

import io.github.safeconduct.benchmarks.generated.Facts;
import io.github.safeconduct.benchmarks.generated.PlainRules;
import io.github.safeconduct.benchmarks.slice.Slice;
import java.util.Map;

/** Ifs: the least that deciding can cost, and what all others are compared with. */
final class PlainJava implements Contender {

    PlainJava(Slice slice) {}

    @Override
    public Speaks decide(Map<String, Object> answers) {
        Facts facts = Facts.of(answers);
        PlainRules.evaluate(facts, facts.speaks);
        return facts.speaks;
    }
}
