package org.demarche.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.fact.FactKind;
import org.demarche.fact.Topic;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.report.FactsReport;
import org.demarche.report.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the vocabulary. */
@Command(
    name = "facts",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the kinds of facts with a sentence each, or shows a topic, or one in full.",
      "",
      "Examples:",
      "  demarche facts",
      "  demarche facts ceasefire",
      "  demarche facts bases",
      ""
    })
final class FactsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "KIND", arity = "0..1", description = "A kind of fact, or a topic.")
  private String kind;

  @Override
  public Integer call() {
    Style style = Terminal.style(false);
    String text =
        Optional.ofNullable(kind)
            .map(named -> shown(named, style))
            .orElseGet(() -> FactsReport.of(style));
    spec.commandLine().getOut().print(text);
    return ExitCode.AS_EXPECTED;
  }

  private static String shown(String named, Style style) {
    return Arrays.stream(Topic.values())
        .filter(topic -> Words.word(topic).equals(named))
        .map(topic -> FactsReport.of(topic, style))
        .findFirst()
        .orElseGet(() -> FactsReport.of(find(named), style));
  }

  private static List<String> words() {
    return Stream.concat(Arrays.stream(Topic.values()).map(Words::word), Vocabulary.keys().stream())
        .toList();
  }

  private static FactKind find(String named) {
    return Vocabulary.byKey(named)
        .or(() -> Vocabulary.byName(named))
        .orElseThrow(
            () ->
                new InvalidInput(
                    Code.UNKNOWN_KIND,
                    Place.of("facts"),
                    "'"
                        + named
                        + "' is not a kind of fact; 'demarche facts' lists them."
                        + Nearest.hint(named, words())));
  }
}
