package org.demarche.lint;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Event;
import org.demarche.fact.Given;
import org.demarche.fact.Words;
import org.demarche.problem.Code;
import org.demarche.problem.Problem;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Scenario;

/** What a story or a question changes without changing anything. */
final class Idle implements Lint {

  @Override
  public Stream<Problem> in(Reading reading) {
    return reading.stories().stream()
        .flatMap(
            story ->
                Stream.concat(
                    story.tellings().flatMap(Idle::extensions).distinct(),
                    story.questions().stream()
                        .filter(it -> facts(it.changed()).equals(facts(story.scenario())))
                        .map(Idle::unchanged)));
  }

  private static Map<List<Object>, Long> facts(Scenario scenario) {
    return scenario.given().stream()
        .map(it -> List.<Object>of(it.at(), it.fact()))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static Problem unchanged(Reading.Question question) {
    return new Problem(
        Code.IDLE_WHAT_IF,
        question.place(),
        "The what-if gives what the story gives already, so that nothing can come of it.");
  }

  private static Stream<Problem> extensions(Scenario telling) {
    return telling.given().stream()
        .filter(it -> it.fact() instanceof Event.Extension)
        .flatMap(it -> idle(it, telling).stream());
  }

  private static Optional<Problem> idle(GivenFact given, Scenario telling) {
    Event.Extension extension = (Event.Extension) given.fact();
    return end(extension, telling)
        .filter(end -> !extension.ends().isAfter(end))
        .map(
            end ->
                new Problem(
                    Code.IDLE_EXTENSION,
                    Reading.place(given),
                    "The extension changes nothing: the term of "
                        + extension.ceasefire()
                        + " ends "
                        + Words.moment(end)
                        + " already."));
  }

  /** The end of the term before an extension: as agreed, or as others extended it. */
  private static Optional<LocalDateTime> end(Event.Extension extension, Scenario telling) {
    Stream<LocalDateTime> agreed =
        telling.given().stream()
            .filter(it -> it.fact() instanceof Given.Ceasefire)
            .map(it -> (Given.Ceasefire) it.fact())
            .filter(it -> it.id().equals(extension.ceasefire()) && !it.open())
            .map(Given.Ceasefire::ends);
    Stream<LocalDateTime> extended =
        telling.given().stream()
            .filter(it -> it.fact() instanceof Event.Extension)
            .map(it -> (Event.Extension) it.fact())
            .filter(it -> it.ceasefire().equals(extension.ceasefire()))
            .filter(it -> it.at().isBefore(extension.at()))
            .map(Event.Extension::ends);
    return Stream.concat(agreed, extended).max(Comparator.naturalOrder());
  }
}
