package io.github.safeconduct.internal.drools;

import io.github.safeconduct.EvaluationException;
import io.github.safeconduct.model.Facts;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** A Drools session that is used for one evaluation after the other. Confined to one thread at a time. */
final class Pass {

    private final KieSession session;
    private final int limit;

    /**
     * A new session.
     *
     * @param limit how often rules may fire in one evaluation; reaching it is a failure, although Drools then returns as if all were well
     */
    Pass(KieBase kieBase, int limit) {
        this.session = kieBase.newKieSession();
        this.limit = limit;
    }

    /** Runs the rules on the facts, which take up what the rules conclude, and leaves the session empty. */
    void run(Facts facts) {
        FactHandle handle = session.insert(facts);
        if (session.fireAllRules(limit) >= limit) {
            throw new EvaluationException(
                    "the rules did not come to rest after " + limit + " firings; a rule keeps triggering itself or another");
        }
        session.delete(handle);
        if (session.getFactCount() != 0) {
            throw new EvaluationException("a session still holds facts after it was emptied");
        }
    }

    void dispose() {
        session.dispose();
    }
}
