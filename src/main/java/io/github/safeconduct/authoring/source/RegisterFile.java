package io.github.safeconduct.authoring.source;

import io.github.safeconduct.internal.pack.VersionedRegister;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.NormId;
import io.github.safeconduct.law.OpenQuestion;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Source;
import io.github.safeconduct.model.BasisKind;
import io.github.safeconduct.model.ConclusionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rulebook's head and norms, with their places: {@code rulebook.yaml} and {@code norms.yaml}. */
public final class RegisterFile {

    /** An open question may affect no norm, and says so by an empty list; of these an empty list is one that was forgotten. */
    private static final List<String> SAYS_NOTHING_EMPTY = List.of("governs", "yieldsTo");

    static final List<String> HEAD_KEYS = List.of("rulebook", "version", "body", "title", "governs", "lawfulBasis", "wholeFrom",
            "sources", "questions", "exceptions", "silences");
    static final List<String> SOURCE_KEYS = List.of("id", "title", "published", "from");
    static final List<String> QUESTION_KEYS = List.of("id", "question", "affects", "handling", "office", "referredBy");
    static final List<String> NORM_KEYS = List.of("id", "title", "source", "locator", "modality", "effect", "conclusion", "from",
            "to", "waivable",
            "yieldsTo", "evidence", "confidence", "summary", "consequence", "silentWhenMissing");
    static final List<String> MODALITIES = List.of("obligation", "prohibition", "permission", "definition", "derogation", "factor");
    static final List<String> CONFIDENCES = List.of("high", "medium", "low");
    static final List<String> EFFECTS = words(Effect.values());
    static final List<String> EVIDENCES = words(Evidence.values());
    static final List<String> BASES = Arrays.stream(BasisKind.values()).map(Enum::name).toList();
    static final List<String> EXCEPTION_KEYS = List.of("check", "norms", "reason");

    private final Faults faults;
    private final Places places;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final List<Norm> norms = new ArrayList<>();
    private final List<OpenQuestion> questions = new ArrayList<>();
    private final List<KnownFault> exceptions = new ArrayList<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Map<String, Place> unused = new LinkedHashMap<>();
    private final List<Silence> silences = new ArrayList<>();

    private boolean headRead;

    private RegisterFile(Places places, Faults faults) {
        this.places = places;
        this.faults = faults;
    }

    /**
     * What the files say.
     *
     * @param register the register and its version
     * @param exceptions faults of the law that are known and listed
     * @param silences why nothing speaks where an element of a permission, a waiver or a basis fails
     * @param readable whether both files are YAML
     * @param whole whether all of it could be read; where it could not, what is missing from it is no further fault
     */
    public record Read(VersionedRegister register, List<KnownFault> exceptions, List<Silence> silences, boolean readable,
            boolean whole) {

        public Read {
            exceptions = List.copyOf(exceptions);
            silences = List.copyOf(silences);
        }
    }

    /** The register whose head stands in one file and whose norms stand in another; an absent text is null. */
    public static Read read(String headFile, @Nullable String head, String normsFile, @Nullable String norms, Places places,
            Faults faults) {
        int before = faults.count();
        RegisterFile reader = new RegisterFile(places, faults);
        Optional<Entry> root = head == null
                ? Optional.empty()
                : document(headFile, head, faults).flatMap(node -> Entry.of("the head", node, HEAD_KEYS, faults));
        root.flatMap(entry -> entry.required("sources", "a list of the instruments (id, title, published, from)"))
                .ifPresent(node -> Entry.items("the sources", node, faults).forEach(reader::source));
        reader.headRead = root.isPresent();
        root.ifPresent(reader::reasons);
        Optional<Entry> body = norms == null
                ? Optional.empty()
                : document(normsFile, norms, faults).flatMap(node -> Entry.of("the register", node, List.of("norms"), faults));
        Optional<YamlNode> list = body.flatMap(entry -> entry.required("norms", "a list of the norms (id, title, source …)"))
                .filter(node -> node.form() == YamlNode.Form.LIST
                        || !Entry.items("the norms", node, faults).isEmpty());
        if (list.isEmpty()) {
            places.unreadable();
        }
        list.ifPresent(node -> node.items().forEach(reader::norm));
        root.map(entry -> entry.find("questions")).ifPresent(node -> Entry.items("the questions", node, faults).forEach(reader::question));
        root.map(entry -> entry.find("exceptions"))
                .ifPresent(node -> Entry.items("the exceptions", node, faults).forEach(reader::exception));
        if (list.isPresent() && faults.count() == before) {
            reader.unused.forEach((kind, place) -> faults.add(place, "no norm is silent because of '" + kind + "'; take it out"));
        }
        String name = root.map(entry -> entry.line("rulebook", "harbour")).orElse("");
        Register register = new Register(name, root.map(entry -> entry.line("body", "Harbour Light Relief")).orElse(""),
                root.map(entry -> entry.line("title", "Harbour Light Relief - Data Rules 2025")).orElse(""),
                root.map(entry -> reader.ids(entry, "", "governs")).orElse(List.of()),
                root.map(reader::lawfulBasis).orElse(BasisTerms.NONE),
                root.flatMap(entry -> entry.date("wholeFrom")).orElse(null),
                new ArrayList<>(reader.sources.values()), reader.norms, reader.questions);
        String version = root.map(entry -> entry.line("version", "'2026.1'")).orElse("");
        root.ifPresent(
                entry -> HEAD_KEYS.forEach(key -> places.put("", key, entry.find(key) == null ? entry.place() : entry.find(key).place())));
        return new Read(new VersionedRegister(register, version), reader.exceptions, reader.silences,
                root.isPresent() && list.isPresent(),
                head != null && norms != null && faults.count() == before);
    }

