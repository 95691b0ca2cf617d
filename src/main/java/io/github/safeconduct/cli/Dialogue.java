package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Question;
import io.github.safeconduct.cli.Replies.Reply;
import io.github.safeconduct.interview.Asked;
import io.github.safeconduct.interview.Interview;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.report.HtmlReport;
import io.github.safeconduct.report.Questions;
import io.github.safeconduct.report.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An interview at a terminal, or over a pipe: a question, a line of reply. It ends where it is told to and where the input ends; where
 * nothing is left to ask, it says what the case comes to and waits for one of these, so that the last reply can be taken back too.
 */
final class Dialogue {

    private static final int LONGEST_LINE = 1_000;

    private final Console console;
    private final Vocabulary vocabulary;
    private final BufferedReader replies;
    private final Words words;
    private final Questions questions;
    private final Replies known;
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
        this.known = new Replies(words);
    }

    /** Whether the officer left without wanting anything written. */
    boolean isAbandoned() {
        return abandoned;
    }

    Interview hold(Interview start) throws IOException {
        Interview interview = start;
        if (interview.next().isEmpty()) {
            console.line(words.say(isOpen(interview) ? "ask.worst" : "ask.nothing"));
            return interview;
        }
        console.line(help());
        while (!stopped) {
            if (interview.next().isPresent()) {
                number++;
                put(interview, interview.next().get());
            } else {
                end(interview);
            }
            interview = replied(interview);
        }
        return interview;
    }

    /** Nothing is left to ask: what it comes to, before the officer leaves, and how to take back what led there. */
    private void end(Interview interview) {
        office = "";
        console.line("");
        console.line(words.say("ask.end"));
        if (isOpen(interview)) {
            console.line(words.say("ask.worst"));
        }
        interview.decision().ifPresent(decision -> console.line("   " + HtmlReport.headline(decision, words.language())));
        tell(endHelp());
    }

    /** Whether other answers would make a difference if somebody knew what here nobody does. */
    private static boolean isOpen(Interview interview) {
        return interview.decision().map(decision -> decision.bounds().best() != decision.bounds().worst()).orElse(false);
    }

    private String endHelp() {
        return words.say("ask.end.help", known.word(Reply.BACK), known.word(Reply.CHANGE), known.word(Reply.SAVE), known.word(Reply.QUIT));
    }

    private void put(Interview interview, Asked asked) {
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
        if (interview.offersIncident()) {
            console.line("   " + (answers.size() + 1) + ") " + words.say("ask.incident"));
        }
    }

    /** An answer with what its code means; of a choice also what none and other stand for, which every list has; yes and no as replied. */
    private String labelled(Question question, String answer) {
        String explained = questions.answer(question, answer);
        if (!explained.equals(answer)) {
            return explained;
        }
        Term term = vocabulary.require(question.term());
        if (term.isYesNo()) {
            String said = known.word(answer.equals(Truth.YES.word()) ? Reply.YES : Reply.NO);
            return said.equals(answer) ? answer : words.say("ask.answer.said", words.quoted(answer), said);
        }
        return !term.isChoice() ? answer : switch (answer) {
            case "NONE" -> words.say("ask.answer.none", answer);
            case "OTHER" -> words.say("ask.answer.other", answer);
            default -> answer;
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
            try {
                Optional<Interview> after = take(interview, line.get().strip());
                if (after.isPresent()) {
                    return after.get();
                }
            } catch (CaseException e) {
                tell(e.notice().map(words::of).orElseGet(() -> words.say("ask.refused", words.quoted(String.valueOf(e.getMessage())))));
            }
        }
    }

    private void tell(String what) {
        console.line("   " + what);
    }

    /** The interview after a reply; empty where it cannot be taken, which is said. */
    private Optional<Interview> take(Interview interview, String said) {
        boolean ended = interview.next().isEmpty();
        if (said.isEmpty()) {
            tell(ended ? endHelp() : help());
            return Optional.empty();
        }
        String[] parts = said.split("[\\s=]+", 3);
        if (parts.length > 1 && known.of(parts[0]).equals(Optional.of(Reply.CHANGE))) {
            return change(interview, parts);
        }
        Optional<Reply> reply = known.of(said);
        if (reply.isPresent()) {
            switch (reply.get()) {
                case NOT_KNOWN, NOBODY -> {
                    if (!ended) {
                        return Optional.of(reply.get() == Reply.NOBODY ? interview.knownByNobody() : interview.notKnownHere());
                    }
                }
                case BACK -> {
                    if (interview.replied().isEmpty()) {
                        tell(help()); // there is nothing to take back
                        return Optional.empty();
                    }
                    number = Math.max(0, number - (ended ? 1 : 2));
                    return Optional.of(interview.back());
                }
                case CHANGE -> {
                    return change(interview, parts);
                }
                case SAVE, QUIT -> {
                    stopped = true;
                    abandoned = reply.get() == Reply.QUIT;
                    return Optional.of(interview);
                }
                case YES, NO -> {
                    // Answers like any other.
                }
            }
        }
        if (ended) {
            tell(endHelp());
            return Optional.empty();
        }
        Question question = interview.next().orElseThrow().question();
        if (interview.offersIncident() && known.plain(said).equals(String.valueOf(question.answers().size() + 1))) {
            number--;
            return Optional.of(interview.incident());
        }
        return answer(question, said).map(interview::answer);
    }

    private Optional<Interview> change(Interview interview, String[] parts) {
        if (parts.length < 3) {
            tell(words.say("ask.change.how", known.word(Reply.CHANGE), known.word(Reply.NO)));
            return Optional.empty();
        }
        Term term = vocabulary.find(parts[1]);
        if (term == null) {
            tell(Nearest.to(parts[1], vocabulary.names()).map(near -> words.say("ask.noSuchTerm.near", words.quoted(near)))
                    .orElseGet(() -> words.say("ask.noSuchTerm")));
            return Optional.empty();
        }
        Optional<Interview> changed = accepted(term, parts[2]).map(answer -> interview.change(parts[1], answer));
        if (changed.isPresent() && interview.next().isPresent()) {
            number--;
        }
        return changed;
    }

    /** A number stands for the answer of that number, unless the question is for one. */
    private Optional<String> answer(Question question, String said) {
        Term term = vocabulary.require(question.term());
        String plain = known.plain(said);
        if (!term.number() && plain.matches("[0-9]{1,3}")) {
            int at = Integer.parseInt(plain) - 1;
            if (at < 0 || at >= question.answers().size()) {
                tell(words.say("ask.noSuchNumber", question.answers().size()));
                return Optional.empty();
            }
            return Optional.of(question.answers().get(at).answer());
        }
        return accepted(term, said);
    }

    /** A reply as an answer to a term; empty where the term takes none such, which is said. */
    private Optional<String> accepted(Term term, String said) {
        String plain = known.plain(said);
        String answer = term.isChoice() && !term.accepts(plain) ? plain.toUpperCase(Locale.ROOT) : plain;
        try {
            // A no to a list of codes would be kept as "none of these", which is a code of its own and an answer to another question.
            if (term.isChoice() && !term.takesYes() && !term.accepts(answer) && Truth.ofWord(answer) == Truth.NO) {
                throw new IllegalArgumentException();
            }
            term.accept(answer);
            return Optional.of(answer);
        } catch (IllegalArgumentException e) {
            tell((term.isChoice() ? Nearest.to(answer, term.values()) : Optional.<String>empty())
                    .map(near -> words.say("ask.noSuchCode.near", words.quoted(term.name()), words.quoted(near)))
                    .orElseGet(() -> words.of("takes", term.type(), words.quoted(term.name()), words.some(term.answers()))));
            return Optional.empty();
        }
    }

    private String help() {
        return words.say("ask.help", known.word(Reply.NOT_KNOWN), known.word(Reply.NOBODY), known.word(Reply.BACK),
                known.word(Reply.CHANGE), known.word(Reply.SAVE), known.word(Reply.QUIT));
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
