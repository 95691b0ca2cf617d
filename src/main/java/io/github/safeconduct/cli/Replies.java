package io.github.safeconduct.cli;

import io.github.safeconduct.report.Words;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an officer can reply: commands and yes or no, in English and in the language of the interview. Capitals, accents and the shape of a
 * digit make no difference.
 */
final class Replies {

    /** What an officer can say instead of an answer, or as one that every language has a word for. */
    enum Reply {
        NOT_KNOWN, NOBODY, BACK, CHANGE, SAVE, QUIT, YES, NO
    }

    private static final Pattern BETWEEN = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private final Words words;
    private final Map<String, Reply> meant = new HashMap<>();

    Replies(Words words) {
        this.words = words;
        for (Words language : List.of(Words.in(Words.DEFAULT), words)) {
            for (Reply reply : Reply.values()) {
                BETWEEN.splitAsStream(language.of("reply", reply)).forEach(word -> meant.put(folded(word), reply));
            }
        }
    }

    /** What a reply means, where it is no answer of a term. */
    Optional<Reply> of(String said) {
        return Optional.ofNullable(meant.get(folded(said)));
    }

    /** The word to reply with in this language. */
    String word(Reply reply) {
        return BETWEEN.split(words.of("reply", reply), 2)[0];
    }

    /** A reply as a term takes it: yes and no in English, digits as everybody writes them. */
    String plain(String said) {
        Reply reply = meant.get(folded(said));
        return reply == Reply.YES ? "yes" : reply == Reply.NO ? "no" : digits(said.strip());
    }

    private static String digits(String said) {
        StringBuilder plain = new StringBuilder();
        said.codePoints().forEach(point -> plain.appendCodePoint(Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
        return plain.toString();
    }

    private static String folded(String said) {
        String bare = MARKS.matcher(Normalizer.normalize(said, Normalizer.Form.NFKD)).replaceAll("");
        return SPACES.matcher(bare.toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip()).replaceAll(" ");
    }
}
