package io.github.safeconduct.benchmarks.contenders;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.exception.InternalException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityIdentifier;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import io.github.safeconduct.benchmarks.generated.Facts;
import io.github.safeconduct.benchmarks.slice.InfixDialect;
import io.github.safeconduct.benchmarks.slice.Slice;
import io.github.safeconduct.internal.reading.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * cedar-java with its native library: two permit policies for each rule; those that determine the answer are the norms that speak. The
 * policies are parsed once and kept.
 */
final class CedarPolicies implements Contender {

    private final PolicySet policies;
    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final EntityUID principal = uid("User", "host");
    private final EntityUID action = uid("Action", "process");
    private final EntityUID resource = uid("Data", "data");
    private final Entities entities = new Entities();

    private static final class Dialect extends InfixDialect {

        Dialect() {
            super("context.");
        }

        @Override
        protected String oneOf(String term, List<String> codes) {
            return codes.size() == 1 ? super.oneOf(term, codes) : "[" + literals(codes) + "].contains(" + term(term) + ")";
        }

        @Override
        protected String noneOf(String term, List<String> codes) {
            return codes.size() == 1 ? super.noneOf(term, codes) : "!(" + oneOf(term, codes) + ")";
        }
    }

    CedarPolicies(Slice slice) throws CacheException, InternalException {
        Dialect dialect = new Dialect();
        Set<Policy> all = new HashSet<>();
        int number = 0;
        for (Rule rule : slice.rules()) {
            // Several rules may serve one norm, so a policy has the rule's number as well.
            all.add(policy(dialect.possible(rule.condition()), Verdict.possible(slice.number(rule)), number));
            all.add(policy(dialect.certain(rule.condition()), Verdict.certain(slice.number(rule)), number));
            number++;
        }
        policies = new PolicySet(all);
        policies.cache();
    }

    private static Policy policy(String condition, String verdict, int number) {
        return new Policy("permit(principal, action, resource) when { " + condition + " };", verdict + "-" + number);
    }

    private static EntityUID uid(String type, String id) {
        return new EntityUID(EntityTypeName.parse(type).orElseThrow(), new EntityIdentifier(id));
    }

    @Override
    public Speaks decide(Map<String, Object> answers) {
        Facts facts = Facts.of(answers);
        Map<String, Object> map = new HashMap<>(256);
        facts.into(map);
        Map<String, Value> context = new HashMap<>(256);
        map.forEach((term, answer) -> context.put(term,
                answer instanceof String text ? new PrimString(text) : new PrimLong(((Double) answer).longValue())));
        try {
            AuthorizationSuccessResponse response = engine.isAuthorized(new AuthorizationRequest(principal, action, resource, context),
                    policies, entities).success.orElseThrow();
            if (!response.getErrors().isEmpty()) {
                throw new IllegalStateException(response.getErrors().toString());
            }
            response.getReason().forEach(policy -> Verdict.add(policy.substring(0, policy.indexOf('-')), facts.speaks));
        } catch (AuthException e) {
            throw new IllegalStateException(e);
        }
        return facts.speaks;
    }
}
