package io.github.safeconduct.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.internal.drools.Network;
import io.github.safeconduct.internal.pack.Rulebook;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Approval;
import io.github.safeconduct.model.Consent;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Facts;
import io.github.safeconduct.model.Reading;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The truth table of the conditional elements our rules use, through the canonical DRL and Drools, in every reading and over all three
 * answers.
 *
 * <p>Guards against a Drools that silently keeps a rule from firing, as apache/incubator-kie issue 7115 does with shared elements across
 * packages.
 */
class ConditionalElementsTest {

    private static final List<String> SHAPES = List.of(
            "Consent( possibly( \"a\" ) )",
            "Consent( possiblyNot( \"a\" ) )",
            "Consent( possibly( \"a\" ) ) Recipient( possibly( \"b\" ) )",
            "Consent( possibly( \"a\" ) ) Recipient( possiblyNot( \"b\" ) ) Approval( possibly( \"c\" ) )",
            "( Consent( possibly( \"a\" ) ) or Recipient( possibly( \"b\" ) ) )",
            "( Consent( possibly( \"a\" ) ) or Recipient( possibly( \"b\" ) ) ) Approval( possiblyNot( \"c\" ) )",
            "Consent( possibly( \"a\" ) ) ( Recipient( possibly( \"b\" ) ) or Approval( possibly( \"c\" ) ) )",
            "( ( Consent( possibly( \"a\" ) ) and Recipient( possibly( \"b\" ) ) ) or Approval( possibly( \"c\" ) ) )",
            "( ( Consent( possiblyNot( \"a\" ) ) and Recipient( possibly( \"b\" ) ) ) or ( Consent( possibly( \"a\" ) ) and Approval( "
                    + "possiblyNot( \"c\" ) ) ) )",
            "Consent( possibly( \"a\" ) || possiblyNot( \"d\" ) ) Recipient( possibly( \"b\" ) )",
            "Consent( possibly( \"a\" ), possibly( \"d\" ) ) ( Recipient( possibly( \"b\" ) ) or Recipient( possiblyNot( \"b\" ) ) )",
            "Consent( ( possibly( \"a\" ) && possibly( \"d\" ) ) || possiblyNot( \"a\" ) ) Approval( possibly( \"c\" ) )");

    @Test
    void droolsFiresExactlyWhereTheTruthTableSays() throws Exception {
        StringBuilder drl = new StringBuilder("package io.github.safeconduct.rules.table\nimport io.github.safeconduct.model.*\n");
        for (int i = 0; i < SHAPES.size(); i++) {
            // Each shape twice, so that Drools shares its nodes.
            for (String copy : List.of("first", "second")) {
                drl.append("// shape\nrule \"T-SA-").append(i).append(' ').append(copy).append("\"\nwhen\n").append(SHAPES.get(i))
                        .append("\nthen\n    insert( Finding.under( \"T-SA-").append(i).append("\" ) );\nend\n");
            }
        }
        List<Rule> rules = Rulebook.numbered(DrlReader.read("table.drl", drl.toString()).rules());
        Network network = DrlCompiler.compile("table", "io.github.safeconduct.rules.table", rules);
        int checks = 0;
        List<String> wrong = new ArrayList<>();
        for (Truth a : Truth.values()) {
            for (Truth b : Truth.values()) {
                for (Truth c : Truth.values()) {
                    for (Truth d : Truth.values()) {
                        Map<FactKind, Fact<?>> facts = Map.of(FactKind.CONSENT, Consent.of().answer("a", a).answer("d", d),
                                FactKind.RECIPIENT, Recipient.of().answer("b", b),
                                FactKind.APPROVAL, Approval.of().answer("c", c));
                        for (Reading reading : Reading.values()) {
                            Map<FactKind, Answers> read = new EnumMap<>(FactKind.class);
                            facts.forEach((kind, fact) -> read.put(kind, fact.answers().readAs(reading, Set.of())));
                            Facts session = Facts.of(read);
                            network.run(session);
                            Set<String> fired = new TreeSet<>();
                            for (int i = 0; i < session.size(); i++) {
                                assertTrue(fired.add(rules.get(session.rule(i)).name()), "a rule fires once");
                            }
                            for (Rule rule : rules) {
                                Truth truth = rule.condition().truth(kind -> facts.get(kind).answers());
                                boolean expected = truth == Truth.YES || (truth == Truth.UNKNOWN && reading != Reading.LENIENT);
                                checks++;
                                if (fired.contains(rule.name()) != expected) {
                                    wrong.add(reading + " " + rule.name() + " a=" + a + " b=" + b + " c=" + c + " d=" + d);
                                }
                            }
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(81 * Reading.values().length * 2 * SHAPES.size(), checks);
    }
}
