package org.demarche.fact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts a fact into plain English, from the sentence of its kind. */
public final class Sentence {

  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)\\]");
  private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z]+)\\}");

  private static final String MIDNIGHT = " 00:00";

  private final Names names;
  private final int year;

  /**
   * @param names what to call things
   * @param year the year that goes without saying in dates
   */
  public Sentence(Names names, int year) {
    this.names = names;
    this.year = year;
  }

  /** The sentence of a fact, without a full stop. */
  public String of(Fact fact) {
    if (fact instanceof Happens happens) {
      return of(happens.event());
    }
    FactKind kind = Vocabulary.of(fact);
    return filled(kind, it -> Words.isEmpty(it, it.of(fact)), it -> told(kind, it, fact));
  }

  /**
   * The sentence of all facts of a kind that have some values, as in {@code Any ceasefire has
   * lapsed}.
   */
  public String ofAny(FactKind kind, Map<Component, ?> values) {
    return new Asked(
            kind,
            values.entrySet().stream()
                .collect(
                    Collectors.toMap(Map.Entry::getKey, it -> value(it.getKey(), it.getValue()))))
        .sentence();
  }

  private String told(FactKind kind, Component component, Fact fact) {
    return Names.isName(kind, component)
        ? names.of(kind.type(), (String) FactKind.subject(fact))
        : value(component, component.of(fact));
  }

  /** Whole where its optional parts have what they name. */
  private static String filled(
      FactKind kind, Predicate<Component> isEmpty, Function<Component, String> told) {
    String kept =
        OPTIONAL
            .matcher(kind.sentence())
            .replaceAll(part -> Matcher.quoteReplacement(part(kind, isEmpty, part.group(1))));
    return capitalised(
        SLOT.matcher(kept)
            .replaceAll(slot -> Matcher.quoteReplacement(told.apply(slot(kind, slot.group(1))))));
  }

  /** What to call the actor of an id. */
  public String actor(String id) {
    return names.of(Given.Actor.class, id);
  }

  /** What to call what has an id among things of a kind; the id itself if it has no name. */
  public String name(Class<? extends Fact> kind, String id) {
    return names.of(kind, id);
  }

  /** What to call what a component names by an id; the text itself if it names nothing. */
  public String name(Component component, String id) {
    return component.reference().map(kind -> names.of(kind, id)).orElse(id);
  }

  /** A moment in words. */
  public String moment(LocalDateTime moment) {
    return moment.getYear() == year ? Words.spokenInYear(moment) : Words.spoken(moment);
  }

  /** A moment in words, without the hour if that is midnight. */
  public String date(LocalDateTime moment) {
    return moment(moment).replace(MIDNIGHT, "");
  }

  private static String part(FactKind kind, Predicate<Component> isEmpty, String part) {
    boolean empty =
        SLOT.matcher(part).results().map(slot -> slot(kind, slot.group(1))).anyMatch(isEmpty);
    return empty ? "" : part;
  }

  private static Component slot(FactKind kind, String name) {
    return kind.component(name)
        .orElseThrow(() -> new IllegalStateException(kind + " has no component " + name));
  }

  private String value(Component component, Object value) {
    UnaryOperator<String> called =
        component
            .reference()
            .<UnaryOperator<String>>map(type -> id -> names.of(type, id))
            .orElse(UnaryOperator.identity());
    if (value instanceof Collection<?> ids) {
      return enumeration(ids.stream().map(id -> called.apply(String.valueOf(id))).toList());
    }
    if (value instanceof LocalDateTime moment) {
      return moment(moment);
    }
    if (value instanceof LocalDate day) {
      return date(day.atStartOfDay());
    }
    if (component.isHundredths()) {
      return Words.told(component, value);
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

  /** As a sentence begins. */
  public static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + text.substring(text.offsetByCodePoints(0, 1));
  }
}
