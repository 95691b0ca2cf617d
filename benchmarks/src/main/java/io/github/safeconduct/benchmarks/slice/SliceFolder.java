package io.github.safeconduct.benchmarks.slice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.safeconduct.internal.reading.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The slice as a folder of rules for Safeconduct: what the authors wrote, without the other norms. */
public final class SliceFolder {

    private static final Pattern RULE = Pattern.compile("(?s)(?:// [^\n]*\n)*rule \"([^\"]+)\".*?\nend\n");
    private static final Pattern WAIVER = Pattern.compile("[^\n]*Waiver\\.lifting\\( \"([^\"]+)\"[^\n]*\n");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Slice slice;
    private final Set<String> norms;

    private SliceFolder(Slice slice) {
        this.slice = slice;
        this.norms = Set.copyOf(slice.norms());
    }

    /** Does something with the folder, which is gone afterwards. */
    public static <T> T with(Slice slice, java.util.function.Function<Path, T> use) throws IOException {
        Path root = Files.createTempDirectory("slice");
        try {
            new SliceFolder(slice).write(Files.createDirectory(root.resolve(Slice.RULEBOOK)));
            return use.apply(root);
        } finally {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void write(Path folder) throws IOException {
        Map<String, Set<String>> byFile = new TreeMap<>();
        for (Rule rule : slice.rules()) {
            byFile.computeIfAbsent(rule.place().file(), any -> new TreeSet<>()).add(rule.name());
        }
        for (Map.Entry<String, Set<String>> file : byFile.entrySet()) {
            Files.writeString(folder.resolve(Path.of(file.getKey()).getFileName()), rules(Law.authored(file.getKey()), file.getValue()));
        }
        ObjectNode register = (ObjectNode) YAML.readTree(Law.authored(Slice.RULEBOOK + "/norms.yaml"));
        keep((ArrayNode) register.get("norms"), norm -> norms.contains(norm.get("id").asText()));
        for (JsonNode norm : register.get("norms")) {
            // Why a norm may be silent is said of the whole rulebook.
            ((ObjectNode) norm).remove("silentWhenMissing");
            if (norm.has("yieldsTo")) {
                keep((ArrayNode) norm.get("yieldsTo"), other -> norms.contains(other.asText()));
                if (norm.get("yieldsTo").isEmpty()) {
                    ((ObjectNode) norm).remove("yieldsTo");
                }
            }
        }
        Files.writeString(folder.resolve("norms.yaml"), YAML.writeValueAsString(register));
        ObjectNode head = (ObjectNode) YAML.readTree(Law.authored(Slice.RULEBOOK + "/rulebook.yaml"));
        head.remove(List.of("questions", "silences"));
        // A fault that is known stays one only where every norm it is about is there.
        keep((ArrayNode) head.get("exceptions"), exception -> Stream.of(exception.get("norms")).allMatch(all -> {
            Collection<String> named = new TreeSet<>();
            all.forEach(norm -> named.add(norm.asText()));
            return norms.containsAll(named);
        }));
        Files.writeString(folder.resolve("rulebook.yaml"), YAML.writeValueAsString(head));
    }

    private static void keep(ArrayNode all, java.util.function.Predicate<JsonNode> wanted) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (!wanted.test(all.get(i))) {
                all.remove(i);
            }
        }
    }

    private String rules(String authored, Set<String> names) {
        StringBuilder kept = new StringBuilder();
        Matcher rule = RULE.matcher(authored);
        while (rule.find()) {
            if (kept.isEmpty()) {
                kept.append(authored, 0, rule.start());
            }
            if (names.contains(rule.group(1))) {
                kept.append(WAIVER.matcher(rule.group())
                        .replaceAll(waiver -> norms.contains(waiver.group(1)) ? Matcher.quoteReplacement(waiver.group()) : ""))
                        .append('\n');
            }
        }
        return kept.toString();
    }
}