    private static Optional<YamlNode> document(String file, String text, Faults faults) {
        int before = faults.count();
        Optional<YamlNode> root = YamlReader.read(file, text, faults);
        if (root.isEmpty() && faults.count() == before) {
            faults.add(file, "the file is empty; docs/rule-authors.md shows what it holds");
        }
        return root;
    }

    private void source(YamlNode node) {
        Entry.of("the source", node, SOURCE_KEYS, faults).ifPresent(entry -> {
            String id = entry.line("id", "HLR-RULES-2025");
            String title = entry.line("title", "Data Rules of Harbour Light Relief");
            String published = entry.line("published", "'2025'");
            entry.required("from", "2025-01-01");
            Optional<LocalDate> from = entry.date("from");
            if (id.isEmpty()) {
                return;
            }
            if (sources.containsKey(id) || places.has(id)) {
                entry.fault("id", "the source " + id + " stands in the head twice; the first is at " + places.of(id) + ". Keep one");
                return;
            }
            places.put(id, "", entry.key("id"));
            sources.put(id, new Source(id, title, published, from.orElse(LocalDate.MAX)));
        });
    }

    private void norm(YamlNode node) {
        // A misspelt key is named here, and what would stand under it is missing from the norm.
        int before = faults.count();
        Entry.of("the norm", node, NORM_KEYS, faults).ifPresent(entry -> {
            String id = entry.line("id", "HLR-OT-01");
            if (!id.isEmpty() && !opens(entry, id)) {
                return;
            }
            Optional<Norm> norm = norm(entry, id, before);
            if (!id.isEmpty()) {
                norm.ifPresent(norms::add);
            }
        });
    }

    /** Whether an id is well built and new. */
    private boolean opens(Entry entry, String id) {
        Optional<String> fault = NormId.fault(id);
        if (fault.isPresent()) {
            entry.fault("id", fault.get());
            places.put(id, "", entry.key("id"));
            return false;
        }
        if (places.has(id)) {
            entry.fault("id", id + " stands in the register twice; the first is at " + places.of(id)
                    + ". Give one of them another number, or take it out");
            return false;
        }
        places.put(id, "", entry.key("id"));
        return true;
    }

