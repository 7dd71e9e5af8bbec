package org.demarche.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;
import org.demarche.problem.Problem;
import org.demarche.scenario.ExpectationFile;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.SourceText;

/** Reads expectations in files of their own, and finds the stories that they speak of. */
final class ExpectationFiles {

  private ExpectationFiles() {}

  /** Those that stand beside a scenario, in order of their names. */
  static List<SourceText> beside(String scenario) {
    return WhatIfFiles.files(scenario)
        .filter(ExpectationFile::isOne)
        .sorted()
        .flatMap(name -> WhatIfFiles.beside(name, scenario).stream())
        .toList();
  }

  /**
   * The expectations of a file, and the story as they mean it.
   *
   * @throws InvalidInput with every problem of the file, or of the story
   */
  static ExpectationFile read(SourceText source, Map<FactKind, Fact> policies) {
    return ExpectationFile.read(source, it -> scenario(it, source, policies), policies);
  }

  private static Scenario scenario(
      ExpectationFile.Subject subject, SourceText source, Map<FactKind, Fact> policies) {
    String story = story(subject, Path.of(source.file()));
    Scenario changed = ScenarioReader.read(Stories.find(story), policies);
    try {
      for (String whatIf : subject.whatIfs()) {
        changed = WhatIfFiles.changed(changed, whatIf, story, policies);
      }
      return changed;
    } catch (InvalidInput invalid) {
      throw new InvalidInput(invalid.problems().stream().map(it -> placed(it, subject)).toList());
    }
  }

  /** What is wrong with a change that the file itself writes is wrong there. */
  private static Problem placed(Problem problem, ExpectationFile.Subject subject) {
    return problem.place().file().equals(WhatIfFiles.OPTION)
        ? problem.at(subject.place()).saying("what-if: " + problem.message())
        : problem;
  }

  /** A path from the file, the story that it stands beside or near, or a shipped one. */
  static String story(ExpectationFile.Subject subject, Path file) {
    String named = subject.story();
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of("."));
    boolean own = folder.toAbsolutePath().normalize().endsWith(named);
    return Stream.of(
            folder.resolve(named).toString(),
            own ? folder.toString() : named,
            folder.resolve("..").resolve(named).normalize().toString())
        .filter(it -> Stories.file(it).isPresent())
        .findFirst()
        .or(() -> Optional.of(named).filter(Stories.shipped()::contains))
        .orElseThrow(
            () ->
                new InvalidInput(
                    Code.NO_SUCH_FILE,
                    subject.place(),
                    "of: no story '"
                        + named
                        + "' stands here, beside this file, or is shipped."
                        + Nearest.hint(named, Stories.shipped())));
  }
}
