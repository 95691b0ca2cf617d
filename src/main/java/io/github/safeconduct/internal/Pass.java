package io.github.safeconduct.internal;

import io.github.safeconduct.EvaluationException;
import io.github.safeconduct.model.Conclusion;
import io.github.safeconduct.model.Fact;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.FactHandle;

/** A Drools session that is used for one case after the other and listens to what the rules conclude. Confined to one thread at a time. */
final class Pass {

    /** Far above the number of rules of any rulebook, each of which fires a few times at most. Reaching it is a failure. */
    private static final int LIMIT = 20_000;

    /** What one firing concluded. */
    record Spoken(String rule, Conclusion conclusion) {}

    private final KieSession session;
    private final List<FactHandle> handles = new ArrayList<>();
    private final List<Spoken> spoken = new ArrayList<>();

    Pass(KieBase kieBase) {
        this.session = kieBase.newKieSession();
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                if (event.getRule() != null && event.getObject() instanceof Conclusion conclusion) {
                    spoken.add(new Spoken(event.getRule().getName(), conclusion));
                    handles.add(event.getFactHandle());
                }
            }
        });
    }

    void insert(Fact<?> fact) {
        handles.add(session.insert(fact));
    }

    /** Fires every rule in force. */
    void fire(AgendaFilter inForce) {
        if (session.fireAllRules(inForce, LIMIT) >= LIMIT) {
            throw new EvaluationException("the rules did not come to rest after " + LIMIT + " firings; a rule keeps triggering itself or another");
        }
    }

    List<Spoken> spoken() {
        return spoken;
    }

    /** Empties the session, so that nothing goes from one case to the next. */
    void clear() {
        handles.forEach(session::delete);
        handles.clear();
        spoken.clear();
        if (session.getFactCount() != 0) {
            throw new EvaluationException("a session still holds facts after it was emptied");
        }
    }

    void dispose() {
        session.dispose();
    }
}
