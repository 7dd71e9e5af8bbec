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

  /** Whether what is printed goes to a terminal. */
  static boolean isRead() {
    return Boolean.getBoolean("demarche.terminal");
  }

  /** Whether a person types and reads. */
  static boolean isTyped() {
    return Boolean.getBoolean("demarche.terminal") && Boolean.getBoolean("demarche.typed");
  }

  /** Whether a person sees how a long task comes on: messages go to a terminal. */
  static boolean isWatched() {
    return Boolean.getBoolean("demarche.watched") && !"dumb".equals(System.getenv("TERM"));
  }

  static Style style(boolean toFile) {
    return new Style(hasColour() && !toFile);
  }
}
