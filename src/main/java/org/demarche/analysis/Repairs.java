package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.demarche.inference.World;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Operator;
import org.demarche.rule.Rule;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.Written;

/**
 * Proposes changes that may meet an unmet condition: to give what is missing, to take away what is
 * in the way, to set a number or a value otherwise. Whether one helps is found by running it.
 */
final class Repairs {

  private static final int MOST_IN_THE_WAY = 3;

  /** How often what one number misses may lead to what another misses. */
  private static final int MOST_NESTED = 2;

  private static final String COUNT = "count";

  private final Explainer explainer;
  private final Diagnosis diagnosis;
  private final Set<FactKind> concluded = new HashSet<>();
  private int nested;

  /**
   * @param explainer of the run that is to be changed
   */
  Repairs(Explainer explainer, List<Rule> rules) {
    this.explainer = explainer;
    this.diagnosis = new Diagnosis(explainer.worlds(), rules, Diagnosis.Tie.FIRST);
    rules.forEach(rule -> concluded.add(rule.conclusion().kind()));
  }

  /** For each unmet condition, changes of which any may meet it; likeliest first. */
  List<List<String>> of(WhyNot.Candidate candidate) {
    List<List<String>> repairs = new ArrayList<>();
    List<Attempt.Checked> conditions = candidate.attempt().conditions();
    for (int i = 0; i < conditions.size(); i++) {
      if (conditions.get(i).isUnmet()) {
        repairs.addAll(of(conditions.get(i), i, candidate));
      }
    }
    return repairs.stream()
        .filter(it -> !it.isEmpty())
        .map(options -> options.stream().sorted(Comparator.comparing(Repairs::cost)).toList())
        .toList();
  }

  /** What is asked for itself, where no rule but only a scenario gives it. */
  List<String> given(Question question) {
    FactKind kind = question.pattern().kind();
    LocalDateTime at =
        question.when().map(Expectation.When::moment).orElse(explainer.worlds().changes().first());
    if (kind.isPolicy()) {
      return question.pattern().values().entrySet().stream()
          .map(it -> "set " + kind.key() + " " + Written.pair(it.getKey(), it.getValue()))
          .toList();
    }
    return additions(
        Requirement.that(kind, question.pattern().values()), Optional.empty(), List.of(), at);
  }

  /** An event more is a smaller change than one less, a value otherwise, or a new thing. */
  static int cost(String change) {
    String[] words = change.split(" ");
    boolean event = Vocabulary.byKey(words[1]).filter(FactKind::isEvent).isPresent();
    return switch (words[0]) {
      case "remove", "move" -> 1;
      case "set" -> 2;
      default -> event ? 0 : 3;
    };
  }

  private List<List<String>> of(Attempt.Checked checked, int index, WhyNot.Candidate candidate) {
    Rule rule = candidate.attempt().rule();
    if (checked.condition() instanceof Condition.Absence) {
      return checked.facts().stream()
          .limit(MOST_IN_THE_WAY)
          .map(fact -> removals(explainer.proof(fact, candidate.at())))
          .toList();
    }
    if (checked.condition() instanceof Condition.Aggregate) {
      return List.of(numbers(checked, rule, candidate.at()));
    }
    List<WhyNot.Candidate> below = candidate.below().getOrDefault(index, List.of());
    Set<String> own =
        new LinkedHashSet<>(
            additions(checked.requirement(), sample(checked), about(candidate), candidate.at()));
    checked.nearest().forEach(near -> own.addAll(settings(near, candidate.attempt())));
    return below.isEmpty() ? List.of(List.copyOf(own)) : of(below.get(0));
  }

  /** What is in the way is taken away, or what it rests on; or what it misses is given. */
  private List<String> removals(Proof inTheWay) {
    Set<String> removals = new LinkedHashSet<>();
    removals(inTheWay, removals, new HashSet<>());
    return List.copyOf(removals);
  }

  private void removals(Proof proof, Set<String> removals, Set<Object> seen) {
    if (!seen.add(proof.fact())) {
      return;
    }
    if (proof.given() && proof.fact() instanceof Event event) {
      removals.add("remove " + Written.target(event) + " on " + Written.date(event.at()));
    }
    for (Proof.Way way : proof.ways()) {
      way.grounds().forEach(ground -> absent(ground, proof.at(), removals));
      for (Proof.Ground ground : way.grounds()) {
        if (ground instanceof Proof.Premise premise) {
          removals(premise.proof(), removals, seen);
        }
      }
    }
  }

