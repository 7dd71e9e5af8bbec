package org.demarche.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What to call things in plain English: the names that facts give beside their ids. */
public final class Names {

  private static final List<String> NAMING = List.of("name", "where");

  private final Map<Class<? extends Fact>, Map<String, String>> byKind = new HashMap<>();

  /** The names that these facts give. */
  public static Names of(Stream<? extends Fact> facts) {
    Names names = new Names();
    facts.forEach(names::add);
    return names;
  }

  private void add(Fact fact) {
    FactKind kind = Vocabulary.of(fact);
    if (kind.isGiven() && kind.hasId()) {
      String id = (String) FactKind.subject(fact);
      NAMING.stream()
          .flatMap(name -> kind.component(name).stream())
          .forEach(
              component ->
                  byKind
                      .computeIfAbsent(kind.type(), type -> new HashMap<>())
                      .put(id, (String) component.of(fact)));
    }
  }

  /** The name of what has this id among things of this kind; the id itself if it has none. */
  public String of(Class<? extends Fact> kind, String id) {
    return Optional.ofNullable(byKind.get(kind)).map(names -> names.get(id)).orElse(id);
  }
}
