package org.demarche.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/**
 * Expectations in a file of their own, {@code expect-NAME.yaml}, which says what they speak of.
 *
 * @param file as the user named it
 * @param scenario the story, with the what-ifs, and what is expected of it in place of its own
 */
public record ExpectationFile(String file, Subject subject, Scenario scenario) {

  private static final List<String> ALLOWED = List.of("of", "what-if", "tags", "expect");
  private static final List<String> REQUIRED = List.of("of", "expect");

  /**
   * What a file speaks of.
   *
   * @param story its id, or a path relative to the file
   * @param whatIfs names, files or changes on one line, in order; none for the story itself
   * @param place where the story is named
   */
  public record Subject(String story, List<String> whatIfs, Place place) {
    public Subject {
      whatIfs = List.copyOf(whatIfs);
    }
  }

  /** Whether a file's name says that it holds expectations alone. */
  public static boolean isOne(String name) {
    return name.matches("expect-.+\\.ya?ml");
  }

  /**
   * The expectations of a file.
   *
   * @param stories finds a story and changes it; throws {@link InvalidInput} where it cannot
   * @param policies the numbers that stand unless the scenario gives others
   * @throws InvalidInput with every problem of the file
   */
  public static ExpectationFile read(
      SourceText source, Function<Subject, Scenario> stories, Map<FactKind, Fact> policies) {
    Problems problems = new Problems();
    Optional<YamlNode> root = YamlReader.read(source.file(), source.text(), problems);
    if (root.isPresent() && !(root.get() instanceof YamlNode.Mapping)) {
      problems.add(
          Code.WRONG_SHAPE,
          root.get().place(),
          "Found " + root.get().shown() + ", expected expectations: of, what-if, tags, expect.");
    }
    if (root.isPresent() && root.get() instanceof YamlNode.Mapping mapping) {
      Sections sections = new Sections(mapping, REQUIRED, ALLOWED, problems);
      return read(source, sections, stories, policies, problems);
    }
    throw new InvalidInput(problems.toList());
  }

  private static ExpectationFile read(
      SourceText source,
      Sections sections,
      Function<Subject, Scenario> stories,
      Map<FactKind, Fact> policies,
      Problems problems) {
    Optional<Subject> subject = subject(sections, problems);
    problems.throwIfAny();
    Scenario scenario = stories.apply(subject.orElseThrow());
    List<Expectation> expected = expected(sections, scenario, policies, problems);
    problems.throwIfAny();
    return new ExpectationFile(source.file(), subject.get(), scenario.expecting(expected));
  }

  private static Optional<Subject> subject(Sections sections, Problems problems) {
    List<String> whatIfs =
        sections.node("what-if").map(node -> texts(node, problems)).orElse(List.of());
    return sections
        .text("of")
        .map(story -> new Subject(story, whatIfs, sections.node("of").orElseThrow().place()));
  }

  private static List<String> texts(YamlNode node, Problems problems) {
    List<YamlNode> items = node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
    List<String> texts = new ArrayList<>();
    for (YamlNode item : items) {
      if (Moments.text(item).isBlank()) {
        problems.add(
            Code.WRONG_VALUE,
            item.place(),
            "what-if: found " + item.shown() + ", expected a name or a change.");
      }
      texts.add(Moments.text(item).strip());
    }
    return texts;
  }

  private static List<Expectation> expected(
      Sections sections, Scenario scenario, Map<FactKind, Fact> policies, Problems problems) {
    FactReader facts = new FactReader(policies, false, problems);
    SortedSet<String> tags = Tags.read(sections, problems);
    ExpectationReader reader =
        new ExpectationReader(
            facts, scenario.starts().atStartOfDay(), scenario.ends(), tags, problems);
    List<Expectation> expected = reader.read(sections.node("expect").orElseThrow());
    Ids.of(scenario.given()).report(facts.patterns(), problems);
    if (scenario.whatIfs().isEmpty()) {
      Expectations.refuseBase(expected, problems);
    }
    return expected;
  }
}
