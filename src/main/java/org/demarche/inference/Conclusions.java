package org.demarche.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.fact.Fact;
import org.demarche.rule.Rule;

/**
 * What some rules conclude in one world after the other, each with every way in which it is
 * concluded. Where nothing that the rules read has changed since the last world, the answer is the
 * same object.
 */
public final class Conclusions {

  private final List<Reading> readings;
  private List<List<Match>> matches = List.of();
  private Map<Fact, List<Match>> found = Map.of();

  /**
   * @param rules in the order in which the ways of a conclusion are told
   */
  public Conclusions(List<Rule> rules) {
    this.readings = rules.stream().map(Reading::new).toList();
  }

  /** What is concluded in a world. */
  public Map<Fact, List<Match>> in(World world) {
    readings.forEach(it -> it.conclusions(world));
    List<List<Match>> now = readings.stream().map(Reading::matches).toList();
    boolean same =
        now.size() == matches.size()
            && IntStream.range(0, now.size()).allMatch(i -> now.get(i) == matches.get(i));
    if (!same) {
      matches = now;
      found = new HashMap<>();
      now.stream()
          .flatMap(List::stream)
          .forEach(it -> found.computeIfAbsent(it.conclusion(), none -> new ArrayList<>()).add(it));
    }
    return found;
  }
}
