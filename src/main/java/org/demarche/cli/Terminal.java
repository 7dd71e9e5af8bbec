package org.demarche.cli;

import org.demarche.report.Style;

/** Whether a person reads along; the launcher knows and says so. */
final class Terminal {

  private Terminal() {}

  /** Colour is for terminals, and never where {@code NO_COLOR} is set (no-color.org). */
  static boolean hasColour() {
    String refused = System.getenv("NO_COLOR");
    return Boolean.getBoolean("demarche.terminal")
        && (refused == null || refused.isEmpty())
        && !"dumb".equals(System.getenv("TERM"));
  }

  /** Whether a person types and reads. */
  static boolean isTyped() {
    return Boolean.getBoolean("demarche.terminal") && Boolean.getBoolean("demarche.typed");
  }

  /** Whether messages, on standard error, are shown on a terminal. */
  static boolean showsMessages() {
    return Boolean.getBoolean("demarche.messages");
  }

  static Style style(boolean toFile) {
    return new Style(hasColour() && !toFile);
  }
}
