package org.demarche.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.FactKind;
import org.demarche.problem.Place;

/**
 * A rule: when all its conditions hold, its conclusion is a fact for as long as they do.
 *
 * @param name a sentence, unique in a rule book
 * @param topic the folder it stands in
 * @param source where the norm, or the number, is taken from
 * @param place where its file names it
 * @param conditions in written order
 * @param text as written, from {@code rule} to {@code end}
 */
public record Rule(
    String name,
    String topic,
    String source,
    Place place,
    List<Condition> conditions,
    Conclusion conclusion,
    String text) {

  private static final String DEFINITION = "definition";

  public Rule {
    conditions = List.copyOf(conditions);
  }

  /** Whether it only says what a word means, and adds nothing that could be otherwise. */
  public boolean isDefinition() {
    return source.equals(DEFINITION);
  }

  /** The kinds its conditions read, in alphabetical order; the engine's clock is left out. */
  public Set<String> reads() {
    return kindsRead().stream()
        .filter(kind -> kind.isGiven() || kind.isEvent() || kind.isStatus())
        .map(FactKind::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The kinds of facts that it asks for, counts, or is ruled out by, each once, in order. */
  public List<FactKind> kindsRead() {
    return conditions.stream().map(condition -> condition.pattern().kind()).distinct().toList();
  }

  /** The kinds of status it reads where their absence, or their number, matters. */
  Stream<FactKind> readsNegatively() {
    return conditions.stream()
        .filter(condition -> !(condition instanceof Condition.Match))
        .map(condition -> condition.pattern().kind());
  }
}
