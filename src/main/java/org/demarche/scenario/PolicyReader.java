package org.demarche.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Origin;
import org.demarche.fact.Vocabulary;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/**
 * Reads the numbers that rules use, each with its source, as in {@code grace-hours: {value: 24,
 * source: judgement}}.
 */
public final class PolicyReader {

  /** A policy fact, and where each of its numbers comes from. */
  public record Policy(Fact fact, List<Origin> origins) {
    public Policy {
      origins = List.copyOf(origins);
    }
  }

  private final Problems problems;
  private final ValueReader values;

  private PolicyReader(Problems problems) {
    this.problems = problems;
    this.values = new ValueReader(problems);
  }

  /** The policies of a file; those with problems are reported and left out. */
  public static List<Policy> read(SourceText source, Problems problems) {
    Optional<YamlNode> root = YamlReader.read(source.file(), source.text(), problems);
    if (root.isPresent() && root.get() instanceof YamlNode.Mapping mapping) {
      PolicyReader reader = new PolicyReader(problems);
      return mapping.entries().stream().flatMap(entry -> reader.policy(entry).stream()).toList();
    }
    root.ifPresent(
        node ->
            problems.add(
                Code.WRONG_SHAPE,
                node.place(),
                "Found " + node.shown() + ", expected kinds of policy."));
    return List.of();
  }

  private Optional<Policy> policy(YamlNode.Entry entry) {
    Optional<FactKind> kind = Vocabulary.byKey(entry.key()).filter(FactKind::isPolicy);
    if (kind.isEmpty() || !(entry.value() instanceof YamlNode.Mapping mapping)) {
      List<String> known =
          Vocabulary.kinds().stream().filter(FactKind::isPolicy).map(FactKind::key).toList();
      problems.add(
          Code.UNKNOWN_KIND,
          entry.place(),
          "'"
              + entry.key()
              + "' is not a kind of policy with its numbers; expected one of "
              + String.join(", ", known)
              + "."
              + Nearest.hint(entry.key(), known));
      return Optional.empty();
    }
    int before = problems.size();
    List<String> keys = kind.get().components().stream().map(Component::key).toList();
    Sections sections = new Sections(mapping, keys, keys, problems);
    Map<Component, Object> numbers = new HashMap<>();
    List<Origin> origins = new ArrayList<>();
    for (Component component : kind.get().components()) {
      sections.node(component.key()).ifPresent(node -> number(component, node, numbers, origins));
    }
    if (problems.size() == before) {
      Bounds.check(kind.get(), numbers, entry.place(), problems);
    }
    return problems.size() == before
        ? Optional.of(
            new Policy(
                kind.get().create(kind.get().components().stream().map(numbers::get).toArray()),
                origins))
        : Optional.empty();
  }

  private void number(
      Component component, YamlNode node, Map<Component, Object> numbers, List<Origin> origins) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.add(
          Code.WRONG_SHAPE,
          node.place(),
          component.key() + ": found " + node.shown() + ", expected {value: ..., source: ...}.");
      return;
    }
    Sections sections =
        new Sections(mapping, List.of("value", "source"), List.of("value", "source"), problems);
    sections
        .node("value")
        .flatMap(value -> values.read(component, value))
        .ifPresent(value -> numbers.put(component, value));
    Place place = node.place();
    sections
        .text("source")
        .ifPresent(
            text ->
                origins.add(
                    origin(
                        component, numbers.get(component), place, new Origin("", 0, 0, text, ""))));
  }

  /** Of a policy that a scenario states, where those numbers come from that it writes out. */
  static Map<Component, Origin> stated(
      YamlNode.Entry policy, Map<Component, Object> numbers, Origin said) {
    Map<Component, Origin> stated = new HashMap<>();
    if (Vocabulary.byKey(policy.key()).filter(FactKind::isPolicy).isPresent()
        && policy.value() instanceof YamlNode.Mapping mapping) {
      numbers.forEach(
          (component, value) ->
              mapping
                  .entry(component.key())
                  .map(it -> origin(component, value, it.place(), said))
                  .ifPresent(it -> stated.put(component, it)));
    }
    return stated;
  }

  /**
   * Where one number of a policy comes from, said with the number.
   *
   * @param said its source and confidence
   */
  static Origin origin(Component component, Object number, Place place, Origin said) {
    String source = said.source().isEmpty() ? "no source named" : said.source();
    return new Origin(
        place.file(),
        place.line(),
        place.column(),
        component.key() + " " + number + ": " + source,
        said.confidence());
  }

  /** The policy facts by kind. */
  public static Map<FactKind, Fact> facts(List<Policy> policies) {
    Map<FactKind, Fact> facts = new LinkedHashMap<>();
    policies.forEach(policy -> facts.put(Vocabulary.of(policy.fact()), policy.fact()));
    return facts;
  }
}
