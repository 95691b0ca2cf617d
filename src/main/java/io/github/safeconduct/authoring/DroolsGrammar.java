package io.github.safeconduct.authoring;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.antlr4.DRL10Parser;
import org.drools.drl.parser.antlr4.DRL10ParserHelper;

/**
 * Drools' own parser, at the language level DRL10.
 *
 * <p>The same steps as {@code DrlParser} takes at that level, with one difference: what lexer and parser complain of is collected here and
 * does not go to {@code System.err}.
 */
final class DroolsGrammar {

    /** What Drools cannot parse, with the place. */
    record Complaint(int line, int column, String message) {}

    private final List<Complaint> complaints = new ArrayList<>();

    /** What Drools reads; meaningless where there are complaints. */
    PackageDescr parse(String text) {
        DRL10Parser parser = DRL10ParserHelper.createDrlParser(text);
        BaseErrorListener listener = new BaseErrorListener() {
            @Override
            public void syntaxError(Recognizer<?, ?> recognizer, Object symbol, int line, int column, String message,
                    RecognitionException cause) {
                if (symbol instanceof Token digits && digits.getText().matches("[0-9].*") && digits.getStartIndex() > 0
                        && text.charAt(digits.getStartIndex() - 1) == '0') {
                    // Drools reads a zero in front as a number of its own, and the rest as another.
                    complaints.add(new Complaint(line, column, "a number has no zero in front; write " + digits.getText() + ", not 0"
                            + digits.getText()));
                    return;
                }
                complaints.add(new Complaint(line, column + 1, "Drools does not understand the rule from "
                        + (symbol instanceof Token token && token.getType() != Token.EOF ? "'" + token.getText() + "'" : "here") + " on"));
            }
        };
        parser.removeErrorListeners();
        parser.addErrorListener(listener);
        Lexer lexer = (Lexer) parser.getTokenStream().getTokenSource();
        lexer.removeErrorListeners();
        lexer.addErrorListener(listener);
        DRL10Parser.CompilationUnitContext unit = parser.compilationUnit();
        return complaints.isEmpty()
                ? DRL10ParserHelper.compilationUnitContext2PackageDescr(unit, parser.getTokenStream(), null)
                : new PackageDescr();
    }

    List<Complaint> complaints() {
        return complaints;
    }
}
