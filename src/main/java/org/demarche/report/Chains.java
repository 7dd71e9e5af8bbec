package org.demarche.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Kind;
import org.demarche.fact.Vocabulary;
import org.demarche.analysis.Chain;
import org.demarche.analysis.Difference;
import org.demarche.fact.Fact;

/** Says how differences come of what was changed, each step once. */
final class Chains {

  private static final int MOST_ALIKE = 3;

  private final ComparedRuns runs;
  private final Footnotes rules;
  private final Requirements requirements;
  private final Set<Object> explained = new HashSet<>();

  /**
   * @param rules numbers the rules that are mentioned
   */
  Chains(ComparedRuns runs, Footnotes rules) {
    this.runs = runs;
    this.requirements = runs.requirements();
    this.rules = rules;
  }

  /** The steps of a difference, then of where the runs part in it again, without full stops. */
  List<String> of(Difference difference) {
    List<String> steps = new ArrayList<>(of(difference.because()));
    for (Difference.Parting later : difference.later()) {
      List<String> more = of(later.because());
      steps.add("on " + runs.moment(later.at()) + ", " + more.get(0));
      steps.addAll(more.subList(1, more.size()));
    }
    return steps;
  }

  /** The steps of a chain; the rule stands in brackets. What was told before ends it. */
  private List<String> of(Chain chain) {
    List<String> steps = new ArrayList<>();
    for (Chain.Link link : chain.links()) {
      boolean again =
          link.fact().isPresent() && !explained.add(List.of(link.fact().get(), link.inRight()));
      boolean last = link.given() || !again;
      steps.add(step(link) + (last ? "" : ", as above"));
      if (steps.size() == 1) {
        alike(link.alike()).ifPresent(steps::add);
      }
      if (again) {
        break;
      }
      if (!link.together().isEmpty()) {
        steps.add(together(link.together()));
      }
    }
    return steps;
  }

  private String step(Chain.Link link) {
    String number = " (" + rules.number(link.rule()) + ")";
    return link.fact()
        .map(fact -> "since " + had(link, fact) + number + withheld(fact, link))
        .orElse("by a rule that " + label(link) + " alone has, or has so" + number);
  }

  /** What else is needed; the first is named, the others are counted. */
  private String together(List<Chain.Link> links) {
    Chain.Link first = links.get(0);
    int more = links.size() - 1;
    return "together with what "
        + had(first, first.fact().orElseThrow())
        + (more == 0 ? "" : "; and " + more + " more");
  }

  /** What else the rule of an outcome needs: with what differs, it decides. */
  Optional<String> alike(Chain.Alike alike) {
    List<String> told =
        Stream.concat(
                alike.facts().stream()
                    .filter(it -> Vocabulary.of(it).show() != Kind.Show.DETAIL)
                    .map(it -> runs.sentence(it, true)),
                alike.absences().stream().map(requirements::absence))
            .toList();
    int more = told.size() - MOST_ALIKE;
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "while in both: "
                + told.stream().limit(MOST_ALIKE).collect(Collectors.joining("; and "))
                + (more > 0 ? "; and " + more + " more" : ""));
  }

  private String had(Chain.Link link, Fact fact) {
    boolean alone = link.times().other().isEmpty();
    return (alone ? "only " + label(link) + " has" : "in " + label(link))
        + role(link.role())
        + ": "
        + (link.given() ? "- " : "")
        + runs.sentence(fact, link.inRight())
        + times(link);
  }

  /** When it is so in the run that has it, and when in the other. */
  private String times(Chain.Link link) {
    String own = runs.when(link);
    String other = runs.whenElse(link);
    return own.isEmpty()
        ? ""
        : " ("
            + own
            + (other.isEmpty() ? "" : "; in " + runs.label(!link.inRight()) + ", " + other)
            + ")";
  }

  private String label(Chain.Link link) {
    return runs.label(link.inRight());
  }

  private static String role(Chain.Role role) {
    return switch (role) {
      case RULES_OUT -> ", which rules it out";
      case COUNTS -> ", which counts";
      case MEETS, RULE -> "";
    };
  }

  /** What is given in one run only may be so because it rests on something that is gone. */
  private String withheld(Fact fact, Chain.Link link) {
    return runs.withheld(fact, link.inRight())
        .map(it -> "; not played in " + runs.label(!link.inRight()) + ": rested on " + it)
        .orElse("");
  }
}
