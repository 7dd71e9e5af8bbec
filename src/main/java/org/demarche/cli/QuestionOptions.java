package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.analysis.Question;
import org.demarche.engine.RuleBook;
import org.demarche.report.Style;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.FactPattern;
import org.demarche.scenario.PatternReader;
import org.demarche.scenario.Scenario;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which facts of which story a command asks about. */
final class QuestionOptions {

  @Mixin private StoryOptions story;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "KIND [KEY=VALUE]",
      description = "A kind of fact, and values of its components.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description =
          "A day (2026-01-24, or 6 for the sixth after the start) or a moment"
              + " (2026-01-24T20:00).")
  private String on;

  /**
   * What is asked, and of which run.
   *
   * @param story the story as it is asked for again
   */
  record Asked(Explaining explaining, Question question, String story) {}

  /** Runs the story, once the question is found to name nothing that it does not know. */
  Asked asked(String command, Style style) {
    RuleBook book = story.book();
    Scenario scenario = story.scenario(book);
    Question question = of(command, scenario, book);
    Explaining explaining = new Explaining(scenario, book, story.offers(scenario, book), style);
    return new Asked(explaining, question, story.written());
  }

  private Question of(String command, Scenario scenario, RuleBook book) {
    FactPattern pattern =
        PatternReader.read(
            command,
            words.stream().map(QuestionOptions::whole).collect(Collectors.joining(" ")),
            scenario,
            book.policyFacts());
    Optional<Expectation.When> when =
        Optional.ofNullable(on).map(it -> PatternReader.when("--on", it, scenario));
    return new Question(pattern, when);
  }

  /** A value with spaces that the shell gave as one word stays one value. */
  private static String whole(String word) {
    int end = word.indexOf('=') + 1;
    boolean spaced = end > 0 && word.substring(0, end).indexOf(' ') < 0 && word.contains(" ");
    boolean quoted = spaced && (word.charAt(end) == '"' || word.charAt(end) == '\'');
    return spaced && !quoted
        ? word.substring(0, end) + '"' + word.substring(end).replace('"', '\'') + '"'
        : word;
  }
}
