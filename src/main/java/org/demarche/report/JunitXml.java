package org.demarche.report;

import java.io.StringWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.demarche.suite.Outcome;
import org.demarche.suite.Result;
import org.demarche.suite.Tried;

/**
 * What came of a suite, as the XML of JUnit that servers for continuous integration read: a suite
 * for each rule, story and what-if. Nothing took any time in it, so that the same outcomes give the
 * same bytes.
 */
public final class JunitXml {

  private static final String NAME = "demarche test";
  private static final String TIME = "0.000";

  private final XMLStreamWriter xml;

  private JunitXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Whether a text is such a document. */
  public static boolean isOne(String text) {
    return text.startsWith("<?xml") && text.contains("<testsuites name=\"" + NAME + "\"");
  }

  /** The document. */
  public static String of(Tried tried) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new JunitXml(xml).document(tried);
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private void document(Tried tried) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    start("testsuites", NAME);
    counts(tried.results());
    for (Map.Entry<String, List<Result>> group : groups(tried).entrySet()) {
      line(1);
      suite(group.getKey(), group.getValue());
    }
    line(0);
    xml.writeEndElement();
    line(0);
    xml.writeEndDocument();
  }

  private static Map<String, List<Result>> groups(Tried tried) {
    return tried.results().stream()
        .collect(
            Collectors.groupingBy(
                it -> it.trial().group(),
                LinkedHashMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Collections::unmodifiableList)));
  }

  private void suite(String name, List<Result> results) throws XMLStreamException {
    start("testsuite", name);
    counts(results);
    attribute("skipped", results.stream().filter(JunitXml::isSkipped).count());
    for (Result result : results) {
      line(2);
      testCase(result);
    }
    line(1);
    xml.writeEndElement();
  }

  private void testCase(Result result) throws XMLStreamException {
    start("testcase", result.trial().name());
    xml.writeAttribute(
        "classname", legal(result.trial().kind().key() + "." + result.trial().group()));
    xml.writeAttribute("time", TIME);
    if (result.outcome() != Outcome.PASSED) {
      line(3);
      notPassed(result);
      line(2);
    }
    xml.writeEndElement();
  }

  private void notPassed(Result result) throws XMLStreamException {
    if (isSkipped(result)) {
      xml.writeStartElement("skipped");
      xml.writeAttribute("message", legal(message(result)));
    } else {
      xml.writeStartElement(result.outcome().isError() ? "error" : "failure");
      xml.writeAttribute("message", legal(message(result)));
      xml.writeAttribute("type", legal(result.outcome().words()));
      xml.writeCharacters(legal(TestReport.failure(result, new Style(false))));
    }
    xml.writeEndElement();
  }

  private static String message(Result result) {
    return result.outcome().words()
        + ": "
        + (result.reason().isEmpty() ? result.found() : result.reason());
  }

  private static boolean isSkipped(Result result) {
    return result.outcome() != Outcome.PASSED && result.outcome().isGood();
  }

  private void start(String element, String name) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute("name", legal(name));
  }

  private void counts(List<Result> results) throws XMLStreamException {
    attribute("tests", results.size());
    attribute("failures", results.stream().filter(JunitXml::isFailure).count());
    attribute("errors", results.stream().filter(it -> it.outcome().isError()).count());
    xml.writeAttribute("time", TIME);
  }

  private static boolean isFailure(Result result) {
    return !result.outcome().isGood() && !result.outcome().isError();
  }

  private void attribute(String name, long number) throws XMLStreamException {
    xml.writeAttribute(name, String.valueOf(number));
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** XML 1.0 has no place for most control characters, nor for halves of characters. */
  private static String legal(String text) {
    return text.codePoints()
        .map(it -> isLegal(it) ? it : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLegal(int character) {
    return character == '\t'
        || character == '\n'
        || (character >= ' ' && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
