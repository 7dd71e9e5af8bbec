package org.demarche.fact;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something was agreed to last: calendar months, then minutes, or open. Written as people
 * do: {@code 4 days}, {@code 96h}, {@code 2 months}, {@code 5h 30m}, {@code open}.
 *
 * @param months calendar months, 0 to 1200 (a century)
 * @param minutes minutes on the clock, 0 to 52594560 (a century)
 * @param open whether no end was agreed; months and minutes are then 0
 */
public record Term(int months, int minutes, boolean open) {

  /** No end was agreed. */
  public static final Term OPEN = new Term(0, 0, true);

  /** What stands for "no end" where a moment is asked for; written {@code open}. */
  public static final LocalDateTime OPEN_END = LocalDateTime.of(9999, 12, 31, 23, 59);

  /** What {@link #parse} reads, for messages. */
  public static final String FORM =
      "a length of a minute to a century such as '4 days', '96h', '2 months', '5h 30m', or 'open'";

  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  private static final long CENTURY = 36_524L * DAY;
  private static final Pattern PART =
      Pattern.compile(
          "(\\d{1,8}) ?(minutes?|min|months?|m|hours?|h|days?|d|weeks?|w|years?|y)(?: |$)");

  /** Reads a term, or nothing when the text is not one or the length is zero or over a century. */
  public static Optional<Term> parse(String text) {
    String trimmed = text.strip().toLowerCase(Locale.ROOT);
    if (trimmed.equals("open")) {
      return Optional.of(OPEN);
    }
    Matcher part = PART.matcher(trimmed);
    long months = 0;
    long minutes = 0;
    int end = 0;
    while (end < trimmed.length() && part.find(end) && part.start() == end) {
      long count = Long.parseLong(part.group(1));
      months += count * monthsIn(part.group(2));
      minutes += count * minutesIn(part.group(2));
      end = part.end();
    }
    boolean whole = end == trimmed.length() && months + minutes > 0;
    return whole && months <= 1200 && minutes <= CENTURY
        ? Optional.of(new Term((int) months, (int) minutes, false))
        : Optional.empty();
  }

  private static int monthsIn(String unit) {
    return unit.startsWith("mo") ? 1 : unit.startsWith("y") ? 12 : 0;
  }

  private static int minutesIn(String unit) {
    return switch (unit.charAt(0)) {
      case 'm' -> unit.startsWith("mo") ? 0 : 1;
      case 'h' -> HOUR;
      case 'd' -> DAY;
      case 'w' -> 7 * DAY;
      default -> 0;
    };
  }

  /**
   * The moment at which a term that starts at the given one is over; {@link #OPEN_END} if open or
   * later than that.
   */
  public LocalDateTime endFrom(LocalDateTime start) {
    LocalDateTime end = open ? OPEN_END : start.plusMonths(months).plusMinutes(minutes);
    return end.isAfter(OPEN_END) ? OPEN_END : end;
  }

  /** As a scenario writes it. */
  @Override
  public String toString() {
    if (open) {
      return "open";
    }
    StringJoiner parts = new StringJoiner(" ");
    add(parts, months, "month");
    add(parts, minutes / DAY, "day");
    add(parts, minutes % DAY / HOUR, "hour");
    add(parts, minutes % HOUR, "minute");
    return parts.toString();
  }

  private static void add(StringJoiner parts, int number, String unit) {
    if (number > 0) {
      parts.add(number + " " + unit + (number == 1 ? "" : "s"));
    }
  }
}
