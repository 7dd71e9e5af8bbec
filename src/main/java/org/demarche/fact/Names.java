package org.demarche.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to call things in plain English: the names that facts give beside their ids. Where several
 * things of a kind have one name, each has its id in brackets behind it.
 */
public final class Names {

  private static final List<String> NAMING = List.of("name", "where");

  private final Map<Class<? extends Fact>, Map<String, String>> byKind = new HashMap<>();

  /** The names that these facts give. */
  public static Names of(Stream<? extends Fact> facts) {
    Names names = new Names();
    facts.forEach(names::add);
    names.byKind.values().forEach(Names::tellApart);
    return names;
  }

  private void add(Fact fact) {
    FactKind kind = Vocabulary.of(fact);
    kind.components().stream()
        .filter(component -> isName(kind, component))
        .forEach(
            component ->
                byKind
                    .computeIfAbsent(kind.type(), type -> new HashMap<>())
                    .put((String) FactKind.subject(fact), (String) component.of(fact)));
  }

  /** Whether a component of a kind says what its facts are to be called. */
  static boolean isName(FactKind kind, Component component) {
    return kind.isGiven() && kind.hasId() && NAMING.contains(component.name());
  }

  private static void tellApart(Map<String, String> names) {
    Map<String, Long> bearers =
        names.values().stream().collect(Collectors.groupingBy(it -> it, Collectors.counting()));
    names.replaceAll((id, name) -> bearers.get(name) > 1 ? name + " (" + id + ")" : name);
  }

  /** The name of what has this id among things of this kind; the id itself if it has none. */
  public String of(Class<? extends Fact> kind, String id) {
    return Optional.ofNullable(byKind.get(kind)).map(names -> names.get(id)).orElse(id);
  }
}
