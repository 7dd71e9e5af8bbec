package org.demarche.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;
import org.demarche.suite.Filter;
import org.demarche.suite.Group;
import org.demarche.suite.Kind;
import org.demarche.suite.Suite;
import org.demarche.suite.Trial;
import picocli.CommandLine.Option;

/** Which of what could be tried is tried. */
final class FilterOptions {

  @Option(
      names = "--name",
      paramLabel = "PART",
      description =
          "Only what has this in its name, or in that of its rule, story or what-if. Options of"
              + " this kind may be given several times: one of each has to fit.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "Only what speaks of a topic of rules or facts, such as ceasefires.")
  private List<String> topics = new ArrayList<>();

  @Option(names = "--tag", paramLabel = "TAG", description = "Only what has this tag.")
  private List<String> tags = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      description = "Only cases, invariants, expectations or golden (histories).")
  private Set<Kind> kinds = EnumSet.noneOf(Kind.class);

  /**
   * What is tried of these.
   *
   * @param golden whether only golden histories are
   * @throws InvalidInput when a topic or tag is unknown, or nothing at all is left
   */
  Suite of(List<Group> groups, boolean golden) {
    Set<Kind> asked = golden ? EnumSet.of(Kind.GOLDEN) : kinds;
    Suite suite = new Suite(groups, new Filter(names, topics, tags, asked));
    List<Trial> known = suite.known().toList();
    Problems problems = new Problems();
    check("--topic", topics, words(known, Trial::topics), problems);
    check("--tag", tags, words(known, Trial::tags), problems);
    problems.throwIfAny();
    if (suite.selected().isEmpty()) {
      throw new InvalidInput(Code.WRONG_ARGUMENT, Place.of(first()), nothing(known));
    }
    return suite;
  }

  private String first() {
    return !names.isEmpty() ? "--name" : !topics.isEmpty() ? "--topic" : "--kind";
  }

  private String nothing(List<Trial> known) {
    String hint =
        names.isEmpty()
            ? ""
            : Nearest.hint(
                names.get(0),
                known.stream()
                    .flatMap(it -> Stream.of(it.group(), it.name()))
                    .flatMap(it -> Stream.concat(Stream.of(it), Stream.of(it.split("[^\\w-]+"))))
                    .filter(it -> it.length() > 2)
                    .collect(Collectors.toSet()));
    return "Nothing of the "
        + known.size()
        + " that could be tried fits, so that nothing was."
        + hint;
  }

  private static Set<String> words(List<Trial> known, Function<Trial, Collection<String>> words) {
    return known.stream()
        .flatMap(it -> words.apply(it).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void check(
      String option, List<String> asked, Set<String> known, Problems problems) {
    asked.stream()
        .filter(it -> !known.contains(it))
        .forEach(
            it ->
                problems.add(
                    Code.WRONG_ARGUMENT,
                    Place.of(option),
                    "Nothing that could be tried has '"
                        + it
                        + "'; there is "
                        + (known.isEmpty() ? "none" : String.join(", ", known))
                        + "."
                        + Nearest.hint(it, known)));
  }
}
