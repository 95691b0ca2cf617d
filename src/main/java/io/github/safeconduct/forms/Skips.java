package io.github.safeconduct.forms;

import io.github.safeconduct.Flow;
import io.github.safeconduct.FormField;
import io.github.safeconduct.Relevance;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.FormColumn;
import io.github.safeconduct.casefile.StatedFact;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * While a question of a form is asked, and which of its answers can stand beside the answers above it, as expressions. A form may only
 * look at what stands above: what comes below is not answered yet.
 */
final class Skips {

    private static final long MOST = Term.MOST;
    private static final String NEVER = "false()";

    private final List<Asked> order;
    private final Map<String, Asked> byName = new HashMap<>();
    private final List<Further> further;
    private final CaseFile given;
    private final Consistency consistency;
    private final List<Map<FactKind, Integer>> triples = new ArrayList<>();

    Skips(List<Asked> order, List<Further> further, CaseFile given, Safeconduct safeconduct) {
        this.order = order;
        this.further = further;
        this.given = given;
        this.consistency = new Consistency(safeconduct.vocabulary());
        order.forEach(one -> byName.put(one.column().name(), one));
        triples.add(Map.of());
        for (FactKind kind : FactKind.values()) {
            int count = (int) given.sections().stream().filter(fact -> fact.kind() == kind).count();
            if (kind.isSubject() && count > 0) {
                List<Map<FactKind, Integer>> before = List.copyOf(triples);
                triples.clear();
                for (Map<FactKind, Integer> triple : before) {
                    for (int number = 1; number <= count; number++) {
                        Map<FactKind, Integer> more = new EnumMap<>(FactKind.class);
                        more.putAll(triple);
                        more.put(kind, number);
                        triples.add(more);
                    }
                }
            }
        }
    }

    /** Who, what and to whom a question is about: those in which its fact takes part. */
    private List<Map<FactKind, Integer>> triples(FormColumn column) {
        return triples.stream().filter(triple -> column.on().isEmpty() || !column.on().get().isSubject()
                || Integer.valueOf(column.number()).equals(triple.get(column.on().get()))).toList();
    }

    /** The columns above a question, in their order. */
    private Set<String> above(Asked question) {
        Set<String> above = new LinkedHashSet<>();
        for (Asked one : order) {
            if (one.equals(question)) {
                break;
            }
            above.add(one.column().name());
        }
        return above;
    }

    /** While it is asked, under the law of the case or under what an answer above brings; empty where it always is. */
    String relevant(Asked question) {
        Set<String> above = above(question);
        String own = question.further() ? NEVER : relevant(question, question.field(), above);
        if (own.isEmpty()) {
            return own;
        }
        String whole = or(own, further(question, above, true));
        // What does not fit into a cell is asked wherever that law governs: too much, and nothing is left out.
        return whole.length() <= Sheets.LONGEST_CELL ? whole : or(own, further(question, above, false));
    }

    /** While it is asked under what answers above bring: a way for each. */
    private List<String> further(Asked question, Set<String> above, boolean exactly) {
        List<String> ways = new ArrayList<>();
        for (Further one : further) {
            FormField field = one.fields().get(question.term().name());
            if (field != null && above.contains(one.by().column().name())) {
                String brings = is(one.by(), "${" + one.by().column().name() + "}", one.answer());
                String then = exactly ? relevant(question, field, above) : "";
                if (!then.equals(NEVER)) {
                    ways.add(then.isEmpty() ? brings : brings + " and (" + then + ")");
                }
            }
        }
        return ways;
    }

    private static String or(String own, List<String> further) {
        List<String> ways = new ArrayList<>(own.equals(NEVER) ? List.of() : List.of(own));
        ways.addAll(further);
        return ways.isEmpty() ? NEVER : ways.size() == 1 ? ways.get(0) : "(" + String.join(") or (", ways) + ")";
    }

    private String relevant(Asked question, FormField field, Set<String> above) {
        Skip skip = Skip.NEVER;
        for (Map<FactKind, Integer> triple : triples(question.column())) {
            Relevance relevance = field.relevance().entrySet().stream().filter(entry -> isOf(entry.getKey(), triple))
                    .findFirst().map(Map.Entry::getValue).orElse(Relevance.ALWAYS);
            skip = skip.or(skip(relevance, new Above(triple, above)));
            if (skip.isAlways()) {
                return "";
            }
        }
        return skip.expression(this::literal);
    }

    private static boolean isOf(Flow flow, Map<FactKind, Integer> triple) {
        return names(flow.dataSubjects(), triple.get(FactKind.DATA_SUBJECT))
                && names(flow.personalData(), triple.get(FactKind.PERSONAL_DATA))
                && names(flow.recipients(), triple.get(FactKind.RECIPIENT));
    }

    private static boolean names(List<String> names, @Nullable Integer number) {
        return number == null || names.isEmpty() || names.contains(number.toString());
    }

    /** The columns above a question that a formula about one triple may look at; what was worked out for it once. */
    private record Above(Map<FactKind, Integer> triple, Set<String> columns, Map<Relevance, Skip> known) {

        Above(Map<FactKind, Integer> triple, Set<String> columns) {
            this(triple, columns, new IdentityHashMap<>());
        }

