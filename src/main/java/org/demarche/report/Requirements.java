package org.demarche.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.FactKind;
import org.demarche.fact.Sentence;
import org.demarche.fact.Words;
import org.demarche.inference.Requirement;
import org.demarche.rule.Operator;

/** Puts into words what a condition asks of a fact. */
public final class Requirements {

  private static final Set<String> PREPOSITIONS =
      Set.of("against", "at", "between", "by", "from", "in", "on", "to");

  private static final List<Map.Entry<String, String>> SIGNS =
      List.of(
          Map.entry("(\\w)\\.(\\w+)\\(id\\)", "$1 $2 this one"),
          Map.entry("(\\w)\\.(\\w+)\\(([^()]*)\\)", "$1 $2 $3"),
          Map.entry("([a-z])([A-Z])", "$1 $2"),
          Map.entry(" *== *", " is "),
          Map.entry(" *!= *", " is not "),
          Map.entry(" *<= *", " is at most "),
          Map.entry(" *>= *", " is at least "),
          Map.entry(" *< *", " is less than "),
          Map.entry(" *> *", " is more than "),
          Map.entry(" *&& *", " and "),
          Map.entry(" *\\|\\| *", " or "));

  private final Sentence sentences;

  public Requirements(Sentence sentences) {
    this.sentences = sentences;
  }

  /** Such as {@code position taken on the buffer by Israel, with position other than refuses}. */
  public String of(Requirement requirement) {
    Map<Boolean, List<Requirement.Test>> tests =
        requirement.tests().stream()
            .filter(it -> it.component().isEmpty() || it.ofItself() || !it.values().isEmpty())
            .collect(Collectors.partitioningBy(Requirements::isTold));
    String told = tests.get(true).stream().map(it -> " " + test(it)).collect(Collectors.joining());
    String asked = tests.get(false).stream().map(this::test).collect(Collectors.joining(" and "));
    return kind(requirement.kind())
        + told
        + (told.isEmpty() || asked.isEmpty() ? "" : ",")
        + (asked.isEmpty() ? "" : " with " + asked);
  }

  /** That there is no such fact, as a ground of a conclusion. */
  public String absence(Requirement requirement) {
    return "there is no " + of(requirement);
  }

  /** Whether a component is called by a preposition, so that it reads on from the kind. */
  private static boolean isTold(Requirement.Test test) {
    return test.component().map(Component::key).filter(PREPOSITIONS::contains).isPresent()
        && test.isEquality();
  }

  static String kind(FactKind kind) {
    return kind.key().replace('-', ' ');
  }

  /** One constraint; as the rule writes it where it is of another form. */
  String test(Requirement.Test test) {
    if (test.component().isEmpty() || test.values().isEmpty()) {
      return spoken(test.text());
    }
    Component component = test.component().get();
    if (component.key().equals("at")) {
      return relation(component, test.operator()).strip() + " " + values(component, test);
    }
    return component.key().replace('-', ' ')
        + relation(component, test.operator())
        + " "
        + values(component, test)
        + (test.ofItself() ? " (" + spoken(test.text()) + ")" : "");
  }

  private String values(Component component, Requirement.Test test) {
    return test.values().stream()
        .map(value -> value(component, value))
        .collect(Collectors.joining(" or "));
  }

  /** A constraint of another form, less like code. */
  private static String spoken(String text) {
    String spoken = text;
    for (Map.Entry<String, String> sign : SIGNS) {
      spoken = spoken.replaceAll(sign.getKey(), sign.getValue());
    }
    return spoken.toLowerCase(Locale.ROOT);
  }

  private static String relation(Component component, Optional<Operator> operator) {
    boolean time = List.of(ComponentType.MOMENT, ComponentType.DAY).contains(component.type());
    return switch (operator.orElse(Operator.EQUAL)) {
      case UNEQUAL -> " other than";
      case LESS -> time ? " before" : " below";
      case AT_MOST -> time ? " on or before" : " at most";
      case GREATER -> time ? " after" : " above";
      case AT_LEAST -> time ? " on or after" : " at least";
      default -> time ? " on" : "";
    };
  }

  /** A value of a component, called by its name if it has one. */
  String value(Component component, Object value) {
    if (value instanceof LocalDateTime moment) {
      return component.isMoment() ? sentences.moment(moment) : sentences.date(moment);
    }
    if (value instanceof LocalDate day) {
      return sentences.date(day.atStartOfDay());
    }
    if (value instanceof Collection<?> ids) {
      return ids.stream()
          .map(id -> sentences.name(component, String.valueOf(id)))
          .collect(Collectors.joining(" and "));
    }
    String written = Words.told(component, value);
    return sentences.name(component, written.isEmpty() ? "none" : written);
  }
}
