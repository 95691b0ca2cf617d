package io.github.safeconduct.authoring;

import io.github.safeconduct.authoring.source.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the verifier found in a folder, each thing with its place and the check that found it.
 *
 * @param faults what is wrong, by place
 * @param advice what an author may leave as it is, and should know, by place; where something is wrong there may be more of it than is said
 * @param sources what was read; empty where something is wrong
 */
public record Verification(List<Fault> faults, List<Fault> advice, Optional<RulebookSources> sources) {

    public Verification {
        faults = List.copyOf(faults);
        advice = List.copyOf(advice);
    }

    /**
     * Reads and verifies everything in a folder.
     *
     * @param known what is law already
     * @throws io.github.safeconduct.RulebookException if a jar is missing that reading needs
     */
    public static Verification of(Path folder, Known known) {
        Objects.requireNonNull(folder, "the folder is null");
        Objects.requireNonNull(known, "what is known is null");
        RulebookSources sources = RulebookSources.look(folder, known);
        List<Fault> faults = sources.faults();
        return new Verification(faults, sources.advised(), faults.isEmpty() ? Optional.of(sources) : Optional.empty());
    }
}
