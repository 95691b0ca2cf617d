package io.github.safeconduct.internal;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Notice;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.EngineReads;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Which rulebooks govern a flow, and which of them can permit. */
public final class Governing {

    private final Map<String, Register> registers;
    private final Function<String, CompiledRulebook> load;
    private final Vocabulary vocabulary;
    private final Collection<String> named;
    private final LocalDate day;

    /** @param registers the register of every rulebook there is, by name */
    Governing(Map<String, Register> registers, Function<String, CompiledRulebook> load, Vocabulary vocabulary, Collection<String> named,
            LocalDate day) {
        this.registers = registers;
        this.load = load;
        this.vocabulary = vocabulary;
        this.named = named;
        this.day = day;
    }

    /**
     * The rulebooks of a flow, and whether each can permit: those named, or those of the controller; the recipient's can only hold it up.
     *
     * <p>Where only the recipient's govern, they may hold the operation up and permit nothing.
     *
     * @throws CaseException if none governs, or one that was named or is a body's own knew no law on the day
     */
    Map<CompiledRulebook, Boolean> of(FlowFacts flow) {
        Map<String, Boolean> names = new TreeMap<>();
        if (named.isEmpty()) {
            String controller = body(flow, EngineReads.CONTROLLER);
            List<String> own = governing(controller);
            governing(body(flow, EngineReads.RECIPIENT_BODY)).forEach(name -> names.put(name, false));
            own.forEach(name -> names.put(name, true));
            if (names.isEmpty() || (own.isEmpty() && controller.isEmpty())) {
                throw controller.isEmpty()
                        ? CaseException.of(Notice.of(Notice.Kind.NO_CONTROLLER),
                                "no rulebook governs: name the controller (controllerBody, for instance UNHCR) or the rulebooks that "
                                        + "bind it")
                        : CaseException.of(Notice.of(Notice.Kind.NO_RULEBOOK),
                                "no rulebook here governs this controller; name the rulebooks it has bound itself to, for instance icrc "
                                        + "for an organisation that follows the ICRC Handbook");
            }
        } else {
            named.forEach(name -> names.put(name, true));
        }
        Map<CompiledRulebook, Boolean> books = new LinkedHashMap<>();
        names.forEach((name, carries) -> {
            CompiledRulebook book = load.apply(name);
            if (day.isBefore(book.register().firstDay())) {
                throw CaseException.of(Notice.of(Notice.Kind.NO_LAW_YET, name + " (" + book.register().firstDay() + ")"),
                        "the rulebook " + name + " knows no law before " + book.register().firstDay() + "; the case is as of " + day
                                + ". Name a later day, or the rulebook that governed then");
            }
            books.put(book, carries);
        });
        return books;
    }

    /**
     * The rulebooks of the controller itself that the case leaves out by naming others: what is decided without them does not go as far as
     * a permission.
     */
    Set<String> leftOut(FlowFacts flow) {
        Set<String> left = new TreeSet<>();
        if (!named.isEmpty()) {
            governing(body(flow, EngineReads.CONTROLLER)).stream()
                    .filter(name -> registers.get(name).governs().size() == 1 && !named.contains(name)
                            && !day.isBefore(registers.get(name).firstDay()))
                    .forEach(left::add);
        }
        return left;
    }

    private String body(FlowFacts flow, String name) {
        Term term = vocabulary.find(name);
        Object code = term == null ? null : flow.answers(term.fact()).get(term.name());
        return code instanceof String body ? body : "";
    }

    /**
     * The rulebooks that govern a body, its own first. One that governs several bodies, as that of the UN system does, comes in beside a
     * body's own only where it knew any law on the day.
     */
    private List<String> governing(String body) {
        List<String> own = new ArrayList<>();
        List<String> common = new ArrayList<>();
        registers.forEach((name, register) -> {
            if (register.governs().contains(body)) {
                (register.governs().size() == 1 ? own : common).add(name);
            }
        });
        if (!own.isEmpty()) {
            common.removeIf(name -> day.isBefore(registers.get(name).firstDay()));
        }
        own.addAll(common);
        return own;
    }
}
