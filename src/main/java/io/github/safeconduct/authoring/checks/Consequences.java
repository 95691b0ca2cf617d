package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.authoring.source.Visible;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.model.BasisKind;
import io.github.safeconduct.model.Grade;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A consequence is printed under every decision, to people who never saw a catalogue: it is a sentence, and no notation. */
final class Consequences implements Check {

    private static final Pattern ORDER = Pattern.compile("\\b(?:FINDING|PERMIT_WITH|PERMIT|REQUIRE|REFUSE|SUSPEND|DELETE|REFER)\\b");
    private static final Pattern SIGN = Pattern.compile("\\w{0,40} ?(?:->|=>|→|⇒|<>|=) ?\\w{0,40}");
    private static final Pattern SNAKE = Pattern.compile("\\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}0-9]+");
    private static final Set<String> CODES = Stream
            .of(Stream.of(Grade.values()).map(Grade::name), Stream.of(BasisKind.values()).map(BasisKind::name),
                    Stream.of("TRUE", "FALSE", "UNKNOWN"))
            .flatMap(codes -> codes).collect(Collectors.toUnmodifiableSet());
    /**
     * The full stops of Latin, Cyrillic and Greek, of Chinese and Japanese, of Urdu, of Hindi and its neighbours, of Ethiopic and of
     * Armenian.
     */
    private static final String FULL_STOPS = ".。۔।።։";

    @Override
    public String name() {
        return "consequences";
    }

    @Override
    public String looksFor() {
        return "consequences that are no sentence, or speak notation";
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        for (Norm norm : reading.register().norms()) {
            Place place = reading.places().of(norm.id(), "consequence");
            String text = norm.consequence();
            String notation = notation(reading, text);
            if (notation != null) {
                report.fault(place, "the consequence of " + norm.id() + " speaks notation, found " + notation
                        + "; say in a plain sentence what follows and for whom, for instance: The transfer waits until the coordinator "
                        + "approves.");
            } else if (!opens(text)) {
                report.fault(place,
                        "the consequence of " + norm.id() + " is a sentence and begins with a capital letter, found " + Visible.quoted(text)
                                + "; write for instance: The transfer waits until the coordinator approves.");
            } else if (FULL_STOPS.indexOf(text.codePointBefore(text.length())) < 0) {
                report.fault(place,
                        "the consequence of " + norm.id() + " is a sentence and ends with a full stop, found " + Visible.quoted(text)
                                + "; finish the sentence");
            }
        }
    }

    /** The first piece of notation in a text, in words; null where there is none. */
    private static @Nullable String notation(RulebookReading reading, String text) {
        Matcher order = ORDER.matcher(text);
        if (order.find()) {
            return Visible.quoted(order.group());
        }
        Matcher sign = SIGN.matcher(text);
        if (sign.find()) {
            return Visible.quoted(sign.group().strip());
        }
        Matcher snake = SNAKE.matcher(text);
        if (snake.find()) {
            return "the code " + Visible.quoted(snake.group());
        }
        return WORD.matcher(text).results().map(found -> word(reading, found.group())).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /**
     * A word as the notation it is; null where it is a word. Terms that are named by one plain word cannot be told from it, and do no harm.
     */
    private static @Nullable String word(RulebookReading reading, String word) {
        if (CODES.contains(word)) {
            return "the code " + Visible.quoted(word);
        }
        boolean humped = Character.isLowerCase(word.codePointAt(0)) && word.codePoints().anyMatch(Character::isUpperCase);
        return humped && reading.term(word) != null ? "the term " + Visible.quoted(word) : null;
    }

    /** Letters of scripts that know no capitals open a sentence as they are. */
    private static boolean opens(String text) {
        int first = text.codePointAt(0);
        return Character.isLetter(first) && Character.toTitleCase(first) == first;
    }
}
