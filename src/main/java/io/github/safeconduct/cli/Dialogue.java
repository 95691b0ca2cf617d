package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Question;
import io.github.safeconduct.interview.Asked;
import io.github.safeconduct.interview.Interview;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.report.Questions;
import io.github.safeconduct.report.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An interview at a terminal, or over a pipe: a question, a line of reply. It ends where nothing is left to ask, where it is told to, and
 * where the input ends.
 */
final class Dialogue {

    private static final int LONGEST_LINE = 1_000;

    private final Console console;
    private final Vocabulary vocabulary;
    private final BufferedReader replies;
    private final Words words;
    private final Questions questions;
    private boolean abandoned;
    private boolean stopped;
    private int number;
    private String office = "";

    Dialogue(Console console, Vocabulary vocabulary, BufferedReader replies, Words words) {
        this.console = console;
        this.vocabulary = vocabulary;
        this.replies = replies;
        this.words = words;
        this.questions = new Questions(vocabulary, words);
    }

    /** Whether the officer left without wanting anything written. */
    boolean isAbandoned() {
        return abandoned;
    }

    Interview hold(Interview start) throws IOException {
        Interview interview = start;
        if (interview.next().isEmpty()) {
            console.line(words.say("ask.nothing"));
            return interview;
        }
        console.line(words.say("ask.help"));
        while (!stopped && interview.next().isPresent()) {
            number++;
            put(interview.next().get());
            interview = replied(interview);
        }
        if (!stopped) {
            console.line("");
            console.line(words.say("ask.end"));
        }
        return interview;
    }

    private void put(Asked asked) {
        Question question = asked.question();
        Answerer who = Answerer.valueOf(question.who());
        String asks = who.isOffice() ? questions.who(question) : "";
        if (!asks.equals(office) && !asks.isEmpty()) {
            console.line("");
            console.line(words.say("ask.for", asks));
        }
        office = asks;
        console.line("");
        console.line(words.say(asked.left() > 1 ? "ask.question.left" : "ask.question", number, question.ask(), questions.about(question),
                asked.left()));
        String term = question.norms().isEmpty()
                ? question.term()
                : words.say("ask.because", question.term(), words.some(question.norms()));
        console.line("   " + (asked.assuming().isEmpty() ? term : words.say("ask.assuming", term, words.some(asked.assuming()))));
        if (!questions.help(question).isEmpty()) {
            console.line("   " + questions.help(question));
        }
        List<Question.PossibleAnswer> answers = question.answers();
        boolean figures = vocabulary.require(question.term()).number();
        for (int i = 0; i < answers.size(); i++) {
            console.line("   " + (figures ? "" : (i + 1) + ") ") + words.say("advice.answer",
                    labelled(question, answers.get(i).answer()), words.of(answers.get(i).outcome())));
        }
    }

    /** An answer with what its code means; of a choice also what none and other stand for, which every list has. */
    private String labelled(Question question, String answer) {
        String known = questions.answer(question, answer);
        if (!known.equals(answer) || !vocabulary.require(question.term()).isChoice()) {
            return known;
        }
        return switch (answer) {
            case "NONE" -> words.say("ask.answer.none", answer);
            case "OTHER" -> words.say("ask.answer.other", answer);
            default -> known;
        };
    }

    /** The interview after one reply; as it was where the reply cannot be taken, with the reason said. */
    private Interview replied(Interview interview) throws IOException {
        while (true) {
            console.page("> ");
            Optional<String> line = line();
            if (line.isEmpty()) {
                console.line("");
                console.line(words.say("ask.inputEnds"));
                stopped = true;
                return interview;
            }
            String reply = line.get().strip();
            try {
                Optional<Interview> after = take(interview, reply);
                if (after.isPresent()) {
                    return after.get();
                }
            } catch (CaseException e) {
                console.line("   " + e.getMessage());
            }
        }
    }

    private Optional<Interview> take(Interview interview, String reply) {
        String word = reply.toLowerCase(Locale.ROOT);
        switch (word) {
            case "" -> {
                console.line("   " + words.say("ask.help"));
                return Optional.empty();
            }
            case "?" -> {
                return Optional.of(interview.notKnownHere());
            }
            case "nobody", "unknown" -> {
                return Optional.of(interview.knownByNobody());
            }
            case "back" -> {
                number = Math.max(0, number - 2);
                return Optional.of(interview.back());
            }
            case "save", "quit" -> {
                stopped = true;
                abandoned = word.equals("quit");
                return Optional.of(interview);
            }
            default -> {
                if (word.startsWith("change ")) {
                    return Optional.of(change(interview, reply.substring("change ".length()).strip()));
                }
                return Optional.of(interview.answer(answer(interview.next().orElseThrow().question(), reply)));
            }
        }
    }

    private Interview change(Interview interview, String what) {
        String[] parts = what.split("[\\s=]+", 2);
        if (parts.length != 2) {
            throw new CaseException("say which term and to what, for instance: change dataIsPersonal no");
        }
        Interview changed = interview.change(parts[0], parts[1]);
        number--;
        return changed;
    }

    /** A number stands for the answer of that number, unless the question is for one. */
    private String answer(Question question, String reply) {
        if (!vocabulary.require(question.term()).number() && reply.matches("[0-9]{1,3}")) {
            int at = Integer.parseInt(reply) - 1;
            if (at < 0 || at >= question.answers().size()) {
                throw new CaseException(
                        "there is no answer of this number; expected 1 to " + question.answers().size() + ", or the answer itself");
            }
            return question.answers().get(at).answer();
        }
        Term term = vocabulary.require(question.term());
        return term.isChoice() && !term.accepts(reply) ? reply.toUpperCase(Locale.ROOT) : reply;
    }

    /** One line, of which only so much is kept: nobody's answer is longer. */
    private Optional<String> line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = replies.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            if (line.length() < LONGEST_LINE) {
                line.append((char) next);
            }
            next = replies.read();
        }
        return Optional.of(line.toString());
    }
}
