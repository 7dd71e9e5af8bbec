package org.demarche.report;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.Sentence;
import org.demarche.fact.Words;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.history.Known;
import org.demarche.history.Withheld;

/** Says on what something rested that was not played. */
public final class PremiseWords {

  private PremiseWords() {}

  /** In the sentence of a run that has it; as {@link #of(Withheld.Premise, Sentence)} if none. */
  public static String of(Withheld.Premise premise, History other, Sentence sentences) {
    return facts(other)
        .filter(premise::fits)
        .findFirst()
        .map(it -> other.sentences().of(it) + " (" + sentences.date(premise.at()) + ")")
        .orElseGet(() -> of(premise, sentences));
  }

  private static Stream<Fact> facts(History history) {
    return Stream.concat(
        history.background().stream().map(Known::fact),
        history.changes().filter(Change::given).map(Change::fact));
  }

  /** Such as {@code agreement signed with id accord (30 Jan)}. */
  public static String of(Withheld.Premise premise, Sentence sentences) {
    String values =
        premise.values().entrySet().stream()
            .map(PremiseWords::value)
            .collect(Collectors.joining(" and "));
    return Requirements.kind(premise.kind())
        + (values.isEmpty() ? "" : " with " + values)
        + " ("
        + sentences.date(premise.at())
        + ")";
  }

  private static String value(Map.Entry<Component, Object> value) {
    return value.getKey().key().replace('-', ' ')
        + " "
        + Words.written(value.getKey(), value.getValue());
  }
}
