package org.demarche.suite;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which of what could be tried is tried; of each list that is not empty, one has to fit.
 *
 * @param names parts of the names of rules, stories, cases or expectations, in any case of letters
 */
public record Filter(List<String> names, List<String> topics, List<String> tags, Set<Kind> kinds) {

  /** Everything. */
  public static final Filter NONE = new Filter(List.of(), List.of(), List.of(), Set.of());

  public Filter {
    names = List.copyOf(names);
    topics = List.copyOf(topics);
    tags = List.copyOf(tags);
    kinds = Set.copyOf(kinds);
  }

  boolean fits(Trial trial) {
    String id = trial.id().toLowerCase(Locale.ROOT);
    return (kinds.isEmpty() || kinds.contains(trial.kind()))
        && (topics.isEmpty() || topics.stream().anyMatch(trial.topics()::contains))
        && (tags.isEmpty() || tags.stream().anyMatch(trial.tags()::contains))
        && (names.isEmpty()
            || names.stream().anyMatch(name -> id.contains(name.toLowerCase(Locale.ROOT))));
  }
}
