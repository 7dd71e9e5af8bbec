package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Given;
import org.demarche.fact.Range;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.inference.Requirement;
import org.demarche.inference.World;
import org.demarche.rule.Operator;
import org.demarche.scenario.Written;

/** Writes facts that would meet a requirement. */
final class Additions {

  private static final String ID = "supposed";
  private static final int MOST_GUESSES = 4;
  private static final int MOST_FACTS = 8;

  private final Requirement requirement;
  private final Optional<Fact> sample;
  private final World world;
  private final Set<String> likely;

  private Additions(
      Requirement requirement, Optional<Fact> sample, World world, Set<String> likely) {
    this.requirement = requirement;
    this.sample = sample;
    this.world = world;
    this.likely = likely;
  }

  /** Whether what is asked for has an id that is there already. */
  private static boolean isTaken(Requirement requirement, World world) {
    FactKind kind = requirement.kind();
    return kind.hasId()
        && requirement.tests().stream()
            .filter(test -> test.component().filter(it -> it.name().equals("id")).isPresent())
            .flatMap(test -> test.values().stream())
            .anyMatch(id -> !world.of(kind, kind.components().get(0), id).isEmpty());
  }

  /**
   * Facts as changes on one line write them: one for each value of the first component that may
   * have several; none if a component has to be said that nothing tells.
   *
   * @param sample a fact of the kind, from which what is not asked for is taken
   * @param world whose ids may be named where nothing tells which
   * @param likely ids that are likelier than others
   */
  static List<String> of(
      Requirement requirement, Optional<Fact> sample, World world, Set<String> likely) {
    return isTaken(requirement, world)
        ? List.of()
        : new Additions(requirement, sample, world, likely).facts();
  }

  /**
   * A fact in the making.
   *
   * @param actors who is named in it; nobody is guessed to be on both sides of something
   */
  private record Draft(String text, Set<String> actors) {

    Optional<Draft> with(Component component, String value, boolean guessed) {
      boolean actor = component.reference().filter(Given.Actor.class::equals).isPresent();
      String who = value.substring(value.indexOf('=') + 1);
      if (actor && guessed && actors.contains(who)) {
        return Optional.empty();
      }
      Set<String> more = new HashSet<>(actors);
      if (actor) {
        more.add(who);
      }
      return Optional.of(new Draft(text + " " + value, more));
    }
  }

  private List<String> facts() {
    List<Draft> facts = List.of(new Draft(requirement.kind().key(), Set.of()));
    for (Component component : requirement.kind().components()) {
      if (component.name().equals("at") && requirement.kind().isEvent()) {
        continue;
      }
      List<String> values = values(component);
      boolean needed = component.defaultText().isEmpty();
      if (values.isEmpty() && needed && !isImplied(component, requirement.kind())) {
        return List.of();
      }
      facts = values.isEmpty() ? facts : extended(facts, component, values);
    }
    return facts.stream().map(Draft::text).limit(MOST_FACTS).toList();
  }

  private static List<Draft> extended(List<Draft> facts, Component component, List<String> values) {
    return facts.stream()
        .flatMap(
            fact ->
                values.stream().flatMap(it -> fact.with(component, it, values.size() > 1).stream()))
        .toList();
  }

  private static boolean isImplied(Component component, FactKind kind) {
    return kind.isGiven() && component.name().equals("since");
  }

  private List<String> values(Component component) {
    List<Object> asked =
        requirement.tests().stream()
            .filter(test -> test.component().filter(component::equals).isPresent())
            .flatMap(test -> asked(test).stream())
            .toList();
    if (!asked.isEmpty()) {
      return asked.stream()
          .filter(value -> !Words.isEmpty(component, value))
          .map(value -> Written.pair(component, value))
          .toList();
    }
    if (component.name().equals("id")) {
      return List.of("id=" + ID);
    }
    if (component.defaultText().isPresent() || isImplied(component, requirement.kind())) {
      return List.of();
    }
    return sample
        .map(fact -> List.of(Written.pair(component, component.of(fact))))
        .orElseGet(() -> guessed(component));
  }

  /** Every word of a list, or the first few ids of the kind that is to be named. */
  private List<String> guessed(Component component) {
    if (component.type() == ComponentType.WORD) {
      return Words.words(component.javaType()).stream()
          .limit(MOST_GUESSES)
          .map(word -> component.key() + "=" + word)
          .toList();
    }
    if (component.type() == ComponentType.NUMBER) {
      return List.of(component.key() + "=" + component.range().map(Range::min).orElse(1));
    }
    if (component.type() == ComponentType.TERM) {
      return List.of(component.key() + "=open");
    }
    if (component.type() == ComponentType.MOMENT) {
      return List.of(Written.pair(component, world.moment().plusDays(1)));
    }
    if (component.type() == ComponentType.NAMES) {
      List<String> members = ids(component).limit(2).toList();
      return members.size() < 2
          ? List.of()
          : List.of(component.key() + "=" + String.join("+", members));
    }
    if (component.type() == ComponentType.TEXT && component.reference().isEmpty()) {
      return List.of(component.key() + "=" + ID);
    }
    return ids(component).limit(MOST_GUESSES).map(id -> component.key() + "=" + id).toList();
  }

  /** The ids that it may name, likeliest first. */
  private Stream<String> ids(Component component) {
    return component
        .reference()
        .filter(kind -> component.type() != ComponentType.WORD)
        .map(kind -> world.of(Vocabulary.of(kind)))
        .orElse(List.of())
        .stream()
        .map(FactKind::subject)
        .map(String::valueOf)
        .sorted(
            Comparator.comparing((String id) -> !likely.contains(id))
                .thenComparing(id -> -mentions(id))
                .thenComparing(id -> id));
  }

  /** In how many facts a thing is named, other than as the one whose word it is. */
  private int mentions(String id) {
    return (int)
        world.facts().stream()
            .filter(
                fact ->
                    Vocabulary.of(fact).components().stream()
                        .filter(it -> it.reference().isPresent() && !it.name().equals("claimant"))
                        .anyMatch(it -> isNamed(id, it.of(fact))))
            .count();
  }

  private static boolean isNamed(String id, Object value) {
    return value instanceof Collection<?> all ? all.contains(id) : id.equals(value);
  }

  /** The values that would pass a test. */
  private static List<Object> asked(Requirement.Test test) {
    if (test.isEquality()) {
      return test.values();
    }
    if (!test.values().isEmpty() && test.values().get(0) instanceof LocalDateTime moment) {
      return asked(test.operator().orElse(Operator.EQUAL), moment);
    }
    boolean number = !test.values().isEmpty() && test.values().get(0) instanceof Integer;
    if (!number) {
      return List.of();
    }
    int bound = (int) test.values().get(0);
    return switch (test.operator().orElse(Operator.EQUAL)) {
      case AT_LEAST, AT_MOST -> List.of(bound);
      case GREATER -> List.of(bound + 1);
      case LESS -> List.of(bound - 1);
      default -> List.of();
    };
  }

  private static List<Object> asked(Operator operator, LocalDateTime bound) {
    return switch (operator) {
      case AT_LEAST, AT_MOST -> List.of(bound);
      case GREATER -> List.of(bound.plusDays(1));
      case LESS -> List.of(bound.minusDays(1));
      default -> List.of();
    };
  }
}
