package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Problems;

/**
 * A question put to a scenario: a few changes to what it gives, and what is then expected. Written
 * as a file, or as one change on one line.
 */
public final class WhatIf {

  private static final List<String> ALLOWED = List.of("extends", "name", "change", "expect");
  private static final List<String> REQUIRED = List.of("extends", "name", "change");

  private final Problems problems = new Problems();
  private final Scenario base;
  private final Map<FactKind, Fact> policies;
  private final FactReader facts;

  private WhatIf(Scenario base, Map<FactKind, Fact> policies) {
    this.base = base;
    this.policies = policies;
    this.facts = new FactReader(policies, false, problems);
  }

  /** The words that a change on one line begins with, unless it begins with a date. */
  public static List<String> verbs() {
    return AmendmentReader.VERBS;
  }

  /** Whether a text is a change on one line, rather than the name of a file. */
  public static boolean isInline(String text) {
    return InlineChange.isOne(text);
  }

  /**
   * The scenario with one change.
   *
   * @param text such as {@code remove extension ceasefire=river-truce}
   * @param policies the numbers that stand unless the scenario gives others
   * @throws InvalidInput when it cannot be read, or what it changes is not there
   */
  public static Scenario inline(Scenario base, String text, Map<FactKind, Fact> policies) {
    return new WhatIf(base, policies).inline(text);
  }

  /**
   * The scenario with the changes of a file.
   *
   * @param policies the numbers that stand unless the scenario gives others
   * @throws InvalidInput with every problem of the file
   */
  public static Scenario file(Scenario base, SourceText source, Map<FactKind, Fact> policies) {
    return new WhatIf(base, policies).file(source);
  }

  private Scenario inline(String text) {
    AmendmentReader reader = new AmendmentReader(base, facts, problems);
    Optional<Amendment> amendment = InlineChange.read(text, problems).flatMap(reader::read);
    return changed(text.strip(), amendment.stream().toList(), List.of());
  }

  private Scenario file(SourceText source) {
    Optional<YamlNode> root = YamlReader.read(source.file(), source.text(), problems);
    if (root.isPresent() && !(root.get() instanceof YamlNode.Mapping)) {
      problems.add(
          root.get().place(),
          "Found " + root.get().shown() + ", expected a what-if: extends, name, change, expect.");
    }
    problems.throwIfAny();
    Sections sections =
        new Sections((YamlNode.Mapping) root.orElseThrow(), REQUIRED, ALLOWED, problems);
    sections
        .text("extends")
        .filter(story -> !story.equals(base.id()))
        .ifPresent(
            story ->
                problems.add(
                    sections.node("extends").orElseThrow().place(),
                    "extends: this what-if is about '"
                        + story
                        + "', and the scenario is '"
                        + base.id()
                        + "'."));
    List<Amendment> amendments = sections.node("change").map(this::amendments).orElse(List.of());
    LocalDateTime start = base.starts().atStartOfDay();
    List<Expectation> expected =
        sections
            .node("expect")
            .map(node -> new ExpectationReader(facts, start, base.ends(), problems).read(node))
            .orElse(List.of());
    return changed(sections.text("name").orElse(""), amendments, expected);
  }

  private List<Amendment> amendments(YamlNode node) {
    if (!(node instanceof YamlNode.Sequence list)) {
      problems.add(node.place(), "change: found " + node.shown() + ", expected a list of changes.");
      return List.of();
    }
    AmendmentReader reader = new AmendmentReader(base, facts, problems);
    return list.items().stream().flatMap(item -> reader.read(item).stream()).toList();
  }

  private Scenario changed(String name, List<Amendment> amendments, List<Expectation> expected) {
    Amended amended = new Amended(base, policies, problems);
    amendments.forEach(amended::apply);
    amended.check(facts.patterns());
    problems.throwIfAny();
    List<GivenFact> given = new ArrayList<>(amended.given());
    given.sort(Comparator.comparing(GivenFact::at));
    List<String> names = new ArrayList<>(base.whatIfs());
    names.add(name);
    return base.changed(names, given, expected);
  }
}
