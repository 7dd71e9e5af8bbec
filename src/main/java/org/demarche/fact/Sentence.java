package org.demarche.fact;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts a fact into plain English, from the sentence of its kind. */
public final class Sentence {

  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)\\]");
  private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z]+)\\}");

  private final UnaryOperator<String> names;

  /**
   * @param names what to call the actor of an id
   */
  public Sentence(UnaryOperator<String> names) {
    this.names = names;
  }

  /** The sentence of a fact, without a full stop. */
  public String of(Fact fact) {
    if (fact instanceof Happens happens) {
      return of(happens.event());
    }
    FactKind kind = Vocabulary.of(fact);
    String kept =
        OPTIONAL
            .matcher(kind.sentence())
            .replaceAll(part -> Matcher.quoteReplacement(part(kind, fact, part.group(1))));
    String filled =
        SLOT.matcher(kept)
            .replaceAll(slot -> Matcher.quoteReplacement(value(kind, fact, slot.group(1))));
    return capitalised(filled);
  }

  /** What to call the actor of an id. */
  public String actor(String id) {
    return names.apply(id);
  }

  private static String part(FactKind kind, Fact fact, String part) {
    boolean empty =
        SLOT.matcher(part)
            .results()
            .map(slot -> slot(kind, slot.group(1)))
            .anyMatch(component -> Words.isEmpty(component, component.of(fact)));
    return empty ? "" : part;
  }

  private static Component slot(FactKind kind, String name) {
    return kind.component(name)
        .orElseThrow(() -> new IllegalStateException(kind + " has no component " + name));
  }

  private String value(FactKind kind, Fact fact, String name) {
    Component component = slot(kind, name);
    Object value = component.of(fact);
    boolean actor = component.reference().filter(Given.Actor.class::equals).isPresent();
    UnaryOperator<String> called = actor ? names : UnaryOperator.identity();
    if (value instanceof Collection<?> ids) {
      return enumeration(ids.stream().map(id -> called.apply(String.valueOf(id))).toList());
    }
    if (value instanceof LocalDateTime moment) {
      return Words.spoken(moment);
    }
    if (value instanceof Boolean truth) {
      return truth ? "yes" : "no";
    }
    return called.apply(
        Words.written(component, value)
            .replace('-', component.type() == ComponentType.WORD ? ' ' : '-'));
  }

  private static String enumeration(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : words.stream().limit(words.size() - 1L).collect(Collectors.joining(", "))
            + " and "
            + words.get(words.size() - 1);
  }

  private static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT)
            + text.substring(text.offsetByCodePoints(0, 1));
  }
}
