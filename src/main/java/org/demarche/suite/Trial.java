package org.demarche.suite;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.demarche.problem.Place;

/**
 * One thing that is tried.
 *
 * @param group the rule, story or what-if that it is tried on
 * @param name what is tried of it
 * @param topics of the rules and facts it speaks of
 * @param tags by which its author tells it from others
 * @param place where it is written
 */
public record Trial(
    Kind kind,
    String group,
    String name,
    SortedSet<String> topics,
    SortedSet<String> tags,
    Place place) {

  public Trial {
    topics = Collections.unmodifiableSortedSet(new TreeSet<>(topics));
    tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
  }

  /** The group and the name. */
  public String id() {
    return group + ": " + name;
  }
}
