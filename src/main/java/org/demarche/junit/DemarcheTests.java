package org.demarche.junit;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.cli.Suites;
import org.demarche.problem.Place;
import org.demarche.report.Style;
import org.demarche.report.TestReport;
import org.demarche.suite.Group;
import org.demarche.suite.Outcome;
import org.demarche.suite.Result;
import org.demarche.suite.Trial;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/**
 * Rules and stories as JUnit tests: what {@code demarche test} tries, one test for each case,
 * invariant, expectation and golden history, in a container for each rule, story and what-if. Each
 * says where it is written, so that an editor goes there.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> the_stories_come_out_as_expected() {
 *   return DemarcheTests.in(Path.of("scenarios"));
 * }
 * }</pre>
 */
public final class DemarcheTests {

  private DemarcheTests() {}

  /**
   * Everything that stands at these paths: scenarios, what-ifs, folders of them, and folders of
   * rules. Stories are run by the folders of rules among the paths, else by the folder {@code
   * rules} nearest above them, else by the shipped rules.
   *
   * @throws org.demarche.problem.InvalidInput when nothing is there, or the rules cannot be read
   */
  public static Stream<DynamicNode> in(Path... paths) {
    return Suites.in(List.of(paths)).stream().map(DemarcheTests::container);
  }

  /**
   * The same, by these rules.
   *
   * @param rules folders, all of them used together; {@code shipped} means the shipped rules
   * @throws org.demarche.problem.InvalidInput when nothing is there, or the rules cannot be read
   */
  public static Stream<DynamicNode> by(List<Path> rules, Path... paths) {
    return Suites.by(rules, List.of(paths)).stream().map(DemarcheTests::container);
  }

  private static DynamicNode container(Group group) {
    Once results = new Once(group);
    List<Trial> trials = group.trials();
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      int index = i;
      Trial trial = trials.get(i);
      tests.add(
          DynamicTest.dynamicTest(
              trial.name(), source(trial.place()), () -> check(results.get(index))));
    }
    return DynamicContainer.dynamicContainer(group.name(), tests.stream());
  }

  /** The results of a group, which is tried when the first of them is asked for. */
  private static final class Once {

    private final Group group;
    private final List<Result> results = new ArrayList<>();

    Once(Group group) {
      this.group = group;
    }

    synchronized Result get(int index) {
      if (results.isEmpty()) {
        results.addAll(group.results());
      }
      return results.get(index);
    }
  }

  /** As JUnit reads it: a file, and a line and column of it. */
  private static URI source(Place place) {
    String file = Path.of(place.file()).toUri().toString();
    return URI.create(
        place.line() == 0
            ? file
            : file + "?line=" + place.line() + "&column=" + Math.max(1, place.column()));
  }

  private static void check(Result result) {
    if (!result.outcome().isGood()) {
      throw new AssertionFailedError(
          "\n" + TestReport.failure(result, new Style(false)), result.expected(), result.found());
    }
    if (result.outcome() != Outcome.PASSED) {
      Assumptions.abort(
          result.outcome().words()
              + ": "
              + (result.reason().isEmpty() ? result.found() : result.reason()));
    }
  }
}
