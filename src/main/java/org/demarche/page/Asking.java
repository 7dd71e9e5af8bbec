package org.demarche.page;

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
 * How to ask why something did not come about in a run.
 *
 * @param command the command that asks it, up to what is asked about
 * @param search answers with the changes that would have brought it about, each of them run;
 *     nothing if a page is not to wait for that
 */
public record Asking(String command, Optional<Function<Question, WhyNot>> search) {

  /** Leaves the search for changes to the command. */
  public static Asking by(String command) {
    return new Asking(command, Optional.empty());
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
