package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/**
 * A question put to a scenario: a few changes to what it gives, and what is then expected. Written
 * as a file, or as changes on one line.
 */
public final class WhatIf {

  private static final List<String> ALLOWED =
      List.of("extends", "name", "tags", "change", "expect");
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
    return Stream.concat(AmendmentReader.VERBS.stream(), Stream.of(DecisionTaken.KEY)).toList();
  }

  /** Whether a text is changes on one line, rather than the name of a file. */
  public static boolean isInline(String text) {
    return InlineChange.isOne(text);
  }

  /**
   * The next what-if that the words of a command line mean, which are taken away: a word that
   * begins a change takes along the words that belong to it, so that changes need no quotes.
   */
  public static String next(Deque<String> words) {
    return UnquotedChange.taken(words);
  }

  /** All what-ifs that the words of a command line mean. */
  public static List<String> all(List<String> words) {
    Deque<String> left = new ArrayDeque<>(words);
    List<String> texts = new ArrayList<>();
    while (!left.isEmpty()) {
      texts.add(next(left));
    }
    return texts;
  }

  /**
   * The scenario with changes that are written on one line.
   *
   * @param text such as {@code remove extension ceasefire=river-truce}
   * @param policies the numbers that stand unless the scenario gives others
   * @throws InvalidInput when it cannot be read, or what it changes is not there
   */
  public static Scenario inline(Scenario base, String text, Map<FactKind, Fact> policies) {
    return new WhatIf(base, policies).inline(text, Optional.empty());
  }

  /**
   * The scenario with changes that are made while it is under way.
   *
   * @param now when additions and decisions without a date are made
   * @throws InvalidInput when it cannot be read, or what it changes is not there
   */
  public static Scenario inlineAt(
      Scenario base, String text, LocalDateTime now, Map<FactKind, Fact> policies) {
    return new WhatIf(base, policies).inline(text, Optional.of(now));
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

  /** What the what-if of a file asks; empty if it does not say. */
  public static String question(SourceText source) {
    return text(source, "name");
  }

  /** The story that the what-if of a file is about; empty if it does not say. */
  public static String story(SourceText source) {
    return text(source, "extends");
  }

  private static String text(SourceText source, String key) {
    return YamlReader.read(source.file(), source.text(), new Problems())
        .filter(YamlNode.Mapping.class::isInstance)
        .flatMap(root -> ((YamlNode.Mapping) root).entry(key))
        .map(entry -> Moments.text(entry.value()))
        .orElse("");
  }

  /**
   * The text of a what-if file that makes all the changes which made this scenario of its story.
   *
   * @param name the question that the file asks
   */
  public static String asFile(Scenario changed, String name) {
    StringBuilder text =
        new StringBuilder("extends: " + YamlLine.of(changed.id()) + "\n")
            .append("name: ")
            .append(YamlLine.of(name))
            .append("\nchange:\n");
    changed.changes().forEach(change -> text.append("  - ").append(change).append('\n'));
    return text.toString();
  }

  private Scenario inline(String text, Optional<LocalDateTime> now) {
    Place start = new Place(now.isPresent() ? "do" : "--what-if", 1, 1);
    List<YamlNode> written = InlineChange.read(text, start, problems);
    String plain = text.strip().replaceAll("\\s+", " ");
    return changed(new DecisionWords(base).of(plain, now), written, now, List.of());
  }

  private Scenario file(SourceText source) {
    Optional<YamlNode> root = YamlReader.read(source.file(), source.text(), problems);
    if (root.isPresent() && !(root.get() instanceof YamlNode.Mapping)) {
      problems.add(
          Code.WRONG_SHAPE,
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
                    Code.OTHER_STORY,
                    sections.node("extends").orElseThrow().place(),
                    "extends: this what-if is about '"
                        + story
                        + "', and the scenario is '"
                        + base.id()
                        + "'."));
    List<YamlNode> written = sections.node("change").map(this::changes).orElse(List.of());
    SortedSet<String> tags = Tags.read(sections, problems);
    ExpectationReader reader =
        new ExpectationReader(facts, base.starts().atStartOfDay(), base.ends(), tags, problems);
    List<Expectation> expected = sections.node("expect").map(reader::read).orElse(List.of());
    return changed(sections.text("name").orElse(""), written, Optional.empty(), expected);
  }

  private List<YamlNode> changes(YamlNode node) {
    if (node instanceof YamlNode.Sequence list) {
      return list.items();
    }
    problems.add(
        Code.WRONG_SHAPE,
        node.place(),
        "change: found " + node.shown() + ", expected a list of changes.");
    return List.of();
  }

  private Scenario changed(
      String name,
      List<YamlNode> written,
      Optional<LocalDateTime> now,
      List<Expectation> expected) {
    Changes changes = new Changes(base, now, problems);
    List<YamlNode> explicit = changes.explicit(written);
    List<GivenFact> given = changes.applied(explicit, policies, facts.patterns(), now);
    problems.throwIfAny();
    return base.changed(name, explicit.stream().map(YamlLine::of).toList(), given, expected);
  }
}
