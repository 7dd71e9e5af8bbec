package org.demarche.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How names and values are written in scenarios and in what people read. */
public final class Words {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SPOKEN =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

  private static final DateTimeFormatter SPOKEN_IN_YEAR =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter SPOKEN_DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Words() {}

  /** {@code graceHours} and {@code CeasefireInForce} to {@code grace-hours}, and so on. */
  public static String kebab(String camel) {
    StringBuilder kebab = new StringBuilder();
    for (int i = 0; i < camel.length(); i++) {
      char letter = camel.charAt(i);
      boolean capital = letter >= 'A' && letter <= 'Z';
      boolean after = i > 0 && !(camel.charAt(i - 1) >= 'A' && camel.charAt(i - 1) <= 'Z');
      kebab.append(capital && after ? "-" : "").append(capital ? (char) (letter + 32) : letter);
    }
    return kebab.toString();
  }

  /** {@code 1 day}, {@code 2 days}. */
  public static String counted(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** An enum's constant as scenarios write it. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words of an enum, in its order. */
  public static List<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum.class::cast).map(Words::word).toList();
  }

  /** {@code 2026-01-24T20:00}. */
  public static String moment(LocalDateTime moment) {
    return moment.equals(Term.OPEN_END) ? "open" : MOMENT.format(moment);
  }

  /** {@code 24 Jan 2026 20:00}. */
  public static String spoken(LocalDateTime moment) {
    return moment.equals(Term.OPEN_END) ? "further notice" : SPOKEN.format(moment);
  }

  /** {@code 24 Jan 20:00}, where the year goes without saying. */
  public static String spokenInYear(LocalDateTime moment) {
    return SPOKEN_IN_YEAR.format(moment);
  }

  /** {@code 24 Jan 2026}. */
  public static String spoken(LocalDate day) {
    return SPOKEN_DAY.format(day);
  }

  /** A component's value as a scenario would write it. */
  public static String written(Component component, Object value) {
    if (isUnknown(component, value)) {
      return "unknown";
    }
    if (value instanceof Collection<?> names) {
      return names.stream().map(String::valueOf).toList().toString();
    }
    return plain(value);
  }

  /** A component's value for people, where hundredths are told in ones: {@code -6.72}. */
  public static String told(Component component, Object value) {
    return value instanceof Integer number && component.isHundredths()
        ? BigDecimal.valueOf(number, 2).toPlainString()
        : written(component, value);
  }

  /** The same with its unit, if it has one: {@code -6.72 points}, {@code 1 day}. */
  public static String amount(Component component, int number) {
    String told = told(component, number);
    return told
        + component
            .toldUnit()
            .map(unit -> " " + (told.equals("1") ? unit.replaceFirst("s$", "") : unit))
            .orElse("");
  }

  /** Whether the value stands for "nobody knows" or "nobody said". */
  public static boolean isEmpty(Component component, Object value) {
    return value.equals("")
        || (value instanceof Collection<?> names && names.isEmpty())
        || (value instanceof Enum<?> constant && constant.name().equals("UNSPECIFIED"))
        || value.equals(Degrees.UNKNOWN)
        || value.equals(Term.OPEN_END)
        || isUnknown(component, value);
  }

  static boolean isUnknown(Component component, Object value) {
    return value.equals(0) && component.range().map(Range::unknown).orElse(false);
  }

  private static String plain(Object value) {
    if (value instanceof LocalDateTime moment) {
      return moment(moment);
    }
    if (value instanceof LocalDate || value instanceof Term || value instanceof Degrees) {
      return value.toString();
    }
    return value instanceof Enum<?> constant ? word(constant) : String.valueOf(value);
  }
}
