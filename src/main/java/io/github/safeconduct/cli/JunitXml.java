package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A run of cases as build servers read it: a suite for each file, a test for each case, a failure that says what came out otherwise. */
final class JunitXml {

    /** The element all of it stands in. */
    static final String ROOT = "testsuites";

    private JunitXml() {}

    /**
     * Writes the file.
     *
     * @param unread what was wrong with files that could not be read, a sentence each
     * @throws CaseException if it cannot be written
     */
    static void write(Path file, List<CaseResult> results, List<String> unread) {
        Map<String, List<CaseResult>> suites = new LinkedHashMap<>();
        results.forEach(result -> suites.computeIfAbsent(result.one().place().file(), any -> new ArrayList<>()).add(result));
        try (OutputStream out = Files.newOutputStream(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(ROOT);
            for (Map.Entry<String, List<CaseResult>> suite : suites.entrySet()) {
                suite(xml, suite.getKey(), suite.getValue());
            }
            if (!unread.isEmpty()) {
                unread(xml, unread);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (IOException | XMLStreamException e) {
            throw new CaseException(file + ": the report for the build server cannot be written; name a file in a folder that exists", e);
        }
    }

    private static void suite(XMLStreamWriter xml, String file, List<CaseResult> results) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute(xml, "name", file);
        attribute(xml, "tests", String.valueOf(results.size()));
        attribute(xml, "failures", String.valueOf(results.stream().filter(result -> !result.passed()).count()));
        for (CaseResult result : results) {
            xml.writeStartElement("testcase");
            attribute(xml, "classname", file);
            attribute(xml, "name", result.one().facts().name());
            attribute(xml, "file", file);
            attribute(xml, "line", String.valueOf(result.one().place().line()));
            for (String problem : result.problems()) {
                xml.writeStartElement("failure");
                attribute(xml, "message", problem);
                xml.writeCharacters(Printable.of(result.one().place() + ": " + problem));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** A file that could not be read is an error, so that a build server sees that something is missing. */
    private static void unread(XMLStreamWriter xml, List<String> unread) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute(xml, "name", "files that could not be read");
        attribute(xml, "tests", String.valueOf(unread.size()));
        attribute(xml, "errors", String.valueOf(unread.size()));
        for (String problem : unread) {
            xml.writeStartElement("testcase");
            attribute(xml, "classname", "files");
            attribute(xml, "name", problem);
            xml.writeEmptyElement("error");
            attribute(xml, "message", problem);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void attribute(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeAttribute(name, Printable.of(text));
    }
}
