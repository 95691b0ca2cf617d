package io.github.safeconduct.internal;

import io.github.safeconduct.EvaluationException;
import io.github.safeconduct.model.Conclusion;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Reading;
import io.github.safeconduct.rulebook.Stratum;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.FactHandle;

/** One Drools session that evaluates a case in one reading and listens to what its rules conclude. Confined to one thread at a time. */
final class Pass {

    /** Far above the number of rules of any rulebook, each of which fires a few times at most. Reaching it is a failure. */
    private static final int LIMIT = 20_000;

    private static final List<Stratum> AFTER_DEFINITIONS = List.of(Stratum.SENSITIVITY, Stratum.RISK_BENEFIT, Stratum.LAWFUL_BASIS, Stratum.DUTIES,
            Stratum.ONWARD_TRANSFER, Stratum.DEROGATION);

    /** What one firing concluded, and the kinds of fact it matched. */
    record Spoken(String rule, Conclusion conclusion, Set<FactKind> matched) {}

    private final Reading reading;
    private final KieSession session;
    private final Map<FactKind, FactHandle> handles = new EnumMap<>(FactKind.class);
    private final List<Spoken> spoken = new ArrayList<>();
    private Set<FactKind> matched = Set.of();

    Pass(KieBase kieBase, Reading reading) {
        this.reading = reading;
        this.session = kieBase.newKieSession();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                matched = EnumSet.noneOf(FactKind.class);
                for (Object object : event.getMatch().getObjects()) {
                    if (object instanceof Fact<?> fact) {
                        matched.add(FactKind.of(fact));
                    }
                }
            }
        });
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                if (event.getRule() != null && event.getObject() instanceof Conclusion conclusion) {
                    spoken.add(new Spoken(event.getRule().getName(), conclusion, matched));
                }
            }
        });
    }

    Reading reading() {
        return reading;
    }

    /** Puts a fact in the session, or in the place of the one of its kind, and forgets what was concluded from the old one. */
    void put(FactKind kind, Fact<?> fact) {
        FactHandle handle = handles.get(kind);
        if (handle == null) {
            handles.put(kind, session.insert(fact));
        } else {
            spoken.removeIf(entry -> entry.matched().contains(kind));
            session.update(handle, fact);
        }
    }

    void fireDefinitions(AgendaFilter inForce) {
        session.getAgenda().getAgendaGroup(Stratum.DEFINITIONS.agendaGroup()).setFocus();
        fire(inForce);
    }

    void fireTheRest(AgendaFilter inForce) {
        for (int i = AFTER_DEFINITIONS.size() - 1; i >= 0; i--) {
            session.getAgenda().getAgendaGroup(AFTER_DEFINITIONS.get(i).agendaGroup()).setFocus();
        }
        fire(inForce);
    }

    private void fire(AgendaFilter inForce) {
        if (session.fireAllRules(inForce, LIMIT) >= LIMIT) {
            throw new EvaluationException("the rules did not come to rest after " + LIMIT + " firings; a rule keeps triggering itself or another");
        }
    }

    List<Spoken> spoken() {
        return spoken;
    }

    /** Empties the session, so that nothing goes from one case to the next. */
    void clear() {
        for (FactHandle handle : session.getFactHandles().toArray(FactHandle[]::new)) {
            session.delete(handle);
        }
        handles.clear();
        spoken.clear();
        matched = Set.of();
        if (session.getFactCount() != 0) {
            throw new EvaluationException("a session still holds facts after it was emptied");
        }
    }

    void dispose() {
        session.dispose();
    }
}
