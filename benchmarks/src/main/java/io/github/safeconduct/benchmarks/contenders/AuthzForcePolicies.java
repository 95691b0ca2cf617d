package io.github.safeconduct.benchmarks.contenders;

import io.github.safeconduct.benchmarks.generated.Facts;
import io.github.safeconduct.benchmarks.slice.Dialect;
import io.github.safeconduct.benchmarks.slice.Slice;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ow2.authzforce.core.pdp.api.AttributeFqn;
import org.ow2.authzforce.core.pdp.api.AttributeFqns;
import org.ow2.authzforce.core.pdp.api.AttributeSources;
import org.ow2.authzforce.core.pdp.api.DecisionRequestBuilder;
import org.ow2.authzforce.core.pdp.api.value.AttributeBag;
import org.ow2.authzforce.core.pdp.api.value.Bags;
import org.ow2.authzforce.core.pdp.api.value.DoubleValue;
import org.ow2.authzforce.core.pdp.api.value.StandardDatatypes;
import org.ow2.authzforce.core.pdp.api.value.StringValue;
import org.ow2.authzforce.core.pdp.impl.BasePdpEngine;
import org.ow2.authzforce.core.pdp.impl.PdpEngineConfiguration;

/**
 * AuthzForce, an XACML 3.0 decision point, embedded: two policies with an obligation for each rule; deny overrides, and since all
 * permit, every obligation comes back.
 */
final class AuthzForcePolicies implements Contender {

    private static final String CATEGORY = "urn:oasis:names:tc:xacml:3.0:attribute-category:environment";
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <PolicySet xmlns="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17" PolicySetId="root" Version="1.0"
                PolicyCombiningAlgId="urn:oasis:names:tc:xacml:3.0:policy-combining-algorithm:deny-overrides"><Target/>
            """;
    private static final String POLICY = """
            <Policy PolicyId="%1$s" Version="1.0"
                RuleCombiningAlgId="urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides"><Target/>
              <Rule RuleId="%1$s-rule" Effect="Permit"><Condition>%2$s</Condition>
                <ObligationExpressions><ObligationExpression ObligationId="%3$s" FulfillOn="Permit"/></ObligationExpressions>
              </Rule>
            </Policy>
            """;
    private static final String ENGINE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <pdp xmlns="http://authzforce.github.io/core/xmlns/pdp/8" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="8.0">
              <policyProvider id="root" xsi:type="StaticPolicyProvider"><policyLocation>%s</policyLocation></policyProvider>
              <rootPolicyRef policySet="true">root</rootPolicyRef>
            </pdp>
            """;

    private final BasePdpEngine engine;
    private final Map<String, AttributeFqn> attributes = new HashMap<>();

    /** XACML's functions in prefix form. */
    private static final class Xacml extends Dialect {

        private static final String FUNCTION = "urn:oasis:names:tc:xacml:1.0:function:";
        private static final String TYPE = "http://www.w3.org/2001/XMLSchema#";

        private static String apply(String function, List<String> arguments) {
            return "<Apply FunctionId=\"" + FUNCTION + function + "\">" + String.join("", arguments) + "</Apply>";
        }

        private static String attribute(String term, String type) {
            return "<AttributeDesignator Category=\"" + CATEGORY + "\" AttributeId=\"" + term + "\" DataType=\"" + TYPE + type
                    + "\" MustBePresent=\"false\"/>";
        }

        private static String value(String text, String type) {
            return "<AttributeValue DataType=\"" + TYPE + type + "\">" + text + "</AttributeValue>";
        }

        private static String equal(String term, String code) {
            return apply("string-is-in", List.of(value(code, "string"), attribute(term, "string")));
        }

        private static String not(String condition) {
            return apply("not", List.of(condition));
        }

        @Override
        protected String all(List<String> parts) {
            return apply("and", parts);
        }

        @Override
        protected String any(List<String> parts) {
            return apply("or", parts);
        }

        @Override
        protected String is(String term, Truth truth) {
            return equal(term, truth.name());
        }

        @Override
        protected String isNot(String term, Truth truth) {
            return not(equal(term, truth.name()));
        }

        @Override
        protected String oneOf(String term, List<String> codes) {
            return any(codes.stream().map(code -> equal(term, code)).toList());
        }

        @Override
        protected String noneOf(String term, List<String> codes) {
            return not(oneOf(term, codes));
        }

        @Override
        protected String compare(String term, Order order, String bound) {
            String function = switch (order) {
                case ABOVE -> "double-greater-than";
                case AT_MOST -> "double-less-than-or-equal";
                case BELOW -> "double-less-than";
                case AT_LEAST -> "double-greater-than-or-equal";
            };
            return apply(function, List.of(apply("double-one-and-only", List.of(attribute(term, "double"))), value(bound, "double")));
        }
    }

    AuthzForcePolicies(Slice slice) throws IOException {
        Xacml xacml = new Xacml();
        StringBuilder policies = new StringBuilder(HEAD);
        int number = 0;
        for (Rule rule : slice.rules()) {
            policies.append(
                    String.format(POLICY, "possibly-" + number, xacml.possible(rule.condition()), Verdict.possible(slice.number(rule))))
                    .append(String.format(POLICY, "certainly-" + number, xacml.certain(rule.condition()),
                            Verdict.certain(slice.number(rule))));
            number++;
        }
        Path folder = Files.createTempDirectory("authzforce");
        Path policy = folder.resolve("policy.xml");
        Path configuration = folder.resolve("pdp.xml");
        try {
            Files.writeString(policy, policies.append("</PolicySet>\n"));
            Files.writeString(configuration, String.format(ENGINE, policy.toUri()));
            engine = new BasePdpEngine(PdpEngineConfiguration.getInstance(configuration.toUri().toString()));
        } finally {
            Files.deleteIfExists(configuration);
            Files.deleteIfExists(policy);
            Files.delete(folder);
        }
        for (Term term : slice.terms().values()) {
            attributes.put(term.name(), AttributeFqns.newInstance(CATEGORY, Optional.empty(), term.name()));
        }
    }

    private static AttributeBag<?> bag(Object answer) {
        return answer instanceof String text
                ? Bags.singletonAttributeBag(StandardDatatypes.STRING, new StringValue(text), AttributeSources.REQUEST)
                : Bags.singletonAttributeBag(StandardDatatypes.DOUBLE, new DoubleValue((Double) answer), AttributeSources.REQUEST);
    }

    @Override
    public Speaks decide(Map<String, Object> answers) {
        Facts facts = Facts.of(answers);
        Map<String, Object> map = new HashMap<>(256);
        facts.into(map);
        DecisionRequestBuilder<?> request = engine.newRequestBuilder(1, attributes.size());
        map.forEach((term, answer) -> request.putNamedAttributeIfAbsent(attributes.get(term), bag(answer)));
        return spoken(request, facts.speaks);
    }

    private <R extends org.ow2.authzforce.core.pdp.api.DecisionRequest> Speaks spoken(DecisionRequestBuilder<R> request, Speaks speaks) {
        engine.evaluate(request.build(false)).getPepActions().forEach(action -> Verdict.add(action.getId(), speaks));
        return speaks;
    }

    @Override
    public void close() {
        try {
            engine.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
