package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.demarche.fact.Event;
import org.demarche.fact.Words;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Scenario;

/** A story as a file that can be pasted. */
public final class StoryYaml {

  private StoryYaml() {}

  /** The whole file; premises and expectations are left out. */
  public static String of(Scenario scenario) {
    Predicate<GivenFact> known =
        it -> !(it.fact() instanceof Event) && it.at().equals(scenario.starts().atStartOfDay());
    List<GivenFact> facts = scenario.given().stream().filter(known).toList();
    Map<LocalDateTime, List<GivenFact>> dated =
        scenario.given().stream()
            .filter(known.negate())
            .collect(Collectors.groupingBy(GivenFact::at, TreeMap::new, Collectors.toList()));
    return "name: %s%nabout: %s%nstarts: %s%ndays: %d%n"
            .formatted(scenario.name(), scenario.about(), scenario.starts(), scenario.days())
        + (facts.isEmpty() ? "" : "facts:\n" + lines(facts, "  "))
        + (dated.isEmpty() ? "" : "events:\n")
        + dated.entrySet().stream()
            .map(it -> "  " + Words.moment(it.getKey()) + ":\n" + lines(it.getValue(), "    "))
            .collect(Collectors.joining());
  }

  private static String lines(List<GivenFact> facts, String indent) {
    return facts.stream()
        .map(it -> FactYaml.whole(it.fact()))
        .map(it -> indent + "- " + it.substring(1, it.length() - 1) + "\n")
        .collect(Collectors.joining());
  }
}
