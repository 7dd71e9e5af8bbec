package org.demarche.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.CaseVerdict;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Simulation;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.report.RulesReport;
import org.demarche.report.Style;
import org.demarche.rule.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the rule book. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the rules by topic with their sources, or shows one with its cases.",
      "",
      "Examples:",
      "  demarche rules",
      "  demarche rules ceasefires",
      "  demarche rules \"A ceasefire lapses\"",
      ""
    })
final class RulesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "A topic, a rule's name, or words in the name.")
  private String name;

  @Mixin private RuleOptions options;

  @Override
  public Integer call() {
    RuleBook book = RuleBook.read(options.files(Optional.empty()));
    Style style = Terminal.style(false);
    List<Rule> found =
        Optional.ofNullable(name).map(part -> named(part, book.rules())).orElse(book.rules());
    PrintWriter out = spec.commandLine().getOut();
    if (name == null || found.size() != 1) {
      out.print(RulesReport.of(found, book.cases(), style));
      return ExitCode.AS_EXPECTED;
    }
    List<CaseVerdict> verdicts = judged(found.get(0), book);
    out.print(RulesReport.of(found.get(0), verdicts, style));
    return verdicts.stream().allMatch(CaseVerdict::met) ? ExitCode.AS_EXPECTED : ExitCode.FINDINGS;
  }

  /** The cases of a rule, each tried on the rule alone. */
  private static List<CaseVerdict> judged(Rule rule, RuleBook book) {
    Simulation alone = Simulation.by(book.withRules(List.of(rule)));
    return book.cases().stream()
        .filter(ruleCase -> ruleCase.rule().equals(rule.name()))
        .map(ruleCase -> new CaseVerdict(ruleCase, alone.conclude(ruleCase)))
        .toList();
  }

  /** The rules that a topic, a name, or words in names mean. */
  static List<Rule> named(String part, List<Rule> rules) {
    List<Rule> exact =
        rules.stream()
            .filter(rule -> rule.name().equals(part) || rule.topic().equals(part))
            .toList();
    Pattern words = Pattern.compile("\\b" + Pattern.quote(part.toLowerCase(Locale.ROOT)) + "\\b");
    List<Rule> near =
        rules.stream()
            .filter(rule -> words.matcher(rule.name().toLowerCase(Locale.ROOT)).find())
            .toList();
    if (exact.isEmpty() && near.isEmpty()) {
      throw new InvalidInput(
          Code.UNKNOWN_RULE,
          Place.of("rules"),
          "No rule has '"
              + part
              + "' in its name, and no topic is called so; 'demarche rules' lists them."
              + Nearest.hint(part, wordsOf(rules)));
    }
    return exact.isEmpty() ? near : exact;
  }

  /** The topics, and the words of the rules' names. */
  private static Set<String> wordsOf(List<Rule> rules) {
    return rules.stream()
        .flatMap(
            rule -> Stream.concat(Stream.of(rule.topic()), Stream.of(rule.name().split("\\W+"))))
        .collect(Collectors.toSet());
  }
}
