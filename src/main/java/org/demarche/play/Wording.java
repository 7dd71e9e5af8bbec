package org.demarche.play;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.Given;
import org.demarche.fact.Words;
import org.demarche.report.Style;
import org.demarche.scenario.Decision;
import org.demarche.scenario.GivenFact;

/** How a session speaks of moments, steps and decisions. */
final class Wording {

  private Wording() {}

  /** Such as {@code 2026-01-24}, or with an hour {@code 2026-01-24T20:01}. */
  static String moment(LocalDateTime moment) {
    return Words.moment(moment).replace("T00:00", "");
  }

  static String line(String sentence) {
    return Style.wrapped(sentence, 0) + "\n";
  }

  static String item(String mark, String text) {
    return "  " + mark + Style.wrapped(text, 2 + mark.length()) + "\n";
  }

  static String step(Step step) {
    return moment(step.at()) + " " + step.text();
  }

  static String steps(List<Step> steps) {
    return steps.isEmpty()
        ? "nothing changed"
        : steps.stream().map(Wording::step).collect(Collectors.joining("; "));
  }

  /** Such as {@code Israel may refuse the buffer}. */
  static String sentence(Decision decision, Replay replay) {
    String name =
        replay.story().given().stream()
            .map(GivenFact::fact)
            .flatMap(fact -> actor(fact, decision.by()).stream())
            .findFirst()
            .orElse(decision.by());
    return name + " may " + decision.may();
  }

  private static List<String> actor(Fact fact, String id) {
    return fact instanceof Given.Actor actor && actor.id().equals(id)
        ? List.of(actor.name())
        : List.of();
  }

  /** A line for each decision that can be taken at the position of a branch. */
  static String open(Branch branch, Replay replay) {
    return open(branch.position(), replay)
        .map(
            it ->
                item(
                    String.format(Locale.ROOT, "%2d  ", it.number()),
                    sentence(it, replay) + until(it) + (isTaken(it, branch) ? " (taken)" : "")))
        .collect(Collectors.joining());
  }

  static Stream<Decision> open(LocalDateTime now, Replay replay) {
    return replay.story().decisions().stream().filter(it -> it.isOpenAt(now));
  }

  private static String until(Decision decision) {
    return decision
        .until()
        .map(it -> ", until " + Words.moment(it).replace("T23:59", ""))
        .orElse("");
  }

  private static boolean isTaken(Decision decision, Branch branch) {
    Pattern taken = Pattern.compile("\\bdo " + decision.number() + "\\b");
    return branch.steps().stream().anyMatch(step -> taken.matcher(step.text()).find());
  }
}
