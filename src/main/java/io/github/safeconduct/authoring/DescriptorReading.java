package io.github.safeconduct.authoring;

import io.github.safeconduct.authoring.DrlCursor.Stop;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Condition.AllOf;
import io.github.safeconduct.internal.reading.Condition.AnyOf;
import io.github.safeconduct.model.FactKind;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What a rule says, from the descriptors of Drools' parser. Everything that is not a pattern with plain constraints, joined by and and or,
 * is a fault: the reading knows a part of the language and guesses at no other.
 */
final class DescriptorReading {

    private final String text;
    private final List<DrlToken> tokens;
    private final DrlFaults faults;

    /**
     * A reading of one rule.
     *
     * @param text what Drools' parser was given: the rule and nothing before it
     * @param tokens the tokens of the rule, and the one after it
     */
    DescriptorReading(String text, List<DrlToken> tokens, DrlFaults faults) {
        this.text = text;
        this.tokens = tokens;
        this.faults = faults;
    }

    /** The condition of the one rule in a package of descriptors. */
    Condition condition(PackageDescr file, String name, List<DrlToken> consequence) throws Stop {
        RuleDescr rule = file.getRules().size() == 1 ? file.getRules().get(0) : null;
        boolean alone = file.getImports().isEmpty() && file.getFunctionImports().isEmpty() && file.getFunctions().isEmpty()
                && file.getGlobals().isEmpty()
                && file.getTypeDeclarations().isEmpty() && file.getEntryPointDeclarations().isEmpty()
                && file.getEnumDeclarations().isEmpty()
                && file.getWindowDeclarations().isEmpty() && file.getAttributes().isEmpty() && file.getAccumulateImports().isEmpty();
        if (rule == null || !alone || !name.equals(rule.getName()) || rule.getClass() != RuleDescr.class || rule.getParentName() != null
                || !rule.getAttributes().isEmpty() || !rule.getAnnotations().isEmpty() || !rule.getNamedConsequences().isEmpty()
                || !same(String.valueOf(rule.getConsequence()), consequence)) {
            throw otherwise(tokens.get(0));
        }
        return new AllOf(parts(rule.getLhs().getDescrs()));
    }

    private List<Condition> parts(List<? extends BaseDescr> descriptors) throws Stop {
        List<Condition> parts = new ArrayList<>();
        for (BaseDescr descriptor : descriptors) {
            parts.add(part(descriptor));
        }
        if (parts.isEmpty()) {
            throw otherwise(tokens.get(0));
        }
        return parts;
    }

    private Condition part(BaseDescr descriptor) throws Stop {
        if (descriptor.getClass() == AndDescr.class) {
            return new AllOf(parts(((AndDescr) descriptor).getDescrs()));
        }
        if (descriptor.getClass() == OrDescr.class) {
            return new AnyOf(parts(((OrDescr) descriptor).getDescrs()));
        }
        if (descriptor.getClass() == PatternDescr.class) {
            return pattern((PatternDescr) descriptor);
        }
        throw otherwise(at(descriptor));
    }

    private Condition pattern(PatternDescr pattern) throws Stop {
        FactKind fact = PatternCheck.FACTS.get(pattern.getObjectType());
        if (fact == null || pattern.getIdentifier() != null || pattern.getSource() != null || pattern.isQuery()
                || !pattern.getBehaviors().isEmpty()
                || !pattern.getAnnotations().isEmpty() || pattern.getConstraint().getClass() != AndDescr.class) {
            throw otherwise(at(pattern));
        }
        List<Condition> tests = new ArrayList<>();
        for (BaseDescr constraint : ((AndDescr) pattern.getConstraint()).getDescrs()) {
            if (constraint.getClass() != ExprConstraintDescr.class
                    || ((ExprConstraintDescr) constraint).getType() != ExprConstraintDescr.Type.NAMED) {
                throw otherwise(at(constraint));
            }
            tests.add(constraint(fact, (ExprConstraintDescr) constraint));
        }
        if (tests.isEmpty()) {
            throw otherwise(at(pattern));
        }
        return tests.size() == 1 ? tests.get(0) : new AllOf(tests);
    }

    /** A constraint comes as one text; it is read from the tokens that stand where Drools found it, which must be that very text. */
    private Condition constraint(FactKind fact, ExprConstraintDescr constraint) throws Stop {
        DrlToken first = at(constraint);
        int from = tokens.indexOf(first);
        String wanted = squeezed(constraint.getExpression());
        StringBuilder found = new StringBuilder();
        int to = from;
        while (found.length() < wanted.length() && to < tokens.size() - 1) {
            found.append(squeezed(tokens.get(to++).text()));
        }
        if (!found.toString().equals(wanted)) {
            throw otherwise(first);
        }
        DrlCursor cursor = new DrlCursor(tokens.subList(from, to + 1));
        Condition condition = new TestGrammar(fact, cursor, faults).constraint();
        if (!cursor.atEnd()) {
            throw otherwise(cursor.peek());
        }
        return condition;
    }

    private static boolean same(String code, List<DrlToken> tokens) {
        StringBuilder found = new StringBuilder();
        tokens.forEach(token -> found.append(squeezed(token.text())));
        return found.toString().equals(squeezed(code));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    /** The token at which a descriptor begins. */
    private DrlToken at(BaseDescr descriptor) throws Stop {
        int start = descriptor.getStartCharacter();
        if (start >= 0 && start <= text.length()) {
            // Drools counts code points.
            int offset = tokens.get(0).start() + text.offsetByCodePoints(0, start);
            for (DrlToken token : tokens) {
                if (token.start() == offset) {
                    return token;
                }
            }
        }
        throw otherwise(tokens.get(0));
    }

    private static Stop otherwise(DrlToken token) {
        return new Stop(token,
                "Drools reads more here than the language of rulebooks has; see docs/rule-authors.md for what a rule may hold");
    }
}
