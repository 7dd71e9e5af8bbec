package org.demarche.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.RuleBook;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.problem.Problem;
import org.demarche.report.Shell;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.WhatIf;

/**
 * What a comparison puts side by side: a story on the left, and on the right others of it.
 *
 * @param lefts what is changed of the story on the left only
 * @param asked what is changed of it on the right, or another scenario, for each run there; the
 *     left story itself if there is none
 * @param rulesRight by what the right is run; the rules of the left if empty
 */
record ComparedStories(
    StoryOptions story, List<String> lefts, List<String> asked, List<Path> rulesRight) {

  RuleBook leftRules() {
    return story.undoubtedBook();
  }

  RuleBook rightRules() {
    return rulesRight.isEmpty()
        ? story.book()
        : story.doubted(RuleBook.read(RuleOptions.joined(rulesRight).withoutCases()));
  }

  Scenario left(RuleBook book) {
    Scenario left = story.undoubted(book);
    for (String whatIf : lefts) {
      left = changed("--left", left, whatIf, book);
    }
    return left;
  }

  List<Scenario> right(RuleBook book) {
    if (asked.isEmpty()) {
      return List.of(story.doubted(left(book)));
    }
    List<Scenario> others = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String whatIf : asked) {
      try {
        others.add(story.doubted(other(whatIf, book)));
      } catch (InvalidInput invalid) {
        problems.addAll(invalid.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems.stream().distinct().toList());
    }
    return others;
  }

  private Scenario other(String whatIf, RuleBook book) {
    return isScenario(whatIf)
        ? ScenarioReader.read(Stories.find(whatIf), book.policyFacts())
        : changed(place(whatIf), story.undoubted(book), whatIf, book);
  }

  /** Of several changes, columns alone do not say which is meant. */
  private String place(String whatIf) {
    return asked.size() > 1 && WhatIf.isInline(whatIf)
        ? "compare " + Shell.quoted(whatIf)
        : "compare";
  }

  /** What is wrong with a change is said of where it was typed. */
  private Scenario changed(String place, Scenario scenario, String whatIf, RuleBook book) {
    try {
      return story.changed(scenario, whatIf, book);
    } catch (InvalidInput invalid) {
      throw new InvalidInput(
          invalid.problems().stream().map(it -> placed(it, place, whatIf)).toList());
    }
  }

  /** What is no what-if may be another scenario, misspelt. */
  private static Problem placed(Problem problem, String file, String whatIf) {
    Place place = problem.place();
    if (!place.file().equals(WhatIfFiles.OPTION)) {
      return problem;
    }
    boolean guessed = problem.maybe().isPresent() || problem.code() != Code.NO_SUCH_FILE;
    return problem
        .at(new Place(file, place.line(), place.column()))
        .saying(problem.message() + (guessed ? "" : Nearest.hint(whatIf, Stories.shipped())));
  }

  private boolean isScenario(String whatIf) {
    return !WhatIf.isInline(whatIf) && Stories.isScenario(whatIf, story.named());
  }

  /** The commands that ask of the left, and of the first on the right, why a fact is the case. */
  List<String> why() {
    return List.of("why " + leftWritten(), "why " + rightWritten(0));
  }

  /** The command that asks of the left why something did not come about. */
  String whyNotLeft() {
    return "whynot " + leftWritten();
  }

  /** The same of one on the right, by its place from 0. */
  String whyNotRight(int index) {
    return "whynot " + rightWritten(index);
  }

  private String leftWritten() {
    return story.changedStory() + StoryOptions.written(lefts) + story.writtenRules();
  }

  private String rightWritten(int index) {
    String right =
        asked.isEmpty()
            ? story.changedStory() + StoryOptions.written(lefts)
            : isScenario(asked.get(index))
                ? Shell.quoted(asked.get(index))
                : story.changedStory() + StoryOptions.written(asked.subList(index, index + 1));
    String rules = rulesRight.isEmpty() ? story.writtenRules() : RuleOptions.written(rulesRight);
    return right + rules + story.writtenDoubt();
  }
}
