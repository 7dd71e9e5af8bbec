package org.demarche.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.FactKind;
import org.demarche.fact.Sentence;
import org.demarche.fact.Words;
import org.demarche.inference.Requirement;
import org.demarche.rule.Operator;

/** Puts into words what a condition asks of a fact. */
final class Requirements {

  private final Sentence sentences;

  Requirements(Sentence sentences) {
    this.sentences = sentences;
  }

  /** Such as {@code extension with ceasefire gov-sdf and ends after 24 Jan 20:00}. */
  String of(Requirement requirement) {
    String tests =
        requirement.tests().stream().map(this::test).collect(Collectors.joining(" and "));
    return kind(requirement.kind()) + (tests.isEmpty() ? "" : " with " + tests);
  }

  static String kind(FactKind kind) {
    return kind.key().replace('-', ' ');
  }

  /** One constraint; as the rule writes it where it is of another form. */
  String test(Requirement.Test test) {
    if (test.component().isEmpty()) {
      return test.text();
    }
    Component component = test.component().get();
    if (test.values().isEmpty()) {
      return component.key().replace('-', ' ') + " as above";
    }
    String values =
        test.values().stream()
            .map(value -> value(component, value))
            .collect(Collectors.joining(" or "));
    return component.key().replace('-', ' ') + relation(component, test.operator()) + " " + values;
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
      return sentences.date(moment);
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
