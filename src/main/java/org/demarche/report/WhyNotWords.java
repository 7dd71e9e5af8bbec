package org.demarche.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.Proof;
import org.demarche.fact.Asked;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.Sentence;
import org.demarche.inference.Attempt;
import org.demarche.inference.Requirement;
import org.demarche.rule.Condition;
import org.demarche.rule.Operator;

/** Puts into words what conditions ask, and by how much facts miss it. */
public final class WhyNotWords {

  private static final int MOST_STEPS = 4;

  private final Sentence sentences;
  private final Requirements requirements;

  public WhyNotWords(Sentence sentences) {
    this.sentences = sentences;
    this.requirements = new Requirements(sentences);
  }

  /** What a condition asks, or the fact that meets it. */
  public String text(Attempt.Checked checked) {
    if (checked.condition() instanceof Condition.Absence) {
      return Sentence.capitalised(requirements.absence(checked.requirement()));
    }
    if (checked.condition() instanceof Condition.Aggregate aggregate) {
      return number(checked, aggregate, requirements.of(checked.requirement()));
    }
    Optional<Fact> met = checked.facts().stream().findFirst();
    return met.map(sentences::of).orElseGet(() -> requirements.sentence(checked.requirement()));
  }

  /**
   * Such as {@code 2 incursions; needed: at least 3}: what is counted, and the bounds it misses.
   */
  private String number(Attempt.Checked checked, Condition.Aggregate aggregate, String asked) {
    List<String> bounds =
        checked.bounds().stream()
            .filter(it -> !checked.isUnmet() || !checked.number().map(it::holds).orElse(false))
            .map(it -> relation(it.operator()) + value(aggregate, it.value()))
            .distinct()
            .toList();
    String number = checked.number().map(it -> value(aggregate, it)).orElse("none");
    return switch (aggregate.function()) {
          case COUNT -> number + " " + asked;
          case SUM -> number + " in all: " + asked;
          case MIN -> number + " at the least: " + asked;
          case MAX -> number + " at the most: " + asked;
        }
        + (bounds.isEmpty() ? "" : "; needed: " + String.join(" and ", bounds));
  }

  private String value(Condition.Aggregate aggregate, int number) {
    return aggregate
        .measured()
        .map(it -> requirements.value(it, number))
        .orElse(String.valueOf(number));
  }

  private static String relation(Operator operator) {
    return switch (operator) {
      case AT_LEAST -> "at least ";
      case AT_MOST -> "at most ";
      case GREATER -> "more than ";
      case LESS -> "less than ";
      case UNEQUAL -> "other than ";
      default -> "";
    };
  }

  /** The same after "nearest"; of one that is about something else, that it is. */
  String nearest(Attempt.Near near) {
    Optional<String> another =
        near.failed().stream()
            .filter(WhyNotWords::isOfAnother)
            .map(it -> ", of another " + Asked.noun(it.component().orElseThrow()))
            .findFirst();
    List<Requirement.Test> others = near.failed().stream().filter(it -> !isOfAnother(it)).toList();
    return "nearest" + another.orElse("") + ": " + near(new Attempt.Near(near.fact(), others));
  }

  /** A fact that fails only some of what is asked, and what it fails. */
  public String near(Attempt.Near near) {
    return sentences.of(near.fact())
        + near.failed().stream()
            .map(test -> "; " + missed(near.fact(), test))
            .collect(Collectors.joining());
  }

  /** Whether a fact that fails it is about another thing than the one that is asked about. */
  private static boolean isOfAnother(Requirement.Test test) {
    return test.isEquality()
        && test.component().flatMap(Component::reference).isPresent()
        && test.component().filter(it -> it.type() != ComponentType.NAMES).isPresent();
  }

  /** What was found, and what was needed. */
  private String missed(Fact fact, Requirement.Test test) {
    if (test.component().isEmpty() || test.values().isEmpty()) {
      return "needed: " + requirements.test(test);
    }
    Component component = test.component().get();
    return "found "
        + (component.key().equals("at") ? "on" : component.key().replace('-', ' '))
        + " "
        + requirements.value(component, component.of(fact))
        + "; needed: "
        + requirements.test(test);
  }

  /** A short account of a fact, step by step: an event that it rests on, a status, an absence. */
  String since(Proof proof) {
    StringBuilder account = new StringBuilder();
    Optional<Proof> at = Optional.of(proof);
    for (int step = 0; step < MOST_STEPS && at.isPresent(); step++) {
      List<Proof.Ground> grounds =
          at.get().ways().stream().findFirst().map(Proof.Way::grounds).orElse(List.of());
      at = premise(grounds);
      at.ifPresent(it -> account.append(", since ").append(told(it)));
      if (at.isEmpty()) {
        grounds.stream()
            .filter(Proof.Nothing.class::isInstance)
            .findFirst()
            .map(it -> requirements.absence(((Proof.Nothing) it).of()))
            .ifPresent(it -> account.append(", since ").append(it));
      }
    }
    return account.toString();
  }

  private static Optional<Proof> premise(List<Proof.Ground> grounds) {
    List<Proof> premises =
        grounds.stream()
            .filter(Proof.Premise.class::isInstance)
            .map(it -> ((Proof.Premise) it).proof())
            .toList();
    return Stream.concat(
            premises.stream().filter(it -> it.fact() instanceof Event),
            premises.stream().filter(it -> !it.given()))
        .findFirst();
  }

  private String told(Proof proof) {
    String when = sentences.date(proof.at());
    return sentences.of(proof.fact()) + (proof.fact() instanceof Event ? " (" + when + ")" : "");
  }
}
