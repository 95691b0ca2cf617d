package io.github.safeconduct.internal;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Body;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A case session over an engine. */
final class FactSession implements CaseSession {

    private final Engine engine;
    private final Clock clock;
    private @Nullable CaseFacts facts;
    private @Nullable Set<String> rulebooks;
    private @Nullable LocalDate asOf;
    private @Nullable Set<String> focus;

    FactSession(Engine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
        this.facts = new CaseFacts(engine.vocabulary());
    }

    private CaseFacts open() {
        if (facts == null) {
            throw new IllegalStateException("the session is closed; open another with Safeconduct.openSession()");
        }
        return facts;
    }

    @Override
    public CaseSession insert(Fact<?> fact) {
        open().insert(fact);
        return this;
    }

    @Override
    public CaseSession answers(Map<String, ?> answers) {
        CaseFacts open = open();
        answers.forEach(open::answer);
        return this;
    }

    @Override
    public CaseSession rulebooks(String... names) {
        open();
        Arrays.stream(names).forEach(engine::rulebook);
        this.rulebooks = new TreeSet<>(Arrays.asList(names));
        return this;
    }

    @Override
    public CaseSession asOf(LocalDate day) {
        open();
        this.asOf = day;
        return this;
    }

    @Override
    public CaseSession focus(String... questionsOrAreas) {
        open();
        this.focus = Focus.areas(questionsOrAreas);
        return this;
    }

    @Override
    public Decision decide() {
        List<Map<FactKind, Answers>> combinations = open().combinations();
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        Set<String> governing = rulebooks == null || rulebooks.isEmpty() ? governing(combinations) : rulebooks;
        List<CompiledRulebook> books = governing.stream().map(engine::rulebook).toList();
        for (CompiledRulebook book : books) {
            if (day.isBefore(book.register().firstDay())) {
                throw new CaseException("the rulebook " + book.name() + " knows no law before " + book.register().firstDay() + "; the case is as of " + day
                        + ". Name a later day, or the rulebook that governed then");
            }
        }
        Set<String> areas = focus == null || focus.isEmpty() ? defaultFocus(combinations) : focus;
        return new Resolver(books, combinations, day, areas).decide();
    }

    private static Set<String> defaultFocus(List<Map<FactKind, Answers>> combinations) {
        Set<String> areas = new TreeSet<>();
        combinations.forEach(combination -> areas.addAll(Focus.byDefault(combination)));
        return areas;
    }

    /** The controllers' rulebooks, and the recipients' where they take part: an onward transfer is judged at both ends. */
    private static Set<String> governing(List<Map<FactKind, Answers>> combinations) {
        Set<String> names = new TreeSet<>();
        boolean controllerKnown = false;
        for (Map<FactKind, Answers> combination : combinations) {
            Optional<Body> controller = body(combination, FactKind.CONTROLLER, "controllerBody");
            controllerKnown |= controller.isPresent();
            controller.flatMap(Body::rulebook).ifPresent(names::add);
            body(combination, FactKind.RECIPIENT, "recipientBody").flatMap(Body::rulebook).ifPresent(names::add);
        }
        if (names.isEmpty()) {
            throw new CaseException(controllerKnown
                    ? "no bundled rulebook governs this controller; name the rulebooks that bind it, for instance rulebooks: [icrc] for an organisation that follows the ICRC Handbook"
                    : "no rulebook governs: name the controller (controllerBody, for instance UNHCR) or the rulebooks");
        }
        return names;
    }

    private static Optional<Body> body(Map<FactKind, Answers> combination, FactKind kind, String term) {
        Object code = combination.getOrDefault(kind, Answers.none()).get(term);
        return Arrays.stream(Body.values()).filter(body -> body.name().equals(code)).findFirst();
    }

    @Override
    public void close() {
        facts = null;
    }

    @Override
    public String toString() {
        return facts == null ? "CaseSession[closed]" : "CaseSession[open]";
    }
}
