package org.demarche.inference;

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

  /** What the rule concludes from it. */
  public Fact conclusion() {
    Object[] arguments =
        rule.conclusion().arguments().stream()
            .map(argument -> Values.of(argument, values))
            .toArray();
    return rule.conclusion().kind().create(arguments);
  }
}
