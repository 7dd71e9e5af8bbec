package org.demarche.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import org.demarche.problem.Code;
import org.demarche.problem.Problems;
import org.demarche.report.MutationJson;
import org.demarche.report.MutationReport;
import org.demarche.report.Style;
import org.demarche.rule.Rule;
import org.demarche.scenario.RuleCase;
import org.demarche.suite.Group;
import org.demarche.suite.Mutants;
import org.demarche.suite.Mutation;
import org.demarche.suite.MutationResult;
import org.demarche.suite.MutationStory;
import org.demarche.suite.Rules;
import org.demarche.suite.StoryGroup;
import org.demarche.suite.UnreadGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes rules one small step at a time and tells which changes no test notices. */
@Command(
    name = "mutate",
    mixinStandardHelpOptions = true,
    description = {
      "Changes rules one small step at a time, tries the tests that could notice, and lists the"
          + " changes that none of them noticed, each with a case that would.",
      "",
      "Examples:",
      "  demarche mutate                       every rule, and their numbers",
      "  demarche mutate ceasefires            the rules of a topic",
      "  demarche mutate \"A ceasefire that was rejected is over\"",
      "  demarche mutate --rules my-rules --format json -o mutants.json",
      "  demarche mutate --min-killed 95       for a CI server",
      ""
    })
final class MutateCommand implements Callable<Integer> {

  /** The forms in which the result can be written. */
  enum Format {
    text,
    json
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RULE",
      arity = "0..*",
      description = "Topics, names of rules, or words in their names; all rules if not given.")
  private List<String> names = new ArrayList<>();

  @Mixin private RuleOptions options;

  @Option(
      names = "--stories",
      paramLabel = "PATH",
      description =
          "Scenarios, what-ifs or folders of them that are to notice what no case does; may be"
              + " given several times. Without it, the folder 'scenarios', or the shipped stories"
              + " where neither 'rules' nor 'scenarios' is here.")
  private List<String> stories = new ArrayList<>();

  @Option(
      names = "--cases-only",
      description = "Ask no story, as where stories are written for other rules.")
  private boolean casesOnly;

  @Option(
      names = "--min-killed",
      converter = Percent.class,
      paramLabel = "PERCENT",
      description =
          "End with exit code 0 if at least so many of a hundred changes are noticed; without it,"
              + " if all are that are not listed as equivalent.")
  private Optional<Double> minimum = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json; text if not given.")
  private Format format;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print only how many changes of each kind were noticed.")
  private boolean quiet;

  @Mixin private Output output;

  @Override
  public Integer call() {
    output.check();
    RuleFiles files = options.files(Optional.empty());
    RuleBook book = RuleBook.read(files);
    List<Rule> rules = rules(book);
    Mutation mutation =
        new Mutation(
            book,
            rules,
            book.equivalents(files).stream().filter(it -> concerns(it.subject(), rules)).toList(),
            stories());
    checkCases(mutation.unmet());
    MutationResult result = run(mutation);
    PrintWriter out = spec.commandLine().getOut();
    String text =
        format == Format.json
            ? MutationJson.of(result)
            : text(result, Terminal.style(output.toFile()));
    output.write(text, out);
    boolean enough = minimum.map(result::reaches).orElse(result.survived() == 0);
    return enough && result.isSound() ? ExitCode.AS_EXPECTED : ExitCode.FINDINGS;
  }

  private String text(MutationResult result, Style style) {
    return quiet ? MutationReport.summary(result, style) : MutationReport.of(result, style);
  }

  private List<Rule> rules(RuleBook book) {
    List<Rule> found =
        names.stream()
            .flatMap(name -> RulesCommand.named(name, book.rules()).stream())
            .distinct()
            .toList();
    return names.isEmpty() ? book.rules() : found;
  }

  /** Whether what an entry speaks of is changed; a policy is whose rules are. */
  private static boolean concerns(String subject, List<Rule> rules) {
    return rules.stream().anyMatch(it -> it.name().equals(subject) || it.reads().contains(subject));
  }

  /** A case that fails anyway would notice every change, whatever it is. */
  private static void checkCases(List<RuleCase> unmet) {
    Problems problems = new Problems();
    unmet.forEach(
        it ->
            problems.add(
                Code.CASE_FAILS,
                it.place(),
                "The case '"
                    + it.name()
                    + "' fails before anything is changed. 'demarche test' tells why."));
    problems.throwIfAny();
  }

  private MutationResult run(Mutation mutation) {
    Mutants mutants = mutation.mutants();
    try (Progress progress =
        Progress.of("Changes", mutants.all().size(), spec.commandLine().getErr())) {
      return mutation.run(mutants, progress::step);
    }
  }

  private List<MutationStory> stories() {
    boolean here = Files.isDirectory(Path.of("scenarios"));
    boolean nothing = !here && !Files.isDirectory(Path.of("rules")) && !options.isGiven();
    List<String> paths =
        casesOnly
            ? List.<String>of()
            : !stories.isEmpty()
                ? stories
                : here ? List.of("scenarios") : nothing ? Stories.shipped() : List.<String>of();
    return paths.isEmpty()
        ? List.of()
        : Suites.in(paths, options, Optional.empty()).stream()
            .flatMap(MutateCommand::story)
            .toList();
  }

  private static Stream<MutationStory> story(Group group) {
    if (group instanceof UnreadGroup unread) {
      throw unread.problems();
    }
    return group instanceof StoryGroup story
        ? Stream.of(
            new MutationStory(
                story.name(),
                story.scenario(),
                book ->
                    story.by(Rules.of(book)).results().stream()
                        .allMatch(it -> it.outcome().isGood())))
        : Stream.empty();
  }
}
