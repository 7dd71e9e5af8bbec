package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.analysis.KindMeant;
import org.demarche.analysis.Question;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Simulation;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.problem.Problem;
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
    Question question = understood(command, scenario, book);
    Explaining explaining = new Explaining(scenario, book, story.offers(scenario, book), style);
    return new Asked(explaining, question, story.written());
  }

  /** What cannot be understood is said of the command: no line and column of it are seen. */
  private Question understood(String command, Scenario scenario, RuleBook book) {
    try {
      return of(command, scenario, book);
    } catch (InvalidInput invalid) {
      throw new InvalidInput(
          invalid.problems().stream()
              .map(it -> it.place().file().equals(command) ? it.at(Place.of(command)) : it)
              .map(it -> it.code() == Code.UNKNOWN_KIND ? guessed(it, scenario, book) : it)
              .toList());
    }
  }

  /** What was meant is looked for in what the story comes to. */
  private Problem guessed(Problem problem, Scenario scenario, RuleBook book) {
    String kind = words.get(0).split(" ", 2)[0];
    Optional<String> meant = new KindMeant(Simulation.by(book).run(scenario)).by(kind);
    return problem.saying(
        "'"
            + kind
            + "' is not a kind of fact; 'demarche facts' lists them."
            + meant.map(it -> " Maybe '" + it + "'.").orElse(""));
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
