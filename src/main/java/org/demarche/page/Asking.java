package org.demarche.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.Question;
import org.demarche.analysis.WhyNot;
import org.demarche.report.Shell;
import org.demarche.scenario.FactPattern;

/**
 * How to ask more of a run: why something did not come about, and what would follow of a change.
 *
 * @param command the command that asks it, up to what is asked about
 * @param search answers with the changes that would have brought it about, each of them run;
 *     nothing if a page is not to wait for that
 * @param whatIfs the what-ifs that the story comes with, in alphabetical order
 */
public record Asking(
    String command, Optional<Function<Question, WhyNot>> search, List<WhatIf> whatIfs) {

  /**
   * A change that the story comes with.
   *
   * @param question what it asks
   * @param command the command that compares it with the story
   */
  public record WhatIf(String question, String command) {}

  public Asking {
    whatIfs = List.copyOf(whatIfs);
  }

  /** Leaves the search for changes to the command. */
  public static Asking by(String command) {
    return new Asking(command, Optional.empty(), List.of());
  }

  /** The whole command. */
  String about(FactPattern pattern) {
    Stream<String> values =
        pattern.values().entrySet().stream()
            .map(it -> new FactPattern(pattern.kind(), Map.of(it.getKey(), it.getValue())))
            .map(it -> it.toString().substring(pattern.kind().key().length() + 1));
    return Stream.concat(Stream.of(pattern.kind().key()), values)
        .map(Shell::quoted)
        .collect(Collectors.joining(" ", command + " ", ""));
  }
}
