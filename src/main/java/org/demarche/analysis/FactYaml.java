package org.demarche.analysis;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.scenario.Written;

/** Patterns of facts in YAML, in flow style. */
public final class FactYaml {

  private FactYaml() {}

  /** By its id alone, or else by its key, or by what it names. */
  static String identified(Fact fact) {
    FactKind kind = Vocabulary.of(fact);
    List<Component> components =
        kind.hasId()
            ? kind.components().subList(0, 1)
            : kind.isKeyed()
                ? kind.identifying()
                : kind.components().stream().filter(it -> it.reference().isPresent()).toList();
    return pattern(fact, components);
  }

  /** By all that it says and would not say if it were left out, but for when it happens. */
  public static String whole(Fact fact) {
    return pattern(fact, Written.said(fact));
  }

  private static String pattern(Fact fact, List<Component> components) {
    return components.stream()
        .filter(it -> !Words.isEmpty(it, it.of(fact)))
        .map(it -> it.key() + ": " + value(it, it.of(fact)))
        .collect(Collectors.joining(", ", "{" + Vocabulary.of(fact).key() + ": {", "}}"));
  }

  private static String value(Component component, Object value) {
    String written = Words.written(component, value);
    return component.type() == ComponentType.TEXT ? text(written) : written;
  }

  /** A text, in quotes unless it is plain. */
  public static String text(String value) {
    return value.matches("[A-Za-z0-9]([A-Za-z0-9_ -]*[A-Za-z0-9])?")
        ? value
        : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
