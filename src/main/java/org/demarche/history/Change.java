package org.demarche.history;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.fact.Fact;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Origin;

/**
 * Something that became different at a moment.
 *
 * @param at the moment, in local time
 * @param given whether the scenario gave it, rather than rules derive it
 * @param fact what happened, ended or began; of a change of value, the new one
 * @param was the former value of a status that changed
 * @param origins where a given fact comes from
 * @param because every justification of a derived fact at that moment; empty for what ended
 */
public record Change(
    LocalDateTime at,
    Type type,
    boolean given,
    Fact fact,
    Optional<Fact> was,
    List<Origin> origins,
    List<Reason> because) {

  /** In the order in which changes of one moment are listed. */
  public enum Type {
    HAPPENED,
    ENDED,
    CHANGED,
    BEGAN
  }

  /** By moment; given before derived; then by type, kind and value. */
  public static final Comparator<Change> ORDER =
      Comparator.comparing(Change::at)
          .thenComparing(Change::given, Comparator.reverseOrder())
          .thenComparing(Change::type)
          .thenComparing(Change::fact, FactOrder.BY_VALUE);

  public Change {
    origins = List.copyOf(origins);
    because = List.copyOf(because);
  }
}
