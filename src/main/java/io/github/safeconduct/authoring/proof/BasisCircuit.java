package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.InForce;
import io.github.safeconduct.internal.decide.Node;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the lawful bases stand, as {@link io.github.safeconduct.internal.decide.Bases} works it out, as literals. */
final class BasisCircuit {

    private final Circuit circuit;
    private final BookCircuit reading;
    private final CompiledRulebook book;
    private final BasisTerms terms;
    private final Map<String, Integer> claims = new LinkedHashMap<>();
    private final Map<String, Integer> reliedOn = new LinkedHashMap<>();
    private final Map<String, Three> standing = new LinkedHashMap<>();
    private final Three carries;

    BasisCircuit(Circuit circuit, BookCircuit reading) {
        this.circuit = circuit;
        this.reading = reading;
        this.book = reading.book();
        this.terms = reading.basisTerms();
        Term claimed = terms.claimed() == null ? null : book.vocabulary().find(terms.claimed());
        if (claimed != null) {
            reading.cell(claimed).exact().forEach((answer, literal) -> {
                if (answer instanceof String code && !code.equals(Answers.NONE)) {
                    // As the rulebook reads it: a code that it reads as one of several is no claim.
                    Object read = book.asRead(claimed, code).get(claimed.name());
                    if (read instanceof String known) {
                        claims.merge(known, literal, (one, other) -> circuit.any(one, other));
                    }
                }
            });
        }
        this.carries = assessed(byRules());
    }

    private Three byRules() {
        int noneClaimed = claimsNone();
        List<Integer> yes = new ArrayList<>();
        List<Integer> maybe = new ArrayList<>();
        for (InForce.BasisRules rules : reading.inForce().bases()) {
            Three gives = any(rules.gives());
            Three takes = any(rules.takes());
            Three stands = new Three(circuit.all(gives.yes(), takes.no()), circuit.all(gives.maybe(), -takes.yes()));
            int relied = circuit.any(noneClaimed, claims(rules.basis().name()), gives.yes(), inPlay(rules.gives()));
            reliedOn.put(rules.basis().name(), relied);
            standing.put(rules.basis().name(), stands);
            yes.add(circuit.all(relied, stands.yes()));
            maybe.add(circuit.all(relied, stands.maybe()));
        }
        return new Three(circuit.any(yes), circuit.any(maybe));
    }

    /** That nothing is claimed that stands for a basis. */
    private int claimsNone() {
        List<Integer> some = new ArrayList<>();
        claims.forEach((code, literal) -> some.add(terms.codes().containsKey(code) ? literal : circuit.no()));
        return -circuit.any(some);
    }

    private int claims(String basis) {
        List<Integer> some = new ArrayList<>();
        claims.forEach((code, literal) -> some.add(basis.equals(terms.codes().get(code)) ? literal : circuit.no()));
        return circuit.any(some);
    }

    /** That a code is claimed, whatever it stands for. */
    int claimsCode(String code) {
        return claims.getOrDefault(code, circuit.no());
    }

    private Three any(List<CompiledRule> rules) {
        List<Three> threes = rules.stream().map(reading::rule).toList();
        return new Three(circuit.any(threes.stream().map(Three::yes).toList()), circuit.any(threes.stream().map(Three::maybe).toList()));
    }

    private int inPlay(List<CompiledRule> gives) {
        List<Integer> ways = new ArrayList<>();
        for (CompiledRule rule : gives) {
            List<Integer> met = new ArrayList<>();
            tests(rule, met);
            ways.add(circuit.all(reading.rule(rule).unknown(circuit), circuit.any(met)));
        }
        return circuit.any(ways);
    }

    /** That a test of a rule is on what is open, and is met. */
    private void tests(CompiledRule rule, List<Integer> met) {
        List<Condition.Test> tests = new ArrayList<>();
        rule.rule().condition().forEachTest(tests::add);
        List<Node.Literal> literals = new ArrayList<>();
        literals(rule.node(), literals);
        for (int i = 0; i < tests.size(); i++) {
            if (!tests.get(i).term().equals(terms.claimed())) {
                Node.Literal literal = literals.get(i);
                Three atom = reading.atom(literal.atom());
                met.add(circuit.all(-reading.closed(tests.get(i).term()), (literal.negated() ? atom.negated() : atom).yes()));
            }
        }
    }

    /** The tests of a condition in the order of the text; joining an "and" with the one around it keeps it. */
    private static void literals(Node node, List<Node.Literal> into) {
        if (node instanceof Node.Literal literal) {
            into.add(literal);
        } else if (node instanceof Node.All all) {
            all.parts().forEach(part -> literals(part, into));
        } else {
            ((Node.Any) node).parts().forEach(part -> literals(part, into));
        }
    }

    private Three assessed(Three byRules) {
        Term term = terms.assessed() == null ? null : book.vocabulary().find(terms.assessed());
        if (term == null) {
            return byRules;
        }
        Three found = reading.truth(term);
        if (!term.derived()) {
            int answered = circuit.any(reading.cell(term).exact().values());
            return new Three(circuit.any(byRules.yes(), circuit.all(answered, found.yes())),
                    circuit.any(byRules.maybe(), circuit.all(answered, found.maybe())));
        }
        List<Integer> yes = new ArrayList<>(List.of(found.yes()));
        List<Integer> maybe = new ArrayList<>(List.of(found.maybe()));
        for (InForce.BasisRules rules : reading.inForce().bases()) {
            Three gives = any(rules.gives());
            Three takes = any(rules.takes());
            yes.add(circuit.any(gives.no(), takes.no()));
            maybe.add(circuit.any(-gives.yes(), -takes.yes()));
        }
        return new Three(circuit.any(byRules.yes(), circuit.all(yes)), circuit.any(byRules.maybe(), circuit.all(maybe)));
    }

    /** Whether some basis that is relied on carries. */
    Three carries() {
        return carries;
    }

    /** Whether a basis is given and not taken away, whether or not the operation relies on it; by the name of its kind. */
    Three stands(String basis) {
        return standing.getOrDefault(basis, new Three(circuit.no(), circuit.no()));
    }

    /** That the operation relies on a basis, by the name of its kind; where another is claimed and this one is not in play nothing does. */
    int reliedOn(String basis) {
        return reliedOn.getOrDefault(basis, circuit.no());
    }
}
