package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.history.History;
import org.demarche.scenario.FactPattern;

/**
 * Few words that mean one spell of a run alone: values that no other fact of its kind has together,
 * and a moment where they do not suffice.
 *
 * @param on nothing where the values alone mean it, or where it was over before the first day
 */
public record Address(FactPattern pattern, Optional<LocalDateTime> on) {

  /**
   * The addresses of what a question means, in the same order.
   *
   * @param meant of one kind; of measures, of one moment
   */
  public static List<Address> of(List<Question.Meant> meant, History history) {
    if (meant.isEmpty()) {
      return List.of();
    }
    FactKind kind = Vocabulary.of(meant.get(0).spell().fact());
    Optional<LocalDateTime> moment =
        Optional.of(meant.get(0).at()).filter(it -> kind.show().isMeasure());
    List<Question.Meant> all = Question.of(kind, moment).in(history);
    LocalDateTime start = history.days().get(0).date().atStartOfDay();
    return meant.stream().map(it -> of(it, all, moment.isPresent(), start)).toList();
  }

  /**
   * The address of a fact that comes about in a run.
   *
   * @param at when it begins or happens
   */
  public static Optional<Address> of(Fact fact, LocalDateTime at, History history) {
    return Question.of(Vocabulary.of(fact), Optional.empty()).in(history).stream()
        .filter(it -> it.spell().fact().equals(fact))
        .filter(it -> it.spell().from().filter(at::equals).isPresent())
        .findFirst()
        .map(it -> of(List.of(it), history).get(0));
  }

  private static Address of(
      Question.Meant one, List<Question.Meant> all, boolean dated, LocalDateTime start) {
    Fact fact = one.spell().fact();
    Map<Component, Object> values = new LinkedHashMap<>();
    List<Question.Meant> rivals = new ArrayList<>(all);
    rivals.removeIf(it -> it.spell().equals(one.spell()));
    tell(fact, values, rivals, false);
    Optional<LocalDateTime> on =
        Optional.of(one.at()).filter(it -> !it.isBefore(start) && (dated || !rivals.isEmpty()));
    on.ifPresent(moment -> rivals.removeIf(it -> !it.spell().isAt(moment)));
    tell(fact, values, rivals, true);
    return new Address(new FactPattern(Vocabulary.of(fact), values), on);
  }

  /** Adds the values that tell a fact from rivals, and takes away those that it is told from. */
  private static void tell(
      Fact fact, Map<Component, Object> values, List<Question.Meant> rivals, boolean moments) {
    for (Component component : Vocabulary.of(fact).components()) {
      Object value = component.of(fact);
      boolean tells =
          component.isMoment() == moments
              && rivals.stream().anyMatch(it -> !component.of(it.spell().fact()).equals(value));
      if (tells) {
        values.put(component, value);
        rivals.removeIf(it -> !component.of(it.spell().fact()).equals(value));
      }
    }
  }
}
