package org.demarche.suite;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.Degrees;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Term;
import org.demarche.fact.Vocabulary;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Operator;
import org.demarche.rule.Pattern;
import org.demarche.rule.Rule;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.RuleCase;

/**
 * Facts that a rule asks for, made up for one of its cases: what is to equal a value of another
 * fact does, the rest is plain.
 */
final class SampleFacts {

  private final Rule rule;
  private final RuleCase ruleCase;

  private SampleFacts(Rule rule, RuleCase ruleCase) {
    this.rule = rule;
    this.ruleCase = ruleCase;
  }

  /** One for each condition, as far as such a fact can be made up. */
  static List<Fact> of(Rule rule, RuleCase ruleCase) {
    SampleFacts samples = new SampleFacts(rule, ruleCase);
    return rule.conditions().stream().flatMap(it -> samples.of(it).stream()).toList();
  }

  private Optional<Fact> of(Condition condition) {
    FactKind kind = condition.pattern().kind();
    boolean plain =
        !kind.isPolicy()
            && !kind.equals(Vocabulary.now())
            && kind.components().stream().noneMatch(it -> it.type() == ComponentType.EVENT);
    return plain ? Optional.of(made(condition.pattern())) : Optional.empty();
  }

  private Fact made(Pattern pattern) {
    Map<Component, Object> asked = new HashMap<>();
    pattern.constraints().stream()
        .flatMap(SampleFacts::conjuncts)
        .forEach(it -> asked(it).ifPresent(found -> asked.put(part(it), found)));
    List<Object> values = new ArrayList<>();
    for (Component component : pattern.kind().components()) {
      values.add(asked.getOrDefault(component, plain(component, pattern.kind())));
    }
    return pattern.kind().create(values.toArray());
  }

  private static Stream<Expression> conjuncts(Expression constraint) {
    return constraint instanceof Expression.Binary binary && binary.operator() == Operator.AND
        ? binary.parts().stream().flatMap(SampleFacts::conjuncts)
        : Stream.of(constraint);
  }

  private static Component part(Expression constraint) {
    Expression first = constraint.parts().get(0);
    return ((Expression.Part) first).component();
  }

  /** What a component is to equal, if the constraint says so and the case has it. */
  private Optional<Object> asked(Expression constraint) {
    if (constraint.parts().isEmpty() || !(constraint.parts().get(0) instanceof Expression.Part)) {
      return Optional.empty();
    }
    if (constraint instanceof Expression.Among among && !among.negated()) {
      return value(among.options().get(0));
    }
    return constraint instanceof Expression.Binary binary && binary.operator() == Operator.EQUAL
        ? value(binary.right())
        : Optional.empty();
  }

  private Optional<Object> value(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return Optional.of(literal.value());
    }
    if (!(expression instanceof Expression.Variable variable)
        || !(variable.meaning().orElse(expression) instanceof Expression.Part part)) {
      return Optional.empty();
    }
    FactKind kind = rule.conditions().get(variable.condition()).pattern().kind();
    if (kind.equals(Vocabulary.now())) {
      return Optional.of(ruleCase.at()).filter(it -> part.component().isMoment()).map(it -> it);
    }
    return ruleCase.given().stream()
        .map(GivenFact::fact)
        .filter(it -> Vocabulary.of(it).equals(kind))
        .findFirst()
        .map(part.component()::of);
  }

  private Object plain(Component component, FactKind kind) {
    return switch (component.type()) {
      case NUMBER -> component.range().map(it -> Math.max(1, it.min())).orElse(1);
      case TRUTH -> true;
      case WORD -> component.javaType().getEnumConstants()[0];
      case MOMENT -> moment(component, kind);
      case DAY -> ruleCase.at().toLocalDate();
      case NAMES -> new TreeSet<>(List.of("north", "south"));
      case TERM -> Term.OPEN;
      case DEGREES -> Degrees.UNKNOWN;
      default -> "other";
    };
  }

  /** An event happens now; what it sets lies ahead. */
  private LocalDateTime moment(Component component, FactKind kind) {
    boolean ahead = kind.isEvent() && !component.name().equals("at");
    return ahead ? ruleCase.at().plusDays(1) : ruleCase.at();
  }
}
