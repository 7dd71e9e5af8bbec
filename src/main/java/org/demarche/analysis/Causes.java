package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Now;
import org.demarche.fact.Vocabulary;
import org.demarche.inference.Match;
import org.demarche.inference.Matcher;
import org.demarche.inference.Requirement;
import org.demarche.inference.World;
import org.demarche.rule.Condition;
import org.demarche.rule.Pattern;
import org.demarche.rule.Rule;

/**
 * Finds why something is the case in one run and not in another: breadth first, down the rules, to
 * what is given in one run only. What one run has and the other has not, is explained by a premise
 * that only the one has, by something that counts in one only, or by what rules it out in the
 * other.
 */
final class Causes {

  /** How many facts are looked into for one explanation. */
  private static final int MOST = 2_000;

  /**
   * Something that one run has at a moment and the other has not.
   *
   * @param beside the links that lead from the same way of the same rule, this one among them
   * @param alike what else that way needs, and both runs have
   */
  private record Node(
      Fact fact,
      boolean inRight,
      LocalDateTime at,
      Optional<Node> above,
      Optional<Chain.Link> link,
      List<Chain.Link> beside,
      Chain.Alike alike) {

    Object identity() {
      return List.of(fact, inRight);
    }
  }

  private final Side left;
  private final Side right;

  Causes(Side left, Side right) {
    this.left = left;
    this.right = right;
  }

  /** The shortest chain of a difference that rules conclude. */
  Chain of(Difference difference) {
    return of(difference.fact(), difference.isInRight(), difference.at());
  }

  /** The shortest chain of what parts the runs at another moment. */
  Chain of(Difference.Parting parting) {
    return of(parting.fact(), parting.inRight(), parting.at());
  }

  private Chain of(Fact fact, boolean inRight, LocalDateTime at) {
    Deque<Node> ahead = new ArrayDeque<>();
    Set<Object> seen = new HashSet<>();
    ahead.add(
        new Node(
            fact, inRight, at, Optional.empty(), Optional.empty(), List.of(), Chain.Alike.NONE));
    while (!ahead.isEmpty() && seen.size() < MOST) {
      Node node = ahead.remove();
      if (side(node.inRight()).gives(node.fact()) && node.link().isPresent()) {
        return chain(node);
      }
      Optional<Chain.Link> rule =
          seen.add(node.identity()) ? expand(node, ahead) : Optional.empty();
      if (rule.isPresent()) {
        List<Chain.Link> links = new ArrayList<>(chain(node).links());
        links.add(rule.get());
        return new Chain(links);
      }
    }
    return Chain.NONE;
  }

  private Side side(boolean inRight) {
    return inRight ? right : left;
  }

  private static Chain chain(Node node) {
    List<Chain.Link> links = new ArrayList<>();
    for (Optional<Node> at = Optional.of(node); at.isPresent(); at = at.get().above()) {
      Node step = at.get();
      step.link().ifPresent(link -> links.add(0, link.with(step.beside(), step.alike())));
    }
    return new Chain(links);
  }

  /** Looks at what a fact rests on; a rule that the other run does not have explains it at once. */
  private Optional<Chain.Link> expand(Node node, Deque<Node> ahead) {
    Side.Concluded concluded = side(node.inRight()).concluded(node.fact(), node.at());
    for (Match match : concluded.matches()) {
      Rule rule = match.rule();
      boolean shared =
          side(!node.inRight())
              .rule(rule.name())
              .map(Rule::text)
              .filter(rule.text()::equals)
              .isPresent();
      if (!shared) {
        return Optional.of(Chain.Link.of(rule.name(), node.inRight()));
      }
      expand(node, match, concluded, ahead);
    }
    return Optional.empty();
  }

  private void expand(Node node, Match match, Side.Concluded concluded, Deque<Node> ahead) {
    List<Chain.Link> links = links(node.inRight(), match, concluded);
    Chain.Alike alike = alike(node.inRight(), match, concluded);
    links.forEach(
        link ->
            ahead.add(
                new Node(
                    link.fact().orElseThrow(),
                    link.inRight(),
                    concluded.at(),
                    Optional.of(node),
                    Optional.of(link),
                    links,
                    alike)));
  }

