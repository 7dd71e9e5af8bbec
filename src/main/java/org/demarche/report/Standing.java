package org.demarche.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Sentence;
import org.demarche.fact.Topic;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Change;
import org.demarche.history.History;

/** Where things stand at the end of a run, by topic. */
public final class Standing {

  private final History history;
  private final boolean all;
  private final Sentence sentences;
  private final Map<Topic, List<String>> told = new EnumMap<>(Topic.class);

  /**
   * @param all whether stepping stones and scores are told too
   */
  Standing(History history, Sentence sentences, boolean all) {
    this.history = history;
    this.all = all;
    this.sentences = sentences;
    history.changes().map(Change::fact).filter(Standing::isEnding).forEach(this::ending);
    history.standing().stream().filter(this::isTold).forEach(this::status);
    history.lastLevels().stream().filter(this::isTold).forEach(this::status);
    Movements.of(history, sentences, all).forEach(text -> tell(Topic.RELATIONS, text));
  }

  /** Sentences without a full stop, in order of topics. */
  Map<Topic, List<String>> byTopic() {
    return told;
  }

  private static boolean isEnding(Fact fact) {
    return fact instanceof Event && !Vocabulary.of(fact).life().isEmpty();
  }

  private void ending(Fact fact) {
    String when = sentences.moment(((Event) fact).at());
    tell(Vocabulary.of(fact).topic(), sentences.of(fact) + " (" + when + ")");
  }

  private void status(Fact fact) {
    tell(Vocabulary.of(fact).topic(), sentences.of(fact));
  }

  private void tell(Topic topic, String text) {
    told.computeIfAbsent(topic, none -> new ArrayList<>()).add(text);
  }

  /** Whether a measure is told among where things stand. */
  public static boolean isToldMeasure(Fact fact) {
    return isTold(fact, false);
  }

  private boolean isTold(Fact fact) {
    return isTold(fact, all);
  }

  private static boolean isTold(Fact fact, boolean all) {
    FactKind kind = Vocabulary.of(fact);
    return kind.isStatus()
        && switch (kind.show()) {
          case ALWAYS, ROUTINE, ECHO, STANDING, CLAIM, LEVEL -> true;
          case CROSSING -> false;
          case DETAIL, SCORE -> all;
        };
  }
}
