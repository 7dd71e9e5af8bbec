package org.demarche.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.Chain;
import org.demarche.analysis.Difference;
import org.demarche.analysis.Spell;
import org.demarche.fact.Fact;
import org.demarche.fact.Kind;
import org.demarche.fact.Vocabulary;

/** Puts into words what a step from a change to an outcome rests on, and when that is so. */
public final class StepWords {

  private static final int MOST_ALIKE = 3;

  private final ComparedRuns runs;
  private final Requirements requirements;

  public StepWords(ComparedRuns runs) {
    this.runs = runs;
    this.requirements = runs.requirements();
  }

  /** When what a step names is so in the run that has it; empty of a measure. */
  public String when(Chain.Link link) {
    return runs.dates(link.times().own().stream().toList());
  }

  /** When it is so in the other run; empty if never. */
  public String elsewhere(Chain.Link link) {
    return runs.dates(link.times().other());
  }

  /** When what differs is so where the runs part in it, in the run that has it. */
  public String when(Difference difference) {
    return dates(
        difference, difference.isInRight() ? difference.rightOnly() : difference.leftOnly());
  }

  /** When the same is so in the other run; empty if never. */
  public String elsewhere(Difference difference) {
    return dates(difference, difference.isInRight() ? difference.left() : difference.right());
  }

  private String dates(Difference difference, List<Spell> spells) {
    return runs.dates(spells.stream().filter(it -> it.fact().equals(difference.fact())).toList());
  }

  /** What else the rule of an outcome needs: with what differs, it decides. */
  public Optional<String> alike(Chain.Alike alike) {
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
            "while in both, as of then: "
                + told.stream().limit(MOST_ALIKE).collect(Collectors.joining("; and "))
                + (more > 0 ? "; and " + more + " more" : ""));
  }

  /** Such as {@code only B has: Talks are open (24 Jan to 28 Jan)}. */
  public String had(Chain.Link link, Fact fact) {
    boolean alone = link.times().other().isEmpty();
    String label = runs.label(link.inRight());
    return (alone ? "only " + label + " has" : "in " + label)
        + role(link.role())
        + ": "
        + (link.given() ? "- " : "")
        + runs.sentence(fact, link.inRight())
        + times(link);
  }

  private String times(Chain.Link link) {
    String own = when(link);
    String other = elsewhere(link);
    String inOther = other.isEmpty() ? "" : "; in " + runs.label(!link.inRight()) + ", " + other;
    return own.isEmpty() ? "" : " (" + own + inOther + ")";
  }

  private static String role(Chain.Role role) {
    return switch (role) {
      case RULES_OUT -> ", which rules it out";
      case COUNTS -> ", which counts";
      case MEETS, RULE -> "";
    };
  }
}