        /** The columns that may answer a term in this triple. */
        List<String> of(String term) {
            List<String> names = new ArrayList<>(List.of(FormColumn.of(term).name()));
            triple.forEach((kind, number) -> names.add(FormColumn.on(kind, number, term).name()));
            return names.stream().filter(columns::contains).toList();
        }
    }

    private Skip skip(Relevance relevance, Above above) {
        Skip known = above.known().get(relevance);
        if (known == null) {
            known = work(relevance, above);
            above.known().put(relevance, known);
        }
        return known;
    }

    private Skip work(Relevance relevance, Above above) {
        if (relevance instanceof Relevance.Unless unless) {
            return unless(unless.term(), unless.answers(), above);
        } else if (relevance instanceof Relevance.UnlessNumber unless) {
            return unless(unless.term(), Set.of(unless.least() + ".." + unless.most()), above);
        }
        boolean all = relevance instanceof Relevance.AllOf;
        Skip skip = all ? Skip.ALWAYS : Skip.NEVER;
        for (Relevance part : all ? ((Relevance.AllOf) relevance).parts() : ((Relevance.AnyOf) relevance).parts()) {
            skip = all ? skip.and(skip(part, above)) : skip.or(skip(part, above));
            if (all ? skip.isNever() : skip.isAlways()) {
                return skip;
            }
        }
        return skip;
    }

    private static Skip unless(String term, Set<String> answers, Above above) {
        Skip skip = Skip.ALWAYS;
        for (String column : above.of(term)) {
            skip = skip.and(Skip.unless(column, answers));
        }
        return skip;
    }

    /** That a column is not answered so. */
    private String literal(String column, Set<String> answers) {
        Asked asked = byName.get(column);
        String value = "${" + column + "}";
        if (asked == null || asked.term().number()) {
            return answers.stream().map(range -> outside(value, range)).collect(Collectors.joining(" and "));
        }
        Set<String> left = new LinkedHashSet<>(asked.term().answers());
        left.removeAll(answers);
        left.add(Truth.UNKNOWN.word());
        Set<String> closing = new LinkedHashSet<>(asked.term().answers());
        closing.retainAll(answers);
        if (asked.several() || left.size() < closing.size()) {
            return "(" + value + " = '' or " + left.stream().map(answer -> is(asked, value, answer)).collect(Collectors.joining(" or "))
                    + ")";
        }
        return closing.size() == 1
                ? value + " != '" + closing.iterator().next() + "'"
                : "not(" + closing.stream().map(answer -> is(asked, value, answer)).collect(Collectors.joining(" or ")) + ")";
    }

    private static String is(Asked asked, String value, String answer) {
        return asked.several() ? "selected(" + value + ", '" + answer + "')" : value + " = '" + answer + "'";
    }

    private static String outside(String value, String range) {
        long least = Long.parseLong(range.substring(0, range.indexOf("..")));
        long most = Long.parseLong(range.substring(range.indexOf("..") + 2));
        if (most >= MOST) {
            return least == 0 ? value + " = ''" : "not(" + value + " >= " + least + ")";
        }
        return least == 0 ? "not(" + value + " <= " + most + ")" : "not(" + value + " >= " + least + " and " + value + " <= " + most + ")";
    }

    /** Which of its answers can stand beside what the case states and what is answered above; empty where all can. */
    String constraint(Asked question) {
        List<String> parts = new ArrayList<>();
        Set<String> above = above(question);
        for (String answer : question.term().answers()) {
            Set<Stated> excluded = consistency.excluded(new Stated(question.term().name(), answer));
            Map<String, Set<String>> beside = new TreeMap<>();
            boolean never = false;
            for (Map<FactKind, Integer> triple : excluded.isEmpty() ? List.<Map<FactKind, Integer>>of() : triples(question.column())) {
                Above columns = new Above(triple, above);
                never |= stated(triple).anyMatch(excluded::contains);
                excluded.forEach(one -> columns.of(one.term())
                        .forEach(column -> beside.computeIfAbsent(column, any -> new TreeSet<>()).add(one.answer())));
            }
            String self = question.several() ? "selected(., '" + answer + "')" : ". = '" + answer + "'";
            if (never) {
                parts.add(question.several() ? "not(" + self + ")" : ". != '" + answer + "'");
            } else if (!beside.isEmpty()) {
                parts.add("not(" + self + " and (" + beside.entrySet().stream().flatMap(entry -> entry.getValue().stream()
                        .map(other -> is(byName.get(entry.getKey()), "${" + entry.getKey() + "}", other)))
                        .collect(Collectors.joining(" or ")) + "))");
            }
        }
        return String.join(" and ", parts);
    }

    /** What the case states in a triple. */
    private Stream<Stated> stated(Map<FactKind, Integer> triple) {
        Map<FactKind, Integer> numbers = new EnumMap<>(FactKind.class);
        List<StatedFact> facts = new ArrayList<>();
        for (StatedFact fact : given.sections()) {
            int number = numbers.merge(fact.kind(), 1, Integer::sum);
            if (!fact.kind().isSubject() || Integer.valueOf(number).equals(triple.get(fact.kind()))) {
                facts.add(fact);
                facts.addAll(fact.records());
            }
        }
        return Stream.concat(given.flat().stream(), facts.stream().flatMap(fact -> fact.answers().stream()))
                .filter(one -> one.value() != Truth.UNKNOWN).map(one -> Stated.of(one.term(), one.value()));
    }
}