  private void absent(Proof.Ground ground, LocalDateTime at, Set<String> removals) {
    if (ground instanceof Proof.Nothing nothing) {
      removals.addAll(additions(nothing.of(), Optional.empty(), List.of(), at));
    } else if (ground instanceof Proof.Number number && nested < MOST_NESTED) {
      nested++;
      diagnosis.missing(number.of(), at).forEach(it -> of(it).forEach(removals::addAll));
      nested--;
    }
  }

  private List<String> numbers(Attempt.Checked checked, Rule rule, LocalDateTime at) {
    List<String> changes = new ArrayList<>();
    for (Attempt.Bound bound : checked.bounds()) {
      int found = checked.number().orElse(0);
      needed(bound.operator(), found)
          .flatMap(it -> policy(bound.against(), it, rule))
          .ifPresent(changes::add);
      int missing = bound.value() - found + (bound.operator() == Operator.GREATER ? 1 : 0);
      if (missing > 0) {
        changes.addAll(
            0,
            counted(
                additions(checked.requirement(), sample(checked), List.of(), at),
                checked,
                missing));
      }
    }
    return changes;
  }

  /** One more report of as many as are missing. */
  private static List<String> counted(
      List<String> additions, Attempt.Checked checked, int missing) {
    boolean counts = checked.requirement().kind().componentByKey(COUNT).isPresent();
    return additions.stream().map(it -> counts ? it + " count=" + missing : it).toList();
  }

  /** The bound at which a comparison would hold for the number that was found. */
  private static Optional<Integer> needed(Operator operator, int found) {
    return switch (operator) {
      case AT_LEAST, AT_MOST, EQUAL -> Optional.of(found);
      case GREATER -> Optional.of(found - 1);
      case LESS -> Optional.of(found + 1);
      default -> Optional.empty();
    };
  }

  /** Another number of the policy that a bound comes from. */
  private static Optional<String> policy(Expression against, int number, Rule rule) {
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

  private static List<Fact> about(WhyNot.Candidate candidate) {
    return candidate.attempt().conditions().stream()
        .filter(it -> it.condition() instanceof Condition.Match)
        .flatMap(it -> it.facts().stream())
        .toList();
  }

  /** What is not asked of a missing fact is taken from the nearest one. */
  private static Optional<Fact> sample(Attempt.Checked checked) {
    return checked.nearest().stream().map(Attempt.Near::fact).findFirst();
  }

  /** A fact of the kind that is missing, given at the moment. */
  private List<String> additions(
      Requirement requirement, Optional<Fact> sample, List<Fact> about, LocalDateTime at) {
    FactKind kind = requirement.kind();
    if (kind.isStatus() || kind.isPolicy() || concluded.contains(kind)) {
      return List.of();
    }
    World world = explainer.worlds().settled(at).world();
    return Additions.of(requirement, sample, world, about).stream()
        .map(fact -> Written.date(at) + " " + fact)
        .toList();
  }

  /** Values, or numbers of policies, for which a fact that is near would do. */
  private List<String> settings(Attempt.Near near, Attempt attempt) {
    Rule rule = attempt.rule();
    List<String> settings = new ArrayList<>();
    if (explainer.isGiven(near.fact()) && near.failed().size() == 1) {
      Requirement.Test test = near.failed().get(0);
      test.component()
          .filter(it -> !test.values().isEmpty())
          .ifPresent(it -> set(near.fact(), it, test).ifPresent(settings::add));
      Optional<Object> found = test.component().map(it -> it.of(near.fact()));
      if (found.isPresent()
          && found.get() instanceof Integer number
          && test.against().isPresent()) {
        needed(test.operator().orElse(Operator.EQUAL), number)
            .flatMap(it -> policy(test.against().get(), it, rule))
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

  private static Optional<String> set(Fact fact, Component component, Requirement.Test test) {
    Object value = test.values().get(0);
    String target = Written.target(fact);
    if (component.isMoment() && value instanceof LocalDateTime moment) {
      return fact instanceof Event
          ? Optional.of("move " + target + " to " + Written.date(moment))
          : Optional.empty();
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
}
