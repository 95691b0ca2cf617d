package io.github.safeconduct.testing;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.law.Evidence;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The libraries that tests ask for, each loaded once. */
final class Libraries {

    private static final Map<Settings, Safeconduct> LOADED = new ConcurrentHashMap<>();

    private Libraries() {}

    private record Settings(List<Path> rules, List<String> replacing, Evidence evidence, Optional<LocalDate> day) {}

    /** As an annotation says, or as one without anything would. */
    static Safeconduct of(Optional<WithSafeconduct> annotation, @Nullable ClassLoader loader) {
        WithSafeconduct said = annotation.orElseGet(() -> Plain.class.getAnnotation(WithSafeconduct.class));
        return LOADED.computeIfAbsent(new Settings(Arrays.stream(said.rules()).map(rules -> folder(rules, loader)).toList(),
                List.of(said.replacing()), said.evidence(), day(said.day())), Libraries::load);
    }

    @WithSafeconduct
    private static final class Plain {}

    private static Safeconduct load(Settings settings) {
        Safeconduct.Builder builder = Safeconduct.builder().replacing(settings.replacing().toArray(String[]::new))
                .evidence(settings.evidence());
        settings.rules().forEach(builder::rulebooks);
        settings.day().ifPresent(day -> builder.clock(Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC)));
        return builder.build();
    }

    private static Path folder(String rules, @Nullable ClassLoader loader) {
        if (!rules.startsWith(CaseLocations.CLASSPATH)) {
            return Path.of(rules);
        }
        String name = rules.substring(CaseLocations.CLASSPATH.length());
        URL url = loader == null ? ClassLoader.getSystemResource(name) : loader.getResource(name);
        if (url == null) {
            throw new ExtensionConfigurationException("@WithSafeconduct(rules = \"" + rules + "\"): there is no such folder on the class "
                    + "path; a folder of rules among the resources of the tests is copied there by the build");
        }
        if (!url.getProtocol().equals("file")) {
            throw new ExtensionConfigurationException(
                    "@WithSafeconduct(rules = \"" + rules + "\"): it lies in a jar, and own rules are read "
                            + "from a folder; name the folder itself");
        }
        return CaseLocations.path(url);
    }

    private static Optional<LocalDate> day(String day) {
        if (day.equals(WithSafeconduct.TODAY)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            throw new ExtensionConfigurationException("@WithSafeconduct(day = \"" + day + "\"): expected a day as year-month-day, for "
                    + "instance 2026-01-01, or WithSafeconduct.TODAY", e);
        }
    }
}
