package io.github.safeconduct.report;

import io.github.safeconduct.law.Printable;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * HTML and SVG as a tree of elements. The Java runtime's XML writer escapes whatever is text or the value of an attribute, so nothing in a
 * case, a name or a rulebook can become markup; control and direction characters become visible before that. Not thread safe.
 */
public final class Markup {

    /** Something to write inside an element. */
    @FunctionalInterface
    public interface Body {
        void write();
    }

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter writer;

    public Markup() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the runtime's own writer is always there", e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private Markup step(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a tree of texts can always be written", e);
        }
    }

    /** An element with attributes, name and value by turns, and what stands in it. */
    public Markup element(String name, Body body, String... attributes) {
        step(() -> writer.writeStartElement(name));
        attributes(attributes);
        body.write();
        return step(writer::writeEndElement);
    }

    /** An element with text in it. */
    public Markup element(String name, String text, String... attributes) {
        return element(name, () -> text(text), attributes);
    }

    /** An element that never has anything in it, as {@code meta}. */
    public Markup empty(String name, String... attributes) {
        step(() -> writer.writeEmptyElement(name));
        return attributes(attributes);
    }

    private Markup attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            int at = i;
            step(() -> writer.writeAttribute(attributes[at], Printable.of(Marked.plain(attributes[at + 1]))));
        }
        return this;
    }

    /** Text, on one line; what is marked as English, or as a name, stands in an element of its own that keeps its direction. */
    public Markup text(String text) {
        Marked.split(text, (under, part) -> {
            switch (under) {
                case Marked.ENGLISH -> element("bdi", () -> plain(part), "lang", "en", "dir", "ltr");
                case Marked.NAME -> element("bdi", () -> plain(part));
                default -> plain(part);
            }
        });
        return this;
    }

    /** Text within a picture: what is marked stands in a span that goes by its own letters, and leaves the line to begin where it does. */
    Markup spans(String text) {
        Marked.split(text, (under, part) -> {
            switch (under) {
                case Marked.ENGLISH -> element("tspan", () -> plain(part), "lang", "en", "unicode-bidi", "plaintext");
                case Marked.NAME -> element("tspan", () -> plain(part), "unicode-bidi", "plaintext");
                default -> plain(part);
            }
        });
        return this;
    }

    /** Text without elements in it, as within a picture or a title. */
    Markup plain(String text) {
        return step(() -> writer.writeCharacters(Printable.of(Marked.plain(text))));
    }

    /** A line break of the document itself: between the lines of a text that is shown as it was written. */
    public Markup lineBreak() {
        return step(() -> writer.writeCharacters("\n"));
    }

    /** All that was written. */
    public String end() {
        step(writer::flush);
        return out.toString();
    }
}
