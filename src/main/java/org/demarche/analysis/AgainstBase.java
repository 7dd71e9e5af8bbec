package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.FactOrder;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.FactPattern;

/** Judges whether something stands and happens as it does in the story itself. */
final class AgainstBase {

  private final Evidence here;
  private final Evidence base;
  private final Window window;

  AgainstBase(Evidence here, Evidence base, Window window) {
    this.here = here;
    this.base = base;
    this.window = window;
  }

  /** So much of a spell as lies in the window. */
  private record Stretch(LocalDateTime from, LocalDateTime to, Fact fact) {

    static final Comparator<Stretch> ORDER =
        Comparator.comparing(Stretch::from)
            .thenComparing(Stretch::fact, FactOrder.BY_VALUE)
            .thenComparing(Stretch::to);
  }

  Finding of(Expectation expectation) {
    Set<Stretch> own = stretches(here, expectation.pattern());
    Set<Stretch> others = stretches(base, expectation.pattern());
    boolean wanted = expectation.verb() == Expectation.Verb.DIFFERS_FROM_BASE;
    boolean differs = !own.equals(others);
    String found =
        differs
            ? difference(own, others)
            : own.isEmpty() ? "nothing of it, as in the base" : "as in the base";
    return Finding.of(differs == wanted, found).settledIf(differs);
  }

  private Set<Stretch> stretches(Evidence evidence, FactPattern pattern) {
    Set<Stretch> stretches = new LinkedHashSet<>();
    evidence.of(pattern).stream()
        .filter(it -> window.touches(it.start(), Evidence.end(it)))
        .map(
            it ->
                new Stretch(
                    later(it.start(), window.from()),
                    earlier(Evidence.end(it), window.to()),
                    it.fact()))
        .forEach(stretches::add);
    return stretches;
  }

  private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
    return one.isBefore(other) ? one : other;
  }

  /** The first thing that is in one run alone. */
  private String difference(Set<Stretch> own, Set<Stretch> others) {
    Optional<Stretch> mine = first(own, others);
    Optional<Stretch> theirs = first(others, own);
    Stretch one = Stream.concat(mine.stream(), theirs.stream()).min(Stretch.ORDER).orElseThrow();
    boolean isMine = mine.filter(one::equals).isPresent();
    return (isMine ? "not in the base: " : "only in the base: ") + told(one, isMine ? here : base);
  }

  private static Optional<Stretch> first(Set<Stretch> some, Set<Stretch> others) {
    return some.stream().filter(it -> !others.contains(it)).min(Stretch.ORDER);
  }

  private static String told(Stretch stretch, Evidence evidence) {
    String from = evidence.sentences().moment(stretch.from());
    boolean moment = stretch.to().equals(stretch.from().plusMinutes(1));
    return evidence.sentences().of(stretch.fact())
        + (moment
            ? ", " + from
            : ", from " + from + " to " + evidence.sentences().moment(stretch.to()));
  }
}
