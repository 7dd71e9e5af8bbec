package org.demarche.report;

/** Text in Markdown: what a scenario says is text and never markup. */
final class Markup {

  private Markup() {}

  static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>|~&])", "\\\\$1");
  }
}
