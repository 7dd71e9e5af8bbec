package org.demarche.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.demarche.fact.Fact;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Now;
import org.demarche.history.Reason;
import org.demarche.rule.Rule;
import org.drools.core.common.InternalFactHandle;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.drools.tms.beliefsystem.BeliefSet;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Reads from the engine's truth maintenance why a fact is believed. The engine does not offer this
 * in its public interface; this is the one place that reaches behind it, and a test holds it to
 * what it promises.
 */
final class Reasons {

  private static final Comparator<Reason> ORDER =
      Comparator.comparing(Reason::rule).thenComparing(reason -> reason.facts().toString());

  private final Map<String, Rule> rules;

  Reasons(Map<String, Rule> rules) {
    this.rules = rules;
  }

  /** Every justification, by the rule's name and then the facts; none for a stated fact. */
  List<Reason> of(FactHandle handle) {
    if (!(((InternalFactHandle) handle).getEqualityKey()
        instanceof TruthMaintenanceSystemEqualityKey key)) {
      return List.of();
    }
    BeliefSet<?> beliefs = key.getBeliefSet();
    List<Reason> reasons = new ArrayList<>();
    for (Object node = beliefs == null ? null : beliefs.getFirst();
        node != null;
        node = next(node)) {
      reasons.add(reason(((SimpleMode) node).getObject()));
    }
    return reasons.stream().distinct().sorted(ORDER).toList();
  }

  private static Object next(Object node) {
    return ((SimpleMode) node).getNext();
  }

  private Reason reason(LogicalDependency<?> dependency) {
    List<Fact> facts =
        dependency.getJustifier().getObjects().stream()
            .filter(Fact.class::isInstance)
            .map(Fact.class::cast)
            .filter(fact -> !(fact instanceof Now))
            .toList();
    Rule rule = rules.get(dependency.getJustifier().getRule().getName());
    return new Reason(rule.name(), rule.source(), FactOrder.sorted(facts));
  }
}
