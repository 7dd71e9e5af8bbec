package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Given;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;
import org.demarche.problem.Problems;

/**
 * Reads a story's menu of decisions, as in {@code - {by: north, from: 2030-05-05, may: renew the
 * truce, change: [{add: {extension: {...}}}]}}. Each decision is tried on the story, so that none
 * is offered that cannot be taken.
 */
final class DecisionReader {

  private static final List<String> REQUIRED = List.of("by", "from", "may", "change");
  private static final List<String> ALLOWED = List.of("by", "from", "until", "may", "change");

  private final Scenario base;
  private final Map<FactKind, Fact> policies;
  private final Problems problems;

  DecisionReader(Scenario base, Map<FactKind, Fact> policies, Problems problems) {
    this.base = base;
    this.policies = policies;
    this.problems = problems;
  }

  List<Decision> read(YamlNode node) {
    if (!(node instanceof YamlNode.Sequence list)) {
      problems.add(
          Code.WRONG_SHAPE,
          node.place(),
          "decisions: found " + node.shown() + ", expected a list of decisions.");
      return List.of();
    }
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      decision(i + 1, list.items().get(i)).ifPresent(decisions::add);
    }
    return decisions;
  }

  private Optional<Decision> decision(int number, YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.add(
          Code.WRONG_SHAPE,
          node.place(),
          "decisions: found " + node.shown() + ", expected a decision: by, from, may, change.");
      return Optional.empty();
    }
    int before = problems.size();
    Sections sections = new Sections(mapping, REQUIRED, ALLOWED, problems);
    Optional<String> by = sections.text("by");
    sections.node("by").ifPresent(it -> by.ifPresent(actor -> checkActor(actor, it)));
    Optional<LocalDateTime> from = sections.node("from").flatMap(it -> moment("from", it));
    Optional<LocalDateTime> until = sections.node("until").flatMap(it -> moment("until", it));
    Optional<String> may = sections.text("may");
    List<YamlNode> changes = sections.node("change").map(this::changes).orElse(List.of());
    if (problems.size() > before) {
      return Optional.empty();
    }
    if (until.filter(it -> it.isBefore(from.orElseThrow())).isPresent()) {
      problems.add(
          Code.DATES_OUT_OF_ORDER,
          sections.node("until").orElseThrow().place(),
          "until: it lies before 'from'.");
      return Optional.empty();
    }
    Decision decision =
        new Decision(
            number, by.orElseThrow(), from.orElseThrow(), until, may.orElseThrow(), changes);
    Changes tried = new Changes(base, Optional.of(decision.from()), problems);
    tried.applied(tried.explicit(changes), policies, List.of(), Optional.empty());
    return Optional.of(decision);
  }

  private List<YamlNode> changes(YamlNode node) {
    if (node instanceof YamlNode.Sequence list) {
      return list.items();
    }
    problems.add(
        Code.WRONG_SHAPE,
        node.place(),
        "change: found " + node.shown() + ", expected a list of changes.");
    return List.of();
  }

  private void checkActor(String id, YamlNode node) {
    Set<String> actors =
        base.given().stream()
            .map(GivenFact::fact)
            .filter(Given.Actor.class::isInstance)
            .map(actor -> (String) FactKind.subject(actor))
            .collect(Collectors.toSet());
    if (!actors.contains(id)) {
      problems.add(
          Code.DANGLING_REFERENCE,
          node.place(),
          "by: no actor '" + id + "' is declared." + Nearest.hint(id, actors));
    }
  }

  private Optional<LocalDateTime> moment(String key, YamlNode node) {
    Optional<LocalDateTime> moment = Moments.read(node, key, problems);
    boolean outside =
        moment
            .filter(it -> it.isBefore(base.starts().atStartOfDay()) || !it.isBefore(base.ends()))
            .isPresent();
    if (outside) {
      problems.add(
          Code.DATE_OUTSIDE_RUN,
          node.place(),
          key
              + ": "
              + Moments.text(node)
              + " lies outside the story, "
              + base.starts()
              + " to "
              + base.lastDay()
              + ".");
    }
    boolean day = Moments.isDay(Moments.text(node)) && key.equals("until");
    return moment.map(it -> day ? it.plusDays(1).minusMinutes(1) : it);
  }
}
