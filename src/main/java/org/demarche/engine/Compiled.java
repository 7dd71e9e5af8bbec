package org.demarche.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.fact.Component;
import org.demarche.rule.Rule;
import org.kie.api.KieBase;

/**
 * Rules made ready to run, which any number of sessions may share.
 *
 * @param rules by name
 * @param watched the components whose facts are to be asked again when the clock reaches them, and
 *     when it leaves them
 * @param keepsClock whether a condition reads the clock, so that every moment may change something
 * @param readsDay whether a condition reads the day
 */
record Compiled(
    KieBase base,
    Map<String, Rule> rules,
    Set<Component> watched,
    boolean keepsClock,
    boolean readsDay) {

  static Compiled of(Collection<Rule> rules) {
    return new Compiled(
        Network.of(rules),
        byName(rules),
        ClockUse.watched(rules),
        ClockUse.isKept(rules),
        ClockUse.isDayRead(rules));
  }

  /** By a network that was built from the rules elsewhere, and has the clock in it. */
  static Compiled of(Collection<Rule> rules, KieBase base) {
    return new Compiled(base, byName(rules), Set.of(), true, false);
  }

  private static Map<String, Rule> byName(Collection<Rule> rules) {
    return rules.stream().collect(Collectors.toUnmodifiableMap(Rule::name, Function.identity()));
  }
}
