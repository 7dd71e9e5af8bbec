package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.fact.Names;
import org.demarche.fact.Sentence;
import org.demarche.fact.Words;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.report.Shell;
import org.demarche.rule.Rule;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Scenario;
import picocli.CommandLine.Option;

/** What is left out for a run, to see what stands without it. */
final class DoubtOptions {

  private static final int MOST_NAMED = 5;

  /** How much is made of a report at least. */
  enum Confidence {
    A,
    B,
    C
  }

  @Option(
      names = "--without-source",
      paramLabel = "TEXT",
      description =
          "Leave out what is given on the word of one source alone: every fact each of whose"
              + " sources has this text; those with another stand.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--without-rule",
      paramLabel = "NAME",
      description = "Leave out a rule: its name, or words that only its name has.")
  private List<String> rules = new ArrayList<>();

  @Option(
      names = "--min-confidence",
      paramLabel = "A|B",
      description = "Leave out what is given with less confidence; what names none is kept.")
  private Confidence least;

  /** As it was asked for, to be asked for again; each option with a space before it. */
  String written() {
    return Stream.of(
            sources.stream().map(it -> " --without-source " + Shell.quoted(it)),
            rules.stream().map(it -> " --without-rule " + Shell.quoted(it)),
            Optional.ofNullable(least).stream().map(it -> " --min-confidence " + it))
        .flatMap(it -> it)
        .collect(Collectors.joining());
  }

  boolean isGiven() {
    return !sources.isEmpty() || !rules.isEmpty() || least != null;
  }

  /** The rule book without the rules that are doubted. */
  RuleBook applied(RuleBook book) {
    List<Rule> left = new ArrayList<>(book.rules());
    rules.forEach(name -> left.remove(named(name, book.rules())));
    return rules.isEmpty() ? book : book.withRules(left);
  }

  private static Rule named(String name, List<Rule> rules) {
    String words = name.toLowerCase(Locale.ROOT);
    List<Rule> found =
        rules.stream()
            .filter(rule -> rule.name().toLowerCase(Locale.ROOT).contains(words))
            .toList();
    Optional<Rule> exact = found.stream().filter(rule -> rule.name().equals(name)).findFirst();
    if (exact.isEmpty() && found.size() != 1) {
      throw new InvalidInput(
          Code.UNKNOWN_RULE,
          Place.of("--without-rule"),
          found.size()
              + " rules have '"
              + name
              + "' in their names, expected one."
              + (found.isEmpty()
                  ? Nearest.hint(name, rules.stream().map(Rule::name).toList())
                  : " Maybe '" + found.get(0).name() + "'."));
    }
    return exact.orElse(found.get(0));
  }

  /** The scenario without what is doubted; what rested on it is not played either. */
  Scenario applied(Scenario scenario) {
    Scenario left = scenario;
    for (String rule : rules) {
      left = left.doubted("the rule with '" + rule + "' in its name is left out", left.given());
    }
    for (String source : sources) {
      left =
          without(
              left,
              "--without-source",
              "nothing is believed on the word of '" + source + "' alone",
              it -> it.origin().restsOn(source));
    }
    return least == null
        ? left
        : without(
            left,
            "--min-confidence",
            "nothing below confidence " + least + " is believed",
            it -> it.origin().confidence().compareTo(least.name()) > 0);
  }

  private static Scenario without(
      Scenario scenario, String option, String how, Predicate<GivenFact> doubted) {
    List<GivenFact> kept = scenario.given().stream().filter(it -> !doubted.test(it)).toList();
    int gone = scenario.given().size() - kept.size();
    if (gone == 0) {
      throw new InvalidInput(
          Code.NO_SUCH_FACT,
          Place.of(option),
          "No given fact is left out: no source or confidence fits.");
    }
    return scenario.doubted(
        how + ": " + Words.counted(gone, "given fact") + " less: " + named(scenario, doubted),
        kept);
  }

  /** The first few of what is left out. */
  private static String named(Scenario scenario, Predicate<GivenFact> doubted) {
    Sentence sentences =
        new Sentence(
            Names.of(scenario.given().stream().map(GivenFact::fact)), scenario.starts().getYear());
    List<String> all =
        scenario.given().stream().filter(doubted).map(it -> sentences.of(it.fact())).toList();
    String first = all.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
    int more = all.size() - MOST_NAMED;
    return first + (more > 0 ? "; and " + more + " more" : "");
  }
}
