package org.demarche.suite;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.analysis.FactYaml;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.Words;
import org.demarche.scenario.RuleCase;

/** A case as it can be pasted into a file of cases. */
final class CaseYaml {

  private CaseYaml() {}

  /**
   * A group of one case.
   *
   * @param name of the case
   * @param concluded what the rule concludes in it
   */
  static String of(RuleCase situation, String name, List<Fact> concluded) {
    List<Fact> given = situation.given().stream().map(it -> it.fact()).distinct().toList();
    List<Fact> facts = given.stream().filter(it -> !(it instanceof Event)).toList();
    Map<LocalDateTime, List<Fact>> events =
        given.stream()
            .filter(Event.class::isInstance)
            .collect(
                Collectors.groupingBy(it -> ((Event) it).at(), TreeMap::new, Collectors.toList()));
    return "- rule: "
        + quoted(situation.rule())
        + "\n  cases:\n    - name: "
        + quoted(name)
        + "\n      at: "
        + Words.moment(situation.at())
        + "\n"
        + (facts.isEmpty() ? "" : "      facts:\n" + lines(facts, "        "))
        + (events.isEmpty() ? "" : "      events:\n")
        + events.entrySet().stream()
            .map(
                it ->
                    "        "
                        + Words.moment(it.getKey())
                        + ":\n"
                        + lines(it.getValue(), "          "))
            .collect(Collectors.joining())
        + (concluded.isEmpty()
            ? "      silent: true\n"
            : "      concludes:\n" + lines(concluded, "        "));
  }

  private static String lines(List<Fact> facts, String indent) {
    return facts.stream()
        .map(FactYaml::whole)
        .map(it -> indent + "- " + it.substring(1, it.length() - 1) + "\n")
        .collect(Collectors.joining());
  }

  private static String quoted(String text) {
    return FactYaml.text(text);
  }
}
