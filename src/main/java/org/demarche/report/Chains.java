package org.demarche.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.analysis.Chain;
import org.demarche.analysis.Difference;
import org.demarche.fact.Fact;

/** Says how differences come of what was changed, each step once. */
final class Chains {

  private final ComparedRuns runs;
  private final StepWords words;
  private final Footnotes rules;
  private final Set<Object> explained = new HashSet<>();

  /**
   * @param rules numbers the rules that are mentioned
   */
  Chains(ComparedRuns runs, Footnotes rules) {
    this.runs = runs;
    this.words = new StepWords(runs);
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
      boolean first = steps.size() == 1;
      if (first) {
        words.alike(link.alike()).ifPresent(steps::add);
      }
      if ((first || !again) && !link.together().isEmpty()) {
        steps.add(together(link.together()));
      }
      if (again) {
        break;
      }
    }
    return steps;
  }

  private String step(Chain.Link link) {
    String number = " (" + rules.number(link.rule()) + ")";
    return link.fact()
        .map(fact -> "since " + words.had(link, fact) + number + withheld(fact, link))
        .orElse("by a rule that " + label(link) + " alone has, or has so" + number);
  }

  /** What else is needed; the first is named, the others are counted. */
  private String together(List<Chain.Link> links) {
    Chain.Link first = links.get(0);
    int more = links.size() - 1;
    return "together with "
        + (first.times().other().isEmpty() ? "what " : "what differs, ")
        + words.had(first, first.fact().orElseThrow())
        + (more == 0 ? "" : "; and " + more + " more");
  }

  private String label(Chain.Link link) {
    return runs.label(link.inRight());
  }

  /** What is given in one run only may be so because it rests on something that is gone. */
  private String withheld(Fact fact, Chain.Link link) {
    return runs.withheld(fact, link.inRight())
        .map(it -> "; not played in " + runs.label(!link.inRight()) + ", as it rested on: " + it)
        .orElse("");
  }
}
