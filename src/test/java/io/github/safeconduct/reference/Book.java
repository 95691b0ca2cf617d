package io.github.safeconduct.reference;

import io.github.safeconduct.Outcome;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.reference.Catalogue.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** One rulebook's law on one day, read from the catalogue: what holds on given facts, and what that comes to. */
final class Book {

    private static final Map<String, Outcome> WEIGHT = Map.of("refusal", Outcome.REFUSED, "deletion", Outcome.REFUSED, "suspension",
            Outcome.SUSPENDED,
            "referral", Outcome.REFERRED);

    /** That the operation is the deletion itself, which no norm asks and silence denies. */
    static final String DELETION = "deletionIsTheOperation";

    private final Catalogue catalogue;
    private final Predicate<String> inForce;
    private final Set<String> closed;
    private final boolean whole;
    private final List<Entry> rows = new ArrayList<>();
    private final Set<String> read = new HashSet<>();
    private final Bases bases;
    private final Map<String, Map<String, String>> readAs = new HashMap<>();
    private final Map<String, Set<BigDecimal>> limits = new HashMap<>();

    /** @param askedElsewhere terms that other rulebooks of the flow ask: silence about them says nothing here either */
    Book(Catalogue catalogue, Register register, Vocabulary vocabulary, LocalDate day, Set<String> askedElsewhere) {
        this.catalogue = catalogue;
        this.closed = new HashSet<>(catalogue.closed());
        closed.removeAll(askedElsewhere);
        // Every rulebook reads silence about it as no, so that none leaves it open for another.
        closed.add(DELETION);
        this.whole = !day.isBefore(register.whole());
        this.inForce = id -> {
            Norm norm = register.find(id);
            return norm != null && norm.inForce(day);
        };
        catalogue.entries().values().stream().filter(row -> inForce.test(row.id())).forEach(rows::add);
        catalogue.questions().values().stream().filter(row -> inForce.test(row.id())).forEach(rows::add);
        rows.forEach(row -> row.when().limits()
                .forEach((name, numbers) -> limits.computeIfAbsent(name, any -> new HashSet<>()).addAll(numbers)));
        rows.forEach(row -> read.addAll(Catalogue.names(row)));
        catalogue.derived().values().forEach(settlings -> settlings.stream().filter(one -> inForce.test(one.norm()))
                .forEach(one -> read.addAll(one.when().names())));
        String assessed = register.lawfulBasis().assessed();
        this.bases = new Bases(closed, rows, register.lawfulBasis(), assessed != null && vocabulary.require(assessed).derived());
        for (Term term : vocabulary.terms()) {
            Set<String> own = catalogue.codes().getOrDefault(term.name(), Set.of());
            term.readAs().forEach((code, others) -> others.stream().filter(other -> !own.contains(code) && own.contains(other)).findFirst()
                    .ifPresent(nearest -> readAs.computeIfAbsent(term.name(), any -> new HashMap<>()).put(code, nearest)));
        }
    }

    String name() {
        return catalogue.book();
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** The terms of which it reads silence as no in this flow. */
    Set<String> closed() {
        return closed;
    }

    /** Whether a row in force asks for a term. */
    boolean reads(String name) {
        return read.contains(name);
    }

    /** Whether its norms on bases and transfers were whole on the day. */
    boolean whole() {
        return whole;
    }

    List<Entry> rows() {
        return rows;
    }

    /** The numbers that its rows compare a term with, by the name of the term. */
    Map<String, Set<BigDecimal>> limits() {
        return limits;
    }

    Bases bases() {
        return bases;
    }

    /** The facts as this rulebook reads them: its own codes, silence on closed terms as no, derived terms settled. */
    Map<String, Object> read(Map<String, Object> stated) {
        Map<String, Object> own = new HashMap<>(stated);
        readAs.forEach((name, codes) -> own.computeIfPresent(name,
                (same, value) -> value instanceof String code ? codes.getOrDefault(code, code) : value));
        return catalogue.completed(own, closed, inForce);
    }

    /** Whether a basis carries, added to facts read before. An office's word on it counts where the bases leave it open. */
    void settleBasis(Map<String, Object> facts, Set<String> notReliedOn, Object stated) {
        Boolean byNorms = bases.carry(facts, notReliedOn);
        Boolean carries = stated instanceof Boolean word ? word : byNorms;
        facts.remove(BasisTerms.CARRIES);
        if (carries != null) {
            facts.put(BasisTerms.CARRIES, carries);
        }
    }

    /** The norms lifted by exceptions that hold and count. */
    Set<String> lifted(Map<String, Object> facts, List<Entry> counting) {
        Set<String> lifted = new HashSet<>();
        for (Entry row : counting) {
            if (!row.waives().isEmpty() && Boolean.TRUE.equals(row.when().truth(facts))) {
                row.waives().stream().filter(norm -> !row.waivesOnlyWhere().containsKey(norm)
                        || Boolean.TRUE.equals(row.waivesOnlyWhere().get(norm).truth(facts))).forEach(lifted::add);
            }
        }
        return lifted;
    }

    /**
     * What everything known comes to under this rulebook.
     *
     * @param block the strictest of what stands and blocks; PERMITTED where nothing does
     * @param conditional whether a requirement or a permission with conditions stands
     * @param carried whether a lawful basis or a permission carries the operation
     */
    record Standing(Outcome block, boolean conditional, boolean carried) {}

    /** @param counting the rows that count: what is outside the focus counts only if it is certain already */
    Standing standing(Map<String, Object> facts, List<Entry> counting) {
        Set<String> lifted = lifted(facts, counting);
        boolean deleting = Boolean.TRUE.equals(facts.get(DELETION));
        boolean carried = Boolean.TRUE.equals(facts.get(BasisTerms.CARRIES));
        boolean conditional = false;
        Outcome block = Outcome.PERMITTED;
        boolean waits = Boolean.FALSE.equals(facts.get(BasisTerms.CARRIES)) && bases.waits(facts, lifted);
        for (Entry row : counting) {
            if (!lifted.contains(row.id()) && Boolean.TRUE.equals(row.when().truth(facts)) && !(waits && wantsABasis(row, facts))) {
                // What must be deleted may be deleted.
                boolean duty = deleting && row.conclusion().equals("deletion");
                block = block.strictest(duty ? Outcome.PERMITTED : WEIGHT.getOrDefault(row.conclusion(), Outcome.PERMITTED));
                conditional |= duty || row.conclusion().equals("requirement") || row.conditional();
                carried |= duty || row.permits();
            }
        }
        return new Standing(block, conditional, carried);
    }

    /** Whether a row refuses only because no basis carries. */
    private static boolean wantsABasis(Entry row, Map<String, Object> facts) {
        if (!row.conclusion().equals("refusal") || !row.when().names().contains(BasisTerms.CARRIES)) {
            return false;
        }
        Map<String, Object> without = new HashMap<>();
        row.when().names().stream().filter(name -> !name.equals(BasisTerms.CARRIES) && facts.get(name) != null)
                .forEach(name -> without.put(name, facts.get(name)));
        return !Boolean.TRUE.equals(row.when().truth(without));
    }
}
