package io.github.safeconduct.authoring.coverage;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.Evaluated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What cases have seen of the rules: of every rule whether it spoke, was considered and silent, or was never considered; of every test
 * whether it held, did not hold or was unknown. The rules are those of every rulebook under which some case was decided. Not thread safe.
 */
public final class Coverage {

    private final Engine engine;
    private final Map<String, List<RuleCoverage>> books = new TreeMap<>();

    private Coverage(Engine engine) {
        this.engine = engine;
    }

    /**
     * Nothing seen yet.
     *
     * @throws IllegalArgumentException if the library is a host's own {@link Safeconduct}
     */
    public static Coverage of(Safeconduct safeconduct) {
        return new Coverage(Engine.behind(safeconduct));
    }

    /**
     * Looks at a case.
     *
     * @throws CaseException if it cannot be decided; nothing was then seen
     */
    public void saw(Case one) {
        for (Evaluated evaluated : engine.read(one)) {
            List<RuleCoverage> rules = rules(evaluated.book());
            evaluated.inForce().rules().forEach(rule -> rules.get(rule.number()).saw(evaluated.speaks(rule), evaluated.facts()));
        }
    }

    private List<RuleCoverage> rules(CompiledRulebook book) {
        return books.computeIfAbsent(book.name(), any -> book.rules().stream().map(rule -> new RuleCoverage(book.name(), rule)).toList());
    }

    /** Every rule of every rulebook under which some case was decided; by rulebook, and then as they stand in the files. */
    public List<RuleCoverage> rules() {
        List<RuleCoverage> all = new ArrayList<>();
        books.values().forEach(rules -> rules.stream().sorted((one, other) -> {
            int byFile = one.place().file().compareTo(other.place().file());
            return byFile != 0 ? byFile : Integer.compare(one.place().line(), other.place().line());
        }).forEach(all::add));
        return all;
    }

    /** How much was seen of each rulebook. */
    public Map<String, Share> byRulebook() {
        return by(RuleCoverage::rulebook);
    }

    /** How much was seen of each file. */
    public Map<String, Share> byFile() {
        return by(rule -> rule.place().file());
    }

    /** How much was seen of each norm. */
    public Map<String, Share> byNorm() {
        return by(RuleCoverage::norm);
    }

    private Map<String, Share> by(Function<RuleCoverage, String> key) {
        Map<String, Share> shares = new LinkedHashMap<>();
        rules().forEach(rule -> shares.merge(key.apply(rule), rule.share(), Share::plus));
        return shares;
    }
}
