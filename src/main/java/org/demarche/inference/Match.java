package org.demarche.inference;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.fact.Fact;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Now;
import org.demarche.rule.Rule;

/**
 * One way in which the conditions of a rule hold.
 *
 * @param values what each condition stands for, in written order: the fact that fits a pattern, the
 *     number of an aggregate, nothing for an absence or for a condition that was passed over
 * @param contributors the facts that an aggregate counts, by its place among the conditions
 */
public record Match(
    Rule rule, List<Optional<Object>> values, Map<Integer, List<Fact>> contributors) {

  public Match {
    values = List.copyOf(values);
    contributors = Map.copyOf(contributors);
  }

  /** The facts that fit the patterns, in order of value; the clock is left out. */
  public List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    values.stream()
        .flatMap(Optional::stream)
        .filter(value -> value instanceof Fact && !(value instanceof Now))
        .forEach(value -> facts.add((Fact) value));
    return FactOrder.sorted(facts);
  }

  /** What one of the conditions asks, with the values of this match. */
  public Requirement requirement(int condition) {
    return Requirement.of(rule.conditions().get(condition).pattern(), values, condition, List.of());
  }

  /** The same facts at another moment, whether or not the conditions then hold. */
  public Match at(LocalDateTime moment) {
    List<Optional<Object>> moved =
        values.stream()
            .map(value -> value.map(it -> it instanceof Now ? (Object) Now.at(moment) : it))
            .toList();
    return new Match(rule, moved, contributors);
  }

  /** What the fact of one of the conditions fails. */
  public List<Requirement.Test> failed(int condition) {
    return requirement(condition)
        .failed((Fact) values.get(condition).orElseThrow(), values, condition);
  }

  /** What the rule concludes from it. */
  public Fact conclusion() {
    Object[] arguments =
        rule.conclusion().arguments().stream()
            .map(argument -> Values.of(argument, values))
            .toArray();
    return rule.conclusion().kind().create(arguments);
  }
}
