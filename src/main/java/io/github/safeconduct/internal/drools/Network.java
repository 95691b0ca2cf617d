package io.github.safeconduct.internal.drools;

import io.github.safeconduct.EvaluationException;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.SafeconductException;
import io.github.safeconduct.model.Facts;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** The compiled rules of one rulebook, and a pool of sessions to run them in. Thread safe. */
public final class Network implements AutoCloseable {

    /** Sessions kept for reuse; more than this run at once only under a heavier load, and are thrown away after. */
    private static final int POOLED = 64;

    private final String rulebook;
    private final KieBase kieBase;
    private final int limit;
    private final ConcurrentLinkedDeque<Pass> pool = new ConcurrentLinkedDeque<>();
    private final AtomicInteger pooled = new AtomicInteger();

    private Network(String rulebook, KieBase kieBase, int rules) {
        this.rulebook = rulebook;
        this.kieBase = kieBase;
        // A rule is one pattern over one object, so it fires once or not at all.
        this.limit = rules + 1;
    }

    /**
     * The network of a rulebook.
     *
     * @param rulebook its name, for messages
     * @param model the class that the rule compiler generated for its rules
     * @param rules how many rules it has
     * @throws RulebookException if that class cannot be used
     */
    public static Network of(String rulebook, Class<?> model, int rules) {
        return DroolsBootstrap.underOwnLoader(() -> {
            try {
                Model rulesOfTheBook = (Model) model.getDeclaredConstructor().newInstance();
                return new Network(rulebook, KieBaseBuilder.createKieBaseFromModel(rulesOfTheBook), rules);
            } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
                throw new RulebookException("the compiled rules of " + rulebook + " cannot be loaded", e);
            }
        });
    }

    /**
     * Runs all rules once on the facts, which then hold what the rules concluded. Nothing of them stays behind.
     *
     * @throws EvaluationException if Drools fails; the facts may then hold a part of the conclusions and are to be thrown away
     */
    public void run(Facts facts) {
        Pass pass = pool.pollFirst();
        if (pass == null) {
            pass = fresh();
        } else {
            pooled.decrementAndGet();
        }
        boolean whole = false;
        try {
            pass.run(facts);
            whole = true;
        } catch (SafeconductException | OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw failed(e);
        } finally {
            // A session that failed may hold anything, so it is never used again.
            if (whole && pooled.incrementAndGet() <= POOLED) {
                pool.addFirst(pass);
            } else {
                discard(pass, whole);
            }
        }
    }

    private Pass fresh() {
        try {
            return DroolsBootstrap.underOwnLoader(() -> new Pass(kieBase, limit));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw failed(e);
        }
    }

    private void discard(Pass pass, boolean counted) {
        if (counted) {
            pooled.decrementAndGet();
        }
        try {
            pass.dispose();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // It had failed before; what matters has been thrown already.
        }
    }

    private EvaluationException failed(Throwable cause) {
        return new EvaluationException("the rulebook " + rulebook + " could not be evaluated: " + cause.getClass().getSimpleName(), cause);
    }

    /** Disposes of the sessions that wait to be used again. */
    @Override
    public void close() {
        for (Pass pass = pool.pollFirst(); pass != null; pass = pool.pollFirst()) {
            discard(pass, true);
        }
    }
}
