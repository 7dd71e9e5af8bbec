package org.demarche.report;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.FactKind;
import org.demarche.fact.Topic;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;

/** The vocabulary for people: all kinds with a sentence each, or one kind with its components. */
public final class FactsReport {

  private FactsReport() {}

  /** All kinds. */
  public static String of(Style style) {
    List<String> lines = new ArrayList<>();
    section("Given: a scenario states them", FactKind::isGiven, lines, style);
    section(
        "Events: given by a scenario under a date, or concluded by rules",
        FactKind::isEvent,
        lines,
        style);
    section(
        "Statuses: concluded by rules, and withdrawn with their reasons",
        FactKind::isStatus,
        lines,
        style);
    lines.add("One kind in full: demarche facts ceasefire; one topic: demarche facts bases");
    return String.join("\n", lines) + "\n";
  }

  /** The kinds that are about one topic. */
  public static String of(Topic topic, Style style) {
    List<String> lines = new ArrayList<>();
    lines.add(style.bold(topic.title()));
    kinds(kind -> kind.topic() == topic).forEach(kind -> lines.add(line(kind)));
    return String.join("\n", lines) + "\n";
  }

  private static void section(
      String title, Predicate<FactKind> family, List<String> lines, Style style) {
    lines.add(style.bold(title));
    for (Topic topic : Topic.values()) {
      List<FactKind> kinds = kinds(family.and(kind -> kind.topic() == topic));
      if (!kinds.isEmpty()) {
        lines.add(" " + topic.title());
        kinds.forEach(kind -> lines.add(line(kind)));
      }
    }
    lines.add("");
  }

  private static List<FactKind> kinds(Predicate<FactKind> chosen) {
    return Vocabulary.kinds().stream().filter(chosen).toList();
  }

  private static String line(FactKind kind) {
    return String.format(Locale.ROOT, "  %-27s %s", kind.key(), Style.wrapped(kind.about(), 30));
  }

  /** One kind. */
  public static String of(FactKind kind, Style style) {
    List<String> lines = new ArrayList<>();
    String family = kind.isGiven() ? "given" : kind.isEvent() ? "event" : "status";
    lines.add(style.bold(kind.key()) + " (" + family + ")");
    lines.add(Style.wrapped(kind.about(), 0));
    lines.add(Style.wrapped("Reads: " + kind.sentence() + ".", 0));
    lines.add("  " + Style.wrapped("In rules: " + inRules(kind), 12));
    lines.add("");
    kind.components().forEach(component -> lines.add(component(kind, component)));
    lines.add("");
    if (kind.example().isEmpty()) {
      lines.add("Rules conclude it; a scenario may expect it:");
      lines.add("  - {eventually: {" + kind.key() + ": {}}}");
    } else {
      lines.add(
          kind.isEvent()
              ? "In a scenario, under a date in 'events':"
              : kind.isPolicy()
                  ? "In a scenario, under 'facts':"
                  : "In a scenario, under 'facts', or under a date in 'events':");
      lines.add("  - " + kind.key() + ": {" + kind.example() + "}");
      lines.add(
          Style.wrapped(
              "Besides its components it takes 'source' (a text), 'confidence' (A, B or C) and,"
                  + " under a date, 'premise' (what it rests on).",
              0));
    }
    return String.join("\n", lines) + "\n";
  }

  /** As rules write it: the record, its components and what else it offers. */
  private static String inRules(FactKind kind) {
    String components =
        kind.components().stream().map(Component::name).collect(Collectors.joining(", "));
    String methods =
        kind.methods().stream()
            .map(method -> method.getName() + parameters(method))
            .collect(Collectors.joining(", "));
    return kind.name()
        + "("
        + components
        + ")"
        + (methods.isEmpty() ? "" : "; besides: " + methods);
  }

  private static String parameters(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(type -> type == String.class ? "id" : ComponentType.of(type).label())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String component(FactKind kind, Component component) {
    List<String> parts = new ArrayList<>();
    parts.add(type(component));
    component.unit().ifPresent(unit -> parts.add("in " + unit));
    component
        .range()
        .ifPresent(
            range ->
                parts.add(
                    range.min() + " to " + range.max() + (range.unknown() ? " or unknown" : "")));
    component.about().ifPresent(parts::add);
    boolean implied = kind.isEvent() && component.name().equals("at");
    parts.add(implied ? "taken from the date it stands under" : need(kind, component));
    return String.format(
        Locale.ROOT, "  %-24s %s", component.key(), Style.wrapped(String.join("; ", parts), 27));
  }

  private static String type(Component component) {
    if (component.type() == ComponentType.WORD) {
      Object first = component.javaType().getEnumConstants()[0];
      return "one of "
          + String.join(", ", Words.words(component.javaType()))
          + " (in rules "
          + component.javaType().getSimpleName()
          + "."
          + first
          + " and so on)";
    }
    boolean several = component.type() == ComponentType.NAMES;
    return component
        .reference()
        .map(type -> (several ? "ids of kind " : "id of kind ") + Vocabulary.of(type).key())
        .orElse(component.name().equals("id") ? "id of its own" : component.type().label());
  }

  private static String need(FactKind kind, Component component) {
    if (kind.isStatus()) {
      return component.identifies() ? "tells it from others of its kind" : "part of what it says";
    }
    if (kind.isPolicy()) {
      return "the rule book's number when left out";
    }
    if (kind.isGiven() && component.name().equals("since")) {
      return "the date it stands under when left out";
    }
    return component
        .defaultText()
        .map(text -> text.isEmpty() ? "may be left out" : text + " when left out")
        .orElse("required");
  }
}
