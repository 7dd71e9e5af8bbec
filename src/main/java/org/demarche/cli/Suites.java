package org.demarche.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.engine.RuleBook;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.rule.Rule;
import org.demarche.scenario.RuleCase;
import org.demarche.suite.Group;
import org.demarche.suite.RuleGroup;
import org.demarche.suite.Shuffle;

/** Reads what is to be tried. */
public final class Suites {

  private final SuitePaths paths;
  private final Books books;
  private final List<Group> groups = new ArrayList<>();

  private Suites(SuitePaths paths, Books books) {
    this.paths = paths;
    this.books = books;
  }

  /**
   * What stands at the paths, tried by the rules nearest to it, or by those that stand there.
   *
   * @throws InvalidInput when nothing is there, or the rules cannot be read
   */
  public static List<Group> in(List<Path> paths) {
    return by(List.of(), paths);
  }

  /**
   * What stands at the paths, tried by these rules.
   *
   * @param rules folders, all of them used together; one called shipped means the shipped rules
   * @throws InvalidInput when nothing is there, or the rules cannot be read
   */
  public static List<Group> by(List<Path> rules, List<Path> paths) {
    List<String> named = paths.stream().map(Path::toString).toList();
    return in(named, RuleOptions.of(rules), Optional.empty());
  }

  static List<Group> in(List<String> paths, RuleOptions options, Optional<Shuffle> shuffle) {
    SuitePaths found = SuitePaths.of(paths);
    return new Suites(found, new Books(options, found.rules(), shuffle)).read();
  }

  private List<Group> read() {
    if (paths.shipped() || !paths.rules().isEmpty()) {
      addCases();
    }
    StoryGroups stories = new StoryGroups(books);
    paths.stories().forEach(stories::addStory);
    paths.whatIfs().forEach(stories::addWhatIf);
    paths.expectations().forEach(stories::addExpectations);
    groups.addAll(stories.read());
    if (groups.isEmpty()) {
      throw new InvalidInput(
          Code.WRONG_ARGUMENT,
          Place.of(paths.rules().get(0).toString()),
          "None of these rules has a case to try. Expected a cases.yaml in a topic and, with"
              + " --rules, this folder among them.");
    }
    return groups;
  }

  /** The cases of the folders that were named; of what is shipped, all. */
  private void addCases() {
    RuleBook book = books.of(Optional.empty()).book();
    Map<String, List<RuleCase>> byRule =
        book.cases().stream()
            .filter(it -> paths.shipped() || isAsked(it))
            .collect(
                Collectors.groupingBy(RuleCase::rule, LinkedHashMap::new, Collectors.toList()));
    List<String> options = books.options(Optional.empty());
    for (Rule rule : book.rules()) {
      if (byRule.containsKey(rule.name())) {
        groups.add(new RuleGroup(book, rule, byRule.get(rule.name()), options, books.shuffle()));
      }
    }
  }

  private boolean isAsked(RuleCase one) {
    Path file = Path.of(one.place().file());
    return paths.rules().stream().anyMatch(file::startsWith);
  }
}