    private Optional<Norm> norm(Entry entry, String id, int before) {
        String title = entry.line("title", "No boat list leaves the house without the coordinator");
        String source = entry.line("source", "HLR-RULES-2025");
        String locator = entry.line("locator", "'§3'");
        String modality = entry.word("modality", MODALITIES).orElse("");
        Optional<Effect> effect = entry.word("effect", EFFECTS).map(word -> Effect.values()[EFFECTS.indexOf(word)]);
        String conclusion = entry.word("conclusion", ConclusionKind.registerWords()).orElse("");
        Optional<LocalDate> from = entry.find("from") == null
                ? Optional.ofNullable(sources.get(source)).map(Source::from)
                : entry.date("from");
        Optional<LocalDate> to = entry.date("to");
        boolean waivable = entry.flag("waivable");
        List<String> yieldsTo = ids(entry, id, "yieldsTo");
        Optional<Evidence> evidence = entry.word("evidence", EVIDENCES).map(word -> Evidence.values()[EVIDENCES.indexOf(word)]);
        String confidence = entry.word("confidence", CONFIDENCES).orElse("");
        String summary = entry.prose("summary", "what the norm says, in your own words");
        String consequence = entry.prose("consequence", "The list stays until the coordinator approves.");
        silences(entry, id);
        for (String key : NORM_KEYS) {
            places.put(id, key, entry.find(key) == null ? entry.place() : entry.find(key).place());
        }
        if (headRead && !source.isEmpty() && !sources.containsKey(source)) {
            entry.fault("source", "unknown source " + Visible.quoted(source) + Nearest.hint(source, sources.keySet())
                    + "; the instruments stand under 'sources' in rulebook.yaml");
        }
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            entry.fault("to", id + " would be in force from " + from.get() + " to " + to.get()
                    + "; 'to' is the first day no longer in force and comes after 'from'");
        }
        if (faults.count() > before || from.isEmpty() || effect.isEmpty() || evidence.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Norm(id, title, source, locator, modality, effect.get(), conclusion, from.get(), to.orElse(null), waivable, yieldsTo,
                        evidence.get(), confidence, summary, consequence));
    }

    private void question(YamlNode node) {
        Entry.of("the question", node, QUESTION_KEYS, faults).ifPresent(entry -> {
            String id = entry.line("id", "HLR-OQ-01");
            if (id.isEmpty() || !opens(entry, id)) {
                return;
            }
            if (!id.contains("-OQ-")) {
                entry.fault("id", "the id of an open question has the area OQ, for instance HLR-OQ-01; found " + Visible.quoted(id));
                return;
            }
            questions.add(new OpenQuestion(id, entry.prose("question", "which of two rules prevails?"), ids(entry, id, "affects"),
                    entry.prose("handling", "Refer to the office named."), entry.line("office", "Data Protection Officer"),
                    ids(entry, id, "referredBy")));
        });
    }

    private List<String> ids(Entry entry, String id, String key) {
        List<String> ids = new ArrayList<>();
        YamlNode written = entry.find(key);
        if (SAYS_NOTHING_EMPTY.contains(key) && written != null && written.form() == YamlNode.Form.LIST && written.items().isEmpty()) {
            entry.fault(key, "'" + key + "' is an empty list, which says nothing; name something, or take it out");
        }
        for (YamlNode item : entry.names(key, "[HLR-OT-02]")) {
            places.put(id, key + " " + item.text(), item.place());
            ids.add(item.text());
        }
        return ids;
    }

    private void exception(YamlNode node) {
        Entry.of("the exception", node, EXCEPTION_KEYS, faults).ifPresent(entry -> {
            String check = entry.line("check", "waivers");
            List<String> names = entry.names("norms", "[HLR-OT-01, HLR-OT-02]").stream().map(YamlNode::text).toList();
            exceptions.add(new KnownFault(check, names, entry.prose("reason", "why it stands all the same"), entry.place()));
        });
    }

    /** The reasons that several norms share, each under a name. */
    private void reasons(Entry head) {
        head.mapping("silences", "{ not-the-case: 'Nothing happens that would need the permission.' }").forEach((kind, reason) -> {
            if (isSentence(reason, "the reason '" + kind + "'")) {
                reasons.put(kind, reason.text().strip());
                unused.put(kind, reason.place());
            }
        });
    }

    private void silences(Entry entry, String id) {
        entry.mapping("silentWhenMissing", "{ donorSignedPledge: 'Without the pledge the bar of HLR-OT-01 stands.' }")
                .forEach((element, reason) -> {
                    String kind = reason.form() == YamlNode.Form.TEXT ? reason.text().strip() : "";
                    if (reasons.containsKey(kind)) {
                        unused.remove(kind);
                        silences.add(new Silence(id, element, reasons.get(kind), kind, reason.place()));
                    } else if (!kind.isEmpty() && !kind.contains(" ")) {
                        faults.add(reason.place(), "the head names no reason " + Visible.quoted(kind) + Nearest.hint(kind, reasons.keySet())
                                + "; write the reason as a sentence, or name one that stands under 'silences' in rulebook.yaml");
                    } else if (isSentence(reason, "the reason for '" + element + "'")) {
                        silences.add(new Silence(id, element, kind, "", reason.place()));
                    }
                });
    }

    private boolean isSentence(YamlNode node, String what) {
        boolean sentence = node.form() == YamlNode.Form.TEXT && node.text().strip().contains(" ");
        if (!sentence) {
            faults.add(node.place(), what + " is a sentence, found " + node.words());
        }
        return sentence;
    }

    private BasisTerms lawfulBasis(Entry head) {
        YamlNode node = head.find("lawfulBasis");
        Optional<Entry> entry = node == null
                ? Optional.empty()
                : Entry.of("lawfulBasis", node, List.of("claimed", "codes", "assessed"), faults);
        return entry.map(this::basisTerms).orElse(BasisTerms.NONE);
    }

    private BasisTerms basisTerms(Entry entry) {
        List.of("claimed", "assessed")
                .forEach(key -> places.put("lawfulBasis", key, entry.find(key) == null ? entry.place() : entry.find(key).place()));
        if (entry.find("codes") != null && entry.find("claimed") == null) {
            entry.fault("codes", "'codes' are codes of a term, and 'claimed' names none; add for instance claimed: basisClaimed");
        }
        Map<String, String> codes = new LinkedHashMap<>();
        entry.mapping("codes", "{ CONSENT: CONSENT }").forEach((code, basis) -> {
            places.put("lawfulBasis", "codes " + code, basis.place());
            if (basis.form() == YamlNode.Form.TEXT && BASES.contains(basis.text())) {
                codes.put(code, basis.text());
            } else {
                faults.add(basis.place(), "unknown basis " + basis.words() + Nearest.hint(basis.text(), BASES) + "; expected one of "
                        + String.join(", ", BASES));
            }
        });
        return new BasisTerms(entry.find("claimed") == null ? null : entry.line("claimed", "basisClaimed"), codes,
                entry.find("assessed") == null ? null : entry.line("assessed", "anyBasisSatisfied"));
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> constant.name().toLowerCase(Locale.ROOT)).toList();
    }
}