  /** What one way of a rule rests on and both runs have. */
  private Chain.Alike alike(boolean inRight, Match match, Side.Concluded concluded) {
    World other = side(!inRight).world(concluded.at(), concluded.settled());
    List<Fact> facts = new ArrayList<>();
    List<Requirement> absences = new ArrayList<>();
    List<Condition> conditions = match.rule().conditions();
    for (int i = 0; i < conditions.size(); i++) {
      if (conditions.get(i) instanceof Condition.Match) {
        Fact met = (Fact) match.values().get(i).orElseThrow();
        if (Vocabulary.of(met).isStatus() && other.has(met)) {
          facts.add(met);
        }
      } else if (conditions.get(i) instanceof Condition.Absence
          && mayDecide(conditions.get(i).pattern().kind(), match.rule())
          && Matcher.fitting(match, i, other).isEmpty()) {
        absences.add(match.requirement(i));
      }
    }
    return new Chain.Alike(facts, absences);
  }

  /** What one way of a rule rests on and one of the two runs alone has. */
  private List<Chain.Link> links(boolean inRight, Match match, Side.Concluded concluded) {
    World own = concluded.world();
    World other = side(!inRight).world(concluded.at(), concluded.settled());
    List<Chain.Link> links = new ArrayList<>();
    List<Condition> conditions = match.rule().conditions();
    for (int i = 0; i < conditions.size(); i++) {
      if (conditions.get(i) instanceof Condition.Match) {
        Fact met = (Fact) match.values().get(i).orElseThrow();
        boolean same =
            met instanceof Now
                || other.has(met)
                || isReadAlike(conditions.get(i).pattern(), met, other);
        if (!same) {
          links.add(link(match, Chain.Role.MEETS, met, inRight, concluded.at()));
        }
      } else if (conditions.get(i) instanceof Condition.Absence) {
        Matcher.fitting(match, i, other)
            .forEach(
                it -> links.add(link(match, Chain.Role.RULES_OUT, it, !inRight, concluded.at())));
      } else {
        differing(match, i, own, other)
            .forEach(it -> links.add(link(match, Chain.Role.COUNTS, it, inRight, concluded.at())));
        differing(match, i, other, own)
            .forEach(it -> links.add(link(match, Chain.Role.COUNTS, it, !inRight, concluded.at())));
      }
    }
    return links;
  }

  /** That a thing is in no other state of its life, or not twice in one, decides nothing. */
  private static boolean mayDecide(FactKind absent, Rule rule) {
    return absent.life().isEmpty() && !absent.equals(rule.conclusion().kind());
  }

  /** Of a policy only the numbers matter that the rule reads. */
  private static boolean isReadAlike(Pattern pattern, Fact policy, World other) {
    return pattern.kind().isPolicy()
        && other.of(pattern.kind()).stream()
            .anyMatch(
                it ->
                    WeakestLink.read(pattern).stream()
                        .flatMap(key -> pattern.kind().componentByKey(key).stream())
                        .allMatch(component -> component.of(it).equals(component.of(policy))));
  }

  /** The facts that fit a condition in one world and are not in the other. */
  private static List<Fact> differing(Match match, int condition, World in, World notIn) {
    return Matcher.fitting(match, condition, in).stream().filter(it -> !notIn.has(it)).toList();
  }

  private Chain.Link link(
      Match match, Chain.Role role, Fact fact, boolean inRight, LocalDateTime at) {
    Chain.Times times = new Chain.Times(side(inRight).spell(fact, at), side(!inRight).spells(fact));
    return new Chain.Link(
        match.rule().name(),
        match.rule().isDefinition(),
        role,
        inRight,
        Optional.of(fact),
        side(inRight).gives(fact),
        times,
        List.of(),
        Chain.Alike.NONE);
  }
}
