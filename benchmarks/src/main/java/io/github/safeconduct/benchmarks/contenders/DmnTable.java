package io.github.safeconduct.benchmarks.contenders;

import io.github.safeconduct.benchmarks.generated.Facts;
import io.github.safeconduct.benchmarks.slice.InfixDialect;
import io.github.safeconduct.benchmarks.slice.Slice;
import io.github.safeconduct.internal.reading.Rule;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The DMN engine of Apache KIE: one decision table that collects, with two rows for each rule. */
final class DmnTable implements Contender {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="norms" namespace="slice">
              <inputData id="i" name="c"><variable name="c" typeRef="Any"/></inputData>
              <decision id="s" name="speaks">
                <variable name="speaks" typeRef="Any"/>
                <informationRequirement id="r"><requiredInput href="#i"/></informationRequirement>
                <decisionTable id="t" hitPolicy="COLLECT">
                  <input id="in"><inputExpression id="e" typeRef="boolean"><text>true</text></inputExpression></input>
                  <output id="o" typeRef="string"/>
            """;
    private static final String ROW = """
            <rule id="%1$s">
              <inputEntry id="%1$s-when"><text>%2$s</text></inputEntry>
              <outputEntry id="%1$s-then"><text>"%3$s"</text></outputEntry>
            </rule>
            """;
    private static final String TAIL = "</decisionTable></decision></definitions>";

    private final DMNRuntime runtime;
    private final DMNModel model;

    private static final class Feel extends InfixDialect {

        Feel() {
            super("c.");
        }

        @Override
        protected String and() {
            return " and ";
        }

        @Override
        protected String or() {
            return " or ";
        }

        @Override
        protected String equal() {
            return " = ";
        }
    }

    DmnTable(Slice slice) {
        Feel feel = new Feel();
        StringBuilder table = new StringBuilder(HEAD);
        int number = 0;
        for (Rule rule : slice.rules()) {
            table.append(row("p" + number, feel.possible(rule.condition()), Verdict.possible(slice.number(rule))))
                    .append(row("c" + number, feel.certain(rule.condition()), Verdict.certain(slice.number(rule))));
            number++;
        }
        Resource resource = ResourceFactory.newByteArrayResource(table.append(TAIL).toString().getBytes(StandardCharsets.UTF_8));
        resource.setSourcePath("norms.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults().buildConfiguration().fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    private static String row(String id, String condition, String verdict) {
        return String.format(ROW, id, condition.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), verdict);
    }

    @Override
    public Speaks decide(Map<String, Object> answers) {
        Facts facts = Facts.of(answers);
        Map<String, Object> map = new HashMap<>(256);
        facts.into(map);
        DMNContext context = runtime.newContext();
        context.set("c", map);
        DMNResult result = runtime.evaluateAll(model, context);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        ((List<?>) result.getDecisionResultByName("speaks").getResult()).forEach(verdict -> Verdict.add((String) verdict, facts.speaks));
        return facts.speaks;
    }
}
