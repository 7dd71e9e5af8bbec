package org.demarche.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/** Reads dates, and dates with an hour, as scenarios write them. */
public final class Moments {

  /** For messages. */
  public static final String FORM = "a date such as 2026-01-24, or with an hour 2026-01-24T20:00";

  static final int LAST_YEAR = 9998;

  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:T(\\d{2}):(\\d{2}))?");
  private static final Pattern NEARLY =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]+(\\d{1,2}):(\\d{2})(?::\\d{2})?)?");

  private Moments() {}

  /**
   * The moment that an option writes: a date, one with an hour, or the number of a day.
   *
   * @param starts day 0
   */
  public static Optional<LocalDateTime> parse(String text, LocalDate starts) {
    return text.matches("\\d{1,5}")
        ? Optional.of(starts.plusDays(Integer.parseInt(text)).atStartOfDay())
        : parse(text);
  }

  /** Says that the text of an option is no moment of a run, or lies outside its days. */
  public static InvalidInput refusal(String option, String text, Scenario scenario) {
    if (parse(text, scenario.starts()).isEmpty()) {
      return new InvalidInput(
          Code.WRONG_DATE,
          Place.of(option),
          complaint(text, FORM + ", or the number of a day") + ".");
    }
    return new InvalidInput(
        Code.DATE_OUTSIDE_RUN,
        Place.of(option),
        "'"
            + text
            + "' lies outside the days of the scenario, "
            + scenario.starts()
            + " to "
            + scenario.lastDay()
            + " (day 0 to "
            + (scenario.days() - 1)
            + ").");
  }

  /** Whether the text names a day as a whole. */
  static boolean isDay(String text) {
    return !text.contains("T");
  }

  /** The moment; of a date alone, its midnight. Nothing when it is not one that exists. */
  public static Optional<LocalDateTime> parse(String text) {
    Matcher matcher = MOMENT.matcher(text);
    return matcher.matches() ? of(matcher) : Optional.empty();
  }

  /** The moment that a node writes; nothing, with a problem reported, if it is none. */
  static Optional<LocalDateTime> read(YamlNode node, String label, Problems problems) {
    Optional<LocalDateTime> moment = parse(text(node));
    if (moment.isEmpty()) {
      problems.add(Code.WRONG_DATE, node.place(), label + ": " + complaint(text(node)) + ".");
    }
    return moment;
  }

  /** What a node writes; nothing where it is a list or a mapping. */
  static String text(YamlNode node) {
    return node instanceof YamlNode.Text scalar ? scalar.value() : "";
  }

  /** Why the text is no moment, with a guess at what was meant. */
  public static String complaint(String text) {
    return complaint(text, FORM);
  }

  private static String complaint(String text, String expected) {
    if (MOMENT.matcher(text).matches()) {
      return "'" + text + "' is no date that exists in the years 1 to " + LAST_YEAR;
    }
    Matcher nearly = NEARLY.matcher(text);
    String guess =
        nearly.matches()
            ? of(nearly).map(m -> ". Maybe '" + written(nearly, m) + "'").orElse("")
            : "";
    return "found '" + text + "', expected " + expected + guess;
  }

  private static String written(Matcher matcher, LocalDateTime moment) {
    return matcher.group(4) == null
        ? moment.toLocalDate().toString()
        : org.demarche.fact.Words.moment(moment);
  }

  private static Optional<LocalDateTime> of(Matcher matcher) {
    try {
      LocalDate date = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
      boolean supported = date.getYear() >= 1 && date.getYear() <= LAST_YEAR;
      int hour = matcher.group(4) == null ? 0 : number(matcher, 4);
      int minute = matcher.group(4) == null ? 0 : number(matcher, 5);
      return supported ? Optional.of(date.atTime(hour, minute)) : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
