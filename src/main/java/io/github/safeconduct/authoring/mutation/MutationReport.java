package io.github.safeconduct.authoring.mutation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What became of the mutants, as lines for people and as JSON. Equivalent mutants are not counted. */
public final class MutationReport {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<Mutant> counted;
    private final List<Mutant> survivors;
    private final int equivalent;

    /**
     * @param mutants every mutant
     * @param survivors those that no case notices
     * @param equivalents those that nobody can notice, with the reason
     */
    public MutationReport(List<Mutant> mutants, List<Mutant> survivors, EquivalentMutants equivalents) {
        this.counted = mutants.stream().filter(mutant -> !equivalents.contains(mutant)).toList();
        this.survivors = survivors.stream().filter(mutant -> !equivalents.contains(mutant)).toList();
        this.equivalent = mutants.size() - counted.size();
    }

    /** The mutants that no case notices and that are not listed as equivalent. */
    public List<Mutant> survivors() {
        return survivors;
    }

    /** The score of each rulebook. */
    public Map<String, Score> byRulebook() {
        return by(Mutant::rulebook);
    }

    /** The score of each file. */
    public Map<String, Score> byFile() {
        return by(mutant -> mutant.original().rule().place().file());
    }

    /** The score of each kind of change. */
    public Map<MutationKind, Score> byKind() {
        return by(Mutant::kind);
    }

    private <K extends Comparable<K>> Map<K, Score> by(Function<Mutant, K> key) {
        Set<Mutant> alive = new HashSet<>(survivors);
        Map<K, Score> scores = new TreeMap<>();
        counted.forEach(mutant -> scores.merge(key.apply(mutant), Score.NONE.plus(!alive.contains(mutant)),
                (one, other) -> new Score(one.killed() + other.killed(), one.all() + other.all())));
        return scores;
    }

    /** The lines: every survivor with its place and the case that ought to exist, then the scores. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        survivors.forEach(mutant -> lines
                .add(mutant.place() + ": " + mutant.rule() + ": nobody notices " + mutant.what() + ". Wanted: " + mutant.wanted()));
        lines.add("");
        byFile().forEach((file, score) -> lines.add("  " + file + ": " + score));
        lines.add("");
        byKind().forEach((kind, score) -> lines.add("  " + kind.words() + ": " + score));
        lines.add("");
        byRulebook().forEach((book, score) -> lines.add(book + ": " + score + " of the mutants are noticed"));
        if (equivalent > 0) {
            lines.add(equivalent + " listed as equivalent");
        }
        return lines;
    }

    /** One JSON document. */
    public String json() {
        ObjectNode root = MAPPER.createObjectNode();
        byRulebook().forEach((book, score) -> put(root.withObject("/rulebooks"), book, score));
        byFile().forEach((file, score) -> put(root.withObject("/files"), file, score));
        byKind().forEach((kind, score) -> put(root.withObject("/kinds"), kind.name(), score));
        root.put("equivalent", equivalent);
        root.putArray("survivors");
        survivors.forEach(mutant -> root.withArray("survivors").addObject().put("rulebook", mutant.rulebook()).put("norm", mutant.norm())
                .put("rule", mutant.rule())
                .put("file", mutant.place().file()).put("line", mutant.place().line()).put("column", mutant.place().column())
                .put("kind", mutant.kind().name())
                .put("what", mutant.what()).put("wanted", mutant.wanted()));
        return root.toString();
    }

    private static void put(ObjectNode into, String name, Score score) {
        into.putObject(name).put("killed", score.killed()).put("all", score.all()).put("percent", score.percent());
    }
}
