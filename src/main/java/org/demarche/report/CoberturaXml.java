package org.demarche.report;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.demarche.suite.Coverage;
import org.demarche.suite.CoveredPart;
import org.demarche.suite.CoveredRule;

/**
 * How far the tests reach the rules, as the XML of Cobertura 4 that coverage viewers read: a
 * package for each topic, a class for each file, a method for each rule, and on each line the
 * conditions that stand there. A condition that was seen one way only is half covered. It bears no
 * time, so that the same coverage gives the same bytes.
 */
public final class CoberturaXml {

  private static final String DTD =
      "<!DOCTYPE coverage SYSTEM \"http://cobertura.sourceforge.net/xml/coverage-04.dtd\">";

  private final XMLStreamWriter xml;

  private CoberturaXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Whether a text is such a document. */
  public static boolean isOne(String text) {
    return text.startsWith("<?xml") && text.contains(DTD);
  }

  /** The document. */
  public static String of(Coverage coverage) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new CoberturaXml(xml).document(coverage);
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text + "\n";
  }

  /** One line of a file: whether it is reached, and what stands on it. */
  private record Line(int number, int hits, List<CoveredPart> parts) {

    int seen() {
      return parts.stream().mapToInt(CoveredPart::seen).sum();
    }

    int outcomes() {
      return 2 * parts.size();
    }
  }

  /** The lines of some rules, in order. */
  private static List<Line> lines(List<CoveredRule> rules) {
    Map<Integer, Line> lines = new TreeMap<>();
    for (CoveredRule rule : rules) {
      add(lines, new Line(rule.rule().place().line(), rule.hits(), List.of()));
      rule.parts().forEach(it -> add(lines, new Line(it.place().line(), hits(it), List.of(it))));
      add(lines, new Line(rule.rule().conclusion().place().line(), rule.hits(), List.of()));
    }
    return List.copyOf(lines.values());
  }

  /** A constraint that held is on a line that was reached; how often is told by its condition. */
  private static int hits(CoveredPart part) {
    return part.isWhole()
        ? Math.max(part.hits(), part.seen() > 0 ? 1 : 0)
        : part.hits() > 0 ? 1 : 0;
  }

  private static void add(Map<Integer, Line> lines, Line line) {
    lines.merge(
        line.number(),
        line,
        (one, other) ->
            new Line(
                one.number(),
                Math.max(one.hits(), other.hits()),
                Stream.concat(one.parts().stream(), other.parts().stream()).toList()));
  }

  private void document(Coverage coverage) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeDTD(DTD);
    List<Line> lines =
        byFile(coverage.rules()).values().stream().flatMap(it -> lines(it).stream()).toList();
    start(0, "coverage");
    rates(lines);
    xml.writeAttribute("lines-covered", String.valueOf(covered(lines)));
    xml.writeAttribute("lines-valid", String.valueOf(lines.size()));
    xml.writeAttribute("branches-covered", String.valueOf(seen(lines)));
    xml.writeAttribute("branches-valid", String.valueOf(outcomes(lines)));
    xml.writeAttribute("version", "demarche");
    xml.writeAttribute("timestamp", "0");
    start(1, "sources");
    start(2, "source");
    xml.writeCharacters(".");
    xml.writeEndElement();
    end(1);
    start(1, "packages");
    for (Map.Entry<String, List<CoveredRule>> topic : byTopic(coverage.rules()).entrySet()) {
      topic(topic.getKey(), topic.getValue());
    }
    end(1);
    end(0);
    xml.writeEndDocument();
  }

  private static Map<String, List<CoveredRule>> byTopic(List<CoveredRule> rules) {
    return rules.stream()
        .collect(
            Collectors.groupingBy(
                it -> it.rule().topic(), LinkedHashMap::new, Collectors.toUnmodifiableList()));
  }

  private static Map<String, List<CoveredRule>> byFile(List<CoveredRule> rules) {
    return rules.stream()
        .collect(
            Collectors.groupingBy(
                it -> it.rule().place().file(),
                LinkedHashMap::new,
                Collectors.toUnmodifiableList()));
  }

  private void topic(String name, List<CoveredRule> rules) throws XMLStreamException {
    start(2, "package");
    xml.writeAttribute("name", name);
    rates(byFile(rules).values().stream().flatMap(it -> lines(it).stream()).toList());
    start(3, "classes");
    for (Map.Entry<String, List<CoveredRule>> file : byFile(rules).entrySet()) {
      file(file.getKey(), file.getValue());
    }
    end(3);
    end(2);
  }

  private void file(String file, List<CoveredRule> rules) throws XMLStreamException {
    start(4, "class");
    xml.writeAttribute("name", file.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.drl$", ""));
    xml.writeAttribute("filename", file);
    rates(lines(rules));
    start(5, "methods");
    for (CoveredRule rule : rules) {
      start(6, "method");
      xml.writeAttribute("name", rule.rule().name());
      xml.writeAttribute("signature", "()");
      rates(lines(List.of(rule)));
      lines(7, lines(List.of(rule)));
      end(6);
    }
    end(5);
    lines(5, lines(rules));
    end(4);
  }

  private void lines(int indent, List<Line> lines) throws XMLStreamException {
    start(indent, "lines");
    for (Line line : lines) {
      line(indent + 1, line);
    }
    end(indent);
  }

  private void line(int indent, Line line) throws XMLStreamException {
    start(indent, "line");
    xml.writeAttribute("number", String.valueOf(line.number()));
    xml.writeAttribute("hits", String.valueOf(line.hits()));
    xml.writeAttribute("branch", String.valueOf(!line.parts().isEmpty()));
    if (!line.parts().isEmpty()) {
      xml.writeAttribute(
          "condition-coverage",
          percent(line.seen(), line.outcomes()) + " (" + line.seen() + "/" + line.outcomes() + ")");
      start(indent + 1, "conditions");
      for (int i = 0; i < line.parts().size(); i++) {
        condition(indent + 2, i, line.parts().get(i));
      }
      end(indent + 1);
    }
    end(indent);
  }

  private void condition(int indent, int number, CoveredPart part) throws XMLStreamException {
    start(indent, "condition");
    xml.writeAttribute("number", String.valueOf(number));
    xml.writeAttribute("type", "jump");
    xml.writeAttribute("coverage", percent(part.seen(), 2));
    xml.writeEndElement();
  }

  private static String percent(int some, int all) {
    return some * 100 / all + "%";
  }

  private static long covered(List<Line> lines) {
    return lines.stream().filter(it -> it.hits() > 0).count();
  }

  private static int seen(List<Line> lines) {
    return lines.stream().mapToInt(Line::seen).sum();
  }

  private static int outcomes(List<Line> lines) {
    return lines.stream().mapToInt(Line::outcomes).sum();
  }

  private void rates(List<Line> lines) throws XMLStreamException {
    xml.writeAttribute("line-rate", rate(covered(lines), lines.size()));
    xml.writeAttribute("branch-rate", rate(seen(lines), outcomes(lines)));
    xml.writeAttribute("complexity", "0");
  }

  private static String rate(long some, long all) {
    return all == 0 ? "1.0000" : String.format(Locale.ROOT, "%.4f", (double) some / all);
  }

  private void start(int indent, String element) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(indent));
    xml.writeStartElement(element);
  }

  private void end(int indent) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(indent));
    xml.writeEndElement();
  }
}
