package org.demarche.report;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.Names;
import org.demarche.fact.Sentence;
import org.demarche.fact.Words;
import org.demarche.scenario.Decision;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Scenario;

/** A story for people who are about to ask something of it: its what-ifs and its decisions. */
public final class StoryReport {

  private StoryReport() {}

  /**
   * The story, its what-ifs and what its actors may decide.
   *
   * @param questions what each what-if asks, by its name
   */
  public static String of(Scenario scenario, Map<String, String> questions, Style style) {
    List<String> lines = new ArrayList<>();
    lines.add(style.bold(Style.wrapped(scenario.name(), 0)));
    lines.add(Style.wrapped(scenario.about(), 0));
    lines.add(
        Headers.longDay(scenario.starts())
            + " to "
            + Headers.longDay(scenario.lastDay())
            + ", "
            + Words.counted(scenario.days(), "day"));
    if (!questions.isEmpty()) {
      lines.add("");
      lines.add(style.bold("What if ... (compare " + scenario.id() + " NAME)"));
      int widest = questions.keySet().stream().mapToInt(String::length).max().orElse(0);
      questions.forEach((name, question) -> lines.add(question(name, question, widest)));
    }
    lines.addAll(decisions(scenario, style));
    return String.join("\n", lines) + "\n";
  }

  private static String question(String name, String question, int widest) {
    return String.format(Locale.ROOT, "  %-" + widest + "s  ", name)
        + Style.wrapped(question, widest + 4);
  }

  /** The menu of decisions under a title, after a blank line; nothing if the story offers none. */
  public static List<String> decisions(Scenario scenario, Style style) {
    List<String> lines = new ArrayList<>();
    if (!scenario.decisions().isEmpty()) {
      lines.add("");
      lines.add(style.bold("Decisions (--what-if do NUMBER on DATE; play offers them too)"));
      scenario.decisions().forEach(it -> lines.add(decision(it, sentences(scenario))));
    }
    return lines;
  }

  /** Such as {@code 3. Syria may order an offensive (from 2026-01-25 to 2026-02-20)}. */
  private static String decision(Decision decision, Sentence sentences) {
    return String.format(Locale.ROOT, "%3d. ", decision.number())
        + Style.wrapped(
            sentences.actor(decision.by()) + " may " + decision.may() + ", " + decision.span(), 5);
  }

  private static Sentence sentences(Scenario scenario) {
    Stream<Fact> facts = scenario.given().stream().map(GivenFact::fact);
    LocalDateTime start = scenario.starts().atStartOfDay();
    return new Sentence(Names.of(facts), start.getYear());
  }
}
