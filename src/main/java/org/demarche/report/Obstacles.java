package org.demarche.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.analysis.WhyNot;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Sentence;
import org.demarche.fact.Vocabulary;
import org.demarche.history.History;
import org.demarche.history.Withheld;
import org.demarche.inference.Attempt;
import org.demarche.inference.Requirement;
import org.demarche.rule.Condition;

/**
 * Puts into words what stands beside a condition that is not met: what is nearest, or in the way.
 */
public final class Obstacles {

  private static final int MOST = 8;

  private final History history;
  private final WhyNot whyNot;
  private final Sentence sentences;
  private final WhyNotWords words;

  public Obstacles(History history, WhyNot whyNot) {
    this.history = history;
    this.whyNot = whyNot;
    this.sentences = history.sentences();
    this.words = new WhyNotWords(sentences);
  }

  /** The clock, and numbers of the rules, are always there: they go without saying. */
  public static boolean isUnsaid(Attempt.Checked checked) {
    FactKind kind = checked.requirement().kind();
    return kind.equals(Vocabulary.now()) || kind.isPolicy() && !checked.isUnmet();
  }

  /** Beside one condition; nothing if it is met. */
  public List<String> of(Attempt.Checked checked) {
    return checked.isUnmet()
        ? Stream.of(
                withheld(checked.requirement()).stream(),
                checked.nearest().stream().limit(1).map(words::nearest),
                inTheWay(checked))
            .flatMap(it -> it)
            .toList()
        : List.of();
  }

  private Stream<String> inTheWay(Attempt.Checked checked) {
    return checked.condition() instanceof Condition.Absence
        ? told("in the way: ", checked.facts(), this::blocking)
        : Stream.empty();
  }

  private String blocking(Fact fact) {
    return sentences.of(fact)
        + Optional.ofNullable(whyNot.inTheWay().get(fact)).map(words::since).orElse("");
  }

  /** The first of several, and of how many more the same could be told. */
  private static <T> Stream<String> told(String label, List<T> all, Function<T, String> words) {
    Stream<String> first = all.stream().limit(MOST).map(words.andThen(label::concat));
    return all.size() > MOST
        ? Stream.concat(first, Stream.of(label + (all.size() - MOST) + " more"))
        : first;
  }

  /** What the scenario gives, but was not played. */
  List<String> withheld(Requirement requirement) {
    List<Withheld> withheld =
        history.withheld().stream()
            .filter(it -> Vocabulary.of(it.fact()).equals(requirement.kind()))
            .filter(it -> requirement.accepts(it.fact()))
            .toList();
    return told(
            "not played: ",
            withheld,
            it ->
                sentences.of(it.fact())
                    + ", since it rested on: "
                    + PremiseWords.of(it.premise(), sentences))
        .toList();
  }
}
