package org.demarche.cli;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.demarche.analysis.Explainer;
import org.demarche.analysis.Question;
import org.demarche.analysis.Remedies;
import org.demarche.analysis.Why;
import org.demarche.analysis.WhyNot;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Simulation;
import org.demarche.history.History;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.report.MeantReport;
import org.demarche.report.Style;
import org.demarche.report.WhyDot;
import org.demarche.report.WhyJson;
import org.demarche.report.WhyNotJson;
import org.demarche.report.WhyNotReport;
import org.demarche.report.WhyReport;
import org.demarche.scenario.Scenario;

/** Answers why, and why not, about one run. */
final class Explaining {

  /** The forms in which an explanation can be written. */
  enum Format {
    text,
    json,
    dot
  }

  private final Scenario scenario;
  private final RuleBook book;
  private final Simulation simulation;
  private final History history;
  private final List<Remedies.Offer> offers;
  private final Style style;

  Explaining(Scenario scenario, RuleBook book, List<Remedies.Offer> offers, Style style) {
    this.offers = offers;
    this.scenario = scenario;
    this.book = book;
    this.simulation = Simulation.by(book);
    this.history = simulation.run(scenario);
    this.style = style;
  }

  /** Why the one fact is the case that is meant; which ones fit, or why none does. */
  String why(Question question, String story, int depth, Format format) {
    List<Question.Meant> meant = question.in(history);
    if (meant.size() == 1) {
      return why(meant.get(0), depth, format);
    }
    if (format == Format.dot) {
      throw new InvalidInput(
          Code.WRONG_ARGUMENT,
          Place.of("--format dot"),
          "found " + meant.size() + " facts that fit, expected one to draw.");
    }
    return meant.isEmpty() ? whyNot(question, format) : listed(meant, story, format);
  }

  private String listed(List<Question.Meant> meant, String story, Format format) {
    String command = "why " + story;
    return format == Format.json
        ? MeantReport.json(history, meant, command)
        : MeantReport.of(history, meant, command);
  }

  private String why(Question.Meant meant, int depth, Format format) {
    Why why = Explainer.of(history, book.rules()).why(meant);
    return switch (format) {
      case json -> WhyJson.of(history, why);
      case dot -> WhyDot.of(history, why);
      case text -> WhyReport.of(history, why, depth, style);
    };
  }

  /** Why nothing fits; or, if something does, which. */
  String whyNot(Question question, String story, Format format) {
    List<Question.Meant> meant = question.in(history);
    return meant.isEmpty() ? whyNot(question, format) : listed(meant, story, format);
  }

  private String whyNot(Question question, Format format) {
    WhyNot whyNot =
        Remedies.search(
            scenario, history, book.rules(), book.policyFacts(), offers, simulation::run, question);
    List<LocalDateTime> elsewhere =
        new Question(question.pattern(), Optional.empty())
            .in(history).stream().map(Question.Meant::at).distinct().sorted().toList();
    return format == Format.json
        ? WhyNotJson.of(history, whyNot, question.when(), elsewhere)
        : WhyNotReport.of(history, whyNot, question.when(), elsewhere, style);
  }
}
