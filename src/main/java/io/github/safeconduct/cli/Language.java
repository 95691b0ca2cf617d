package io.github.safeconduct.cli;

import io.github.safeconduct.report.LanguageException;
import io.github.safeconduct.report.Words;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option for the language in which a command reports. Without it English, whatever the machine is set to. */
final class Language {

    @Option(names = "--lang", paramLabel = "LANGUAGE", converter = Converter.class, completionCandidates = Candidates.class,
            description = "The language of what a report says by itself: ${COMPLETION-CANDIDATES}. What norms say and what is asked stays "
                    + "English, and so does JSON.")
    private Locale language = Words.DEFAULT;

    Locale locale() {
        return language;
    }

    Words words() {
        return Words.in(language);
    }

    static final class Converter implements ITypeConverter<Locale> {

        @Override
        public Locale convert(String text) {
            try {
                return Words.in(Locale.forLanguageTag(text)).language();
            } catch (LanguageException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    static final class Candidates implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Words.languages().stream().map(Locale::getLanguage).iterator();
        }
    }
}
