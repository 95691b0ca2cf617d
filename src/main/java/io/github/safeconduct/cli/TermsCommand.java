package io.github.safeconduct.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.FieldWords;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.TermSearch;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists the vocabulary, or what of it some words find. */
@Command(name = "terms",
        description = "Lists the terms a case can answer, with their questions and codes, and the norms that turn on each. Words find "
                + "them by name, by question, by code "
                + "and by what people call things: whole words first.",
        mixinStandardHelpOptions = true)
final class TermsCommand implements Callable<Integer> {

    /** A term that many norms read is told by rulebook, and no page of ids. */
    private static final int NORMS_SHOWN = 8;

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "Only terms in which all of these are found.")
    private List<String> words = List.of();

    @Option(names = "--rulebook", paramLabel = "NAME", description = "Only terms that this rulebook reads.")
    private @Nullable String rulebook;

    @Option(names = "--json", description = "One JSON document a term, each on a line of its own.")
    private boolean json;

    @Mixin
    private OwnRules rules = new OwnRules();

    @ParentCommand
    private Main main;

    @Override
    public Integer call() {
        Safeconduct safeconduct = rules.load();
        if (rulebook != null) {
            safeconduct.register(rulebook); // an unknown one is one fault
        }
        TermSearch search = new TermSearch(safeconduct.vocabulary(), FieldWords.bundled());
        int found = 0;
        for (Term term : search.find(words)) {
            SortedMap<String, List<String>> readers = readers(safeconduct, term);
            if (rulebook == null || !readers.isEmpty()) {
                found++;
                show(safeconduct, term, search.called(term), readers);
            }
        }
        if (found == 0) {
            main.console().error(nothing(search));
        }
        return Status.FINE.code();
    }

    private SortedMap<String, List<String>> readers(Safeconduct safeconduct, Term term) {
        SortedMap<String, List<String>> readers = new TreeMap<>(safeconduct.readBy(term.name()));
        if (rulebook != null) {
            readers.keySet().retainAll(List.of(rulebook));
        }
        return readers;
    }

    private void show(Safeconduct safeconduct, Term term, List<String> called, SortedMap<String, List<String>> readers) {
        if (json) {
            main.console().json(document(safeconduct, term, called, readers).toString());
            return;
        }
        main.console().line(term.name() + "  (" + term.fact().section() + ")");
        main.console().line("    " + term.ask());
        main.console().line("    " + takes(term) + (term.closedByDefault() ? "; not stated means no" : "")
                + (term.derived() ? "; settled by norms where they can" : ""));
        if (!term.words().help().isEmpty()) {
            main.console().line("    " + term.words().help());
        }
        term.values().stream().filter(code -> term.words().meaning().containsKey(code))
                .forEach(code -> main.console().line("      " + term.words().labelled(code)));
        List<String> others = others(term);
        if (!others.isEmpty()) {
            main.console().line("    also " + String.join(", ", others));
        }
        if (!called.isEmpty()) {
            main.console().line("    called " + String.join(", ", called));
        }
        List<String> settles = safeconduct.vocabulary().settledBy(term).stream().map(Term::name).toList();
        if (!settles.isEmpty()) {
            main.console().line("    settles " + String.join(", ", settles));
        }
        term.settledBy().forEach(one -> main.console().line("    settled to " + one));
        readers.forEach((book, norms) -> main.console()
                .line("    read by " + book + ": "
                        + norms.stream().limit(NORMS_SHOWN).map(norm -> norm + " " + what(safeconduct, book, norm))
                                .collect(Collectors.joining(", "))
                        + (norms.size() > NORMS_SHOWN ? " and " + (norms.size() - NORMS_SHOWN) + " more" : "")));
    }

    private static ObjectNode document(Safeconduct safeconduct, Term term, List<String> called, Map<String, List<String>> readers) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("term", term.name()).put("fact", term.fact().section()).put("ask", term.ask()).put("type",
                term.type().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        each(root.putArray("codes"), term.values());
        root.put("help", term.words().help());
        ObjectNode meaning = root.putObject("meaning");
        term.values().stream().filter(code -> term.words().meaning().containsKey(code))
                .forEach(code -> meaning.put(code, term.words().meaning().get(code)));
        root.put("silence", term.closedByDefault() ? "no" : "unknown").put("derived", term.derived());
        ObjectNode settledBy = root.putObject("settledBy");
        term.settledBy().forEach(one -> settledBy.putObject(one.answer()).putArray(one.comparison().word()).add(one.left())
                .add(one.right()));
        each(root.putArray("names"), others(term));
        each(root.putArray("called"), called);
        ObjectNode readBy = root.putObject("readBy");
        readers.forEach((book, norms) -> {
            ObjectNode own = readBy.putObject(book);
            norms.forEach(norm -> own.put(norm, what(safeconduct, book, norm)));
        });
        return root;
    }

    private static void each(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    /** The names by which a case may state a term beside its own. */
    private static List<String> others(Term term) {
        return term.catalogue().stream().filter(name -> !name.equals(term.name())).toList();
    }

    /** What a norm concludes; the rule of an open question stands in no register's norms and refers. */
    private static String what(Safeconduct safeconduct, String rulebook, String id) {
        Norm norm = safeconduct.register(rulebook).find(id);
        return norm == null ? "open question" : norm.conclusion();
    }

    private String nothing(TermSearch search) {
        List<String> hints = words.stream().filter(word -> !search.finds(word)).flatMap(word -> search.nearest(word).stream()).distinct()
                .toList();
        return "no term is found by " + (words.size() == 1 ? "this word" : "these words together")
                + (rulebook == null ? "" : " in this rulebook")
                + (hints.isEmpty() ? "; try a shorter or another one" : "; did you mean " + String.join(", ", hints) + "?");
    }

    private static String takes(Term term) {
        return term.isYesNo()
                ? "yes, no, unknown"
                : term.isChoice() ? String.join(", ", term.answers()) : "a " + term.type().name().toLowerCase(Locale.ROOT);
    }
}
