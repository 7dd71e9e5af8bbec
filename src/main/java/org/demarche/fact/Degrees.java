package org.demarche.fact;

import java.util.Locale;
import java.util.Optional;

/**
 * A geographic latitude or longitude, rounded to a tenth of a degree so that no site is located
 * more closely than a map of a theatre needs.
 *
 * @param tenths tenths of a degree, -1800 to 1800, north and east positive
 * @param known whether it is known; if not, tenths are 0
 */
public record Degrees(int tenths, boolean known) {

  /** Nobody said where. */
  public static final Degrees UNKNOWN = new Degrees(0, false);

  /**
   * What {@link #parse} reads, for messages.
   *
   * @param most degrees from the equator or the meridian
   */
  public static String form(int most) {
    return "degrees with one decimal at most, from -%d to %d, such as 35.4, or unknown"
        .formatted(most, most);
  }

  private static final int MOST = 1800;

  /** Reads degrees such as {@code 35.4}, or nothing when the text is none or is too precise. */
  public static Optional<Degrees> parse(String text) {
    if (text.equals("unknown")) {
      return Optional.of(UNKNOWN);
    }
    if (!text.matches("-?\\d{1,3}(\\.\\d)?")) {
      return Optional.empty();
    }
    int tenths = Integer.parseInt(text.contains(".") ? text.replace(".", "") : text + "0");
    return Math.abs(tenths) <= MOST ? Optional.of(new Degrees(tenths, true)) : Optional.empty();
  }

  /** As a scenario writes it. */
  @Override
  public String toString() {
    int size = Math.abs(tenths);
    return known
        ? String.format(Locale.ROOT, "%s%d.%d", tenths < 0 ? "-" : "", size / 10, size % 10)
        : "unknown";
  }
}
