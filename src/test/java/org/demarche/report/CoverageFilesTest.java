package org.demarche.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import org.demarche.engine.Shipped;
import org.demarche.suite.Coverage;
import org.demarche.suite.Mutation;
import org.demarche.suite.NextCases;
import org.demarche.suite.TinyBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What is written of coverage and of mutation for viewers and programs is as published. */
class CoverageFilesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  /** All that the parser has to say of a document, held to the DTD of Cobertura 4. */
  private static List<String> faults(String xml) throws Exception {
    List<String> faults = new ArrayList<>();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setValidating(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setEntityResolver(
        (name, system) ->
            new InputSource(CoverageFilesTest.class.getResourceAsStream("/coverage-04.dtd")));
    builder.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException fault) {
            faults.add(fault.getMessage());
          }

          @Override
          public void error(SAXParseException fault) {
            faults.add(fault.getMessage());
          }

          @Override
          public void fatalError(SAXParseException fault) {
            faults.add(fault.getMessage());
          }
        });
    builder.parse(new InputSource(new StringReader(xml)));
    return faults;
  }

  @Test
  void the_coverage_of_the_shipped_rules_is_valid_for_viewers() throws Exception {
    RuleBook book = Shipped.book();
    String xml = CoberturaXml.of(Coverage.of(book, book.cases(), List.of()));
    assertEquals(List.of(), faults(xml));
    assertTrue(CoberturaXml.isOne(xml));
    assertEquals(xml, CoberturaXml.of(Coverage.of(book, book.cases(), List.of())));
  }

  @Test
  void a_document_that_lacks_something_is_not() throws Exception {
    String xml = CoberturaXml.of(new Coverage(List.of()));
    assertEquals(List.of(), faults(xml));
    assertEquals(1, faults(xml.replace(" version=\"demarche\"", "")).size());
  }

  @Test
  void each_line_tells_how_many_outcomes_of_its_conditions_were_seen() throws Exception {
    RuleBook book = RuleBook.read(TinyBook.files(folder, TinyBook.WEAK, "[]"));
    String xml = CoberturaXml.of(Coverage.of(book, book.cases(), List.of()));
    String lines = xml.substring(xml.indexOf("</methods>"), xml.indexOf("</class>"));
    assertEquals(
        """
        <line number="1" hits="1" branch="false">
        <line number="4" hits="1" branch="true" condition-coverage="100% (2/2)">
        <line number="5" hits="1" branch="true" condition-coverage="25% (1/4)">
        <line number="7" hits="1" branch="false">
        """,
        lines
            .lines()
            .map(String::strip)
            .filter(it -> it.startsWith("<line "))
            .map(it -> it + "\n")
            .reduce("", String::concat));
  }

  private static JsonNode valid(String text, String schema) throws Exception {
    JsonNode document = JSON.readTree(text);
    try (InputStream published = JsonReport.class.getResourceAsStream("/" + schema)) {
      assertEquals(
          Set.of(),
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(published)
              .validate(document));
    }
    return document;
  }

  @Test
  void coverage_for_programs_is_as_its_schema_says() throws Exception {
    RuleBook book = RuleBook.read(TinyBook.files(folder, TinyBook.WEAK, "[]"));
    Coverage coverage = Coverage.of(book, book.cases(), List.of());
    JsonNode document =
        valid(CoverageJson.of(coverage, NextCases.of(coverage, book)), "coverage.schema.json");
    assertEquals(
        JSON.readTree("{\"rules\": 1, \"concluded\": 1, \"outcomes\": 6, \"seen\": 3}"),
        document.get("summary"));
    assertEquals(2, document.get("nextCases").size());
  }

  @Test
  void mutation_for_programs_is_as_its_schema_says() throws Exception {
    RuleFiles files =
        TinyBook.files(
            folder,
            TinyBook.WEAK,
            "[{rule: A base is active until somebody takes it over, change: x, reason: y}]");
    RuleBook book = RuleBook.read(files);
    Mutation mutation = new Mutation(book, book.rules(), book.equivalents(files), List.of());
    JsonNode document =
        valid(MutationJson.of(mutation.run(mutation.mutants(), () -> {})), "mutation.schema.json");
    assertEquals(
        List.of(4, 7, 3, 0, 0),
        List.of("killed", "total", "survived", "equivalent", "invalid").stream()
            .map(it -> document.get(it).intValue())
            .toList());
    assertEquals("x", document.get("mistaken").get(0).get("change").textValue());
  }
}
