package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.inference.Attempt;
import org.demarche.inference.Requirement;
import org.demarche.rule.Expression;
import org.demarche.rule.Operator;
import org.demarche.rule.Rule;
import org.demarche.scenario.Written;

/** Proposes other values, or another time, of what is given and nearly does. */
final class Settings {

  private static final int MOST_MOVED = 2;

  private final Explainer explainer;

  Settings(Explainer explainer) {
    this.explainer = explainer;
  }

  /** Values, or numbers of policies, for which a fact that is near would do. */
  List<String> of(Attempt.Near near, Attempt attempt) {
    Rule rule = attempt.rule();
    List<String> settings = new ArrayList<>();
    if (explainer.isGiven(near.fact()) && near.failed().size() == 1) {
      Requirement.Test test = near.failed().get(0);
      test.component()
          .filter(it -> !test.values().isEmpty())
          .ifPresent(it -> set(near.fact(), it, test).ifPresent(settings::add));
      Optional<Object> found = test.component().map(it -> it.of(near.fact()));
      if (found.isPresent() && found.get() instanceof Integer number) {
        needed(test.operator().orElse(Operator.EQUAL), number)
            .flatMap(it -> policy(test.against(), it, rule))
            .ifPresent(settings::add);
      }
    }
    near.failed().stream()
        .flatMap(test -> test.constraint().stream())
        .filter(it -> near.failed().size() == 1)
        .forEach(it -> settings.addAll(memberships(it, near.fact(), attempt)));
    return settings;
  }

  /** Where another fact is asked whether it knows a thing: every list of it, with the thing. */
  private List<String> memberships(Expression asked, Fact near, Attempt attempt) {
    if (asked instanceof Expression.Call call
        && call.target() instanceof Expression.Variable target
        && call.arguments().size() == 1
        && call.arguments().get(0) instanceof Expression.Part part) {
      return attempt.conditions().get(target.condition()).facts().stream()
          .filter(explainer::isGiven)
          .flatMap(fact -> joined(fact, String.valueOf(part.component().of(near))))
          .toList();
    }
    return List.of();
  }

  private static Stream<String> joined(Fact fact, String member) {
    return Vocabulary.of(fact).components().stream()
        .filter(it -> it.of(fact) instanceof Collection<?> && it.reference().isPresent())
        .map(it -> Written.target(fact) + " to " + it.key() + "=" + with(it.of(fact), member))
        .map(it -> "set " + it);
  }

  private static String with(Object members, String member) {
    Stream<String> before = ((Collection<?>) members).stream().map(String::valueOf);
    return Stream.concat(before, Stream.of(member)).sorted().collect(Collectors.joining("+"));
  }

  private static LocalDateTime passing(Operator operator, LocalDateTime bound) {
    return switch (operator) {
      case GREATER -> bound.plusMinutes(1);
      case LESS -> bound.minusMinutes(1);
      default -> bound;
    };
  }

  private Optional<String> set(Fact fact, Component component, Requirement.Test test) {
    Object value = test.values().get(0);
    String target = target(fact);
    if (test.isWho()) {
      return Optional.empty();
    }
    if (component.isMoment() && value instanceof LocalDateTime moment) {
      String when = Written.date(passing(test.operator().orElse(Operator.EQUAL), moment));
      return Optional.of(
          fact instanceof Event
              ? "move " + target + " to " + when
              : "set " + target + " to " + component.key() + "=" + when);
    }
    boolean ordered = test.operator().filter(it -> it != Operator.EQUAL).isPresent();
    Object next =
        ordered && value instanceof Integer number
            ? test.operator().get() == Operator.GREATER
                ? number + 1
                : test.operator().get() == Operator.LESS ? number - 1 : number
            : value;
    if (Words.isEmpty(component, next)) {
      return Optional.empty();
    }
    return Optional.of("set " + target + " to " + Written.pair(component, next));
  }

  /** The bound at which a comparison would hold for the number that was found. */
  static Optional<Integer> needed(Operator operator, int found) {
    return switch (operator) {
      case AT_LEAST, AT_MOST, EQUAL -> Optional.of(found);
      case GREATER -> Optional.of(found - 1);
      case LESS -> Optional.of(found + 1);
      default -> Optional.empty();
    };
  }

  /** Another number of the policy that a bound comes from. */
  static Optional<String> policy(Optional<Expression> bound, int number, Rule rule) {
    Expression against = bound.orElse(null);
    if (!(against instanceof Expression.Variable variable)
        || !(variable.meaning().orElse(null) instanceof Expression.Part part)) {
      return Optional.empty();
    }
    FactKind kind = rule.conditions().get(variable.condition()).pattern().kind();
    boolean inRange =
        part.component().range().map(it -> number >= it.min() && number <= it.max()).orElse(true);
    return kind.isPolicy() && inRange
        ? Optional.of("set " + kind.key() + " " + part.component().key() + "=" + number)
        : Optional.empty();
  }

  /** What tells a fact from others that are given. */
  private String target(Fact fact) {
    String target = Written.target(fact);
    boolean alone =
        explainer.events(Vocabulary.of(fact)).stream()
                .filter(it -> Written.target(it).equals(target))
                .count()
            <= 1;
    return alone || !(fact instanceof Event event)
        ? target
        : target + " on " + Written.date(event.at());
  }

  /** Events that would do, were they not given at another time. */
  List<String> moves(Requirement requirement, LocalDateTime at) {
    Optional<Component> moment = moment(requirement);
    if (!requirement.kind().isEvent() || moment.isEmpty()) {
      return List.of();
    }
    LocalDateTime to = when(requirement, at);
    return explainer.events(requirement.kind()).stream()
        .filter(event -> event.at().isAfter(at) || !requirement.accepts(moment.get(), event.at()))
        .filter(
            event ->
                requirement.kind().components().stream()
                    .filter(it -> !it.equals(moment.get()))
                    .allMatch(it -> requirement.accepts(it, it.of(event))))
        .limit(MOST_MOVED)
        .map(event -> "move " + target(event) + " to " + Written.date(to))
        .toList();
  }

  private static Optional<Component> moment(Requirement requirement) {
    return requirement.kind().component("at").filter(Component::isMoment);
  }

  /** The moment; another if it is told which. */
  static LocalDateTime when(Requirement requirement, LocalDateTime at) {
    Optional<Component> moment = moment(requirement);
    boolean fits = moment.map(it -> requirement.accepts(it, at)).orElse(true);
    return fits
        ? at
        : requirement.tests().stream()
            .filter(test -> test.component().equals(moment))
            .filter(test -> !test.accepts(at))
            .flatMap(
                test ->
                    test.values().stream()
                        .map(LocalDateTime.class::cast)
                        .map(it -> passing(test.operator().orElse(Operator.EQUAL), it)))
            .findFirst()
            .orElse(at);
  }
}
