package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;

/** Writes facts and dates as changes on one line do, so that they can be pasted into one. */
public final class Written {

  private Written() {}

  /** Such as {@code extension ceasefire=river}: what tells a given fact from others of its kind. */
  public static String target(Fact fact) {
    FactKind kind = Vocabulary.of(fact);
    List<Component> naming =
        kind.hasId()
            ? kind.components().subList(0, 1)
            : kind.components().stream().filter(it -> it.reference().isPresent()).toList();
    return kind.key()
        + naming.stream()
            .filter(it -> !Words.isEmpty(it, it.of(fact)))
            .map(it -> " " + pair(it, it.of(fact)))
            .collect(Collectors.joining());
  }

  /** What has to be said to give a fact, but for when it happens: nothing that stands anyway. */
  public static List<Component> said(Fact fact) {
    FactKind kind = Vocabulary.of(fact);
    return kind.components().stream()
        .filter(it -> !(kind.isEvent() && it.name().equals("at")))
        .filter(it -> !Words.isEmpty(it, it.of(fact)))
        .filter(it -> !it.defaultText().equals(Optional.of(Words.written(it, it.of(fact)))))
        .toList();
  }

  /** All that a change would say to give a fact. */
  public static String whole(Fact fact) {
    return Vocabulary.of(fact).key()
        + said(fact).stream().map(it -> " " + pair(it, it.of(fact))).collect(Collectors.joining());
  }

  /** Such as {@code between=north+south}, {@code text="no report"} or {@code points=3..}. */
  public static String pair(Component component, Object value) {
    if (value instanceof Collection<?> ids) {
      return component.key()
          + "="
          + ids.stream().map(String::valueOf).collect(Collectors.joining("+"));
    }
    String text =
        value instanceof NumberRange range ? range.word() : Words.written(component, value);
    boolean spaced = text.isEmpty() || text.chars().anyMatch(it -> Character.isWhitespace(it));
    return component.key() + "=" + (spaced ? '"' + text.replace('"', '\'') + '"' : text);
  }

  /** A date; with its hour if it is no midnight. */
  public static String date(LocalDateTime moment) {
    return Words.moment(moment).replace("T00:00", "");
  }
}
