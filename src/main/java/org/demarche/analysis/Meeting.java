package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Kind;
import org.demarche.fact.Vocabulary;

/**
 * Where two runs meet again: from then on nothing that people are told of, and rules conclude,
 * differs in them.
 *
 * @param at the first such moment
 * @param by what happens then in both, and ends or brings about what last differed; what is given
 *     comes first; none if they meet since a time was over or a number moved
 */
public record Meeting(LocalDateTime at, List<Fact> by) {

  public Meeting {
    by = List.copyOf(by);
  }

  /** Nothing if nothing derived differs, or if the runs differ to the end. */
  static Optional<Meeting> of(List<Difference> differences, Side left, Side right) {
    List<Difference> told =
        differences.stream().filter(it -> !it.isGiven() && it.isTold()).toList();
    if (told.isEmpty() || told.stream().anyMatch(it -> it.until().isEmpty())) {
      return Optional.empty();
    }
    LocalDateTime at =
        told.stream().map(it -> it.until().orElseThrow()).max(LocalDateTime::compareTo).get();
    List<Difference> last = told.stream().filter(it -> it.until().get().equals(at)).toList();
    Set<Fact> inLeft = happening(at, last.stream().flatMap(it -> it.leftOnly().stream()), left);
    Set<Fact> inRight = happening(at, last.stream().flatMap(it -> it.rightOnly().stream()), right);
    Set<Fact> both = new LinkedHashSet<>(inLeft);
    both.addAll(inRight);
    return Optional.of(new Meeting(at, inBoth(both, left, right)));
  }

  private static List<Fact> inBoth(Set<Fact> facts, Side left, Side right) {
    List<Fact> both =
        FactOrder.sorted(
            facts.stream()
                .filter(it -> !left.spells(it).isEmpty() && !right.spells(it).isEmpty())
                .toList());
    List<Fact> given = both.stream().filter(left::gives).toList();
    return Stream.concat(given.stream(), both.stream().filter(it -> !left.gives(it))).toList();
  }

  /** What happens at a moment on the way to the end of spells. */
  private static Set<Fact> happening(LocalDateTime at, Stream<Spell> spells, Side side) {
    Set<Fact> happening = new LinkedHashSet<>();
    spells
        .filter(it -> !it.isMoment() && it.end().equals(at))
        .flatMap(it -> side.ending(it).stream())
        .forEach(it -> collect(it, at, happening));
    return happening;
  }

  private static void collect(Ending ending, LocalDateTime at, Set<Fact> into) {
    for (Ending.Cause cause : ending.causes()) {
      if (cause instanceof Ending.Gone gone) {
        collect(gone.ending(), at, into);
      } else if (cause instanceof Ending.RuledOut out) {
        collect(out.by(), at, into);
      }
    }
  }

  private static void collect(Proof proof, LocalDateTime at, Set<Fact> into) {
    boolean detail = Vocabulary.of(proof.fact()).show() == Kind.Show.DETAIL;
    if (proof.fact() instanceof Event event && event.at().equals(at) && !detail) {
      into.add(event);
    }
    List<Proof> below = new ArrayList<>();
    proof.ways().forEach(way -> way.below().forEach(below::add));
    below.forEach(it -> collect(it, at, into));
  }
}
